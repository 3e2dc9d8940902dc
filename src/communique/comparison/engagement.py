"""Rows of one engagement: who, in what order, when, where, in what form."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from communique.comparison.grid import Cell, Row, Section, Told, row_of
from communique.comparison.names import Names
from communique.comparison.texts import Text
from communique.model import Engagement, Participant, Place, Why
from communique.model.plain import bare_party
from communique.record import compare as compare_names
from communique.record.days import days_told

ABSENT = "does not tell of it"
NO_NAMES = Names([])
SALIENCE = {"main": "main subject", "background": "in passing"}


def engagement_section(
    event: str, told: Sequence[tuple[Text, Engagement | None]], known: Names | None = None
) -> Section:
    """The rows of one engagement; None where a report does not tell of it. known: the names of all reports compared."""
    known = known or Names([text for text, _ in told])
    people = align_people([list(account.participants) if account else [] for _, account in told])
    rows = [people_row(told, one, known) for one in people]
    title = title_of(told, people, [row.label for row in rows])
    order = [order_cell(account, at, people) for at, (_, account) in enumerate(told)]
    if sum(bool(cell.told) for cell in order) > 1:
        rows.append(row_of("order of names", order))
    more = [
        row_of("when", [date_cell(account) for _, account in told], same_days),
        row_of("where", [place_cell(account) for _, account in told], same_place),
        row_of("what", [form_cell(account) for _, account in told]),
        row_of("told as", [one_cell(a, SALIENCE[a.salience] if a else "", ()) for _, a in told]),
    ]
    rows += [row for row in more if any(cell.told for cell in row.cells)]
    return Section(name="engagement", title=title, rows=tuple(rows), event=event)


def title_of(
    told: Sequence[tuple[Text, Engagement | None]], people: Sequence[Sequence[int | None]], labels: Sequence[str]
) -> str:
    """'meeting: Sergey Lavrov – Ilham Aliyev, 2023-02-28': those whom the fullest account has, in its order."""
    at, best = max(
        ((at, account) for at, (_, account) in enumerate(told) if account),
        key=lambda item: (len(item[1].participants), item[1].confidence, -item[0]),
    )
    ordered = sorted((row[at], label) for row, label in zip(people, labels, strict=True) if row[at] is not None)
    who = " – ".join(label for _, label in ordered[:4])
    days = Counter(account.date for _, account in told if account and account.date)
    day = max(
        days, key=lambda one: (days[one], one[-1:].isdigit(), len(one) == 10, one), default=None
    )  # the most told, exact
    return f"{best.kind}: {who}" + (f", {day}" if day else "")


def align_people(lists: Sequence[Sequence[Participant]]) -> list[list[int | None]]:
    """Who is who across reports: for each person or side, the place in each report's list, or None."""
    rows: list[list[int | None]] = []
    named: list[list[Participant]] = []
    for column, people in enumerate(lists):
        for place, person in enumerate(people):
            best = max(
                ((likeness(person, others), -at) for at, others in enumerate(named) if rows[at][column] is None),
                default=(0.0, 0),
            )
            if best[0] > 0:
                rows[-best[1]][column] = place
                named[-best[1]].append(person)
            else:
                rows.append([None] * len(lists))
                rows[-1][column] = place
                named.append([person])
    return rows


def likeness(person: Participant, others: Sequence[Participant]) -> float:
    """How surely the person is the one that others tell of; 0 for another. A side without a name is its party's."""
    scores = []
    for other in others:
        if person.name and other.name:
            found = compare_names(person.name, other.name)
            agree = person.party == other.party or not person.party or not other.party
            scores.append(found.score if found.judgement == "same" or (found.judgement == "possible" and agree) else -1)
        else:
            scores.append(0.3 if person.party and person.party == other.party else -1)
    return min(scores) if min(scores) < 0 else max(scores)


def people_row(
    told: Sequence[tuple[Text, Engagement | None]], places: Sequence[int | None], known: Names = NO_NAMES
) -> Row:
    """One person or side: name, office, party and part, as each report has them; the spelling of a name is no difference."""
    cells, labels = [], []
    for (text, account), place in zip(told, places, strict=True):
        if account is None or place is None:
            cells.append(Cell(reason=ABSENT if account is None else "not named"))
            continue
        person = account.participants[place]
        labels += [person.name] if person.name else []
        office = (person.office or "").replace("_", " ")
        parts = [
            person.name or (bare_party(person.party) if is_body(person.party) else "unnamed"),
            office,
            "" if not person.name and is_body(person.party) else bare_party(person.party),
            person.part if person.part != "participant" else "",
        ]
        key = "|".join((person.office or "", person.party or "", person.part))
        value = ", ".join(part for part in parts if part)
        inferred = any(why.inferred for why in person.why.values())
        quote = text.quote(person.evidence)
        cells.append(Cell(told=(Told(value=value, key=key, spans=person.evidence, inferred=inferred, quote=quote),)))
    party = next(
        (a.participants[at].party for (_, a), at in zip(told, places, strict=True) if a and at is not None), None
    )
    nameless = (bare_party(party) if is_body(party) else party) or "a side without a name"
    row = row_of(known.label(labels) or nameless, cells, same_person, forms=labels)
    nameless_told = sum(bool(cell.told) for cell in cells) > len(labels) > 0
    return msgspec.structs.replace(row, verdict="some") if nameless_told and row.verdict == "same" else row


def is_body(party: str | None) -> bool:
    """Whether a party is an organisation or another body, which takes part itself where nobody is named."""
    return (party or "").startswith(("IGO:", "X:"))


def same_person(a: str, b: str) -> bool:
    """Whether office, party and part agree; one that a report does not tell contradicts nothing."""
    return all(
        not x or not y or x == y or "participant" in (x, y) for x, y in zip(a.split("|"), b.split("|"), strict=True)
    )


def order_cell(account: Engagement | None, column: int, people: Sequence[Sequence[int | None]]) -> Cell:
    """Those whom every report names that tells of it, in the order in which this one names them first."""
    if account is None:
        return Cell(reason=ABSENT)
    shared = [row for row in people if sum(place is not None for place in row) > 1]
    named = [
        (min((a for a, _ in account.participants[row[column]].evidence), default=0), at)  # type: ignore[index]
        for at, row in enumerate(shared)
        if row[column] is not None
    ]
    if len(named) < 2:
        return Cell(reason="names one only")
    order = [at for _, at in sorted(named)]
    persons = [account.participants[shared[at][column]] for at in order]  # type: ignore[index]
    value = ", ".join(p.name or bare_party(p.party) or "?" for p in persons)
    spans = tuple(p.evidence[0] for p in persons if p.evidence)
    return Cell(told=(Told(value=value, key=" ".join(map(str, order)), spans=spans),))


def one_cell(
    account: Engagement | None, value: str, spans: tuple[tuple[int, int], ...], why: Why | None = None
) -> Cell:
    """A cell of one value; a reason where there is none."""
    if account is None:
        return Cell(reason=ABSENT)
    if not value:
        return Cell(reason="not told")
    return Cell(told=(Told(value=value, spans=why.evidence if why else spans, inferred=bool(why and why.inferred)),))


def date_cell(account: Engagement | None) -> Cell:
    """The day."""
    return one_cell(account, (account.date if account else "") or "", (), account.why.get("date") if account else None)


def place_cell(account: Engagement | None) -> Cell:
    """City and country."""
    place = (account.place if account else None) or Place()
    value = ", ".join(part for part in (place.city, place.country) if part)
    return one_cell(account, value, (), account.why.get("place") if account else None)


def form_cell(account: Engagement | None) -> Cell:
    """Kind and status."""
    return one_cell(
        account, f"{account.kind}, {account.status}" if account else "", account.evidence if account else ()
    )


def same_days(a: str, b: str) -> bool:
    """Whether two EDTF days can be the same: one within the other, and one that is about a day, within a day of it."""
    one, other = days_told(a), days_told(b)
    if one is None or other is None:
        return a == b
    slack = 1 if one.about or other.about else 0
    return max(one.first, other.first) - min(one.last, other.last) <= slack


def same_place(a: str, b: str) -> bool:
    """Whether two places can be the same: equal, or a country and a city in it."""
    return a == b or a.rpartition(", ")[2] == b or b.rpartition(", ")[2] == a
