"""Counterparts of several countries: 'his Lao and Thai counterparts X and Y', 'с коллегами из Чада и Омана X и Y'."""

from communique.reading.text import Entity, Mention, Sight, name_cases, token_cases
from communique.reading.titles import Prefix, after_honorifics, name_list, name_run, stop_of


def counterparts(sight: Sight, prefix: Prefix, start: int, end: int, sentence: int) -> tuple[list[Mention], int]:
    """'his Lao and Thai counterparts [X and Y]': a mention each; none where the names are not as many as the parties."""
    names = name_list(sight, prefix.at, end, None, None)
    if not names:
        out = [Mention(at[0], at[1], "person", sentence, party=party, party_at=at, group="counterpart",
                       cases=token_cases(sight, prefix.at - 1), rule="mention.counterparts")
               for party, at in prefix.parties]  # fmt: skip
        out[0].first, out[-1].last = start, prefix.at
        return out, prefix.at
    if len(names) != len(prefix.parties):
        return [], start
    out = []
    for (party, party_at), name in zip(prefix.parties, names, strict=True):
        cases = name_cases(sight, name.first, name.last, token_cases(sight, prefix.at - 1))
        out.append(Mention(name.first, name.last, "person", sentence, name=(name.first, name.last), party=party,
                           party_at=party_at, group="counterpart", cases=cases, rule="mention.counterparts"))  # fmt: skip
    out[0].first = start
    return out, stop_of(sight, names)


def further_named(sight: Sight, mention: Mention, end: int) -> list[Mention]:
    """'his colleagues from A, Ana Soto, [and B, Luis Paz]': a mention each. English."""
    out: list[Mention] = []
    at = mention.last
    while at < end and not sight.is_russian:
        step = at + (sight.text(at) == ",")
        step += sight.lower(step) == "and"
        match = sight.party(step, "name") if step > at else None
        if match is None or sight.text(match.last) != ",":
            break
        first = after_honorifics(sight, match.last + 1)
        last = name_run(sight, first, end)
        if last - first < TWO:
            break
        out.append(Mention(match.first, last, "person", mention.sentence, name=(first, last), party=match.row["party"],
                           party_at=(match.first, match.last), group="counterpart", rule="mention.counterparts"))  # fmt: skip
        at = last
    return out


TWO = 2  # words of a name


def named_in_order(sight: Sight, several: list[Mention], at: int, end: int) -> int:
    """'с коллегами из Чада и Омана [Идрисом Садиком и Саидом Хамудом]', 'his counterparts from A and B[, X and Y]': as many
    names as countries; the token behind them."""
    names = name_list(sight, at, end, None, None) if sight.is_russian or sight.text(at) == "," else []
    if len(names) != len(several):
        return at
    for order, (mention, name) in enumerate(zip(several, names, strict=True)):
        mention.name, mention.rule = (name.first, name.last), "mention.counterparts"
        mention.cases = name_cases(sight, name.first, name.last, several[0].cases)
        mention.first = mention.first if order == 0 else name.first
        mention.last = name.last
    return stop_of(sight, names)


def further_parties(sight: Sight, mention: Mention, end: int) -> list[Mention]:
    """'his counterparts from A[, B and C]': a mention each."""
    out: list[Mention] = []
    at = mention.last
    while at < end:
        step = at
        while step < end and step - at < 3 and sight.lower(step) in (",", "and", "и", "the", "а", "также"):
            step += 1
        match = sight.party(step, "name", "capital", "organisation", "states") if at < step < end else None
        if match is None or sight.is_possessive(match.last) or _holds_office(sight, match.last):
            break
        first = match.first - (sight.lower(match.first - 1) == "the")
        out.append(Mention(first, match.last, "person", mention.sentence, party=match.row["party"],
                           party_at=(match.first, match.last), group=mention.group, rule=mention.rule,
                           cases=mention.cases))  # fmt: skip
        at = match.last
    return out


def _holds_office(sight: Sight, at: int) -> bool:
    """'his counterparts from A and B, and the US [special envoy] C': another's office. English."""
    return not sight.is_russian and bool(sight.document.found(at, "offices"))


def whose_counterpart(sight: Sight, home: str | None, mention: Mention, people: list[Entity]) -> Entity | None:
    """Whose counterpart: the nearest person before, of another party, with an office.

    `people`: those told before, the last first. 'A met President B as well as [his counterpart C]': A's, not B's.
    """
    listed = [sight.lower(at) for at in range(mention.first - 3, mention.first)] == ["as", "well", "as"]
    for entity in people:
        others = mention.party is None or (entity.party or home) != mention.party
        beside = listed and entity.party is None and any(m.sentence == mention.sentence for m in entity.mentions)
        if entity is not mention.entity and entity.office and others and not beside:
            return entity
    return None


def talked_to(sight: Sight, mention: Mention, other: Entity | None, people: list[Entity]) -> Entity | None:
    """'Министр A принял посла B. … A рассказал [собеседнику]': the first of another party, whoever was named since. Russian.

    `people`: those told before, the last first."""
    words = range(mention.first, mention.last)
    if other is None or mention.party or not any(sight.key_word(at, "interlocutor") for at in words):
        return None
    return next((e for e in people[::-1] if e.name and e.office and e.party not in (None, other.party)), None)
