"""Shapes of short runs of tokens that tell furniture from news."""

from collections.abc import Sequence

from communique.languages.document import Token

SIGN_OFF = 4  # letters on each side of 'AB/CD'
TAGS = 5  # words that make a list of tags


def is_numeric_day(tokens: Sequence[Token]) -> bool:
    """'2022-09-18', '18.09.2023', '23/06/2023' at the head of the tokens."""
    if tokens and tokens[0].kind == "number" and tokens[0].text.count(".") == 2:
        return True
    kinds = [token.kind for token in tokens[:5]]
    return kinds == ["number", "mark", "number", "mark", "number"] and tokens[1].text == tokens[3].text in ("-", "/")


def is_sign_off(tokens: Sequence[Token], at: int) -> bool:
    """'AB/CD', the initials of a writer and an editor."""
    return (
        at + 2 < len(tokens)
        and tokens[at + 1].text == "/"
        and all(t.text.isalpha() and t.text.isupper() and len(t.text) <= SIGN_OFF for t in (tokens[at], tokens[at + 2]))
    )


def is_hash_tags(tokens: Sequence[Token]) -> bool:
    """'#trade #Lima': every word has its hash."""
    words = [at for at, token in enumerate(tokens) if token.kind == "word"]
    return bool(words) and all(at and tokens[at - 1].text == "#" for at in words)


def is_tag_list(words: Sequence[Token]) -> bool:
    """'Anna Lind Peru Chile Anna Lind Peru': capitalised, with repetitions."""
    texts = [word.text for word in words]
    return len(texts) >= TAGS and is_capitalised(words) and len(set(texts)) <= 0.75 * len(texts)


def is_capitalised(words: Sequence[Token]) -> bool:
    """All words of more than three letters begin with a capital."""
    return all(word.is_title for word in words if len(word.text) > 3)
