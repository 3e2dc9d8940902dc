"""The world's parties: none is missing, and each is found in every form in which reports name it."""

import pytest
from russian_cases import ADJECTIVES, CASES, adjective, noun, plural

from communique.languages import get_language, load_table
from communique.languages.phrases import phrases

KINDS = {"name", "adjective", "demonym", "capital", "seat", "parliament", "government", "ministry", "organisation",
         "group", "states", "none"}  # fmt: skip
WORLD = {row["party"]: row for row in load_table("world", "parties")}
MEMBERS = [code for code, row in WORLD.items() if row["notes"] == "UN member"]
# No rule tells how these bend.
FIXED = ("Буркина Фасо", "бывшая югославская республика Македония", "РУз", "Фолклендские (Мальвинские) острова",
         "Цхинвальская область")  # fmt: skip
PLURAL = ("Острова", "острова", "Штаты", "Эмираты", "Филиппины", "Мальдивы", "Багамы", "Коморы", "Сейшелы", "Фареры",
          "Бермуды", "Кайманы", "Фолкленды", "Мальвины", "Аланды", "Гебриды", "Антилы", "территории")  # fmt: skip


def found(language: str, text: str) -> set[tuple[str, str]]:
    """Parties and kinds that the whole text is found to name."""
    document = get_language(language).document(text)
    matches = document.found(0, "parties")
    return {(m.row["party"], m.row["kind"]) for m in matches if m.last == len(document.tokens)}


def forms(language: str, *kinds: str) -> list[tuple[str, str, str]]:
    rows = [row for row in load_table(language, "parties") if row["kind"] in kinds]
    return [(phrase, row["party"], row["kind"]) for row in rows for phrase in phrases(row["form"])]


def test_the_world_is_whole() -> None:
    assert len(MEMBERS) == 193
    assert {"XKX", "TWN", "PSE", "VAT", "COK", "NIU", "SUN", "DDR", "YUG", "SCG", "CSK", "YMD", "ESH"} <= set(WORLD)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_member_has_its_words(language: str) -> None:
    have = {(row["party"], row["kind"]) for row in load_table(language, "parties")}
    wanted = {(code, kind) for code in MEMBERS for kind in ("name", "adjective", "demonym", "capital")}
    assert not wanted - have


@pytest.mark.parametrize("language", ["en", "ru"])
def test_table_and_world_agree(language: str) -> None:
    rows = load_table(language, "parties")
    assert {row["kind"] for row in rows} == KINDS
    assert {row["party"] for row in rows if row["kind"] != "none"} == set(WORLD)
    assert all(not row["party"] for row in rows if row["kind"] == "none")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_form_is_found_as_written(language: str) -> None:
    lost = [(f, p, k) for f, p, k in forms(language, *KINDS) if (p, k) not in found(language, f)]
    assert not lost


def bend(phrase: str, case: str) -> str | None:
    """'Французская Республика', 'loct' → 'Французской Республике'; None where the rules do not tell."""
    words = phrase.split(" ")
    if phrase in FIXED:
        return None
    for at, word in enumerate(words):
        if word[-2:] in ADJECTIVES and (at < len(words) - 1 or word == "Поднебесная") and len(word) > 4:
            words[at] = adjective(word, case)
            if at < len(words) - 1:
                continue
            return " ".join(words)
        if word.isupper() or word in ("Папуа", "Шри"):
            return None
        if word in PLURAL or word.lower() in PLURAL:
            if case == "gent":
                return None
            words[at] = plural(word, case)
        else:
            words[at] = noun(word, case)
        return " ".join(words)
    return None


@pytest.mark.parametrize("case", CASES)
def test_russian_names_are_found_in_every_case(case: str) -> None:
    lost = []
    for form, party, kind in forms("ru", "name", "capital"):
        bent = bend(form, case)
        if bent is not None and (party, kind) not in found("ru", bent):
            lost.append((form, bent))
    assert not lost


@pytest.mark.parametrize("case", CASES)
def test_russian_adjectives_are_found_in_every_case(case: str) -> None:
    lost = []
    for form, party, kind in forms("ru", "adjective"):
        for bent in (adjective(form, case), adjective(form[:-2] + "ая", case), adjective(form[:-2] + "ие", case)):
            if (party, kind) not in found("ru", bent):
                lost.append((form, bent))
    assert not lost
