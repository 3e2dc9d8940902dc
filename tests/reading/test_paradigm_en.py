"""English by the paradigm: every kind x trigger x construction x status x salience, of templates with invented people.

A linguist adds rows to data/paradigm_en.tsv; slots and notation stand at its top, who fills the slots in data/paradigm_casts_en.tsv.
`STILL` counts texts that are still read wrongly, by the row's cell; lower it.
"""

from itertools import product
from pathlib import Path

import pytest
from test_engagement_cases import PUBLISHED, compare, parse, told

from communique.model import Report
from communique.reading import read_report

DATA = Path(__file__).parent / "data"
Cast = dict[str, dict[str, str]]


STILL = {
    "meeting.relative.which": 4,
    "meeting.several.also": 1,
    "credentials.nominal": 1,
    "message.background": 1,
}


def table(name: str) -> list[dict[str, str]]:
    """Rows of a table of the data folder, by the names of its head line."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    head, *rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return [dict(zip(head, row, strict=True)) for row in rows]


def casts() -> list[Cast]:
    """Each cast: what fills a slot ('A', 'B', 'C')."""
    out: dict[str, Cast] = {}
    for row in table("paradigm_casts_en.tsv"):
        out.setdefault(row["cast"], {})[row["slot"]] = row
    return list(out.values())


def choices(text: str) -> list[str]:
    """'A [met/saw] B' → 'A met B', 'A saw B'."""
    parts = [part.split("]") for part in ("]" + text).split("[")]
    fixed = [part[-1] for part in parts]
    given = [part[0].split("/") for part in parts[1:]]
    return [fixed[0] + "".join(a + b for a, b in zip(one, fixed[1:], strict=True)) for one in product(*given)]


def filled(text: str, cast: Cast) -> str:
    """The template with the cast's words: {A} full, {A.short}; a sentence begins with a capital."""
    for slot, row in cast.items():
        text = text.replace("{" + slot + "}", row["full"])
        for key, value in row.items():
            text = text.replace("{" + slot + "." + key + "}", value)
            text = text.replace("{" + slot + "." + key.capitalize() + "}", value[:1].upper() + value[1:])
    for twice, once in ((",,", ","), (",.", "."), (",”", "”"), (",'s", "'s")):
        text = text.replace(twice, once)
    ends = ("¶", ". ", "” ", "“")
    for end in ends:
        text = end.join(part[:1].upper() + part[1:] for part in text.split(end))
    return text.replace("¶", "\n\n")


def wanted(expected: str, cast: Cast) -> str:
    """'meeting: A, B* =host @ B' → 'meeting: NOR Anna Berg, PRT =host @ Lisbon, PRT' ('@ B*': the country alone)."""
    out = []
    for one in expected.split(" ; ") if expected != "none" else []:
        one, _, date = one.partition(" # ")
        one, _, place = one.partition(" @ ")
        head, _, people = one.partition(": ")
        told_of = []
        for person in people.split(", "):
            slot, *part = person.split()
            row = cast[slot[0]]
            name = [] if slot.endswith("*") or not row["name"] else [row["name"]]
            told_of.append(" ".join([row["party"], *name, *part]))
        where = ""
        if place:
            row = cast.get(place[0])
            where = place if row is None else row["party"] if place.endswith("*") else f"{row['city']}, {row['party']}"
        out.append(f"{head}: {', '.join(told_of)}" + (f" @ {where}" if where else "") + (f" # {date}" if date else ""))
    return " ; ".join(out) or "none"


def wrong(row: dict[str, str], every: int = 1) -> list[str]:
    """The row's texts that read otherwise than expected: text, what was wanted, what was got."""
    companies, out = casts(), []
    for number, template in enumerate(choices(row["text"])):
        if number % every:
            continue
        cast = companies[(number + len(row["text"])) % len(companies)]
        text, expected = filled(template, cast), wanted(row["expected"], cast)
        reading = read_report(Report(id="paradigm", text=text, language="en", published=PUBLISHED))
        got, asked = compare([told(e) for e in reading.engagements], parse(expected))
        if got != asked:
            out.append(f"{text}\n   wanted {expected}\n   got    {got}")
    return out


@pytest.mark.parametrize("row", [pytest.param(row, id=row["cell"]) for row in table("paradigm_en.tsv")])
def test_reads_the_paradigm(row: dict[str, str]) -> None:
    told_wrong = wrong(row)
    assert len(told_wrong) == STILL.get(row["cell"], 0), "\n".join(told_wrong)
