"""Gold annotations: what a careful reader got out of a report, in two files, `ID.txt` and `ID.json`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from communique.model import ACTS, KINDS, OFFICES, PARTS, SALIENCES, STATUSES, TOPICS, Place


class GoldParticipant(msgspec.Struct, frozen=True, kw_only=True):
    """One who takes part; without a name, a side."""

    name: str | None
    office: str | None = None
    party: str | None = None
    part: str = "participant"
    role: str | None = None


class GoldEngagement(msgspec.Struct, frozen=True, kw_only=True):
    """An engagement. evidence: words of the text; event: the same in every report of the same real event."""

    event: str | None = None
    kind: str
    status: str
    salience: str
    date: str | None = None
    place: Place | None = None
    participants: list[GoldParticipant] = []
    evidence: str


class GoldStatement(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody voices. quote: words of the text."""

    speakers: list[str]
    act: str
    quote: str


class GoldInstrument(msgspec.Struct, frozen=True, kw_only=True):
    """A document referred to. quote: words of the text."""

    name: str
    date: str | None = None
    quote: str


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """A report's annotation."""

    id: str
    language: str
    url: str | None = None
    published: str | None = None
    engagements: list[GoldEngagement] = []
    topics: list[str] = []
    statements: list[GoldStatement] = []
    instruments: list[GoldInstrument] = []


class GoldReport(msgspec.Struct, frozen=True, kw_only=True):
    """An annotation with its text, as it is in the file, and the name of the folder that it lies in."""

    gold: Gold
    text: str
    folder: str
    path: str


class Fault(msgspec.Struct, frozen=True):
    """Why a file can't be used, or what in it is odd (it is used then)."""

    path: str
    reason: str
    fatal: bool = True


def find_gold(folders: Iterable[Path]) -> Iterator[GoldReport | Fault]:
    """Every annotation in the folders, by path, and what is wrong with those that can't be used.

    `*.meta.json` is passed over. One id stands for one report: a second file of that id is a fault.
    """
    seen: dict[str, str] = {}
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*.json") if not p.name.endswith(".meta.json")):
            found = read_gold(path)
            if isinstance(found, GoldReport):
                if found.gold.id in seen:
                    yield Fault(str(path), f"the id {found.gold.id} is that of {seen[found.gold.id]} too")
                    continue
                seen[found.gold.id] = str(path)
                yield from (Fault(str(path), reason, fatal=False) for reason in oddities(found))
            yield found


def read_gold(path: Path) -> GoldReport | Fault:
    """One annotation with its text."""
    try:
        gold = msgspec.json.decode(path.read_bytes(), type=Gold)
    except msgspec.MsgspecError as error:
        return Fault(str(path), f"no annotation: {error}")
    except UnicodeDecodeError:
        return Fault(str(path), "no UTF-8")
    try:
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")  # line ends as they are: offsets count them
    except FileNotFoundError:
        return Fault(str(path), f"no text beside it: {path.with_suffix('.txt').name}")
    except UnicodeDecodeError:
        return Fault(str(path.with_suffix(".txt")), "no UTF-8")
    return GoldReport(gold=gold, text=text, folder=path.parent.name, path=str(path))


def oddities(report: GoldReport) -> Iterator[str]:
    """Labels that are in no closed list and words that are not in the text: they can be matched by nothing."""
    gold = report.gold
    listed: list[tuple[str, tuple[str, ...]]] = [(e.kind, KINDS) for e in gold.engagements] + [
        (e.status, STATUSES) for e in gold.engagements
    ]
    listed += [(e.salience, SALIENCES) for e in gold.engagements] + [(s.act, ACTS) for s in gold.statements]
    people = [p for e in gold.engagements for p in e.participants]
    listed += [(p.office, OFFICES) for p in people if p.office] + [(p.part, PARTS) for p in people]
    listed += [(topic, TOPICS) for topic in gold.topics]
    yield from (
        f"{label!r} is none of {', '.join(labels)}" for label, labels in dict.fromkeys(listed) if label not in labels
    )
    words = [e.evidence for e in gold.engagements] + [s.quote for s in gold.statements]
    yield from (f"not in the text: {quote!r}" for quote in words if quote not in report.text)
