"""Participants whose party the report does not name beside them: of which country they are."""

from itertools import pairwise

from communique.languages.cities import land_of
from communique.reading.accounts.receivers import host_of_envoys, receivers_of_envoys
from communique.reading.accounts.visitlands import is_inland, leaves_home
from communique.reading.clauses import Role
from communique.reading.frames import Account
from communique.reading.people import settle_person
from communique.reading.text import CIVIL, LEADERS, MINISTERS, OF_STATES, ONE_FOR_A_STATE, Entity, Scene

# Officials of a state who are not known for it: of whichever country the list tells.
OFFICIALS = frozenset(["adviser", "ministry_official", "military", "legislator", "special_envoy"])
Visited = dict[int, set[str]]  # countries that a person (by its id) travels to, or whose people he meets


def fill_parties(
    scene: Scene,
    account: Account,
    people: list[Entity],
    counts: dict[str, int],
    visited: Visited,
    met: Visited,
    stage: str | None,
) -> None:
    """A participant whose party the report does not name beside him, or seems to be the others' own.

    He is of the country where they meet, else of the only other country that the sentence names, else of the country
    that the report names most beside the others' ('Prime Minister Li received the Brazilian president').
    """
    receivers_of_envoys(scene, account, people)
    open_ones = [e for e in people if e.kind == "person" and (e.party is None or e.party_inferred)]
    open_ones = [e for e in open_ones if not e.well_known]
    if len(people) < 2 or not open_ones or _of_one_cabinet(scene, account) or _is_home_letter(account, people):
        return
    untitled = [e for e in open_ones if e.party is None and not e.office]
    others = [scene.home] if scene.home and len(untitled) == 1 else []
    if account.place is not None and any(e.office == "ambassador" and e.party for e in people):
        others.append(account.place.place.country or "")  # who receives an envoy in Oslo is no other envoy's countryman
    beside = [m for h in account.hypotheses for m in scene.of_sentence(h.sentence) if m.kind == "person" and m.name]
    elsewhere = list(others)  # what the sentence itself does not name
    others += [m.entity.party or "" for m in beside if m.entity and m.entity not in people]
    of_many = any((e.party or "").startswith("IGO:") for e in people)  # 'met his EU counterparts in Luxembourg'
    posts = [t.post for e in people for m in e.mentions for t in m.titles if t.post]
    there = [account.place.place.country or ""] if account.place is not None and not of_many else []
    there += [*([stage] if stage else []), *posts]
    others, elsewhere = others + there, elsewhere + there
    host_of_envoys(account, posts)
    for h in account.hypotheses:
        others += [
            m.party
            for m in scene.of_sentence(h.sentence)
            if m.party and m.kind == "side" and ":" not in land_of(m.party)
        ]
    if any(
        e.leads and e.party for e in people
    ):  # a delegation from abroad: the one other state of the report receives it
        told = {e.party for e in people}
        states = [p for p in counts if ":" not in p and p not in told]
        others += states if len(states) == 1 else []
    given: set[int] = set()
    for entity in sorted(open_ones, key=lambda e: (e.party is not None, -e.first)):  # whom nothing tells first
        rest = {e.party for e in people if e is not entity and e.party and id(e) not in given}
        if (listed := _beside(scene, account, entity)) is not None:
            entity.party, entity.party_inferred = listed, True
            given.add(id(entity))
            continue
        if _is_met_abroad(account, entity) and account.place is not None:
            entity.party, entity.party_inferred = account.place.place.country, True
            given.add(id(entity))
            continue
        own = _with_own_ministers(account, entity, people) or _sits_with_its_own(account, entity, people)
        if own is not None:
            entity.party, entity.party_inferred = own, True
            given.add(id(entity))
            continue
        if entity.party is not None and len(rest | {entity.party}) > 1:
            continue
        is_listed = entity.party_at is not None and scene.language.code == "en"
        if is_listed and any(e.party not in (None, entity.party) for e in people):
            continue  # 'President A of Chile and Minister B' met one for whom the other state has been found
        abroad = visited.get(id(entity), set())
        hosts = {c for p in people if p is not entity for c in visited.get(id(p), ())}  # 'will visit Oslo and meet X'
        if account.place is not None and account.place.place.country not in hosts:
            hosts = set()  # they meet elsewhere
        private = scene.language.code == "en" and entity.office in (None, "business")
        likely = [*(hosts if len(hosts) == 1 else ()), *(elsewhere if private else others)]
        likely += _named_most(entity, people, counts)  # but 'Mr Holt met the minister, as Chad watched': of no land
        away = abroad | {t.post for m in entity.mentions for t in m.titles if t.post and t.office == "ambassador"}
        away |= met.get(id(entity), set())
        foreign = next((p for p in likely if p and p not in rest and p not in away), None)
        if foreign and entity.office in ("head_of_organization", "organization_official") and ":" not in foreign:
            continue  # of no state
        if foreign and (rest or entity.party is None):
            for one in _of_one_title(entity, open_ones):
                one.party, one.party_inferred = foreign, True
                given.add(id(one))
    for entity in open_ones:
        rows = [t.row for m in entity.mentions if m.name for t in m.titles if t.row is not None]
        if id(entity) in given and any(row["instead"] for row in rows):
            office = entity.office
            settle_person(scene, entity, scene.home)  # 'Foreign Secretary A', of Nepal
            for one in people:  # and 'his counterpart B'
                if one.office == office and not any(m.titles for m in one.mentions):
                    one.office = entity.office if any(m.group == "counterpart" for m in one.mentions) else office


def _named_most(entity: Entity, people: list[Entity], counts: dict[str, int]) -> list[str]:
    """The states that a report names most, of one of which an official is where nothing tells it.

    'Premier [Li] received the Brazilian president' in a report of China; in a report of Italy, 'Prodi met President
    [Scalfaro]' is of no other state than the one that is named most, Prodi's own. No state has two presidents.
    """
    others = [e for e in people if e is not entity and e.party]
    alike = entity.office in ONE_FOR_A_STATE and any(e.office == entity.office for e in others)
    if entity.office in (None, *CIVIL, "regional_head") or (entity.party is not None and not alike):
        return []
    least = max([2, *(counts.get(e.party or "", 0) / 2 for e in others if not alike)])
    states = [p for p, n in counts.items() if n >= least and ":" not in p]
    return sorted(states, key=lambda p: (-counts[p], p))


OF_THE_HOUSE = frozenset(["legislator", "regional_head", "ministry_official", "business"])


def _is_home_letter(account: Account, people: list[Entity]) -> bool:
    """'[Senator A] wrote to President B', '[Governor A] urged Secretary B in a letter': who writes at home, unless told else."""
    return account.kind == "message" and any(e.office in OF_THE_HOUSE for e in people)


def _of_one_cabinet(scene: Scene, account: Account) -> bool:
    """'[Finance Minister A, Industry Minister B and Telecommunications Minister C] met': no country told, and none is another's."""
    roles = sorted((r for r in account.roles if r.entity is not None), key=lambda r: r.mention.first)
    told = any(r.entity is None or r.entity.party_at is not None or r.entity.well_known for r in roles)
    ministers = [r for r in roles if r.entity is not None and r.entity.office == "minister" and r.mention.titles]
    if told or len(ministers) < len(roles) or len(roles) < 2:
        return False
    between = [scene.document.tokens[a.mention.last : b.mention.first] for a, b in pairwise(roles)]
    return all(t.lower in (",", "and", "и", "а", "также", ";") for tokens in between for t in tokens) and all(between)


def fill_visitor(scene: Scene, account: Account, counts: dict[str, int], visited: Visited) -> None:
    """'Осенью в Чад должен приехать и премьер Лунд': of the report's own country, else of the only other state it names.

    Of none that he visits too: 'Lund will go to Chad before visiting Peru'; a region's visitor is at home unless the page is another land's.
    """
    country = account.place.place.country if account.place is not None else None
    if account.place is not None and scene.home is None and is_inland(scene, account.place):
        return
    for role in account.roles if country is not None else ():
        one = role.entity
        abroad = {country, *visited.get(id(one), ())}
        others = [p for p in counts if ":" not in p and p not in abroad]
        if leaves_home(scene, account):
            others = [p for p in others if counts[p] > 1]  # 'left the island for talks with Cuba'
        own = scene.home if scene.home not in (None, country) else others[0] if len(others) == 1 else None
        if own is None:
            continue
        if role.part == "visitor" and one is not None and one.party is None and one.office in OF_STATES:
            one.party, one.party_inferred = own, True


def _beside(scene: Scene, account: Account, entity: Entity) -> str | None:
    """'встретился с президентом Чили A и министром обороны [B]': whose people the list names before him, of another office."""
    mine = next((r for r in account.roles if r.entity is entity), None)
    if (
        mine is not None
        and scene.language.code == "ru"
        and (own := _among_countrymen(scene, account, mine)) is not None
    ):
        return own
    if mine is None or entity.office not in (OF_STATES if scene.language.code == "ru" else OF_STATES | OFFICIALS):
        return None
    if entity.party is not None and entity.party_at is not None:
        return None  # told, if not beside him
    english = scene.language.code == "en"
    # 'A and B met C': of two countries
    listed = [r for r in account.roles if not english or _is_object(account, r) or _is_accompanied(scene, mine)]
    if mine not in listed:
        return None
    told = {r.entity.party for r in listed if r.entity is not None and _shows_party(r.entity)}
    for role in listed:
        behind = english and role.mention.group == "counterpart" and role.mention.first > mine.mention.first
        one, next_one = (mine.mention, role.mention) if behind else (role.mention, mine.mention)
        other, gap = role.entity, next_one.first - one.last  # 'met President [B] as well as his Chilean counterpart C'
        if other is None or other is entity or not other.party or other.party.startswith("IGO:"):
            continue
        if other.party not in told:
            continue
        joined = 0 < gap <= JOINED and role.mention.sentence == mine.mention.sentence
        joined = joined and (english or bool(role.mention.cases & mine.mention.cases))
        words = [t.lower for t in scene.document.tokens[one.last : next_one.first]]
        if joined and one is role.mention and _is_accompanied(scene, mine):
            return other.party
        hosts = mine.part == role.part == "host"  # 'делегацию приняли премьер Чили A и министр [B]': of one land
        if joined and all(word in LISTED for word in words) and (hosts or other.office != entity.office):
            return other.party if hosts or "nomn" not in mine.mention.cases else None
    return None


def _is_accompanied(scene: Scene, mine: Role) -> bool:
    """'Minister A of Peru, [along with] Minister B, met C': he comes along with whoever stands before. English."""
    before = scene.document.tokens[max(0, mine.mention.first - COMPANY) : mine.mention.first]
    return any("brings_along" in t.kinds for t in before)


COMPANY = 2  # tokens of 'accompanied by'


def _among_countrymen(scene: Scene, account: Account, mine: Role) -> str | None:
    """'премьер Перу A, [лидер партии B] и мэр Лимы C встретились с D': whose people the list tells right before and behind him. Russian."""
    if mine.entity is None or mine.entity.party is not None:
        return None
    beside = [r.entity for r in account.roles if r is not mine and r.entity and _are_joined(scene, r, mine)]
    parties = {e.party for e in beside if e.party_at is not None and not e.party_inferred}
    others = {r.entity.party for r in account.roles if r.entity is not None} - {None}
    return parties.pop() if len(beside) == 2 and len(parties) == 1 and len(others) > 1 else None


def _are_joined(scene: Scene, one: Role, other: Role) -> bool:
    """'[A] и [B]', '[A], [B]': side by side in one list, in one case."""
    first, second = sorted((one.mention, other.mention), key=lambda m: m.first)
    between = [t.lower for t in scene.document.tokens[first.last : second.first]]
    alike = first.sentence == second.sentence and bool(first.cases & second.cases)
    return alike and 0 < len(between) <= JOINED and all(word in LISTED for word in between)


def _shows_party(entity: Entity) -> bool:
    """Does the report say whose he is, or do his office's words: 'Secretary of State Lund'?"""
    implied = any(t.party and t.party == entity.party for m in entity.mentions for t in m.titles)
    return implied or not entity.party_inferred or entity.party_at is not None or entity.well_known


JOINED = 4  # tokens of ', as well as'
LISTED = frozenset([",", "и", "а", "также", "and", "the", "as", "well"])


def _is_object(account: Account, role: Role) -> bool:
    """Does he stand behind the verb or noun that tells of the engagement? 'held talks with A, B and [C]'."""
    return any(h.sentence == role.mention.sentence and role.mention.first >= h.trigger.last for h in account.hypotheses)


def _of_one_title(entity: Entity, open_ones: list[Entity]) -> list[Entity]:
    """'депутаты [A] и [B]', 'Senators [A] and [B]': those whom one title in the plural names are of one country."""
    plural = {m.titles[0].first for m in entity.mentions if m.rule == "mention.plural_title"}
    others = [
        one
        for one in open_ones
        if any(m.rule == "mention.plural_title" and m.titles[0].first in plural for m in one.mentions)
    ]
    return [entity, *(one for one in others if one is not entity)]


def _is_met_abroad(account: Account, entity: Entity) -> bool:
    """'In Nairobi, the Secretary of State will meet with [President A] and Foreign Minister B': Kenya's, though not told.

    Behind the verb, among others of the country where they meet, and one of his own party before it.
    """
    country = account.place.place.country if account.place is not None else None
    h = account.hypotheses[0]
    told = [r for r in account.roles if r.mention.sentence == h.sentence and r.entity is not None]
    before = {r.entity.party for r in told if r.entity and r.mention.last <= h.trigger.first}
    behind = {r.entity.party for r in told if r.entity and r.mention.first >= h.trigger.last and r.entity is not entity}
    is_behind = any(r.entity is entity and r.mention.first >= h.trigger.last for r in told)
    return is_behind and entity.office in OF_STATES and entity.party in {None, *before} and country in behind


OWN = MINISTERS | {"adviser", "ministry_official"}


def _with_own_ministers(account: Account, entity: Entity, people: list[Entity]) -> str | None:
    """'President A met President B of Chad in Accra. On the Ghanaian side Minister C was there': A receives at home, with his ministers."""
    land = account.place.place.country if account.place is not None else None
    if entity.office not in LEADERS or entity.party is not None or land is None:
        return None
    ours = [e for e in people if e is not entity and e.party == land]
    return land if ours and all(e.office in OWN for e in ours) else None


def _sits_with_its_own(account: Account, entity: Entity, people: list[Entity]) -> str | None:
    """'В совещании участвовали премьер Чада A, спикер B, секретарь Совбеза C, [министр D]': a state's own, sitting together."""
    others = [e for e in people if e is not entity and e.party]
    parties = {e.party for e in others}
    own = next(iter(parties), None)
    alone = account.kind == "conference" and len(parties) == 1 and len(others) >= OWN_CIRCLE
    return own if alone and entity.party in (None, own) and own is not None and ":" not in own else None


OWN_CIRCLE = 3  # officials of one state, beside whom another is taken for theirs
