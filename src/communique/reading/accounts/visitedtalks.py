"""Talks of a visit told without the other side: 'X arrived in Peru on a visit. … Talks were held with delegations present.'"""

from communique.languages.cities import capital_of
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account, of_the_same
from communique.reading.places import PlaceFound
from communique.reading.text import LEADERS, Entity, Scene


def add_hosts_of_talks(scene: Scene, accounts: list[Account]) -> None:
    """Adds to talks in which only the visitor takes part whoever of the land visited holds his office, else that land."""
    visits = [a for a in accounts if a.kind == "visit" and a.place is not None and a.place.place.country]
    for account in accounts if visits else ():
        if account.kind != "meeting" or not account.hypotheses[0].takes_place:
            continue
        known = [r for r in account.roles if r.entity is not None and (r.entity.name or r.entity.party)]
        visitor = known[0].entity if len(known) == 1 else None
        visit = next((v for v in visits if visitor is not None and v.has(visitor) and v.status == account.status), None)
        country = visit.place.place.country if visit is not None and visit.place is not None else None
        if visitor is None or country is None or visitor.party in (None, country):
            continue
        host = _holder(scene, visitor, country)
        if host is not None:
            account.roles = [*known, Role(host, "participant", host.mentions[0])]


VISIT_NEAR = 3  # sentences from a visit to its talks
LASTED_NEAR = 6  # tokens from talks to 'длилась час'


def talks_of_visit(scene: Scene, h: Hypothesis, accounts: list[Account], told: list[Hypothesis]) -> Account | None:
    """'X прибыл в Осло. Премьер Лунд вышел навстречу; [беседа заняла час]': talks of the visitor and him. Russian.

    Only where the report tells of no talks before, and names one of the land visited. 'X прибыл в Осло [для переговоров]':
    talks to come, with his equal there, else with the land. 'В ходе визита [состоятся переговоры]': with his host, his
    equal or the land, where nothing of all that is `told` names those who talk.
    """
    if scene.language.code == "en":
        return _held_on_visit(scene, h, accounts)
    if scene.language.code != "ru" or h.kind != "meeting" or h.trigger.type != "noun" or h.status == "cancelled":
        return None
    if any(a.kind in MEETS for a in accounts) or len(h.named()) > 1:
        return None
    came_for = h.status == "planned" and any(
        t.lower == "для" for t in scene.document.tokens[h.trigger.first - 2 : h.trigger.first]
    )
    near = scene.document.tokens[h.trigger.last : h.trigger.last + LASTED_NEAR]
    lasted = h.status == "held" and any(
        scene.language.words("lasted") & set(t.keys) and t.sentence == h.sentence for t in near
    )
    of_visit = not (came_for or lasted) and not h.roles and _are_of_visit(scene, h, told)
    if not (came_for or lasted or of_visit):
        return None
    for visit in reversed(accounts):
        if visit.kind != "visit" or visit.place is None or (visit.status != "held" and not of_visit):
            continue
        visitor = next((r for r in visit.roles if r.part == "visitor" and r.entity and r.entity.name), None)
        away = 0 if came_for else VISIT_NEAR
        if visitor is None or visitor.entity is None or h.sentence - max(visit.sentences) > away:
            return None
        host = next((r.entity for r in visit.roles if r.part == "host" and r.entity and r.entity.name), None)
        host = host if of_visit and host is not None else None
        host = host or _holder(scene, visitor.entity, visit.place.place.country or "")
        if host is None or not host.mentions or any(r.entity is not visitor.entity for r in h.named()):
            return None
        if lasted and (not host.name or host.first > h.trigger.first):
            return None
        elsewhere = host.party == visitor.entity.party or visit.status == "cancelled" or _is_seat(scene, host)
        if of_visit and elsewhere:
            return None
        h.status = visit.status if of_visit and visit.status == "planned" else h.status
        h.roles = [Role(visitor.entity, "participant", visitor.mention), Role(host, "participant", host.mentions[0])]
        h.generic = False
        return Account(h.kinds, h.status, [h], list(h.roles), h.place)
    return None


def _is_seat(scene: Scene, side: Entity) -> bool:
    """'прибыл в [Брюссель]': a land told by the seat of an organisation alone, whose guest he may be."""
    starts = [m.first for m in side.mentions]
    seats = [any(m.row["kind"] == "seat" for m in scene.document.found(at, "parties")) for at in starts]
    return side.kind == "side" and all(seats)


def _are_of_visit(scene: Scene, h: Hypothesis, told: list[Hypothesis]) -> bool:
    """'[состоятся] переговоры', 'предусмотрено проведение [переговоров]': news of those that a visit is for.

    Not 'в ходе переговоров', nor where the report names those of any talks.
    """
    tokens, words = scene.document.tokens, scene.language.words("talks_of_visit")
    behind = {t.lower for t in tokens[h.trigger.last : h.trigger.last + 1]}  # nothing where the text is cut off
    if words.isdisjoint(tokens[h.trigger.head].keys) or behind & {"с", "со", "между", "о", "об"}:
        return False
    first = max(scene.document.sentences[h.sentence].first, h.trigger.first - AHEAD_REACH)
    near = tokens[first : h.trigger.first]
    told_so = h.takes_place or (any(t.key_kinds & AHEAD for t in near) and not any(t.text == "," for t in near))
    return told_so and not any(other.kind in MEETS and other.named() for other in told)


AHEAD = frozenset(["planned_after", "programme_verb"])
AHEAD_REACH = 5  # tokens of 'предусматривается проведение двусторонних' before 'переговоров'


def _held_on_visit(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'During X's visit to Lima, [consultations took place]', 'X arrived in Lima. Talks [will be held]': his with the land's. English.

    Only where the report tells of no talks before.
    """
    told_itself = h.trigger.type == "noun" and h.light is not None and h.light >= h.trigger.last
    if h.kind != "meeting" or not told_itself or h.named() or any(a.kind in MEETS for a in accounts):
        return None
    for visit in reversed(accounts):
        if visit.kind != "visit" or not 0 <= h.sentence - max(visit.sentences) <= 1:
            continue
        visitors = [r for r in visit.roles if r.part == "visitor" and r.entity is not None]
        parties = {r.entity.party for r in visitors if r.entity is not None}
        place = visit.place or h.place
        side = scene.side_of(place.place.country or "") if place is not None else None
        if not visitors or None in parties or side is None or not side.mentions or side.party in parties:
            return None
        h.roles = [Role(r.entity, "participant", r.mention) for r in visitors]
        h.roles.append(Role(side, "participant", side.mentions[0]))
        h.generic = False
        return Account(h.kinds, h.status, [h], list(h.roles), h.place)
    return None


HOUSES = frozenset(["place.house", "place.organ", "place.house_of_land"])


NO_PARTNERS = frozenset(["CHE", "AUT", "BEL"])  # where others meet


def _in_their_land(scene: Scene, h: Hypothesis, found: PlaceFound) -> bool:
    """'Министр A [провёл переговоры в Перу]': with whom is not told, and he held them in another state. Russian.

    Not in a town that is no capital, nor where third parties usually meet.
    """
    one = h.named()[0].entity if len(h.named()) == 1 else None
    country, city = found.place.country, found.place.city
    if scene.language.code != "ru" or one is None or one.kind != "person" or not one.name or not h.from_subject:
        return False
    seat = capital_of(country or "", scene.day)
    their_seat = city is None or (seat is not None and seat.name == city)
    return h.light is not None and country not in NO_PARTNERS and their_seat


def met_in_organ(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'Министр A провёл [встречи в парламенте Перу]', 'A прибыл в Лиму. [Встречи] прошли в сенате': with the land whose organ it is.

    Where the noun names nobody, the last visitor there; only where the report tells of no meeting of his with that land before.
    """
    if h.kinds != ("meeting",) or h.trigger.type != "noun" or h.place is None:
        return None
    if h.place.rule not in HOUSES and not _in_their_land(scene, h, h.place):
        return None
    country = h.place.place.country or ""
    met = list(h.named())
    if not met and h.takes_place and accounts and accounts[-1].kind == "visit" and accounts[-1].status == "held":
        last = accounts[-1]
        there = last.place is not None and last.place.place.country == country
        near = 0 < h.sentence - max(last.sentences) <= VISIT_NEAR
        met = [r for r in last.roles if r.part == "visitor" and r.entity is not None] if there and near else []
    parties = {r.entity.party for r in met if r.entity is not None}
    side = scene.side_of(country)
    if len(parties) != 1 or None in parties or country in parties or side is None or not side.mentions:
        return None
    if any(
        a.kind in MEETS and country in a.parties() and any(a.has(r.entity) for r in met if r.entity) for a in accounts
    ):
        return None
    return of_the_same(h, [*met, Role(side, "participant", side.mentions[0])])


def _holder(scene: Scene, visitor: Entity, country: str) -> Entity | None:
    """'President X', where the visitor is a president too; else the country's side."""
    people = [e for e in scene.entities if e.kind == "person" and e.party == country and e.name]
    equal = [e for e in people if e.office == visitor.office or {e.office, visitor.office} <= LEADERS]
    return equal[0] if len(equal) == 1 else scene.side_of(country)
