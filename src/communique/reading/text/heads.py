"""Heads of statements: the verbs and phrases of saying that really say something where they stand."""

from dataclasses import dataclass

from communique.languages import Document, Match, Row


@dataclass(slots=True, eq=False)
class Head:
    """A phrase of sayings.tsv at tokens `first` to `last` (not included), with what its form tells.

    `form`: finite, participle (whose subject is the main clause's), infinitive, passive, source ('according to'),
    feel ('is ready'). `noun`: the noun of attitude that a light verb takes ('expressed concern'), or None.
    """

    first: int
    last: int
    row: Row
    form: str
    noun: Match | None = None
    trailing: bool = False  # '…, she said.': what is said stands before it
    aside: bool = False  # 'Oslo, she said, will …': what is said stands on either side of it

    @property
    def kind(self) -> str:
        """The row's kind: say, stress, again, act, light, feel, name, pass, source."""
        return self.row["kind"]

    @property
    def act(self) -> str:
        """The act where the content does not decide otherwise."""
        return self.row["act"] or "state"


NOUN_REACH = 8  # tokens after a light verb in which its noun may stand
OPENS_CONTENT = frozenset({":", "“", "«", "„", '"', "``", "''"})


def candidates(document: Document, first: int, last: int) -> list[Match]:
    """The longest phrase of saying at each token, none within another; phrases that only look so take their tokens."""
    out: list[Match] = []
    done = first
    for at in document.begins("sayings", first, last):
        if at >= done:
            found = document.found(at, "sayings")
            match = next((m for m in found if m.row["kind"] == "not" and m.last == found[0].last), found[0])
            if match.row["kind"] != "not" and match.row["after"] != "never":
                out.append(match)
            done = match.last
    return out


def attitude_noun(document: Document, first: int, last: int) -> Match | None:
    """The first noun of attitude in tokens `first` to `last`: 'his deep concern over …' → 'concern over'."""
    for at in range(first, min(last, len(document.tokens))):
        if document.tokens[at].text in (";", ":", "(", ")"):
            return None
        for match in document.found(at, "cues"):
            if match.row["kind"] == "noun" and match.last <= last:
                return match
    return None
