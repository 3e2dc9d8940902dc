"""Whose side an outlet speaks for: by the shipped table, or the user's own."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from communique.languages.tables import room_table
from communique.model import Report


@cache
def outlet_parties() -> dict[str, str]:
    """Outlets (names in small letters, hosts of addresses) with the party whose state or body runs them."""
    return {
        form.strip().casefold(): row["party"]
        for row in room_table("comparison", "outlets")
        for form in row["outlet"].split("|")
    }


def read_outlets(path: str) -> dict[str, str]:
    """A user's table: CSV with the columns outlet and party. Raises ValueError, in one line, where it is none."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ValueError(f"{path}: can't be read as CSV ({error})") from error
    if rows and not {"outlet", "party"} <= set(rows[0]):
        raise ValueError(f"{path}: needs the columns outlet and party; it has {', '.join(map(str, rows[0]))}")
    return {(row["outlet"] or "").strip().casefold(): (row["party"] or "").strip() for row in rows}


def party_of(report: Report, own: Mapping[str, str]) -> str | None:
    """The party that a report's outlet speaks for: by its name, or its address's host and the domains above it."""
    names = [(report.outlet or "").strip().casefold()]
    host = (urlsplit(report.url).hostname or "") if report.url and "://" in report.url else ""
    labels = host.removeprefix("www.").split(".")
    names += [".".join(labels[at:]) for at in range(len(labels) - 1)]
    for name in names:
        if name and (found := own.get(name) or outlet_parties().get(name)):
            return found
    return None
