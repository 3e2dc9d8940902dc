"""Visits that a report tells of only as the occasion on which somebody is welcomed."""

from communique.languages.cities import land_of
from communique.model import Place
from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.frames.account import Account
from communique.reading.places import PlaceFound
from communique.reading.text import Scene, Sight

FIRST = 3  # sentences in which a report tells its news
ARTICLE = 4  # tokens between 'a' and 'visit': 'a three-day official visit'


def visit_of_guest(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'Lund welcomed President Adu at the start of [a state visit]': the guest visits the host's country."""
    if scene.language.code != "en" or h.kind != "visit" or h.place is not None or h.named() or not _is_new(scene, h):
        return None
    for account in reversed(accounts):
        if account.kind == "visit" and account.status == h.status:
            return None
        guests = [r for r in account.roles if r.part == "guest" and r.entity is not None]
        hosts = [r for r in account.roles if r.part == "host" and r.entity is not None and r.entity.party]
        if account.kind != "meeting" or h.sentence not in account.sentences or not (guests and hosts):
            continue
        host = hosts[0].entity
        if host is None or ":" in (host.party or ":") or any(g.entity and g.entity.party == host.party for g in guests):
            return None
        first, last = host.party_at or (hosts[0].mention.first, hosts[0].mention.last)
        h.roles = [Role(guest.entity, "visitor", guest.mention) for guest in guests]
        h.place, h.generic, h.status = (
            PlaceFound(Place(country=host.party), first, last, "place.host"),
            False,
            account.status,
        )
        return Account(h.kinds, h.status, [h], list(h.roles), h.place)
    return None


def visit_behind_talks(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'Kiir is to hold talks with Kenyatta in Nairobi. … [The visit] follows an invitation': of him who is not at home there.

    Only where the report tells of no visit else, and its first talks are of people of two states, in one of these."""
    tokens = scene.document.tokens
    if scene.language.code != "en" or h.kind != "visit" or h.place is not None or h.named():
        return None
    if any(a.kind == "visit" for a in accounts) or not any(
        t.lower in ("the", "this") for t in tokens[max(0, h.trigger.first - ARTICLE) : h.trigger.first]
    ):
        return None
    talks = next((a for a in accounts if a.kind == "meeting" and len(a.parties()) > 1), None)
    if talks is None or talks.status == "cancelled" or min(talks.sentences) > FIRST:
        return None
    if talks.place is None:
        return _visit_of_subject(scene, h, talks)
    land = talks.place.place.country
    people = [r for r in talks.roles if r.entity is not None and r.entity.party and ":" not in r.entity.party]
    guests = [r for r in people if r.entity and r.entity.name and land_of(r.entity.party or "") != land]
    if len(guests) == len(people) or len({r.entity.party for r in guests if r.entity}) != 1:
        return None
    h.roles = [Role(guest.entity, "visitor", guest.mention) for guest in guests]
    h.place, h.generic, h.status, h.day, h.tenseless = talks.place, False, talks.status, None, True
    return Account(h.kinds, h.status, [h], list(h.roles), h.place)


def _visit_of_subject(scene: Scene, h: Hypothesis, talks: Account) -> Account | None:
    """'A met B. … During the two-day visit, [A] will also address parliament': his, of those who met, whom the sentence names."""
    named = {id(m.entity) for m in scene.of_sentence(h.sentence) if m.kind == "person" and m.entity is not None}
    those = [r for r in talks.roles if id(r.entity) in named and r.part != "host"]
    own = any(r.entity is not None and r.entity.party == scene.home for r in those)
    others = [r.entity.party for r in talks.roles if r.entity and r not in those and r.entity.party]
    if len(those) != 1 or own or len(set(others)) != 1 or ":" in others[0]:
        return None
    here = (h.trigger.first, h.trigger.last)
    h.place = PlaceFound(
        Place(country=land_of(others[0])), *here, "place.home"
    )  # whose guest he is; told it is nowhere
    h.roles = [Role(those[0].entity, "visitor", those[0].mention)]
    h.generic, h.status, h.day, h.tenseless = False, talks.status, None, True
    return Account(h.kinds, h.status, [h], list(h.roles), h.place)


def same_visitor(h: Hypothesis, accounts: list[Account]) -> None:
    """'The trip is part of a tour that also includes [Togo]': of whoever the report told last to be travelling."""
    visit = next((a for a in reversed(accounts) if a.kind == "visit"), None)
    visitors = [r for r in visit.roles if r.part == "visitor"] if visit is not None else []
    h.roles = [Role(r.entity, "visitor", r.mention) for r in visitors]
    h.generic = not h.roles


def _is_new(scene: Scene, h: Hypothesis) -> bool:
    """'on [a] two-day visit', 'of [an] official visit': told for the first time, not 'the visit', 'his visit'."""
    before = scene.document.tokens[max(0, h.trigger.first - ARTICLE) : h.trigger.first]
    return any(token.lower in ("a", "an") and token.sentence == h.sentence for token in before)


GREETED_WITHIN = 4  # sentences from the journey to the welcome at the airport


def visit_greeted(h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'В аэропорту встретил министр': of whoever came, in this sentence or the one before."""
    if not h.greeted or any(r.part == "visitor" and r.entity and (r.entity.name or r.entity.party) for r in h.roles):
        return None
    h.roles = [r for r in h.roles if r.part != "visitor"]  # 'делегацию встретил министр'
    near = [a for a in accounts if a.kind == "visit" and h.sentence - max(a.sentences) <= GREETED_WITHIN]
    return near[-1] if near else None


ON_ARRIVAL = 2  # tokens back from 'arrival' to 'on': 'on his arrival'


def on_arrival(sight: Sight, trigger: Trigger) -> bool:
    """'was received [on arrival] at the airport by X', 'upon her arrival': when, and no more. English."""
    if sight.is_russian or trigger.type != "noun" or sight.lower(trigger.last - 1) != "arrival":
        return False
    return any(sight.lower(trigger.first - back) in ("on", "upon") for back in range(1, ON_ARRIVAL + 1))
