"""Sentences of invented reports; `|` marks where one ends and the next begins."""

from textwrap import fill

import pytest

from communique.languages import get_language

ENGLISH = [
    "Mr. Tanaka met U.S. Secretary Moreau at 10 a.m.| The talks were held in Lima.| They ended.",
    "She flew to Washington, D.C.| He left the U.S.| The sides met H.E. Ali (No. 5, Art. 3).| No. 7 came.",
    "“We want peace.| We will work!” he said.| \"It works.\"| The envoy left.",
    "\"It is good for the region.|The envoy agreed.\"|So did all.",
    "He saw 3+3, 5.5 bn and www.mfa.example/a.B?c, not Gen. Lee.| The end…| And so on... or not.",
    "They met on Nov. 5 and on Jan. 6.| 1. Trade was discussed.",
    "Co. Ltd. Chairman Ito said no.| Chile agreed.",
]  # fmt: skip
RUSSIAN = [
    "С.В.Орлов прибыл 2 июля т.г. в Осло.| Они поговорили с г-ном Ли и др.| Так сказали в г. Осло на ул. Мира, д. 5.",
    "5 мая 2021 г. Президент принял посла.| Переговоры прошли 5 мая 2021 г.| Министр доволен.",
    "Обмен между странами.|Стороны согласны.| Завод им. Абая.| Он помог им.| В ответ они ушли.",
    "«Мы за мир!» – сказал он.| «Мы за мир».| Он уехал.| \"Это голос стран \"Малой тройки\", он слышен\".",
    "Доход достиг 3 млн руб.| Стороны довольны согласно ст. 5 и п. 3 договора.| Тут Ж.-М. Дюран, Дж.Смит и Ли Ен Хо.",
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked"), [*(("en", t) for t in ENGLISH), *(("ru", t) for t in RUSSIAN)])
def test_sentences(language: str, marked: str) -> None:
    text = marked.replace("|", "")
    document = get_language(language).document(text)
    assert [text[s.start : s.end] for s in document.sentences] == [part.strip() for part in marked.split("|")]


def test_lines_broken_for_width_are_one_sentence() -> None:
    news = (
        "On Monday the Foreign Minister of the Republic received the new ambassador, the chief of staff and Mr. "
        "Lee of the Ministry. The two sides discussed everything, the envoy said. They agreed to meet again in Oslo."
    )
    text = f"VISIT TO OSLO\n\n{fill(news, 55)}\nThe next meeting is in May.\n- trade\n- transit\n"
    document = get_language("en").document(text)
    assert [text[s.start : s.end].replace("\n", " ")[:22] for s in document.sentences] == [
        "VISIT TO OSLO",
        "On Monday the Foreign ",
        "The two sides discusse",
        "They agreed to meet ag",
        "The next meeting is in",
        "- trade",
        "- transit",
    ]
    assert len({s.paragraph for s in document.sentences[1:4]}) == 1


def test_lines_of_a_list_stay_apart() -> None:
    text = "Secretary Ito’s Call with Minister Lee of Peru\nOffice of the Desk\n03 Aug 2021\n\nThey spoke. We left."
    assert len(get_language("en").document(text).sentences) == 5


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        (
            "ru",
            "Новости дня\nВ мае этого года на севере норвежский премьер\nЛарс Берг\nсообщил, что порт открыт.\nКонец.",
            3,
        ),
        ("ru", "Новости дня\nРанее\nДуду\nне исключал, что новый мост закроют до лета.\nКонец.", 3),
        ("en", "News\nThe conductor of the northern city choir\nLars Berg\n, who came by sea, sang.\nThe end.", 3),
        ("en", "News\nHarbour hours and tides for the whole week\nLars Berg\nOpening hours of the pier.\nThe end.", 5),
    ],
)
def test_link_on_a_line_of_its_own_is_within_its_sentence(language: str, text: str, sentences: int) -> None:
    assert len(get_language(language).document(text).sentences) == sentences


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("ru", "Участники беседы 7 мая С чадской стороны : ЛУНД Пер Отто – посол Чада БЕРГ Анна – министр Чада", 4),
        ("ru", "Участники беседы 7 мая: ЛУНД Пер Отто – посол Чада, БЕРГ Анна – министр Чада", 1),
        ("en", "Participants On the Omani side: Said AL-MASRI – Minister of Trade Anna LUND – Ambassador", 4),
        ("ru", "ЛИМА – В столице Перу открылся музей – третий за год", 2),
    ],
)
def test_roll_of_participants_gets_its_lines_back(language: str, text: str, sentences: int) -> None:
    assert len(get_language(language).document(text).sentences) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("«Нас вычеркнули из (реестра. \n— КТ\n) навсегда», — сказал посол.", 1),
        ("«Он хочет выйти (из союза. – «НВ») и уйти», – сказал посол.", 1),
        ("«Он вышел (из союза. – Прим. ред.). Мы остались», – сказал посол.", 2),
        ("Они ушли (из союза. Мы – нет). Так сказал посол.", 3),
    ],
)
def test_bracket_of_an_editor_ends_no_sentence(text: str, sentences: int) -> None:
    assert len(get_language("ru").document(text).sentences) == sentences
