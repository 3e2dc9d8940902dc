"""What may stand behind a name and belongs to no title: 'Jr', 'who is', a verb of speaking."""

from communique.languages import Match
from communique.reading.text import Sight


def past_junior(sight: Sight, at: int) -> int:
    """'Walter Stone[, Jr.], Ambassador …': the token after it."""
    if sight.text(at) == "," and sight.lower(at + 1).rstrip(".") in ("jr", "sr"):
        return at + 2 + (sight.text(at + 2) == ".")
    if not sight.is_russian and 0 <= at < len(sight.tokens) and sight.tokens[at].is_caps and len(sight.text(at)) > 2:
        order = _degree_at(sight, at)  # 'Sam Hill [OBE], Mayor of …'
        at = order.last if order is not None else at
    while sight.text(at) == "," and not sight.is_russian:
        degree = _degree_at(sight, at + 1)
        last = degree.last + (sight.text(degree.last) == ".") if degree is not None else at
        if degree is None or not sight.tokens[at + 1].is_caps or sight.text(last) not in (",", ""):
            break
        at = last  # 'Amb. Kamau Njeri[, CBS, MP], Principal Secretary …'
    return at


def _degree_at(sight: Sight, at: int) -> Match | None:
    """'CBS', 'OBE', 'PhD': a degree or an order, which stands behind a name."""
    return next((m for m in sight.document.found(at, "honorifics") if m.row["kind"] == "degree"), None)


OPENS, CLOSES = frozenset("'‘\"“«"), frozenset("'’\"”»")
NICKNAME = 3  # words of it


def past_nickname(sight: Sight, at: int) -> int:
    """'Pushpa Kamal Dahal ['Prachanda'], …', 'Ana Soto [“La Negra”] met': the token behind it."""
    if sight.text(at) not in OPENS:
        return at
    for stop in range(at + 1, at + 2 + NICKNAME):
        if sight.text(stop) in CLOSES and stop > at + 1:
            return stop + 1
        if not sight.mention_like(stop):
            return at
    return at


def land_apposed(sight: Sight, at: int) -> bool:
    """'to Prime Minister Lund[, of Norway], about trade': a land between two marks, said of the name before. English."""
    if sight.is_russian or sight.text(at) != "," or sight.lower(at + 1) not in ("of", "from"):
        return False
    match = sight.party(at + 2 + sight.word(at + 2, "det"), "name", "organisation")
    return match is not None and sight.text(match.last) in (",", ".", ";", ")", "")


def party_acted_for(sight: Sight, first: int, at: int) -> Match | None:
    """'(signed by Anna Lind) on behalf of [Norway]', '… on behalf of the Government of [Ghana]', 'signed by Anna Lind for
    [Norway] and …', 'signed for [Norway] by Anna Lind': for whom somebody acts, who is told from token `first` to `at`."""
    if [sight.lower(at + step) for step in range(3)] == ["on", "behalf", "of"]:
        return land_acted_for(sight, at + 3)
    if sight.lower(at) != "for" or not _is_signed_before(sight, at):
        return _signed_for(sight, first)
    land = land_acted_for(sight, at + 1)
    return land if land is not None and sight.lower(land.last) in SIGNER_ENDS else None


SIGNER_ENDS = frozenset(["", ".", ",", ";", "and", "in", "on", "at", "while"])  # not 'for [Norway] to join'


def land_acted_for(sight: Sight, at: int) -> Match | None:
    """'[Norway]', 'the Government of [Ghana]', 'the Republic of [Ghana]'."""
    step = at + sight.word(at, "det")
    if sight.lower(step) in ("government", "republic", "kingdom", "side") and sight.lower(step + 1) == "of":
        step += 2 + sight.word(step + 2, "det")
    return sight.party(step, "name", "organisation")


LAND = 5  # tokens of a land's name


def _signed_for(sight: Sight, at: int) -> Match | None:
    """'signed for [Norway] by Anna Lind', 'on behalf of [Ghana] by Kofi Adu': whose hand is told right before the name."""
    if sight.lower(at - 1) != "by":
        return None
    for first in range(at - 2, max(sight.start_of(at), at - LAND) - 1, -1):
        land = sight.party(first, "name", "organisation")
        if land is None or land.last != at - 1:
            continue
        before = first - 1 - sight.word(first - 1, "det")
        acts = sight.lower(before) == "for" or [sight.lower(before - 1), sight.lower(before)] == ["behalf", "of"]
        return land if acts else None
    return None


def _is_signed_before(sight: Sight, at: int) -> bool:
    """'was [signed by] …' before token `at`, in its sentence."""
    start = sight.start_of(at)
    return any(
        sight.lower(i + 1) == "by" and any(m.row["kind"] == "signing" for m in sight.document.found(i, "triggers"))
        for i in range(start, at - 1)
    )


# The longest first: 'who is also' is read before 'who is'.
WHO_IS = (
    ("who", "also", "serves", "as"),
    ("who", "serves", "as"),
    ("who", "is", "also"),
    ("who", "is"),
    ("who", "was"),
)


def speaks(sight: Sight, at: int) -> bool:
    """'talks with Lund[, a Ghanaian official] told reporters', '…[, the spokesman] has said': the clause's own subject."""
    while sight.word(at, "adverb"):
        at += 1
    verb = sight.text(at).endswith("ed") and sight.document.found(
        at, "sayings", "triggers"
    )  # '…, the minister [thanked]'
    return bool(verb) or sight.word(at, "told") or (sight.word(at, "finite") and not sight.word(at - 1, "relative"))


def past_who_is(sight: Sight, at: int) -> int:
    """'Anna Lind[, who is] the Undersecretary …', 'Анны Линд[, являющейся] послом': the comma's place, or the last word
    before the office."""
    if sight.text(at) != ",":
        return at
    if sight.is_russian:
        verb = at + 1 + sight.word(at + 1, "adverb")
        is_said = any(f.pos == "PRTF" for f in sight.forms(verb)[:1]) and sight.key_word(verb, "became")
        return verb if is_said else at
    for words in WHO_IS:
        if all(sight.lower(at + 1 + step) == word for step, word in enumerate(words)):
            return at + len(words)
    return at


def opens_main_clause(sight: Sight, office: int, name_end: int) -> bool:
    """'After his talks with the King, [Mr. Lund said] …': behind an adverbial that opens the sentence, the clause's own subject."""
    first = sight.start_of(office)
    while sight.tokens[first].kind == "mark" and first < office:
        first += 1
    if sight.is_russian or not sight.word(first, "fronting") or first == office or sight.text(name_end) == ",":
        return False
    if any(sight.word(at, "finite") or sight.word(at, "preterite") for at in range(first + 1, office)):
        return False
    if any(sight.text(at) == "," for at in range(first + 1, office)):
        return False  # 'On 5 May in Oslo, the Minister of Peru, [Ana Soto] will meet …': the adverbial ended before
    at = name_end
    if sight.lower(at) == "of" and (land := sight.party(at + 1 + sight.word(at + 1, "det"))) is not None:
        at = land.last  # 'Prime Minister Lund [of Norway] said'
    while sight.word(at, "adverb"):
        at += 1
    if sight.lower(at) != "to" and any(sight.word(at, kind) for kind in ("aux", "finite", "told", "preterite")):
        return True  # but 'the greetings of the Peruvian President, [Ana Soto] to the Governor General'
    return sight.text(at).islower() and bool(sight.document.found(at, "sayings", "triggers"))


DATELINE = 12  # tokens before the first subject: 'OSLO, May 3 (Agency) –'


def opens_clause(sight: Sight, name: int, definite: bool) -> bool:
    """'On Monday, Dr. Anna Lind, [Cabinet Secretary for Trade] held talks': the subject's own office, its second comma left out.

    'A, Ambassador of Peru, and B, [Ambassador of Chile] met C'. Not 'talks with Lund, the minister said', nor 'Lund, the
    minister said, …'.
    """
    start, before = sight.start_of(name), name - 1
    opens = before < start or sight.text(before) in (",", "-", "–", "—", ":")
    if sight.lower(before) == "and" and not sight.is_russian:
        verbs = (
            sight.word(at, "finite") or sight.word(at, "preterite") or sight.word(at, "aux")
            for at in range(start, before)
        )
        return not definite and not any(verbs) and sight.text(start).istitle()
    return opens and not definite and (sight.word(start, "prep") or before < start + DATELINE)


def two_in_headline(sight: Sight, first: int, comma: int, stop: int) -> bool:
    """'Lund[, Dutch FM] discuss trade', 'Berg[, Kenyan PM] to meet': two, whom a headline joins by a comma.

    A verb that no single subject has stands right behind the office, which no second comma closes. English.
    """
    if sight.is_russian or sight.text(comma) != "," or first != sight.start_of(first):
        return False
    sentence = sight.document.sentences[sight.tokens[first].sentence]
    if sight.text(sentence.last - 1) in (".", "!", "?"):
        return False
    if sight.lower(stop) == "in":  # 'Lund, Kenyan PM in phone talks'
        return any(m.row["type"] == "noun" for i in (1, 2) for m in sight.document.found(stop + i, "triggers"))
    verb = stop + (sight.lower(stop) == "to")
    acts = sight.document.found(verb, "triggers", "sayings") or sight.key_word(verb, "light")
    base = sight.lower(verb) in sight.keys(verb) and (sight.lower(verb)[-1:] != "s" or sight.lower(verb)[-2:] == "ss")
    return base and (bool(acts) or sight.key_word(verb, "headline_verb"))


def closes_after_land(sight: Sight, at: int) -> bool:
    """'(Ali Musa) from [Chad], …', 'from [the Maldives] and …': a land, behind which a list or sentence goes on or ends."""
    match = sight.party(at + sight.word(at, "det"), "name")
    return match is not None and (sight.text(match.last) in (",", ".", ";") or sight.lower(match.last) == "and")


FIELD = 8  # tokens of 'for political affairs and development'


def past_small_field(sight: Sight, at: int, end: int) -> int:
    """'(Anna Lind, Norway's deputy minister) for political affairs[,]': the comma that closes an office told behind a name, whose
    field stands in small letters; `at` for other words. English."""
    if sight.is_russian or sight.lower(at) not in ("for", "on"):
        return at
    for step in range(at + 1, min(at + FIELD, end)):
        token = sight.tokens[step]
        if token.text == ",":
            return step if step > at + 1 else at
        is_verb = any(sight.word(step, kind) for kind in ("finite", "told", "aux"))
        if token.kind != "word" or is_verb or not (token.text.islower() or sight.word(step, "area")):
            return at
    return at
