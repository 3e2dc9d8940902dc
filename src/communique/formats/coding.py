"""What kind of situation an engagement is, in the words that the field's codebooks tell apart, and who did it to whom.

The codes themselves are tables: `plover.tsv`, `cameo.tsv`, `contexts.tsv`, `sectors.tsv`, each row with its rule.
"""

from functools import cache
from typing import Final

from communique.languages.cities import land_of
from communique.languages.tables import Row, load_table, room_table
from communique.model.plain import bare_party
from communique.store import Told, ToldSide

# What a message is for, the most telling first; the acts of statements.
PURPOSES: Final = ("condole", "criticise", "reject", "congratulate", "thank", "praise", "invite", "commit", "call")
CONTRARY: Final = ("criticise", "reject")  # of these only what is known to be toward the addressee


@cache
def table(name: str) -> dict[str, Row]:
    """A table of this room by its first column."""
    return {next(iter(row.values())): row for row in room_table("formats", name)}


@cache
def parties() -> dict[str, Row]:
    """The parties of the world by their code."""
    return {row["party"]: row for row in load_table("world", "parties")}


def alpha2(party: str | None) -> str | None:
    """'NOR' → 'no', as ISO 3166-1 alpha-2 in small letters; 'X:Abkhazia' → 'ge'; None for who has no country."""
    row = table("states").get(land_of(party)) if party else None
    return row["alpha2"].lower() or None if row else None


def cow(party: str | None) -> int | None:
    """'NOR' → 385, the number of the Correlates of War project; None for who is not in its system of states."""
    row = table("states").get(party) if party else None
    return int(row["cow"]) if row and row["cow"] else None


def party_name(party: str) -> str:
    """'NOR' → Norway; 'X:Somebody' → Somebody."""
    row = parties().get(party)
    return row["label"] if row else bare_party(party)


def situation(told: Told) -> str | None:
    """The situation that an engagement is; None for one that did not take place.

    planned, planned_signing; call, signing, credentials; visit (somebody travels); summons (a host criticises the ambassador
    he receives); audience (an ambassador is received); received (another guest is); mediated; multilateral (a conference,
    or three parties); elsewhere (in the country of none of two parties); together (any other meeting); message_ACT, message.
    """
    e = told.engagement
    if e.status == "cancelled":
        return None
    if e.status == "planned":
        return {"signing": "planned_signing", "message": None}.get(e.kind, "planned")
    if e.kind == "message":
        addressees = {side.party for side in having(told, "addressee") if side.party}
        acts = {s.act for s in told.statements if s.act not in CONTRARY or s.toward in addressees}
        return next((f"message_{act}" for act in PURPOSES if act in acts), "message")
    if e.kind in ("call", "signing", "credentials"):
        return e.kind
    if e.kind == "visit":
        return "visit" if having(told, "visitor") else "together"
    return of_meeting(told)


def of_meeting(told: Told) -> str:
    """The situation of a meeting or conference that took place."""
    guests, hosts = having(told, "guest", "visitor"), having(told, "host")
    if told.engagement.kind == "meeting" and guests and hosts:
        if any(guest.office == "ambassador" for guest in guests):
            return "summons" if is_summons(told, guests, hosts) else "audience"
        return "received"
    if having(told, "mediator"):
        return "mediated"
    spoken = {side.party for side in told.sides if side.party}
    if told.engagement.kind == "conference" or len(spoken) > 2:
        return "multilateral"
    country = told.engagement.country
    states = {party for party in spoken if not party.startswith("IGO:")}
    if country and len(states) == 2 and country not in {land_of(party) for party in states}:
        return "elsewhere"
    return "together"


def is_summons(told: Told, guests: list[ToldSide], hosts: list[ToldSide]) -> bool:
    """Whether a host criticised: by name, or toward the ambassador's party."""
    names, states = {host.name for host in hosts if host.name}, {guest.party for guest in guests if guest.party}
    return any(s.act == "criticise" and (names & set(s.speakers) or s.toward in states) for s in told.statements)


def having(told: Told, *parts: str) -> list[ToldSide]:
    """The sides that play one of these parts."""
    return [side for side in told.sides if side.part in parts]


def directed(told: Told, what: str) -> tuple[list[ToldSide], list[ToldSide]]:
    """Who acts and whom it is directed at; everyone acts and nobody is at the other end where the codebooks see no direction.

    Of a visit without a named host, the host is the country visited, unless it is the visitor's own: a side without a name."""
    if what.startswith("message"):
        pair = having(told, "sender"), having(told, "addressee")
    elif what == "summons":
        pair = having(told, "host"), having(told, "guest", "visitor")
    elif what == "mediated":
        mediators = having(told, "mediator")
        pair = mediators, [side for side in told.sides if side not in mediators]
    elif told.engagement.kind in ("visit", "meeting", "conference", "credentials"):
        pair = having(told, "guest", "visitor"), having(told, "host")
        country = told.engagement.country
        own = {land_of(side.party) for side in pair[0] if side.party}
        if told.engagement.kind == "visit" and pair[0] and not pair[1] and country and country not in own:
            pair = pair[0], [ToldSide(name=None, person=None, person_id=None, office=None, party=country, part="host")]
    else:
        pair = [], []
    if not pair[0] or not pair[1]:
        return list(told.sides), []
    others = [side for side in told.sides if side not in pair[0] and side not in pair[1]]
    return [*pair[0], *others], pair[1]
