"""Calls of which a Russian sentence names only who called: 'Утром звонил министр X', told at talks by telephone of Y."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import Account
from communique.reading.text import Entity, Scene


def add_called(h: Hypothesis, accounts: list[Account]) -> bool:
    """Adds to a call whom the caller rang: the one whose calls the report tells of. False where it tells of none."""
    caller = h.named()[0].entity if h.named() else None
    calls = [a for a in accounts if "call" in a.kinds]
    if caller is None or not calls:
        return False
    counts: dict[int, int] = {}
    roles: dict[int, Role] = {}
    for role in (r for account in calls for r in account.roles):
        if role.entity is not None and role.entity.name and not _is_his(role.entity, caller):
            counts[id(role.entity)] = counts.get(id(role.entity), 0) + 1
            roles.setdefault(id(role.entity), role)
    if not counts:
        return False
    was_rung = [
        key for key, role in roles.items() if role.mention.cases == frozenset(["datv"])
    ]  # 'министру Лунду позвонил'
    rung = roles[max(counts, key=lambda key: (counts[key], key in was_rung))]
    h.roles = [*h.named(), Role(rung.entity, "participant", rung.mention)]
    return True


def _is_his(entity: Entity, caller: Entity) -> bool:
    """The caller himself, or a countryman of his."""
    return entity is caller or (caller.party is not None and entity.party == caller.party)


def settle_conversation(scene: Scene, account: Account, accounts: list[Account]) -> None:
    """'A провел разговор с B', of two states and at no place: by telephone, where the report tells of no meeting of the two. Russian."""
    heads = [scene.document.tokens[h.trigger.head] for h in account.hypotheses if not h.generic]
    if (
        set(account.kinds) != {"meeting", "call"}
        or account.place is not None
        or len(account.parties()) < len(account.roles)
    ):
        return
    if not all("разговор" in token.keys for token in heads) or any(
        r.entity is None or not r.entity.name for r in account.roles
    ):
        return
    people = [r.entity for r in account.roles if r.entity is not None]
    met = [a for a in accounts if a is not account and a.kind in ("meeting", "visit") and a.status == "held"]
    visited = any(a.has(one) for a in met if a.kind == "visit" for one in people)
    if not visited and not any(all(a.has(one) for one in people) for a in met):
        account.kinds = ("call",)


FACE_TO_FACE = frozenset(["meeting", "встреча"])  # 'talks' and 'discussions' may be by telephone


def talks_of_call(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'A провёл с B переговоры по видеосвязи. … [Переговоры A и B] длились час': the very call, told again by a noun that leaves open
    how they spoke, of the same people, with no day or place of its own."""
    words = set(scene.document.tokens[h.trigger.head].keys)
    if account.kinds != ("call",) or h.kinds != ("meeting",) or h.trigger.type != "noun" or FACE_TO_FACE & words:
        return False
    people = [r.entity for r in h.named() if r.entity is not None]
    again = h.status == account.status == "held" and h.place is None and h.day is None
    return again and len(people) > 1 and all(one.name and account.has(one) for one in people)


def by_the_noun_beside(scene: Scene, hypotheses: list[Hypothesis]) -> None:
    """'[In Tuesday's meeting] A and B spoke of trade', '[During the call] the two discussed …': how they spoke is told by the noun before."""
    told: dict[int, Hypothesis] = {}
    for h in sorted(hypotheses, key=lambda h: h.trigger.first):
        if h.generic and h.trigger.type == "noun" and h.status == "held":
            if h.kinds == ("call",) or FACE_TO_FACE & set(scene.document.tokens[h.trigger.head].keys):
                told.setdefault(h.sentence, h)
        elif set(h.kinds) == {"meeting", "call"} and h.trigger.type == "verb":
            if h.sentence in told:
                h.kinds = told[h.sentence].kinds
            elif _in_one_place(scene, h):
                h.kinds = ("meeting",)


def _in_one_place(scene: Scene, h: Hypothesis) -> bool:
    """'[on the sidelines of the forum] he talked with X', '[during the visit] he spoke with X': no call."""
    tokens, here = scene.document.tokens, scene.document.sentences[h.sentence]
    before = range(here.first, h.trigger.first)
    if any("margins" in tokens[at].kinds for at in before):
        return True
    opens = next((at for at in before[:OPENS] if "in_course" in tokens[at].key_kinds), None)
    if opens is None:
        return False
    near = range(opens + 1, min(opens + EVENT_REACH, h.trigger.first))
    events = any(m.row["type"] == "event" for at in near for m in scene.document.found(at, "triggers"))
    return events or any({"stay_abroad", "public_event", "festivity"} & tokens[at].key_kinds for at in near)


OPENS, EVENT_REACH = 4, 8  # tokens of a sentence in which 'within the' stands; from there to 'forum'
