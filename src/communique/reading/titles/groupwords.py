"""Words that stand for people told elsewhere, and when they do not: '[политик] добавил', 'в [политике]'; what is a state."""

from communique.languages import Match
from communique.reading.text import Mention, Sight


def one_of(sight: Sight, at: int, match: Match) -> bool:
    """'[Политик] добавил': one of those whom the row tells of in the plural only."""
    forms = sight.tokens[at].forms
    single = match.last == at + 1 and match.row["number"] == "p" and match.row["kind"] == "sides"
    if not single or not forms or forms[0].number != "sing":
        return False
    before = sight.tokens[at - 1].forms if at else []
    single = any(f.pos == "ADJF" for f in before[:1]) and all(f.number == "sing" for f in before)  # 'нашей [страны]'
    return single or not any(f.number == "plur" and f.lemma == forms[0].lemma for f in forms)


def is_other_word(sight: Sight, first: int, last: int) -> bool:
    """'политике', 'политику': far more often the thing than the person whose word has the same form; '[Политики] обсудили'.

    'поговорил с [участниками] митинга', 'общался с [его участниками]': people of something else, none told before.
    """
    before = first - 1 - sight.word(first - 1, "his_word")
    if sight.lower(before) in ("с", "со") and any("участник" in sight.keys(at) for at in range(first, last)):
        return not any(sight.key_word(at, "gathering") for at in range(first, last + 1))
    thing = any(f.lemma in sight.language.words("no_person") for f in sight.tokens[first].forms[:1])
    return last - first == 1 and thing and not _are_doers(sight, first)


def _are_doers(sight: Sight, at: int) -> bool:
    """'[Политики] обсудили', 'сообщается, что [политики] также встретились': the subject of a verb in the plural right behind."""
    opens = at == sight.start_of(at) or sight.lower(at - 1) == "что"
    verb = at + 1 + any(f.pos in ("ADVB", "PRCL", "CONJ") for f in sight.forms(at + 1)[:1])
    plural = any(f.pos == "VERB" and f.number == "plur" for f in sight.forms(verb)[:1])
    return opens and plural and any(f.case == "nomn" and f.number == "plur" for f in sight.forms(at))


def is_state(mention: Mention) -> bool:
    """A side that is no holder of an office: 'Ghana', but not 'the presidents of Ghana and Peru'."""
    return mention.kind == "side" and not (mention.group == "holders" and mention.titles)


def is_official_affair(sight: Sight, at: int) -> bool:
    """'the official [visit]', 'the official [talks]': a word of rank that only tells what the noun behind it is like."""
    if sight.is_russian or sight.lower(at - 1) != "official" or at >= len(sight.tokens):
        return False
    nouns = any(m.row["type"] in ("noun", "event") for m in sight.document.found(at, "triggers"))
    return nouns and sight.lower(at) not in ("met", "meets", "visits", "calls") and not sight.lower(at).endswith("ed")


def opens_title(sight: Sight, at: int) -> bool:
    """'His Holiness', 'Her Excellency': a determiner that is part of a title."""
    return any(m.last > at + 1 for m in sight.document.found(at, "honorifics", "offices"))
