"""One person told twice in a row in Russian: two offices, where the first has a realm or the second a long tail; a card.

'с [вице-президентом Перу, председателем Палаты сенаторов] Анной Сото', 'спецпредставитель [президента Чада по Сахелю,
заместитель министра] Абдель Масри'.
"""

from communique.reading.text import Mention, Sight
from communique.reading.titles import is_told_again, name_run, prefix_at, tail_end

REALM = 14  # tokens of 'по Ближнему Востоку и странам Африки'


def join_doubled(sight: Sight, found: list[Mention], mention: Mention) -> None:
    """The unnamed holder of an office that ends `found` leaves it, where `mention` names him with another office."""
    before = _before(found)
    if before is None or not _is_apposed(sight, before, mention):
        return
    while found and found[-1].first >= before.first:
        found.pop()
    mention.titles, mention.first = before.titles + mention.titles, before.first
    if mention.party is None or before.party_at is not None:
        mention.party, mention.party_at = before.party or mention.party, before.party_at or mention.party_at


def join_became(sight: Sight, found: list[Mention], mention: Mention) -> None:
    """'Новым [послом Чада стал] Абдель Масри', 'в качестве [посла Чада аккредитован] Абдель Масри': the office before is his."""
    before = found[-1]
    if not (mention.name and before.titles and before.kind == "person") or before.name or mention.titles:
        return
    verb = before.last + sight.word(before.last, "adverb")
    as_whom = "ablt" in before.cases or sight.lower(before.first - 1) == "качестве"
    if verb + 1 == mention.first and sight.key_word(verb, "became") and as_whom and not before.plural:
        found.pop()
        mention.titles, mention.first, mention.weak = before.titles, before.first, False
        mention.party, mention.party_at = before.party or mention.party, before.party_at or mention.party_at
        mention.rule = "mention.titled_name"


def take_card(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'премьер Анна Лунд [Лунд Анна Петровна Премьер-министр Норвегии], глава МИД …': the card that a page puts behind a
    name, for whoever follows its link: where it ends. Its office is taken for a name that was told without one.
    """
    if not sight.is_russian or mention.name is None or at >= end or not is_told_again(sight, mention.name[0], at):
        return at
    stop = name_run(sight, at, end)
    if stop >= end:
        return stop
    comma = next((i for i in range(stop, end) if sight.text(i) in ",.;"), end)
    prefix = prefix_at(sight, stop, comma)
    behind = max(prefix.at, tail_end(sight, prefix.at, comma))
    if not prefix.titles or name_run(sight, behind, comma) > behind:
        return stop
    if not mention.titles:
        mention.titles, mention.weak = prefix.titles, False
        mention.party, mention.party_at = prefix.titles[0].party or prefix.party, prefix.titles[0].party_at
    return behind


def _before(found: list[Mention]) -> Mention | None:
    """The office told last; 'странам', 'Магриба' within its realm are passed over."""
    for one in reversed(found[-4:]):
        if one.kind == "person" and not one.weak:
            return one
        if one.kind not in ("group", "side", "person"):
            return None
    return None


def _is_apposed(sight: Sight, before: Mention, mention: Mention) -> bool:
    """Only the realm 'по …' and a comma between; the same case, one party at the most, and no list of several people."""
    comma = mention.first - 1
    if not (mention.name and mention.titles and before.titles and before.name is None) or before.plural:
        return False
    if (
        sight.text(comma) not in (",", "–", "—")
        or not 0 <= comma - before.last <= REALM
        or before.group
        or mention.group
    ):
        return False
    if not before.cases & mention.cases or (mention.party and before.party and mention.party != before.party):
        return False
    if before.last < comma and not _is_realm(sight, before.last, comma):
        return False
    return not _list_goes_on(sight, mention)


def _is_realm(sight: Sight, first: int, last: int) -> bool:
    """'по Ближнему Востоку и странам Африки', '(руководитель) ирано-чадской группы дружбы'."""
    genitive = any(f.case == "gent" for f in sight.tokens[first].forms) and sight.tokens[first].text.islower()
    return (sight.lower(first) == "по" or genitive) and not any(
        sight.tokens[at].kind == "mark" or any(f.pos in ("VERB", "PRTS") for f in sight.tokens[at].forms[:1])
        for at in range(first, last)
    )


def _list_goes_on(sight: Sight, mention: Mention) -> bool:
    """'президентом, премьером A [и министром B]', '… A[, министром B]': people of a list, an office each."""
    at = mention.last
    if sight.text(at) == ",":
        at += 1
    elif sight.lower(at) != "и":
        return False
    at += sight.lower(at) in ("и", "а")
    at += sight.lower(at) == "также"
    cases = {f.case for f in sight.tokens[at].forms} if at < len(sight.tokens) else set()
    return bool(sight.document.found(at, "offices", "honorifics")) and bool(cases & mention.cases)
