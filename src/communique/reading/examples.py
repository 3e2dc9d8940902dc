"""Examples: 'with senior Peruvian officials, including A and B', 'с руководством Перу, в том числе с президентом'.

Who is named after such words does what the many before them do.
"""

from typing import NamedTuple

from communique.reading.scene import Mention, Scene
from communique.reading.sight import Sight

LONGEST = 4  # words of 'in particular with the'
REACH = 14  # tokens back from the example to the preposition or verb that the many hang on


class Governed(NamedTuple):
    """The preposition before the many ('' where a verb takes them), their first token, their party and where it is told."""

    marker: str
    first: int
    party: tuple[str, tuple[int, int]] | None


class Examples:
    """Finds who the examples of a sentence belong to."""

    def __init__(self, scene: Scene, sight: Sight) -> None:
        self._sight = sight
        self._such_as = scene.language.words("such_as")
        self._many = scene.language.words("many")

    def opened(self, mention: Mention) -> int | None:
        """Where the words that make the mention an example begin (', including'); None where it is none."""
        sight, at = self._sight, mention.first
        while (
            sight.word(at - 1, "det") or sight.text(at - 1) == ":" or (sight.is_russian and sight.word(at - 1, "prep"))
        ):
            at -= 1
        for length in range(1, LONGEST):
            first = at - length
            if first < sight.start_of(mention.first):
                return None
            if " ".join(sight.lower(i) for i in range(first, at)) in self._such_as:
                return first - (sight.text(first - 1) in (",", "–", "—", "("))
        return None

    def governed(self, mention: Mention, opened: int | None) -> Governed | None:
        """What governs 'a number of Peruvian officials' in 'with a number of Peruvian officials, including A'.

        `opened` is where the words begin that make A an example, as `opened` tells it.
        """
        if opened is None or not self._names_many(opened):
            return None
        sight = self._sight
        many: tuple[str, tuple[int, int]] | None = None
        for at in range(opened - 1, max(sight.start_of(mention.first), opened - REACH) - 1, -1):
            if sight.text(at) in ",;:":
                return None
            if sight.word(at, "prep") and sight.lower(at) != "of":
                return Governed(sight.lower(at), at + 1, many)
            if any(m.row["type"] == "verb" for m in sight.document.found(at, "triggers")):
                return Governed("", at + 1, many)
            if match := sight.party(at):
                many = (match.row["party"], (match.first, match.last))
        return None

    def _names_many(self, opened: int) -> bool:
        """Whether people or states are told of right before: 'officials', 'министрами обороны'."""
        return any(self._many & set(self._sight.tokens[at].keys) for at in range(max(0, opened - 4), opened))
