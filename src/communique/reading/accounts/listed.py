"""Lists below a sentence that ends with a colon: 'The new envoys are:', 'She will be accompanied by:', one line for each of them."""

from communique.reading.clauses import Role
from communique.reading.frames import Account
from communique.reading.text import Mention, Scene

BULLETS = frozenset("–—-•●▪◦■*·►")
MET = frozenset(["credentials", "meeting", "call"])
ENTRY_HEAD = 4  # tokens of a line that may stand before the person whom it names: '1.', '– H.E. Mr.'
BACK = 4  # sentences back from the colon in which the engagement is told
LINE_LONGEST = 24  # tokens of a line that is no sentence
COMPANY = frozenset(["with", "members"])  # kinds of words (attendance.tsv) that tell of a journey's people


def add_listed(scene: Scene, accounts: list[Account]) -> None:
    """Adds whom the lines below 'presented their credentials:', 'met with:', 'accompanied by:' name to that engagement."""
    for account in accounts:
        if account.kind == "credentials":
            _add_envoys(scene, account)
    sentences = scene.document.sentences
    for sentence in sentences:
        if scene.document.tokens[sentence.last - 1].text != ":":
            continue
        told = _told(scene, accounts, sentence.index)
        for entry in sentences[sentence.index + 1 :] if told is not None else ():
            person = _entry(scene, entry.index)
            if person is None:
                break
            if told is not None:
                _add(scene, told, person)


def _told(scene: Scene, accounts: list[Account], sentence: int) -> Account | None:
    """The engagement whose people the lines below the sentence name; None where it introduces nobody."""
    here = [a for a in accounts if a.kind in MET and sentence in a.sentences]
    if here:
        return here[-1]
    before = [a for a in accounts if any(sentence - BACK <= s <= sentence for s in a.sentences)]
    line = scene.document.sentences[sentence]
    kinds = {m.row["kind"] for m in scene.document.within("attendance", line.first, line.last)}
    if kinds & COMPANY:
        return next((a for a in reversed(before) if a.kind == "visit"), None)
    envoys = scene.language.words("envoys_listed") & {
        k for t in scene.document.tokens[line.first : line.last] for k in t.keys
    }
    if envoys:
        return next((a for a in reversed(before) if a.kind == "credentials"), None)
    return next((a for a in reversed(before) if a.kind in MET), None) if "present" in kinds else None


ENVOYS_NEAR = 2  # sentences from 'принял грамоты послов ряда стран' to 'Послы Чили, Ганы и Мальты'


def _add_envoys(scene: Scene, account: Account) -> None:
    """'принял грамоты послов 12 государств. [Послы Чили, Ганы и Мальты] сфотографировались': who they were. Russian."""
    guests = [r for r in account.roles if r.part == "guest" and r.entity is not None]
    if scene.language.code != "ru" or any(r.entity.party for r in guests if r.entity is not None):
        return
    last = max(account.sentences)
    for number in range(last + 1, min(last + ENVOYS_NEAR + 1, len(scene.document.sentences))):
        envoys = [
            m for m in scene.of_sentence(number) if m.group == "holders" and m.entity is not None and m.entity.party
        ]
        envoys = [m for m in envoys if m.entity is not None and m.entity.office == "ambassador" and "nomn" in m.cases]
        if len(envoys) > 1:
            for mention in envoys:
                _add(scene, account, mention)
            return


def _entry(scene: Scene, number: int) -> Mention | None:
    """Whom a line of the list names; None where the line is no entry or names nobody."""
    sentence, tokens = scene.document.sentences[number], scene.document.tokens
    first = tokens[sentence.first]
    is_marked = first.text in BULLETS or first.kind == "number"
    if not is_marked and (
        sentence.last - sentence.first > LINE_LONGEST or _tells(scene, sentence.first, sentence.last)
    ):
        return None
    people = [m for m in scene.of_sentence(number) if m.kind == "person" and m.name and m.entity is not None]
    person = people[0] if people and people[0].first - sentence.first < ENTRY_HEAD else None
    alone = person is not None and (is_marked or bool(person.titles or person.party or _land_behind(scene, person)))
    return person if alone else None


def _tells(scene: Scene, first: int, last: int) -> bool:
    """Is the line a sentence, with something done or said in it?"""
    found = [m for at in range(first, last) for m in scene.document.found(at, "triggers", "sayings")]
    return any(m.row["type"] in ("", "verb") for m in found) or scene.document.tokens[last - 1].text == ":"


def _land_behind(scene: Scene, person: Mention) -> tuple[str, tuple[int, int]] | None:
    """'Kwame Asante – [Ghana]', 'Ana Soto, [Peru]': the land behind a name and a mark."""
    tokens = scene.document.tokens
    if person.last + 1 >= len(tokens) or tokens[person.last].text not in (",", *BULLETS):
        return None
    for match in scene.document.found(person.last + 1, "parties"):
        if match.row["kind"] == "name":
            return match.row["party"], (match.first, match.last)
    return None


def _add(scene: Scene, account: Account, person: Mention) -> None:
    """The envoy of a ceremony is its guest; who is of nobody's country or of the host's own is left out."""
    entity = person.entity
    if entity is None or account.has(entity):
        return
    hosts = {r.entity.party for r in account.roles if r.part == "host" and r.entity is not None}
    if (entity.party is None or entity.party_inferred) and (land := _land_behind(scene, person)) is not None:
        entity.party, entity.party_at, entity.party_inferred = land[0], land[1], False
    if account.kind == "visit":
        visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
        if entity.party is None and visitors:
            entity.party, entity.party_at, entity.party_inferred = visitors[0].party, visitors[0].party_at, True
        account.roles.append(Role(entity, "visitor", person))
        return
    if entity.party is None or entity.party in hosts:
        return
    account.roles = [r for r in account.roles if r.entity is None or r.entity.name or r.entity.party != entity.party]
    if account.kind == "credentials" and entity.office is None:
        entity.office, entity.office_at, entity.office_inferred = "ambassador", person.name, True
    account.roles.append(Role(entity, "guest" if account.kind == "credentials" else "participant", person))
