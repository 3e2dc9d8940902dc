"""Reports in the record: what they are known by, their versions, their near-copies, their words."""

import hashlib
import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from communique.languages.fold import WORD, fold_letters, fold_text
from communique.model import Reading, Report
from communique.record import report_hash

PERMUTATIONS = 64
ROWS = 4  # of a signature in one band; with 16 bands, reports 0.8 alike share one with a chance of 0.9997
NEAR = 0.8  # likeness from which two reports are near-copies
RUN = 3  # words that are compared together
FEWEST = 20  # words of a report that can have near-copies


def now() -> str:
    """The time, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment() -> str:
    """The time, UTC, to the microsecond."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def report_id(report: Report, language: str) -> str:
    """What a report is known by: its text and what it says of itself, not where it lay."""
    words = [report_hash(report.text), language, report.published or "", report.url or "", report.outlet or "",
             report.title or ""]  # fmt: skip
    return "re-" + hashlib.sha256("\x1f".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def clean(text: str | None) -> str | None:
    """A text that SQL can hold, of the same length."""
    if text is None:
        return None
    return "".join("\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in text) if unfit(text) else text


def unfit(text: str) -> bool:
    """Whether a text has a NUL or a lone surrogate."""
    if "\x00" in text:
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def address_of(report: Report) -> str:
    """Where a report is: its own address, else the file it lay in and its id there."""
    if report.url:
        return report.url
    source = report.source or ""
    return f"{os.path.abspath(source) if source and '://' not in source else source}#{report.id}"


def modified(source: str | None) -> str:
    """When the file was changed, UTC; '' for what is no file."""
    try:
        return datetime.fromtimestamp(Path(source or "").stat().st_mtime, UTC).isoformat() if source else ""
    except (OSError, ValueError):
        return ""


def signature(text: str) -> bytes:
    """The MinHash of a text's runs of words: PERMUTATIONS numbers of four bytes; b'' for a text of few words."""
    from rensa import RMinHash

    words = [fold_letters(word) for word in WORD.findall(text)]
    if len(words) < FEWEST:
        return b""
    made = RMinHash(PERMUTATIONS, 1)
    made.update([" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)])
    return b"".join(int(number).to_bytes(4, "big") for number in made.digest())


def bands(minhash: bytes) -> list[int]:
    """The pieces of a signature, as numbers that SQLite can hold."""
    size = 4 * ROWS
    pieces = [minhash[at : at + size] for at in range(0, len(minhash), size)]
    return [number(f"{at}:".encode() + piece) for at, piece in enumerate(pieces)]


def number(data: bytes) -> int:
    """A signed number of 64 bits from any bytes."""
    return int.from_bytes(hashlib.sha256(data).digest()[:8], "big", signed=True)


def likeness(a: bytes, b: bytes) -> float:
    """The share of a signature's numbers that agree."""
    same = sum(a[at : at + 4] == b[at : at + 4] for at in range(0, len(a), 4))
    return same / PERMUTATIONS


class Added(msgspec.Struct):
    """What adding one report did. near: ids of reports whose voice changed with it. turned: keys whose counting did."""

    key: int
    is_new: bool
    new_version: bool = False
    near_copy: bool = False
    turned: dict[int, bool] = {}
    voices: set[int] = set()


def put_report(database: sqlite3.Connection, report: Report, reading: Reading, program: str) -> Added:
    """Enter a report and where it was seen. One that is there already is left as it is."""
    language = reading.language or ""
    identity = report_id(report, language)
    row = database.execute("SELECT key FROM report WHERE id = ?", (identity,)).fetchone()
    added = Added(key=row[0] if row else 0, is_new=row is None, turned={}, voices=set())
    if row is None:
        minhash = signature(report.text)
        values: dict[str, Any] = {
            "id": identity, "text": clean(report.text),
            "raw": report.text.encode("utf-8", "surrogatepass") if unfit(report.text) else None,
            "text_hash": report_hash(report.text), "language": language, "published": reading.published,
            "outlet": clean(reading.outlet), "title": clean(reading.title), "url": clean(report.url), "voice": identity,
            "minhash": minhash, "program": program, "topics": as_json(reading.topics),
            "furniture": as_json(reading.furniture), "skipped": as_json(reading.skipped), "added": now(),
        }  # fmt: skip
        columns = ", ".join(values)
        cursor = database.execute(
            f"INSERT INTO report ({columns}) VALUES ({', '.join('?' * len(values))})", tuple(values.values())
        )
        added.key = int(cursor.lastrowid or 0)
        database.execute(
            "INSERT INTO word (rowid, words) VALUES (?, ?)", (added.key, fold_text(clean(report.text) or ""))
        )
        added.voices = put_near_copies(database, added.key, minhash)
        added.near_copy = len(added.voices) > 1
    see(database, report, added)
    return added


def see(database: sqlite3.Connection, report: Report, added: Added) -> None:
    """Note where a report was seen, and settle which version of each address counts."""
    address = clean(address_of(report)) or ""
    seen = (address, added.key, clean(report.source) or "", clean(report.id) or "", modified(report.source))
    cursor = database.execute("INSERT INTO sighting VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", seen)
    if cursor.rowcount:
        others = [
            key for (key,) in database.execute("SELECT DISTINCT report FROM sighting WHERE address = ?", (address,))
        ]
        added.new_version = added.is_new and len(others) > 1
        for key in others:
            was = bool(database.execute("SELECT is_current FROM report WHERE key = ?", (key,)).fetchone()[0])
            counts = is_last(database, key)
            if counts != was:
                database.execute("UPDATE report SET is_current = ? WHERE key = ?", (int(counts), key))
                added.turned[key] = counts


def is_last(database: sqlite3.Connection, key: int) -> bool:
    """Whether a report is the last version at one of the addresses where it was seen.

    The last: of the latest day of publication, then of the file changed last, then the longest, then by id; so that it
    does not matter which was added first."""
    for (address,) in database.execute("SELECT DISTINCT address FROM sighting WHERE report = ?", (key,)).fetchall():
        last = database.execute(
            "SELECT r.key FROM sighting s JOIN report r ON r.key = s.report WHERE s.address = ? "
            "ORDER BY coalesce(r.published, '') DESC, s.modified DESC, length(r.text) DESC, r.id DESC LIMIT 1",
            (address,),
        ).fetchone()
        if last[0] == key:
            return True
    return False


def put_near_copies(database: sqlite3.Connection, key: int, minhash: bytes) -> set[int]:
    """Find a report's near-copies, and make them one voice. Gives the keys of all reports of that voice."""
    if not minhash:
        return {key}
    mine = bands(minhash)
    found: set[int] = set()
    for band in mine:
        found.update(other for (other,) in database.execute("SELECT report FROM band WHERE band = ?", (band,)))
    database.executemany("INSERT INTO band VALUES (?, ?) ON CONFLICT DO NOTHING", [(band, key) for band in mine])
    near = False
    for other in sorted(found - {key}):
        (theirs,) = database.execute("SELECT minhash FROM report WHERE key = ?", (other,)).fetchone()
        alike = likeness(minhash, theirs)
        if alike >= NEAR:
            near = True
            database.execute("INSERT INTO near_copy VALUES (?, ?, ?)", (min(key, other), max(key, other), alike))
    if not near:
        return {key}
    group = {key}
    queue = [key]
    while queue:
        one = queue.pop()
        rows = database.execute(
            "SELECT right FROM near_copy WHERE left = ? UNION SELECT left FROM near_copy WHERE right = ?", (one, one)
        )
        new = {other for (other,) in rows} - group
        group |= new
        queue += new
    ids = sorted(database.execute("SELECT id FROM report WHERE key = ?", (one,)).fetchone()[0] for one in group)
    database.executemany("UPDATE report SET voice = ? WHERE key = ?", [(ids[0], one) for one in group])
    return group


def as_json(value: Any) -> str:
    """A value as JSON that SQL can hold."""
    try:
        plain = msgspec.json.encode(value)
    except UnicodeEncodeError:
        plain = None
    if plain is not None and b"\\u0000" not in plain:
        return plain.decode()
    return clean(msgspec.json.encode(escaped(msgspec.to_builtins(value))).decode()) or ""


def escaped(value: Any) -> Any:
    """The value with every string made fit."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list | tuple):
        return [escaped(one) for one in value]
    return {key: escaped(one) for key, one in value.items()} if isinstance(value, dict) else value
