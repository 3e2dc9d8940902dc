"""Examples: 'with senior Peruvian officials, including A and B', 'с руководством Перу, в том числе с президентом'.

Who is named after such words does what the many before them do.
"""

from communique.reading.text.scene import Mention, Scene
from communique.reading.text.sight import Sight
from communique.reading.text.subjects_ru import Group

LONGEST = 4  # words of 'in particular with the'
MARGIN = 10  # tokens of 'on the sidelines of the session in Lima'
PLACES = ("in", "at", "to")
OF = ("of", "из", "от")
GENITIVE = frozenset(["gent"])
REACH = 14  # tokens back from the example to the preposition or verb that the many hang on


class Examples:
    """Finds who the examples of a sentence belong to."""

    def __init__(self, scene: Scene, sight: Sight) -> None:
        self._sight = sight
        self._such_as = scene.language.words("such_as")
        self._many = scene.language.words("many")

    def opened(self, mention: Mention) -> int | None:
        """Where the words that make the mention an example begin (', including'); None where it is none."""
        sight, at = self._sight, mention.first
        while sight.word(at - 1, "det") or sight.text(at - 1) == ":" or self._is_preposition(at - 1):
            at -= 1
        for length in range(1, LONGEST):
            first = at - length
            if first < sight.start_of(mention.first):
                return None
            if " ".join(sight.lower(i) for i in range(first, at)) in self._such_as:
                return first - (sight.text(first - 1) in (",", "–", "—", "("))
        return None

    def _is_preposition(self, at: int) -> bool:
        """'в том числе [с] президентом', 'including [those from] Chad'; not 'включая', which opens the examples itself."""
        sight = self._sight
        if not sight.is_russian:
            return sight.lower(at) == "from" or (sight.lower(at) == "those" and sight.lower(at + 1) in ("from", "of"))
        return sight.word(at, "prep") and sight.lower(at) not in self._such_as

    def governed(self, mention: Mention, opened: int | None) -> Group | None:
        """What governs 'a number of Peruvian officials' in 'with a number of Peruvian officials, including A'.

        `opened` is where the words begin that make A an example, as `opened` tells it.
        """
        if opened is None or not self._names_many(opened):
            return None
        sight = self._sight
        opened = self.before_margins(opened)
        many: tuple[str, tuple[int, int]] | None = None
        for at in range(opened - 1, max(sight.start_of(mention.first), opened - REACH) - 1, -1):
            if sight.text(at) in ",;:":
                return None
            if sight.word(at, "prep") and sight.lower(at) not in OF:
                return Group([mention], sight.lower(at), "prep", at + 1, mention.last, many, own_case=True)
            if any(m.row["type"] == "verb" for m in sight.document.found(at, "triggers")):
                return Group([mention], "", "verb", at + 1, mention.last, many)
            if match := sight.party(at):
                many = (match.row["party"], (match.first, match.last))
        return None

    def _names_many(self, opened: int) -> bool:
        """Whether people or states are told of right before: 'officials', 'министрами обороны'."""
        opened = self.before_margins(opened)
        return any(self._many & set(self._sight.tokens[at].keys) for at in range(max(0, opened - 4), opened))

    def are_many(self, mention: Mention) -> bool:
        """'Peruvian officials', 'с [коллегами], включая A': several, of whom examples may be told."""
        one_word = self._sight.is_russian and mention.first + 1 == mention.last
        forms = self._sight.tokens[mention.first].forms[:1] if one_word else ()
        return mention.plural or any(f.number == "plur" for f in forms)

    def many_before(self, groups: list[Group], opened: int | None) -> Group | None:
        """The group that ends where the words begin that make a mention its example."""
        if opened is None:
            return None
        end = self.before_margins(opened)
        near = groups[-1:] if end == opened and not self._sight.is_russian else groups[-2:]
        ends = range(self._of_whom(end), end + 1)
        found = next((group for group in near if group.last in ends), None)
        if found is not None and self._sight.is_russian and not found.governor and found.cases == GENITIVE:
            return None  # 'с представителями ряда [стран], включая A'
        is_place = found is not None and found.marker in PLACES and found.mentions[-1].party_kind == "capital"
        return None if is_place else found  # 'leaders who came to the summit in [Lima] included A'

    def _of_whom(self, end: int) -> int:
        """'с лидерами [ряда стран региона], включая A': where the genitives before token `end` begin. Russian."""
        sight, at = self._sight, end
        while sight.is_russian and at > sight.start_of(end - 1):
            genitive = any(f.case == "gent" and f.pos in ("NOUN", "ADJF") for f in sight.tokens[at - 1].forms[:3])
            told = sight.document.found(at - 1, "triggers")  # but 'проведенных им [встреч], в том числе с A'
            if told or not (genitive or sight.lower(at - 1) in OF):
                break
            at -= 1
        return at

    def before_margins(self, opened: int) -> int:
        """'several ministers [on the sidelines of the summit], including A': where the words of the occasion begin."""
        sight = self._sight
        for at in range(opened - 1, max(sight.start_of(opened), opened - MARGIN) - 1, -1):
            if sight.key_word(at, "margins") and not sight.is_russian:
                return at - 1 - sight.word(at - 1, "det")
        return opened
