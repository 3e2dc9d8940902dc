"""Accounts: hypotheses about the same engagement put together, each with its participants, status and sentences."""

from communique.reading.accounts.anothertime import (
    another_time,
    called_off_before,
    last_that_met,
    points_at_called_off,
    sides_of,
    sign_by_witnesses,
    signed_by_sides,
)
from communique.reading.accounts.apart import are_envoys_there, heads_several, name_holders, name_ministers, told_apart
from communique.reading.accounts.audiences import audience
from communique.reading.accounts.ceremonies import is_ceremony, meets_all_envoys, told_at_ceremony
from communique.reading.accounts.collectives import each_member
from communique.reading.accounts.delegates import meant_delegation
from communique.reading.accounts.earliertalks import recalled_meeting
from communique.reading.accounts.goingon import with_what_is_to_come
from communique.reading.accounts.headsmeant import heads_meant
from communique.reading.accounts.hosts import are_some_more, of_side_behind, officials_there
from communique.reading.accounts.members import (
    SOON,
    are_new_pair,
    as_sides,
    but_those_met,
    during_that_visit,
    members_of,
    sides_of_visit,
    states_of_visit,
    tells_states,
    told_behind,
)
from communique.reading.accounts.merging import merge
from communique.reading.accounts.ownmeetings import add_protagonist, add_who_spoke_there
from communique.reading.accounts.pointing import meant_by
from communique.reading.accounts.putoff import put_off, says_it_is_off
from communique.reading.accounts.recalled import is_call_meant, met_before, tells_itself
from communique.reading.accounts.sameness import same_engagement
from communique.reading.accounts.signings import sign_with_met, signings_behind
from communique.reading.accounts.talksbefore import talks_before_signing
from communique.reading.accounts.talksofnamed import talks_of_named
from communique.reading.accounts.telephoned import add_called, by_the_noun_beside, settle_conversation
from communique.reading.accounts.toldtohim import told_to_him
from communique.reading.accounts.visitedtalks import add_hosts_of_talks, met_in_organ, talks_of_visit
from communique.reading.clauses import Hypothesis, Role, share_in_order, share_with_met
from communique.reading.days import iso_day
from communique.reading.frames import (
    MEETS,
    Account,
    add_first_speaker,
    complete_letter,
    delivered_here,
    each_way,
    further_visits,
    hand_over,
    is_bare_side,
    is_told_below,
    is_told_by_name,
    met_apart,
    same_visitor,
    send_alike,
    speak_for,
    tells_place,
    visit_behind_talks,
    visit_greeted,
    visit_of_guest,
)
from communique.reading.text import Entity, Scene

LEAD = 1  # sentences before which a report's first is told: headline and first sentence


def build_accounts(scene: Scene, hypotheses: list[Hypothesis]) -> list[Account]:
    """Accounts in text order. Hypotheses that only point back add to what they point at."""
    accounts: list[Account] = []
    others: list[Account] = []  # of another day, to which nothing points back
    by_the_noun_beside(scene, hypotheses)
    name_ministers(scene, hypotheses)
    for h in signings_behind(told_apart(scene, hypotheses)):
        each_member(scene, h)
        if h.another and (h.day or h.place) and (other := another_time(scene, h, accounts)) is not None:
            others.append(other)
            continue
        if points_at_called_off(h, others):
            continue
        if (other := called_off_before(scene, h, accounts)) is not None:
            others.append(other)
            continue
        meant_delegation(scene, h, accounts)
        if (other := heads_meant(scene, h, accounts)) is not None:
            others.append(other)
            continue
        _resolve_groups(scene, h, accounts)
        h.generic = h.generic and not are_new_pair(scene, h, accounts)
        if not h.named() and h.status == "planned":
            told_behind(scene, h)
        share_in_order(scene, h)
        if h.open_side and not add_called(h, accounts):
            continue
        if h.kind == "signing":
            talks = signed_by_sides(h, accounts) or last_that_met(accounts)
            share_with_met(h, talks.roles if talks is not None else states_of_visit(scene, accounts))
            sign_with_met(scene, h, accounts)
        if h.by_those_met == "recalled" and not (h.day and h.day.kind == "absolute" and iso_day(h.day.date)):
            continue  # 'the treaty signed in Lima': the document alone is meant
        if h.by_those_met == "witnessed":
            sign_by_witnesses(scene, h)
        elif h.by_those_met:
            _sign_by_those_met(scene, h, accounts)
        if h.mutual:
            for visit in each_way(h):
                _file(scene, visit, accounts)
            continue
        if h.on_tour and not h.named():
            same_visitor(h, accounts)
        told = visit_of_guest(scene, h, accounts) or visit_behind_talks(scene, h, accounts)
        if told is not None:
            accounts.append(told)
            continue
        if (told := recalled_meeting(scene, h, accounts, scene.day)) is not None:
            others.append(told)
            continue
        if (told := audience(h, accounts)) is not None:
            accounts.append(told)
            continue
        told = talks_of_visit(scene, h, accounts, hypotheses) or met_in_organ(scene, h, accounts)
        if told is not None:
            accounts.append(told)
            continue
        if h.generic or not h.named():
            if accounts and is_ceremony(scene, h, accounts[-1]):
                accounts[-1].kinds = h.kinds
            met = last_that_met(accounts)
            if met is not None and (other := met_before(scene, h, met)) is not None:
                others.append(other)
            else:
                _point_back(scene, h, accounts)
            continue
        if is_told_below(scene, h, hypotheses):
            continue
        add_first_speaker(scene, h)
        if is_call_meant(scene, h, accounts):
            _point_back(scene, h, accounts)
            continue
        for further in [*send_alike(scene, h, accounts)[1:], *further_visits(scene, h), *met_apart(scene, h)]:
            _file(scene, further, accounts)
        if (told := delivered_here(scene, h, accounts) or told_at_ceremony(scene, h, accounts)) is not None:
            told.hypotheses.append(h)
            continue
        add_protagonist(scene, h, accounts)
        complete_letter(scene, h, accounts)
        _file(scene, h, accounts)
        if h.takes_place:
            add_hosts_of_talks(scene, accounts)
    put_off(scene, accounts)
    _settle_calls(scene, accounts)
    accounts = [a for a in accounts if not (heads_several(a, accounts) or meets_all_envoys(a, accounts))]
    name_holders(scene, accounts)
    for account in accounts:
        _leave_out_sides(account)
    return accounts + others


def _file(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """Adds the hypothesis to the account that tells of the same engagement, or makes one of it."""
    target = same_engagement(scene, h, accounts) or visit_greeted(h, accounts)
    if target is not None:
        status = target.status
        merge(target, h)
        target.status = with_what_is_to_come(scene, target, h, status)
    elif told_to_him(scene, h):
        accounts.append(Account(h.kinds, h.status, [h], list(h.named()), h.place))


def _leave_out_sides(account: Account) -> None:
    """'The Norway-Ghana commission met, chaired by A and B': who is named stands for the side."""
    people = [r.entity for r in account.roles if r.entity is not None and r.entity.kind == "person"]
    named = {e.party for e in people if e.party_told}
    bare = [r.entity for r in account.roles if r.entity and is_bare_side(r)]
    unknown = [e for e in people if not e.party_told]
    if account.kind in MEETS and unknown and bare:
        # 'The delegation met President A': not its own
        came = [r.entity for r in account.roles if r.mention.group == "delegation"]
        states = [e for e in bare if e.party not in named and e not in came and not (e.party or "").startswith("X:")]
        # not 'back from Lima, where he met [politicians]'
        speak_for([e for e in states if not e.party_inferred], unknown)
        told = {e.party for e in unknown if e.party_told}
        account.roles = [r for r in account.roles if not (is_bare_side(r) and r.entity and r.entity.party in told)]
    held = {(e.party, e.office) for e in people if e.name and e.office}
    account.roles = [r for r in account.roles if not is_told_by_name(r, held)]
    named = {e.party for e in people}
    if account.kind in (*MEETS, "signing"):
        account.roles = [r for r in account.roles if not (is_bare_side(r) and r.entity and r.entity.party in named)]


def _sign_by_those_met(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """'After the talks documents were signed': the states of the last talks or visit sign.

    'The treaty, signed in Lima on 5 May 2011' is recalled at talks held or to come alike; 'accords were to be signed'
    told right after the talks are of those."""
    met = last_that_met(accounts, None if h.by_those_met == "recalled" else h.status)
    if met is None and h.status == "planned" and (last := last_that_met(accounts)) is not None:
        met = last if any(0 <= h.sentence - s <= SOON for s in last.sentences) else None
    if during_that_visit(scene, h) and (sides := sides_of_visit(scene, h, accounts)):
        h.roles += [Role(side, "participant", side.mentions[0]) for side in sides]
    elif met is not None:
        h.roles += sides_of(scene, met.roles)
    elif h.by_those_met == "news" and (sides := sides_of_visit(scene, h, accounts)):
        h.roles += [Role(side, "participant", side.mentions[0]) for side in sides]


def _settle_calls(scene: Scene, accounts: list[Account]) -> None:
    """'X called Y. He also spoke with Z', a report that begins with 'X spoke with Y': calls, where it tells of no meeting."""
    for account in accounts if scene.language.code == "ru" else ():
        settle_conversation(scene, account, accounts)
    if any(account.kinds == ("meeting",) or account.kind == "visit" for account in accounts):
        return
    for account in accounts[:1]:
        h = account.hypotheses[0]
        said = set(scene.document.tokens[h.trigger.head].keys) & scene.language.words("spoke")
        if set(account.kinds) == {"meeting", "call"} and said and h.sentence <= LEAD and account.place is None:
            account.kinds = ("call",)
    seen: list[Account] = []
    for account in accounts:
        if set(account.kinds) == {"meeting", "call"}:
            people = [r.entity for r in account.roles if r.entity is not None]
            if any(call.has(person) for call in seen for person in people):
                account.kinds = ("call",)
        if account.kinds == ("call",):
            seen.append(account)


def _resolve_groups(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """'the sides', 'they', 'the two ministers' become the participants of the last account that can be meant."""
    for role in h.roles:
        if role.entity is None and role.mention.kind != "pronoun":
            role.entity = of_side_behind(scene, role.mention) or officials_there(scene, h, role.mention, accounts)
    h.roles = [
        r for r in h.roles
        if r.entity is not None or not (r.mention.group == "citizens" or are_some_more(scene, h, r.mention))
    ]  # 'met with students', in no land that can be told  # fmt: skip
    open_roles = [r for r in h.roles if r.entity is None and r.mention.kind in ("group", "pronoun")]
    if not open_roles:
        h.roles = h.named()
        return
    if h.kind in ("meeting", "message") and are_envoys_there(open_roles[0].mention, accounts):
        h.roles = []  # 'На встрече с послами', 'The president congratulated the diplomats': the ceremony told before
        return
    if h.kind == "message" and open_roles[0].mention.kind == "pronoun" and not open_roles[0].mention.plural:
        hand_over(h, accounts)
        return
    members = but_those_met(h, open_roles[0].mention, members_of(scene, h, accounts, open_roles[0].mention))
    if h.kind == "message" and any(_wrote_to_met(h, members, account) for account in accounts):
        h.roles = []  # 'The president congratulated the envoys', whom he has just received
        return
    if tells_states(scene, open_roles[0].mention, h.kind):
        members = as_sides(scene, members)
    h.roles = h.named()
    mention, part = open_roles[0].mention, open_roles[0].part
    mention.members = members
    for entity in members:
        if not any(r.entity is entity for r in h.roles):
            h.roles.append(Role(entity, part, mention))
    met = last_that_met(accounts)
    if h.kinds == ("conference",) and h.trigger.type == "verb" and scene.language.code == "ru" and met is not None:
        h.kinds = ("meeting",) if "meeting" in met.kinds else h.kinds  # 'намерены собраться вновь', after talks


def _wrote_to_met(h: Hypothesis, members: list[Entity], account: Account) -> bool:
    """Does the account tell of the sender and of those whom the message is for?"""
    senders = [r.entity for r in h.named() if r.part == "sender" and r.entity is not None]
    if not any(account.has(one) for one in senders):
        return False
    return account.kind == "credentials" or any(account.has(member) for member in members)


def _point_back(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """'during the meeting': counts as another sentence of the last account of that kind, or else where they met at all."""
    of_kind = [a for a in accounts if h.kind == a.kind] or [a for a in accounts if set(h.kinds) & set(a.kinds)]
    meant = of_kind or [a for a in accounts if h.kind in MEETS and a.kind in MEETS and h.trigger.type != "event"]
    if not meant:
        if (talks := talks_before_signing(scene, h, accounts)) is not None:
            accounts.append(talks)
        elif tells_itself(scene, h) or talks_of_named(scene, h, accounts):
            _file(scene, h, accounts)
        return
    beside = [a for a in meant if h.sentence in a.sentences]  # 'Soto arrived in Oslo on a visit'
    account = meant_by(h, beside or meant)
    account.references += 1
    add_who_spoke_there(scene, h, account)
    if account in of_kind and says_it_is_off(scene, h, account):
        account.status = "cancelled"
    by_manner = h.kinds == ("call",) and h.trigger.kinds == ("meeting",) and h.trigger.type == "noun"
    if by_manner or (len(account.kinds) > 1 and len(h.kinds) == 1 and h.kind in account.kinds):
        account.kinds = h.kinds  # 'The meeting was held online'; 'discussed …', then 'during the phone call'
    if account.place is None and tells_place(h, account):
        account.place = h.place
    account.hypotheses.append(h)
