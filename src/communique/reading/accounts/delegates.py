"""English: a delegation's leader and members, wherever the report goes on to tell of 'the delegation'.

'A Peruvian delegation arrived in Accra. The delegation, led by Minister A, includes B and C. [The delegation] met President D':
A, B and C came, and A, B and C met D.
"""

from communique.reading.clauses import Role
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
