"""Words between people who met or spoke: congratulations and greetings of a meeting are no messages of their own."""

from communique.reading.frames import Account, only_words
from communique.reading.text import Scene


def said_in_meeting(scene: Scene, account: Account, accounts: list[Account]) -> bool:
    """'In the conversation X congratulated Y': a word between them, no message of its own."""
    letters = scene.language.words("letter")
    triggers = [scene.document.tokens[h.trigger.first : h.trigger.last] for h in account.hypotheses]
    if account.kind != "message":
        return False
    if any(letters & set(t.keys) for tokens in triggers for t in tokens) and not only_words(scene, account):
        return False
    people = [r.entity for r in account.roles if r.entity is not None]
    for other in accounts:
        if (
            other.kind in ("meeting", "call", "credentials")
            and other.status == "held"
            and (other.sentences[0] <= account.sentences[0] or _heads_it(scene, account, other))
        ):
            there = [r.entity for r in other.roles if r.entity is not None]
            if all(any(p is t or (p.party == t.party and not (p.name and t.name)) for t in there) for p in people):
                return True
    return False


def _heads_it(scene: Scene, account: Account, other: Account) -> bool:
    """A headline's 'Спикер поздравил посла', of which the text's first sentence tells that they met."""
    line = scene.document.sentences[account.sentences[0]]
    return line.kind == "title" and other.sentences[0] <= account.sentences[0] + 1


def is_relayed(scene: Scene, account: Account, accounts: list[Account]) -> bool:
    """'Minister A conveyed the greetings of King B to [President C]', who received him: words of the meeting, no message."""
    if account.kind != "message":
        return False
    h = account.hypotheses[0]
    tokens = scene.document.tokens
    if scene.language.code != "en":
        return only_words(scene, account) and _passed_on(scene, account, accounts)
    if len(account.hypotheses) > 1:
        return False
    before = tokens[max(scene.document.sentences[h.sentence].first, h.trigger.first - RELAY_REACH) : h.trigger.last]
    if not any("carries" in t.key_kinds for t in before) or any("letter" in t.key_kinds for t in before):
        return False
    people = [r.entity for r in account.roles if r.entity is not None]
    near = [
        a for a in accounts if a.kind in ("meeting", "call") and a.status == "held" and a.sentences[0] <= h.sentence
    ]
    return any(a.has(person) for a in near for person in people)


RELAY_REACH = 6  # tokens from 'conveyed' to 'greetings'


def _passed_on(scene: Scene, account: Account, accounts: list[Account]) -> bool:
    """'Посол [передал] спикеру поздравления от коллеги', who received him: by word of mouth. Russian."""
    to = [r.entity for r in account.roles if r.part == "addressee" and r.entity is not None]
    met = [a for a in accounts if a.kind in ("meeting", "call") and a.status == "held"]
    handed = False
    for h in account.hypotheses:
        first = max(scene.document.sentences[h.sentence].first, h.trigger.first - RELAY_REACH)
        handed |= any("passes_on" in t.key_kinds for t in scene.document.tokens[first : h.trigger.first])
    return handed and any(a.has(one) for a in met for one in to)
