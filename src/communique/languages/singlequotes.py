"""English papers that quote between single marks: which of those marks are quotation marks and which are apostrophes."""

from collections.abc import Iterator, Sequence

from communique.languages.document import Document, Token

OPENS = frozenset("'‘`")
CLOSES = frozenset("'’")
BEFORE_OPENING = frozenset('([—–-:“"')
STOPS = frozenset(",.!?…;:")


def tell_quotation_marks(document: Document) -> None:
    """Gives the tokens of 'Lund said: ‘The road is open.’' the marks by which all else knows a quotation; offsets stay.

    >>> from communique.languages import get_language
    >>> d = get_language("en").document("'The ministers' plan is good,' he said.")
    >>> [t.text for t in d.tokens if t.kind == "mark"]
    ['“', "'", ',', '”', '.']
    """
    if not any(token.text in OPENS for token in document.tokens):
        return
    for first, last in _paragraphs(document):
        opened: int | None = None
        plural: int | None = None  # where the quotation ends unless a better mark follows: 'the ministers’'
        for at in range(first, last):
            token = document.tokens[at]
            if token.kind != "mark" or len(token.text) != 1:
                continue
            if _may_open(document, token):
                _pair(document.tokens, opened, plural)
                opened, plural = at, None
            elif opened is not None and _may_close(document, token):
                if document.text[token.start - 1].lower() != "s" or _ends_clause(document, token):
                    _pair(document.tokens, opened, at)
                    opened = plural = None
                else:
                    plural = at
        if opened is not None and plural is None and (opened == first or _opens_at(document, last)):
            _write(document.tokens[opened], "“")  # a speech that goes on in the next paragraph
        _pair(document.tokens, opened, plural)


def _paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    first, paragraph = 0, -1
    for sentence in document.sentences:
        if sentence.paragraph != paragraph:
            if sentence.first > first:
                yield first, sentence.first
            first, paragraph = sentence.first, sentence.paragraph
    yield first, len(document.tokens)


def _may_open(document: Document, token: Token) -> bool:
    """A mark behind a blank and before a word: 'said [‘]we', no ''90s'."""
    text = document.text
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    return token.text in OPENS and (before.isspace() or before in BEFORE_OPENING) and after.isalpha()


def _opens_at(document: Document, at: int) -> bool:
    """Does a paragraph that begins at this token begin with a mark that opens?"""
    return at < len(document.tokens) and _may_open(document, document.tokens[at])


def _may_close(document: Document, token: Token) -> bool:
    """A mark behind a word or a stop, and before none: 'is open,[’] he said'."""
    text = document.text
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    return token.text in CLOSES and not before.isspace() and not after.isalnum()


def _ends_clause(document: Document, token: Token) -> bool:
    """'useful talks[’].', 'talks[’], he said': a stop behind the mark."""
    return document.text[token.end : token.end + 1] in (*STOPS, "")


def _pair(tokens: Sequence[Token], opened: int | None, closed: int | None) -> None:
    if opened is not None and closed is not None:
        _write(tokens[opened], "“")
        _write(tokens[closed], "”")


def _write(token: Token, mark: str) -> None:
    token.text = token.lower = mark
