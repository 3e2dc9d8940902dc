"""One hypothesis made several: a visit of each party, the journey behind a meeting, an audience at each organ."""

from dataclasses import replace

from communique.reading.clauses import Hypothesis, Role
from communique.reading.text import ORGANS, Group, Mention, Scene


def by_organ(others: list[Role]) -> list[list[Role]]:
    """'will meet [Prime Minister A] and [Speaker B]': heads of two organs of one state receive a guest one after another."""
    people = [r.entity for r in others if r.entity is not None]
    offices = [e.office for e in people if e.office in ORGANS]
    one_state = len({e.party for e in people if e.party}) <= 1
    apart = one_state and len(others) == len(people) == len(offices) == len(set(offices))
    return [[other] for other in others] if apart else [others]


def hosts_apart(piece: Hypothesis, separately: bool) -> list[Hypothesis]:
    """'Гостя по очереди приняли [президент и премьер], а 5 мая — спикер': the first piece's hosts, each in his turn."""
    hosts = [r for r in piece.roles if r.part == "host"]
    apart = [[r] for r in hosts] if separately else by_organ(hosts)
    guests = [r for r in piece.roles if r.part != "host"]
    return [replace(piece, roles=[*few, *guests]) for few in apart] if len(apart) > 1 else [piece]


def journey_of(h: Hypothesis) -> list[Hypothesis]:
    """'X visits Y in Oslo': X's visit to Oslo."""
    visitors = [Role(r.entity, "visitor", r.mention) for r in h.roles if r.part == "guest"]
    if h.place is None or not visitors:
        return []
    visit = Hypothesis(("visit",), h.status, h.trigger, h.sentence, visitors, h.place, first=h.first, last=h.last)
    visit.tenseless = h.tenseless
    return [visit]


FEW = 3  # states whose people one verb tells to have travelled together


def each_party(scene: Scene, h: Hypothesis) -> list[Hypothesis]:
    """'the visits of A's and B's presidents': one for each party, with the hosts.

    English: 'A of Peru and B of Chile will visit Quito' is one journey, unless a summit brings them there."""
    parties = dict.fromkeys(r.entity.party for r in h.roles if r.part == "visitor" and r.entity and r.entity.party)
    if len(parties) < 2 or h.together or (len(parties) <= FEW and _travel_together(scene, h)):
        return [h]
    out = []
    for party in parties:
        roles = [r for r in h.roles if r.part != "visitor" or (r.entity is not None and r.entity.party == party)]
        out.append(replace(h, roles=roles))
    return out


def are_meant(h: Hypothesis) -> bool:
    """'[They] travelled to Oslo', '[The ministers] visited Lima': travellers whom the report told of before."""
    open_ones = [r.mention for r in h.roles if r.part == "visitor" and r.entity is None]
    return bool(open_ones) and all(m.plural and m.kind in ("group", "pronoun") for m in open_ones)


def further_visits(scene: Scene, h: Hypothesis) -> list[Hypothesis]:
    """'[They] travelled to Oslo', told of ministers of two states: the second's visit; `h` keeps the first's. English."""
    one, *others = each_party(scene, h) if h.kind == "visit" and scene.language.code == "en" else [h]
    h.roles = one.roles
    return others


def met_apart(scene: Scene, h: Hypothesis) -> list[Hypothesis]:
    """'позвонил [обоим лидерам]', 'принял [каждого из них]': an engagement with each of those meant; `h` keeps the first. Russian."""
    of_group = [
        r for r in h.roles if r.mention.kind in ("group", "pronoun") and r.mention.plural and r.entity is not None
    ]
    members = [r.entity for r in of_group]
    others = [r for r in h.roles if r.entity not in members]  # 'с каждым из двух: с [A] час, с [B] два'
    if scene.language.code != "ru" or h.kind not in ("meeting", "call") or len(of_group) < 2 or not others:
        return []
    keys = scene.document.tokens[of_group[0].mention.first].keys
    if "каждый" not in keys and not (h.kind == "call" and {"оба", "обе"} & {*keys}):
        return []
    h.roles, h.separately = [*others, of_group[0]], True
    return [replace(h, roles=[*others, one]) for one in of_group[1:]]


def told_by_phone(groups: list[Group], subject: Group | None) -> list[Mention]:
    """'[A] по телефону проинформировал [B]', '[A и B] в телефонном разговоре подтвердили': who speak; nobody where one is told. Russian."""
    mine = {m.party for m in subject.mentions if m.party} if subject is not None else set()
    if subject is None or len(mine) > 1:
        return subject.mentions if subject is not None else []
    for group in groups if mine and all(m.kind == "person" for m in subject.mentions) else ():
        one = group.mentions[0]
        told = one.kind == "person" and one.entity is not None and one.entity.party not in (None, *mine)
        if told and not group.marker and group.cases & {"datv", "accs"} and "nomn" not in group.cases:
            return [*subject.mentions, *group.mentions]
    return []


def one_each(h: Hypothesis, those: list[list[Role]]) -> list[Hypothesis]:
    """Several meetings for the one that was told, each with its own roles: their other side may stand elsewhere."""
    out = []
    for roles in those:
        each = Hypothesis(h.kinds, h.status, h.trigger, h.sentence, roles, h.place, first=h.first, last=h.last)
        each.separately = True
        out.append(each)
    return out


def _travel_together(scene: Scene, h: Hypothesis) -> bool:
    """Does one English verb tell of the journeys of people with names, and no conference that others come to as well?

    Not 'A and B arrived in Lima', who may have come one after another."""
    sentence = scene.document.sentences[h.sentence]
    events = (m.row["type"] for m in scene.document.within("triggers", sentence.first, sentence.last))
    arrive = "arrive" in scene.document.tokens[h.trigger.head].key_kinds
    named = not arrive and all(r.entity is not None and r.entity.name for r in h.roles if r.part == "visitor")
    by_verb = h.trigger.type == "verb" or (h.trigger.word == "tour" and h.light is not None)  # 'begin a [tour] of'
    return named and scene.language.code == "en" and by_verb and "event" not in events
