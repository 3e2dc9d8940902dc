"""What stands around invented reports, and what must stay news."""

import sys
from collections.abc import Callable
from typing import Any

import pytest

from communique.languages import get_language

NEWS = {
    "en": (
        "Ministers of Peru and Norway meet in Lima",
        "LIMA, May 5 – Foreign Minister Ana Lind of Norway met her colleague in Lima on Friday. They spoke of trade.",
        "The minister read out a list of their plans and invited him to Oslo in the autumn.",
    ),
    "ru": (
        "Министры Перу и Норвегии встретились в Лиме",
        "ЛИМА, 5 мая – ФН. Министр Норвегии Анна Линд встретилась в Лиме с коллегой. Речь шла о торговле.",
        "Министр поделилась планами и пригласила его осенью посетить Осло с визитом.",
    ),
}
BEFORE = {
    "en": ["Menu", "Home\nWorld\nPolitics\nSport", "date 2022-09-18 ☰ MENU", "Share\nTweet", "Follow us on Telegram"],
    "ru": ["Меню", "Главная\nПолитика\nСпорт\nВидео", "Политика 0", "Поделиться:", "Читайте и смотрите нас в"],
}
UNDER_TITLE = {
    "en": ["May 5, 2021 10:58 PM", "By Jon Dahl, News desk", "Photo: the two ministers", "Office of the Spokesperson",
           "The following is attributable to Spokesperson Jon Dahl:", "2021-05-05T10:00:00Z", "Views: 123",
           "Click to share on Twitter (Opens in new window)", "Image caption The two ministers met in Lima", "by Jon Dahl"],
    "ru": ["5 мая 2021, 19:47", "Автор: Иван Дроздов", "Фото: из открытых источников", "Просмотров: 123",
           "10 мая 2021, 15:12 | Мир", "Опубликовано: 05.05.2021", "Анна Линд\nАнна Линд"],
}  # fmt: skip
AFTER = {
    "en": ["Also Read: Norway and Chile discuss fish", "Related news\nChile sends envoy to Oslo\nPeru sells fish",
           "Leave a Comment\nYour email address will not be published.", "NA/PA", "END", "#Norway #Peru", "DMCA",
           "(Reporting by Jon Dahl; editing by Per Berg)", "All Content by FN is licensed under a free licence.",
           "For media inquiries, please contact press@mfa.example.", "4 hours ago\nFish prices rise", "Jon Dahl",
           "This site uses Akismet to reduce spam.", "© 2021 FN. All rights reserved.",
           "0 Comments\nSort by Oldest\nGreat news for all of us here, I think."],
    "ru": ["Читайте также: Норвегия и Чили обсудили рыбу", "Смотрите также\n> Чили шлёт посла\n> Перу продаёт рыбу",
           "Комментарии\nОставить комментарий", "Теги: Норвегия, Перу", "Источник: Фьорд", "Версия для печати", "DMCA",
           "Подписывайтесь на наш Telegram", "Если вы нашли ошибку, выделите её и нажмите Ctrl+Enter", "Иван Дроздов",
           "При использовании материалов ссылка на источник обязательна.", "👍 1,2K 🔥 340", "Поделиться"],
}  # fmt: skip


def news(language: str, text: str) -> list[tuple[str, str]]:
    """Sentences that are no furniture, with their kinds."""
    document = get_language(language).document(text)
    assert all(0 <= a < b <= len(text) for a, b in document.furniture)
    return [(s.kind, text[s.start : s.end]) for s in document.sentences if s.kind != "furniture"]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_report_alone_holds_no_furniture(language: str) -> None:
    kinds = [kind for kind, _ in news(language, "\n\n".join(NEWS[language]))]
    assert kinds == ["title", "dateline", "text", "text", "text"]


@pytest.mark.parametrize(
    ("language", "at", "furniture"),
    [
        (lang, at, f)
        for at, table in enumerate((BEFORE, UNDER_TITLE, AFTER))
        for lang in ("en", "ru")
        for f in table[lang]
    ],
)
def test_furniture_around_a_report_changes_no_sentence_of_it(language: str, at: int, furniture: str) -> None:
    title, *body = NEWS[language]
    parts = [[furniture, title, *body], [title, furniture, *body], [title, *body, furniture]][at]
    assert news(language, "\n\n".join(parts)) == news(language, "\n\n".join(NEWS[language]))


@pytest.mark.parametrize(
    ("language", "furniture"),
    [
        ("en", "AK/PA All Content by Fjord News is licensed under a free licence."),
        ("en", "(Source: Fjord)"),
        ("en", "PHOTO: Ana Lind (L) and Luis Vega in Lima"),
        ("ru", "Подписывайтесь на наш канал."),
        ("ru", "Все права защищены."),
    ],
)
def test_furniture_inside_a_paragraph(language: str, furniture: str) -> None:
    text = "\n\n".join(NEWS[language])
    assert news(language, f"{text} {furniture}") == news(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Comments by the minister caused a stir in Lima.\nShare prices fell after the talks in Oslo ended."),
        ("en", "Follow-up talks are planned. The source of the dispute is a fishery. Views differ, she said."),
        ("en", "By 2030 the two states want to double trade. Related issues were discussed."),
        ("ru", "Источник спора — рыба. Комментарии министра вызвали споры.\nПоделиться опытом предложила Норвегия."),
        ("ru", "Подписка на облигации начнётся в мае, сообщил министр.\nОбсуждение прошло в Лиме в среду."),
    ],
)
def test_news_that_begins_like_furniture(language: str, text: str) -> None:
    assert not get_language(language).document(text).furniture


def calls(task: Callable[[], Any]) -> int:
    """How many calls of functions a task takes: a measure of work that no other load disturbs."""
    count = 0

    def note(frame: Any, event: str, arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        task()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    ["A ", "A.", "(", '"', ").", "«", "A. B. ", "Menu\n", "Comments\n", "Related news\n", "Ana Lind\n", "Ana\n\n",
     "5 May\n", "a\n", "The two met. ", "LIMA – ", "(A) - ", '."', "\n", "Read also: x\n", "A/B "],
)  # fmt: skip
def test_work_is_in_proportion_to_length(piece: str) -> None:
    language = get_language("en")
    language.document(piece)
    work = [calls(lambda times=times: language.document(piece * times)) for times in (1000, 4000)]
    assert work[1] < 5 * work[0]
