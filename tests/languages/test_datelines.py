"""Datelines of invented reports."""

import pytest

from communique.languages import get_language


@pytest.mark.parametrize(
    ("language", "dateline", "rest"),
    [
        ("en", "LIMA, Peru, November 16.", " Speaker of the House Ana Lind met the envoy."),
        ("en", "OSLO. Jan 5 (Fjord News) -", " The ministers met."),
        ("en", "QUITO –", " Foreign Minister Ana Lind spoke to the press on Monday."),
        ("en", "QUITO-", " Foreign Minister Ana Lind spoke to the press on Monday."),
        ("en", "(Fjord News) -", " The ministers met in Oslo on Monday."),
        ("en", "Lima, 1 March 2023 (FN):", " The Foreign Ministry said so."),
        ("en", "NEW YORK, Sept. 5 --", " The ministers met."),
        ("en", "LIMA:", " Foreign Minister Ana Lind met the envoy."),
        ("en", "Oslo, Norway:", " The minister met the envoy."),
        ("en", "SINGAPORE -", " The minister met the envoy."),
        ("en", "LIMA, 5th May, 2021 (FN)--", "Minister Lind met the envoy."),
        ("en", "New Delhi [India], May 5 (FN):", " The minister met the envoy."),
        ("en", "OSLO. FJORDNEWS -", " The minister met the envoy."),
        ("en", "LIMA / Fjord / -", " The minister met the envoy."),
        ("en", "Lima, May 5, FJORD", "\nThe minister met the envoy on Monday."),
        ("en", "OSLO", "\nThe minister met the envoy of Peru on Monday."),
        ("ru", "5 мая, Осло /Корр. Фьорд/.", " Министр принял посла."),
        ("ru", "ЛИМА. 5 мая. АндИнформ -", " Министр принял посла."),
        ("ru", "ЛИМА, 5 мая. /Корр. ФН Иван Дроздов/.", " Министр принял посла."),
        ("ru", "ЛИМА, 5 МАЯ, АНДИНФОРМ.", " Министр принял посла."),
        ("ru", "ЛИМА, 5 мая – ФН.", " Министр принял посла."),
        ("ru", "Осло, 03.07.21. /Фьорд/.", " Министр принял посла."),
        ("ru", "Осло. 6 апреля 2023 года.", " Министр принял посла."),
        ("ru", "ОСЛО, 17 сентября 2022 г. —", " Министр принял посла."),
        ("ru", "ЛИМА, 10 окт – Вестник Анд.", " В четверг министр принял посла."),
    ],
)
def test_dateline(language: str, dateline: str, rest: str) -> None:
    for head in ("", "Ministers meet\n\n"):
        document = get_language(language).document(head + dateline + rest)
        assert document.dateline is not None
        assert document.text[slice(*document.dateline)] == dateline
        assert [s.kind for s in document.sentences if s.start >= len(head)] == ["dateline", "text"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru – Chile talks go on in Lima. The ministers met on Monday."),
        ("en", "The two ministers, who met in May, agreed. They left."),
        ("en", "NATO – the alliance of thirty states – met on Monday in Oslo."),
        ("ru", "США – Куба: переговоры идут. Министры встретились в мае."),
        ("ru", "В Осло, 5 мая, прошла встреча министров двух стран."),
    ],
)
def test_no_dateline(language: str, text: str) -> None:
    assert get_language(language).document(text).dateline is None
