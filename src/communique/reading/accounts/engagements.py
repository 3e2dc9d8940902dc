"""Engagements: accounts weighed, dated, placed, and told main from background."""

from itertools import pairwise
from typing import NamedTuple

from communique.languages.cities import land_of
from communique.reading.accounts.atconference import attend_where_they_meet
from communique.reading.accounts.ceremonies import is_presented
from communique.reading.accounts.chronicles import weigh_entries
from communique.reading.accounts.collectives import told_as_one
from communique.reading.accounts.crossing import crosses
from communique.reading.accounts.dating import date_account
from communique.reading.accounts.dating_rest import date_the_rest
from communique.reading.accounts.features import account_features, probability, weigh_alike
from communique.reading.accounts.lasting import lasting_now
from communique.reading.accounts.officethen import offices_then
from communique.reading.accounts.official import is_official_life
from communique.reading.accounts.oldvisits import put_on_old_visits
from communique.reading.accounts.partyless import Visited, fill_parties, fill_visitor
from communique.reading.accounts.placing import place_the_rest
from communique.reading.accounts.placingvisits import place_visits
from communique.reading.accounts.publicevents import is_conference
from communique.reading.accounts.receivers import whom_they_met
from communique.reading.accounts.recollection import is_recollection, is_touched_on
from communique.reading.accounts.saidthere import is_relayed, said_in_meeting
from communique.reading.accounts.settings import days_of_visits
from communique.reading.accounts.signings import bare_role, land_of_signing, only_named
from communique.reading.accounts.somebody import is_private_circle, is_solid
from communique.reading.accounts.stateorgans import without_organs
from communique.reading.accounts.staying import meetings_to_come, stays_until, visits_to_come
from communique.reading.accounts.visitends import whole_visit
from communique.reading.accounts.visitlands import (
    comes_home,
    has_no_own,
    is_inland,
    is_posted_in,
    land_of_delegation,
    lands_beside,
    leaves_home,
    other_of_two,
    tells_no_land_of_its_own,
)
from communique.reading.clauses import Role
from communique.reading.days import Days, days_apart, is_day, span_of
from communique.reading.frames import Account, held_where_received, ministers_of_body
from communique.reading.text import LEADERS, Entity, Scene, Sight
from communique.reading.titles import home_of


def settle(scene: Scene, sight: Sight, accounts: list[Account], days: Days) -> list[Account]:
    """Drops what is no engagement, then gives each its date, place and salience."""
    if scene.language.code == "en":
        visits_to_come(accounts)
    held_where_received(accounts)
    for account in accounts:
        date_account(scene, account, days)
        stays_until(scene, account, days)
        whole_visit(scene, sight, account, days)
        offices_then(scene, account)
        account.recalled |= is_recollection(scene, account)
    accounts = place_visits(scene, accounts, days)
    put_on_old_visits(scene, accounts, days)
    place_the_rest(scene, sight, accounts, days)
    attend_where_they_meet(scene, accounts)
    counts = _party_counts(scene)
    told = _Told(counts, _visited(accounts), whom_they_met(accounts), _stages(accounts))
    accounts = [a for a in accounts if _is_engagement(scene, a, told) and is_official_life(scene, a)]
    accounts = [a for a in accounts if not tells_no_land_of_its_own(a, accounts)]
    accounts = [a for a in accounts if not (said_in_meeting(scene, a, accounts) or is_relayed(scene, a, accounts))]
    for account in accounts:
        if account.place is not None and account.place.rule == "place.home":
            account.place = None  # it made a visit of it, and is told nowhere
        account.features = account_features(scene, account, days, accounts)
        passing = account.recalled or is_touched_on(scene, account) or _is_of_its_own_day(account, accounts, days)
        account.chance = 0.0 if passing else probability("salience", account.features)
        account.salience = "main" if account.chance >= 0.5 else "background"
        account.confidence = probability("engagement", account.features)
    weigh_alike(accounts)
    weigh_entries(accounts, days)
    for account in accounts:
        date_the_rest(scene, account, days, accounts)
        if account.status == "held" and (_lies_ahead(account, days) or _is_yet_to_come(account, days)):
            account.status = "planned"
        elif account.status == "planned" and _lies_behind(account, days):
            account.status = "held"
    for account in accounts:
        if account.date_inferred:
            account.date = lasting_now(scene, account)
    days_of_visits(scene, accounts)
    if scene.language.code == "en":
        meetings_to_come(accounts)
    for account in accounts:
        told_as_one(account)
    return accounts


def _is_of_its_own_day(account: Account, accounts: list[Account], days: Days) -> bool:
    """'A met B in Lima. … On 9 May 2011 they signed a treaty', in a report of no day, whose news has none: told from the past."""
    told = is_day(account.date) and account.date_rule.startswith("date.day") and not account.date_inferred
    return told and days.anchor is None and account is not accounts[0] and accounts[0].date is None


def _lies_ahead(account: Account, days: Days) -> bool:
    """'X flies to Y tomorrow', 'the summit in June' told in May: a day, month or year after the report's own.

    'On 5 May X came to Oslo. On 6 May he [was received] by Y': a text without a day of its own that tells what went on.
    """
    day, anchor = (account.date or "").split("/")[0], days.anchor or ""
    if days.anchor_rule == "lead" and account.hypotheses[0].trigger.type == "verb":
        return False
    whole = len(day) in (len("2023"), len("2023-04"), len("2023-04-19")) and len(anchor) >= len(day)
    return whole and day > anchor[: len(day)]


def _is_yet_to_come(account: Account, days: Days) -> bool:
    """'X arrived on Tuesday for talks with Y', told that day or the next, and nothing else told of the talks."""
    away = days_apart(account.date, days.anchor)
    told = [h for h in account.hypotheses if not h.generic]
    told = [h for h in told if h.sentence > 0] or told  # a headline's 'meet' leaves it open
    return bool(told) and all(h.purpose for h in told) and (away is None or away <= 1)


def _lies_behind(account: Account, days: Days) -> bool:
    """'led a delegation to attend the summit on 10 May', told on the 12th: a conference of a time before the report's.

    'На прошлой неделе A ездил в Осло, чтобы встретиться с B': so is what a journey was for, where that is days ago.
    """
    span, now = span_of(account.date), span_of(days.anchor)
    if span is None or now is None or now.grain != "day":
        return False
    if account.kind == "conference" and span.grain == "day" and not account.date_inferred:
        return span.last < now.first
    told = [h for h in account.hypotheses if not h.generic]
    return bool(told) and all(h.purpose for h in told) and (now.first - span.last).days > 1


def _party_counts(scene: Scene) -> dict[str, int]:
    """How often the report names each party, by name, adjective, capital or organ; not by '[Sofia] Rossi', '[Chad] Holm'."""
    counts: dict[str, int] = {}
    named = {at for m in scene.mentions if m.kind == "person" and m.name for at in range(*m.name)}
    for first in scene.document.begins("parties", 0, len(scene.document.tokens)):
        for match in scene.document.matches[first][:2]:
            if match.row.table == "parties" and match.row["party"] and first not in named:
                counts[match.row["party"]] = counts.get(match.row["party"], 0) + 1
    return counts


# --- what counts ------------------------------------------------------------------------------------------------


def _visited(accounts: list[Account]) -> Visited:
    """Where the report's visitors go; none of several such countries is their own."""
    out: Visited = {}
    for account in accounts:
        land = account.place.place.country if account.kind == "visit" and account.place is not None else None
        for role in account.roles if land else ():
            if role.part == "visitor" and role.entity is not None:
                out.setdefault(id(role.entity), set()).add(land or "")
    return out


def _stages(accounts: list[Account]) -> dict[int, str]:
    """By an account's id the country of the meeting told right before it with one of its people: 'He also met Premier X'.

    Where no place is told, that of whoever received him: 'A was received by King B. He also met Premier X'.
    """
    out: dict[int, str] = {}
    for before, account in pairwise(accounts):
        country = (
            before.place.place.country if before.place is not None else out.get(id(before)) or _host_of(before, account)
        )
        near = account.sentences[0] - before.sentences[-1] <= 1
        if country and near and any(r.entity is not None and before.has(r.entity) for r in account.roles):
            out[id(account)] = country
    return out


def _host_of(before: Account, account: Account) -> str | None:
    """The state whose one person received somebody who takes part in the other account too."""
    hosts = {r.entity.party for r in before.roles if r.part == "host" and r.entity is not None}
    guests = [r.entity for r in before.roles if r.part == "guest" and r.entity is not None]
    told = before.kind == "meeting" and len(hosts) == 1 and any(account.has(one) for one in guests)
    return next(iter(hosts)) if told else None


class _Told(NamedTuple):
    """What the whole report tells: how often of which party, who goes where, who met whom, where those were before."""

    counts: dict[str, int]
    visited: Visited
    met: Visited
    stages: dict[int, str]


def _is_engagement(scene: Scene, account: Account, told: _Told) -> bool:
    """Official life between parties: a domestic meeting, a trip at home, a nameless half are none."""
    counts, visited = told.counts, told.visited
    account.roles = without_organs(scene, account)
    account.roles = [r for r in account.roles if r.entity is not None and is_solid(r.entity)]
    known = [r for r in account.roles if r.entity is not None and (r.entity.name or r.entity.party or r.entity.office)]
    if len(known) > (0 if account.kind == "visit" else 1):
        account.roles = known  # 'X and his delegation'
    people = [r.entity for r in account.roles if r.entity is not None]
    if account.kind == "visit":
        fill_visitor(scene, account, counts, visited)
        account.roles = _without_own_hosts(account)
        abroad = _is_visit(scene, account, counts, visited)
        several = any(len(visited.get(id(r.entity), ())) > 1 for r in account.roles if r.part == "visitor")
        return abroad and (several or _is_of_state(scene, account) or not _is_tour_at_home(scene, account, counts))
    if account.kind in ("meeting", "call") and is_private_circle(people):
        return False
    fill_parties(scene, account, people, counts, visited, told.met, told.stages.get(id(account)))
    if account.kind in ("meeting", "call"):
        if len(people) == 1 and (body := account.hypotheses[0]).event_party and body.event_party != people[0].party:
            entity = Entity("side", party=body.event_party, party_at=body.event_at)
            account.roles.append(bare_role(entity, body.event_at))  # a body's session by video, chaired by one
            people = [*people, entity]
        if len(people) < 2:
            return any(ministers_of_body(r.mention) for r in account.roles)  # 'EU ministers met'
        return crosses(scene, people, counts)
    if account.kind == "message":
        parts = {r.part for r in account.roles}
        if parts in ({"sender"}, {"addressee"}):
            return False  # 'the messages of the president and the premier', to nobody
        return len(people) >= 2 and crosses(scene, people, counts)
    if account.kind == "signing":
        if only_named(scene, account):
            return False
        people += land_of_signing(scene, account, people)
        of_body = any(r.mention.plural and ministers_of_body(r.mention) for r in account.roles)
        return of_body or (len(people) > 1 and crosses(scene, people, counts))  # 'The ASEAN leaders signed'
    if account.kind == "credentials":
        return len(people) >= 1 and is_presented(scene, account)
    if account.kind == "conference":
        return is_conference(scene, account)
    return bool(people)


def _without_own_hosts(account: Account) -> list[Role]:
    """'was welcomed by his country's ambassador', 'at the invitation of X': hosts of the land visited alone."""
    guests = {r.entity.party for r in account.roles if r.part == "visitor" and r.entity is not None}
    land = account.place.place.country if account.place is not None else None
    hosts = [r for r in account.roles if r.part == "host" and r.entity is not None and r.entity.party]
    told = [r for r in hosts if r.entity is not None and not r.entity.party_inferred]
    strange = [
        r for r in told if r.entity and (r.entity.party in guests or land not in (None, land_of(r.entity.party or "")))
    ]
    return [r for r in account.roles if r not in strange]


def _is_visit(scene: Scene, account: Account, counts: dict[str, int], visited: Visited) -> bool:
    visitors = [r for r in account.roles if r.part == "visitor" and r.entity is not None]
    off = account.status == "cancelled" and any(h.trigger.type == "noun" for h in account.hypotheses)
    if not visitors or (account.place is None and not off):
        return False  # but 'отложил свой визит', wherever to
    country, city = (account.place.place.country, account.place.place.city) if account.place else (None, None)
    if all(r.entity is not None and is_posted_in(r.entity, country) for r in visitors):
        return False
    if all(r.entity is not None and comes_home(r.entity, city) for r in visitors):
        return False
    lands = {r.entity.party for r in visitors if r.entity is not None and r.entity.party not in (None, country)}
    if not lands and (leads := land_of_delegation(scene, account)) is not None:
        lands = {leads}
    also = {c for r in visitors for c in visited.get(id(r.entity), ())}  # 'will go to Oslo before visiting Lima'
    if not lands and len(beside := lands_beside(scene, account, country)) == 1 and beside.isdisjoint(also):
        lands = beside
    if not lands and account.recalled:
        lands = other_of_two(counts, country)
    for role in visitors:  # 'flew to Oslo with Minister B'
        if role.entity is not None and role.entity.party is None and role.entity.office and len(lands) == 1:
            role.entity.party, role.entity.party_inferred = home_of(next(iter(lands)), role.entity.office), True
    for role in account.roles:
        if role.part == "host" and role.entity is not None and has_no_own(role.entity, visitors):
            role.entity.party, role.entity.party_inferred = country, True
    abroad = [r for r in visitors if r.entity is not None and r.entity.party != country and is_solid(r.entity)]
    hosts = [
        r for r in account.roles if r.part == "host" and r.entity is not None and (r.entity.name or r.entity.office)
    ]
    account.roles = abroad + [r for r in account.roles if r.part not in ("visitor", "host")] + hosts
    return bool(abroad) and any(r.entity is not None and (r.entity.party or r.entity.office) for r in abroad)


def _is_of_state(scene: Scene, account: Account) -> bool:
    """'an official visit', 'a state visit': none pays one at home. In English; a Russian 'рабочий визит' may be one."""
    tokens = scene.document.tokens
    spans = [tokens[max(h.trigger.first - 2, 0) : h.trigger.last] for h in account.hypotheses]
    return scene.language.code == "en" and any(t.lower in ("official", "state") for span in spans for t in span)


def _is_tour_at_home(scene: Scene, account: Account, counts: dict[str, int]) -> bool:
    """Somebody whose country the report need not name, under way in the country that it names most: his own.

    'Mr Holm will visit Bergen', in a report of Norway's elections; 'министр побывал в Бергенской области'.
    """
    states = {p: n for p, n in counts.items() if ":" not in p}
    if account.place is None or any(r.entity and r.entity.party for r in account.roles):
        return False
    people, country = [r.entity for r in account.roles if r.entity], account.place.place.country
    if scene.language.code == "ru" and not any(e.name for e in people) and states.keys() == {country}:
        return True  # 'президент направился в Берген', in a report that tells of no other land
    if any(e.office in (None, *LEADERS) for e in people) or leaves_home(scene, account):
        return False
    most = country if is_inland(scene, account.place) else max(states, key=lambda p: (states[p], p), default=None)
    home = scene.home or most
    return country == home and all(e.party in (None, country) for e in scene.entities if e.kind == "person")
