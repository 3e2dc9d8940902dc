"""Who 'the sides', 'they', 'the two presidents' are: the people or states of an engagement told before."""

from collections.abc import Collection, Sequence

from communique.reading.accounts.whotheyare import are_others, two_before, two_who_opened, two_who_said, who_says_they
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account
from communique.reading.places import WHERE
from communique.reading.text import LEADERS, MINISTERS, Entity, Mention, Scene


def tells_states(scene: Scene, mention: Mention, kind: str) -> bool:
    """'the sides', 'the two countries', 'стороны' sign, not the persons who speak for them ('главы государств');
    'представители трёх стран' meet."""
    if mention.titles and scene.language.code == "ru":
        return False
    states = scene.language.words("states")
    tokens = scene.document.tokens[mention.first : mention.last]
    many = scene.language.code == "en" and any("holders_many" in t.kinds for t in tokens)
    if many or any("leader_word" in t.key_kinds for t in tokens):
        return False  # 'the heads of state signed', 'лидеры двух стран подписали'
    if kind != "signing" and not any("представитель" in t.keys for t in tokens):
        return False
    return any(set(t.keys) & states for t in tokens)


def as_sides(scene: Scene, members: list[Entity]) -> list[Entity]:
    """The sides of these persons' parties, unnamed."""
    out: list[Entity] = []
    for member in members:
        if member.party and all(o.party != member.party for o in out):
            side = scene.side_of(member.party)
            if side is None:
                side = Entity("side", party=member.party, party_at=member.party_at, mentions=list(member.mentions))
                scene.entities.append(side)
            out.append(side)
    return out


BARE = 3  # tokens of 'the two ministers', no 'ministers of transport of'
OURS = frozenset(["наш"])
OF_BOTH = 2  # states; tokens of '(министры обороны) двух стран'
OF_THE_TWO = 3  # tokens of 'of the two'


def _last_told(account: Account) -> int:
    """The last sentence that names people of it."""
    return max((h.sentence for h in account.hypotheses if not h.generic), default=0)


def told_behind(scene: Scene, h: Hypothesis) -> None:
    """'The two will meet again in June, said A after talks with B': of those whom the same sentence names behind. English."""
    tokens = scene.document.tokens[scene.document.sentences[h.sentence].first : h.trigger.first]
    together = any(t.lower in ("two", "both", "sides", "they") for t in tokens)
    if scene.language.code != "en" or h.kind not in MEETS or not together:
        return
    people = [m for m in scene.of_sentence(h.sentence) if m.first >= h.trigger.last and m.kind == "person" and m.name]
    parties = {m.entity.party for m in people if m.entity is not None and m.entity.party}
    if len(people) == len(parties) == 2:
        h.roles, h.generic = [Role(m.entity, "participant", m) for m in people], False


def _last_two(scene: Scene, h: Hypothesis, offices: Collection[str]) -> list[Entity]:
    """The last two persons of two parties, of these offices where any are given, told before the hypothesis."""
    seen: list[Entity] = []
    for mention in scene.mentions_before(h.trigger.first):
        entity = mention.entity
        if entity is not None and entity.kind == "person" and entity not in seen:
            if offices and entity.office not in offices:
                continue  # 'the two presidents' are no ministers
            if all(other.party != entity.party for other in seen):
                seen.append(entity)
        if len(seen) == 2:
            break
    return seen[::-1]


def _leaders(scene: Scene, h: Hypothesis) -> list[Entity]:
    """'[the leaders] of the two countries': the last two heads of state or government of two parties, else the two states told; else nobody."""
    people = _last_two(scene, h, LEADERS)
    return people if len(people) == OF_BOTH else _two_states_told(scene, h)


def _other_two(scene: Scene, h: Hypothesis, group: Mention) -> list[Entity]:
    """'Lao Premier A and Vice President B chose Vietnam. Minister C met [the two leaders]': A and B, told side by side. English.

    C, whom the words themselves name, is none of the two."""
    own = [r.entity for r in h.named() if r.entity is not None and r.entity.name]
    words = scene.language.words("two")
    two = any(set(t.keys) & words for t in scene.document.tokens[group.first : group.last])
    if scene.language.code != "en" or not own or not two:
        return []
    before = [m for m in scene.mentions if m.last <= group.first and m.kind == "person" and m.name and m.entity]
    before = [m for m in before if m.entity not in own][-2:]
    pair = [m.entity for m in before if m.entity is not None]
    if (
        len(pair) < 2
        or pair[0] is pair[1]
        or pair[0].party != pair[1].party
        or before[0].sentence != before[1].sentence
    ):
        return []
    between = [t.lower for t in scene.document.tokens[before[0].last : before[1].first]]
    return pair if between and set(between) <= {",", "and", "the", "&"} else []


NUMBERS = {"три": 3, "трое": 3, "четыре": 4, "четверо": 4, "пять": 5, "пятеро": 5, "тройка": 3, "втроем": 3, "втроём": 3,
           "three": 3, "trio": 3, "four": 4, "five": 5}  # fmt: skip


def _how_many(scene: Scene, group: Mention) -> int:
    """'представители [трёх] стран', 'те же [трое]': of how many parties they are; 0 where no number tells."""
    keys = (key for t in scene.document.tokens[group.first : group.last] for key in t.keys)
    return next((NUMBERS[key] for key in keys if key in NUMBERS), 0)


BACK = 3  # sentences from 'три лидера' to where they are named


def _so_many(scene: Scene, h: Hypothesis, several: int, offices: Sequence[str]) -> list[Entity]:
    """'Лунд, Хольм и Берг прибыли. [Три лидера] встретятся', 'Berg greeted Adu and Soto. [The trio] signed': the last ones named."""
    own = {r.entity.party for r in h.named() if r.entity is not None}  # 'Со всеми тремя лидерами говорил A'
    found: list[Entity] = []
    for number in range(h.sentence - 1, max(-1, h.sentence - BACK - 1), -1):
        named = [m for m in scene.of_sentence(number) if m.kind == "person" and m.name]
        people = list({id(m.entity): m.entity for m in named if m.entity is not None}.values())
        fitting = [e for e in people if (not offices or e.office in offices) and e.party not in own]
        if len(fitting) == len({e.party for e in fitting}) == several:
            return fitting
        found = [*(e for e in fitting if e not in found), *found]
        if len(found) >= several:
            break
    alike = offices or all(e.office in LEADERS for e in found)
    return found if len(found) == len({e.party for e in found}) == several and alike else []


def members_of(scene: Scene, h: Hypothesis, accounts: list[Account], group: Mention) -> list[Entity]:
    if (they := who_says_they(scene, h, group)) is not None:
        return they
    if are_others(scene, group):
        return []
    if states := two_before(scene, h, group):
        return states
    if pair := two_who_opened(scene, h, group) or _other_two(scene, h, group) or two_who_said(scene, h, group):
        return pair
    offices = group.offices
    if "minister" in offices and scene.language.code == "en" and group.last - group.first <= BARE:
        offices = (*offices, *MINISTERS)  # 'the ministers', of two foreign ministers
    if any("гость" in t.keys for t in scene.document.tokens[group.first : group.last]):
        return _guests(h, accounts)
    tokens = scene.document.tokens
    of_both = group.last < len(tokens) and tokens[group.last].lower == "of"  # 'the prime ministers [of the two states]'
    behind = OF_BOTH if scene.language.code == "ru" else OF_THE_TWO * of_both
    told = tokens[group.first : group.last + behind]
    words = scene.language.words("two")
    two = any(set(t.keys) & (words | OURS if t.index >= group.last else words) for t in told)
    several = _how_many(scene, group)
    here: list[Entity] = []
    for mention in scene.of_sentence(h.sentence):
        entity = mention.entity
        if mention.first < h.trigger.first and entity is not None and entity.kind == "person" and entity not in here:
            if not offices or entity.office in offices:
                here.append(entity)
    if len(here) == 2 and here[0].party != here[1].party:
        return here
    others: list[Entity] = []
    by_time = sorted(accounts, key=_last_told)
    if several and (people := _so_many(scene, h, several, offices)):
        return people
    if several:
        by_time = [a for a in by_time if len(a.parties()) == several] or by_time
    for account in by_time[::-1]:
        if account.kind not in MEETS and account.kind not in ("signing", "visit"):
            continue
        entities = [r.entity for r in account.roles if r.entity is not None]
        if offices and any(e.name for e in scene.entities) and not any(e.name or e.office for e in entities):
            continue  # 'the presidents' are persons that the report names, not the states that sign
        if len(entities) >= 2:
            fitting = [e for e in entities if not offices or e.office in offices]
            if two and len(fitting) > 2:
                hosts = [r.entity for r in account.roles if r.part in ("host", "mediator")]
                fitting = [e for e in fitting if e not in hosts] or fitting
            if len(fitting) >= 2:
                return fitting
            others = others or entities  # 'the two ministers': of those before a president joined them, if anybody's
    if others:
        held = [e for e in others if e.office in offices] if offices else others
        if h.kind == "conference" and offices and not held and not two:
            return []  # 'подготовка конференции спикеров', told at talks of a minister and a senator
        if two and offices and not held and len(named := _last_two(scene, h, offices)) == 2:
            return named  # 'In April the two presidents met', told at talks of their ministers
        if two and offices and len(held) == 1:
            return held + as_sides(scene, [e for e in others if e not in held])
        return others if held or not two else as_sides(scene, others)
    leads = two and not offices and any("leader_word" in t.key_kinds for t in told)
    seen = ((leads and _leaders(scene, h)) or _last_two(scene, h, offices))[::-1]
    if leads and any(e.office not in LEADERS and e.office is not None for e in seen):
        seen = as_sides(scene, seen)  # 'разговор лидеров двух стран', told by a spokesman: theirs, not his
    untold = len(seen) < 2 or (tells_states(scene, group, h.kind) and any(e.party is None for e in seen))
    visits = [a for a in accounts if a.kind == "visit" and len(a.roles) == 1] if two and untold else []
    for account in visits[-1:]:
        land, visitor = _land_visited(scene, account), account.roles[0].entity
        if land is not None and visitor is not None:
            return [visitor, land]
    both = two if scene.language.code == "en" else tells_states(scene, group, h.kind)  # 'страны подписали'
    if both and len(seen) < OF_BOTH and h.kind != "call":
        return _two_states_told(scene, h) or seen[::-1]
    return seen[::-1]


STATES_BACK = 3  # sentences in which the two states are named


def _two_states_told(scene: Scene, h: Hypothesis) -> list[Entity]:
    """'Nepal is to mend ties with Bhutan. … talks between [the two kingdoms]': the only two states named just before."""
    told: list[Entity] = []
    for sentence in range(h.sentence, max(h.sentence - STATES_BACK, -1) - 1, -1):
        for mention in scene.of_sentence(sentence):
            entity = mention.entity if mention.first < h.trigger.first else None
            known = entity is not None and entity.party and ":" not in entity.party
            known = known and not (mention.party_kind == "capital" and _is_where(scene, mention))
            if entity is not None and known and all(entity.party != other.party for other in told):
                told.append(entity)
        if len(told) >= OF_BOTH:
            return as_sides(scene, told) if len(told) == OF_BOTH else []
    return []


def _is_where(scene: Scene, mention: Mention) -> bool:
    """'(talks) in [Lima]': the town, not its government."""
    return mention.first > 0 and scene.document.tokens[mention.first - 1].lower in WHERE


def but_those_met(h: Hypothesis, mention: Mention, members: list[Entity]) -> list[Entity]:
    """'A встретился с B. [Они] проведут встречу с C': of them nobody of C's party, where C is new."""
    others = [r.entity for r in h.named() if r.entity is not None and r.entity.name]
    if mention.kind != "pronoun" or not others or any(other in members for other in others):
        return members
    parties = {None, *(other.party for other in others)}
    return [e for e in members if e.party not in parties] or members


def _guests(h: Hypothesis, accounts: list[Account]) -> list[Entity]:
    """'Вечером гостей принял президент': those who came last, else whom the last meeting holds of other parties than his."""
    hosts = {r.entity.party for r in h.roles if r.entity is not None and not r.entity.party_inferred}
    came: list[Entity] = []
    for account in reversed(accounts):
        part = "visitor" if account.kind == "visit" else "" if came or account.kind not in MEETS else None
        if part == "":
            break
        for role in account.roles:
            one = role.entity
            if one is not None and part in (None, role.part) and one.party not in hosts and one not in came:
                came.append(one)
        if part is None and came:
            break
    return came


def _land_visited(scene: Scene, account: Account) -> Entity | None:
    """'X прибудет в Чад … переговоры глав двух государств': the side of the country that X visits."""
    country = account.place.place.country if account.place is not None else None
    own = {
        r.entity.party for r in account.roles if r.entity is not None and r.part != "host"
    }  # 'по приглашению премьера Чада'
    if country is None or country in own:
        return None
    return scene.side_of(country)


SOON = 2  # sentences after the talks or the visit in which their documents are announced
WHICH_REACH = 10  # tokens of 'during which 31 agreements and memoranda were'


def during_that_visit(scene: Scene, h: Hypothesis) -> bool:
    """'recalled President A's visit to Ghana in May, [during which] an accord was signed': no signing of those who met. English."""
    tokens = scene.document.tokens[max(1, h.trigger.first - WHICH_REACH) : h.trigger.first]
    return scene.language.code == "en" and any(
        t.lower == "which" and scene.document.tokens[t.index - 1].lower in ("during", "on") and t.sentence == h.sentence
        for t in tokens
    )


def sides_of_visit(scene: Scene, h: Hypothesis, accounts: list[Account]) -> list[Entity]:
    """'В ходе визита президента Чада в Осло [подписаны документы]': the visitor's state and the one visited."""
    visits = [a for a in accounts if a.kind == "visit"]
    here = [a for a in visits if h.sentence in a.sentences and a.status == h.status]
    if (
        not here
    ):  # 'X прибыл в Осло. По итогам визита намечено подписание', 'В июне состоялся визит. Был подписан договор'
        soon = SOON if h.status == "planned" else 1  # '… посетит Осло. В ходе переговоров … Планируется подписание'
        near = [a for a in visits[-1:] if 0 <= h.sentence - max(a.sentences) <= soon]
        here = [a for a in near if a.status == h.status or (a.status == "held" and h.status == "planned")]
    for visit in here:
        sides = as_sides(scene, [r.entity for r in visit.roles if r.entity is not None and r.part == "visitor"])
        land = _land_visited(scene, visit)
        if len(sides) == 1 and land is not None and land.mentions and sides[0].mentions:
            told = visit.hypotheses[0]
            if h.day is None and told.sentence != h.sentence:
                h.day, h.day_cost = told.day, told.day_cost  # 'В июне состоялся визит. Была подписана декларация'
            return [*sides, land]
    return []


def states_of_visit(scene: Scene, accounts: list[Account]) -> list[Role]:
    """'X прибыл в Монтевидео … Министры A и B подписали': the visitor and the land of the last visit told; none if it has none."""
    for account in reversed(accounts):
        land = _land_visited(scene, account) if account.kind == "visit" and account.status == "held" else None
        visitor = account.roles[0] if account.roles else None
        if land is not None and visitor is not None and land.mentions:
            return [visitor, Role(land, "participant", land.mentions[0])]
    return []


def are_new_pair(scene: Scene, h: Hypothesis, accounts: list[Account]) -> bool:
    """'A и B прежде не общались. В мае [они поговорили]': two, of whom no account tells yet; nothing is pointed back at. Russian."""
    pair = [r.entity for r in h.named() if r.mention.plural and r.entity and r.entity.name and r.entity.office]
    met = (a for a in accounts if a.kind not in ("message", "visit") and all(map(a.has, pair)))
    new = len(pair) == len(h.roles) and not any(met)
    return scene.language.code == "ru" and h.trigger.type == "verb" and new and len({e.party for e in pair}) > 1
