"""Who the states of a joint body's session are: those of their people whom the report tells of there.

'A and B signed the protocol at the end of the 4th meeting of the Norway-Ghana Joint Committee', 'Minister A of Norway
and Minister B of Ghana reaffirmed their ties at the 4th session of the Norway-Ghana Commission': not the states, A and B.
"""

from communique.reading.clauses import Role
from communique.reading.frames import Account
from communique.reading.text import Mention, Scene

SEVERAL = 2  # signings of the same states: whose people sat at the session, they do not tell
BEFORE = 12  # tokens between the governments and the word of their session
BEHIND = 8  # tokens of 'of the Norwegian and Ghanaian governments' behind that word
NEAR = 1  # sentences between a session and the talks of those who met at it


def name_states(scene: Scene, accounts: list[Account]) -> None:
    """Puts people in the place of states at sessions of which the report names nobody."""
    for account in accounts:
        states = _states(account)
        people = _people_of(scene, account, accounts) if states and not account.hypotheses[0].another else []
        parties = [m.entity.party for m in people if m.entity is not None]
        if people and set(parties) - {None} <= states and len(set(parties)) == len(parties) == len(states):
            account.roles = [Role(m.entity, "participant", m) for m in people]


def _people_of(scene: Scene, account: Account, accounts: list[Account]) -> list[Mention]:
    """Those who lead the governments that sit, who signed, or whom the session's own sentences name."""
    return _heads_of_government(scene, account) or _signers(account, accounts) or _beside(scene, account)


def _heads_of_government(scene: Scene, account: Account) -> list[Mention]:
    """'[The governments of] Norway and Ghana held a joint session': their prime ministers, if the report names them all, of one
    of whom it may not tell whose he is."""
    trigger = account.hypotheses[0].trigger
    here = scene.document.sentences[trigger.sentence]
    near = scene.document.tokens[max(here.first, trigger.first - BEFORE) : min(here.last, trigger.last + BEHIND)]
    if not any("government" in t.key_kinds for t in near) or any("joint_body" in t.key_kinds for t in near):
        return []
    found: dict[int, Mention] = {}
    for mention in scene.mentions:
        entity = mention.entity
        if entity is None or not entity.name or not mention.name or entity.office != "head_of_government":
            continue
        if entity.party in (None, *account.parties()):
            found.setdefault(id(entity), mention)
    known = {m.entity.party for m in found.values() if m.entity is not None and m.entity.party}
    whole = len(found) == len(account.parties()) and len(known) >= len(found) - 1
    return list(found.values()) if whole else []


def _states(account: Account) -> set[str]:
    """The states that sit, where the report tells of two or more and of nobody else; else none."""
    sides = [r.entity for r in account.roles if r.entity is not None]
    states = {e.party for e in sides if e.kind == "side" and not e.name and e.party and ":" not in e.party}
    is_session = account.kind == "conference" and account.status == "held" and len(states) == len(account.roles)
    return {s for s in states if s} if is_session and len(states) > 1 else set()


def _signers(account: Account, accounts: list[Account]) -> list[Mention]:
    """Those who signed for the same states, or met beside the session; none where several pairs signed."""
    signings = [a for a in accounts if a.kind == "signing" and a.parties() == account.parties()]
    for other in accounts if len(signings) < SEVERAL else ():
        near = any(abs(a - b) <= NEAR for a in account.sentences for b in other.sentences)
        met = other.kind == "meeting" and near and all(r.part == "participant" for r in other.roles)
        alike = other.kind == "signing" or met  # a president who receives does not sit
        if not alike or other.status != account.status or other.parties() != account.parties():
            continue
        if all(r.entity is not None and r.entity.name for r in other.roles):
            return [r.mention for r in other.roles]
    return []


def _beside(scene: Scene, account: Account) -> list[Mention]:
    """The people of these states whom the sentences of the session name, each once."""
    out: dict[int, Mention] = {}
    for number in account.sentences:
        for mention in scene.of_sentence(number):
            entity = mention.entity
            if mention.kind == "person" and mention.name and entity is not None and entity.party in account.parties():
                out.setdefault(id(entity), mention)
    return list(out.values())
