"""Who receives envoys and guests, and of which country he is where the report does not tell."""

from communique.reading.frames import Account
from communique.reading.text import OF_STATES, Entity, Scene

A_PAIR = 2


def whom_they_met(accounts: list[Account]) -> dict[int, set[str]]:
    """By a person's id the countries of those he alone met: 'A received the Norwegian ambassador. A received the Korean one':
    he is of neither."""
    met: dict[int, set[str]] = {}
    for account in accounts:
        people = [r.entity for r in account.roles if r.entity is not None]
        if account.kind not in ("meeting", "call", "credentials") or len(people) != A_PAIR:
            continue
        for one, other in (people, people[::-1]):
            if other.party and ":" not in other.party and other.party_at is not None and not other.party_inferred:
                met.setdefault(id(one), set()).add(other.party)
    return met


def receivers_of_envoys(scene: Scene, account: Account, people: list[Entity]) -> None:
    """'The High Commissioner to Fiji, A, presented her letters to the Governor-General, B': B is of Fiji, A of the report's own land."""
    for envoy in people if account.kind in ("credentials", "meeting") else ():
        posts = {t.post for m in envoy.mentions for t in m.titles if t.post and ":" not in t.post}
        if envoy.office != "ambassador" or len(posts) != 1 or not (envoy.party is None or envoy.party_inferred):
            continue
        post = next(iter(posts))
        if scene.home is None or scene.home == post or ":" in scene.home:
            continue
        envoy.party, envoy.party_inferred = scene.home, False
        for one in people:
            if one is not envoy and one.office in OF_STATES and one.party in (None, scene.home):
                if one.party is None or one.party_inferred:
                    one.party, one.party_inferred = post, False


def host_of_envoys(account: Account, posts: list[str]) -> None:
    """'Minister A received Japan's Ambassador to Kuwait': A, whose country only the page's address told, is of Kuwait.

    Where the envoy's land and post are both there, the host is of the other than his guest: 'A received Minister B of
    Norway. Present was Peru's Ambassador to Norway'.
    """
    if len(set(posts)) != 1 or ":" in posts[0]:
        return
    others = {r.entity.party for r in account.roles if r.entity is not None and r.part != "host"}
    envoys = [r for r in account.roles if r.entity is not None and r.entity.office == "ambassador" and r.part != "host"]
    sent_by = next((r.entity.party for r in envoys if r.entity is not None and r.entity.party), None)
    land = posts[0] if posts[0] not in others else sent_by
    for role in account.roles:
        one = role.entity
        if one is None or role.part != "host" or not one.party_inferred or one.party_at is not None:
            continue
        if land is not None and one.party != land and one.kind == "person" and len(others - {land}) > 0:
            one.party = land
