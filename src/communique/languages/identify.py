"""Finds a text's language from its first letters: by script, then by common words and letters, last by a library."""

import re
from collections import Counter
from functools import cache
from unicodedata import normalize

from communique.languages.tables import Row, load_table

PREFIX = 1000  # code points looked at; more costs time and tells nothing new
SHORTEST_SURE = 100  # letters; a shorter text without a common word is taken for the script's first language
UNKNOWN = "und"  # ISO 639-2's code for a language that cannot be told
WORDS = re.compile(r"(?<![.\w])[^\W\d_]++(?>(?:['’‘][^\W\d_]++)*)(?!\.\w)")  # not the letters of 'U.S.'
# Last code point and name of runs of letters, in order.
BLOCKS = (
    (0x24F, "Latin"), (0x36F, ""), (0x3FF, "Greek"), (0x52F, "Cyrillic"), (0x58F, "Armenian"), (0x5FF, "Hebrew"),
    (0x77F, "Arabic"), (0x8FF, ""), (0x97F, "Devanagari"), (0x9FF, "Bengali"), (0xDFF, ""), (0xE7F, "Thai"),
    (0x109F, ""), (0x10FF, "Georgian"), (0x11FF, "Hangul"), (0x139F, "Ethiopic"), (0x1DFF, ""), (0x1EFF, "Latin"),
    (0x1FFF, "Greek"), (0x303F, ""), (0x30FF, "Kana"), (0x4DBF, ""), (0x9FFF, "Han"), (0xABFF, ""), (0xD7AF, "Hangul"),
)  # fmt: skip


def identify(text: str) -> str:
    """ISO 639-1 code of the language most of the text's beginning is in; 'und' where it cannot be told.

    >>> identify("Министры встретились в столице"), identify("Міністри зустрілися в столиці")
    ('ru', 'uk')
    """
    text = normalize("NFC", text[:PREFIX])
    counts = Counter(text.lower())
    letters = Counter({c: n for c, n in counts.items() if c.isalpha()})
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[_script(letter)] += count
    scripts.pop("", None)
    if not scripts:
        return UNKNOWN
    script = max(scripts, key=lambda s: (scripts[s], s))
    if script == "Han" and scripts["Kana"] * 10 > scripts["Han"]:
        script = "Kana"
    rows = _rows(script)
    if not rows:
        return _by_library(text)
    if len(rows) == 1:
        return rows[0]["language"]
    scores = _scores(text, script, letters, scripts[script])
    best = max(scores, key=lambda at: (scores[at], -at))
    if scores[best] <= 0 and script == "Latin" and scripts[script] >= SHORTEST_SURE:
        return _by_library(text)
    return rows[best]["language"]


@cache
def _rows(script: str) -> list[Row]:
    """The languages of this script."""
    return [row for row in load_table("world", "function_words") if row["script"] == script]


@cache
def _script(letter: str) -> str:
    code = ord(letter)
    return next((name for last, name in BLOCKS if code <= last), "")


def _scores(text: str, script: str, letters: Counter[str], total: int) -> dict[int, float]:
    """Share of common words, plus share of the letters that only some languages have, less those it has not."""
    known, special = _evidence(script)
    words = WORDS.findall(text.lower().replace("’", "'"))
    hits = [0] * len(special)
    for word in words:
        for at in known.get(word, ()):
            hits[at] += 1
    everyone = frozenset().union(*special)
    strange = {letter: count for letter, count in letters.items() if letter in everyone}
    scores = {}
    for at, own in enumerate(special):
        balance = sum(count if letter in own else -count for letter, count in strange.items())
        scores[at] = hits[at] / max(len(words), 1) + 2 * balance / total
    return scores


@cache
def _evidence(script: str) -> tuple[dict[str, list[int]], list[frozenset[str]]]:
    """Common word → numbers of the script's languages that have it; the special letters of each."""
    rows = _rows(script)
    known: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        for word in row["words"].replace("’", "'").split():
            known.setdefault(word, []).append(at)
    return known, [frozenset(row["letters"]) for row in rows]


def _by_library(text: str) -> str:
    import py3langid  # dear to load: only where words and letters leave it open

    return str(py3langid.classify(text)[0])
