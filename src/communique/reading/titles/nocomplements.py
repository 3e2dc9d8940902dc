"""Countries and capitals behind an office that do not tell whose it is: another phrase's, or a person's name."""

from communique.languages import Match
from communique.languages.ru.grammar import GUESSED
from communique.reading.text import Sight, Title


def is_another_word(sight: Sight, match: Match) -> bool:
    """'перед премьер-министром [Грузию] посетит президент': a country whose case is no genitive is not the title's."""
    forms = sight.tokens[match.first].forms if sight.is_russian and match.row["kind"] == "name" else ()
    forms = tuple(f for f in forms if f.pos == "NOUN")
    return bool(forms) and not any(f.case == "gent" or GUESSED in f.marks or not f.case for f in forms)


def names_person(sight: Sight, match: Match) -> bool:
    """'послом Сирии в Москве [Риядом] Хаддадом': a capital's name in no genitive, before another name, is a person's."""
    if not sight.is_russian or match.row["kind"] != "capital" or match.last - match.first > 1:
        return False
    forms, follows = sight.tokens[match.first].forms, sight.tokens[match.last : match.last + 1]
    named = bool(follows) and follows[0].kind == "word" and follows[0].is_title
    return named and bool(forms) and all(f.case not in ("gent", "") for f in forms)


def is_given_name(sight: Sight, match: Match, title: Title) -> bool:
    """'(посол Кубы в Чаде) [Сантьяго] Перес': a capital's name behind the post, before a surname."""
    is_capital = match.row["kind"] == "capital" and title.party is not None and not title.implied
    return is_capital and sight.known_given(match.first) and sight.mention_like(match.last)


def is_field(sight: Sight, at: int) -> bool:
    """'министр по делам [СНГ]': what an office is about, not whose it is. Russian."""
    return sight.is_russian and sight.key_word(at - 1, "about") and sight.lower(at - 2) == "по"
