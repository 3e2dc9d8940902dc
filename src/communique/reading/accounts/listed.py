"""Lists below a sentence that ends with a colon: 'The new envoys are:', 'She will be accompanied by:', one line for each of them."""

from communique.reading.accounts.delegations import stand_for_sides
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account
from communique.reading.people import settle_person
from communique.reading.text import Mention, Scene

BULLETS = frozenset("–—-•●▪◦■*·►")
MET = frozenset(["credentials", "meeting", "call"])
ENTRY_HEAD = 4  # tokens of a line that may stand before the person whom it names: '1.', '– H.E. Mr.'
BACK = 4  # sentences back from the colon in which the engagement is told
LINE_LONGEST = 24  # tokens of a line that is no sentence
COMPANY = frozenset(["with", "members"])  # kinds of words (attendance.tsv) that tell of a journey's people


def add_listed(scene: Scene, accounts: list[Account], told: list[Hypothesis]) -> None:
    """Adds whom the lines below 'presented their credentials:', 'met with:', 'accompanied by:', 'С перуанской стороны:'
    name to that engagement. `told`: all that was told; talks without anybody become an account of those listed."""
    for account in accounts:
        if account.kind == "credentials":
            _add_envoys(scene, account)
    before: Account | None = None  # whose list ends where the next begins
    ended = -1
    for head in scene.document.sentences:
        entries, lines = _of_line(scene, head.index), 1
        if not entries and (scene.document.tokens[head.last - 1].text == ":" or _heads_a_roll(scene, head.index)):
            entries = _entries(scene, head.index)
            lines = 1 + len(entries)
        if not entries:
            continue
        side = _side_of_head(scene, head.index)
        goes_on = side is not None and ended == head.index
        last = before if goes_on else _told(scene, accounts, head.index, told, of_side=side is not None)
        if last is None:
            continue
        for person in entries:
            _add(scene, last, person, side)
        stand_for_sides(last, [m.entity for m in entries if m.entity is not None])
        before, ended = last, head.index + lines


def _of_line(scene: Scene, number: int) -> list[Mention]:
    """'С перуанской стороны – [министр A, посол B];': whom a line names behind the side that it begins with. Russian."""
    line, tokens = scene.document.sentences[number], scene.document.tokens
    mentions = scene.of_sentence(number)
    side = next((m for m in mentions[:1] if m.kind == "side" and m.party), None)
    if scene.language.code != "ru" or side is None or _tells(scene, line.first, line.last):
        return []
    opens = tokens[line.first].lower in ("с", "со", "от") and side.first - line.first <= 1 <= line.last - side.last
    if not opens or tokens[side.last].text not in (":", *BULLETS):
        return []
    return [m for m in mentions if m.kind == "person" and m.name and m.entity is not None]


def _entries(scene: Scene, head: int) -> list[Mention]:
    """Whom the lines below the head name, until one is no entry."""
    found: list[Mention] = []
    for line in scene.document.sentences[head + 1 :]:
        person = _entry(scene, line.index)
        if person is None:
            break
        found.append(person)
    return found


def _side_of_head(scene: Scene, number: int) -> tuple[str, tuple[int, int] | None] | None:
    """'[С перуанской стороны]:', 'From the [Peruvian side]:': whose people the lines below name."""
    sides, tokens = scene.language.words("sideword"), scene.document.tokens
    for mention in scene.of_sentence(number)[::-1]:
        words = tokens[mention.first : mention.last + 1]
        if mention.kind == "side" and mention.party and any(sides & {*t.keys} for t in words):
            return mention.party, mention.party_at
    return None


def _heads_a_roll(scene: Scene, number: int) -> bool:
    """'[Участники] перуано-чилийских переговоров' above a list or above the head of a side's."""
    sentence = scene.document.sentences[number]
    if number + 1 == len(scene.document.sentences):
        return False
    words = {key for t in scene.document.tokens[sentence.first : sentence.last] for key in t.keys}
    return bool(words & scene.language.words("roll_head")) and _entry(scene, number + 1) is not None


def _told(
    scene: Scene, accounts: list[Account], sentence: int, told: list[Hypothesis], *, of_side: bool
) -> Account | None:
    """The engagement whose people the lines below the sentence name; None where it introduces nobody. `of_side`: it names
    whose people they are."""
    here = [a for a in accounts if a.kind in MET and sentence in a.sentences]
    if here:
        return here[-1]
    before = [a for a in accounts if any(sentence - BACK <= s <= sentence for s in a.sentences)]
    line = scene.document.sentences[sentence]
    kinds = {m.row["kind"] for m in scene.document.within("attendance", line.first, line.last)}
    if kinds & COMPANY and (visit := next((a for a in reversed(before) if a.kind == "visit"), None)) is not None:
        return visit
    words = {k for t in scene.document.tokens[line.first : line.last] for k in t.keys}
    if words & scene.language.words("envoys_listed"):
        return next((a for a in reversed(before) if a.kind == "credentials"), None)
    if "present" in kinds or of_side or words & scene.language.words("roll_head"):
        met = next((a for a in reversed(before) if a.kind in MET), None)
        return met or _open_talks(accounts, sentence, told)
    return None


def _open_talks(accounts: list[Account], sentence: int, told: list[Hypothesis]) -> Account | None:
    """'Участники переговоров' + 'С перуанской стороны:': talks told without anybody, of those whom the lists name."""
    for h in reversed(told):
        if sentence - BACK <= h.sentence <= sentence and h.kind in MEETS and not h.named():
            h.generic = False
            accounts.append(Account(h.kinds, h.status, [h], [], h.place))
            return accounts[-1]
    return None


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
    is_marked = first.text in BULLETS or first.kind == "number" or first.index in scene.document.entries
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


def _add(
    scene: Scene, account: Account, person: Mention, side: tuple[str, tuple[int, int] | None] | None = None
) -> None:
    """The envoy of a ceremony is its guest; who is of nobody's country or, there, of the host's own is left out.

    `side`: whose people the list names."""
    entity = person.entity
    if entity is None or account.has(entity):
        return
    hosts = {r.entity.party for r in account.roles if r.part == "host" and r.entity is not None}
    if (entity.party is None or entity.party_inferred) and (land := _land_behind(scene, person)) is not None:
        entity.party, entity.party_at, entity.party_inferred = land[0], land[1], False
    if side is not None and (entity.party is None or entity.party_inferred):
        entity.party, entity.party_at, entity.party_inferred = side[0], side[1], True
        settle_person(scene, entity, scene.home)
    if account.kind == "visit":
        visitors = [r.entity for r in account.roles if r.part == "visitor" and r.entity is not None]
        if entity.party is None and visitors:
            entity.party, entity.party_at, entity.party_inferred = visitors[0].party, visitors[0].party_at, True
        account.roles.append(Role(entity, "visitor", person))
        return
    if entity.party is None or (entity.party in hosts and side is None):
        return
    account.roles = [r for r in account.roles if r.entity is None or r.entity.name or r.entity.party != entity.party]
    if account.kind == "credentials" and entity.office is None:
        entity.office, entity.office_at, entity.office_inferred = "ambassador", person.name, True
    account.roles.append(Role(entity, "guest" if account.kind == "credentials" else "participant", person))
