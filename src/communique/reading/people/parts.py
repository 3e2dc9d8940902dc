"""Personal names as parts: setting them to the nominative, and telling whether two forms can be one person's."""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from communique.languages import Token
from communique.languages.names import JUNIOR, full_given, is_family_first
from communique.languages.ru.names import Reading, readings
from communique.languages.statesmen import known_statesman
from communique.reading.people.agreeing import gender_of_verb
from communique.reading.text import Entity, Mention, Sight

ROOM = 4.0  # readings of a name so much less likely than the best may still win by the report's other mentions
VOTE = 3.0


class Votes:
    """Which nominatives of a surname the whole report speaks for: each mention votes for all that it can be."""

    def __init__(self, sight: Sight, mentions: Sequence[Mention]) -> None:
        self.counts: dict[str, float] = {}
        for mention in mentions:
            if mention.name is not None:
                found = readings(sight.document.words(*mention.name), mention.cases)
                for text in {_last(r.text) for r in found if r.weight > found[0].weight - ROOM}:
                    self.counts[text] = self.counts.get(text, 0.0) + 1.0

    def choose(self, mention: Mention, name: str) -> Reading:
        """The reading that the name itself and the other mentions speak for."""
        found = readings(name, mention.cases, mention.gender)
        near = [r for r in found if r.weight > found[0].weight - ROOM]
        return max(near, key=lambda r: r.weight + VOTE * math.log(self.counts.get(_last(r.text), 1.0)))


def _last(text: str) -> str:
    return _fold(text.rpartition(" ")[2])


NEARLY_AS_LIKELY = 3.0  # natural logarithm of odds


def _well_known(name: str, mention: Mention, chosen: Reading) -> Reading:
    """'Санду' is Maia Sandu before it is a dative of 'Санд': a statesman among readings nearly as likely."""
    if known_statesman(chosen.text, "ru") is not None:
        return chosen
    likely = (r for r in readings(name, mention.cases) if r.weight > chosen.weight - NEARLY_AS_LIKELY)
    return next((r for r in likely if known_statesman(r.text, "ru") is not None), chosen)


def name_parts(sight: Sight, mention: Mention, votes: "Votes | None" = None) -> None:
    """Sets `mention.name_text` (nominative, as the text spells it) and, where the name tells it, its gender."""
    if mention.name is None:
        return
    first, last = mention.name
    tokens = sight.tokens[first:last]
    if sight.is_russian:
        name = " ".join(sight.document.words(first, last).split())
        mention.gender = mention.gender or gender_told(sight, mention.first, first) or gender_of_verb(sight, mention)
        chosen = votes.choose(mention, name) if votes else readings(name, mention.cases)[0]
        chosen = _well_known(name, mention, chosen)
        if chosen.text != name and _takes_no_object(sight, mention):
            chosen = next((r for r in readings(name, mention.cases) if r.text == name), chosen)
        mention.name_text = chosen.text
        mention.gender = mention.gender or _short(chosen.gender)
        if name.rpartition(" ")[2].casefold() != chosen.text.rpartition(" ")[2].casefold():
            mention.cases = mention.cases - {"nomn"} or mention.cases  # '[Лунда] принял президент': no subject
    else:
        mention.name_text = " ".join(_words(tokens))
        mention.nickname = mention.nickname or _nickname(tokens)
        given = next((t.lower for t in tokens if t.kind == "word"), "")  # not 'Sellan [Rama]', a family name
        known = [g for g in (sight.given_names.get(given),) if g in ("m", "f")]
        eastern = is_family_first(tokens[0].text, "en")  # 'Wu Min', 'Li': its given name tells no gender
        surname = len(tokens) == 1 and first > mention.first  # 'Ms [Arnold]', 'Minister [James]'
        told = gender_told(sight, mention.first, first)
        mention.gender = told or (known[0] if known and not eastern and not surname else None)
    if mention.name_text[-3:] in (" V.", " X.", " I."):  # 'Harald V.' at a sentence's end is no initial
        mention.name_text = mention.name_text[:-1]


GIVEN_NAMES = 2  # of a name's first words, how many are taken for given ones


def gender_told(sight: Sight, start: int, name: int) -> str | None:
    """'[Ms.] Arnold' → f, 'H.E. [Mr.] Lind' → m: what an honorific or an office before the name tells."""
    for at in range(start, name):
        for match in sight.document.found(at, "honorifics", "offices"):
            if match.last <= name and match.row["gender"] in ("m", "f"):
                return match.row["gender"]
    return None


def _takes_no_object(sight: Sight, mention: Mention) -> bool:
    """'[Эди Рама] прилетел утром', '[Дуда] сообщил': a name right before a verb that has no direct object is its subject."""
    at, before = mention.last, mention.first - 1
    forms = sight.tokens[at].forms[:1] if at < len(sight.tokens) else ()
    if mention.titles or mention.group == "counterpart" or not any(f.pos == "VERB" for f in forms):
        return False  # an office before the name tells its case, and 'коллегой' does
    if sight.key_word(at, "happen"):
        return False  # 'между Лундом и [Бергом] состоялась беседа'
    opens = mention.first == sight.start_of(mention.first) or sight.tokens[before].kind == "mark"
    if not opens and not sight.word(before, "adverb") and sight.lower(before) not in ("и", "а"):
        return False
    if sight.lower(before) == "и" and sight.tokens[before - 1].is_title and forms[0].number != "plur":
        return False  # 'в ходе беседы Лунда и [Хуана Тиллера] обсуждалась торговля'
    if sight.lower(at).endswith(("ся", "сь")) or any(
        m.row["kind"] == "say" for m in sight.document.found(at, "sayings")
    ):
        return True
    return any(m.row["type"] == "verb" and m.row["obj"] in THINGS for m in sight.document.found(at, "triggers"))


THINGS = frozenset(["", "document", "event", "letter"])  # objects of verbs that no person can be


def _short(gender: str | None) -> str | None:
    return {"masc": "m", "femn": "f", "m": "m", "f": "f"}.get(gender or "")


QUOTES = frozenset('“”"‘’')


def _words(tokens: Sequence[Token]) -> list[str]:
    """Words with their stops: ['J', '.', 'Moreau'] → ['J.', 'Moreau'], 'Lund, Jr.' → ['Lund,', 'Jr.']; without a nickname: 'Ana ["Nita"] Cruz' → 'Ana Cruz'."""
    out: list[str] = []
    quoted = [token.index for token in tokens if token.text in QUOTES]
    for token in tokens:
        if len(quoted) > 1 and quoted[0] <= token.index <= quoted[1]:
            continue
        if token.text in (".", ",", "’", "'") and out:
            out[-1] += token.text
        else:
            out.append(token.text)
    return out


def _nickname(tokens: Sequence[Token]) -> str:
    """'Ana ["Nita"] Cruz' → 'Nita'; '' where the name holds none."""
    quoted = [at for at, token in enumerate(tokens) if token.text in QUOTES]
    return " ".join(token.text for token in tokens[quoted[0] + 1 : quoted[1]]) if len(quoted) > 1 else ""


@lru_cache(maxsize=50_000)
def _fold(part: str) -> str:
    return part.casefold().replace("ё", "е").replace("’", "'").strip(".,")


def pieces(parts: Sequence[str]) -> tuple[str, ...]:
    return _split(tuple(parts))


@lru_cache(maxsize=50_000)
def _split(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Lower-case parts, hyphens and the stops of initials split: 'Амир-Абдоллахиян' → 'амир', 'абдоллахиян'; 'Joe' → 'joseph'."""
    split = (p for part in parts for p in _fold(part).replace("-", " ").replace(".", " ").split())
    full = full_given()
    return tuple(full.get(p, p) for p in split if p not in JUNIOR)


@lru_cache(maxsize=100_000)
def _close(a: str, b: str) -> bool:
    """Equal, an initial of the other, or one letter apart, or two in another order, in a word of five letters or more."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    short, long = sorted((a, b), key=len)
    if long == short + "i":
        return False  # 'Hashem' is not 'Hashemi'
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


SURE = 4  # letters of a part that both names have


def _respelled(a: str, b: str) -> bool:
    """One letter apart in words of four letters: 'Майя' and 'Маия'."""
    return len(a) == len(b) >= SURE and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def fits(parts: Sequence[str], known: Sequence[str]) -> bool:
    """Can the two be forms of one name? Every part of the shorter has its like in the longer, one of them whole."""
    return _fit(pieces(parts), pieces(known))


@lru_cache(maxsize=50_000)
def _fit(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    short, long = sorted((a, b), key=len)
    if not short:
        return False
    if "".join(short) == "".join(long):
        return True
    joined = ["".join(long[i : i + 2]) for i in range(len(long) - 1)]
    if len(short) == 1 and any(_close(short[0], pair) for pair in joined):
        return True  # 'Амирабдоллахиян' of 'Хоссейн Амир-Абдоллахиян'
    rest = list(long)
    whole = False
    if len(long) > len(short) and _are_fathers(short, long):
        return False
    shared = any(len(part) >= SURE and part in long for part in short)  # then another part may be spelled otherwise
    for part in short:
        like = next((other for other in rest if _close(part, other)), None)
        if like is None and shared:
            like = next((other for other in rest if _respelled(part, other)), None)
        if like is None:
            return False
        whole |= len(part) > 1 and len(like) > 1
        rest.remove(like)
    return whole


SON_OF = frozenset(["bin", "ibn", "bint", "бин", "ибн", "бен"])


def _are_fathers(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """'Abdullah II' beside 'Hussein bin Abdullah II', 'Salman' beside 'Mohammed bin Salman Al Saud': the father's name."""
    at = next((i for i, part in enumerate(long) if part in SON_OF), None)
    if at is None or not 0 < at < len(long) - 1 or any(part in SON_OF for part in short):
        return False
    return short == long[at + 1 : at + 1 + len(short)]


def same_full(parts: Sequence[str], known: Sequence[str]) -> bool:
    """The same parts in the same number."""
    return sorted(pieces(parts)) == sorted(pieces(known))


def fuller(name: str, than: str | None) -> bool:
    """Does the name say more: more whole parts, then more letters in them (initials count less)?"""
    if than is None:
        return True
    mine, theirs = _weight(_spaced(name)), _weight(_spaced(than))
    return mine > theirs or (mine == theirs and than.isupper() and not name.isupper())  # no headline's capitals


def _spaced(name: str) -> list[str]:
    """'С.В. Петров' → 'с.', 'в.', 'петров'."""
    return name.replace(".", ". ").replace("-", " ").split()


def _weight(pieces: list[str]) -> tuple[int, int]:
    return sum(not p.endswith(".") for p in pieces), len(pieces)


def given_first(sight: Sight, parts: list[str], known: tuple[str, ...]) -> bool:
    """The same two parts the other way round, now with the given name first: 'Петер Варга' after 'Варга Петер'."""
    given = sight.given_names
    swapped = len(parts) == 2 and tuple(parts[::-1]) == known
    return swapped and parts[0].lower() in given and parts[1].lower() not in given


def surname_goes_on(parts: list[str], told: Iterable[Entity], given: Mapping[str, str]) -> list[Entity]:
    """'[Фариа Тортоса]' after 'Карлос Фариа': the two surnames of one whose given name and first surname were told."""
    if len(parts) != 2 or parts[0].lower() in given:
        return []
    fitting = [e for e in told if len(e.parts) == 2 and e.parts[1] == parts[0]]
    return fitting if len(fitting) == 1 and fitting[0].parts[0].lower() in given else []
