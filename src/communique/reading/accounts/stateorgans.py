"""English: organs of some state whose name tells of none: 'the Natural Resources Committee', 'the Department of Energy'."""

from itertools import pairwise

from communique.reading.clauses import Role
from communique.reading.frames import Account
from communique.reading.text import Scene


def without_organs(scene: Scene, account: Account) -> list[Role]:
    """Who takes part but for organs of a state at home, which speak for no party of their own; abroad they are the land's visited."""
    return [r for r in account.roles if not _is_organ(scene, r) or _is_of_where(account, r)]


def _is_organ(scene: Scene, role: Role) -> bool:
    """'the Natural Resources [Committee]', 'the Coast [Guard]', 'the [Department] of Energy', in no table of parties."""
    entity = role.entity
    if entity is None or entity.kind != "side" or role.mention.party_kind != "unknown" or entity.name:
        return False
    tokens = scene.document.tokens[role.mention.first : role.mention.last]
    heads = [a for a, b in pairwise(tokens) if b.lower in ("of", "for")]
    return any("state_organ" in t.kinds for t in (*heads, *tokens[-1:]))


def _is_of_where(account: Account, organ: Role) -> bool:
    """'Minister A of Peru met [the Mining Agency] in Oslo': the land's that is visited, which it is given; False at home."""
    land = account.place.place.country if account.place is not None else None
    others = {r.entity.party for r in account.roles if r.entity is not None and r.entity.party and r is not organ}
    if land is None or land in others or not others or organ.entity is None:
        return False
    organ.entity.party, organ.entity.party_inferred = land, True
    return True
