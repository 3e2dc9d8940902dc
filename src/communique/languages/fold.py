"""Words as an index keeps them: small letters, accents folded, Russian words in their base form.

The same folding is done to what is looked for, so that 'встречи с министром' finds 'встреча министра' and 'Vucic'
finds 'Vučić'. English endings are left to the index (Porter's stemmer, part of SQLite).
"""

import re
from functools import lru_cache
from unicodedata import category, normalize

WORD = re.compile(r"[^\W_]+")
CYRILLIC = re.compile("[\u0400-\u052f]")
WITHOUT_PARTS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d",
                               "þ": "th", "ə": "a", "ё": "е"})  # letters that Unicode does not take apart  # fmt: skip


@lru_cache(maxsize=200_000)
def fold_word(word: str) -> tuple[str, ...]:
    """What a word may be kept as, the likeliest first: 'Министром' → ('министр',), 'Vučić' → ('vucic',).

    A Russian form that several words share has them all: 'стали' → ('стать', 'сталь').
    """
    if word.isascii():
        return (word.lower(),)
    if CYRILLIC.search(word) and len(word) <= 40:
        from communique.languages.ru.grammar import forms

        lemmas = [fold_letters(form.lemma) for form in forms(word)]
        return tuple(dict.fromkeys(lemma for lemma in lemmas if lemma))
    return (fold_letters(word),)


@lru_cache(maxsize=200_000)
def fold_letters(word: str) -> str:
    """Small letters without accents: 'Əliyev' → 'aliyev', 'Йемен' → 'йемен'."""
    if word.isascii():
        return word.lower()
    lower = word.casefold().translate(WITHOUT_PARTS)
    if CYRILLIC.search(lower):
        return normalize("NFC", lower)  # й is a letter, not и with an accent
    return "".join(letter for letter in normalize("NFKD", lower) if category(letter) != "Mn")


def fold_text(text: str) -> str:
    """The words of a text in order, each as it is kept, one space between them."""
    return " ".join(folded[0] for word in WORD.findall(normalize("NFC", text)) if (folded := fold_word(word)))
