"""Statements of invented sentences: speaker, act and where they begin. A linguist adds rows to data/statements_*.tsv."""

from pathlib import Path

import pytest

from communique.model import Report, Statement
from communique.reading import read_report

DATA = Path(__file__).parent / "data"
PREFACES = {
    "en": "Foreign Minister of Norway Anna Berg met with Foreign Minister of Brazil Paulo Reis in Oslo on Monday. ",
    "ru": "Министр иностранных дел Норвегии Анна Берг встретилась в Осло с министром иностранных дел Португалии "
    "Жуаном Коэльо в понедельник. ",
}


def cases(language: str) -> list[tuple[str, str, str]]:
    """Rows of the language's table as (language, text, expected)."""
    lines = (DATA / f"statements_{language}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")][1:]
    return [(language, text, expected) for text, expected in rows]


def found(language: str, text: str) -> tuple[str, list[Statement]]:
    """The whole text and the statements in it after the preface."""
    whole = PREFACES[language] + text
    reading = read_report(Report(id="case", text=whole, language=language))
    return whole, [s for s in reading.statements if s.evidence[0][0] >= len(PREFACES[language]) - 1]


@pytest.mark.parametrize(("language", "text", "expected"), cases("en") + cases("ru"))
def test_case(language: str, text: str, expected: str) -> None:
    whole, statements = found(language, text)
    got = [("+".join(s.speakers), s.act, whole[s.evidence[0][0] : s.evidence[0][1]]) for s in statements]
    if expected == "none":
        assert got == []
        return
    wanted = [tuple(one.split(":", 2)) for one in expected.split(";")]
    assert [(who, act) for who, act, _ in got] == [(who, act) for who, act, _ in wanted]
    for (_, _, start), (_, _, words) in zip(wanted, got, strict=True):
        assert start in words


def test_there_are_many_cases() -> None:
    assert min(len(cases("en")), len(cases("ru"))) >= 250


def test_his_words_are_of_the_person_right_before() -> None:
    _, statements = found("ru", "Берг напомнила о рыболовстве. Коэльо, по его словам, надеется на открытие порта.")
    assert {s.speakers for s in statements[1:]} == {("Жуан Коэльо",)}


def speakers(text: str, url: str | None = None) -> list[tuple[str, ...]]:
    return [s.speakers for s in read_report(Report(id="case", text=text, language="ru", url=url)).statements]


def test_nobody_congratulates_himself() -> None:
    text = "Президент Ганы Кофи Манса прибыл в Осло. Президент Норвегии Нильс Хольм ждал его. Президент тепло поздравил {}."
    assert speakers(text.format("Кофи Мансу с избранием"), "https://example.com.gh/a")[-1] == ("Нильс Хольм",)
    assert speakers(text.format("Нильса Хольма с избранием"), "https://example.no/a")[-1] == ("Кофи Манса",)


def test_our_head_of_state_is_of_the_outlets_country() -> None:
    text = (
        "Президент Чада Идрис Дуту позвонил Нильсу Хольму. Глава нашего государства поблагодарил лидера Чада за звонок."
    )
    assert speakers(text, "https://example.no/a")[-1] == ("Нильс Хольм",)


def test_a_transcript_whose_lines_run_together() -> None:
    text = (
        "Переговоры с премьер-министром Лаоса Кхам Сисаватом Начало переговоров в узком составе В.Лунд: Уважаемый господин "
        "премьер-министр! Мы рады видеть Вас. Спасибо Вам за приезд. К.Сисават: Благодарю Вас, господин Президент. "
        "Виктор Лунд – президент Норвегии."
    )
    assert speakers(text)[0] == ("Виктор Лунд",)


def test_people_of_one_side_speak_by_their_names() -> None:
    text = "Премьер-министр {} Эрик Холм и министр обороны Норвегии Олаф Лунд осудили закрытие порта."
    assert speakers(text.format("Норвегии")) == [("Эрик Холм", "Олаф Лунд")]
    assert speakers(text.format("Дании")) == [("SIDES",)]


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("ru", "Берг осудила действия Чада в порту.", "TCD"),
        ("ru", "Берг призвала Перу открыть порт.", "PER"),
        ("ru", "Берг возложила на Перу вину за срыв встречи.", "PER"),
        ("ru", "Берг осудила отсутствие прогресса по Чаду.", None),
        ("ru", "Берг осудила насилие в Чаде.", None),
        ("ru", "В Кремле осудили попытки давить на Москву.", None),
        ("en", "Berg condemned Chad for closing the port.", "TCD"),
        ("en", "Berg condemned the violence in Chad.", None),
        ("en", "Berg urged Peru to open the port.", "PER"),
    ],
)
def test_toward_whom(language: str, text: str, party: str | None) -> None:
    _, statements = found(language, text)
    assert [s.toward for s in statements] == [party]


def test_another_headline_within_the_text_says_nothing() -> None:
    text = "Министр Анна Берг приехала в Осло.\n\nМинистр Олаф Лунд обвинил Чад в срыве встречи\n\nБерг отметила рост торговли."
    assert speakers(text) == [("Анна Берг",)]


def test_a_secretary_of_state_is_no_minister() -> None:
    text = "Министр иностранных дел Чада Али Муса встретился в Осло с госсекретарём США Гэри Коном. Кон сообщил, что план готов."
    assert speakers(text + "\n\nМусу спросили о рыбе. «План готов», — ответил министр.")[-1] == ("Али Муса",)


def test_who_signs_a_letter_speaks_by_his_name_alone() -> None:
    text = (
        "The Hon. Grace Hall, Minister for Foreign Affairs of Jamaica\n\n"
        "I will travel to Ottawa on Friday to meet Foreign Minister Luc Tremblay of Canada. I thank the Canadian people."
    )
    reading = read_report(Report(id="letter", text=text, language="en", published="2024-05-16"))
    assert {name for statement in reading.statements for name in statement.speakers} == {"Grace Hall"}


def test_a_page_with_a_speech_says_whose_it_is() -> None:
    text = (
        "Выступление\nпремьер-министра Чада Идриса Дуту на открытии порта\nДобрый день.\n"
        "Мы построили порт у моря.\nЭто большой порт, и мы гордимся им.\nМы ждали этого дня.\n"
    )
    assert set(speakers(text)) == {("Идрис Дуту",)}


def test_a_title_is_known_by_its_last_words() -> None:
    text = (
        "Основатель мира – Лидера нации, президент Таджикистана Далер Назар встретился с президентом Ганы Кофи Мансой. "
        "Лидер нации поблагодарил гостя."
    )
    assert speakers(text)[-1] == ("Далер Назар",)


def test_whoever_asks_states_nothing() -> None:
    text = (
        "Посол Чада в Осло Идрис Дуту дал интервью «Вестнику».\n— Давно ли вы в Осло? Нравится ли вам здесь?\n"
        "— Я приехал в Осло в мае. Мы построили здесь школу.\n— Что дальше?\n— Я думаю, что мы построим ещё одну.\n"
    )
    assert not [s for s in found("ru", text)[1] if "?" in text[s.evidence[0][0] : s.evidence[0][1]]]
