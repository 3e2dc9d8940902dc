"""Whose side people are of whom words of attending add: 'С российской стороны присутствовали', 'led by, on the Omani side'."""

from communique.languages import Match
from communique.reading.accounts.receivedagain import received_again
from communique.reading.accounts.sidesbehind import on_behalf_of, side_behind
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import Account, speak_for
from communique.reading.text import LEADERS, MINISTERS, Entity, Group, Mention, Scene


def side_before(scene: Scene, at: int, match: Match) -> tuple[str, tuple[int, int] | None] | None:
    """'On the Saudi side the talks were attended by', 'С российской стороны присутствовали': whose people they are.

    Of several sides the one nearest before token `at`: 'the Omani delegation was led by X, the Saudi one by Y'.
    """
    sides = scene.language.words("sideword")
    found = None
    if (behind := side_behind(scene, at) or on_behalf_of(scene, match)) is not None:
        return behind
    if scene.document.tokens[at].sentence > scene.document.tokens[match.first].sentence:
        return elliptic_side(scene, at)
    active = match.row["kind"] == "led" and match.row["where"] == "before"
    if match.row["kind"] == "led" and (part := _part_of_commission(scene, match)) is not None:
        return elliptic_side(scene, at) or part
    for mention in scene.of_sentence(scene.document.tokens[match.first].sentence):
        words = scene.document.tokens[mention.first : mention.last]
        speaks_for = match.row["kind"] == "led" and _is_represented(scene, mention, match)
        speaks_for |= match.row["kind"] == "signed" and _signs_for(scene, mention.first)
        if mention.kind == "side" and mention.party and (speaks_for or any(set(t.keys) & sides for t in words)):
            if active and match.first <= mention.first <= match.last + 1:
                return mention.party, mention.party_at
            if mention.first > at and _leads_on(scene, mention):
                continue  # 'участвовали A и B, [а с чилийской стороны –] C'
            if not active and (found is None or mention.last <= at):
                found = mention.party, mention.party_at
    return (elliptic_side(scene, at) if found is not None else None) or found


def _is_represented(scene: Scene, mention: Mention, match: Match) -> bool:
    """'[Kenya] is represented by A and B', 'Representing [Uganda] were C and D': a state or body, by its name alone. English."""
    words = [t.lower for t in scene.document.tokens[match.first : match.last]]
    before = "represented" in words and 0 <= match.first - mention.last <= 2
    within = words[0] == "representing" and match.first < mention.first < match.last
    return scene.language.code == "en" and (before or within) and mention.party_kind in ("name", "organisation")


def _signs_for(scene: Scene, at: int) -> bool:
    """'[от Чили] договор подписал A, [от Перу] – B': whose hand it is. Russian."""
    named = scene.document.tokens[at - 1].lower == "имени"  # '[от имени Чили] подписал A'
    return scene.language.code == "ru" and at > named and scene.document.tokens[at - 1 - named].lower == "от"


def _leads_on(scene: Scene, mention: Mention) -> bool:
    """'с чилийской стороны [–]', 'с чилийской стороны [был]': does what stands behind a side tell of its people? Russian."""
    if scene.language.code != "ru" or mention.last >= len(scene.document.tokens):
        return False
    behind = scene.document.tokens[mention.last]
    return behind.text in ("–", "—", "-", ":") or any(f.pos == "VERB" for f in behind.forms[:1])


def _part_of_commission(scene: Scene, match: Match) -> tuple[str, tuple[int, int]] | None:
    """'[Белорусскую часть] комиссии возглавил X': the side whose part of a joint body is led."""
    sentence = scene.document.sentences[scene.document.tokens[match.first].sentence]
    for at in range(sentence.first, sentence.last - 1):
        for found in scene.document.found(at, "parties"):
            if found.row["kind"] == "adjective" and "часть" in scene.document.tokens[found.last].keys:
                return found.row["party"], (found.first, found.last)
    return None


def elliptic_side(scene: Scene, at: int) -> tuple[str, tuple[int, int]] | None:
    """'Норвежскую делегацию возглавляла X, [перуанскую] – Y': the adjective and dash right before token `at`."""
    tokens = scene.document.tokens
    if scene.language.code == "en" and tokens[at - 1].lower == "by":  # 'Kenya was represented by X, [Uganda by] Y'
        near = (m for first in range(max(0, at - 4), at - 1) for m in scene.document.found(first, "parties"))
        named = next((m for m in near if m.last == at - 1 and m.row["kind"] == "name"), None)
        goes_on = named is not None and tokens[named.first - 1].lower in (",", ";", "and")
        return (named.row["party"], (named.first, named.last)) if named is not None and goes_on else None
    if tokens[at - 1].text not in ("–", "—", "-"):
        return None
    for first in range(max(0, at - 3), at - 1):
        for match in scene.document.found(first, "parties"):
            told = match.row["kind"] == "adjective" or (match.row["kind"] == "name" and _signs_for(scene, match.first))
            if match.last == at - 1 and told:
                return match.row["party"], (match.first, match.last)
    return None


IT = frozenset(["ее", "её", "которую"])
LED_BACK = 6  # sentences back in which the delegation came


def leads_those_who_came(scene: Scene, match: Match) -> bool:
    """'[Делегацию] возглавил X', '[The delegation] is headed by X': of a delegation that the report has told of, without whose it is."""
    if match.row["kind"] != "led" or match.first == 0:
        return False
    if scene.language.code == "en":
        behind = scene.mention_at(match.last) or scene.mention_at(
            match.last + 1
        )  # 'is leading the [five-strong] delegation'
        team = scene.mention_at(match.first - 1) if match.row["where"] == "after" else behind
        return team is not None and team.group == "delegation" and team.party is None
    before = scene.document.tokens[match.first - 1]
    if before.lower in IT:
        return True
    team = scene.mention_at(before.index)
    opener = team.first if team is not None and team.group == "delegation" else before.index
    at_start = scene.document.sentences[before.sentence].first == opener  # also '[Чилийскую делегацию] возглавил X'
    at_start |= scene.document.tokens[before.index - 1].text == "," and any(f.case == "accs" for f in before.forms)
    return at_start and bool(scene.language.words("team_of") & {*before.keys})


def lead_delegation(scene: Scene, match: Match, accounts: list[Account], people: list[Mention]) -> bool:
    """Whoever leads the delegation takes its place wherever the report has told of it as a side; False where nowhere."""
    sentence = scene.document.tokens[match.first].sentence
    leader, found = people[0], False
    led: list[Entity] = []
    team = scene.mention_at(match.first - 1) if match.first and scene.language.code == "ru" else None
    whose = team.party if team is not None and team.group == "delegation" else None
    for account in accounts:
        if not any(sentence - LED_BACK <= s <= sentence for s in account.sentences):
            continue
        for role in account.roles:
            side = role.entity
            if side is None or leader.entity is None or role.mention.group != "delegation" or side.name:
                continue
            if whose is not None and side.party != whose:
                continue
            body = (side.party or "").startswith(
                "IGO:"
            ) and leader.entity.former  # the African Union's envoys, led by A
            told = leader.entity.party not in (None, side.party) and not leader.entity.party_inferred
            if side.party and told and not body:
                continue
            if side.party and leader.entity.party != side.party:
                leader.entity.party, leader.entity.party_at, leader.entity.party_inferred = (
                    side.party,
                    side.party_at,
                    True,
                )
            leader.entity.leads = found = True
            led.append(side)
            role.entity, role.mention = leader.entity, leader
            _lead_too(account, role, people[1:])
    if leader.entity is not None:
        received_again(scene, accounts, sentence, led, leader.entity)
    return found


def _lead_too(account: Account, first: Role, others: list[Mention]) -> None:
    """'The delegation is headed by A, [B and C]': the others take part as the first does, of the same party where nothing else tells."""
    for mention in others:
        entity = mention.entity
        if (
            entity is None
            or account.has(entity)
            or first.entity is None
            or not (entity.office or len(entity.parts) > 1)
        ):
            continue
        if entity.party is None:
            entity.party, entity.party_at, entity.party_inferred = first.entity.party, first.entity.party_at, True
        account.roles.append(Role(entity, first.part, mention))


HOSTS_NEAR = 8  # tokens between 'принимающую сторону' and 'представил'


def of_hosts(scene: Scene, match: Match) -> bool:
    """'[Принимающую сторону] представил также министр X': of whoever receives. Russian."""
    if scene.language.code != "ru" or match.row["kind"] != "led":
        return False
    tokens = scene.document.tokens[max(0, match.first - HOSTS_NEAR) : match.last + HOSTS_NEAR]
    return any(t.lower.startswith("принимающ") for t in tokens)


def _from_side(scene: Scene, match: Match) -> bool:
    """'[С перуанской стороны] в дискуссии участвовал X': a side's own people, whatever the engagement is called. Russian."""
    if scene.language.code != "ru" or match.row["kind"] != "present":
        return False
    tokens = scene.document.tokens
    here = scene.of_sentence(tokens[match.first].sentence)
    sides = [m for m in here if m.kind == "side" and m.party and m.first > 0 and m.last <= match.first]
    return any(tokens[m.first - 1].lower in ("с", "со", "от") and "сторона" in tokens[m.last - 1].keys for m in sides)


def tells_side(scene: Scene, match: Match) -> bool:
    """Do the words themselves tell whose people were there?"""
    return of_hosts(scene, match) or _from_side(scene, match)


def of_another_noun(scene: Scene, match: Match) -> bool:
    """'decisions of the 10th session [that was co-chaired by] A': whom a relative clause adds to another, earlier event."""
    tokens, relative = scene.document.tokens, match.first - 1
    relative -= tokens[relative].lower in ("was", "were", "been")
    if scene.language.code != "en" or tokens[relative].lower not in ("that", "which"):
        return False
    before = [t.lower for t in tokens[max(0, relative - EARLIER) : relative]]
    return any(word in scene.language.words("recall") or _is_ordinal(word) for word in before)


def _is_ordinal(word: str) -> bool:
    return word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th"))


EARLIER = 4  # tokens of 'the previous joint session'


def are_witnesses(match: Match) -> bool:
    """'подписали протокол в присутствии президентов': they sign nothing."""
    return "в присутствии" in match.row["form"]


def is_told_here(scene: Scene, match: Match, accounts: list[Account]) -> bool:
    """'Президент принял министра [в присутствии] посла': of a meeting that the same sentence tells."""
    sentence = scene.document.tokens[match.first].sentence
    return any(a.kind in ("meeting", "call") and sentence in a.sentences for a in accounts)


def is_other_case(match: Match, group: Group) -> bool:
    """Russian: after a verb of taking part the people are its subject; 'с участием' asks the genitive."""
    wanted = "gent" if match.last - match.first > 1 and "участи" in match.row["form"] else "nomn"
    if match.row["where"] == "both":
        wanted = "nomn"
    return bool(group.cases) and wanted not in group.cases


def verb_between(scene: Scene, first: int, last: int) -> bool:
    return any(t.forms and t.forms[0].pos == "VERB" for t in scene.document.tokens[first:last])


def said_between(scene: Scene, first: int, last: int) -> bool:
    """A verb of saying between: what follows is another's clause; 'делегации, [присланной] президентом': who does what it tells."""
    done_by = any(f.pos == "PRTF" for f in scene.document.tokens[last - 1].forms[:1]) if last > first else False
    if done_by and not scene.document.found(last - 1, "attendance"):
        return True
    return any(scene.document.found(at, "sayings") for at in range(first, last))


def stand_for_sides(account: Account, people: list[Entity]) -> None:
    """Named people speak for their sides: 'talks of A and B', 'attended by X of A and Y': A and B are no more than X and Y."""
    sides = [r.entity for r in account.roles if r.entity is not None and r.entity.kind == "side" and r.entity.party]
    named = {r.entity.party for r in account.roles if r.entity is not None and r.entity.name and r.entity.party_told}
    speak_for([side for side in sides if side.party not in named], [e for e in people if not e.party_told])
    named |= {r.entity.party for r in account.roles if r.entity is not None and r.entity.name}
    named |= {e.party for e in people}
    gone = [r for r in account.roles if r.entity in sides and r.entity is not None and r.entity.party in named]
    account.roles = [r for r in account.roles if r not in gone]
    for role in account.roles:  # 'принял делегацию Чада. Во встрече участвовал министр Чада X': the guest
        part = next((o.part for o in gone if role.entity and o.entity and o.entity.party == role.entity.party), None)
        if part is not None and role.part == "participant":
            role.part = part


def are_companions(scene: Scene, match: Match) -> bool:
    """'дипломаты, [сопровождавшие] премьера': a participle tells whom those before it came with, nobody else. Russian."""
    forms = scene.document.tokens[match.first].forms[:1]
    return "сопровождать" in match.row["form"] and any(f.pos == "PRTF" and f.voice == "actv" for f in forms)


def envoy_there(scene: Scene, mention: Mention, targets: list[Account]) -> Entity | None:
    """'В беседе участвовал советник [посольства] X': he is of the envoy's country who takes part."""
    titles = mention.titles[:1]
    missions = scene.language.words("mission")
    of_envoy = any(missions & set(scene.document.tokens[at].keys) for t in titles for at in range(t.first, t.last))
    if any(t.office in MINISTERS for t in titles):
        return None  # 'State Secretary X' serves in a ministry, 'First Secretary X' at the embassy
    of_envoy |= any(t.office == "other" and _is_embassy_rank(scene, t.last) for t in titles)
    if not of_envoy and not any(t.office == "ambassador" for t in titles):  # 'вице-консул X' beside the consul
        return None
    envoys = [r.entity for a in targets for r in a.roles if r.entity is not None and r.entity.office == "ambassador"]
    return envoys[0] if len(envoys) == 1 and envoys[0].party else None


def _is_embassy_rank(scene: Scene, end: int) -> bool:
    """'Counsellor X', 'First Secretary Y', 'вторым секретарем Z': a diplomat's rank that ends before token `end`."""
    before, last = scene.document.tokens[end - 2].keys, scene.document.tokens[end - 1].keys
    ranks = scene.language.words("embassy_rank")
    return any(key in ranks or any(f"{one} {key}" in ranks for one in before) for key in last)


def host_there(targets: list[Account]) -> Entity | None:
    """Who receives at the engagement: officials named without a country are of his."""
    people = [r for a in targets for r in a.roles if r.entity is not None and r.entity.party]
    hosts = [r.entity for r in people if r.part == "host"]
    if not hosts and people and people[0].entity and people[0].entity.office in LEADERS:
        hosts = [people[0].entity]  # 'President A met with Minister B', told by A's own press service
    at_home = [r.entity for r in people if r.entity is not None and r.entity.office != "ambassador"]
    if not hosts and len(at_home) == 1 < len(people):
        hosts = [*at_home]  # 'the Ambassador of A met with Minister B of C': in C
    if not hosts:  # 'Minister A of Oman met Minister B of Kenya in Muscat': at home in Oman
        lands = {a.place.place.country for a in targets if a.place is not None}
        hosts += [r.entity for r in people if r.entity is not None and r.entity.party in lands][:1]
    return hosts[0] if len(hosts) == 1 else None


def body_there(entity: Entity, targets: list[Account]) -> Entity | None:
    """'The meeting was attended by the Assistant Secretary General X': of the organisation that takes part."""
    if entity.office != "organization_official" or entity.party is not None:
        return None
    people = [r.entity for a in targets for r in a.roles if r.entity is not None]
    bodies = [e for e in people if e.kind == "person" and e.party is not None and e.party.startswith("IGO:")]
    return bodies[0] if len({e.party for e in bodies}) == 1 else None


def delegation_alone(h: Hypothesis, account: Account) -> bool:
    """A headline's 'Готовится визит президента A', the body's 'прибыла делегация': of other people, at another time."""
    mine, theirs = ([r for r in one.roles if r.part == "visitor"] for one in (h, account))
    bare = [
        len(one) == 1 and one[0].mention.group == "delegation" and not one[0].mention.name for one in (mine, theirs)
    ]
    named = [any(r.entity is not None and r.entity.name for r in one) for one in (mine, theirs)]
    return h.kind == "visit" and ((bare[0] and named[1]) or (bare[1] and named[0]))


def is_of_sides(account: Account) -> bool:
    """A joint commission's session, told as its states': who leads a side stands for it."""
    sides = [r for r in account.roles if r.entity is not None and r.entity.kind == "side" and r.entity.party]
    return account.kind == "conference" and len(sides) == len(account.roles) > 1
