"""Where the words that tell of a document begin and end: '[Declaration on Allied Cooperation between A and B]'."""

from collections.abc import Collection
from functools import cache

from communique.languages import Language, Match
from communique.reading.text import Sight

LIKELY = 0.05  # of a reading: 'готов' is hardly of the Goths
LONGEST = 14  # tokens of a description
DESCRIBES = frozenset({"on", "between", "of", "for", "to", "о", "об", "обо", "между", "по"})
OPENING, CLOSING = frozenset('«“"„'), frozenset('»”"')
QUALIFIES = frozenset(
    {"trilateral", "bilateral", "tripartite", "multilateral", "historic", "landmark", "new", "draft", "joint", "final"}
    | {"framework", "interim", "comprehensive", "enhanced", "sweeping", "long-awaited"}
)


def bounds(sight: Sight, match: Match, start: int, end: int, days: Collection[int]) -> tuple[int, int]:
    """First and last (not included) token of the document's mention within tokens `start` to `end` of the sentence.

    `days`: tokens that tell of days, where a description ends.
    """
    first, last = match.first, match.last
    while first > start and sight.tokens[first - 1].kind == "word" and _qualifies(sight, first - 1):
        first -= 1
    limit = min(end, match.last + LONGEST)
    last = _numbered(sight, last, limit)
    last = _quoted(sight, last, limit)
    if sight.is_russian:
        last = _numbered(sight, _genitives(sight, last, limit, days), limit)
        last = _quoted(sight, last, limit)
    while last < limit and _begins_description(sight, last, limit):
        step = last + 1
        while step < limit and step not in days and _goes_on(sight, step):
            step += 1
        while step > last + 1 and (sight.word(step - 1, "prep") or sight.word(step - 1, "conj") or sight.word(step - 1, "det")):  # fmt: skip
            step -= 1
        if step == last + 1:
            break
        last = step
    marks = [sight.text(i) for i in range(match.last, last)]
    if marks and marks[-1] in CLOSING and not OPENING & {*marks[:-1]}:
        last -= 1  # '…, чтобы достичь соглашения о мире»'
    return first, last


def is_plural(sight: Sight, match: Match) -> bool:
    """Whether the head noun is plural: 'agreements', 'memoranda', 'соглашения' (not 'соглашение')."""
    head = sight.tokens[match.last - 1]
    for token in sight.tokens[match.first : match.last]:
        if nouns := [f for f in token.forms if f.pos == "NOUN"]:
            return nouns[0].number == "plur"
    if sight.is_russian:
        return False
    words = [t.lower for t in sight.tokens[match.first : match.last]]
    head_word = words[words.index("of") - 1] if "of" in words[1:] else head.lower
    return head_word in ("memoranda", "mous") or (head_word.endswith("s") and not head_word.endswith("ss"))


def quantity(sight: Sight, first: int) -> str | None:
    """The word that counts the documents, within three tokens before: '[17] agreements', '[several] bilateral …'."""
    for at in range(first - 1, max(first - 4, sight.start_of(first) - 1), -1):
        token = sight.tokens[at]
        if token.kind == "number" or "several_word" in token.kinds or "several_word" in token.key_kinds:
            return token.lower
        if any(key in _numerals(sight.language) for key in token.keys):
            return token.lower
        if token.kind != "word" or sight.word(at, "aux") or (sight.word(at, "prep") and token.lower != "of"):
            return None
    return None


@cache
def _numerals(language: Language) -> frozenset[str]:
    rows = language.table("numbers")
    return frozenset(
        form for row in rows if row["kind"] == "cardinal" and row["value"] != "1" for form in row["form"].split("|")
    )


def _qualifies(sight: Sight, at: int) -> bool:
    """A word that belongs to a document's name: 'Free [Trade Agreement]', 'российско-белорусский'."""
    if sight.word(at, "det") or sight.word(at, "prep") or sight.word(at, "conj"):
        return False
    if sight.is_russian:
        form = sight.tokens[at].forms[0] if sight.tokens[at].forms else None
        return form is not None and form.pos == "ADJF" and "Apro" not in form.marks
    return (sight.tokens[at].is_title and at > sight.start_of(at)) or sight.lower(at) in QUALIFIES


def _begins_description(sight: Sight, at: int, limit: int) -> bool:
    """'on trade', 'between A and B', 'with Peru'; not 'on Wednesday', 'to' before a verb's object alone."""
    word = sight.lower(at)
    if sight.word(at, "together_with"):  # only before a party
        return at + 1 < limit and any(sight.party(i) for i in (at + 1, at + 2) if i < limit)
    if word in ("в", "во") and sight.lower(at + 1) in ("области", "сфере", "сферах", "областях"):
        return True  # 'меморандум о взаимопонимании [в области туризма]'
    return word in DESCRIBES and at + 1 < limit


def _goes_on(sight: Sight, at: int) -> bool:
    """Whether a description goes on with this token: not at a verb, a mark, a day or another document."""
    token = sight.tokens[at]
    if (
        token.text == "," and not sight.is_russian and sight.mention_like(at - 1)
    ):  # 'for Security, Public Health, and …'
        step = at + 1 + (sight.lower(at + 1) == "and")
        return step < len(sight.tokens) and sight.mention_like(step) and not sight.party(step)
    if token.kind == "mark" and token.text not in "-–«»\"“”’'" and not sight.is_possessive(at):
        return False
    if sight.word(at, "conj") and sight.document.found(at + 1, "instruments"):
        return False
    if sight.is_russian:
        form = token.forms[0] if token.forms else None
        if form is not None and form.pos == "PRTF" and _premodifies(sight, at):
            return True  # 'о [расширенном] партнерстве'
        is_verb = form is not None and form.pos in ("VERB", "PRTF", "PRTS", "GRND", "CONJ", "PREP")
        return not is_verb or token.lower in ("и", "в", "по", "между", "с", "о", "об", "на", "для")
    return not (
        sight.word(at, "aux")
        or sight.word(at, "relative")
        or token.lower.endswith("ed")
        or (sight.word(at, "conj") and token.lower != "and")
    )


def _premodifies(sight: Sight, at: int) -> bool:
    """A participle between a preposition or 'и' and its noun."""
    follower = sight.forms(at + 1)[:1] if at + 1 < len(sight.tokens) else ()
    return sight.lower(at - 1) in {*DESCRIBES, "и", "в"} and any(f.pos in ("NOUN", "ADJF") for f in follower)


def _numbered(sight: Sight, at: int, limit: int) -> int:
    """After '№ 44', 'No. 5', '2231'."""
    step = at
    while step < limit and step < at + 2 and sight.text(step) in ("№", "No", "no", "."):
        step += 1
    is_number = step < limit and sight.tokens[step].kind == "number" and len(sight.text(step)) > 1
    is_year = is_number and step == at and len(sight.text(step)) == 4 and sight.text(step)[:2] in ("19", "20")
    return step + 1 if is_number and not (is_year and sight.is_russian) else at


def _quoted(sight: Sight, at: int, limit: int) -> int:
    """After a name in quotation marks that follows at once."""
    if at < limit and sight.text(at) in OPENING:
        for step in range(at + 1, limit):
            if sight.text(step) in CLOSING:
                return step + 1
    return at


def _genitives(sight: Sight, at: int, limit: int, days: Collection[int]) -> int:
    """After words in the genitive, and names of bodies that do not bend: 'устав [ООН]', 'карта [сотрудничества]'."""
    step = at
    while step < limit and sight.tokens[step].kind == "word":
        token = sight.tokens[step]
        if step in days:
            break
        is_name = token.is_caps and bool(sight.party(step))
        if not is_name and not any(
            f.case == "gent" and f.pos in ("NOUN", "ADJF") and f.score >= LIKELY for f in token.forms[:3]
        ):
            break
        step += 1
    return step
