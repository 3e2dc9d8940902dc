"""Quotations: which words of a report stand between quotation marks, and which of them are somebody's speech."""

from collections.abc import Iterator
from typing import NamedTuple

from communique.languages import Document

OPENING = frozenset("“«„‟")
CLOSING = frozenset("”»")
NAME_QUOTES = frozenset(["«", "»", '"', "“", "”", "„"])  # around a name or title
STRAIGHT = frozenset(['"', "''", "″"])  # and what wires and typewriters write for it
TYPED = "``"  # how wires write the mark that opens
QUOTE_MARKS = OPENING | CLOSING | STRAIGHT | {TYPED}
LONGEST_PARTICLE = 4  # letters of 'with', 'from', small also in a title
REPEATED = STRAIGHT | {"“", TYPED}  # a mark that each paragraph of a long speech begins with
ENDS_SENTENCE = frozenset(".!?…")
LONGEST_UNMARKED = 5  # paragraphs of one speech before the one that closes it
DASHES = frozenset("—–-")
BEFORE_DASH = frozenset({",", "!", "?", "…", "."})
AUTHOR = 18  # tokens that the author's words within a quotation may have
LEAST_SPEECH = 3  # words; shorter quotations are names or borrowed words
LONG_SPEECH = 8  # words: so long a quotation at a sentence's start is speech whatever follows


class Quotation(NamedTuple):
    """Tokens `first` to `last` (not included), marks included. `speech`: a whole utterance, not borrowed words."""

    first: int
    last: int
    speech: bool


def find_quotations(document: Document) -> list[Quotation]:
    """All quotations in text order; one that runs over paragraphs is one in each of them."""
    out: list[Quotation] = []
    plain: list[tuple[int, int]] = []  # paragraphs without any mark since the last quotation
    for first, last in paragraphs(document):
        if _closes_only(document, first, last):
            for begin, end in plain[-LONGEST_UNMARKED:]:
                out.append(Quotation(begin, end, True))
        marked = any(document.tokens[at].text in QUOTE_MARKS for at in range(first, last))
        plain = [] if marked or _tells(document, first, last) else [*plain, (first, last)]
        for start, stop in _spoken_after_dash(document, first, last) or _between_marks(document, first, last):
            parts = _around_author(document, start, stop)
            for begin, end in parts:
                spoken = len(parts) > 1 or _is_speech(document, begin, end) or _resumes(document, out, begin, end)
                out.append(Quotation(begin, end, spoken))
    return out


def _resumes(document: Document, before: list[Quotation], first: int, last: int) -> bool:
    """'“The road is open,” Lund said, [“and we shall go on.”]': the rest of a speech that the author's words broke off."""
    if not before or not before[-1].speech or document.tokens[first - 1].text != ",":
        return False
    tokens = document.tokens
    one = tokens[before[-1].first].sentence == tokens[first].sentence and before[-1].last < first
    broken = tokens[before[-1].last - 2].text == "," and tokens[last - 2].text in (".", "!", "?", ",")
    return one and broken and sum(t.kind == "word" for t in tokens[first:last]) >= LEAST_SPEECH


def is_left_open(document: Document, quotation: Quotation) -> bool:
    """'“The road is open.' at a paragraph's end: the speech goes on in the next."""
    ends = document.tokens[quotation.last - 1].text not in CLOSING | STRAIGHT | {TYPED, "“"}
    return ends and document.tokens[quotation.first].text in QUOTE_MARKS


def opens_paragraph(document: Document, at: int) -> bool:
    """Does a paragraph begin with this token?"""
    sentence = document.sentences[document.tokens[at].sentence]
    before = document.sentences[sentence.index - 1].paragraph if sentence.index else -1
    return sentence.first == at and sentence.paragraph != before


def _closes_only(document: Document, first: int, last: int) -> bool:
    """A paragraph whose first mark closes a quotation, which the paragraphs before belong to: '… на север», – сказал Лунд'."""
    mark = next((at for at in range(first, last) if document.tokens[at].text in QUOTE_MARKS), None)
    if mark is None or mark - first < LONG_SPEECH or _direction(document, mark, []) >= 0:
        return False
    return document.tokens[mark - 1].kind == "word" and _says_near(document, mark + 1)


def _tells(document: Document, first: int, last: int) -> bool:
    """Does the paragraph tell of somebody's saying, or is it a headline?"""
    told = any(
        m.row["kind"] in ("say", "stress", "act") for at in range(first, last) for m in document.found(at, "sayings")
    )
    return (told and not _ours(document, first, last)) or document.tokens[last - 1].text not in (".", "!", "?", "…")


def _ours(document: Document, first: int, last: int) -> bool:
    return any(token.lower in ("мы", "we", "я", "i") for token in document.tokens[first:last])


def paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    """Paragraphs as token ranges; what is furniture is passed over."""
    first = last = paragraph = -1
    for sentence in document.sentences:
        if sentence.kind == "furniture":
            continue
        if sentence.paragraph != paragraph:
            if first >= 0:
                yield first, last
            first, paragraph = sentence.first, sentence.paragraph
        last = sentence.last
    if first >= 0:
        yield first, last


def _between_marks(document: Document, first: int, last: int) -> list[tuple[int, int]]:
    """Outermost pairs of marks. A mark that nothing opened closes what began with the paragraph, and one that
    nothing closes runs to the paragraph's end: quotations run over paragraphs."""
    spans: list[tuple[int, int]] = []
    stack: list[int] = []
    inner_close = -1
    marks = (token.index for token in document.tokens[first:last] if token.kind == "mark")
    for at in marks:
        direction = _direction(document, at, stack)
        if stack and _begins_anew(document, at, stack[0]):
            spans.append((stack[0], _unclosed(document, stack[0], at)))
            stack = [at]
        elif direction > 0:
            stack.append(at)
        elif direction < 0 and stack:
            start = stack.pop()
            if stack and _closes_both(document, at, last):
                start = stack[0]
                stack.clear()
            if stack:
                inner_close = at
            else:
                spans.append((start, at + 1))
        elif direction < 0 and not spans:
            spans.append((first, at + 1))
    if stack:
        end = inner_close + 1 if inner_close > stack[0] else last
        spans.append((stack[0], end))
    return spans


def _begins_anew(document: Document, at: int, opening: int) -> bool:
    """'“The road is open. [“]We shall go on,” she said.': paragraphs of one speech, each with its mark, run into one."""
    tokens, text = document.tokens, document.text
    mark = tokens[at]
    if mark.text != tokens[opening].text or mark.text not in REPEATED or tokens[at - 1].text not in ENDS_SENTENCE:
        return False
    return text[mark.start - 1].isspace() and mark.end < len(text) and text[mark.end].isalnum()


def _unclosed(document: Document, first: int, last: int) -> int:
    """'“The road is open[,] said Lund. “We shall go on.”': where a quotation ends whose closing mark was forgotten."""
    tokens = document.tokens
    commas = (at for at in range(first + LEAST_SPEECH, last - 1) if tokens[at].text == ",")
    said = (at for at in commas if any(m.row["kind"] == "say" for m in document.found(at + 1, "sayings")))
    return next(said, last - 1) + 1


def _closes_both(document: Document, at: int, last: int) -> bool:
    """'«Мы едем в «Осло[»,] — сказал министр': one mark closes the name within and the speech; no other closes after it."""
    tokens = document.tokens
    dash = at + 1 + (at + 1 < last and tokens[at + 1].text == ",")
    if tokens[at].text != "»" or dash >= last or tokens[dash].text not in DASHES or not _says_near(document, dash + 1):
        return False
    following = next((tokens[i].text for i in range(dash, last) if tokens[i].text in QUOTE_MARKS), "")
    return following not in CLOSING


def _direction(document: Document, at: int, stack: list[int]) -> int:
    """1 for a mark that opens, -1 for one that closes, 0 for any other mark."""
    token = document.tokens[at]
    if token.text in CLOSING:
        return -1
    if token.text == "“" and stack and document.tokens[stack[-1]].text in "„“":
        return -1
    if token.text == TYPED and stack and document.tokens[stack[-1]].text == TYPED:
        return -1  # '``The road is open,`` he said': papers that type no other mark
    if token.text in OPENING or token.text == TYPED:
        return 1
    if token.text not in STRAIGHT:
        return 0
    text = document.text
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    if before.isspace() or before in "([—–«“:":
        return 1 if not after.isspace() else -1 if stack else 0
    return 1 if after.isalnum() and not stack else -1


def _spoken_after_dash(document: Document, first: int, last: int) -> list[tuple[int, int]]:
    """'— Дорога открыта, — сказал министр. — Мост тоже.' → the words between the dashes, and after the last."""
    tokens = document.tokens
    if tokens[first].text not in DASHES or first + 1 >= last or not tokens[first + 1].is_title:
        return []
    spans: list[tuple[int, int]] = []
    start: int | None = first
    for at in range(first + 2, last - 1):
        if tokens[at].text not in DASHES or tokens[at - 1].text not in BEFORE_DASH:
            continue
        if start is None:
            start = at
        elif any(m.row["kind"] != "not" for m in document.found(at + 1, "sayings")):
            spans.append((start, at))
            start = None
    told = first > 0 and tokens[first - 1].text == ":"  # 'Вот что сказал министр:' and a line with a dash
    if start is not None and (spans or told):
        spans.append((start, last))
    return spans


def _around_author(document: Document, first: int, last: int) -> list[tuple[int, int]]:
    """'«Дорога открыта, — сказала Видова. — Мост тоже»': the author's words within one pair of marks stand outside."""
    tokens = document.tokens
    parts: list[tuple[int, int]] = []
    start, at = first, first + 3
    while at < last - 3:
        if tokens[at].text in DASHES and tokens[at - 1].text in BEFORE_DASH and _says_near(document, at + 1):
            again = next(
                (i for i in range(at + 3, min(at + AUTHOR, last - 1))
                 if tokens[i].text in DASHES and tokens[i - 1].text in BEFORE_DASH),
                None,
            )  # fmt: skip
            if again is not None:
                parts.append((start, at))
                start = at = again
        at += 1
    return [*parts, (start, last)]


def _says_near(document: Document, at: int) -> bool:
    """'[и вновь] сказала', '[министр] сказал'."""
    return any(m.row["kind"] != "not" for i in range(at, at + 4) for m in document.found(i, "sayings"))


def _is_speech(document: Document, first: int, last: int) -> bool:
    """A whole utterance: it begins its sentence, or comes after a colon or a comma with a capital letter."""
    tokens = document.tokens
    words = [t for t in tokens[first:last] if t.kind in ("word", "initials")]
    if len(words) < LEAST_SPEECH:
        return False
    start = document.sentences[tokens[first].sentence].first
    ends_whole = tokens[last - 2].text in (",", ".", "!", "?", "…") or last == len(tokens)
    ends_whole = ends_whole or tokens[last - 1].text in (".", "!", "?", "…")  # goes on in the next paragraph
    follower = tokens[last].text if last < len(tokens) else ""
    if follower == "," and len(words) < LONG_SPEECH and _is_a_name(document, first, last):
        return False  # '«Саммит трёх друзей», несмотря на …'
    if all(t.kind == "mark" for t in tokens[start:first]):
        return ends_whole or follower in (",", ".", "—", "–", "-") or len(words) >= LONG_SPEECH
    before = tokens[first - 1].text
    if before == ":":
        return True
    if tokens[first].sentence != tokens[last - 1].sentence:
        # in 'программе «Осло. Север. Юг»' it is a title
        long = len(words) >= LONG_SPEECH and not _is_a_name(document, first, last)
        return tokens[first - 1].kind != "word" or long or _says_near(document, first - 1)
    capital = words[0].is_title and not (tokens[first - 1].kind == "word" and _is_heading(document, first, last))
    return capital and len(words) > LEAST_SPEECH and (before == "," or ends_whole)


def _is_heading(document: Document, first: int, last: int) -> bool:
    """English: 'a debate on [“Towards a Stronger Council in a Divided World.”]': each longer word with a capital letter."""
    words = [t for t in document.tokens[first:last] if t.kind == "word" and len(t.text) > LONGEST_PARTICLE]
    return len(words) > 1 and not any(t.forms for t in words) and all(t.text[0].isupper() for t in words)


def _is_a_name(document: Document, first: int, last: int) -> bool:
    """Russian: words without a verb, behind which no dash leads to who said them."""
    if last + 1 < len(document.tokens) and document.tokens[last + 1].text in DASHES:
        return False
    words = [t for t in document.tokens[first:last] if t.forms]
    return bool(words) and not any(
        f.pos in ("VERB", "INFN", "PRTS", "ADJS", "PRED") for t in words for f in t.forms[:1]
    )
