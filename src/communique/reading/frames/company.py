"""Who came along to talks or on a journey, told within their sentence."""

from communique.languages import Match
from communique.reading.clauses import Trigger, hangs_on_noun
from communique.reading.frames.account import TALKS, Account
from communique.reading.places import place_after
from communique.reading.text import Group, Mention, Scene, Sight


def who_met_with(scene: Scene, match: Match, told: list[Account]) -> Account | None:
    """'met President A[, who was accompanied] by Minister B': the talks of this sentence, where A is no traveller."""
    before = [t.lower for t in scene.document.tokens[max(0, match.first - 3) : match.first]]
    sentence = scene.document.tokens[match.first].sentence
    if scene.language.code != "en" or "who" not in before:
        return None
    near = [m.entity for m in scene.of_sentence(sentence) if m.last <= match.first and m.entity is not None]
    if not near or any(a.kind == "visit" and a.has(near[-1]) for a in told):
        return None
    return next((a for a in told if a.kind in TALKS and sentence in a.sentences and a.has(near[-1])), None)


def party_of_company(targets: list[Account], match: Match) -> tuple[str, tuple[int, int] | None] | None:
    """Whose people travel with a visitor: the visitor's, of a state first: 'Вместе с президентом Чили прибыли министр и глава АСЕАН';
    the members of a delegation that somebody received are its leader's."""
    if match.row["kind"] not in ("with", "members", "beside"):
        return None
    roles = [r for a in targets for r in a.roles if r.entity is not None]
    came = [r.entity for r in roles if r.part == "visitor" and r.entity is not None]
    if match.row["kind"] == "members":  # 'received a delegation led by Speaker A of Peru. The delegation included B'
        came = came or [r.entity for r in roles if r.entity and (r.entity.leads or r.part == "guest")]
    parties = [(e.party, e.party_at) for e in came if e.party]
    return next((told for told in parties if ":" not in told[0]), next(iter(parties), None))


def party_of_accompanied(scene: Scene, match: Match, met: list[Account]) -> tuple[str, tuple[int, int] | None] | None:
    """'[The ambassador] was accompanied by Counsellor A', 'the delegation accompanying [the ambassador] comprised A', 'Посла
    сопровождали A и B', at talks: whoever comes along is of the state of the one whom he came with."""
    if match.row["kind"] not in ("with", "members"):
        return None
    here = scene.of_sentence(scene.document.tokens[match.first].sentence)
    known = [m for m in here if m.entity is not None and any(a.has(m.entity) for a in met)]
    before = [m for m in known if m.last <= match.first][-1:]
    for mention in before or [m for m in known if m.first >= match.last][:1]:
        entity = mention.entity
        if entity is not None and entity.kind == "person" and entity.party and ":" not in entity.party:
            return entity.party, entity.party_at
    return None


ALONG = 4  # tokens between a verb of going and who is taken along


def travels_with(sight: Sight, trigger: Trigger, group: Group) -> bool:
    """'прибыл в Осло [с министром A]', '[С ней] приехал A': whom a verb of going takes along, no other verb between. Russian."""
    if trigger.type != "verb" or group.marker not in ("с", "со") or (group.cases and "ablt" not in group.cases):
        return False
    people = all(m.kind in ("person", "pronoun") for m in group.mentions)
    if not people or hangs_on_noun(sight, group, trigger.first, trigger.kinds):
        return False
    before = sight.tokens[group.first - 2] if group.first > 1 else None
    if before is not None and before.text.islower() and before.lower not in sight.calendar_words:
        if before.sentence == trigger.sentence and any(f.pos == "NOUN" for f in before.forms[:1]):
            return False  # 'После спора [с министром] президент прилетел'
    between = range(min(trigger.last, group.last), max(trigger.first, group.first - 1))
    verbs = ("VERB", "INFN", "GRND", "PRTF")
    if any(sight.text(at) in ",;:" for at in between) or (group.first > trigger.last and _is_he(group)):
        return False  # 'прибыл в Осло; с ним сотрудник министерства'
    return len(between) <= ALONG and not any(f.pos in verbs for at in between for f in sight.forms(at)[:1])


def _is_he(group: Group) -> bool:
    """'с [ним]'."""
    return all(m.kind == "pronoun" for m in group.mentions)


ON_TRIP = frozenset(["on", "during", "in"])


def whom_one_accompanies(scene: Scene, sight: Sight, at: int) -> Mention | None:
    """'Minister A is accompanying President B on [his] visit', 'joined B on [her] trip': the leader, whose it is. English."""
    if sight.is_russian or sight.lower(at) not in ("his", "her") or sight.lower(at - 1) not in ON_TRIP:
        return None
    for other in scene.of_sentence(sight.tokens[at].sentence):
        verb = other.first - 1 - sight.word(other.first - 1, "det")
        if other.last == at - 1 and other.kind == "person" and sight.key_word(verb, "comes_along"):
            return other
    return None


def whom_one_receives(scene: Scene, sight: Sight, groups: list[Group], noun: Trigger) -> Mention | None:
    """'A received [B] during his visit to the region', 'A принял [B] в ходе его визита': the guest, whose visit it is.

    None where the visit goes to the guest's own land: there it is the one who receives that came."""
    stop = len(scene.document.tokens)
    if (welcomed := _whom_they_welcome(scene, sight, groups, noun)) is not None:
        return welcomed
    for group in reversed(groups):
        guest = group.mentions[0]
        if group.last > noun.first or group.marker or guest.kind != "person" or guest.entity is None:
            continue
        reach = range(max(group.first - RECEIVED_REACH, sight.start_of(group.first)), group.first)
        verbs = [m for at in reach for m in scene.document.found(at, "triggers") if m.row["obj"] == "guest"]
        if sight.is_russian:
            verbs = [m for m in verbs if any(f.pos == "VERB" for f in sight.tokens[m.first].forms[:1])]
        is_object = "accs" in group.cases if sight.is_russian else group.governor == "verb"
        if not verbs or not is_object or len(group.mentions) > 1:
            return None
        to = place_after(sight, noun.last, stop)
        return None if to is not None and to.place.country == guest.entity.party else guest
    return None


def _whom_they_welcome(scene: Scene, sight: Sight, groups: list[Group], noun: Trigger) -> Mention | None:
    """'Upon his arrival in Lima, President A welcomed [B]': the one welcomed came, not the one who welcomes. English."""
    if sight.is_russian or noun.word != "arrival" or noun.first - sight.start_of(noun.first) > LEAD_IN:
        return None
    for group in groups:
        guest = group.mentions[0]
        if group.first < noun.last or group.governor != "verb" or guest.kind not in ("person", "pronoun"):
            continue
        verbs = (m for at in range(group.first - 2, group.first) for m in scene.document.found(at, "triggers"))
        if any(m.row["obj"] == "guest" and m.row["type"] == "verb" for m in verbs):
            return guest
    return None


LEAD_IN = 3  # tokens of 'Upon his official'


def whose_words(sight: Sight, groups: list[Group], noun: Trigger) -> Group | None:
    """'приводит слова [министра A] на встрече с B', 'по заявлению [A] после переговоров с B': who said it there. Russian."""
    before = [g for g in groups if g.last <= noun.first and not g.marker and g.mentions[0].kind == "person"]
    if any("nomn" in g.cases and "gent" not in g.cases for g in before):
        return None  # 'A обсудил слова B на встрече с C'
    for group in (g for g in reversed(before) if "gent" in g.cases):
        verb = any(f.pos == "VERB" for at in range(group.last, noun.first) for f in sight.tokens[at].forms[:1])
        if sight.is_russian and not verb and sight.key_word(group.first - 1, "words"):
            return group
    return None


RECEIVED_REACH = 6  # tokens from a verb of receiving to the guest


def goes_on_behind_semicolon(scene: Scene, last: int, first: int) -> bool:
    """'attended by A, Chief of the Court; [B], Ruler of X; and [C]': the next of a list, however long the office before. English."""
    tokens = scene.document.tokens
    before = first - 1 - (tokens[first - 1].lower == "and")
    return scene.language.code == "en" and last < before + 1 and tokens[before].text == ";"


def are_people(sight: Sight, mention: Mention) -> bool:
    """'discussed trade with [Ghanaian officials]', 'in talks with [the Omani side]': those whom one can talk with; a land is none. English."""
    if mention.kind == "person":
        return not mention.weak
    return mention.group in ("holders", "delegation") or sight.key_word(mention.last - 1, "team_of")


def are_of_a_land(sight: Sight, mention: Mention) -> bool:
    """'the ministers of Peru', 'делегация Перу': people without a name, of whom the party is told."""
    return bool(mention.party) and (bool(mention.titles) or are_people(sight, mention))


def is_team(sight: Sight, group: Group) -> bool:
    """'[делегация области] на этой неделе работает в Чаде'."""
    return any(sight.key_word(at, "team_of") for at in range(group.first, group.mentions[0].last))


def only_tells(scene: Scene, sight: Sight, group: Group) -> bool:
    """'[The president's spokesman, Lund,] disclosed the Ghana trip': who only tells of a visit or of talks. English."""
    person = group.mentions[0].entity
    at = group.last + (sight.text(group.last) == ",")
    teller = person is not None and person.office in ("adviser", "ministry_official")
    return teller and not sight.is_russian and bool(scene.document.found(at, "sayings"))


def speaks_for_land(sight: Sight, mention: Mention) -> bool:
    """Not 'members of the Kenyan [community]', who live abroad and speak for nobody."""
    return mention.group != "holders" or not any(
        sight.key_word(at, "compatriots") for at in range(mention.first, mention.last)
    )
