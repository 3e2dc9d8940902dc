"""Readings of the tables' own words, found out beforehand, so that a start need not ask the dictionary for each.

`wordforms.tsv` is made by scripts/make_wordforms.py: a word, then its readings, in each a form's fields in their order.
It changes no answer: a word that it lacks, such as one entered in a table today, is looked up in the dictionary.
"""

from functools import cache, lru_cache
from importlib.resources import files

from communique.languages.document import Form

BETWEEN_READINGS, BETWEEN_FIELDS, BETWEEN_MARKS = ";", ",", "+"
ANIMATE = "anim"


def encode(forms: tuple[Form, ...]) -> str:
    """(Form('мир', 'NOUN', 'nomn', …), …) → 'мир,NOUN,nomn,sing,masc,,,,Name,0.5;…'."""
    return BETWEEN_READINGS.join(
        BETWEEN_FIELDS.join(
            (f.lemma, f.pos, f.case, f.number, f.gender, ANIMATE if f.animate else "", f.tense, f.voice,
             BETWEEN_MARKS.join(sorted(f.marks)), repr(f.score))
        )
        for f in forms
    )  # fmt: skip


def prepared(word: str) -> tuple[Form, ...]:
    """The word's readings; none where the table lacks it."""
    return (
        tuple(_form(reading) for reading in written.split(BETWEEN_READINGS)) if (written := _table().get(word)) else ()
    )


def _form(reading: str) -> Form:
    lemma, _, rest = reading.partition(BETWEEN_FIELDS)
    return Form(lemma, *_rest(rest))


@lru_cache(maxsize=5_000)
def _rest(fields: str) -> tuple[str, str, str, str, bool, str, str, frozenset[str], float]:
    pos, case, number, gender, animate, tense, voice, marks, score = fields.split(BETWEEN_FIELDS)
    kept = frozenset(marks.split(BETWEEN_MARKS)) if marks else frozenset()
    return pos, case, number, gender, animate == ANIMATE, tense, voice, kept, float(score)


@cache
def _table() -> dict[str, str]:
    lines = (files(__package__) / "wordforms.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
