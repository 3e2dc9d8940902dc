"""Who a delegation, or the heads of several, are. English: its leader and members, wherever the report goes on to tell of it.

'A Peruvian delegation arrived in Accra. The delegation, led by Minister A, includes B and C. [The delegation] met President D':
A, B and C came, and A, B and C met D.
"""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import TALKS, Account
from communique.reading.text import Scene


def spread_delegation(scene: Scene, accounts: list[Account]) -> None:
    """Adds a delegation's leader to its visit, and all whom the report names of it to what the delegation did."""
    if scene.language.code != "en":
        return
    visits = [a for a in accounts if a.kind == "visit"]
    for visit in visits:
        _add_leader(scene, visit)
    for account in accounts:
        if account.kind in TALKS:
            _add_members(account, visits)


def _add_leader(scene: Scene, visit: Account) -> None:
    """Whoever leads those who came, if the visit names only others of them."""
    parties = {r.entity.party for r in visit.roles if r.part == "visitor" and r.entity is not None and r.entity.name}
    came = any(m.group == "delegation" for number in visit.sentences for m in scene.of_sentence(number))
    for leader in scene.entities if came else ():
        if leader.leads and leader.name and leader.party in parties and not visit.has(leader):
            visit.roles.insert(0, Role(leader, "visitor", next(m for m in leader.mentions if m.name)))


def _add_members(account: Account, visits: list[Account]) -> None:
    """'[The delegation] met President D': everybody whom one visit of that party, or of that leader, names."""
    as_one = any(h.by_delegation for h in account.hypotheses)  # told by its leader's name
    for role in [r for r in account.roles if r.entity is not None and (as_one or r.mention.group == "delegation")]:
        one = role.entity
        came = [v for v in visits if one is not None and (v.has(one) or one.party in v.parties())]
        named = [r for r in came[0].roles if r.entity is not None and r.entity.name] if len(came) == 1 else []
        members = [r for r in named if r.part == "visitor" and r.entity is not None and not account.has(r.entity)]
        if len(named) < 2 or not members:
            continue
        if one is not None and not one.name:
            account.roles.remove(role)
        account.roles += [Role(r.entity, role.part, r.mention) for r in members]


def _heads_of_delegations(scene: Scene, role: Role, accounts: list[Account]) -> list[Role]:
    """'В саммите участвовали A, B и C. [Глав делегаций] принял президент D': those named at the last conference. Russian."""
    tokens = scene.document.tokens[role.mention.first : role.mention.last]
    heads = role.mention.group == "delegation" and "heads_any" in tokens[0].key_kinds and role.mention.party is None
    if not heads or not any(f.number == "plur" for f in tokens[-1].forms):
        return []
    for account in reversed(accounts):
        named = [r for r in account.roles if r.entity is not None and r.entity.name]
        if account.kind == "conference" and len({r.entity.party for r in named if r.entity is not None}) > 1:
            return named
    return []


def meant_delegation(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """'прибыла делегация во главе с X. … [Делегация] посетит', without whose it is: whoever leads the one told of before.

    '[Делегацию минобороны Грузии] принял …', 'received [the Ghanaian delegation]': of that land, where one leads it."""
    for role in [*h.roles]:
        side = role.entity
        if heads := _heads_of_delegations(scene, role, accounts):
            others = {r.entity.party for r in h.roles if r.entity is not None}
            h.roles.remove(role)
            h.roles += [
                Role(r.entity, role.part, r.mention) for r in heads if r.entity and r.entity.party not in others
            ]
            continue
        if side is not None and side.party and not side.name and _is_delegation(scene, role):
            visits = [a for a in accounts if a.kind == "visit" and a.status == h.status]
            came = [r for a in visits for r in a.roles if r.part == "visitor" and r.entity]
            heads = [r for r in came if r.entity and r.entity.name and r.entity.party == side.party]
            if len({id(r.entity) for r in heads}) == 1 and not any(r.entity is heads[0].entity for r in h.roles):
                role.entity, role.mention = heads[0].entity, heads[0].mention
                continue
        if role.mention.group != "delegation" or side is None or side.party or side.name or role.mention.titles:
            continue
        told = [r for a in accounts for r in a.roles if r.entity is not None and r.entity.leads and r.entity.name]
        told = told or [r for a in accounts if a.kind == "visit" for r in a.roles[:1] if r.entity and r.entity.name]
        if told and not any(r.entity is told[-1].entity for r in h.roles):
            h.by_delegation = True
            role.entity, role.mention = told[-1].entity, told[-1].mention


def _is_delegation(scene: Scene, role: Role) -> bool:
    """'[делегация] минобороны Грузии', 'the Ghanaian [delegation]'."""
    tokens = scene.document.tokens[role.mention.first : role.mention.last]
    return role.mention.kind == "side" and any({"delegation", "делегация"} & {*t.keys} for t in tokens)
