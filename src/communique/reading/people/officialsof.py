"""Officials told by the land that they act for: 'дипломаты из Чада и Перу', 'чиновники Омана'."""

from communique.reading.people.counterparts import further_parties
from communique.reading.text import Mention, Sight, place_cases, token_cases


def officials_at(sight: Sight, start: int, behind: int, end: int) -> list[Mention]:
    """'[дипломатами из Чада, Перу и Омана]', 'с [чиновниками Перу]', 'с [официальными лицами из Чада]': a side each. Russian.

    `behind`: the token behind the noun.
    """
    is_from = sight.lower(behind) == "из"
    land = sight.party(behind + is_from, "name", "organisation") if sight.is_russian else None
    if land is None or not any(f.pos == "NOUN" and f.number == "plur" for f in sight.forms(behind - 1)):
        return []
    if land.last > end or "gent" not in place_cases(sight, land.first, land.row["form"]):
        return []
    cases, sentence = token_cases(sight, behind - 1), sight.tokens[start].sentence
    first = Mention(start, land.last, "side", sentence, party=land.row["party"], party_at=(land.first, land.last),
                    cases=cases, group="holders", rule="mention.holders")  # fmt: skip
    others = further_parties(sight, first, end)
    for other in others:
        other.kind = "side"
    first.plural = not others
    return [first, *others]
