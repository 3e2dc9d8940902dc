"""Words that only look as if somebody's phrase began: 'со своей стороны', 'the two countries'."""

from communique.reading.text import Sight


def on_its_part(sight: Sight, at: int) -> bool:
    """'со [своей стороны]', 'с другой [стороны]': nobody."""
    here = at + (sight.lower(at) != "стороны")
    return sight.lower(here) == "стороны" and sight.word(here - 1, "one_side")


def under_someone(sight: Sight, at: int) -> bool:
    """'делегация под [руководством] министра A': no leadership that does anything. Russian."""
    return sight.is_russian and sight.lower(at) == "руководством" and sight.lower(at - 1) == "под"


def noun_follows(sight: Sight, at: int) -> bool:
    """'the two [countries]', 'the two [visits]': the number belongs to a noun, it does not stand alone."""
    token = sight.tokens[at] if at < len(sight.tokens) else None
    if token is None or token.kind != "word" or token.is_title:
        return token is not None and token.is_title and token.kind == "word"
    if token.lower in ("last", "first", "next") and sight.word(at + 1, "preterite"):
        return False  # 'The two last met in May'
    return (
        not any(sight.word(at, kind) for kind in ("aux", "adverb", "conj", "prep"))
        and not token.lower.endswith(("ed", "ly"))
        and not sight.document.found(at, "sayings", "triggers")
    )


def is_quoted_title(sight: Sight, first: int, last: int) -> bool:
    """'«Россия 24»', '«Азербайджан»': a country's name alone, or with a number, in quotation marks."""
    if sight.text(first - 1) not in ("«", "“", '"'):
        return False
    numbered = last + (last < len(sight.tokens) and sight.tokens[last].kind == "number")
    return sight.text(numbered) in ("»", "”", '"')
