"""Russian heads of statements: told by the word's own form."""

from communique.languages import Form, Match
from communique.reading.heads import NOUN_REACH, OPENS_CONTENT, Head, attitude_noun, candidates
from communique.reading.sight import Sight

VERBAL = ("VERB", "GRND", "PRTS", "INFN", "PRTF")
WISHING = frozenset({"хотеть", "поспешить", "успеть", "решить", "предпочесть", "позволить"})
THAT = frozenset({"что", "как", "будто", "почему", "о", "об", "чтобы", "насколько", "какой", "сколько", "когда", "на"})
GIVING = frozenset({"передать", "передавать", "направить", "прислать", "отправить", "принести", "проявить"})
WEAK_NOUNS = ("congratulate", "condole", "thank", "invite", "commit", "praise")


def russian_heads(sight: Sight, first: int, last: int) -> list[Head]:
    """Heads among tokens `first` to `last`, in order."""
    out = []
    for match in candidates(sight.document, first, last):
        form = _form(sight, match, first)
        if form and sight.lower(match.first - 1) == "не" and match.first > first:
            form = None  # 'не назвал, когда'
        if form and _followed(sight, match, form, last):
            head = Head(match.first, match.last, match.row, form)
            if match.row["kind"] == "light" and not _take_noun(sight, head, first, last):
                continue
            out.append(head)
    return out


def _verb_form(sight: Sight, match: Match) -> tuple[int, Form] | None:
    """The phrase's verb and its likeliest reading as one."""
    for at in range(match.first, match.last):
        forms = sight.tokens[at].forms
        for form in forms[:3]:
            if form.pos in VERBAL and form.score >= 0.1:
                return at, form
    return None


def _form(sight: Sight, match: Match, start: int) -> str | None:
    """'отметил' finite, 'отметив' participle, 'отмечено' passive, 'отметить' nothing but after 'хотел бы'."""
    kind = match.row["kind"]
    if kind == "source":
        return "source" if _is_source(sight, match) else None
    if kind == "feel":
        if sight.tokens[match.first].is_title and match.first != start:
            return None  # 'Верховная Рада'
        if match.first > start and any(k == "верховный" for k in sight.tokens[match.first - 1].keys):
            return None  # 'Верховной рады'
        forms = sight.tokens[match.first].forms[:2]
        return "feel" if any(f.pos in ("ADJS", "PRTS") for f in forms) else None
    found = _verb_form(sight, match)
    if found is None:
        return None
    at, form = found
    if kind == "pass":
        return "passive" if form.pos == "VERB" else None
    if form.pos == "GRND":
        return "participle"
    if form.pos == "PRTS":
        return None if match.row["voice"] == "active" else "passive"
    if form.pos == "INFN":
        return "infinitive" if _wished(sight, at, start) else None
    if sight.lower(at).endswith(("им", "ем", "ём")) and form.tense != "past":
        return None  # 'напомним, что': the report speaks
    if form.pos == "VERB" and "Impe" not in form.marks:
        return "finite"
    return None


def _wished(sight: Sight, at: int, start: int) -> bool:
    """'хотел бы поблагодарить', 'чтобы обсудить' is none."""
    return any(key in WISHING for back in range(max(start, at - 3), at) for key in sight.tokens[back].keys)


def _is_source(sight: Sight, match: Match) -> bool:
    """'по словам', 'по его словам'; 'по данным опроса' is none."""
    last = sight.tokens[match.last - 1]
    return any(f.case in ("datv", "accs") for f in last.forms) or not last.forms


def _followed(sight: Sight, match: Match, form: str, last: int) -> bool:
    """Does what the row asks for follow?"""
    need, at = match.row["after"], match.last
    mark, after, second = sight.text(at), sight.lower(at), sight.lower(at + 1)
    if need == "infinitive":
        return any(f.pos == "INFN" for i in range(at, min(at + 8, last)) for f in sight.tokens[i].forms[:2])
    if need == "at":
        return after in ("о", "об", "обо", "на", ",", "»", ":", "-", "—") or mark in OPENS_CONTENT
    if need == "wish":
        return any(f.case in ("datv", "gent") for i in range(at, min(at + 4, last)) for f in sight.tokens[i].forms[:2])
    if need not in ("that", "saying"):
        return True
    if mark in OPENS_CONTENT or sight.text(match.first - 1) in (",", "—", "–", "-", "»", "”"):
        return True
    window = range(at, min(at + 9, last))
    return any(sight.text(i) == "," and sight.lower(i + 1) in THAT for i in window) or (mark == "," and second in THAT) or (
        any(sight.text(i) in (":", "«", "“", '"') for i in window)
    )  # fmt: skip


def _take_noun(sight: Sight, head: Head, first: int, last: int) -> bool:
    """Finds the noun of attitude that a light verb needs: after it, else (any word order, passive) before it."""
    head.noun = attitude_noun(sight.document, head.last, min(head.last + NOUN_REACH, last))
    if head.noun is None:
        head.noun = attitude_noun(sight.document, max(first, head.first - NOUN_REACH), head.first)
    if head.noun is None:
        return False
    if any(k in GIVING for k in sight.tokens[head.first].keys):
        return head.noun.row["act"] in WEAK_NOUNS
    return True
