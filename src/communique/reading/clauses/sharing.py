"""Lists of one country's officials: 'with the President of Ghana A, the Prime Minister B and the Speaker C'."""

from communique.languages.cities import city_at
from communique.languages.offices import office_of
from communique.reading.clauses.hypotheses import Hypothesis, Role
from communique.reading.text import OF_STATES, Entity, Mention, Scene, Sight


def share_in_order(scene: Scene, h: Hypothesis) -> None:
    """'консультации между МИД Омана и Чада под председательством замминистров [Анны Лунд] и [Петра Берга]': Oman's, Chad's.

    As many people of one office, whose states nothing tells, as sides that the same clause names before them.
    """
    people = [r for r in h.roles if r.mention.rule == "mention.plural_title"]
    sides = [r for r in h.roles if r.entity is not None and r.entity.kind == "side" and r.entity.party]
    if not sides and h.kind == "signing" and len(people) > 1:
        sides = _watched_by(scene, people)
    if len(people) < 2 or len(people) != len(sides) or len({r.entity.party for r in sides if r.entity}) < len(sides):
        return
    if any(r.entity is None or (r.entity.party and not r.entity.party_inferred) for r in people):
        return
    sides.sort(key=lambda r: r.mention.first)
    people.sort(key=lambda r: r.mention.first)
    for role, side in zip(people, sides, strict=True):
        if role.entity is not None and side.entity is not None:
            role.entity.party, role.entity.party_at = side.entity.party, side.mention.party_at
            role.entity.party_inferred = True
    h.roles = [r for r in h.roles if r not in sides]


def share_with_met(h: Hypothesis, met: list[Role]) -> None:
    """'Затем министры [A] и [B] подписали протокол', after talks of two: whose ministers they are, in the talks' order."""
    people = [r for r in h.roles if r.entity is not None and r.entity.kind == "person" and r.entity.name]
    if not all(r.entity and (_of_one_title(r.entity) or _signs_for_side(r, met)) for r in people):
        return
    parties: list[tuple[str, tuple[int, int] | None]] = []
    for role in sorted(met, key=lambda r: r.entity.first if r.entity is not None else 0):
        party = role.entity.party if role.entity is not None else None
        if role.entity is not None and party and all(party != other for other, _ in parties):
            parties.append((party, role.entity.party_at))
    if len(people) != 2 or len(parties) != len(people) or len(h.roles) != len(people):
        return
    if all(r.entity is not None and r.entity.party is None for r in people):
        for role, (party, at) in zip(people, parties, strict=True):
            if role.entity is not None:
                role.entity.party, role.entity.party_at, role.entity.party_inferred = party, at, True
                _hold_office(role.entity)


def _signs_for_side(role: Role, met: list[Role]) -> bool:
    """'Подписи поставили [A, советник премьера], и B', after sides that signed: one of each."""
    sides = all(r.entity is not None and r.entity.kind == "side" for r in met)
    return sides and role.entity is not None and role.entity.office != "head_of_organization"


def _of_one_title(entity: Entity) -> bool:
    """'министры [A] и B': one of those whom a title in the plural names."""
    return any(m.rule == "mention.plural_title" for m in entity.mentions)


def _hold_office(entity: Entity) -> None:
    """'канцлеры A и B' are foreign ministers, if of Chile and Peru: an office that depends on the country."""
    for title in (t for m in entity.mentions for t in m.titles):
        if title.row is not None and not title.settled and entity.party is not None:
            entity.office = title.office = office_of(title.row, entity.party)


def _watched_by(scene: Scene, people: list[Role]) -> list[Role]:
    """'В присутствии [президентов A и B] министры X и Y подписали': the states of those told before the signatories."""
    first = min(r.mention.first for r in people)
    told = (m for m in scene.of_sentence(people[0].mention.sentence) if m.group == "holders" and m.last <= first)
    return [Role(m.entity, "participant", m) for m in told]


PAIR = 2


def share_country(mentions: list[Mention], marker: str) -> None:
    """Gives the later ones of a list behind a preposition the first one's country, where each has an office of his own.

    'Peruvian Foreign Minister A, Ambassador B and Trade Minister C met …': so too three or more that come first.
    """
    first = mentions[0]
    ministers = len(mentions) > 1 and all(m.office == "minister" for m in mentions)
    many = not marker and len(mentions) > PAIR and not any(m.party for m in mentions[1:])
    if (not marker and not (ministers or many)) or (marker in ("between", "among") and not many):
        return
    if first.party is None or first.kind != "person":
        return
    for mention in mentions[1:]:
        entity = mention.entity
        offices = {m.office for m in mentions if m is not mention}
        one_only = mention.office in offices and mention.office != "minister"  # of ministers a state has many
        if entity is None or mention.party is not None or not mention.titles or one_only:
            return
        if entity.party is None and (
            mention.office in OF_STATES or (many and mention.office == "ambassador") or _is_royal(mention)
        ):
            entity.party, entity.party_inferred = first.party, True


def _is_royal(mention: Mention) -> bool:
    """'the Emir of Kuwait A, [the Crown Prince] B': of the same house."""
    row = mention.titles[0].row
    return row is not None and row["form"].startswith("crown prin")


CITY_LONGEST = 4  # words of a city's name


def ends_a_place(sight: Sight, mention: Mention) -> bool:
    """'in Rio de Janeiro, [the Federative Republic of Brazil]': the country told behind its city's name."""
    if sight.is_russian or mention.kind != "side" or mention.party_kind != "name" or mention.party_at is None:
        return False
    comma = mention.first - 1
    if sight.text(comma) != ",":
        return False
    for first in range(comma - 1, max(comma - CITY_LONGEST, sight.start_of(comma)) - 1, -1):
        if not (sight.tokens[first].is_title or sight.lower(first) in ("de", "of", "the", "al")):
            return False
        last, cities = city_at(sight.document, first)
        if last == comma and any(city.country == mention.party for city in cities):
            return True
    return False


def belongs_to(mention: Mention, many: tuple[str, tuple[int, int]] | None) -> None:
    """'Peruvian officials, including President A': A's party, where nothing else tells it."""
    person = mention.entity
    if many is not None and person is not None and person.party is None:
        person.party, person.party_at, person.party_inferred = *many, True
