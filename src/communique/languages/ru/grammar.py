"""Russian word forms, by pymorphy3 and its OpenCorpora dictionary (packages, no download)."""

from functools import cache, lru_cache
from typing import Any

from communique.languages.document import Form

CASES = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct", "voct": "nomn"}
KEPT_MARKS = frozenset(
    ["Name", "Surn", "Patr", "Geox", "Orgn", "Fixd", "Init", "Abbr", "Impe", "Pltm", "Sgtm", "Anum", "Apro"]
)
LEAST_SCORE = 0.0005


@cache
def analyser() -> Any:
    """The dictionary, loaded at the first word."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def forms(word: str) -> tuple[Form, ...]:
    """'Министром' → (Form(lemma='министр', pos='NOUN', case='ablt', number='sing', gender='masc', animate=True …),)."""
    out: list[Form] = []
    for parse in analyser().parse(word.replace("‑", "-")):
        if parse.score < LEAST_SCORE and out:
            continue
        tag = parse.tag
        out.append(
            Form(
                lemma=parse.normal_form.replace("ё", "е"),
                pos=str(tag.POS or ""),
                case=CASES.get(str(tag.case), str(tag.case or "")),
                number=str(tag.number or ""),
                gender=str(tag.gender or ""),
                animate=tag.animacy == "anim",
                tense=str(tag.tense or ""),
                voice=str(tag.voice or ""),
                marks=frozenset(str(g) for g in tag.grammemes) & KEPT_MARKS,
                score=float(parse.score),
            )
        )
    return tuple(out)


@lru_cache(maxsize=100_000)
def keys(word: str) -> tuple[str, ...]:
    """'Министром' → ('министром', 'министр'): the word itself and the base forms of its readings."""
    lower = word.lower().replace("ё", "е")
    return tuple(dict.fromkeys((lower, *(f.lemma for f in forms(word)))))
