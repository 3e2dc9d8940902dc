"""A speaker, and what a report's words tell of who speaks: names without articles, the press, sources."""

from typing import NamedTuple

from communique.reading.clauses import Roles
from communique.reading.text import Entity, Scene, agency_keys


class Voice(NamedTuple):
    """The names of those who speak (or SIDES), the tokens that show it, and what they are.

    `kind`: person, body (a state, ministry …), joint (several as one), credit (who speaks for another: a spokesman),
    nobody (the press, a visit: no speaker of a statement), outsider (an expert, people at large: no speaker either, but
    what their verb governs is their word).
    """

    names: tuple[str, ...]
    first: int
    last: int
    kind: str = "person"
    party: str | None = None
    entity: Entity | None = None
    each: tuple[tuple[str, str], ...] = ()  # of several who speak together: name and party of each, where all are known

    @property
    def relays(self) -> bool:
        """May only pass on what another said."""
        return self.kind in ("body", "credit", "nobody")


class Words:
    """Looks at the words beside verbs of saying, and remembers who spoke last."""

    def __init__(self, scene: Scene, roles: Roles) -> None:
        self.scene, self.roles, self.sight = scene, roles, roles.sight
        self.document = scene.document
        self.last: Voice | None = None  # who spoke last, set by the one who goes through the sentences
        self.single: Voice | None = None  # the last one person who spoke
        self.gender: str | None = None  # m or f, where the verb tells it of its subject
        self.number = ""  # plur, where the verb is
        self.past = False  # is the verb in the past tense, which tells a gender?

    def heard(self, voice: Voice | None) -> None:
        """Remembers who spoke last."""
        self.last = voice
        if voice is not None and voice.kind in ("person", "credit", "outsider"):
            self.single = voice

    def words(self, first: int, last: int) -> str:
        """The tokens' text without determiners in front."""
        while first < last - 1 and self.sight.word(first, "det"):
            first += 1
        return self.document.words(first, last)

    def press(self, at: int) -> str:
        """The kind of press.tsv that the word at this token is of; '' where none."""
        if not 0 <= at < len(self.sight.tokens) or self.informant(at):
            return ""
        if self._of_state(at):
            return ""
        for match in self.document.found(at, "press"):
            if match.last == at + 1:
                return match.row["kind"]
        for back in range(max(0, at - 3), at):
            for match in self.document.found(back, "press"):
                if match.last == at + 1:
                    return match.row["kind"]
        return ""

    def _of_state(self, at: int) -> bool:
        """'the Norwegian [Agency] for Development', 'the spy [agency]': a body of state, no paper. English."""
        if self.sight.lower(at) not in ("agency", "agencies"):
            return False
        return self.sight.word(at + 1, "state_agency") or self.sight.word(at - 1, "state_agency")

    def informant(self, at: int) -> int:
        """'источник в турецкой делегации': the token after the phrase; 0 where the source is a paper's or nobody's."""
        if not self.sight.key_word(at, "informant"):
            return 0
        paper = self.sight.tokens[at + 1 : at + 2]
        if (
            paper
            and (paper[0].lower in agency_keys() or paper[0].is_caps or paper[0].text.isascii())
            and paper[0].is_title
        ):
            at += 1  # 'источник ТАСС в делегации'
        if self.sight.lower(at + 1) not in ("в", "во", "in", "at", "from"):
            return 0
        mention = next((m for m in map(self.scene.mention_at, range(at + 2, at + 5)) if m is not None), None)
        if mention is not None and (mention.kind == "side" or mention.group == "delegation"):
            return mention.last
        noun = next(
            (
                i
                for i in range(at + 2, at + 6)
                if self.sight.key_word(i, "sidenoun") or self.sight.key_word(i, "voiced")
            ),
            -1,
        )
        return noun + 1
