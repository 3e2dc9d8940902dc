"""Lists below a sentence that ends with a colon: 'The new envoys are:', then one line for each of them."""

from communique.reading.account import Account
from communique.reading.hypotheses import Role
from communique.reading.scene import Mention, Scene

BULLETS = frozenset("–—-•●▪◦■*·►")
MET = frozenset(["credentials", "meeting", "call"])
ENTRY_HEAD = 4  # tokens of a line that may stand before the person whom it names: '1.', '– H.E. Mr.'


def add_listed(scene: Scene, accounts: list[Account]) -> None:
    """Adds whom the lines below 'presented their credentials:', 'met with:' name to that engagement."""
    sentences = scene.document.sentences
    for sentence in sentences:
        if scene.document.tokens[sentence.last - 1].text != ":":
            continue
        told = [a for a in accounts if a.kind in MET and sentence.index in a.sentences]
        for entry in sentences[sentence.index + 1 :] if told else ():
            person = _entry(scene, entry.index)
            if person is None:
                break
            _add(told[-1], person)


def _entry(scene: Scene, number: int) -> Mention | None:
    """Whom a line of the list names; None where the line is no entry or names nobody."""
    sentence, tokens = scene.document.sentences[number], scene.document.tokens
    first = tokens[sentence.first]
    if first.text not in BULLETS and first.kind != "number":
        return None
    people = [m for m in scene.of_sentence(number) if m.kind == "person" and m.name and m.entity is not None]
    return people[0] if people and people[0].first - sentence.first < ENTRY_HEAD else None


def _add(account: Account, person: Mention) -> None:
    """The envoy of a ceremony is its guest; who is of nobody's country or of the host's own is left out."""
    entity = person.entity
    hosts = {r.entity.party for r in account.roles if r.part == "host" and r.entity is not None}
    if entity is None or account.has(entity) or entity.party is None or entity.party in hosts:
        return
    account.roles = [r for r in account.roles if r.entity is None or r.entity.name or r.entity.party != entity.party]
    account.roles.append(Role(entity, "guest" if account.kind == "credentials" else "participant", person))
