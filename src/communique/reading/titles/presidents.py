"""Heads of banks, clubs and parties, who are no heads of state: 'ACME president', 'president of the Bar', 'лидер «Союза»'."""

from communique.languages.offices import office_of
from communique.reading.text import Sight, Title, in_capitals, party_ending

HEADS = frozenset(["president", "vice president", "vice-president", "leader", "ambassador"])
QUOTES = frozenset('«"“„')
SHORTEST = 2  # letters of a name that is no abbreviation of a state
CODE = 3  # letters of 'ASA'
BODY = 7  # tokens of 'the Supreme Court Bar Association' behind 'president of'


def of_private_body(sight: Sight, title: Title) -> None:
    """Gives a bare 'president' or 'leader' beside a company's, club's or society's name the office that such have: business or other."""
    words = " ".join(t.lower for t in sight.tokens[title.first : title.last])
    if sight.is_russian and sight.key_word(title.last - 1, "party_leader") and _is_named_body(sight, title.last):
        title.office, title.settled = "other", True
    if sight.is_russian or title.plural or words not in HEADS:
        return
    if title.office == "ambassador" and sight.word(title.first - 1, "ambassador_of"):
        title.office, title.settled = "other", True  # 'club ambassador', 'brand ambassador'
        return
    if title.office not in ("head_of_state", "deputy_head_of_state"):
        return
    body = _behind(sight, title.last) if sight.lower(title.last) == "of" else _before(sight, title.first - 1)
    if words == "leader" and _of_a_party(sight, title.first - 1):
        title.office, title.settled = "other", True
    elif body is not None and not _is_of_an_igo(sight, body):
        title.office = "business" if sight.word(body, "firm") else "other"
        title.settled = True


def _is_named_body(sight: Sight, at: int) -> bool:
    """Behind 'лидер': '[«Союза»]', '[группы «Север»]', '[ААА]': a party or a band by its name, no state. Russian."""
    if any(f.pos == "NOUN" and f.case == "gent" for f in sight.forms(at)[:2]) and sight.text(at).islower():
        at += not sight.key_word(at, "land")
    return sight.text(at) in QUOTES or (_is_lettered(sight, at) and not in_capitals(sight, at))


def _is_of_an_igo(sight: Sight, body: int) -> bool:
    """'a team from the World [Bank] led by its president': an organisation of states, which the parties tell."""
    known = party_ending(sight, body + 1, "organisation")
    return known is not None and known.row["party"].startswith("IGO:")


def _behind(sight: Sight, of: int) -> int | None:
    """'president [of Petroleum Research Associates]', '[of the think tank Baltic Institute]', '[of ACME]': the noun of the body
    among the words with capitals, or its letters."""
    at = of + 1 + sight.word(of + 1, "det")
    while at < of + BODY and _describes(sight, at):
        at += 1
    if sight.party(at) is not None and at == of + 1 + sight.word(of + 1, "det"):
        return None
    if _is_lettered(sight, at) and not in_capitals(sight, at):
        return at
    for step in range(at, at + BODY):
        if _is_private(sight, step):
            return step
        if not (sight.mention_like(step) or sight.lower(step) in ("of", "for", "and", "the", "&")):
            return None
    return None


def _describes(sight: Sight, at: int) -> bool:
    """'the [conservative think tank] Baltic Institute': what a body is, in words without capitals."""
    small = any(sight.word(at, kind) for kind in ("prep", "conj", "aux", "det", "relative"))
    return sight.text(at).islower() and not small


def _is_lettered(sight: Sight, at: int) -> bool:
    """'[ACME]': a body's letters, which are no state's or organisation's."""
    letters = sight.text(at)
    return letters.isupper() and len(letters) > SHORTEST and sight.party(at) is None


def _before(sight: Sight, at: int) -> int | None:
    """'Nordea [Bank] president', 'club president', '[ACME] president', 'the [Bundesbank] president', 'the nurses' [union]'s leader'.

    'the Harbour Workers [Union] (HWU), led by its president': the body that 'its' stands for, no state's.
    """
    if sight.lower(at) in ("its", "their"):
        near = range(at - 1, max(sight.start_of(at), at - BODY_OF_ITS) - 1, -1)
        last = next((i for i in near if _is_private(sight, i) or sight.party(i) is not None), None)
        return last if last is not None and _is_private(sight, last) else None
    at -= sight.is_possessive(at)
    if _is_private(sight, at):
        return at
    token = sight.tokens[at] if at >= 0 else None
    if token is None or sight.is_possessive(at + 1):
        return None
    bank = token.is_title and token.lower.endswith("bank")
    return (
        at if bank or (_is_lettered(sight, at) and (sight.text(at + 1).islower() or len(token.text) == CODE)) else None
    )


BODY_OF_ITS = 10  # tokens from the body to 'its'


def _is_private(sight: Sight, at: int) -> bool:
    """'[Bank]', '[association]', 'Workers [Union]': of no state; not 'European [Union]'."""
    known = any(m.last > at for first in range(max(0, at - 2), at + 1) for m in sight.document.found(first, "parties"))
    return sight.word(at, "firm") or sight.word(at, "society") or (sight.lower(at) == "union" and not known)


def _of_a_party(sight: Sight, at: int) -> bool:
    """'[Tory] leader', '[Lib Dem] leader', 'the [socialist] leader': a name or word that is no country's."""
    if sight.key_word(at, "faction"):
        return True
    token = sight.tokens[at] if at > 0 else None
    named = token is not None and token.is_title and token.kind == "word" and at > sight.start_of(at)
    known = any(
        m.last == at + 1
        for first in (at, at - 1, at - 2)
        for m in sight.document.found(max(first, 0), "parties", "places")
    )
    return named and not known and not sight.document.found(at, "honorifics", "offices") and not sight.word(at, "det")


OF_STATE = frozenset(["head_of_state", "deputy_head_of_state", "speaker_of_parliament"])


def hold_for(sight: Sight, title: Title, party: str, party_at: tuple[int, int] | None) -> None:
    """The office as it is held for the party before it: 'German State Secretary'; '[ANC] president' is a political party's."""
    if title.row is not None:
        title.office = office_of(title.row, party)
    if title.office in OF_STATE and party_at is not None and sight.party(party_at[0], "group"):
        title.office, title.settled = "other", True
