"""Who presents credentials: 'the Saudi envoy', 'the ambassadors of Peru and Chad', a list of names and countries."""

from communique.reading.frames import Account
from communique.reading.text import Mention, Sight


def envoys_are_ambassadors(sight: Sight, accounts: list[Account]) -> None:
    """Gives an envoy who is told as no special one, and presents credentials, an ambassador's office."""
    for account in accounts:
        for role in account.roles if account.kind == "credentials" else ():
            one = role.entity
            if one is None or role.part == "host" or one.office != "special_envoy" or one.office_inferred:
                continue
            titles = [t for m in one.mentions for t in m.titles if t.office == "special_envoy"]
            plain = all(sight.key_word(t.first, "envoy") for t in titles)  # 'envoy', no 'special envoy'
            if titles and plain:
                for title in titles:
                    title.office, title.settled = "ambassador", True
                one.office = "ambassador"


def is_envoy_of(mention: Mention) -> bool:
    """'the ambassadors of [Peru] and Ghana': told by his country alone, as at a ceremony of several."""
    entity = mention.entity
    return mention.group == "holders" and entity is not None and entity.office == "ambassador" and bool(entity.party)


def tells_whose(mention: Mention) -> bool:
    """'[the High Commissioner of Canada], [the foreign ministers of Peru] and Ghana': nobody's name, but whose office. English."""
    entity = mention.entity
    told = mention.kind in ("person", "side") and bool(mention.titles) and mention.name is None
    return told and entity is not None and mention.party is not None and entity.party == mention.party


def settle_envoys(account: Account) -> None:
    """Who presents credentials is an envoy, also where the report only lists names and countries."""
    hosts = {r.entity.party for r in account.roles if r.part == "host" and r.entity is not None}
    envoys = {r.entity.party for r in account.roles if r.entity is not None and r.entity.office == "ambassador"}
    for role in account.roles if not hosts and envoys else ():  # 'при участии замминистра состоялась церемония'
        if role.entity is not None and role.entity.name and role.entity.office not in (None, "ambassador"):
            if role.entity.party is None and account.place is not None:
                role.entity.party, role.entity.party_inferred = account.place.place.country, True
            if role.entity.party not in {None, *envoys}:
                role.part = "host"
                hosts.add(role.entity.party)
    for role in account.roles:
        entity = role.entity
        if entity is not None and is_envoy_of(role.mention) and entity.party not in hosts:
            role.part = "guest"
        if entity is None or role.part == "host" or not entity.name or entity.party in {None, *hosts}:
            continue
        role.part = "guest"
        if not any(m.titles for m in entity.mentions if m.name):
            entity.office, entity.office_at, entity.office_inferred = "ambassador", role.mention.name, True
