"""Which day an engagement gets: its own words', its visit's, the anniversary's, the report's."""

import pytest

from communique.model import Engagement, Report
from communique.reading import read_report
from communique.reading.days.edtf import days_apart, span_of


def read(text: str, language: str = "en", published: str | None = "2023-05-17") -> list[Engagement]:
    return list(read_report(Report(id="x", text=text, language=language, published=published)).engagements)


def day_of(engagements: list[Engagement], kind: str) -> str | None:
    return next(e.date for e in engagements if e.kind == kind)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Foreign Minister Ana Brnabic of Serbia visited Lisbon to mark the tenth anniversary of signing the "
               "Treaty of Friendship between Serbia and Portugal."),
        ("en", "President Anna Kask of Estonia visited Lisbon for the 10th anniversary of signing the accord between "
               "Estonia and Portugal."),
        ("ru", "Президент Эстонии Анна Каск прибыла в Лиссабон на празднование десятой годовщины подписания договора "
               "между Эстонией и Португалией."),
        ("ru", "Президент Эстонии Анна Каск прибыла в Лиссабон по случаю 10-летия подписания договора между Эстонией "
               "и Португалией."),
        ("ru", "Президент Эстонии Анна Каск прибыла в Лиссабон по случаю десятилетия подписания договора между "
               "Эстонией и Португалией."),
    ],
)  # fmt: skip
def test_an_anniversary_dates_what_it_recalls(language: str, text: str) -> None:
    assert day_of(read(text, language), "signing") == "2013"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Anna Kask of Estonia received the Portuguese Foreign Minister João Prado in Tallinn. The visit "
               "is timed to coincide with the second anniversary of the declaration signed on March 5, 2020."),
        ("ru", "Президент Эстонии Анна Каск приняла в Таллине министра иностранных дел Португалии Жуана Праду. Визит "
               "приурочен ко второй годовщине декларации, подписанной 5 марта 2020 года."),
    ],
)  # fmt: skip
def test_an_anniversary_dates_a_report_without_a_day(language: str, text: str) -> None:
    assert day_of(read(text, language, None), "meeting") == "2022-03~"


def test_two_days_are_two_meetings() -> None:
    text = ("President Anna Kask of Estonia met with Portuguese President Rui Leal in Tallinn on Monday.\n\n"
            "Kask met with Leal in Lisbon in June 2019.")  # fmt: skip
    assert sorted(str(e.date) for e in read(text)) == ["2019-06", "2023-05-15"]


def test_a_headline_does_not_hide_how_long_a_visit_lasts() -> None:
    text = ("Leal to visit Tallinn\n\nPortuguese President Rui Leal will arrive in Estonia on 19 June for a three-day "
            "visit, his office said.")  # fmt: skip
    assert day_of(read(text), "visit") == "2023-06-19/2023-06-21"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("2023-11-16", "2023-11-16~", 0),
        ("2023-11-16", "2023-11-20", 4),
        ("2023-11", "2023-11-20", 0),
        ("2023-02-27/2023-02-28", "2023-03-01", 1),
        ("2023", None, None),
        ("..", "2023", None),
        ("2023-13", "2023", None),
    ],
)
def test_days_apart(one: str | None, other: str | None, apart: int | None) -> None:
    assert days_apart(one, other) == apart
    assert days_apart(other, one) == apart


def test_a_span_tells_its_grain() -> None:
    span = span_of("2024-02~")
    assert span is not None
    assert (span.first.isoformat(), span.last.isoformat(), span.grain, span.about) == (
        "2024-02-01", "2024-02-29", "month", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "day", "text"),
    [
        ("meeting", "2023-06-05/2023-06-07",
         "Portuguese President Rui Leal will visit Tallinn from June 5 to 7.\n\nIn Tallinn, Leal will meet with Estonian "
         "President Anna Kask."),
        ("meeting", "2023-05-17/2023-05-19",
         "Portuguese President Rui Leal will meet Estonian President Anna Kask by 19 May."),
        ("signing", "2023-05-17~",
         "Portuguese President Rui Leal and Estonian President Anna Kask signed a memorandum for 2023–2025."),
        ("signing", "2023-05-17~",
         "Portuguese President Rui Leal and Estonian President Anna Kask signed a declaration in Oslo.\n\nTalks were long. "
         "It rained.\n\nIn 2003 the two countries signed a treaty."),
    ],
)  # fmt: skip
def test_days_from_around(kind: str, day: str, text: str) -> None:
    assert day_of(read(text), kind) == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Anna Kask of Estonia arrived in Lisbon on Wednesday on the first visit there since 2009."),
        ("en", "In her first trip abroad since the border war ended in 2009, President Anna Kask of Estonia arrived in "
               "Lisbon on Wednesday."),
        ("ru", "Президент Эстонии Анна Каск в среду прибыла с визитом в Лиссабон, впервые с 2009 года."),
        ("ru", "Президент Эстонии Анна Каск впервые с начала пограничной войны в 2009 году прибыла с визитом в Лиссабон."),
    ],
)  # fmt: skip
def test_since_when_it_is_the_first_is_not_when_it_was(language: str, text: str) -> None:
    assert str(day_of(read(text, language), "visit")).startswith("2023-05-17")


def test_the_month_of_an_address_dates_fresh_news() -> None:
    text = "President Anna Kask of Estonia on Monday met with President Rui Leal of Portugal at the Belém Palace."
    report = Report(id="x", text=text, language="en", url="https://news.example.org/2019/09/estonia-meets-portugal/")
    assert day_of(list(read_report(report).engagements), "meeting") == "2019-09"
    other = Report(id="x", text=text, language="en", url="https://news.example.org/news/2019/estonia/")
    assert day_of(list(read_report(other).engagements), "meeting") is None


def test_a_planned_visit_has_the_days_of_its_meetings() -> None:
    text = (
        "Estonian President Anna Kask will meet with Portuguese President Rui Leal during a short stop in Lisbon on "
        "Friday before her return home, a spokesman said.\n\nThe Lisbon visit was scheduled because Leal is unable "
        "to travel, he said."
    )
    assert day_of(read(text), "visit") == day_of(read(text), "meeting") == "2023-05-19"


def test_the_day_of_an_appointment_is_not_that_of_the_meeting() -> None:
    text = (
        "President Anna Kask of Estonia met with Prime Minister Rui Leal of Portugal, the first leader to see her after "
        "her appointment on May 2."
    )
    assert day_of(read(text), "meeting") == "2023-05-17~"


def test_a_visit_of_a_year_told_aside_gives_an_undated_meeting_neither_day_nor_place() -> None:
    told = (
        ("en", "Minister Anna Kask of Estonia, who visited Portugal in 1997, met Portuguese Ambassador Rui Leal."),
        ("ru", "Министр Эстонии Анна Каск, побывавшая в Португалии в 1997 году, встретилась с послом Португалии Руи Леалом."),
        ("ru", "В 1997 году президент Эстонии Анна Каск посетила Португалию. Сегодня она приняла посла Португалии Руи Леала."),
        ("en", "Minister Anna Kask of Estonia received Portuguese Ambassador Rui Leal. A treaty between Estonia and Portugal "
         "was signed in Lisbon on 4 June 1996."),
    )  # fmt: skip
    for language, text in told:
        meeting = next(e for e in read(text, language, None) if e.kind == "meeting")
        assert (meeting.date, meeting.place) == (None, None), text


def test_an_undated_text_goes_on_from_day_to_day() -> None:
    told = (
        ("en", "On 5 June 2012 Estonian President Anna Kask arrived in Lisbon. On 6 June, she was received by Premier Rui Leal."),
        ("ru", "5 июня 2012 года президент Эстонии Анна Каск прибыла в Лиссабон. 6 июня её принял премьер-министр Руи Леал."),
    )  # fmt: skip
    for language, text in told:
        meeting = next(e for e in read(text, language, None) if e.kind == "meeting")
        assert (meeting.date, meeting.status) == ("2012-06-06", "held"), text


def test_an_anniversary_is_counted_from_the_day_of_its_feast() -> None:
    text = (
        "On 4 June 2016 the twentieth anniversary of the signing of the treaty between Estonia and Portugal was marked."
    )
    assert day_of(read(text), "signing") == "1996-06-04"


STAYS = [
    ("en", "President Omar Said of Chad left Lima on Friday after a three-day visit.", "2024-06-12/2024-06-14"),
    ("en", "President Omar Said of Chad wound up a three-day visit to Peru on Saturday.", "2024-06-13/2024-06-15"),
    ("en", "President Omar Said of Chad arrived in Lima on Monday and leaves on Thursday.", "2024-06-10/2024-06-13"),
    ("en", "President Omar Said of Chad arrived in Lima on Thursday and flew home on Saturday.", "2024-06-13/2024-06-15"),
    ("en", "President Omar Said of Chad arrived in Lima on Monday. He is staying until Saturday.", "2024-06-10/2024-06-15"),
    ("en", "President Omar Said of Chad arrived in Lima on Monday. He will spend three days in Peru.", "2024-06-10/2024-06-12"),
    ("en", "President Omar Said of Chad arrived in Lima on Monday for a visit that will end on Thursday.", "2024-06-10/2024-06-13"),
    ("en", "President Omar Said of Chad departs for Peru on 19 June for talks with President Ana Soto.", "2024-06-19"),
    ("ru", "Президент Чада Омар Саид 12 июня прибыл в Лиму с официальным визитом. 14 июня он отбыл на родину.", "2024-06-12/2024-06-14"),
    ("ru", "Президент Чада Омар Саид покинул Лиму в пятницу после трёхдневного визита.", "2024-06-12/2024-06-14"),
    ("ru", "Президент Чада Омар Саид прибыл в Лиму в понедельник. Он пробудет в Перу три дня.", "2024-06-10/2024-06-12"),
    ("ru", "Президент Чада Омар Саид с 12 июня находится в Перу с визитом. Визит завершится 16 июня.", "2024-06-12/2024-06-16"),
    ("ru", "Президент Чада Омар Саид прибыл с 3-дневным визитом в Лиму в понедельник.", "2024-06-10/2024-06-12"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "date"), STAYS)
def test_a_visit_whose_length_or_other_edge_is_told_has_all_its_days(language: str, text: str, date: str) -> None:
    visits = [e for e in read(text, language, "2024-06-16") if e.kind == "visit"]
    assert [e.date for e in visits] == [date]


TALKS = [
    ("en", "After four days of talks in Lima, Peru's Foreign Minister Ana Soto and Chad's President Omar Said agreed on Thursday to open embassies.", "2024-06-10/2024-06-13"),
    ("en", "A two-day NATO summit opened in Oslo on Monday.", "2024-06-10/2024-06-11"),
    ("en", "President Omar Said of Chad attended a two-day African Union summit in Accra on Friday.", "2024-06-14"),
    ("ru", "Двухдневный саммит НАТО завершился в Осло в пятницу.", "2024-06-13/2024-06-14"),
    ("ru", "В понедельник в Осло открылся двухдневный саммит НАТО.", "2024-06-10/2024-06-11"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "date"), TALKS)
def test_talks_of_several_days_have_all_of_them_where_the_first_or_last_is_told(
    language: str, text: str, date: str
) -> None:
    assert [e.date for e in read(text, language, "2024-06-16")] == [date]


@pytest.mark.parametrize(
    ("language", "told", "date"),
    [
        ("en", "President Ama Mensah of Ghana met Norway's Prime Minister Jonas Lund yesterday (12) afternoon.", "2024-05-12"),
        ("en", "President Ama Mensah of Ghana met Norway's Prime Minister Jonas Lund this morning (13).", "2024-05-13"),
        ("en", "President Ama Mensah of Ghana met Norway's Prime Minister Jonas Lund today (80).", "2024-05-14"),
        ("ru", "Президент Ганы Ама Менса встретился сегодня (13) с премьер-министром Норвегии Йонасом Лундом.", "2024-05-13"),
    ],
)  # fmt: skip
def test_a_number_in_brackets_behind_today_is_the_day_of_the_month(language: str, told: str, date: str) -> None:
    assert day_of(read(told, language, "2024-05-14"), "meeting") == date


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Soto of Peru paid a {} days visit to Chad on 5 May 2024.",
        "President Ana Soto of Peru met President Omar Said of Chad today ({}).",
        "After {} days of talks Peru and Chad signed a treaty on Friday.",
    ],
)
def test_a_number_too_long_to_be_one_is_no_count_of_days(text: str) -> None:
    assert [e.date for e in read(text.format("9" * 5000))] == [e.date for e in read(text.format("99"))]
