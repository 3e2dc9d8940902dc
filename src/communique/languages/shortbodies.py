"""Bodies told in full once and by their head word alone afterwards: 'the International Tribunal for X … the [Tribunal]'."""

from collections.abc import Container, Sequence

from communique.languages.document import Match, Token
from communique.languages.tables import Row

FEWEST = 2  # tokens of a full name: 'African Union'
ARTICLE = "the"


def know_short_bodies(tokens: Sequence[Token], matches: dict[int, list[Match]], words: Container[str]) -> None:
    """Adds to `matches` the head words (`words`: `body_head` of words.tsv) that stand for an organisation told before.

    'the African Union … the [Union]'; 'Азиатский банк развития … президент [банка]', '… в [Банке]'; by its letters too: 'the IAEA
    … the [Agency]', where none of that head word is told in full. Where two have been told, nobody knows which is meant, and none is.
    """
    heads = [token.index for token in tokens if "body_head" in token.key_kinds]
    if not heads:
        return
    parties = [m for found in matches.values() for m in found if m.row.table == "parties"]
    inside = {at for m in parties if m.last - m.first >= FEWEST for at in range(m.first, m.last)}
    told = sorted((m for m in parties if _is_organisation(m)), key=lambda m: m.last)
    known: dict[str, dict[str, Row]] = {}  # by a base form of the head word: the rows of those told so far, by party
    in_letters: dict[str, dict[str, Row]] = {}
    at_told = 0
    for at in heads:
        while at_told < len(told) and told[at_told].last <= at:
            row, full = told[at_told].row, told[at_told].last - told[at_told].first >= FEWEST
            for key in _head(tokens, told[at_told]) if full else _head_of_row(row["form"], words):
                (known if full else in_letters).setdefault(key, {})[row["party"]] = row
            at_told += 1
        meant = _meant(known, tokens[at]) or _meant(in_letters, tokens[at])
        if at not in inside and len(meant) == 1 and _stands_for_it(tokens, matches, at):
            here = [m for m in matches.get(at, ()) if m.row.table != "parties" or m.last > at + 1]
            matches[at] = [*here, Match(at, at + 1, next(iter(meant.values())))]


def _meant(known: dict[str, dict[str, Row]], token: Token) -> dict[str, Row]:
    """The rows of the bodies with this head word, by party."""
    return {party: row for key in token.keys for party, row in known.get(key, {}).items()}


def _is_organisation(match: Match) -> bool:
    return match.row["kind"] == "organisation" and match.row["party"].startswith("IGO:")


def _head_of_row(forms: str, words: Container[str]) -> list[str]:
    """'IAEA|International Atomic Energy Agency' → ['agency']: the head word of the first full name that has just one."""
    names = (form.lower().split() for form in forms.split("|") if " " in form)
    found = ([word for word in name if word in words] for name in names)
    return next((heads for heads in found if len(heads) == 1), [])


def _head(tokens: Sequence[Token], match: Match) -> tuple[str, ...]:
    """'International [Tribunal] for X', '[League] of Arab States', 'African [Union]': the base forms of the name's only head word."""
    found = [tokens[at] for at in range(match.first, match.last) if "body_head" in tokens[at].key_kinds]
    return found[0].keys if len(found) == 1 else ()


def _stands_for_it(tokens: Sequence[Token], matches: dict[int, list[Match]], at: int) -> bool:
    """'the [Tribunal]', 'Президент [Банка]', 'генсек [организации]': by article and capital, or behind an office; no other's name."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if before is None or before.sentence != token.sentence:
        return False
    held = _is_held(tokens, matches, at)
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and behind.sentence == token.sentence:
        named_so = "org" in behind.key_kinds if held else behind.is_title
        if named_so or behind.lower in ("of", "for"):
            return False  # 'the Council of Ministers', 'the Union Jack'; but 'President of the Tribunal Lund'
    if not token.forms:
        return token.is_title and before.lower == ARTICLE
    genitive = any(f.pos == "NOUN" and f.number == "sing" and f.case == "gent" for f in token.forms)
    if held or not token.is_title:
        return held and genitive
    return any(f.pos == "NOUN" and f.number == "sing" for f in token.forms) and all(
        f.pos != "ADJF" for f in before.forms[:1]
    )


def _is_held(tokens: Sequence[Token], matches: dict[int, list[Match]], at: int) -> bool:
    """'[President] of the Tribunal', '[генеральный секретарь] организации': does an office end right before it?"""
    end = at
    while end > 0 and tokens[end - 1].lower in (ARTICLE, "of"):
        end -= 1
    return any(
        m.last == end and m.row.table == "offices" for i in range(max(0, end - OFFICE), end) for m in matches.get(i, ())
    )


OFFICE = 4  # tokens of 'исполняющий обязанности генерального директора'
