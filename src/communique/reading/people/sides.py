"""Mentions without a personal name: sides, organs, delegations, unnamed holders, 'the two presidents'."""

from communique.reading.people.bodies import body_of
from communique.reading.people.counterparts import further_named, further_parties, named_in_order
from communique.reading.people.countrymen import are_a_people, countryman, left_out_noun
from communique.reading.people.governments import government_beside
from communique.reading.people.officialsof import officials_at
from communique.reading.people.persons import dress
from communique.reading.people.whose import genitive_party
from communique.reading.text import Mention, Sight, Title, name_cases, place_cases, token_cases
from communique.reading.titles import (
    Prefix,
    after_honorifics,
    chamber_behind,
    is_quoted_title,
    name_list,
    name_run,
    of_two_koreas,
    organisation,
    past_joiner,
    stop_of,
    two_of_them,
)


def description(sight: Sight, prefix: Prefix, start: int, end: int, sentence: int) -> tuple[list[Mention], int]:
    """'the Russian foreign minister', 'his counterpart', 'the two sides': somebody unnamed here."""
    stop = prefix.at
    if prefix.group in ("sides", "they"):
        official = prefix.group == "sides" and sight.is_russian and sight.key_word(stop - 1, "official_of")
        if official and (officials := officials_at(sight, start, stop, end)):
            return officials, officials[-1].last
        if prefix.group == "sides" and not sight.is_russian:
            several, reached = _holders_of(sight, prefix, start, end, sentence)
            if several:
                return several, reached
        mention = Mention(start, stop, "group", sentence, group=prefix.group, plural=True, rule="mention.group")
        received = sight.is_russian and "nomn" not in token_cases(sight, stop - 1)  # 'гости из Перу' may be anybody
        if received and sight.key_word(stop - 1, "guests") and sight.lower(stop) == "из":
            stop = genitive_party(sight, mention, stop, end)  # 'принял [гостей из Перу]': as their delegation
            if mention.party is not None:
                mention.kind, prefix.group, mention.rule = "side", "delegation", "mention.delegation"
    elif prefix.group == "delegation" and len({party for party, _ in prefix.parties}) > 1:
        return _delegations(sight, prefix, start, sentence), stop
    elif prefix.group == "delegation":
        mention = Mention(start, stop, "side", sentence, group=prefix.group, rule="mention.delegation")
        stop = genitive_party(sight, mention, stop, end)
    elif (two := two_of_them(sight, prefix.titles, start, stop, sentence)) is not None:
        return [two], stop
    else:
        mention = Mention(start, stop, "person", sentence, titles=prefix.titles, rule="mention.description")
        if prefix.group and not prefix.titles:
            stop = genitive_party(sight, mention, stop, end)
            is_dash = sight.text(stop) in ("–", "—")
            comma = bool(prefix.party) and sight.text(stop) == "," and not sight.is_russian
            if prefix.group == "counterpart" and (stop > prefix.at or is_dash or comma):
                stop = (_behind_dash if is_dash else _name_behind)(sight, mention, stop, end)
    dress(mention, prefix)
    mention.last = stop
    if sight.is_russian and mention.name:
        mention.cases = name_cases(sight, *mention.name, token_cases(sight, prefix.at - 1))
    elif sight.is_russian:
        head = prefix.head if prefix.head is not None else prefix.titles[0].first if prefix.titles else prefix.at - 1
        if mention.kind == "group" and not prefix.titles:  # '[правительства] двух стран'
            nouns = (i for i in range(start, prefix.at) if sight.forms(i) and sight.forms(i)[0].pos in ("NOUN", "NUMR"))
            head = start if "каждый" in sight.tokens[start].keys else next(nouns, head)  # '[каждого] из них'
        mention.cases = token_cases(sight, head) or token_cases(sight, start)
        if head > start and any(f.pos == "ADJF" for f in sight.forms(head - 1)[:1]):
            mention.cases = (mention.cases & token_cases(sight, head - 1)) or mention.cases  # '[российского] коллеги'
        if mention.plural and mention.cases <= {"gent", "accs"} and sight.counts(start - 1):
            mention.cases = token_cases(sight, start - 1) or mention.cases  # '[одиннадцать] глав государств прилетели'
        mention.gender = None
    if (
        prefix.group == "counterpart"
        and mention.party
        and mention.name
        and (more := further_named(sight, mention, end))
    ):
        return [mention, *more], more[-1].last
    if prefix.group == "counterpart" and mention.party and not mention.name:
        others = further_parties(sight, mention, end)
        stop = others[-1].last if others else stop
        return [mention, *others], named_in_order(sight, [mention, *others], stop, end) if others else stop
    return [mention], stop


def _holders_of(sight: Sight, prefix: Prefix, start: int, end: int, sentence: int) -> tuple[list[Mention], int]:
    """'diplomats from A, B and C', 'leaders of the Nordic countries': a side each; 'the two ministers, X of A and Y of B', 'the
    ministers of the three countries – X, Y and Z', 'the two ministers, X and Y,': a person each."""
    at = prefix.at
    lead = any(sight.word(i, "leader_word") for i in range(start, at))
    office = prefix.offices[0] if prefix.offices else "head_of_state" if lead else None
    if sight.text(at) in (",", ":", "–", "—", "-") and office is not None:
        names = name_list(sight, at + 1, end, None, None)
        counted = any(sight.word(i, "counted_sides") for i in range(start, at))
        of_lands = any(sight.word(i, "lands_many") for i in range(start, at))
        if sight.text(at) == "," and not of_lands:  # 'The two ministers, X and Y[,] met'
            counted &= bool(names) and sight.text(names[-1].last) == ","
        if len(names) < 2 or not (counted or all(name.party for name in names)):
            return [], at
        out = [Mention(n.first, n.last, "person", sentence, name=(n.first, n.last), party=n.party, party_at=n.party_at,
                       titles=[Title(start, at, office, n.party, n.party_at)], rule="mention.plural_title")
               for n in names]  # fmt: skip
        out[0].first = start
        return out, stop_of(sight, names)
    if sight.lower(at) not in ("from", "of"):
        return [], at
    first = Mention(start, at, "side", sentence, group="holders", rule="mention.holders")
    stop = genitive_party(sight, first, at, end)
    if first.party is None:
        return [], at
    first.last = stop
    others = further_parties(sight, first, end)
    for other in others:
        other.kind = "side"
    if not others and first.party_at is not None and sight.party(first.party_at[0], "states") is None:
        return [], at
    first.plural = not others
    return [first, *others], [first, *others][-1].last


def _delegations(sight: Sight, prefix: Prefix, start: int, sentence: int) -> list[Mention]:
    """'турецкую, казахстанскую и канадскую делегации', 'the Omani and Chadian delegations': a side each."""
    cases = token_cases(sight, prefix.at - 1) if sight.is_russian else frozenset()
    out = [Mention(at[0], at[1], "side", sentence, party=party, party_at=at, group="delegation", cases=cases,
                   rule="mention.delegation") for party, at in prefix.parties]  # fmt: skip
    out[0].first, out[-1].last = start, prefix.at
    return out


def _behind_dash(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'(его коллега) – [Имя Фамилия]': the same behind a dash."""
    stop = _name_behind(sight, mention, at + 1, end)
    return stop if mention.name else at


def _name_behind(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'(his counterpart from Oman) [Name]', '(его коллега из Омана) [Имя]': the counterpart has a name after all."""
    step = after_honorifics(sight, at + (sight.text(at) == ","))
    run = name_run(sight, step, end)
    if run <= step or (step > at + 1 and run - step < 2):
        return at
    mention.name = (step, run)
    mention.rule = "mention.name"
    return run


def _past_short_form(sight: Sight, party: str, at: int, end: int) -> int:
    """'the United Arab Emirates [(UAE)]', 'Республика Корея [(РК)]': the same party's short name in brackets; `at` for none."""
    short = sight.party(at + 1) if sight.text(at) == "(" and at + 1 < end else None
    closed = short is not None and short.row["party"] == party and sight.text(short.last) == ")" and short.last < end
    return short.last + 1 if short is not None and closed else at


def side_at(sight: Sight, start: int, end: int, sentence: int, prefix: Prefix) -> Mention | None:
    """'Iran', 'the Russian side', 'the Azerbaijani Foreign Ministry', 'the Joint Expert Council'."""
    at = start
    while at < end and sight.word(at, "det") and not sight.is_russian:
        at += 1
    match = sight.party(at) if at < end else None
    if match is None and (north := of_two_koreas(sight, at)) is not None:
        return Mention(start, at + 1, "side", sentence, party=north, party_kind="name", party_at=(at, at + 1),
                       rule="mention.party")  # fmt: skip
    if match is None and (side := body_of(sight, start, at, end, sentence)) is not None:
        return side
    if match is None:
        return government_beside(sight, start, sentence) or organisation(sight, start, at, end, sentence)
    if match.row["kind"] == "none":
        return None  # 'the Americas': a part of the world
    if match.row["kind"] == "states" and (
        sight.word(match.last - 1, "one_holder") or sight.word(match.first - 1, "counted_sides")
    ):
        return None  # 'the only Arab foreign minister', 'the two Arab ministers': some of them, told elsewhere
    if match.row["kind"] == "ministry" and any(m.last > match.last for m in sight.document.found(at, "triggers")):
        return None  # 'the [Foreign Office] Consultations'
    stop, kind = match.last, match.row["kind"]
    if kind == "seat" and sight.text(start - 1) in ("«", '"', "“"):
        return None  # 'в резиденции «Ала-Арча»': a house, no side
    if sight.is_russian and kind in ("name", "capital") and is_quoted_title(sight, start, stop):
        return None  # 'телеканалу «Россия 24»', 'газете «Азербайджан»'
    if kind == "name" and sight.text(stop) == "-" and sight.party(stop + 1, "name"):
        body = organisation(sight, start, at, end, sentence)
        if body is not None and not any(sight.document.found(i, "triggers") for i in range(at, body.last)):
            return body  # 'the Norway-Peru Business Council', but not 'the Norway-Peru Joint Commission', which meets
    if kind == "demonym" and sight.is_russian and stop == at + 1 and (guest := countryman(sight, at)) is not None:
        guest.sentence, guest.party, guest.party_at = sentence, match.row["party"], (match.first, match.last)
        return guest
    if kind == "adjective" and sight.is_russian and stop == at + 1 and (one := left_out_noun(sight, at)) is not None:
        one.sentence, one.party, one.party_at = sentence, match.row["party"], (match.first, match.last)
        return one
    rebels = sight.party(stop, "group")
    if rebels is not None and rebels.row["party"] == REBELS and kind in ("group", "adjective", "demonym", "name"):
        match, stop, kind = rebels if kind != "group" else match, rebels.last, "group"
    elif kind in ("adjective", "demonym"):
        noun = stop
        while noun < end and noun - stop < 3 and not _is_side(sight, noun) and _inside_side(sight, noun):
            noun = end if sight.is_russian and _acts(sight, noun) else noun + 1
        if noun < end and _is_side(sight, noun):
            stop, kind = noun + 1, "side"
        elif not (_shares_noun(sight, stop, end) or are_a_people(sight, start, stop)):
            return None
    elif chamber := chamber_behind(sight, stop):
        stop, kind = chamber, "side"
    elif sight.is_possessive(stop):
        noun = stop + 1
        while noun < end and noun - stop < 4 and not _is_side(sight, noun) and _inside_side(sight, noun):
            noun += 1
        if not (noun < end and _is_side(sight, noun)):
            return None
        stop, kind = noun + 1, "side"
    elif kind == "name" and not sight.is_russian and sight.word(stop, "sideword"):
        stop, kind = stop + 1, "side"  # 'the Pakistan side'
    stop = _past_short_form(sight, match.row["party"], stop, end)
    mention = Mention(start, stop, "side", sentence, party=match.row["party"], party_kind=kind,
                      party_at=(match.first, match.last), rule="mention.party")  # fmt: skip
    mention.plural = match.row["kind"] == "states"
    if kind in ("capital", "name") and stop == match.first + 1:
        mention.cases = place_cases(sight, match.first, match.row["form"])
    else:
        mention.cases = token_cases(sight, stop - 1 if kind == "side" else match.first)
    return mention


def _is_side(sight: Sight, noun: int) -> bool:
    """'the Omani [government]', 'the Omani business [community]'; not 'the Omani community', wherever it lives."""
    of_a_calling = sight.word(noun, "compatriots") and sight.word(noun - 1, "calling")
    return sight.key_word(noun, "sidenoun") or of_a_calling or _is_led(sight, noun)


def _is_led(sight: Sight, noun: int) -> bool:
    """'the Omani [group] led by Lund', 'an Omani [mission], headed by Minister Lund': travellers, told by who leads them. English."""
    verb = noun + 1 + (sight.text(noun + 1) == ",")
    return sight.word(noun, "led_people") and f"{sight.lower(verb)} {sight.lower(verb + 1)}" in sight.language.words(
        "led_by"
    )


def _shares_noun(sight: Sight, at: int, end: int) -> bool:
    """'the Ghanaian [and Omani foreign ministries]', 'the Ghanaian[, Omani, and Thai governments]': the noun in the plural for all.

    Russian, where others read the plural: 'с перуанским [и чилийским руководством]'.
    """
    if sight.is_russian and sight.lower(at) != "и":
        return False
    joined = past_joiner(sight, at, listed=True)
    match = sight.party(joined, "adjective", "demonym") if joined > at else None
    noun = match.last if match is not None else end
    while sight.word(noun, "realm"):
        noun += 1
    if (
        sight.text(at) == ","
        and sight.lower(joined - 1) != "and"
        and noun < end
        and not sight.key_word(noun, "sidenoun")
    ):
        return _shares_noun(sight, noun, end)
    if noun >= end or not sight.key_word(noun, "sidenoun"):
        return False
    return any(f.number == "sing" for f in sight.forms(noun)) if sight.is_russian else sight.lower(noun).endswith("s")


REBELS = "X:rebels"  # 'the ELN [rebel group]' are the ELN, 'Sudanese [rebels]' are no Sudan


def _acts(sight: Sight, at: int) -> bool:
    """'в Литовскую республику [отправится] делегация': a finite verb, behind which another noun's phrase begins."""
    return any(f.pos in ("VERB", "PRTS", "INFN", "GRND") for f in sight.tokens[at].forms[:1])


def _inside_side(sight: Sight, at: int) -> bool:
    """'Foreign' in 'the Azerbaijani Foreign Ministry'."""
    token = sight.tokens[at]
    return token.kind == "word" and not sight.word(at, "prep") and not sight.word(at, "conj")
