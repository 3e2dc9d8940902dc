"""Official life told from sport, business, court and stage: who takes part, and what the whole report is about."""

from functools import cache

from communique.languages import load_table
from communique.reading.clauses import Role
from communique.reading.frames import MEETS, Account, ministers_of_body
from communique.reading.text import CIVIL, LEADERS, Entity, Nature, Scene

PLAINLY_SPORT = 4  # different words of sport and stage
FORMER_SELVES: dict[str | None, str] = {"SUN": "RUS"}  # 'Soviet', in a report of Russia, makes no foreigner


def is_official_life(scene: Scene, account: Account) -> bool:
    """Somebody of office or a state takes part.

    'The minister received the singer' is; 'The singer met the director', 'Rovers host United' are not.
    """
    if is_sport(scene) and nature_of(scene).played >= PLAINLY_SPORT and not _of_a_head(account):
        return False
    account.roles = [r for r in account.roles if not (_is_occasion(scene, r) or _are_travellers(scene, account, r))]
    if account.kind in MEETS and len(account.roles) > 2:
        account.roles = [r for r in account.roles if not _is_of_the_press(scene, r)]
    roles = [r for r in account.roles if r.entity is not None]
    if account.kind in ("meeting", "call") and any(ministers_of_body(r.mention) for r in roles):
        return True  # 'EU foreign ministers met in Lima'
    if account.kind in ("meeting", "call") and len([r for r in roles if not _is_nobody(r)]) < 2:
        return False  # 'the minister received a delegation of students'
    if account.kind in ("meeting", "call") and len(roles) == 2 and any(_is_of_the_press(scene, r) for r in roles):
        return False  # 'The journalist A came to talk to the minister': an interview
    if account.kind == "visit" and (_is_tour_of_duty(account) or not roles):
        return False
    if account.kind == "conference" and len(account.parties()) < 2 and _is_of_a_party(scene, account):
        return False
    if account.kind == "meeting" and _is_with_own_body(scene, account, roles):
        return False
    if account.kind == "conference" and all(_is_of_no_side(r.entity) for r in roles):
        return False  # 'Activist Ada Moen spoke at the climate summit', 'занимался на семинаре Мироновой'
    if account.kind in MEETS and all(h.trigger.word in OF_STATES_TOO for h in account.hypotheses) and _are_bare(roles):
        return False
    if account.kind == "message" and any(_is_private(r) for r in roles if r.part == "addressee"):
        return False  # 'in a reply to Deutsche Bank'
    if account.kind == "message" and any(_is_nobody_known(r.entity) for r in roles):
        return False  # 'Ada Moen wrote to the premier', 'sent a letter to the novelist Olav Dahl'
    if any(r.office or _holds_office(r.entity) or _is_unnamed_official(scene, r) for r in roles):
        return True
    if account.kind in MEETS and any(_led_once(r.entity) for r in roles) and any(_is_body(r) for r in roles):
        return True  # 'A delegation of ECOWAS met the ousted president'
    if account.kind in ("meeting", "call", "message") and all(map(_is_private, roles)):
        return False
    if account.kind in ("meeting", "call", "message"):
        states = {_state(r) for r in roles} - {None}
        if all(_are_troops(scene, r) for r in roles):
            return False
        if len(states) > 1:
            if not any(_is_body(r) and not _is_team(scene, r) for r in roles) and _plays(scene, account):
                return False
            return not is_sport(scene) and all(_state(r) or _is_known(r.entity) for r in roles)
        return bool(states or _names_known(roles)) and is_of_states(scene)
    if account.kind == "visit":
        return (
            any(_is_body(r) and not (_are_troops(scene, r) or _is_private_side(scene, r)) for r in roles)
            or _is_state_visit(scene, account)
        ) and not is_sport(scene)
    if account.kind == "credentials":
        return any(_state(r) for r in roles)
    if account.kind == "conference":
        return any(_state(r) for r in roles) or (_names_known(roles) and is_of_states(scene))
    return any(_state(r) for r in roles) and not is_sport(scene)


OF_STATES_TOO = frozenset(["прием", "приём", "связаться"])


def _are_bare(roles: list[Role]) -> bool:
    """'после [приёма] Чада и Перу в союз', 'связался с Чадом': states alone, which are admitted or dealt with. Russian."""
    sides = [r for r in roles if r.entity is not None and r.entity.kind == "side"]
    return any(not r.mention.group and r.mention.party_kind in ("name", "capital", "organisation") for r in sides)


def _of_a_head(account: Account) -> bool:
    """Does a head of state or government travel, or meet one, though the report tells of a match he sees too?"""
    heads = [r for r in account.roles if r.entity is not None and r.entity.office in LEADERS and r.entity.name]
    return bool(heads) if account.kind == "visit" else len(heads) > 1


def _is_private(role: Role) -> bool:
    """A person of business, or a body that nothing tells of: two of them make no affair of state."""
    entity = role.entity
    unknown = entity is not None and entity.kind == "side" and role.mention.party_kind == "unknown"
    return unknown or (entity is not None and entity.office == "business")


def _led_once(entity: Entity | None) -> bool:
    """'the ousted president [A]', '[B], a former prime minister': who led a state or a government before."""
    return entity is not None and any(t.former and t.office in LEADERS for m in entity.mentions for t in m.titles)


def _is_nobody_known(entity: Entity | None) -> bool:
    """A person with a name of whom the report tells neither office nor country."""
    if entity is None or entity.kind != "person" or not entity.name or entity.office or entity.well_known:
        return False
    return entity.party is None or entity.party_inferred


def _is_of_no_side(entity: Entity | None) -> bool:
    """A person with a name who speaks for nobody that the report tells of: an activist, a writer."""
    person = entity is not None and entity.kind == "person" and bool(entity.name) and not entity.well_known
    return person and entity is not None and entity.party is None and entity.office in (None, "other")


def _is_of_the_press(scene: Scene, role: Role) -> bool:
    """'[журналист] A', '[телеведущий] B': a person whose only office that is. Russian."""
    titles = [t for m in role.entity.mentions for t in m.titles] if role.entity is not None else []
    if role.mention.group == "holders":  # 'пообщался с чилийскими [журналистами]'
        tokens = scene.document.tokens[role.mention.first : role.mention.last]
        return any("press_people" in t.key_kinds for t in tokens)
    named = role.entity is not None and bool(role.entity.name)  # not 'сообщает корреспондент'
    words = [scene.document.tokens[title.first : title.last] for title in titles]
    return named and bool(titles) and all(any("press_people" in t.key_kinds for t in tokens) for tokens in words)


def _is_state_visit(scene: Scene, account: Account) -> bool:
    """'the State Visit by the Kingdom of Norway': no team pays one."""
    words = (t.lower for h in account.hypotheses for t in scene.document.tokens[h.trigger.first - 1 : h.trigger.last])
    return scene.language.code == "en" and "state" in words


def _is_nobody(role: Role) -> bool:
    """A delegation of which nothing is told, not even whose it is."""
    entity = role.entity
    return entity is not None and entity.kind == "side" and entity.party is None and entity.office is None


def _is_with_own_body(scene: Scene, account: Account, roles: list[Role]) -> bool:
    """'The secretary met the Dockers' Union Council': one body that nothing tells of, and people of one state, at home.

    Where the meeting is told to be abroad, the body is another country's.
    """
    states = {r.entity.party for r in roles if r.entity is not None and r.mention.party_kind != "unknown"}
    bodies = [
        r for r in roles if r.mention.party_kind == "unknown" and r.entity is not None and r.entity.kind == "side"
    ]
    state = next(iter(states), None)
    if len(bodies) != 1 or len(states) != 1 or state is None or ":" in state:
        return False
    abroad = account.place is not None and account.place.place.country not in (None, state)
    return not abroad and all(r in bodies or (r.entity is not None and r.entity.kind == "person") for r in roles)


def _is_of_a_party(scene: Scene, account: Account) -> bool:
    """'the party congress', 'съезд партии': a party's own gathering."""
    tokens, trigger = scene.document.tokens, account.hypotheses[0].trigger
    around = tokens[max(trigger.first - 1, 0) : trigger.first] + tokens[trigger.last : trigger.last + 3]
    return any(not {"party", "партия"}.isdisjoint(token.keys) and token.text != "Parties" for token in around)


def _plays(scene: Scene, account: Account) -> bool:
    """'Peru will meet Chile in the championship': a word of sport in the sentence."""
    words = scene.language.words("play")
    sentences = (scene.document.sentences[number] for number in account.sentences)
    return any(not words.isdisjoint(t.keys) for s in sentences for t in scene.document.tokens[s.first : s.last])


def _is_occasion(scene: Scene, role: Role) -> bool:
    """'Boxing Day', 'the Century Award', 'the World Cup': capitals and a noun, but nobody."""
    entity = role.entity
    if entity is None or entity.kind != "side" or role.mention.party_kind != "unknown":
        return False
    return scene.document.tokens[role.mention.last - 1].lower in scene.language.words("occasion")


def _holds_office(entity: Entity | None) -> bool:
    """A minister, ambassador, mayor, head of a delegation; of crown princes, party leaders those whose party is named."""
    if entity is not None and entity.leads and entity.party:
        return True
    if entity is None or not entity.office or (entity.kind == "side" and not entity.party):
        return False
    if entity.office not in CIVIL or (entity.party_at is not None and entity.party in _movements()):
        return True
    rows = [t.row for m in entity.mentions for t in m.titles if t.row is not None and t.office == entity.office]
    political = any(row["kind"] in ("title", "head") for row in rows)  # also 'лидер чадских консерваторов'
    return political and entity.party is not None and (entity.well_known or not entity.party_inferred)


def _is_unnamed_official(scene: Scene, role: Role) -> bool:
    """'a senior Peruvian [official] visited Lima', 'чилийский [чиновник] прибыл': told by the land and what he is alone."""
    entity = role.entity
    if entity is None or entity.name or entity.kind != "person" or entity.party is None or entity.party_inferred:
        return False
    return not scene.language.words("teller_one").isdisjoint(scene.document.tokens[role.mention.last - 1].keys)


@cache
def _movements() -> frozenset[str]:
    """Movements and lands not recognised that the table of parties knows: whoever speaks for one of them acts for a side."""
    of_side = {"group", "unrecognised", "entity", "organisation", "former_state"}
    rows = load_table("world", "parties")
    return frozenset(row["party"] for row in rows if row["party"].startswith("X:") and row["kind"] in of_side)


def _state(role: Role) -> str | None:
    """The state or organisation that a side is; None for persons and for bodies that no table knows."""
    entity = role.entity
    if entity is None or entity.kind != "side" or not entity.party or role.mention.party_kind == "unknown":
        return None
    return FORMER_SELVES.get(entity.party, entity.party)


def _is_body(role: Role) -> bool:
    """A delegation, ministry, government as traveller; the bare name of a country is a team's."""
    return _state(role) is not None and (
        bool(role.mention.group) or role.mention.party_kind not in ("name", "capital", "adjective", "demonym", "")
    )


def _are_travellers(scene: Scene, account: Account, role: Role) -> bool:
    """'Chinese [friends] in Nepal', '[people] from Guernsey': whose journey is no visit."""
    if account.kind != "visit" or role.entity is None or role.entity.kind != "side" or scene.language.code != "en":
        return False
    tokens = scene.document.tokens[role.mention.first : role.mention.last]
    return any("private_folk" in t.kinds for t in tokens)


def _is_tour_of_duty(account: Account) -> bool:
    """'The sergeant's overseas [tours] included Korea': where a soldier served."""
    told = all(h.trigger.word == "tour" for h in account.hypotheses)
    return told and all(r.entity is not None and r.entity.office == "military" for r in account.roles)


def _is_team(scene: Scene, role: Role) -> bool:
    """'the Norwegian [team]': who plays, where the sentence is of a game."""
    return scene.document.tokens[role.mention.last - 1].lower in ("team", "squad", "side", "eleven", "xi")


def _are_troops(scene: Scene, role: Role) -> bool:
    """'Norwegian [troops] arrived', 'Chadian [forces] met them': who fights or is moved, and speaks for nobody alone."""
    return "troops" in scene.document.tokens[role.mention.last - 1].kinds


def _is_private_side(scene: Scene, role: Role) -> bool:
    """'перуанская [компания] привезла в Осло', '[граждане] Чада прибыли': a land's firms and people, who travel for themselves. Russian."""
    tokens = scene.document.tokens[max(role.mention.first - 1, 0) : role.mention.last]
    return role.mention.group != "delegation" and any("stranger" in token.key_kinds for token in tokens)


def _is_known(entity: Entity | None) -> bool:
    """Not a capitalised word alone: with a title, a fuller name or a party of its own ('Norway's Lund')."""
    if entity is None:
        return False
    told = entity.party is not None and not entity.party_inferred
    return entity.kind == "side" or told or not all(m.weak for m in entity.mentions)


def _names_known(roles: list[Role]) -> bool:
    """'Putin and Xi spoke': persons that something beside a capital makes persons."""
    return all(_is_known(r.entity) for r in roles)


def is_of_states(scene: Scene) -> bool:
    """Does the report name somebody of office and two states at the least, and is it of no game?"""
    return nature_of(scene).is_of_states


def is_sport(scene: Scene) -> bool:
    """Three words of sport or stage or more, different ones, and more of them than officials named."""
    return nature_of(scene).is_sport


def nature_of(scene: Scene) -> Nature:
    """What the report as a whole is about; gone through once, when first asked for."""
    if scene.nature is None:
        words = scene.language.words("play")
        played = frozenset(key for token in scene.document.tokens for key in token.keys if key in words)
        officials = sum(bool(e.office and e.office not in CIVIL) for e in scene.entities)
        game = len(played) >= 3 and len(played) > 2 * officials
        scene.nature = Nature(len(played), game, officials > 0 and not game and _names_states(scene))
    return scene.nature


def _names_states(scene: Scene) -> bool:
    parties = {
        FORMER_SELVES.get(m.row["party"], m.row["party"])
        for first in scene.document.begins("parties", 0, len(scene.document.tokens))
        for m in scene.document.matches[first][:2]
        if m.row.table == "parties" and ":" not in m.row["party"]
    }
    return len(parties) > 1
