"""Names that only look like topics: 'Trade' in 'Minister of Foreign Affairs and International Trade', 'Rice', a person."""

from communique.languages import Document

NAME_REACH = 12  # tokens to either side that a name of a body or office may have
JOINING = frozenset(["of", "and", "for", "the", "&", "on", "to", "in", "'s", "’s"])


def inside_name(document: Document, first: int, last: int) -> bool:
    """Is the phrase at tokens `first` to `last` only part of a longer name in capitals that names a body or office?"""
    tokens = document.tokens
    if not tokens[first].text[:1].isupper() or document.sentences[tokens[first].sentence].kind == "title":
        return False
    start, end = _run(document, first, last)
    if (start, end) == (first, last):
        return False
    outside = (*range(start, first), *range(last, end))
    return any("name_holder" in tokens[at].kinds for at in outside)


def _run(document: Document, first: int, last: int) -> tuple[int, int]:
    """The run of words in capitals around the phrase, small words between them included."""
    tokens = document.tokens
    sentence = document.sentences[tokens[first].sentence]
    start, end = first, last
    at = first - 1
    while at >= max(sentence.first, first - NAME_REACH) and (_capital(document, at) or tokens[at].lower in JOINING):
        if _capital(document, at):
            start = at
        at -= 1
    at = last
    while at < min(sentence.last, last + NAME_REACH) and (_capital(document, at) or tokens[at].lower in JOINING):
        if _capital(document, at):
            end = at + 1
        at += 1
    return start, end


def _capital(document: Document, at: int) -> bool:
    token = document.tokens[at]
    return token.kind == "word" and token.text[:1].isupper()
