"""The words of reports beside what was read out of them: passages with marks, and the keys that join both.

A key names a fact or a field of one account: 'a2-e1.date'. Elements with the same key in `data-f` light each other up
(`static/marks.js`).
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from markupsafe import Markup

from communique.comparison.marked import esc, marked_html
from communique.languages.lines import Lines
from communique.model.facts import Fact, Mark, facts_of, marks_of
from communique.store import AccountInFull, Shown

SHORTEST_GAP = 40  # characters that are left out of a text, at least


class Passage(NamedTuple):
    """A stretch of a text, as HTML; gap: whether something was left out before it."""

    html: Markup
    gap: bool


class ToldHere(NamedTuple):
    """An account with its words. prefix: of its keys; facts: by id, 'e1' the account itself, 'p1' its first participant;
    first: for each key, the anchor of its first words."""

    account: AccountInFull
    prefix: str
    facts: dict[str, Fact]
    passages: list[Passage]
    cut: bool
    first: dict[str, str]


def told_here(account: AccountInFull, number: int) -> ToldHere:
    """An account with the paragraphs that it rests on."""
    whole = account.reading
    statements = tuple(
        msgspec.structs.replace(one, about=(account.account.id,))
        for one in whole.statements
        if account.account.id in one.about
    )
    own = msgspec.structs.replace(whole, engagements=(account.account,), statements=statements, topics=(), furniture=(),
                                  skipped=())  # fmt: skip
    facts = facts_of(own)
    text = account.report.text
    marks = marks_of([fact for fact in facts if fact.id[0] in "eps"], len(text))
    prefix = f"a{number}-"
    passages, cut, first = passages_of(text, marks, prefix)
    return ToldHere(account, prefix, {fact.id: fact for fact in facts}, passages, cut, first)


def passages_of(text: str, marks: Sequence[Mark], prefix: str) -> tuple[list[Passage], bool, dict[str, str]]:
    """The paragraphs of a text that have marks; whether something is left out at its end; the first words of each key."""
    wanted = [bounds for bounds in paragraphs(text) if any(m.start < bounds[1] and m.end > bounds[0] for m in marks)]
    found: list[Passage] = []
    first: dict[str, str] = {}
    last = 0
    for start, end in wanted:
        inside = [moved(mark, start, end) for mark in marks if mark.start < end and mark.end > start]
        html, anchors = marked_html(text[start:end], inside, f"{prefix}{start}-", prefix)
        for key, anchor in anchors.items():
            first.setdefault(prefix + key, anchor)
        found.append(Passage(Markup(html), len(text[last:start].strip()) > SHORTEST_GAP))
        last = end
    return found, len(text[last:].strip()) > SHORTEST_GAP, first


def paragraphs(text: str) -> Iterable[tuple[int, int]]:
    r"""The paragraphs of a text, as spans: its lines, where a line does not go on in the next.

    >>> text = "A title\n\nThe ministers met for more than an hour in the\ncapital.\nThey parted."
    >>> [text[a:b] for a, b in paragraphs(text)]
    ['A title', 'The ministers met for more than an hour in the\ncapital.', 'They parted.']
    """
    lines = Lines(text)
    start, end = -1, -1
    for line in lines.lines:
        if start >= 0 and lines.hard_between(end, line.start + 1):
            yield start, end
            start = -1
        start, end = line.start if start < 0 else start, line.end
    if start >= 0:
        yield start, end


def moved(mark: Mark, start: int, end: int) -> Mark:
    """The part of a mark within a stretch, counted from the stretch's beginning."""
    return Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.fact, mark.meaning, mark.field)


def keys_of_sides(shown: Shown, told: Sequence[ToldHere]) -> list[str]:
    """For each side of an engagement, the keys of the participants that it is in the accounts."""
    found = []
    for side in shown.sides:
        keys = []
        for one in told:
            for at, (person, identity) in enumerate(
                zip(one.account.account.participants, one.account.people, strict=True), 1
            ):
                same = identity == side["person_id"] if identity and side["person_id"] else (
                    person.name == side["name"] and person.party == side["party"])  # fmt: skip
                if same:
                    keys.append(f"{one.prefix}p{at}")
        found.append(" ".join(keys))
    return found


def keys_of(told: Sequence[ToldHere], name: str) -> str:
    """The keys of a field of the engagement in all accounts that have it."""
    return " ".join(f"{one.prefix}e1.{name}" for one in told if any(f.name == name for f in one.facts["e1"].fields))


def anchor_of(told: Sequence[ToldHere], keys: str) -> str:
    """Where the first words of these keys stand; '' where none do."""
    return next((one.first[key] for key in keys.split() for one in told if key in one.first), "")


def quoted(text: str, spans: Sequence[tuple[int, int]]) -> Markup:
    """The words of spans."""
    return Markup(" … ").join(Markup(esc(" ".join(text[a:b].split()))) for a, b in spans)
