"""The paradigm of the Russian trigger: kind by word by construction by status, from templates filled by several casts.

A linguist adds rows to data/matrix_ru.tsv and people to data/matrix_cast_ru.tsv; the notation stands at their tops.
"""

from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from test_engagement_cases import compare, parse, told

from communique.model import Report
from communique.reading import read_report

DATA = Path(__file__).parent / "data"
CASES = "ирдвтп"
PUBLISHED = "2024-05-16"  # a Thursday


class One(NamedTuple):
    """Somebody of a cast: forms by case."""

    office: dict[str, str]
    land: dict[str, str]
    city: dict[str, str]
    adjective: dict[str, str]
    person: dict[str, str]
    gender: str
    read: str  # 'NOR Ларс Эвенсен'
    where: str  # 'Oslo, NOR'


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")][1:]


def casts() -> list[dict[str, One]]:
    """Each cast as letter → person."""
    known: dict[tuple[str, str], tuple[str, str, dict[str, str]]] = {}
    out = []
    for section, key, read, gender, *forms in _rows("matrix_cast_ru.tsv"):
        if section != "cast":
            known[section, key] = (read, gender, dict(zip(CASES, forms, strict=True)))
            continue
        cast = {}
        for letter, told_as in zip("ABCD", forms, strict=False):
            office, land, person = told_as.split(" / ")
            name, sex, names = known["person", person]
            city, _, cities = known["city", land]
            cast[letter] = One(known["office", office][2], known["land", land][2], cities, known["adjective", land][2], names, sex,
                               f"{land} {name}", f"{city}, {land}")  # fmt: skip
        out.append(cast)
    return out


def fill(text: str, cast: dict[str, One]) -> str:
    """'{A} встретил{A~ся} с {B.т} в {@B.п}' → a sentence."""
    out = []
    for piece in text.split("{"):
        slot, closed, rest = piece.partition("}")
        out.append(_slot(slot, cast) + rest if closed else piece)
    filled = "".join(out)
    for end in ("¶", ". "):
        filled = end.join(part[:1].upper() + part[1:] for part in filled.split(end))
    return filled


def _slot(slot: str, cast: dict[str, One]) -> str:
    """One slot: {A} office, country, name; {a} surname; {=A} office, country; {#A} country; {@A} city; {!A} adjective; {A~}, {A?ий/ая} by gender."""
    mark = slot[0] if slot[0] in "=#@*!" else ""
    one, rest = cast[slot[len(mark)].upper()], slot[len(mark) + 1 :]
    if rest[:1] == "~":
        ending = rest[1:]
        return ending if one.gender == "m" else "а" + ending.replace("ся", "сь")
    if rest[:1] == "?":
        return rest[1:].split("/")[one.gender == "f"]
    case = rest[1:] or "и"
    if mark == "#":
        return one.land[case]
    if mark in "@!" and mark:
        return (one.city if mark == "@" else one.adjective)[case]
    office = f"{one.office[case]} {one.land['р']}"
    if mark == "=":
        return office
    if mark == "*":
        return one.person[case]
    if slot[0].islower():
        parts = one.person[case].split()
        return one.person[case] if len(parts) > 2 else parts[-1]
    return f"{office} {one.person[case]}"


def expect(expected: str, cast: dict[str, One]) -> str:
    """'meeting: A =host, B =guest @ B' → the notation of engagements_ru.tsv."""
    out = []
    for one in expected.split(" ; ") if expected != "none" else ["none"]:
        told_of, _, date = one.partition(" # ")
        told_of, _, place = told_of.partition(" @ ")
        head, colon, people = told_of.partition(": ")
        filled = []
        for person in people.split(", ") if people else []:
            letter, _, part = person.partition(" ")
            read = cast[letter[-1]].read
            filled.append(f"{read.split()[0] if letter[0] == '#' else read} {part}".strip())
        where = place
        if place and place != "-":
            where = cast[place[-1]].where
            where = where.split(", ")[1] if place[0] == "#" else where
        out.append(head + colon + ", ".join(filled) + (f" @ {where}" if where else "") + (f" # {date}" if date else ""))
    return " ; ".join(out)


def variants(text: str) -> list[str]:
    """'[встретил|увидел]…[с|со]' → one text for each alternative; several brackets move on together."""
    pieces = [piece.partition("]") for piece in text.split("[")]
    choices = [(inside.split("|"), rest) for inside, _, rest in pieces[1:]]
    most = max((len(c) for c, _ in choices), default=1)
    return [pieces[0][0] + "".join(c[n % len(c)] + rest for c, rest in choices) for n in range(most)]


def cases() -> list[tuple[str, str, str]]:
    """(cell, text, expected): each variant of each row with one cast, the casts in turn."""
    turn, known = count(), casts()
    out = []
    for cell, text, expected in _rows("matrix_ru.tsv"):
        for variant in variants(text):
            cast = known[next(turn) % len(known)]
            out.append((cell, fill(variant, cast).replace("¶", "\n\n"), expect(expected, cast)))
    return out


@pytest.mark.parametrize(("cell", "text", "expected"), cases())
def test_matrix(cell: str, text: str, expected: str) -> None:
    reading = read_report(Report(id=cell, text=text, language="ru", published=PUBLISHED))
    got, wanted = compare([told(e) for e in reading.engagements], parse(expected))
    assert got == wanted
