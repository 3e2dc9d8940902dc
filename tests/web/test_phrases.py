"""Sentences that other rooms make in English are said in the language of the page."""

import ast
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.web.phrases import HOLE, PHRASES, phrases
from communique.web.words import speaker

SOURCE = Path(__file__).parent.parent.parent / "src" / "communique"
MADE = ("Wrong", "RulingError", "ValueError", "CursorError")  # whose first argument people read on a page
PAGES = [*(SOURCE / "web").glob("*.py"), *(SOURCE / "web" / "pages").glob("*.py"), SOURCE / "store" / "rulings.py"]


def messages() -> Iterator[tuple[str, str]]:
    """The messages of errors in the program, with x for what is put in."""
    for path in PAGES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MADE and node.args
            ):
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield path.name, first.value
            elif isinstance(first, ast.JoinedStr):
                yield path.name, "".join(str(p.value) if isinstance(p, ast.Constant) else "x" for p in first.values)


def test_every_message_of_an_error_is_a_phrase() -> None:
    found = list(messages())
    assert len(found) > 25
    lost = [told for told in found if not any(p.fits(told[1]) is not None for p in phrases())]
    assert lost == []


def weighed() -> set[str]:
    """The reasons in the program that stand beside a weight: (1.5, 'the same day')."""
    found = set()
    for name in ("days.py", "weighing.py"):
        for node in ast.walk(ast.parse((SOURCE / "record" / name).read_text("utf-8"))):
            if isinstance(node, ast.Tuple) and len(node.elts) == 2:
                weight, reason = node.elts
                number = weight.operand if isinstance(weight, ast.UnaryOp) else weight
                if (
                    isinstance(reason, ast.Constant)
                    and isinstance(reason.value, str)
                    and isinstance(number, (ast.Constant, ast.IfExp))
                ):
                    found.add(reason.value)
    return {words for words in found if " " in words}


def test_every_reason_in_the_program_is_a_phrase() -> None:
    told = weighed()
    assert {"the same day", "the same city", "reported within days of each other"} <= told
    assert [words for words in sorted(told) if not any(p.fits(words) is not None for p in phrases())] == []


def test_every_reason_of_the_record_is_a_phrase(samples_record: Path) -> None:
    database = sqlite3.connect(samples_record)
    rows = database.execute("SELECT reasons FROM merge UNION ALL SELECT reasons FROM form_merge").fetchall()
    told = {reason for (text,) in rows for reason in json.loads(text) if " = " not in reason}
    assert len(told) > 5
    assert [reason for reason in sorted(told) if not any(p.fits(reason) is not None for p in phrases())] == []


def test_translations_keep_what_stands_in_the_holes() -> None:
    told = speaker("ru").told
    for phrase in PHRASES:
        translated = told.pgettext("said", phrase)
        assert sorted(HOLE.findall(translated)) == sorted(HOLE.findall(phrase)), phrase


@pytest.mark.parametrize(("english", "russian"), [
    ("both of AZE", "у обоих сторона: Азербайджан"),
    ("planned and held: the status moved", "запланировано и состоялось: состояние изменилось"),
    ("from has to be a number from 0 to 1", "с: нужно другое, а именно: число от 0 до 1"),
    ("Anna Berg = Анна Берг; IRN on both sides", "Anna Berg = Анна Берг; Иран в обоих сообщениях"),
    ("both", "both"),
])  # fmt: skip
def test_phrases(english: str, russian: str) -> None:
    assert speaker("ru").saying(english) == russian


@pytest.mark.parametrize("address", [
    "/nothing", "/engagements/ev-none", "/people/pe-none", "/parties/x1", "/parties/NRU", "/dyads/none", "/engagements?from=yesterday",
    "/engagements?kind=dinner", "/engagements?confidence=2", "/engagements?cursor=x", "/doubts?what=all", "/reports/re-none",
    "/statements?toward=nobody", "/sign-in",
])  # fmt: skip
def test_errors_are_told_in_russian(client: TestClient, address: str) -> None:
    answer = client.get(f"{address}{'&' if '?' in address else '?'}lang=ru")
    main = re.search(r"<main.*?</main>", answer.text, re.DOTALL)
    assert main
    told = re.sub(r"<[^>]*>", " ", main[0])
    codes = r"\b(AZE|RUS|IGO|UN|X|communique|serve|token|Authorization|Bearer|none|nobody|x1|from|to|what|kind)\b"
    latin = re.findall(r"[a-z]{3,}", re.sub(codes, "", told.partition("одно из:")[0]), re.IGNORECASE)
    assert latin == [], told
