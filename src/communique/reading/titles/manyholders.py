"""Whether an office phrase is of one person or of several: 'главы государств', 'foreign ministers'."""

from communique.languages import Match
from communique.reading.text import Mention, Sight, Title

LETTERS = 2  # 'As' is no plural of letters, 'MPs' is
LINKS = frozenset({"of", "for", "to", "at", "in", "on", "from"})


POSTPOSED = frozenset(["extraordinary", "plenipotentiary", "and", "general", "designate"])


def is_of_many(sight: Sight, match: Match) -> bool:
    """'foreign ministers', 'министры иностранных дел': by the head noun, before any 'of'."""
    if sight.is_russian:
        head = sight.tokens[match.first].forms[:1]
        if match.last - match.first > 1 and head and head[0].pos == "PRTF":
            behind = {(f.case, f.number) for f in sight.forms(match.first + 1)}
            if (head[0].case, head[0].number) not in behind:
                return head[0].number == "plur"  # '[управляющий] делами президента'
        for at in range(match.first, match.last):
            if sight.word(at, "prep"):  # 'Временным Поверенным [в] делах': no noun told
                return not any(f.number == "sing" for f in sight.tokens[match.first].forms)
            nouns = [f for f in sight.tokens[at].forms if f.pos == "NOUN"]
            if nouns:
                people = [f for f in nouns if f.animate]  # 'премьеры' are no 'премьера'
                likely, nouns = (people[0], people) if people else (sight.tokens[at].forms[0], nouns)
                if _of_many(sight, match, at) or (at == match.first and _verb_of_many(sight, match)):
                    return True
                if likely.pos == "NOUN" and likely.number == "sing" and likely.case != "loct":
                    return False
                nominatives = [f for f in nouns if f.case == "nomn"] or nouns
                return all(f.number == "plur" for f in nominatives)
        return False
    links = [at for at in range(match.first, match.last) if sight.lower(at) in LINKS]
    if links and sight.lower(match.last - 1) in ("chairman", "chairwoman", "chair", "chief"):
        return False  # 'Joint Chiefs of Staff [Chairman]'
    last = (links[0] if links else match.last) - 1
    while last > match.first and sight.lower(last) in POSTPOSED:
        last -= 1  # 'Ambassadors [Extraordinary and Plenipotentiary]', 'Consuls [General]'
    token = sight.tokens[last]
    if token.text.endswith("s") and token.text[:-1].isupper() and len(token.text) > LETTERS:
        return True  # 'MPs', 'MEPs', 'FMs'
    if token.lower.endswith(("ss", "affairs", "affaires", "us", "os")) or not token.lower.endswith(
        ("s", "men", "women")
    ):
        return False
    return any(token.lower in (key + "s", key + "es", key[:-1] + "ies", key[:-3] + "men") for key in token.keys[1:])


def _of_one_named(sight: Sight, at: int) -> bool:
    """'переговоры A и главы МИД Ганы [Кофи Аду] начались': one person's name in the genitive behind the office and its state."""
    party = sight.party(at, "name", "adjective")
    at = party.last if party is not None else at
    forms = sight.tokens[at].forms if at < len(sight.tokens) else []
    cases = {f.case for f in forms}
    return bool(cases) and sight.tokens[at].is_title and "gent" in cases and "nomn" not in cases


def _verb_of_many(sight: Sight, match: Match) -> bool:
    """'[главы] МИД России и Турции встретятся': a form that is a genitive too, where the verb's subject is of many."""
    head = sight.tokens[match.first].forms
    if not head or head[0].case != "gent" or not any(f.case == "nomn" and f.number == "plur" for f in head):
        return False
    sentence = sight.document.sentences[sight.tokens[match.first].sentence]
    if sight.word(match.first - 1, "prep") or _of_one_named(sight, match.last):
        return False
    for at in range(match.first - 1, sentence.first - 1, -1):
        forms = sight.tokens[at].forms[:1]
        if sight.text(at) in (",", ";", ":", "«", '"') or sight.word(at, "conj"):
            break
        if forms and forms[0].pos == "VERB":
            beside = at + 1 + any(f.pos == "INFN" for f in sight.forms(at + 1)[:1])  # 'будут участвовать [главы]'
            return forms[0].number == "plur" and beside == match.first
        if forms and forms[0].pos == "NOUN" and (forms[0].case == "nomn" or at == match.first - 1):
            if sight.calendar_words.isdisjoint(sight.tokens[at].keys):
                return False
    for at in range(match.last, min(sentence.last, match.last + VERB_REACH)):
        forms = sight.tokens[at].forms[:1]
        if sight.text(at) in (";", ":") or (sight.text(at) == "," and not sight.mention_like(at + 1)):
            return False  # but 'Главы МИД Перу[,] Чили и Ганы встретились'
        if forms and forms[0].pos == "VERB":
            return forms[0].number == "plur"
    return False


VERB_REACH = 14  # tokens from an office to its verb


def _of_many(sight: Sight, match: Match, head: int) -> bool:
    """'главы [государств]', 'руководители [правительств]': of several states, so of several people."""
    several = any(sight.word(at, "of_many") for at in range(head + 1, match.last))
    return several and any(f.number == "plur" for f in sight.tokens[head].forms)


def two_of_them(sight: Sight, titles: list[Title], start: int, stop: int, sentence: int) -> Mention | None:
    """'два [президента]', 'обоих [министров]': the holders told before, not one of them. Russian."""
    if not (sight.is_russian and titles and sight.word(start - 1, "two")) or titles[0].party:
        return None
    return Mention(start - 1, stop, "group", sentence, titles=titles[:1], group="sides", plural=True,
                   cases=frozenset(f.case for f in sight.tokens[start - 1].forms if f.case),
                   offices=(titles[0].office,), rule="mention.group_office")  # fmt: skip
