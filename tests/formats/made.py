"""Engagements that several tests hand on."""

import zlib
from typing import Any

import msgspec
from test_rows import told

from communique.store import Told, ToldSide


def side(name: str | None, office: str | None, party: str | None, part: str = "participant", **more: Any) -> ToldSide:
    return ToldSide(
        **{
            "name": name,
            "person": name,
            "person_id": f"pe-{zlib.crc32(name.encode()):08x}" if name else None,
            "office": office,
            "party": party,
            "part": part,
        }
        | more
    )


def given(
    identity: str, *sides: ToldSide, date: str | None = "2024-05-06", country: str | None = "NOR", **fields: Any
) -> Told:
    one = told(identity, date, **fields)
    engagement = msgspec.structs.replace(one.engagement, country=country, who="Verlin – Sorel")
    return msgspec.structs.replace(one, engagement=engagement, sides=list(sides))


VERLIN = side("Tomas Verlin", "foreign_minister", "CHL", "visitor")
SOREL = side("Анника Сорель", "foreign_minister", "NOR", "host", person="Annika Sorel")
MANY = [given("ev-1", VERLIN, SOREL, kind="visit"), given("ev-2", VERLIN, SOREL, kind="call", date="2024-05~"),
        given("ev-3", side(None, None, "IGO:UN"), side("Idris Kalman", "head_of_state", "X:Abkhazia"), date=None, country=None),
        given("ev-4", VERLIN, country=None, kind="visit", date="2024-05-06/2024-05-08"), given("ev-5", side(None, None, None), side("A " * 400, None, None))]  # fmt: skip
