"""Ceremonies that a report tells in the margin of a meeting: copies of credentials handed over as an envoy is received."""

from communique.reading.clauses import Hypothesis
from communique.reading.frames import Account
from communique.reading.places import place_after
from communique.reading.text import Scene, Sight

OCCASIONS = frozenset(["с", "со", "случаю", "связи", "для", "целью"])
REACH = 5  # tokens before the noun in which the occasion is named


def is_ceremony(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'принял посла X [с вручением / по случаю вручения копий верительных грамот]': the reception is the ceremony.

    `h`: credentials of nobody named, in the sentence that tells of the meeting in `account`.
    """
    if h.kind != "credentials" or account.kind != "meeting" or h.sentence not in account.sentences:
        return False
    guests = [r.entity for r in account.roles if r.part == "guest" and r.entity is not None]
    if not guests or any(guest.office != "ambassador" for guest in guests):
        return False
    tokens = scene.document.tokens
    start = max(scene.document.sentences[h.sentence].first, h.trigger.first - REACH)
    return any(tokens[at].lower in OCCASIONS for at in range(start, h.trigger.first))


WELCOMES = frozenset(["welcome", "greet"])


def told_at_ceremony(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'A received the credentials of B. [Welcoming] the new envoy, A said …', '[The meeting between] A and B was warm': the ceremony.

    English; not 'Later A received B in private'.
    """
    if h.kind != "meeting" or scene.language.code != "en" or h.status != "held":
        return None
    tokens = scene.document.tokens
    same = h.trigger.type == "noun" and tokens[h.trigger.first - 1].lower == "the" and h.day is None and not h.place
    if not same and WELCOMES.isdisjoint(tokens[h.trigger.head].keys):
        return None
    people = [r.entity for r in h.named() if r.entity is not None]
    for account in reversed(accounts):
        if account.kind == "credentials" and len(people) > 1 and all(account.has(one) for one in people):
            return account
    return None


HANDED_REACH = 6  # tokens of 'presentation of his letters and' before the noun


def is_presented(scene: Scene, account: Account) -> bool:
    """'presented credentials', 'the presentation of credentials', 'letters of credence': by one land's envoy to another's. English.

    Not 'his peacemaking credentials', 'stole their credentials', nor a doctor who presented his to the council at home.
    """
    if scene.language.code != "en":
        return True
    people = [r.entity for r in account.roles if r.entity is not None]
    at_home = len(people) > 1 and len({e.party for e in people}) == 1 and all(e.office != "ambassador" for e in people)
    return not at_home and any(_is_handed(scene, h) for h in account.hypotheses)


def _is_handed(scene: Scene, h: Hypothesis) -> bool:
    tokens, words = scene.document.tokens, scene.language.words
    verb = tokens[h.light].key_kinds if h.light is not None else ()
    papers = any("letter" in t.key_kinds for t in tokens[h.trigger.first : h.trigger.last])
    before = tokens[max(scene.document.sentences[h.sentence].first, h.trigger.first - HANDED_REACH) : h.trigger.first]
    handed = any(t.lower in words("presentation") for t in before)
    return h.trigger.type == "verb" or papers or handed or not {"hands_over", "receive"}.isdisjoint(verb)


CEREMONIES = ("signing", "credentials")
AHEAD = 2  # sentences behind the engagement in which its ceremony is told
OPENING = 12  # tokens of 'Церемония состоялась в Осло', 'The ceremony was held in Oslo'


def place_ceremonies(scene: Scene, sight: Sight, accounts: list[Account]) -> None:
    """'The ceremony took place in Oslo', 'Церемония прошла в Осло': where what the sentences before tell of was done."""
    for account in accounts:
        if account.kind not in (*CEREMONIES, "conference") or account.place is not None:
            continue
        word = "the_event" if account.kind == "conference" else "ceremony"
        last = max(account.sentences)
        for sentence in scene.document.sentences[last + 1 : last + 1 + AHEAD]:
            opening = range(sentence.first, min(sentence.last, sentence.first + OPENING))
            named = any(sight.key_word(at, word) for at in opening[:4])
            if named and any(sight.key_word(at, "takes_place") or sight.word(at, "happening") for at in opening):
                account.place = place_after(sight, sentence.first, sentence.last)
                break


def meets_all_envoys(account: Account, accounts: list[Account]) -> bool:
    """'Президент встретился с послами Чада и Омана. Послы вручили грамоты': several at once, whom the ceremony holds too."""
    people = [r.entity for r in account.roles if r.entity is not None]
    envoys = [e for e in people if e.office == "ambassador"]
    if account.kind != "meeting" or len(envoys) < 2 or len(people) != len(envoys) + 1:
        return False
    return any(a.kind == "credentials" and a.status == account.status and all(map(a.has, people)) for a in accounts)
