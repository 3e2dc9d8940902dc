"""Every encoding that reports come in, and what is no text."""

import random

import pytest

from communique.sources import SourceError, decode

RUSSIAN = (
    "Министр иностранных дел Тувалу Фетауи Лото принял в Фунафути посла Исландии.\r\n"
    "Мы готовы к переговорам, - сказал он. Стороны обсудили рыболовство и подъём уровня моря."
)
QUOTED = "«Мы готовы», — сказал министр. Встреча № 5 прошла в Сувe."
ENGLISH = "Foreign Minister José Núñez met the envoy in Bogotá. “We are ready”, he said – and left the café."
PLAIN = "Foreign Minister Jose Nunez met the envoy.\r\nHe left.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "utf-16",
                                      "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])  # fmt: skip
def test_russian_in(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding))[0] == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16-le"])
def test_russian_with_marks_of_print_in(encoding: str) -> None:
    assert decode(QUOTED.encode(encoding))[0] == QUOTED


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_english_in(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding))[0] == ENGLISH


def test_latin_1() -> None:
    text = "Le président Étienne Bérenger a reçu l'ambassadeur à Genève."
    assert decode(text.encode("latin-1"))[0] == text


def test_line_ends_stay() -> None:
    assert decode(PLAIN.encode())[0] == PLAIN


def test_few_nuls_stay() -> None:
    text = "The minister\0 met the envoy.\0 " + PLAIN
    assert decode(text.encode()) == (text, "utf-8")


def test_damaged_utf8_is_not_taken_for_another_encoding() -> None:
    data = RUSSIAN.encode()
    broken = data[:40] + b"\xff" + data[40:]
    text, encoding = decode(broken)
    assert encoding == "utf-8, damaged"
    assert text.replace("\ufffd", "") == RUSSIAN


@pytest.mark.parametrize("data", [
    b"%PDF-1.7\n%\xe2\xe3", b"PK\x03\x04rest", b"\x1f\x8b\x08\x00", b"\x89PNG\r\n\x1a\n",
    bytes(4000), random.Random(5).randbytes(5000),
])  # fmt: skip
def test_not_text(data: bytes) -> None:
    with pytest.raises(SourceError, match="not text"):
        decode(data)
