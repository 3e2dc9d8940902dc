"""Whether two passages of a report tell of the same engagement: kind, status, day, place and participants unify."""

from itertools import islice, pairwise

from communique.reading.accounts.collectives import two_of_many
from communique.reading.accounts.covering import covers, without_own_sides
from communique.reading.accounts.delegations import delegation_alone
from communique.reading.accounts.eventnames import is_another_event
from communique.reading.accounts.goingon import goes_on_now, goes_on_today, has_begun, is_there_now
from communique.reading.accounts.howmany import of_three, of_two
from communique.reading.accounts.telephoned import talks_of_call
from communique.reading.accounts.unlike import also_another, other_sort, received_alone
from communique.reading.clauses import Hypothesis, Role
from communique.reading.days import days_apart, span_of
from communique.reading.frames import MEETS, Account
from communique.reading.text import Entity, Scene

NEAR_DAY = 16  # a time told nearer than this to a trigger, in tokens and what counts as tokens, is its own
LEAD = 2  # sentences in which a report tells its news
LONG_AGO = 60  # days
RECENT = 10  # days within which 'had met' may only put the report's news in order
HAD_REACH = 4  # tokens back from a verb to its 'had'
SHORT = 4  # tokens of a caption, a heading
JOURNEY = 7  # days within which somebody travels to one country once
LATEST = 120  # accounts told last: time must not grow with all that a long text tells
SAME_DAYS = 1  # days that two tellings of one engagement may lie apart


def same_engagement(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """The account that tells of the same engagement; the one with most participants in common, then the latest."""
    best, most = None, 0
    kinds = frozenset(h.kinds)
    mine = _entities(h.named())
    known, parties = {id(e) for e in mine}, {e.party for e in mine if e.party is not None}
    may_share_nobody = h.kind in ("credentials", "conference")  # see _same_ceremony
    for account in accounts[-LATEST:]:
        if not may_share_nobody and not any(
            r.entity is not None and (id(r.entity) in known or r.entity.party in parties) for r in account.roles
        ):
            continue
        if kinds.isdisjoint(account.kinds) and not (_announces_call(h, account) or talks_of_call(scene, h, account)):
            continue
        if not places_agree(h, account) or not days_agree(h, account):
            continue
        if also_another(scene, h, account) or other_sort(scene, h, account):
            continue
        if _is_recalled(scene, h, account) or _among_guests(scene, h, account) or _reminded_of(scene, h, account):
            continue
        if h.status != account.status and (not _status_agrees(scene, h, account) or delegation_alone(h, account)):
            continue
        common = 0 if _other_sender(h, account) else _common(h, account)
        if not common and _same_ceremony(h, account):
            common = 1
        alone = (h.separately or received_alone(h, account) or of_two(scene, h)) and len(account.roles) > 2
        alone |= is_another_event(scene, h, account)
        if alone or two_of_many(h, account) or (len(account.roles) == 2 and of_three(scene, h)):
            continue
        if common and common >= most:
            best, most = account, common
    return best


def _announces_call(h: Hypothesis, account: Account) -> bool:
    """A headline's 'X and Y to hold talks', which the text tells of as a call: both with the same two or more."""
    first = account.hypotheses[0]
    in_headline = first.sentence == 0 and all(o.sentence < LEAD for o in account.hypotheses)  # a page may have it twice
    if h.status == "held" and account.status == "planned" and not first.tenseless:
        return False  # 'договорились о встрече', by telephone
    if in_headline and h.kinds == ("call",) and account.kinds == ("message",) and h.sentence <= LEAD:
        return (
            first.trigger.word == h.trigger.word and _common(h, account) > 1
        )  # 'поздравил', then 'поздравил по телефону'
    if not in_headline or h.kinds != ("call",) or account.kinds != ("meeting",) or h.sentence > LEAD:
        return False
    return _common(h, account) > 1 and account.place is None


def _are_further(scene: Scene, h: Hypothesis) -> bool:
    """'запланированы [встречи]': several, with one side told only."""
    forms = scene.document.tokens[h.trigger.head].forms
    plural = any(f.number == "plur" and f.case == "nomn" for f in forms) and h.trigger.word == "встреча"
    return plural and len(h.named()) < 2


def _status_agrees(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """A headline's 'to visit' and the body's 'arrived' may be one; a held and a planned meeting told apart are two."""
    if h.status == "planned" and account.status == "held" and _are_further(scene, h):
        return False  # 'Кроме того, у министра запланированы встречи с предпринимателями'
    if h.status == "planned" and account.status == "held" and _is_over(scene, account):
        return False  # 'B will also fly to Lima on Friday', of one who was there in July
    if "cancelled" in (h.status, account.status):
        return "planned" in (h.status, account.status) or (h.tenseless and h.kind == "visit")  # what was planned is off
    if h.tenseless or all(other.tenseless for other in account.hypotheses):
        return True
    if h.kind == "visit" == account.kind and h.status == "planned" and _has_left(scene, account):
        return True  # 'left on Friday for Oslo. … He will be in Oslo on Sunday'
    if h.kind == "visit" == account.kind and (_sets_out(scene, h, account) or goes_on_today(scene, h, account)):
        return True
    if h.status == "planned" and goes_on_now(scene, account.hypotheses[0]):
        people = {id(e) for e in _entities(account.roles)}
        others = h.day is not None or any(id(e) not in people for e in _entities(h.named()))
        if h.day is not None and h.kind == "visit" and of_one_day(h, account):
            return True  # 'A прибыл в Осло 5 мая. Ранее сообщалось, что он отправится туда 5 мая'
        if h.kind != "visit" and others:
            return False  # 'A провел переговоры с B. Осенью состоится встреча глав двух правительств'
        if h.kind == "visit" and h.day is None:
            return True  # 'A прибыл в Осло. В Норвегии он пробудет два дня'
        if has_begun(scene, account.hypotheses[0]):
            return True  # 'Начались переговоры A и B. … A проведёт переговоры с B'
    told = any(o.sentence > 0 and not o.generic and o.status == account.status for o in account.hypotheses)
    return account.hypotheses[0].sentence == 0 and h.sentence <= 3 and not told


def _is_over(scene: Scene, account: Account) -> bool:
    """Was it longer ago than a journey lasts?"""
    told = (o.day.resolve(False) for o in account.hypotheses if o.day is not None and o.day_cost <= NEAR_DAY)
    return any((away := days_apart(day, scene.day)) is not None and away > JOURNEY for day in told)


def _has_left(scene: Scene, account: Account) -> bool:
    """'left for', 'departed for': the journey has begun, the stay is to come. English."""
    heads = (scene.document.tokens[h.trigger.head] for h in account.hypotheses)
    return scene.language.code == "en" and any("leaves_for" in t.key_kinds for t in heads)


def of_one_day(h: Hypothesis, account: Account) -> bool:
    """Is the hypothesis' day that of the account, where both are told?"""
    told = [o.day.resolve(account.status == "planned") for o in account.hypotheses if o.day is not None]
    return h.day is not None and any(days_apart(h.day.resolve(h.status == "planned"), day) == 0 for day in told)


def _sets_out(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'направляется с визитом' and 'направился с визитом': one journey, just begun. Russian."""
    heads = [scene.document.tokens[o.trigger.head] for o in (h, *account.hypotheses) if o.trigger.type == "verb"]
    return scene.language.code == "ru" and len(heads) > 1 and all("sets_out" in t.key_kinds for t in heads)


def days_agree(h: Hypothesis, account: Account) -> bool:
    """Told on other days, they are two engagements: 'met on Monday', 'had met in May'.

    A visit lasts: 'came on Monday', 'his visit ends tomorrow'."""
    one_land = h.place is not None and account.place is not None and places_agree(h, account)
    most = 0 if h.kind == "credentials" else JOURNEY if h.kind == "visit" and one_land else SAME_DAYS
    for other in account.hypotheses:
        if h.day is None or other.day is None or max(h.day_cost, other.day_cost) > NEAR_DAY:
            continue
        if other.generic and not other.takes_place and account.status != "cancelled":
            continue  # 'expected talks next month', which only points back
        if h.kind == "visit" and "until" in (h.day.bound, other.day.bound):
            continue  # 'прибыл в воскресенье. … Визит продлится до 16 мая': its last day
        apart = days_apart(h.day.resolve(h.status == "planned"), other.day.resolve(account.status == "planned"))
        if apart is not None and apart > most:
            return False
    return True


def _is_recalled(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """Is the one told without a day, as news, and the other of long ago: 'have signed a declaration', 'signed in 2000'?

    'held talks with X … The two [had met] in Lima last February': the pluperfect tells of an earlier one anywhere."""
    if account.status != "held" or h.status != "held" or h.day is None:
        return False
    told = span_of(h.day.resolve(False))
    away = days_apart(h.day.resolve(False), scene.day)
    if h.kind == "visit" and away is not None and away > RECENT and is_there_now(scene, account.hypotheses[0]):
        return not is_there_now(scene, h)  # 'is in Peru on a visit. … He was there last month as well'
    if h.day_cost > NEAR_DAY:
        return False
    dated = any(
        o.day is not None and (o.day is not h.day or o.sentence == h.sentence) and o.day_cost <= NEAR_DAY
        for o in account.hypotheses
    )
    if _last_time(scene, h) and not any(_last_time(scene, o) for o in account.hypotheses):
        return True
    if _had(scene, h) and not any(_had(scene, o) for o in account.hypotheses):
        if told is not None and told.grain != "day":
            return True  # 'had received him earlier this year'
        if not dated and away is not None and away > RECENT:
            return True
    fresh = not h.generic and not dated and _leads(scene, account.hypotheses[0].sentence)
    if scene.day is None and fresh and scene.language.code == "ru":  # a report without a day of its own
        return told is not None and told.grain != "day" and h.sentence - account.hypotheses[0].sentence > 1
    return fresh and away is not None and away > LONG_AGO


def _reminded_of(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'A принял B. Он [напомнил, что] 5 мая встречался с B и C': of a day of its own, with one who is not of those told before."""
    if scene.language.code != "ru" or h.day is None or account.hypotheses[0].sentence == h.sentence:
        return False
    if not any(r.entity is not None and r.entity.name and not account.has(r.entity) for r in h.named()):
        return False
    start = scene.document.sentences[h.sentence].first
    verbs = scene.document.standing("reminds", start, h.trigger.first)
    return any(scene.document.tokens[at + 1].text == "," for at in verbs)


def _among_guests(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'A received B and C. B and C had held talks with each other': not what their host had with them."""
    hosts = _entities([r for r in account.roles if r.part in ("host", "mediator")])
    mine = _entities(h.named())
    if not hosts or len(mine) < 2 or any(host in mine for host in hosts) or h.status != account.status:
        return False
    sentence = scene.document.sentences[h.sentence]
    said = " ".join(t.lower for t in scene.document.tokens[sentence.first : sentence.last])
    return _had(scene, h) or any(words in said for words in scene.language.words("each_other"))


def _last_time(scene: Scene, h: Hypothesis) -> bool:
    """'[В прошлый раз] они встречались в мае', '[Последний раз] президенты виделись': before what is told now."""
    sentence, words = scene.document.sentences[h.sentence], scene.language.words("last_time")
    tokens = scene.document.tokens[sentence.first : h.trigger.first + 1]
    return any("раз" in b.keys and words & {*a.keys} for a, b in pairwise(tokens))


def _had(scene: Scene, h: Hypothesis) -> bool:
    """'[had] met', '[had] recently held talks'."""
    words = scene.language.words("pluperfect")
    before = scene.document.tokens[max(0, h.trigger.head - HAD_REACH) : h.trigger.head]
    return h.trigger.type == "verb" and any(t.lower in words and t.sentence == h.sentence for t in before)


def _leads(scene: Scene, sentence: int) -> bool:
    """Do at most two sentences of running text stand before it? Headlines and captions are none."""
    before = (s for s in islice(scene.document.sentences, sentence) if s.kind == "text" and s.last - s.first > SHORT)
    return next(islice(before, LEAD, None), None) is None


def places_agree(h: Hypothesis, account: Account) -> bool:
    if h.place is None or account.place is None:
        return True
    a, b = h.place.place, account.place.place
    if h.place.of_no_land or account.place.of_no_land:
        return True  # 'begins a tour of Africa. Her visit to Chad': a part of the world
    if a.country != b.country:
        return False
    if h.kind == account.kind == "visit":
        return True  # 'arrived in Sao Paulo. He will also visit Rio': one journey, days apart aside
    return a.city is None or b.city is None or a.city == b.city


def _common(h: Hypothesis, account: Account) -> int:
    """How many participants the two share, 0 where neither's are all among the other's."""
    mine = without_own_sides(_entities(h.named()))
    theirs = without_own_sides(_entities(account.roles))
    if h.kind == "visit":
        visitors = _entities([r for r in h.named() if r.part == "visitor"])
        known = _entities([r for r in account.roles if r.part == "visitor"])
        mine, theirs = visitors or mine, known or theirs
    small, large = sorted((mine, theirs), key=len)
    if not small:
        return 0
    if len(theirs) == 1 < len(mine) and _heads_the_news(h, account):
        return int(any(covers(theirs[0], one) for one in mine))
    if len(small) == 1 and len(large) > 1 and h.kind in MEETS and not _points(h):
        return 0
    left = list(large)
    for entity in sorted(small, key=lambda e: not any(e is other for other in large)):  # a side covers one person only
        twin = next((b for b in left if b is entity), None) or next((b for b in left if covers(entity, b)), None)
        if twin is None:
            return 0
        left.remove(twin)
    return len(small)


def _heads_the_news(h: Hypothesis, account: Account) -> bool:
    """A headline's 'Meeting with Minister A', of which the text's first sentences tell who met him."""
    first = account.hypotheses[0]
    alone = len(account.hypotheses) == 1 and first.sentence == 0 and len(first.roles) == 1
    return alone and h.kind in MEETS and 0 < h.sentence <= LEAD


def _same_ceremony(h: Hypothesis, account: Account) -> bool:
    """'The session … Taking part in the session was X': the same noun without its own owner; credentials of one day."""
    if h.kind == "credentials":
        mine = _entities([r for r in h.roles if r.part == "host"])
        theirs = _entities([r for r in account.roles if r.part == "host"])
        return not (mine and theirs) or any(covers(a, b) for a in mine for b in theirs)
    if h.kind != "conference" or h.event_party or h.trigger.type != "event" or h.status != account.status:
        return False
    first = account.hypotheses[0].trigger
    by_land = h.by_land or account.hypotheses[0].by_land
    cities = {p.place.city for p in (h.place, account.place) if p is not None and p.place.city}
    one_city = by_land and h.place is not None and account.place is not None and len(cities) == 1
    return first.type == "event" and (one_city or ((h.bare or by_land) and first.word == h.trigger.word))


def _other_sender(h: Hypothesis, account: Account) -> bool:
    """A's letter to B is not B's to A."""
    mine = _entities([r for r in h.roles if r.part == "sender"])
    theirs = _entities([r for r in account.roles if r.part == "sender"])
    return bool(mine and theirs) and not any(covers(a, b) for a in mine for b in theirs)


def _entities(roles: list[Role]) -> list[Entity]:
    return [r.entity for r in roles if r.entity is not None]


def _points(h: Hypothesis) -> bool:
    """Is the hypothesis a noun's ('the meeting with X'), so that one named side is enough?"""
    return h.trigger.type != "verb"
