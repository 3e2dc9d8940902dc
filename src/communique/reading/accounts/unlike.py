"""What tells that a passage speaks of another engagement than one with some of the same people."""

from communique.reading.accounts.apart import OF_MANY
from communique.reading.accounts.hosts import are_known
from communique.reading.accounts.recollection import is_recollected
from communique.reading.clauses import Hypothesis
from communique.reading.frames import TALKS, Account
from communique.reading.text import Scene

ALSO_REACH = 4  # tokens before a verb or noun in which 'also' stands


def also_another(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'Talks of A and B were held. X [also] called on Y of B': Y stands for no side of the talks; nor is what one recalls news."""
    if h.kind in TALKS and any(o.trigger is h.trigger for o in account.hypotheses):
        return True  # 'meetings with President A, Speaker B and [deputies]'
    if _with_many_unnamed(scene, h, account) or _with_some_of_them(scene, h, account):
        return True
    if is_recollected(scene, h) != is_recollected(scene, account.hypotheses[0]):
        return True
    if _at_other_times(scene, h) != _at_other_times(scene, account.hypotheses[0]):
        return True
    if h.trigger.type == "noun" and (_follows(scene, h.last) or _of_other_number(scene, h, account)):
        return True
    if _some_of_them(h, account) and _at_another_hour(scene, h):
        return True
    by_noun = h.trigger.type == "noun" and scene.language.code == "ru"  # 'они также проведут встречу с C'
    if not (h.trigger.type == "verb" or by_noun) or account.hypotheses[-1].sentence == h.sentence:
        return False
    if account.hypotheses[0].separately or (by_noun and account.sentences == [0]):
        return False  # 'met separately with leaders of A and B', of whom each is named further on
    before = scene.document.tokens[max(0, h.trigger.head - ALSO_REACH) : h.trigger.head]
    if not any("then" in t.kinds for t in before):
        return False
    bare = {r.entity.party for r in account.roles if r.entity is not None and r.entity.name is None}
    return any(
        r.entity is not None
        and r.entity.name
        and r.mention.name
        and r.entity.party in bare
        and not account.has(r.entity)
        for r in h.named()
    )


def _with_many_unnamed(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'A встретится со спикером B. Запланированы [встречи с депутатами]': with others than the one of their land told before. Russian."""
    forms = scene.document.tokens[h.trigger.head].forms
    several = h.trigger.type == "noun" and any(f.number == "plur" for f in forms)
    if scene.language.code != "ru" or h.kind not in TALKS or not several:
        return False
    sides = [r for r in h.named() if r.entity is not None and r.entity.kind == "side"]
    before = {id(r): scene.document.tokens[max(0, r.mention.first - 1)].lower for r in sides}
    sides = [
        r for r in sides if before[id(r)] not in ("участием", "участии")
    ]  # 'в широком составе, с участием министров'
    many = {r.entity.party for r in sides if r.entity is not None and r.mention.rule == "mention.group_office"}
    told = [r for r in account.roles if r.entity is not None and r.entity.party in many]
    return bool(told) and all(r.entity is not None and r.entity.name for r in told)


def _with_some_of_them(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'She met Minister A of Peru. … She met [Peruvian officials], [members of Congress]': none of whom is A. English.

    A headline, and talks told by their noun alone, may mean the same by either.
    """
    first = account.hypotheses[0]
    if scene.language.code != "en" or h.kind not in TALKS or h.sentence <= first.sentence or h.tenseless:
        return False
    if (h.trigger.type != "verb" and h.light is None) or scene.document.sentences[first.sentence].kind == "title":
        return False
    held = {(r.entity.party, r.entity.office) for r in account.roles if r.entity is not None and r.entity.name}
    lands = {party for party, _ in held}
    for role in h.named():
        one, mention = role.entity, role.mention
        some = mention.rule in ("mention.holders", "mention.group_office") and mention.first > h.trigger.first
        if some and one is not None and not one.name and one.party in lands and not are_known(scene, mention):
            office = mention.office or next(iter(mention.offices), None)
            if office in OF_MANY and (one.party, office) not in held:
                return True
    return False


def _at_other_times(scene: Scene, h: Hypothesis) -> bool:
    """'[last] visited Lima in May', 'has met [twice] with', 'ещё [дважды] приезжал', 'с [прошлой] встречи с A': told as no news."""
    tokens, first = scene.document.tokens, h.trigger.first
    if h.trigger.type != "verb":
        before = tokens[max(0, first - 2) : first]
        return any("earlier_one" in t.key_kinds and t.sentence == h.sentence for t in before)
    last = min(h.trigger.last + TIMES_REACH, scene.document.clause_end(h.trigger.head))
    last = last if scene.language.code == "en" else h.trigger.first  # in Russian before the verb
    near = [t for t in tokens[max(0, first - 2) : last] if t.sentence == h.sentence]
    return tokens[first - 1].lower == "last" or any("other_times" in t.kinds for t in near)


def _of_other_number(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'his [second] meeting with Adu', after 'his [first] talks with Adu in July'. English."""
    mine = _numbers(scene, h)
    if not mine:
        return False
    theirs = [told for other in account.hypotheses if other.trigger.type == "noun" and (told := _numbers(scene, other))]
    return bool(theirs) and all(mine.isdisjoint(told) for told in theirs)


def _numbers(scene: Scene, h: Hypothesis) -> set[str]:
    """'[third] bilateral talks': the ordinals right before a noun."""
    low = max(scene.document.sentences[h.sentence].first, h.trigger.first - NUMBER_REACH)
    return {t.lower for t in scene.document.tokens[low : h.trigger.last] if "numbered" in t.kinds}


NUMBER_REACH = 3  # tokens of 'second face-to-face'
TIMES_REACH = 8  # tokens of 'with the Peruvian leader' before 'twice'


def _some_of_them(h: Hypothesis, account: Account) -> bool:
    """Two or more of those who met, told by a verb, but not all of them."""
    mine = [r for r in h.named() if r.entity is not None and account.has(r.entity)]
    few = 2 <= len(mine) == len(h.named()) < len(account.roles)
    return few and h.trigger.type == "verb" and h.kind in TALKS and account.kind in (*TALKS, "conference")


def _at_another_hour(scene: Scene, h: Hypothesis) -> bool:
    """'[Before the trilateral], A met B', 'B and C met [on the sidelines of the summit]': beside what all of them had. English."""
    tokens = scene.document.tokens
    sentence = scene.document.sentences[h.sentence]
    for at in range(sentence.first, sentence.last - 1 if scene.language.code == "en" else 0):
        token = tokens[at]
        near = tokens[at + 1 : at + 1 + EVENT_REACH]
        if token.lower in BESIDE or "margins" in token.kinds:
            if any(t.index != h.trigger.head and t.sentence == h.sentence and t.kinds & GATHERING for t in near):
                return not h.trigger.first <= at < h.trigger.last
    return False


BESIDE = frozenset(["before", "after", "following", "preceding"])
GATHERING = frozenset(["joint_talks"])
EVENT_REACH = 4  # tokens of 'of the trilateral'


def _follows(scene: Scene, at: int) -> bool:
    """'talks between the delegations [will follow]', 'a plenary meeting [followed].': behind what is told already. English."""
    words = [t.lower for t in scene.document.tokens[at : at + 3]]
    last = words.index("follow") + 1 if words[:2] == ["will", "follow"] else 1 if words[:1] == ["followed"] else 0
    return bool(last) and (
        words[last:] == [] or words[last] in (".", ",", ";", "and", "after", "at", "in", "on", "later")
    )


def received_alone(h: Hypothesis, account: Account) -> bool:
    """'The presidents of A, B and C met. [A's then received B's]': who receives one guest does not tell of talks of several."""
    several = len(account.parties()) > 2 and not any(r.part in ("host", "guest") for r in account.roles)
    return several and {r.part for r in h.named()} == {"host", "guest"} and len(h.named()) == 2


def other_sort(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'a [working] visit of the delegation', 'during the [state] visit of the leader': two visits."""
    if h.kind != "visit" or account.kind != "visit":
        return False
    told = [sort for one in account.hypotheses if (sort := _sort(scene, one)) is not None]
    return bool(told) and _sort(scene, h) not in (None, *told)


def _sort(scene: Scene, h: Hypothesis) -> str | None:
    """'state' or 'working', told of the visit's noun."""
    near = scene.document.tokens[max(0, h.trigger.first - SORT_REACH) : h.trigger.last]
    return next((SORTS[key] for t in reversed(near) for key in t.keys if key in SORTS), None)


SORT_REACH = 2
SORTS = {"state": "state", "working": "working", "государственный": "state", "рабочий": "working"}
