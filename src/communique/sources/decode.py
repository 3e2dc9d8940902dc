"""From bytes to text: which encoding, and is it text at all?

Texts of the field come in UTF-8, UTF-16 (with and without a mark), windows-1251, KOI8-R, cp866, and the Latin
single-byte sets. UTF-8 and UTF-16 show themselves; of the others, Cyrillic letters stand in runs of high bytes, Latin
accents singly among ASCII letters; and of several Cyrillic readings the one with Russian letter frequencies and
capitals at the beginnings of words is right.
"""

import codecs
import re
from itertools import pairwise

from communique.sources.failure import SourceError

SAMPLE = 65536  # bytes looked at
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
)
CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1a\x1b")
HIGH_RUN = re.compile(rb"[\x80-\xff]{3,}")
COMMON = frozenset("оеаинтсрвлкмдпуя")


def decode(data: bytes) -> tuple[str, str]:
    """The text and the encoding it was read by. Raises SourceError where the data is not text.

    A byte order mark is left out of the text; nothing else is changed (line ends and NULs stay). A few damaged bytes in
    a UTF-8 text become U+FFFD each, and the encoding is then called 'utf-8, damaged'.
    """
    encoding = find_encoding(data)
    if encoding == "utf-8, damaged":
        return data.decode("utf-8", "replace"), encoding
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), f"{encoding}, damaged"


def find_encoding(data: bytes) -> str:
    """The name of the encoding. Raises SourceError where the data is not text."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return name
    for start, what in MAGIC:
        if data.startswith(start):
            raise SourceError(f"not text ({what})")
    sample = data[:SAMPLE]
    if wide := wide_encoding(sample):
        return wide
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls > max(8, len(sample) // 20):
        raise SourceError("not text (binary data)")
    damage = utf8_damage(data)
    if damage == 0:
        return "utf-8"
    high = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    if damage * 20 < high:
        return "utf-8, damaged"
    if controls > max(1, len(sample) // 100):
        raise SourceError("not text (binary data)")
    return single_byte_encoding(sample)


def utf8_damage(data: bytes) -> int:
    """How many places are not UTF-8; counting stops at 1000, for a text in another encoding has no end of them."""
    decoder, damage = codecs.getdecoder("utf-8"), 0
    view = memoryview(data)
    while damage < 1000:
        try:
            decoder(view)
            return damage
        except UnicodeDecodeError as error:
            damage += 1
            view = view[error.end :]
    return damage


def wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: every second byte is NUL (Latin) or 4 (Cyrillic), and hardly any of the others."""
    if len(sample) < 8:
        return None
    shares = [sum(b in (0, 4) for b in sample[side::2]) / (len(sample) // 2) for side in (0, 1)]
    if shares[1] > 0.7 and shares[0] < 0.3:
        return "utf-16-le"
    if shares[0] > 0.7 and shares[1] < 0.3:
        return "utf-16-be"
    return None


def single_byte_encoding(sample: bytes) -> str:
    """A Cyrillic set where high bytes stand in runs, else windows-1252, or latin-1 where that has no such byte."""
    high = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    in_runs = sum(len(run) for run in HIGH_RUN.findall(sample))
    if in_runs * 2 > high:
        return max(CYRILLIC, key=lambda name: russian_likeness(sample.decode(name, "replace")))
    try:
        sample.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"


def russian_likeness(text: str) -> float:
    """How much a text looks like Russian: share of common small letters less that of capitals after small letters."""
    high = [c for c in text if c > "\x7f"]
    if not high:
        return 0.0
    common = sum(c in COMMON for c in high)
    odd = sum(a.islower() and b.isupper() for a, b in pairwise(text))
    foreign = sum(not ("а" <= c.lower() <= "я" or c in "ёЁ«»–—“”„…№ \xa0’") for c in high)
    return (common - 3 * odd - 2 * foreign) / len(high)
