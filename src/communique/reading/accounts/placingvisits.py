"""Where visits go whose own words tell no place: to the visitor's other visit, to where he met somebody, to a host's land."""

from communique.languages.cities import land_of
from communique.model import Place
from communique.reading.accounts.placing import LEAD, place_here
from communique.reading.accounts.settings import SETTLED, goes_with
from communique.reading.accounts.visitlands import place_by_exchange
from communique.reading.days import Days
from communique.reading.frames import Account
from communique.reading.places import PlaceFound
from communique.reading.text import Scene


def place_visits(scene: Scene, accounts: list[Account], days: Days) -> list[Account]:
    """A visit that names no place ('X arrived on Monday', 'his trip'): one with the visitor's other, else of its meetings' place."""
    out: list[Account] = []
    place_here(scene, [a for a in accounts if a.kind == "visit"], days)
    for account in accounts:
        if account.kind != "visit" or account.place is not None:
            out.append(account)
            continue
        twin = _twin(account, accounts)
        source = None if twin is not None and twin.status == account.status else _met_there(account, accounts)
        if twin is not None and (source is None or source.status != account.status):
            twin.hypotheses += account.hypotheses
            continue
        if twin is None and all(h.greeted for h in account.hypotheses):
            _meet_on_arrival(account)
            out.append(account)
            continue
        if source is not None:
            account.place, account.place_inferred = source.place, True
        if account.place is None:
            _place_by_stage(scene, account, accounts, days)
        if account.place is None:
            _place_by_host(account, accounts)
        place_by_exchange(account, accounts)
        if account.place is None:
            _place_by_dateline(scene, account, days)
        if account.place is None:
            _place_at_home(scene, account)
        out.append(account)
    return out


def _meet_on_arrival(account: Account) -> None:
    """'X встретил в аэропорту Y', where the report tells of no visit: a meeting."""
    account.kinds = ("meeting",)
    for role in account.roles:
        role.part = "guest" if role.part == "visitor" else role.part


def _twin(account: Account, accounts: list[Account]) -> Account | None:
    """The visitor's other visit, of which the text tells where to; one of the same status first."""
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    homes = [v.party for v in visitors]
    found = [
        a
        for a in accounts
        if a is not account and a.kind == "visit" and a.place and any(a.has(v) for v in visitors)
        and (a.status == account.status or a.place.place.country not in homes)
    ]  # fmt: skip
    return next((a for a in found if a.status == account.status), next(iter(found), None))


def _met_there(account: Account, accounts: list[Account]) -> Account | None:
    """What the visitor took part in at a place that the text tells."""
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    kinds = ("meeting", "signing", "conference")
    found = [a for a in accounts if a.kind in kinds and a.place and any(a.has(v) for v in visitors)]
    if account.status == "planned":  # 'met X in Lima, and accepted her invitation': not to where they met
        found = [a for a in found if a.status != "held"]
    found = [a for a in found if a.status != "planned" or account.status != "held" or _is_near(account, a)]
    return next(iter(found), None)


def _is_near(account: Account, other: Account) -> bool:
    """Told at most so many sentences apart: 'X прилетел утром. В Осло он проведёт переговоры'."""
    return min(abs(a - b) for a in account.sentences for b in other.sentences) <= NEAR


NEAR = 3


def _place_by_host(account: Account, accounts: list[Account]) -> None:
    """'During an official visit X met the speaker of Y's parliament': in Y, if the sentence names no other country.

    'Делегацию привёз премьер X. Принимала его Y': in the land of the visit's own host. 'A met B in Lima and invited her. The
    day of the visit will be told soon': in the land of the one whom the visitor had met.
    """
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    here = set(account.sentences)
    to_come = account.status == "planned" and all(h.trigger.type == "noun" for h in account.hypotheses)
    for other in [account, *accounts]:
        own = other is account and any(r.part == "host" for r in account.roles)
        told = here & set(other.sentences) or (to_come and other.status == "held")
        if (not own and other.kind != "meeting") or not told or not any(other.has(v) for v in visitors):
            continue
        hosts = [r for r in other.roles if r.entity is not None and r.entity not in visitors and r.entity.party]
        parties = {r.entity.party for r in hosts if r.entity is not None} - {v.party for v in visitors}
        country = land_of(next(iter(parties)) or "") if len(parties) == 1 else None
        if country and ":" not in country:
            at = hosts[0].entity.party_at if hosts[0].entity is not None else None
            first, last = at or (hosts[0].mention.first, hosts[0].mention.last)
            account.place, account.place_inferred = PlaceFound(Place(country=country), first, last, "place.host"), True
            return


def _place_by_stage(scene: Scene, account: Account, accounts: list[Account], days: Days) -> None:
    """'Саммит прошёл в Охриде. [X прилетел утром]', 'The leaders met in Lima. [X flew in] on Monday': to where the report's news plays,
    if that is abroad."""
    if account.hypotheses[0].trigger.type != "verb" or account.status == "cancelled":
        return
    if scene.language.code == "en" and not _arrives(scene, account):
        return
    homes = {r.entity.party for r in account.roles if r.part == "visitor" and r.entity is not None}
    now, at = days.anchor or days.fresh, min(account.sentences)
    for other in accounts:
        if other.kind not in SETTLED or other.place is None or other.recalled or other.status != account.status:
            continue
        if min(other.sentences) > at or not goes_with(account, other, now):
            continue
        if scene.language.code == "en" and any(h.sentence == at and not h.generic for h in other.hypotheses):
            continue  # 'arrived on Monday from a summit in Lima'
        if other.place.place.country not in homes and None not in homes:
            account.place, account.place_inferred = other.place, True
        return


def _arrives(scene: Scene, account: Account) -> bool:
    """'Premier X [arrived] on Monday', '[flew in] from Oslo', '[came for] the ceremony': an official with a name, and where he came to
    need not be told. English."""
    first, last = account.hypotheses[0].trigger.first, account.hypotheses[0].trigger.last
    tokens = scene.document.tokens
    behind = [t.lower for t in tokens[last : last + 2]]
    came = "come" in tokens[first].keys and behind[:1] == ["for"] and behind[1:] == ["the"]
    arrives = "arrives" in tokens[first].key_kinds and (last - first > 1 or "arrives_in" not in tokens[first].key_kinds)
    if not (came or arrives) or "here" in behind:
        return False
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    return bool(visitors) and all(v.name and v.office and v.party for v in visitors)


def _place_by_dateline(scene: Scene, account: Account, days: Days) -> None:
    """'BRASILIA — … during a visit by Russia's minister': to where the report comes from, told in its first sentences."""
    home, h = scene.home, account.hypotheses[0]
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    if home is None or ":" in home or days.dateline_place is None or h.sentence > LEAD or account.status != "held":
        return
    parties = {v.party for v in visitors}
    if None in parties or home in parties or not any(m.party == home for m in scene.of_sentence(h.sentence)):
        return
    first, last = days.dateline_place
    account.place, account.place_inferred = PlaceFound(Place(country=home), first, last, "place.dateline"), True


def _place_at_home(scene: Scene, account: Account) -> None:
    """'the State Visit by the President of Chile is postponed', 'the incoming visit', on a presidency's own page: to its country."""
    home, trigger = scene.home, account.hypotheses[0].trigger
    if home is None or ":" in home or scene.language.code != "en" or trigger.type != "noun":
        return
    visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
    if not visitors or any(v.party in (None, home) or v.party_at is None for v in visitors):
        return
    kinds = scene.language.words("stay") | {"incoming"}
    before = {t.lower for t in scene.document.tokens[max(0, trigger.first - EPITHETS) : trigger.last]}
    if kinds & before:
        place = PlaceFound(Place(country=home), trigger.first, trigger.last, "place.home")
        account.place, account.place_inferred = place, True


EPITHETS = 3  # tokens before 'visit' that tell of what sort it is
