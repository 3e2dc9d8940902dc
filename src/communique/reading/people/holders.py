"""Holders of one office told together: 'the presidents of A and B, X and Y', 'Polish and UN officials'."""

from itertools import zip_longest

from communique.languages.cities import city_at
from communique.languages.offices import office_of
from communique.reading.people.officialsof import officials_at
from communique.reading.people.whose import genitive_party
from communique.reading.text import Mention, Sight, Title, are_told_apart, name_cases, token_cases
from communique.reading.titles import (
    OF_REGIONS,
    OfField,
    Prefix,
    bracketed_names,
    lands_and_names,
    name_list,
    names_by_field,
    past_faction,
    stop_of,
)


def _of_a_compound(sight: Sight, at: int) -> bool:
    """'Japan-Australia-[U.S. Foreign Ministers]': another party and a hyphen right before."""
    if sight.is_russian or sight.text(at - 1) not in ("-", "–"):
        return False
    return any(
        m.last == at - 1 for first in range(max(0, at - 4), at - 1) for m in sight.document.found(first, "parties")
    )


def plural_holders(sight: Sight, prefix: Prefix, start: int, end: int, sentence: int) -> tuple[list[Mention], int]:
    """'the presidents of A and B, X and Y': a mention each; without names: an unnamed holder each."""
    title = prefix.titles[0]
    if by_field := names_by_field(sight, title, end):
        out = _of_fields(sight, title, by_field, prefix, sentence)
        out[0].first = start
        return out, by_field[-1].stop
    if sight.is_possessive(prefix.at) and sight.mention_like(prefix.at + 1) and not sight.is_russian:
        if _of_a_compound(sight, start) or not (title.party or prefix.parties or prefix.definite):
            return [], prefix.at  # 'the Japan-Australia Foreign Ministers' Meeting': the meeting's name
    if not sight.is_russian and sight.tokens[min(prefix.at, end - 1)].is_title and sight.word(prefix.at, "sits"):
        return [], prefix.at  # 'the Pacific Islands Forum Leaders Meeting'
    parties: list[tuple[str | None, tuple[int, int] | None]] = [(p, None) for p in title.parties] or list(
        prefix.parties
    )
    if title.party and not title.implied and all(party != title.party for party, _ in parties):
        parties.append((title.party, title.party_at))  # 'Polish and [UN officials]'
    cases = _cases_of_many(sight, title.first) if sight.is_russian else frozenset()
    own = parties[0] if len(parties) == 1 else (None, None)
    behind = title.last if len(prefix.titles) == 1 else prefix.at
    names = name_list(sight, past_faction(sight, behind, end), end, *own)
    if len(names) < 2 or (len(parties) > 1 and len(names) != len(parties)):
        names = []
    if not sight.is_russian and any(_names_a_field(sight, name.first, name.last) for name in names):
        names = []
    stop = stop_of(sight, names) if names else prefix.at
    lands = title.party_at[0] if title.party_at is not None else title.last + (sight.text(title.last) == ":")
    if not names and lands != title.last and (each := bracketed_names(sight, lands, end)):
        names, parties = each, [(name.party, name.party_at) for name in each]
        stop = each[-1].last + (sight.text(each[-1].last) == ")")
    if (
        names
        and title.office in OF_REGIONS
        and title.office != "head_of_state"
        and (towns := [_town(sight, *name[:2]) for name in names])
        and all(towns)
    ):
        first, last = names[0][:2]  # 'мэрами Бергена, Осло и Тромсё': of towns, without names
        side = Mention(start, stop, "side", sentence, titles=[title], party=towns[0], party_at=(first, last),
                       cases=cases, plural=True, group="holders", rule="mention.holders")  # fmt: skip
        return [side], stop
    out = []
    for order, (first, last, party, party_at) in enumerate(names):
        if len(parties) == len(names) > 1:
            party, party_at = parties[order]
        office = office_of(title.row, party) if title.row is not None and not title.settled else title.office
        one = Title(title.first, _words_end(sight, title, party_at), office, party, party_at, row=title.row)
        one.settled = title.settled
        if party is None and title.implied and title.party:
            one.party, one.implied = title.party, True  # 'MEPs A and B'
        one.former = title.former or prefix.former
        mention = Mention(first, last, "person", sentence, name=(first, last), titles=[one], party=party,
                          party_at=party_at, cases=name_cases(sight, first, last, cases), rule="mention.plural_title")  # fmt: skip
        if order == 0:
            mention.first = start
            cases = mention.cases or cases  # 'премьеры, [Луис Гарсия] и Педро Вега': all stand in one
        out.append(mention)
    for one_of, following in zip_longest(out, out[1:]):  # 'Presidents X [of A] and Y [of B]'
        reached = one_of.party_at[1] if one_of.party_at is not None else 0
        if one_of.last < reached <= (following.first if following is not None else stop):
            one_of.last = reached
        if following is not None and following.party_at is not None and not sight.is_russian:
            if one_of.last <= following.party_at[0] < following.first:
                following.first = following.party_at[0]  # 'Ambassadors of A, X, [the Republic of B,] Y'
    if out:
        return out, stop
    if len(parties) > 1 or (parties and sight.is_russian is False and not prefix.definite):
        for order, (party, party_at) in enumerate(parties):
            one = Title(title.first, title.last, title.office, party, party_at, row=title.row)
            out.append(Mention(start, stop, "side", sentence, titles=[one], party=party, party_at=party_at,
                               cases=cases, group="holders", rule="mention.holders"))  # fmt: skip
            out[-1].plural = len(parties) == 1 and are_told_apart(party)  # 'Baltic presidents met'
            if order:
                out[-1].first = out[-1].last - 1
                out[-2].last = out[-2].last - 1 if out[-2].last - out[-2].first > 1 else out[-2].last
        return out, stop
    official = title.office not in ("other", "business")
    if parties and official and (head := _delegation_before(sight, start, title.first)) is not None:
        side = Mention(head, stop, "side", sentence, party=parties[0][0], party_at=parties[0][1],
                       cases=token_cases(sight, head), group="delegation", rule="mention.delegation")  # fmt: skip
        return [side], stop
    if parties:
        side = Mention(start, stop, "side", sentence, titles=[title], party=parties[0][0], party_at=parties[0][1],
                       cases=cases, plural=True, group="holders", rule="mention.holders")  # fmt: skip
        return [side], stop
    if title.office in ("other", "business"):
        if sight.is_russian and "делегация" in sight.tokens[title.last - 1].keys:
            side = Mention(start, stop, "side", sentence, cases=cases, group="delegation", rule="mention.delegation")
            side.last = genitive_party(sight, side, stop, end)  # 'с членами делегации Сената Италии'
            return [side], side.last
        return [], stop  # 'experts', 'businessmen': no side
    if sight.lower(stop) == "из" and (officials := officials_at(sight, start, stop, end)):
        return officials, officials[-1].last  # 'с официальными лицами [из Чада и Перу]'
    group = Mention(start, stop, "group", sentence, titles=[title], group="sides", plural=True, cases=cases,
                    offices=(title.office,), rule="mention.group_office")  # fmt: skip
    return [group], stop


def _names_a_field(sight: Sight, first: int, last: int) -> bool:
    """'ministers of the Interior, [Transport] and Urban Development', 'chiefs of the [Navy] and the Air Force': what they are
    at the head of, and nobody's name. English."""
    if sight.lower(first - 1) == "the" or any(sight.word(at, "body") for at in range(first, last)):
        return True
    fields = [m.last for m in sight.document.found(first, "parts") if m.row["kind"] in ("portfolio", "foreign")]
    return not sight.known_given(first) and any(field >= last for field in fields)


def _cases_of_many(sight: Sight, at: int) -> frozenset[str]:
    """'[Главы] МИД A и B': the cases of the plural alone, not 'главы' as one head's genitive; behind a number, its own."""
    of_many = frozenset(f.case for f in sight.forms(at) if f.case and f.number == "plur")
    if of_many <= {"gent", "accs"} and sight.counts(at - 1):
        return token_cases(sight, at - 1) or of_many  # '[одиннадцать] министров прилетели'
    return of_many or token_cases(sight, at)


def others_of_lands(sight: Sight, mention: Mention, at: int, end: int) -> tuple[list[Mention], int]:
    """'посол Чада X[, Чехии – Y и Омана – Z]': a mention each of those who hold the same office for another land. Russian."""
    title = mention.titles[0] if len(mention.titles) == 1 else None
    if title is None or title.party_at is None or title.implied:
        return [], at
    out = []
    for name in lands_and_names(sight, at, end):
        one = Title(title.first, _words_end(sight, title, name.party_at), title.office, name.party, name.party_at,
                    former=title.former, row=title.row)  # fmt: skip
        first = name.party_at[0] if name.party_at is not None else name.first
        out.append(Mention(first, name.last, "person", mention.sentence, name=(name.first, name.last), titles=[one],
                           party=name.party, party_at=name.party_at, rule="mention.plural_title",
                           cases=name_cases(sight, name.first, name.last, mention.cases)))  # fmt: skip
    return out, out[-1].last if out else at


def _of_fields(sight: Sight, title: Title, names: list[OfField], prefix: Prefix, sentence: int) -> list[Mention]:
    """'the ministers of Defence, Juan Paz, and Energy, Ana Vela': a person each, of the land that the title tells, if any."""
    party, party_at = (title.party, title.party_at) if title.party else (prefix.party, prefix.party_at)
    out = []
    for name in names:
        one = Title(title.first, title.last, name.office, party, party_at, row=title.row)
        one.settled = True
        out.append(Mention(name.first, name.stop, "person", sentence, name=(name.first, name.last), titles=[one],
                           party=party, party_at=party_at, rule="mention.plural_title"))  # fmt: skip
    return out


def _delegation_before(sight: Sight, start: int, office: int) -> int | None:
    """'[делегация] норвежских депутатов', '[группа] сенаторов Чили': the noun whose case the phrase has. Russian."""
    for at in range(office - 1, max(sight.start_of(office), start - 2) - 1, -1) if sight.is_russian else ():
        if sight.key_word(at, "team_of"):
            return at
        if not any(f.case == "gent" for f in sight.tokens[at].forms):
            return None
    return None


def _town(sight: Sight, first: int, last: int) -> str | None:
    """The country of the town that a single word names; None for a person's name."""
    if last - first > 1 or sight.known_given(first):
        return None
    stop, cities = city_at(sight.document, first)
    return cities[0].country if cities and stop == last else None


def _words_end(sight: Sight, title: Title, party_at: tuple[int, int] | None) -> int:
    """Where the title's own words end, before the first holder's party, for a holder of another party."""
    if party_at is None or title.party_at is None or title.party_at == party_at or title.party_at[0] <= title.first:
        return title.last
    last = title.party_at[0]
    while last - 1 > title.first and sight.lower(last - 1) in ("of", "the", "for", "from"):
        last -= 1
    return last


def holders_before(sight: Sight, found: list[Mention], holders: list[Mention], stop: int) -> bool:
    """'[A and B], the presidents of X and Y,': the names before the offices, each in its turn; the first has the first party."""
    count = len(holders)
    if count < 2 or count > len(found) or any(h.rule != "mention.holders" or not h.titles for h in holders):
        return False
    people = found[-count:]
    if any(p.kind != "person" or not p.name or p.titles or p.party for p in people):
        return False
    starts = [*(p.first for p in people[1:]), holders[0].first]
    if sight.text(holders[0].first - 1) != ",":
        return False
    for person, start in zip(people, starts, strict=True):
        if any(sight.lower(at) not in (",", "and", "и", "the") for at in range(person.last, start)):
            return False
    for person, holder in zip(people, holders, strict=True):
        person.titles, person.party, person.party_at = holder.titles, holder.party, holder.party_at
        person.weak, person.rule = False, "mention.plural_title"
    people[-1].last = stop
    return True
