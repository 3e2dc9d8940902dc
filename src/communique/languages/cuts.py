"""Furniture inside sentences: where a sentence has to be cut so that news and furniture stand apart."""

from collections.abc import Mapping, Sequence

from communique.languages.document import Document, Match, Token
from communique.languages.shapes import is_numeric_day, is_sign_off

Phrases = Mapping[int, Sequence[Match]]


def scope_of(match: Match) -> str:
    """The reach of a phrase of the table `furniture`."""
    return match.row["scope"]


def furniture_cuts(document: Document, phrases: Phrases) -> list[tuple[int, int]]:
    """Runs of tokens that are furniture inside a sentence and have to be sentences of their own."""
    cuts = [
        (m.first, _sentence_end(document, m.first)) for found in phrases.values() for m in found if scope_of(m) == "cut"
    ]
    cuts += [
        (m.first, colon) for found in phrases.values() for m in found
        if scope_of(m) == "colon" and (colon := _past_colon(document, m.last))
    ]  # fmt: skip
    cuts += [
        (m.first - 1, close) for found in phrases.values() for m in found
        if scope_of(m) == "bracket" and (close := _bracket_end(document.tokens, m.first))
    ]  # fmt: skip
    cuts += _sign_offs(document, phrases)
    if prefix := _page_prefix(document.tokens, phrases):
        cuts.append((0, prefix))
    return sorted(cuts)


def _sentence_end(document: Document, at: int) -> int:
    return document.sentences[document.tokens[at].sentence].last


RELEASES = frozenset(["release", "statement", "note"])
LONGEST_OPENING = 24  # tokens of a line that only tells whose release a page is
NAMED = 2  # words of a name
HEAD = 5  # sentences at a page's head
LONGEST_BRACKET = 16  # tokens: '(Фото: пресс-служба президента Азербайджанской Республики)'


def _bracket_end(tokens: Sequence[Token], at: int) -> int:
    """The token after the bracket that closes, where one opens right before: '[(Фото: Лунд / Вестник)]'; else 0."""
    if not at or tokens[at - 1].text != "(":
        return 0
    return next((i + 1 for i in range(at, min(at + LONGEST_BRACKET, len(tokens))) if tokens[i].text == ")"), 0)


TO_COLON = 12  # tokens: 'attributable to Acting Deputy Spokesperson Jane A. Doe:'


def _past_colon(document: Document, at: int) -> int:
    """The token after the colon that follows soon in the sentence, 0 where none does."""
    stop = min(_sentence_end(document, at - 1), at + TO_COLON)
    return next((i + 1 for i in range(at, stop) if document.tokens[i].text == ":"), 0)


def release_words(document: Document, phrases: Phrases) -> list[tuple[int, int]]:
    """'[Media release] Minister for Trade Anna Lind TR12': what a page calls itself, before those whose it is."""
    openings = (m for found in phrases.values() for m in found if scope_of(m) == "opening")
    return [(m.first, m.last) for m in openings if _tells_whose(document, m)]


def _tells_whose(document: Document, match: Match) -> bool:
    """Do an office and a name stand behind it in the line that it opens?"""
    last = _sentence_end(document, match.first)
    if document.tokens[match.last - 1].lower not in RELEASES or last - match.last > LONGEST_OPENING:
        return False
    number = document.tokens[match.first].sentence
    if match.first != document.sentences[number].first or number > HEAD:
        return False
    offices = document.within("offices", match.last, last)
    taken = {at for office in offices for at in range(office.first, office.last)}
    named = [t for t in document.tokens[match.last : last] if t.kind == "word" and t.is_title and t.index not in taken]
    return bool(offices) and len(named) >= NAMED


def _sign_offs(document: Document, phrases: Phrases) -> list[tuple[int, int]]:
    """'AB/CD' at the head of a sentence that ends with it or goes on with furniture."""
    found = []
    for sentence in document.sentences:
        first = sentence.first
        if is_sign_off(document.tokens, first) and (
            sentence.last <= first + 3 or any(scope_of(m) in ("cut", "sentence") for m in phrases.get(first + 3, ()))
        ):
            found.append((first, first + 3))
    return found


def _page_prefix(tokens: Sequence[Token], phrases: Phrases) -> int:
    """'date 2022-09-18 ☰ MENU': where what a page's header left at the head of the text ends; 0 where nothing."""
    if len(tokens) < 4 or tokens[0].lower != "date" or [t.kind for t in tokens[1:4]] != ["number", "mark", "number"]:
        return 0
    at = 6 if is_numeric_day(tokens[1:6]) else 4
    while at < len(tokens):
        menu = [m.last for m in phrases.get(at, ()) if scope_of(m) == "whole" and m.row["kind"] in ("menu", "share")]
        if menu:
            at = max(menu)
        elif tokens[at].kind == "mark" and tokens[at].text in "☰≡|•":
            at += 1
        else:
            break
    return at
