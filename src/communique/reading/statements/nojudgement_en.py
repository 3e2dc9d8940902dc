"""English: words of a judgement that judge nobody: 'no [threat]', 'to combat [crimes]', 'any [aggression] would', 'your [condolences]'."""

from communique.languages import Document, Match
from communique.reading.statements.ownwords import Own
from communique.reading.text import Head

DENIED = 4  # tokens from 'not' to 'undermine'
FOUGHT = 7  # tokens from 'tackle' to 'crimes'
SUPPOSED = 9  # tokens from 'if' to 'invasion'
EPITHETS = 2  # tokens from 'your' to 'invitation'
OFFERS = frozenset({"condole", "invite", "commit", "propose", "call"})
TELLING = frozenset({"say", "source", "act"})
JUDGEMENTS = frozenset({"praise", "criticise", "agree"})


def is_no_judgement(document: Document, head: Head | None, match: Match, first: int, own: Own) -> bool:
    """Is the cue denied, fought, only supposed, or another's?"""
    act = match.row["act"]
    if act in JUDGEMENTS and _is_denied(document, match, first):
        return True
    if act == "criticise":
        return _is_fought(document, match, first) or _is_supposed(document, match, first)
    if act == "call" and match.first == first + (document.tokens[first].lower == "that"):
        if document.tokens[match.first].lower.endswith("ing") and head is not None and head.kind in TELLING:
            return True  # 'said [calling for] an embargo was wrong'
    return act in OFFERS and (head is None or head.kind in TELLING) and _is_anothers(document, match, first, own)


def _is_denied(document: Document, match: Match, first: int) -> bool:
    """'did [not] undermine', 'posed [no] threat', '[never] been an aggressor'; not 'no doubt flagrant'."""
    if document.tokens[match.first].kinds & {"denies"}:
        return False
    for at in range(match.first - 1, max(first, match.first - DENIED) - 1, -1):
        if "denies" in document.tokens[at].kinds:
            return True
        if "denied_between" not in document.tokens[at].kinds:
            return False
    return False


def _is_fought(document: Document, match: Match, first: int) -> bool:
    """'to [combat] smuggling and illegal fishing', 'in [response] to the invasion', '[victims] of the crimes'."""
    for at in range(match.first - 1, max(first, match.first - FOUGHT) - 1, -1):
        token = document.tokens[at]
        if "fought" in token.key_kinds:
            return True
        if token.text in ";:.“”" or "relative" in token.kinds:
            return False
    return False


def _is_supposed(document: Document, match: Match, first: int) -> bool:
    """'[any] further aggression would', '[if] Russia undertakes an invasion': nothing that anybody has done.

    But 'any tariff would [be] a mistake' judges it."""
    for at in range(match.first - 1, max(first, match.first - SUPPOSED) - 1, -1):
        token = document.tokens[at]
        if token.text in ";:.“”," or token.lower == "be":
            return False
        if "supposes" in token.kinds:
            return True
    return False


def _is_anothers(document: Document, match: Match, first: int, own: Own) -> bool:
    """'[your] kind invitation', 'noted [Peru's] request', 'said [his] call had been heard': what is only told of."""
    at = match.first - 1
    while at > first and match.first - at <= EPITHETS and _is_epithet(document, at):
        at -= 1
    token = document.tokens[at] if at >= first else None
    if token is None or token.lower == "your":
        return token is not None
    whose = token.lower.endswith(("'s", "’s"))
    if match.row["act"] == "commit":
        return whose and own(at - 1) is False  # 'Peru's commitment'
    return match.row["act"] in ("call", "invite", "propose") and (whose or "possessive" in token.kinds)


def _is_epithet(document: Document, at: int) -> bool:
    token = document.tokens[at]
    return token.text.islower() and not token.kinds and not token.lower.endswith(("'s", "’s"))
