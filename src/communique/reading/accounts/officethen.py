"""The office held at the time of the engagement, where the report tells it of somebody who has left it since."""

from communique.languages.statesmen import known_statesman
from communique.reading.clauses import Role
from communique.reading.frames import Account
from communique.reading.text import CIVIL, Entity, Scene

BODIES = frozenset(["head_of_organization", "organization_official"])


def offices_then(scene: Scene, account: Account) -> None:
    """'the former president [Chirac] visited India in 1998', 'во время визита экс-президента Франции в 1998 году': head of state.

    By the years of the account and of known terms; of somebody whose office of today is told nothing is changed.
    """
    year = (account.date or "")[:4]
    if not year.isdigit():
        return
    for role in account.roles:
        if role.entity is not None and role.entity.kind == "person" and _has_left(role.entity):
            role.office = _held(scene, role.entity, int(year))


def _has_left(entity: Entity) -> bool:
    """A former holder, or somebody of whom the report tells no office of state."""
    return bool(entity.name) and (entity.office is None or entity.office in CIVIL)


def _held(scene: Scene, entity: Entity, year: int) -> str | None:
    known = known_statesman(entity.name or "", scene.language.code, year)
    if known is None or known.party != entity.party:
        return None
    office = known.office(year)
    return None if office in BODIES and ":" not in known.party else office  # a body's head speaks for no state


def office_of_role(role: Role) -> str | None:
    """The office that counts for the account: the one held then, else the one that the report gives."""
    return role.office or (role.entity.office if role.entity is not None else None)
