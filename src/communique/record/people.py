"""Forms put together to people: full names first, then surnames and initials where one person only can be meant."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Literal

import msgspec

from communique.record.accounts import digest
from communique.record.forms import PersonForm, PersonMerge, combine, is_short
from communique.record.kinship import weigh_people
from communique.record.names import compare
from communique.record.romanised import latin_name

FULL: Final = 2.5  # the weight from which two full names are one person's
NEAR: Final = 550  # days from those of a holder's known days within which a surname may still be his
CLEAR: Final = 180  # days by which one holder must be nearer than the next
AGES: Final = 4000  # days apart at which surnames without a full name are not put together


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """An office that a person is said to hold for a party, the first and the last day it is said of, by how many."""

    office: str
    party: str | None
    first: str | None
    last: str | None
    reports: int


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """One person. id: from the smallest of the forms' ids, full names before short ones. name: canonical, in Latin.

    romanised: whether no report has the name in Latin letters, so that it was transcribed here."""

    id: str
    name: str
    romanised: bool
    forms: tuple[PersonForm, ...]
    offices: tuple[Held, ...]
    merges: tuple[PersonMerge, ...] = ()
    rulings: tuple[str, ...] = ()


class PersonRuling(msgspec.Struct, frozen=True, kw_only=True):
    """Who ruled that two forms are one person's or two people's, when, why. A form: name and party, in any office.

    verb `set` gives the person of `left` the canonical name `value`. The later holds (by `when`, then by id)."""

    id: str
    verb: Literal["same", "different", "set"]
    left: tuple[str, str | None]
    right: tuple[str, str | None] | None = None
    value: str | None = None
    who: str = ""
    when: str = ""
    why: str = ""


class SettledPeople(msgspec.Struct, frozen=True, kw_only=True):
    """People, by id; and the rulings whose forms are not among those that were settled."""

    people: tuple[Person, ...]
    unmatched: tuple[PersonRuling, ...] = ()


def settle_people(
    forms: Sequence[PersonForm], merges: Iterable[PersonMerge], rulings: Sequence[PersonRuling] = ()
) -> SettledPeople:
    """The people of forms: of a connected component, or of a whole record; the result is the same.

    merges: of `weigh_people`, in any order. Two forms that a ruling holds to be one must be settled together."""
    known = {form.id: form for form in combine(forms)}
    edges = {(m.left, m.right): m for m in merges if m.left in known and m.right in known}
    groups = _Groups(known, sorted(rulings, key=lambda r: (r.when, r.id)))
    ranked = sorted(edges.values(), key=lambda m: (-m.weight, m.left, m.right))
    groups.join_ruled()
    groups.join_full([m for m in ranked if m.weight >= FULL])
    groups.place_short(ranked)
    people = [_person(sorted(ids), groups, edges) for ids in groups.members.values()]
    return SettledPeople(people=tuple(sorted(people, key=lambda person: person.id)), unmatched=groups.unmatched)


class _Groups:
    """Forms in groups that grow. No two full names of a group are two people's, and no ruling holds members apart."""

    def __init__(self, forms: dict[str, PersonForm], rulings: Sequence[PersonRuling]) -> None:
        self.forms = forms
        self.group = {key: key for key in forms}
        self.members = {key: [key] for key in forms}
        self.short = {key for key, form in forms.items() if is_short(form.name)}
        by_form: dict[tuple[str, str | None], list[str]] = defaultdict(list)
        for key, form in forms.items():
            by_form[form.name, form.party].append(key)
        self.rulings: list[tuple[PersonRuling, list[str], list[str]]] = []
        unmatched = []
        verdicts: dict[frozenset[str], str] = {}
        for ruling in rulings:
            left = by_form.get(ruling.left, [])
            right = by_form.get(ruling.right, []) if ruling.right else []
            if not left or (ruling.right and not right):
                unmatched.append(ruling)
                continue
            self.rulings.append((ruling, left, right))
            verdicts.update({frozenset((a, b)): ruling.verb for a in left for b in right if a != b})
        self.unmatched = tuple(unmatched)
        self.apart = {pair for pair, verb in verdicts.items() if verb == "different"}
        self.ruled = sorted(sorted(pair) for pair, verb in verdicts.items() if verb == "same")

    def join_ruled(self) -> None:
        """What a person ruled to be one."""
        for a, b in self.ruled:
            self.join(a, b, ruled=True)

    def join_full(self, merges: Sequence[PersonMerge]) -> None:
        """Full names, along the merges."""
        for merge in merges:
            if merge.left not in self.short and merge.right not in self.short:
                self.join(merge.left, merge.right)

    def join(self, a: str, b: str, ruled: bool = False) -> None:
        """Make one of two groups, unless some of their members are held apart or are two people's."""
        into, other = sorted((self.group[a], self.group[b]))
        if into == other:
            return
        pairs = [(x, y) for x in self.members[into] for y in self.members[other]]
        if any(frozenset(pair) in self.apart for pair in pairs) or not (ruled or self.agree(pairs)):
            return
        for key in self.members[other]:
            self.group[key] = into
        self.members[into] += self.members.pop(other)

    def agree(self, pairs: Iterable[tuple[str, str]]) -> bool:
        """Whether no two full names are two people's."""
        return all(
            x in self.short or y in self.short or weigh_people(self.forms[x], self.forms[y]) is not None
            for x, y in pairs
        )

    def place_short(self, merges: Sequence[PersonMerge]) -> None:
        """Surnames and initials: to the one person who can be meant, else with each other where nothing parts them."""
        ways: dict[str, dict[str, PersonMerge]] = defaultdict(dict)
        for merge in merges:
            for one, other in ((merge.left, merge.right), (merge.right, merge.left)):
                if one in self.short and other not in self.short:
                    ways[one].setdefault(self.group[other], merge)  # the heaviest comes first
        placed = {key: self.choose(self.forms[key], found) for key, found in sorted(ways.items())}
        for way in placed.values():
            if way:
                self.join(way.left, way.right)
        for merge in merges:
            pair = (merge.left, merge.right)
            if all(key in self.short and not ways.get(key) for key in pair) and self.same_time(*pair):
                self.join(*pair)

    def choose(self, form: PersonForm, found: dict[str, PersonMerge]) -> PersonMerge | None:
        """The merge with the one person of this surname who held this office at the time; None where two may be meant."""
        able = {}
        for group, merge in found.items():
            names = [self.forms[key].name for key in self.members[group] if key not in self.short]
            if all(compare(form.name, name).judgement != "different" for name in names):
                able[group] = merge
        ranked = sorted((self.distance(form, group), group) for group in able)
        if not ranked or (form.first and ranked[0][0] > NEAR):
            return None
        if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < CLEAR:
            return None
        return able[ranked[0][1]]

    def distance(self, form: PersonForm, group: str) -> int:
        """Days from a form to those on which a person is said to hold its office (any, for a form without one)."""
        held = [
            other
            for key in self.members[group]
            if key not in self.short and (other := self.forms[key]).party == form.party
            if form.office in (None, other.office) and other.first and other.last
        ]
        if not held or not form.first:
            return 0 if held or not form.first else NEAR - 1
        day, first, last = _day(form.first), min(_day(h.first) for h in held), max(_day(h.last) for h in held)
        return max(first - day, day - last, 0)

    def same_time(self, a: str, b: str) -> bool:
        """Whether two forms are near enough in time for one career."""
        x, y = self.forms[a], self.forms[b]
        return not (x.first and y.first) or abs(_day(x.first) - _day(y.first)) < AGES


def _day(text: str | None) -> int:
    return date.fromisoformat(text).toordinal() if text else 0


def _person(ids: Sequence[str], groups: _Groups, edges: dict[tuple[str, str], PersonMerge]) -> Person:
    """What a group's forms tell together."""
    forms = [groups.forms[key] for key in ids]
    full = [key for key in ids if key not in groups.short] or list(ids)
    inside = [edges[a, b] for at, a in enumerate(ids) for b in ids[at + 1 :] if (a, b) in edges]
    name, made = canonical_name(forms)
    rulings = []
    for ruling, left, right in groups.rulings:
        if set(left + right) & set(ids):
            rulings.append(ruling.id)
            if ruling.verb == "set" and ruling.value:
                name, made = ruling.value, False
    return Person(
        id=digest("pe-", full[0]),
        name=name,
        romanised=made,
        forms=tuple(forms),
        offices=offices_of(forms),
        merges=tuple(sorted(inside, key=lambda m: (-m.weight, m.left, m.right))),
        rulings=tuple(rulings),
    )


def canonical_name(forms: Sequence[PersonForm]) -> tuple[str, bool]:
    """The full Latin name that most reports have, else the most told one transcribed; and whether it was transcribed."""
    counts: dict[tuple[bool, bool, str], int] = defaultdict(int)
    for form in forms:
        counts[form.script != "Latn", is_short(form.name), form.name] += form.reports
    best = min(counts, key=lambda c: (c[1], c[0], -counts[c], c[2]))
    if not best[0]:
        return best[2], False
    parties: dict[str, int] = defaultdict(int)
    for form in forms:
        parties[form.party or ""] += form.reports
    return latin_name(best[2], min(parties, key=lambda party: (-parties[party], party))), True


def offices_of(forms: Sequence[PersonForm]) -> tuple[Held, ...]:
    """The offices that forms stood with, the earliest first."""
    held: dict[tuple[str, str], list[PersonForm]] = defaultdict(list)
    for form in forms:
        if form.office:
            held[form.office, form.party or ""].append(form)
    found = [
        Held(
            office=office,
            party=party or None,
            first=min((f.first for f in group if f.first), default=None),
            last=max((f.last for f in group if f.last), default=None),
            reports=sum(f.reports for f in group),
        )
        for (office, party), group in held.items()
    ]
    return tuple(sorted(found, key=lambda h: (h.first or "9999", h.office, h.party or "")))
