"""Whose a visitor is, by what the report tells beside the visit."""

from communique.languages.cities import seat_of
from communique.model import Place
from communique.reading.clauses import Role
from communique.reading.frames import Account
from communique.reading.places import PlaceFound
from communique.reading.text import Entity, Scene


def other_of_two(counts: dict[str, int], country: str | None) -> set[str]:
    """'accords reached during King Ola's visit to Peru', in a report of Norway and Peru: the other state that it names most."""
    states = sorted((p for p in counts if ":" not in p), key=lambda p: (-counts[p], p))[:2]
    return set(states) - {country or ""} if country in states else set()


def land_of_delegation(scene: Scene, account: Account) -> str | None:
    """'leads [a Ghanaian trade delegation] to Peru and Chile': whose delegation the words of the visit name."""
    for h in account.hypotheses:
        for at in range(h.trigger.first, h.trigger.last):
            match = scene.document.longest(at, "parties")
            if match is not None and match.last <= h.trigger.last:
                return match.row["party"]
    return None


def place_by_exchange(account: Account, accounts: list[Account]) -> None:
    """'В Осло ждут спикера Перу. В мае состоялся визит спикера Берга': the Norwegian's was to Peru, whose speaker comes.

    Of visits told as others than the report's: 'в прошлом году', 'предыдущий визит'.
    """
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    homes = {v.party for v in visitors}
    open_ = account.place is None and all(h.another for h in account.hypotheses)
    for other in accounts if open_ else ():
        if other.kind != "visit" or other is account or other.place is None or len(homes) != 1:
            continue
        came = [r.entity for r in other.roles if r.part == "visitor" and r.entity is not None]
        lands = {v.party for v in came}
        if other.place.place.country in homes and len(lands) == 1 and lands.isdisjoint(homes):
            land = next(iter(lands))
            at = came[0].party_at or (came[0].mentions[0].first, came[0].mentions[0].last)
            if land is not None and ":" not in land:
                account.place, account.place_inferred = PlaceFound(Place(country=land), *at, "place.exchange"), True
                return


def leaves_home(scene: Scene, account: Account) -> bool:
    """'The minister [left the country] on Monday to attend a forum in Lima', 'departed the island': no tour at home. English."""
    tokens = scene.document.tokens
    for h in account.hypotheses:
        behind = [t.lower for t in tokens[h.trigger.head + 1 : h.trigger.head + 3]]
        own = len(behind) > 1 and behind[0] in ("the", "our") and behind[1] in scene.language.words("own_country")
        if own and h.trigger.word in ("leave", "depart"):
            return True
    return False


def is_posted_in(entity: Entity, country: str | None) -> bool:
    """'Посол Перу в Чаде прибыл в Абеше': an envoy who goes about the land of his post, or of one that nothing else tells."""
    posts = {t.post for m in entity.mentions for t in m.titles if t.office == "ambassador"}
    return entity.office == "ambassador" and posts <= {None, country} and entity.party != country


def comes_home(entity: Entity, city: str | None) -> bool:
    """An organisation's official in the city of its seat: 'The Secretary-General arrived in New York'."""
    seat = seat_of(entity.party) if entity.party and city else None
    return seat is not None and seat.name == city


def lands_beside(scene: Scene, account: Account, country: str | None) -> set[str]:
    """'Peru and Ghana raised ties during President Soto's visit to Accra': the other state of the visit's sentence."""
    said = [m for h in account.hypotheses[:1] for m in scene.of_sentence(h.sentence) if m.kind == "side"]
    named = {m.party for m in said if m.party and ":" not in m.party}
    return named - {country or ""} if country in named else set()


def has_no_own(host: Entity, visitors: list[Role]) -> bool:
    """A visit's host whose country the report does not tell, or seems to be the visitor's own: he is of the land visited."""
    own = {r.entity.party for r in visitors if r.entity is not None}
    return host.party is None or (host.party_inferred and host.party_at is None and host.party in own)


def is_inland(scene: Scene, place: PlaceFound) -> bool:
    """'в [Бергенскую область]', 'в [Северный край]': a region without its country's name is told to those who live there. Russian."""
    tokens = scene.document.tokens[place.first : place.last + 1]
    return place.place.city is None and any("area_word" in token.key_kinds for token in tokens)


def tells_no_land_of_its_own(account: Account, accounts: list[Account]) -> bool:
    """'on a tour of Africa', where the report tells of the lands that the visitor goes to; nor is one of nobody with a name told."""
    if account.kind != "visit" or account.place is None or not account.place.of_no_land:
        return False
    travellers = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    visits = [a for a in accounts if a.kind == "visit" and a is not account and a.place is not None]
    return not any(one.kind == "person" and one.name for one in travellers) or any(
        visit.has(one) for visit in visits for one in travellers
    )
