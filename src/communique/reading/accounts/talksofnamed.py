"""Talks whose people stand in the sentences before: 'Berg congratulated Soto on his post. … During the talks, both agreed'."""

from communique.reading.accounts.whotheyare import joined_subjects
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account
from communique.reading.text import OF_TALKS, Entity, Mention, Scene, Sight

BACK = 6  # sentences back in which those who talk are named
NAMED_SO = frozenset(["talks", "meeting", "discussion", "discussions", "conversation", "consultations", "call"])
EPITHETS = frozenset(["bilateral", "official", "hour-long", "closed-door", "friendly", "recent", "telephone", "phone"])


def talks_of_named(scene: Scene, h: Hypothesis, accounts: list[Account]) -> bool:
    """'During the talks, the ministers agreed', of no talks told: of the two officials named before, where there are two only.

    They are of two parties, and nobody else of office is named on the way. Russian: of the pair told right before.
    """
    if scene.language.code == "ru":
        return _of_pair_before(scene, h, accounts)
    if (
        scene.language.code != "en"
        or h.kind not in MEETS
        or h.trigger.type != "noun"
        or h.named()
        or h.status != "held"
    ):
        return False
    if any(a.kind in MEETS for a in accounts) or not _is_definite(scene, h):
        return False
    told: list[Entity] = []
    for number in range(max(0, h.sentence - BACK), h.sentence + 1):
        for mention in scene.of_sentence(number):
            one = mention.entity
            if mention.kind == "person" and one is not None and one.name and one.office and one not in told:
                told.append(one)
    parties = {one.party for one in told}
    if not any(_is_of_them(m, told) for m in scene.of_sentence(h.sentence)):
        return False
    if len(told) != 2 or len(parties) != 2 or None in parties or not all(one.office in OF_TALKS for one in told):
        return False
    h.roles, h.generic = [Role(one, "participant", one.mentions[0]) for one in told], False
    return True


def _is_of_them(mention: Mention, told: list[Entity]) -> bool:
    """'the two sides', 'both ministers', 'the Swedish side', the name of one of them."""
    one = mention.entity
    if mention.kind in ("group", "pronoun") and one is None:
        return mention.group == "sides"
    return one is not None and (one in told or (one.kind == "side" and one.party in {e.party for e in told}))


def _is_definite(scene: Scene, h: Hypothesis) -> bool:
    """'[During the] talks, he', '[At their] meeting': no 'talks on a treaty', 'bears on the negotiations', 'those at the talks'."""
    sight = Sight(scene.document, scene.language)
    before = h.trigger.first - 1
    while sight.lower(before) in EPITHETS:
        before -= 1
    if sight.lower(before) not in ("the", "their") or sight.lower(h.trigger.last) in ("of", "on", "between", "for"):
        return False
    opener = before - 1
    opens = opener == sight.start_of(before) or sight.text(opener - 1) == ","
    return sight.lower(h.trigger.head) in NAMED_SO and opens and sight.lower(opener) in ("during", "at", "in")


PAIR_BACK = 2  # sentences from talks back to the two whose they are


def _of_pair_before(scene: Scene, h: Hypothesis, accounts: list[Account]) -> bool:
    """'Премьер A и президент B не договорились. [Переговоры] длились два часа', 'Предыдущая их [встреча] не дала ничего': of A and B."""
    if h.kind not in MEETS or h.trigger.type != "noun" or h.named() or any(a.kind in MEETS for a in accounts):
        return False
    sight = Sight(scene.document, scene.language)
    before, behind = sight.before_epithets(h.trigger.first), h.trigger.last
    theirs = sight.lower(before) == "их" or sight.lower(before + 1) == "их"
    subject = any(f.case == "nomn" for f in sight.forms(h.trigger.head)) and not sight.word(before, "prep")
    told_whose = sight.word(behind, "prep") or any(f.case == "gent" for f in sight.forms(behind)[:1])
    if not subject or told_whose:
        return False
    for number in range(h.sentence - 1, max(-1, h.sentence - 1 - PAIR_BACK), -1):
        people = [m for m in scene.of_sentence(number) if m.kind == "person" and m.entity is not None]
        if people:
            pair = _pair_of(sight, people, theirs)
            h.roles = [Role(m.entity, "participant", m) for m in pair] or h.roles
            h.generic = h.generic and not pair
            return bool(pair)
    return False


def _pair_of(sight: Sight, people: list[Mention], theirs: bool) -> list[Mention]:
    """The only two people of a sentence, of two parties: its subject together, or those whom 'их' means."""
    pair = list({id(m.entity): m for m in reversed(people)}.values())[::-1]
    ones = [m.entity for m in pair if m.entity is not None]
    parties = {one.party for one in ones}
    if len(pair) != 2 or len(parties) != 2 or None in parties or not all(o.name and o.office in OF_TALKS for o in ones):
        return []
    return pair if theirs or joined_subjects(sight.document, *pair) else []
