"""Days of publication."""

import pytest

from communique.sources import day_of_url, parse_day


@pytest.mark.parametrize(("value", "day"), [
    ("2023-11-16", "2023-11-16"),
    ("2023-11-16T23:59:00+03:00", "2023-11-16"),
    ("20231116", "2023-11-16"),
    ("16.11.2023 18:40", "2023-11-16"),
    ("Thu, 16 Nov 2023 09:30:00 GMT", "2023-11-16"),
    ("2023-02-30", None),
    ("yesterday", None),
    ("1700131800", None),
    ("", None),
])  # fmt: skip
def test_parse_day(value: str, day: str | None) -> None:
    assert parse_day(value) == day


@pytest.mark.parametrize(("url", "day"), [
    ("https://a.example/2023/11/16/title", "2023-11-16"),
    ("https://a.example/news/2023-1-6-title", "2023-01-06"),
    ("https://a.example/20231116/5", "2023-11-16"),
    ("https://a.example/2023/11/title", None),
    ("https://a.example/2023/13/16/", None),
    ("https://a.example/item?day=/2023/11/16/", None),
    ("https://a.example/20231116120000", None),
])  # fmt: skip
def test_day_of_url(url: str, day: str | None) -> None:
    assert day_of_url(url) == day
