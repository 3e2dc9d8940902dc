"""Russian verbs of saying that voice nothing: in a clause that only describes a thing, in a name, in a question."""

from communique.reading.text import Sight

CLAUSE = 8  # tokens from ', через которую' to its verb
BEHIND = 3  # tokens from 'отказался' to 'поездки'
BEFORE = 5  # tokens from 'ехать на переговоры' to 'отказался'
NAME = 4  # tokens of a name in quotation marks
QUOTED = frozenset([",", "«", "»", ":", '"'])
ONLY_DESCRIBES = frozenset(["через", "из", "из-за", "от", "для", "благодаря", "без"])


def says_nothing(sight: Sight, first: int, last: int) -> bool:
    """'область, через которую Перу [рассчитывает] пройти', 'форум «Чили [зовет]»', '[вручена] ли нота', 'была ли [вручена]'."""
    if "ли" in (sight.text(last), sight.text(first - 1)):  # not 'Ли', a name
        return True
    if sight.key_word(first, "refers_to") and any(f.pos == "GRND" for f in sight.forms(first)[:1]):
        return True  # 'пишет «Вестник», [ссылаясь] на посольство'
    if sight.key_word(first, "refuses") and _stays_away(sight, first, last):
        return True
    return _describes(sight, first) or _in_name(sight, first, last) or _intends(sight, first, last)


def _stays_away(sight: Sight, first: int, last: int) -> bool:
    """'отказался [от поездки]', '[ехать] туда отказался', 'отказалась [возглавить] союз': what somebody does, no word of his."""
    before = range(first - 1, max(sight.start_of(first), first - BEFORE) - 1, -1)
    for at in (*range(last, last + BEHIND), *before):
        if at < first and sight.text(at) in QUOTED:
            return False
        if sight.key_word(at, "stays_away"):
            return not any(sight.text(i) in QUOTED for i in range(last, at))
    return False


def _intends(sight: Sight, first: int, last: int) -> bool:
    """'Чили [рассчитывает получить] заём': what somebody means to do, in no words of his; not 'рассчитывает на заём'."""
    if not sight.key_word(first, "intends") or any(sight.text(i) in QUOTED for i in (first - 1, last)):
        return False
    return any(f.pos == "INFN" for f in sight.forms(last)[:1])


def _describes(sight: Sight, verb: int) -> bool:
    """', через которую [X рассчитывает]', ', которого [X поддерживает]': what 'который' stands for is neither the speaker nor the talks."""
    for at in range(verb - 1, max(sight.start_of(verb), verb - CLAUSE) - 1, -1):
        if sight.text(at) in ",;:«»":
            return False
        if "который" not in sight.keys(at):
            continue
        if sight.text(at - 1) == ",":
            return all(f.case != "nomn" for f in sight.forms(at)) and any(f.case == "accs" for f in sight.forms(at))
        return sight.lower(at - 1) in ONLY_DESCRIBES and sight.text(at - 2) == ","
    return False


def _in_name(sight: Sight, first: int, last: int) -> bool:
    """'форуме «Чили [зовет]»': within short quotation marks right behind a common noun, nothing said of them."""
    opened = next((at for at in range(first - 1, first - NAME - 1, -1) if sight.text(at) == "«"), None)
    closed = next((at for at in range(last, last + NAME) if sight.text(at) == "»"), None)
    if opened is None or closed is None or closed - opened > NAME + 1 or not sight.text(opened - 1).islower():
        return False
    noun = any(f.pos == "NOUN" for f in sight.forms(opened - 1)[:1])
    return noun and sight.text(closed + 1) not in (",", "–", "—", "-")
