"""Who was there too: people whom a later sentence adds to an engagement.

'Also present were X and Y', 'The talks were attended by X', 'He is accompanied by X', 'Во встрече участвовал X',
'Его сопровождают X и Y', 'В состав делегации вошли X и Y' (attendance.tsv).
"""

from communique.languages import Match
from communique.reading.accounts import entourage
from communique.reading.accounts.delegations import (
    are_witnesses,
    body_there,
    elliptic_side,
    envoy_there,
    host_there,
    is_of_sides,
    is_other_case,
    is_told_here,
    lead_delegation,
    leads_those_who_came,
    of_another_noun,
    of_hosts,
    said_between,
    side_before,
    stand_for_sides,
    tells_side,
    verb_between,
)
from communique.reading.accounts.engagementmeant import NEAR, leads_side, names_a_meeting, points_back
from communique.reading.accounts.entourage import (
    asked_for,
    joined_one_who_met,
    past_description,
    people_behind,
    whom_they_joined,
)
from communique.reading.accounts.envoys import is_envoy_of, settle_envoys, tells_whose
from communique.reading.accounts.opentalks import (
    VERB_REACH,
    came_beside,
    open_talks,
    sides_there,
    was_to_come,
    with_whom,
)
from communique.reading.clauses import Hypothesis, Role, Roles
from communique.reading.frames import (
    TALKS,
    Account,
    goes_on_behind_semicolon,
    party_of_accompanied,
    party_of_company,
    who_met_with,
)
from communique.reading.people import settle_person
from communique.reading.text import Group, Mention, Scene

MET = TALKS | {"signing", "credentials"}
# Engagements that words of each kind may add people to, other than MET.
OF_KIND = {
    "chair": frozenset(["conference", "meeting", "call"]),
    "attendees": frozenset(["conference", "meeting"]),
    "signed": frozenset(["signing"]),
    "named": frozenset(["credentials"]),
}
BACK = 6  # sentences back that an engagement may have been told


def add_attendance(scene: Scene, roles: Roles, accounts: list[Account], told: list[Hypothesis]) -> None:
    """Adds to `accounts` the people whom the report names as present, as company or as a delegation's members.

    `told`: all that was told; talks without anybody ('Переговоры длились час') become an account of those present.
    """
    done = 0  # behind words that others begin in: 'members of the local [delegation included]'
    for at in scene.document.begins("attendance", 0, len(scene.document.tokens)):
        found = scene.document.found(at, "attendance")
        opens = at == roles.sight.start_of(at)
        match = next((m for m in found if opens or m.row["alone"] != "opening"), None)
        if at < done or match is None:
            continue
        done = match.last if match.row["kind"] == "greeted" else done
        if match.row["alone"] == "opening":
            if names_a_meeting(scene, match):
                _add(scene, roles, accounts, match, told)
        elif of_another_noun(scene, match) or not asked_for(scene, match, accounts):
            continue
        elif (
            (match.row["alone"] and (match.row["alone"] != "here" or is_told_here(scene, match, accounts)))
            or points_back(scene, match)
            or (match.row["kind"] != "signed" and names_a_meeting(scene, match))
            or leads_side(scene, match)
            or leads_those_who_came(scene, match)
            or tells_side(scene, match)
            or joined_one_who_met(scene, match, accounts)
        ):
            _add(scene, roles, accounts, match, told)
    entourage.add_spouses(scene, accounts)
    for account in accounts:
        if account.kind == "credentials":
            settle_envoys(account)


def _add(scene: Scene, roles: Roles, accounts: list[Account], match: Match, told: list[Hypothesis]) -> None:
    people = _people(scene, roles, match) or sides_there(scene, roles, match)
    if not people or was_to_come(scene, match):
        return
    if entourage.adds_nobody(scene, match) or _tells_its_own(scene, accounts, match, people):
        return
    if match.row["kind"] == "greeted":
        entourage.add_greeters(scene, match, accounts, people)
        return
    if leads_those_who_came(scene, match) and lead_delegation(scene, match, accounts, people):
        for leader in people[:1]:
            if leader.entity is not None:
                settle_person(scene, leader.entity, scene.home)
        return
    targets = _targets(scene, accounts, match, people) or open_talks(scene, accounts, match, people, told)
    _drop_own(accounts, targets, match, people, of_it=match.row["kind"] == "chair" or points_back(scene, match))
    joined = whom_they_joined(scene, match)
    before = with_whom(scene, match) or joined
    elliptic: tuple[str, tuple[int, int] | None] | None = None
    for mention in people:
        entity = mention.entity
        if entity is None:
            continue
        alike = before is not None and (before.office == "ambassador") == (entity.office == "ambassador")
        near = (
            envoy_there(scene, mention, targets)
            or body_there(entity, targets)
            or (before if before and before.party and alike else host_there(targets))
        )
        elliptic = elliptic_side(scene, mention.first) or elliptic
        side = (
            elliptic or side_before(scene, mention.first, match) or entourage.from_where(scene, people, mention)
        )  # 'с перуанской – министр X и посол Y'
        beside = match.row["kind"] == "present" or joined is not None
        guessed = entity.party_at is None and all(entity.party not in a.parties() for a in targets)  # the outlet's land
        alike = beside and (entity.party is None or (guessed and entity.party_inferred)) and side is None
        if alike and near is not None and entity.office and targets:
            entity.party, entity.party_at, entity.party_inferred = near.party, near.party_at, True
        before = entity
        party = side or party_of_company(targets, match) or party_of_accompanied(scene, match, targets)
        if party is None and near and near.party and of_hosts(scene, match):
            party = near.party, near.party_at
        if party is not None and not entity.party_told:
            entity.party, entity.party_at, entity.party_inferred = party[0], party[1], True
            settle_person(scene, entity, scene.home)  # 'the Norwegian side by Director General Lund': of a ministry
        entity.leads |= match.row["kind"] == "led" and party is not None
        for account in targets:
            if account.kind == "signing" and are_witnesses(match):
                continue
            if account.kind != "credentials" and not mention.name and entity.party in account.parties():
                continue
            if not account.has(entity):
                part = "visitor" if account.kind == "visit" else entourage.part_of_team(account, match, entity)
                account.roles.append(Role(entity, part, mention))
    entourage.add_visitor_met(scene, match, accounts, people)
    for account in targets:
        if match.row["kind"] != "with":
            stand_for_sides(account, [m.entity for m in people if m.entity is not None and m.name])


def _tells_its_own(scene: Scene, accounts: list[Account], match: Match, people: list[Mention]) -> bool:
    """'A and B [attend] a ceremony in Lima on May 5': a meeting of their own, with its place and its day. English."""
    if scene.language.code != "en" or match.row["kind"] != "present":
        return False
    sentence = scene.document.tokens[match.first].sentence
    own = [h for a in accounts for h in a.hypotheses if h.sentence == sentence and h.place is not None and h.day]
    return any(all(any(r.entity is m.entity for r in h.roles) for m in people) and len(h.roles) > 1 for h in own)


def _drop_own(
    accounts: list[Account], targets: list[Account], match: Match, people: list[Mention], *, of_it: bool
) -> None:
    """'Во встрече участвовали X и Y', 'The event was chaired by X' (`of_it`) tell of no other one beside that they add to."""
    added = {id(m.entity) for m in people}
    for account in [a for a in accounts if a not in targets] if targets else []:
        own = all(r.entity is None or id(r.entity) in added for r in account.roles)
        first = account.hypotheses[0].trigger
        kinds = MET | {"conference"} if of_it else MET
        told = [h for h in account.hypotheses if not h.generic]
        if own and len(told) == 1 and account.kind in kinds and abs(first.first - match.first) <= NEAR:
            targets[-1].hypotheses += [
                h for h in account.hypotheses if h.generic
            ]  # 'The meeting was also attended by B'
            accounts.remove(account)


def _people(scene: Scene, roles: Roles, match: Match) -> list[Mention]:
    """The named persons that stand where the row says: the nearest group before, all groups of the list after."""
    sentence = scene.document.tokens[match.first].sentence
    groups = [g for g in roles.groups(sentence) if any(_is_told(scene, m) for m in g.mentions)]
    told = match
    match = past_description(scene, people_behind(scene, match))
    found: list[Group] = []
    if match.row["kind"] == "beside":
        start = came_beside(scene, roles, match)
        match = Match(start, start, match.row) if start is not None else match
        if start is None:
            return []
    beside = match.row["kind"] == "with" and match.row["where"] == "both" and scene.language.code == "en"
    if match.row["where"] in ("after", "both") and not (beside and told is match):
        last = match.last
        for group in groups:
            first = _own_start(group)
            near = first - last <= NEAR or (
                found and (goes_on_behind_semicolon(scene, last, first) or entourage.only_titles(scene, last, first))
            )
            if first >= match.last and near and not said_between(scene, last, first):
                if scene.language.code == "ru" and match.row["kind"] == "present" and is_other_case(match, group):
                    continue
                if match.row["where"] == "after" and verb_between(scene, match.last, group.first):
                    break  # 'при участии X [состоялась] церемония … Y'
                found.append(group)
                last = group.last
        if found and match.row["kind"] == "led":
            found += _of_other_side(scene, roles, match)
    if not found and match.row["where"] in ("before", "both"):
        before = [g for g in groups if g.last <= match.first and match.first - g.last <= NEAR and not g.marker]
        found = before[-1:]
    return [m for group in found for m in group.mentions if m.entity is not None and _is_told(scene, m)]


def _is_told(scene: Scene, mention: Mention) -> bool:
    """Somebody by name, or by whose office it is."""
    by_office = tells_whose(mention) if scene.language.code == "en" else is_envoy_of(mention)
    return (mention.kind == "person" and bool(mention.name)) or by_office


def _own_start(group: Group) -> int:
    """'В составе делегации [депутаты A и B]', where 'делегации' was taken for a part of the first one's phrase."""
    first = group.mentions[0]
    own = [title.first for title in first.titles[:1]] + ([first.name[0]] if first.name else [])
    return max(group.first, min(own, default=group.first))  # 'Sheikh [A bin B], Minister of State'


def _of_other_side(scene: Scene, roles: Roles, match: Match) -> list[Group]:
    """'Норвежскую делегацию возглавил X. [Перуанскую – министр Y]': the next sentence goes on with the other side."""
    sentence = scene.document.tokens[match.first].sentence + 1
    if scene.language.code != "ru" or sentence >= len(scene.document.sentences):
        return []
    start = scene.document.sentences[sentence].first
    groups = [g for g in roles.groups(sentence) if any(_is_told(scene, m) for m in g.mentions)][:1]
    return [
        g for g in groups if _own_start(g) - start <= VERB_REACH and elliptic_side(scene, _own_start(g)) is not None
    ]


def _targets(scene: Scene, accounts: list[Account], match: Match, people: list[Mention]) -> list[Account]:
    """The engagements they are added to: for company all journeys of the one accompanied, else the last one told."""
    sentence = scene.document.tokens[match.first].sentence
    added = {id(m.entity) for m in people}
    back = 0 if match.row["alone"] == "where" else BACK
    told = [a for a in accounts if any(sentence - back <= s <= sentence for s in a.sentences)]
    if not told and match.row["kind"] == "present" and match.row["alone"] == "yes":
        met = [a for a in accounts if a.kind in MET and min(a.sentences) <= sentence]
        told = met if len(met) == 1 else []  # 'Present with the president were A and B', far behind the only one told
    if not told and match.row["kind"] == "with":  # 'A will be accompanied by B. She leaves for Oslo on Friday'
        told = [a for a in accounts if a.kind == "visit" and a.sentences[0] == sentence + 1]
    if match.row["kind"] != "signed":
        told = [a for a in told if any(r.entity is not None and id(r.entity) not in added for r in a.roles)]
    if match.row["kind"] in ("present", "led", *OF_KIND) and not entourage.joined_a_traveller(scene, match, told):
        is_any = points_back(scene, match) or leads_side(scene, match) or tells_side(scene, match)
        kinds = MET | {"conference"} if is_any else OF_KIND.get(match.row["kind"], MET)
        if not points_back(scene, match) and _is_of_talks(scene, match):
            held = [a for a in accounts if a.kind in TALKS and a.status == "held" and a.sentences[0] <= sentence]
            earlier = [a for a in held if any(r.entity is not None and id(r.entity) not in added for r in a.roles)]
            told = [a for a in told if a.kind in TALKS] or earlier[:1] or told  # the report's own, however far back
        met = [a for a in told if a.kind in kinds or (match.row["kind"] == "led" and is_of_sides(a))]
        return [max(met, key=lambda a: max(s for s in a.sentences if s <= sentence))] if met else []
    told_here = [m for m in scene.of_sentence(sentence) if m.entity is not None and id(m.entity) not in added]
    if "сопровождать" in match.row["form"]:  # 'Лунда [сопровождали] A и B': the nearest before
        told_here = [m for m in told_here if m.last <= match.first][-1:] or told_here
    others = [m.entity for m in told_here if m.entity is not None and (m.entity.kind == "person" or m.entity.party)]
    if match.row["kind"] == "with" and scene.language.code == "en" and _is_of_talks(scene, match):
        met = [a for a in told if a.kind in TALKS and any(a.has(entity) for entity in others)]
        if met:
            return met[-1:]  # 'Ambassador A accompanied the minister during the meeting'
    if match.row["kind"] == "with" and (beside := who_met_with(scene, match, told)) is not None:
        return [beside]
    if (team := entourage.team_met(scene, match, told)) is not None:
        return [team]
    journeys = [a for a in told if a.kind == "visit"]
    earlier = [a for a in accounts if a.status == "held" and a.sentences[0] <= sentence]
    own = entourage.talks_of_team(scene, match, told or earlier) or [
        a for a in journeys if any(a.has(entity) for entity in others)
    ]
    if own or journeys:
        return own or [a for a in journeys if a.hypotheses[0].trigger is journeys[-1].hypotheses[0].trigger]
    kinds = MET | {"conference"} if match.row["kind"] == "members" else MET
    return [a for a in told if a.kind in kinds and any(a.has(entity) for entity in others)][-1:]


def _is_of_talks(scene: Scene, match: Match) -> bool:
    """'[Во встрече] участвовали', 'the [talks] were attended by': no ceremony, no signing."""
    tokens = scene.document.tokens[max(0, match.first - NEAR) : match.last + NEAR]
    here = [t for t in tokens if t.sentence == scene.document.tokens[match.first].sentence]
    return any("gathering" in t.key_kinds for t in here) and not any("rite" in t.key_kinds for t in here)
