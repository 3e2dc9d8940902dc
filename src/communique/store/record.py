"""A record: one SQLite file to which reports are added, in any order, by one process or several."""

import sqlite3
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self

import msgspec

from communique.model import Reading, Report
from communique.record import PersonRuling, Ruling
from communique.sources import Validators
from communique.store import accounts, people
from communique.store.connect import connect, recount, writing
from communique.store.errors import plainly
from communique.store.reports import Added, moment, now, put_report, report_id
from communique.store.rulings import load_rulings, make_rulings, put_ruling

DOUBT = 0.7  # confidence under which an account is in doubt


class Summary(msgspec.Struct):
    """What an adding or a rereading did. unmatched: ids of rulings whose accounts are not in the record now."""

    read: int = 0
    new: int = 0
    known: int = 0
    versions: int = 0
    near_copies: int = 0
    accounts: int = 0
    without: int = 0
    doubtful: int = 0
    changed: int = 0
    unmatched: set[str] = set()


class Record:
    """An open record. Use it in a `with`, or close it."""

    def __init__(self, path: str, *, write: bool = False, create: bool = False) -> None:
        self.path = path
        self.database: sqlite3.Connection = connect(path, write=write, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def knows(self, report: Report) -> bool:
        """Whether the very report, in its very place, is in the record, so that it need not be read again. A report
        whose language is not told is not known."""
        if not report.language:
            return False
        from communique.store.reports import address_of, clean

        row = self.database.execute(
            "SELECT 1 FROM report r JOIN sighting s ON s.report = r.key WHERE r.id = ? AND s.address = ? AND s.source = ? "
            "AND s.name = ?",
            (
                report_id(report, report.language),
                clean(address_of(report)),
                clean(report.source) or "",
                clean(report.id),
            ),
        ).fetchone()
        return row is not None

    def add(self, read: Sequence[tuple[Report, Reading]], summary: Summary | None = None) -> Summary:
        """Enter reports with their readings, all or none of them. The record comes out the same in whatever order or
        portions reports come. Raises RecordError."""
        summary = summary or Summary(unmatched=set())
        with plainly(self.path), writing(self.database):
            counted = Summary(unmatched=set())
            entered: set[int] = set()
            touched: set[int] = set()
            forms: set[int] = set()
            for report, reading in read:
                added = put_report(self.database, report, reading, reading.version)
                if added.is_new:
                    _, named = accounts.put_accounts(self.database, added.key, reading)
                    forms |= named
                    if self._counts(added.key):
                        entered.add(added.key)
                self._turn(added, entered, touched, forms)
                self._note(counted, added, reading)
            for key in sorted(entered):
                mine = [k for (k,) in self.database.execute("SELECT key FROM account WHERE report = ?", (key,))]
                touched |= accounts.enter(self.database, mine)
            counted.unmatched = self._settle(touched, forms)
        for field in ("read", "new", "known", "versions", "near_copies", "accounts", "without", "doubtful"):
            setattr(summary, field, getattr(summary, field) + getattr(counted, field))
        summary.unmatched |= counted.unmatched
        return summary

    def _counts(self, report: int) -> bool:
        return bool(self.database.execute("SELECT is_current FROM report WHERE key = ?", (report,)).fetchone()[0])

    def _turn(self, added: Added, entered: set[int], touched: set[int], forms: set[int]) -> None:
        """Let versions that no longer count go, those that do again come back, and voices that changed be told."""
        for key, counts in added.turned.items():
            rows = self.database.execute(
                "SELECT DISTINCT form FROM participant p JOIN account a ON a.key = p.account "
                "WHERE a.report = ? AND form NOT NULL",
                (key,),
            )
            forms.update(form for (form,) in rows)
            if counts:
                entered.add(key)
            else:
                entered.discard(key)
                touched |= accounts.leave(self.database, key)
        if len(added.voices) > 1:
            for key in added.voices:
                touched.update(accounts.voice_changed(self.database, key))

    def _note(self, summary: Summary, added: Added, reading: Reading) -> None:
        summary.read += 1
        summary.new += added.is_new
        summary.known += not added.is_new
        summary.versions += added.new_version
        summary.near_copies += added.near_copy
        if added.is_new:
            summary.accounts += len(reading.engagements)
            summary.doubtful += sum(one.confidence < DOUBT for one in reading.engagements)
            summary.without += not reading.engagements

    def _settle(self, touched: set[int], forms: set[int]) -> set[str]:
        """Who is who, then which account is of which engagement, in the groups that were touched."""
        on_events, on_people = load_rulings(self.database)
        lost = {ruling.id for ruling in people.settle_forms(self.database, forms, on_people)}
        return lost | {ruling.id for ruling in accounts.settle_accounts(self.database, touched, on_events)}

    def outdated(self, program: str, all_of_them: bool = False) -> int:
        """How many reports another version of the program read."""
        where = "" if all_of_them else " WHERE program <> ?"
        arguments = () if all_of_them else (program,)
        return int(self.database.execute(f"SELECT count(*) FROM report{where}", arguments).fetchone()[0])

    def reports(self, program: str, all_of_them: bool = False) -> Iterator[Report]:
        """The reports that another version of the program read, as they were given to it."""
        where = "" if all_of_them else " WHERE program <> ?"
        arguments = () if all_of_them else (program,)
        keys = [k for (k,) in self.database.execute(f"SELECT key FROM report{where} ORDER BY key", arguments)]
        for key in keys:
            yield self.report(key)

    def report(self, key: int) -> Report:
        """A report as it was read; its id is the record's."""
        row = self.database.execute(
            "SELECT id, text, raw, url, title, outlet, published, language FROM report WHERE key = ?", (key,)
        ).fetchone()
        text = row[2].decode("utf-8", "surrogatepass") if row[2] is not None else row[1]
        return Report(id=row[0], text=text, source=row[0], url=row[3], title=row[4], outlet=row[5], published=row[6],
                      language=row[7])  # fmt: skip

    def report_of(self, identity: str) -> Report:
        """A report by its id in the record."""
        (key,) = self.database.execute("SELECT key FROM report WHERE id = ?", (identity,)).fetchone()
        return self.report(key)

    def replace(self, read: Sequence[tuple[Report, Reading]], summary: Summary | None = None) -> Summary:
        """Enter new readings of reports that are in the record (their ids are the record's), all or none of them."""
        summary = summary or Summary(unmatched=set())
        with plainly(self.path), writing(self.database):
            touched: set[int] = set()
            forms: set[int] = set()
            entered: list[int] = []
            for report, reading in read:
                (key,) = self.database.execute("SELECT key FROM report WHERE id = ?", (report.id,)).fetchone()
                before = self._ids(key)
                near, named = accounts.drop_accounts(self.database, key)
                touched |= near
                forms |= named
                new, named = accounts.put_accounts(self.database, key, reading)
                forms |= named
                self.database.execute(
                    "UPDATE report SET program = ?, topics = ?, furniture = ?, skipped = ? WHERE key = ?",
                    (reading.version, *map(_json, (reading.topics, reading.furniture, reading.skipped)), key),
                )
                if self._counts(key):
                    entered += new
                summary.read += 1
                summary.accounts += len(new)
                summary.changed += before != self._ids(key)
            touched = {
                k for k in touched if self.database.execute("SELECT 1 FROM account WHERE key = ?", (k,)).fetchone()
            }
            touched |= accounts.enter(self.database, entered)
            summary.unmatched |= self._settle(touched, forms)
        return summary

    def _ids(self, report: int) -> list[str]:
        return [i for (i,) in self.database.execute("SELECT id FROM account WHERE report = ? ORDER BY id", (report,))]

    def rule(
        self, verb: str, ids: Sequence[str], field: str = "", value: str | None = None, *, who: str, why: str
    ) -> list[str]:
        """Keep a person's ruling and settle anew what it touches. Gives its ids. Raises RulingError, RecordError."""
        at = moment()  # of two rulings on one thing the later holds, be it ever so little later
        with plainly(self.path), writing(self.database):
            made, touched, forms = make_rulings(self.database, verb, ids, field, value, who, at, why)
            for ruling in made:
                put_ruling(self.database, ruling, "person" if isinstance(ruling, PersonRuling) else "engagement")
            self._settle(touched, forms)
        return [ruling.id for ruling in made]

    def undo(self, identity: str) -> int:
        """Take a ruling back, and all that were made with it. Gives how many; 0 where none of that id holds."""
        with plainly(self.path), writing(self.database):
            where = "undone IS NULL AND (id = ?1 OR substr(id, 1, length(?1) + 1) = ?1 || '.')"
            rows = self.database.execute(f"SELECT of, ruling FROM ruling WHERE {where}", (identity,)).fetchall()
            touched: set[int] = set()
            forms: set[int] = set()
            for of, text in rows:
                if of == "person":
                    one = msgspec.json.decode(text, type=PersonRuling)
                    for name, party in filter(None, (one.left, one.right)):
                        found = self.database.execute(
                            "SELECT key FROM form WHERE name = ? AND party IS ?", (name, party)
                        )
                        forms.update(key for (key,) in found)
                else:
                    ruling = msgspec.json.decode(text, type=Ruling)
                    for pointer in filter(None, (ruling.left, ruling.right)):
                        found = self.database.execute(
                            "SELECT a.key FROM account a JOIN report r ON r.key = a.report WHERE r.id = ?",
                            (pointer.report,),
                        )
                        touched.update(key for (key,) in found)
            self.database.execute(f"UPDATE ruling SET undone = ?2 WHERE {where}", (identity, now()))
            touched |= self._beside(touched)
            self._settle(touched, forms)
        return len(rows)

    def _beside(self, touched: set[int]) -> set[int]:
        """The accounts that are of one engagement with these."""
        found: set[int] = set()
        for key in touched:
            rows = self.database.execute(
                "SELECT key FROM account WHERE engagement = (SELECT engagement FROM account WHERE key = ?)", (key,)
            )
            found.update(other for (other,) in rows)
        return found

    def recount(self) -> None:
        """Count anew what is kept counted (`tally`, `pair`, `spoken`, what `presence` and `dyad` say of engagements)."""
        with plainly(self.path), writing(self.database):
            recount(self.database)

    def put_tenures(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Add rows to the register: office, party, name, first, last, source, source_date."""
        with plainly(self.path), writing(self.database):
            self.database.executemany("INSERT OR REPLACE INTO tenure VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def validators(self, address: str) -> Validators | None:
        """What a server last said of an address."""
        row = self.database.execute("SELECT etag, modified FROM address WHERE address = ?", (address,)).fetchone()
        return Validators(*row) if row else None

    def put_address(self, address: str, validators: Validators) -> None:
        """Keep what a server said of an address."""
        with plainly(self.path), writing(self.database):
            self.database.execute(
                "INSERT INTO address VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET etag = excluded.etag, "
                "modified = excluded.modified",
                (address, validators.etag, validators.modified),
            )


def _json(value: object) -> str:
    from communique.store.reports import as_json

    return as_json(value)
