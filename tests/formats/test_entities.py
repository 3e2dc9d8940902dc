"""FollowTheMoney entities: whole, in order, and valid by followthemoney itself where it is installed (it needs ICU)."""

import json
from collections import Counter
from typing import Any

import pytest
from made import MANY, VERLIN, given

from communique.formats import ftm_rows
from communique.store import Told

# The properties used here that refer to other entities.
REFERENCES = {
    "holder",
    "post",
    "organization",
    "organizer",
    "involved",
    "caller",
    "receiver",
    "startLocation",
    "endLocation",
    "proof",
    "document",
    "resolved",
}


def entities(many: list[Told], left: Counter[str] | None = None, **options: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ftm_rows(many, Counter() if left is None else left, **options)]


def test_every_entity_is_valid_and_kept_whole_by_the_library() -> None:
    model = pytest.importorskip("followthemoney").model
    proxy_of = pytest.importorskip("followthemoney.proxy").EntityProxy.from_dict
    for one in entities(MANY):
        schema = model.get(one["schema"])
        assert schema is not None
        schema.validate(one)
        proxy = proxy_of(one, cleaned=False)
        for name, values in one["properties"].items():
            assert set(proxy.get(name)) == set(values), name


def test_each_entity_is_there_once() -> None:
    found = entities(MANY)
    assert {one["schema"] for one in found} == {"Person", "Position", "Occupancy", "Event", "Trip", "Call", "Article", "Mention", "PublicBody",
                                                "Organization", "Address"}  # fmt: skip
    assert len({one["id"] for one in found}) == len(found)


def test_whatever_is_referred_to_is_there_before() -> None:
    met: set[str] = set()
    for one in entities(MANY):
        for name, values in one["properties"].items():
            if name in REFERENCES:
                assert set(values) <= met, (one["schema"], name)
        met.add(one["id"])


def test_kinds_and_days() -> None:
    left: Counter[str] = Counter()
    found = {one["id"]: one for one in entities(MANY, left)}
    trip, call, event = found["ev-1"]["properties"], found["ev-2"]["properties"], found["ev-4"]
    assert found[trip["startLocation"][0]]["properties"]["country"] == ["cl"] and found[trip["endLocation"][0]][
        "properties"
    ]["city"] == ["Oslo"]
    assert (call["caller"], call["receiver"], call["date"]) == (["pe-102ca51f"], ["pe-f8fcb1ff"], ["2024-05"])
    assert event["schema"] == "Event" and (event["properties"]["startDate"], event["properties"]["endDate"]) == (
        ["2024-05-06"],
        ["2024-05-08"],
    )
    assert "date" not in found["ev-3"]["properties"] and found["pe-ffd2c122"]["properties"]["country"] == ["ge"]
    assert left == {"visits whose two ends are not known, as events": 1, "sides without a name and a party": 1}
    assert found["pe-f8fcb1ff"]["properties"]["alias"] == ["Анника Сорель"]


@pytest.mark.parametrize(("tenures", "dates"), [
    (None, ["2024-05-06"]), (lambda person: [("foreign_minister", "CHL", "2021-03-01", "2024-05-06")], ["2021-03-01", "2024-05-06"]),
])  # fmt: skip
def test_offices_held(tenures: Any, dates: list[str]) -> None:
    held = [one for one in entities([given("ev-1", VERLIN)], tenures=tenures) if one["schema"] == "Occupancy"]
    assert [one["properties"]["date"] for one in held] == [dates]
