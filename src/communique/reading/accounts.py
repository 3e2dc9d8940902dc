"""Accounts: hypotheses about the same engagement put together, each with its participants, status and sentences."""

from dataclasses import dataclass, field

from communique.reading.edtf import days_apart
from communique.reading.hypotheses import Hypothesis, Role
from communique.reading.places import PlaceFound
from communique.reading.scene import Entity, Mention, Scene

NEAR_DAY = 16  # a time told nearer than this to a trigger, in tokens and what counts as tokens, is its own
SAME_DAYS = 1  # days that two tellings of one engagement may lie apart
MEETS = frozenset({"meeting", "call", "conference"})


@dataclass(slots=True, eq=False)
class Account:
    """One engagement as this report tells it, still open to change."""

    kinds: tuple[str, ...]
    status: str
    hypotheses: list[Hypothesis]
    roles: list[Role] = field(default_factory=list)
    place: PlaceFound | None = None
    place_inferred: bool = False
    date: str | None = None
    date_at: tuple[int, int] | None = None
    date_rule: str = ""
    date_inferred: bool = False
    salience: str = "main"
    confidence: float = 0.5
    features: dict[str, float] = field(default_factory=dict)
    references: int = 0  # times the text only points back to it

    @property
    def kind(self) -> str:
        """The kind, the likeliest where several are open."""
        return self.kinds[0]

    @property
    def sentences(self) -> list[int]:
        """Sentences that tell of it, in order."""
        return sorted({h.sentence for h in self.hypotheses})

    def parties(self) -> set[str]:
        """Parties of its participants."""
        return {r.entity.party for r in self.roles if r.entity is not None and r.entity.party}

    def has(self, entity: Entity) -> bool:
        """Does it take part?"""
        return any(r.entity is entity for r in self.roles)


def build_accounts(scene: Scene, hypotheses: list[Hypothesis]) -> list[Account]:
    """Accounts in text order. Hypotheses that only point back add to what they point at."""
    accounts: list[Account] = []
    for h in hypotheses:
        _resolve_groups(scene, h, accounts)
        if h.generic or not h.named():
            _point_back(h, accounts)
            continue
        _add_protagonist(h, accounts)
        _add_addressee(h, accounts)
        target = _same(h, accounts)
        if target is None:
            accounts.append(Account(h.kinds, h.status, [h], list(h.named()), h.place))
        else:
            _merge(target, h)
    return accounts


def _add_protagonist(h: Hypothesis, accounts: list[Account]) -> None:
    """'Talks with X are planned', after a visit by Y: the other side is the visitor."""
    named = [r for r in h.roles if r.entity is not None]
    if h.kind not in ("meeting", "call") or len(named) != 1 or h.from_subject or h.trigger.type == "verb":
        return
    only = named[0].entity
    for account in reversed(accounts):
        for role in account.roles:
            person = role.entity
            if role.part == "visitor" and person is not None and only is not None and person.party != only.party:
                h.roles.insert(0, Role(person, "guest" if named[0].part == "host" else "participant", role.mention))
                return


def _resolve_groups(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """'the sides', 'they', 'the two ministers' become the participants of the last account that can be meant."""
    open_roles = [r for r in h.roles if r.entity is None and r.mention.kind in ("group", "pronoun")]
    if not open_roles:
        h.roles = h.named()
        return
    members = _members(scene, h, accounts, open_roles[0].mention)
    if h.kind == "signing" and _states(scene, open_roles[0].mention):
        members = _as_sides(scene, members)
    h.roles = h.named()
    mention, part = open_roles[0].mention, open_roles[0].part
    mention.members = members
    for entity in members:
        if not any(r.entity is entity for r in h.roles):
            h.roles.append(Role(entity, part, mention))


def _add_addressee(h: Hypothesis, accounts: list[Account]) -> None:
    """'X handed over a letter from Y': X only carries it; it goes to whom X meets, and comes from X's own side."""
    if h.kind != "message" or h.carrier is None or h.carrier.entity is None:
        return
    carrier = h.carrier.entity
    for role in h.named():
        if (
            role.part == "sender"
            and role.entity is not None
            and (role.entity.party is None or role.entity.party_inferred)
        ):
            role.entity.party, role.entity.party_inferred = carrier.party, True
    if any(r.part == "addressee" for r in h.roles):
        return
    for account in reversed(accounts):
        if account.kind in ("meeting", "visit") and account.has(carrier):
            for role in account.roles:
                other = role.entity
                if other is not None and other is not carrier and other.party != carrier.party:
                    h.roles.append(Role(other, "addressee", role.mention))
                    return


def _states(scene: Scene, mention: Mention) -> bool:
    """'the sides', 'the two countries', 'стороны': states sign, not the persons who speak for them."""
    states = scene.language.words("states")
    return any(set(t.keys) & states for t in scene.document.tokens[mention.first : mention.last])


def _as_sides(scene: Scene, members: list[Entity]) -> list[Entity]:
    """The sides of these persons' parties, unnamed."""
    out: list[Entity] = []
    for member in members:
        if member.party and all(o.party != member.party for o in out):
            side = next(
                (e for e in scene.entities if e.kind == "side" and e.party == member.party and not e.office), None
            )
            if side is None:
                side = Entity("side", party=member.party, party_at=member.party_at, mentions=list(member.mentions))
                scene.entities.append(side)
            out.append(side)
    return out


def _members(scene: Scene, h: Hypothesis, accounts: list[Account], group: Mention) -> list[Entity]:
    offices = group.offices
    two = any(set(t.keys) & scene.language.words("two") for t in scene.document.tokens[group.first : group.last])
    here: list[Entity] = []
    for mention in scene.of_sentence(h.sentence):
        entity = mention.entity
        if mention.first < h.trigger.first and entity is not None and entity.kind == "person" and entity not in here:
            if not offices or entity.office in offices:
                here.append(entity)
    if len(here) == 2 and here[0].party != here[1].party:
        return here
    for account in reversed(accounts):
        if account.kind not in MEETS and account.kind not in ("signing", "visit"):
            continue
        entities = [r.entity for r in account.roles if r.entity is not None]
        if len(entities) >= 2:
            fitting = [e for e in entities if not offices or e.office in offices]
            if two and len(fitting) > 2:
                hosts = [r.entity for r in account.roles if r.part in ("host", "mediator")]
                fitting = [e for e in fitting if e not in hosts] or fitting
            return fitting if len(fitting) >= 2 else entities
    seen: list[Entity] = []
    for mention in reversed(scene.mentions):
        entity = mention.entity
        if mention.first < h.trigger.first and entity is not None and entity.kind == "person" and entity not in seen:
            if all(other.party != entity.party for other in seen):
                seen.append(entity)
        if len(seen) == 2:
            break
    return seen[::-1]


def _point_back(h: Hypothesis, accounts: list[Account]) -> None:
    """'during the meeting': counts as another sentence of the last account of that kind."""
    for account in reversed(accounts):
        if set(h.kinds) & set(account.kinds) or (h.kind in MEETS and account.kind in MEETS):
            account.references += 1
            if account.place is None and h.place is not None and h.status == account.status and account.kind != "call":
                account.place = h.place
            account.hypotheses.append(h)
            return


def _same(h: Hypothesis, accounts: list[Account]) -> Account | None:
    """The account that tells of the same engagement; the one with most participants in common, then the latest."""
    best, most = None, 0
    kinds = frozenset(h.kinds)
    for account in accounts:
        if kinds.isdisjoint(account.kinds) or not _places_agree(h, account) or not _days_agree(h, account):
            continue
        if h.status != account.status and not _status_agrees(h, account):
            continue
        common = 0 if _other_sender(h, account) else _common(h, account)
        if not common and _same_ceremony(h, account):
            common = 1
        if h.separately and len(account.roles) > 2:
            continue
        if common and common >= most:
            best, most = account, common
    return best


def _status_agrees(h: Hypothesis, account: Account) -> bool:
    """A headline's 'to visit' and the body's 'arrived' may be one; a held and a planned meeting told apart are two."""
    if "cancelled" in (h.status, account.status):
        return h.kind == "visit" and "planned" in (h.status, account.status)  # what was planned is off
    if h.tenseless or all(other.tenseless for other in account.hypotheses):
        return True
    return account.hypotheses[0].sentence == 0 and h.sentence <= 3


def _days_agree(h: Hypothesis, account: Account) -> bool:
    """Told on other days, they are two engagements: 'met on Monday', 'had met in May'."""
    for other in account.hypotheses:
        if h.day is None or other.day is None or max(h.day_cost, other.day_cost) > NEAR_DAY:
            continue
        apart = days_apart(h.day.resolve(h.status == "planned"), other.day.resolve(account.status == "planned"))
        if apart is not None and apart > SAME_DAYS:
            return False
    return True


def _places_agree(h: Hypothesis, account: Account) -> bool:
    if h.place is None or account.place is None:
        return True
    a, b = h.place.place, account.place.place
    if a.country != b.country:
        return False
    return a.city is None or b.city is None or a.city == b.city


def _common(h: Hypothesis, account: Account) -> int:
    """How many participants the two share, 0 where neither's are all among the other's."""
    mine = _entities(h.named())
    theirs = _entities(account.roles)
    if h.kind == "visit":
        visitors = _entities([r for r in h.named() if r.part == "visitor"])
        known = _entities([r for r in account.roles if r.part == "visitor"])
        mine, theirs = visitors or mine, known or theirs
    small, large = sorted((mine, theirs), key=len)
    if not small:
        return 0
    if len(small) == 1 and len(large) > 1 and h.kind in MEETS and not _points(h):
        return 0
    shared = sum(any(_covers(a, b) for b in large) for a in small if a is not None)
    return shared if shared == len(small) else 0


def _same_ceremony(h: Hypothesis, account: Account) -> bool:
    """'The session … Taking part in the session was X': the same noun without its own owner; credentials of one day."""
    if h.kind == "credentials":
        mine = _entities([r for r in h.roles if r.part == "host"])
        theirs = _entities([r for r in account.roles if r.part == "host"])
        return not (mine and theirs) or any(_covers(a, b) for a in mine for b in theirs)
    if h.kind != "conference" or h.event_party or h.trigger.type != "event" or h.status != account.status:
        return False
    first = account.hypotheses[0].trigger
    return h.bare and first.type == "event" and first.word == h.trigger.word


def _other_sender(h: Hypothesis, account: Account) -> bool:
    """A's letter to B is not B's to A."""
    mine = _entities([r for r in h.roles if r.part == "sender"])
    theirs = _entities([r for r in account.roles if r.part == "sender"])
    return bool(mine and theirs) and not any(_covers(a, b) for a in mine for b in theirs)


def _entities(roles: list[Role]) -> list[Entity]:
    return [r.entity for r in roles if r.entity is not None]


def _points(h: Hypothesis) -> bool:
    """Is the hypothesis a noun's ('the meeting with X'), so that one named side is enough?"""
    return h.trigger.type != "verb"


def _covers(a: Entity, b: Entity | None) -> bool:
    """The same entity, or an unnamed side and somebody of its party."""
    if b is None:
        return False
    if a is b:
        return True
    if _another_office(a, b):
        return False
    return a.party is not None and a.party == b.party and (a.name is None or b.name is None)


def _another_office(a: Entity, b: Entity) -> bool:
    """An unnamed speaker is no foreign minister; 'the leader' and 'the head of the centre' may be anyone."""
    loose = {None, "other", "head_of_state", "head_of_government"}
    return a.office != b.office and a.office not in loose and b.office not in loose


def _merge(account: Account, h: Hypothesis) -> None:
    """Adds what the hypothesis knows more: participants, place, a definite kind, a part."""
    if len(h.kinds) < len(account.kinds):
        account.kinds = h.kinds
    elif len(account.kinds) > 1:
        common = tuple(k for k in account.kinds if k in h.kinds)
        account.kinds = common or account.kinds
    account.hypotheses.append(h)
    if (h.sentence > 0 and account.hypotheses[0].sentence == 0 and not h.tenseless) or (
        not h.tenseless and all(other.tenseless for other in account.hypotheses[:-1])
    ):
        account.status = h.status if account.status != "cancelled" or h.status == "held" else "cancelled"
    if h.status == "cancelled":
        account.status = "cancelled"
    for role in h.named():
        known = next(
            (
                r
                for r in account.roles
                if r.entity is not None and role.entity is not None and _covers(role.entity, r.entity)
            ),
            None,
        )
        if known is None:
            account.roles.append(role)
            continue
        if known.entity is not role.entity and role.entity is not None and role.entity.name:
            known.entity, known.mention = role.entity, role.mention
        if known.part == "participant" and role.part != "participant":
            known.part = role.part
    if account.place is None or (h.place is not None and account.place.place.city is None and h.place.place.city):
        account.place = h.place or account.place
