"""Days in invented sentences: data/days_en.txt and data/days_ru.txt, whose head tells their notation."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.languages import get_language
from communique.reading.days.days import Days, find_days
from communique.reading.days.edtf import week_of, weekday_near, year_near

DATA = Path(__file__).parent / "data"
PUBLISHED = "2023-05-17"  # a Wednesday
MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
EN_MONTHS = "January February March April May June July August September October November December"
RU_MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
RU_OF_MONTH = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
RU_IN_MONTH = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
EN_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
RU_ON_WEEKDAYS = "понедельник вторник среду четверг пятницу субботу воскресенье"


def read(language: str, text: str, published: str | None = PUBLISHED) -> tuple[Days, list[tuple[str, str]]]:
    document = get_language(language).document(text)
    days = find_days(document, published)
    found = []
    for m in days.mentions:
        flags = " doc" * m.of_document + (f" {m.bound}" if m.bound else "") + " stamp" * (m.kind == "stamp")
        found.append((document.words(m.first, m.last), f"{m.date or '-'}{flags}"))
    return days, found


def cases() -> Iterator[tuple[str, str, str]]:
    for language in ("en", "ru"):
        for line in (DATA / f"days_{language}.txt").read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                published, _, rest = line.partition(": ")
                known = published == "none" or re.fullmatch(r"\d{4}-\d\d-\d\d", published)
                yield (language, published if known else PUBLISHED, (rest if known else line).replace("\\n", "\n"))


@pytest.mark.parametrize(("language", "published", "marked"), list(cases()))
def test_days_of_a_text(language: str, published: str, marked: str) -> None:
    _, found = read(language, MARKED.sub(r"\1", marked), None if published == "none" else published)
    assert found == [(m[1], m[2]) for m in MARKED.finditer(marked)]


def test_there_are_several_hundred_cases() -> None:
    count = {language: sum(len(MARKED.findall(c[2])) for c in cases() if c[0] == language) for language in ("en", "ru")}
    assert min(count.values()) >= 200, count


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month(number: int) -> None:
    i, edtf = number - 1, f"2021-{number:02d}"
    for language, text, day in [
        ("en", f"They met on 5 {EN_MONTHS.split()[i]} 2021.", f"{edtf}-05"),
        ("en", f"They met on {EN_MONTHS.split()[i]} 5, 2021.", f"{edtf}-05"),
        ("en", f"They met on {EN_MONTHS.split()[i][:3]}{'.' * (i != 4)} 5, 2021.", f"{edtf}-05"),
        ("en", f"They met in {EN_MONTHS.split()[i]} 2021.", edtf),
        ("en", f"THEY MET IN {EN_MONTHS.split()[i].upper()} 2021", edtf),
        ("ru", f"Они встретились 5 {RU_OF_MONTH.split()[i]} 2021 года.", f"{edtf}-05"),
        ("ru", f"Они встретились в {RU_IN_MONTH.split()[i]} 2021 года.", edtf),
        ("ru", f"Они встретятся, а {RU_MONTHS.split()[i]} 2021 года прошёл.", edtf),
    ]:
        assert [d for _, d in read(language, text)[1]] == [day], text


@pytest.mark.parametrize("number", range(1, 8))
def test_every_weekday_lies_in_the_week_before_or_after(number: int) -> None:
    here = date.fromisoformat(PUBLISHED)
    for language, text in [
        ("en", f"They met on {EN_WEEKDAYS.split()[number - 1]}."),
        ("ru", f"Они встретились в {RU_ON_WEEKDAYS.split()[number - 1]}."),
    ]:
        days, _ = read(language, text)
        (mention,) = days.mentions
        past, future = (date.fromisoformat(mention.resolve(to_come) or "") for to_come in (False, True))
        assert past.isoweekday() == future.isoweekday() == number
        assert here - timedelta(6) <= past <= here <= future <= here + timedelta(6)
        assert mention.date == past.isoformat()


@pytest.mark.parametrize(
    ("language", "text", "published", "anchor", "place"),
    [
        ("en", "OSLO, Norway, May 16. The minister came.", PUBLISHED, "2023-05-16 dateline", "OSLO"),
        ("en", "LAGOS, May 16 (Agency) - The minister came.", PUBLISHED, "2023-05-16 dateline", "LAGOS"),
        ("en", "Lima, 16 May 2023 (XYZ): The minister came.", None, "2023-05-16 dateline", "Lima"),
        ("en", "TUNIS, Tunisia – The minister came.", PUBLISHED, "2023-05-17 published", "TUNIS"),
        ("en", "May 16, 2023. The minister came.", PUBLISHED, "2023-05-16 dateline", None),
        ("en", "(May 16, 2023) The minister came.", PUBLISHED, "2023-05-16 dateline", None),
        ("en", "A visit\n\nBy Desk • 16 May 2023 • 18:17\n\nThe minister came.", None, "2023-05-16 stamp", None),
        ("en", "2023-05-16T17:15:00Z\nThe minister came.", None, "2023-05-16 stamp", None),
        (
            "en",
            "On 16 May 2023 the minister came to Lima for talks with his host there.",
            None,
            "2023-05-16 lead",
            None,
        ),
        ("en", "The minister came on May 16.", None, "None None", None),
        ("en", "DHAKA, Dec 31. The minister came.", "2023-01-01", "2022-12-31 dateline", "DHAKA"),
        ("ru", "ОСЛО, 16 мая 2023 г. — Министр прибыл.", None, "2023-05-16 dateline", "ОСЛО"),
        ("ru", "Осло, 16.05.23. /Агентство/. Министр прибыл.", None, "2023-05-16 dateline", "Осло"),
        ("ru", "Лима. 16 мая. Министр прибыл.", PUBLISHED, "2023-05-16 dateline", "Лима"),
        ("ru", "ТАСС, 16 мая. Министр прибыл.", PUBLISHED, "2023-05-16 dateline", None),
        ("ru", "НАЙРОБИ, 16 мая - РИА Новости. Министр прибыл.", PUBLISHED, "2023-05-16 dateline", "НАЙРОБИ"),
        ("ru", "16 мая 2023 года. Министр прибыл.", None, "2023-05-16 dateline", None),
        ("ru", "Визит в Осло\n\n16 мая 2023, 12:00\n\nМинистр прибыл.", None, "2023-05-16 stamp", None),
        ("ru", "Министр прибыл.\n\n16 мая 2023", None, "2023-05-16 stamp", None),
    ],
)
def test_day_and_town_of_the_report(
    language: str, text: str, published: str | None, anchor: str, place: str | None
) -> None:
    days, _ = read(language, text, published)
    document = get_language(language).document(text)
    assert f"{days.anchor} {days.anchor_rule}" == anchor
    assert (days.dateline_place and document.words(*days.dateline_place)) == place
    assert days.fresh == (f"{days.anchor}~" if days.anchor else None)


def test_a_time_behind_the_day_of_publication_is_ignored() -> None:
    assert read("en", "He came today.", "2023-05-17T10:00:00Z")[0].mentions[0].date == PUBLISHED
    assert read("en", "He came today.", "not a day")[0].mentions[0].date is None


PIECES = """5 31 99 2021 16.11.2023 0.0.0 1999-99-99 2023-11-16 May Mar. on of from to between and - – / , . ( ) last
next this week month year Tuesday mid-June 999 days ago in the first half quarter мая март в с по до 30 февраля т.г.
года прошлом неделе через три дня назад весной среду накануне BAKU, т.г 9999 99999999999999999999 ٣ ½"""


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["en", "ru"]),
    st.one_of(st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=25).map(" ".join), st.text(max_size=80)),
    st.sampled_from([None, PUBLISHED, "0001-01-01", "9999-12-31", "x"]),
)
def test_any_text_is_read_and_mentions_lie_in_it(language: str, text: str, published: str | None) -> None:
    document = get_language(language).document(text)
    days = find_days(document, published)
    end = 0
    for mention in days.mentions:
        assert end <= mention.first < mention.last <= len(document.tokens)
        end = mention.last
    if days.dateline is not None:
        assert any(m is days.dateline for m in days.mentions)


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)), st.integers(1, 7), st.booleans())
def test_calendar_arithmetic(day: date, weekday: int, future: bool) -> None:
    near = weekday_near(day, weekday, future, strictly=True)
    assert near is not None and near.isoweekday() == weekday and 1 <= abs((near - day).days) <= 7
    assert (near > day) == future
    first, _, last = (week_of(day, 0) or "").partition("/")
    assert date.fromisoformat(first) <= day <= date.fromisoformat(last)
    assert year_near(day, day.month, day.day, future) == day.year
