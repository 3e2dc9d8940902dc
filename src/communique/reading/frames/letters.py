"""Letters and notes: from whom, to whom, where another one hands them over."""

from communique.reading.clauses import Hypothesis, Role, Roles, Trigger
from communique.reading.frames.account import Account
from communique.reading.text import Entity, Group, Mention, Scene, Sight, is_finite, only_where_and_when

EXCHANGE = frozenset(["обмен", "обмена", "обмене", "обмену"])


# What each of several says for himself.


def names_letters(sight: Sight, trigger: Trigger) -> bool:
    """'sent [messages] to A, B and C'."""
    return any(sight.word(at, "letters_many") for at in range(trigger.first, trigger.last))


def are_letters(sight: Sight, trigger: Trigger) -> bool:
    """'messages', 'condolences', 'телеграммы', or a verb that each does for himself: 'congratulated'."""
    if names_letters(sight, trigger) or any(sight.key_word(at, "wishes") for at in range(trigger.first, trigger.last)):
        return True
    return sight.is_russian and any(f.number == "plur" for f in sight.tokens[trigger.head].forms[:1])


def hand_over(h: Hypothesis, accounts: list[Account]) -> None:
    """'Посол вызван в министерство. [Ему] вручена нота': from the host of the meeting told last to its guest."""
    h.roles = h.named()
    for account in reversed(accounts):
        guests = [r for r in account.roles if r.part == "guest"]
        hosts = [r for r in account.roles if r.part == "host"]
        told = (
            [r for r in h.roles if r.part == "addressee" and not _is_of(r.entity, guests[0].entity)] if guests else []
        )
        if not told and len(guests) == len(hosts) == 1 and account.kind == "meeting":
            h.roles = [r for r in h.roles if r.part != "addressee"]  # 'казахстанской стороне вручена нота': its envoy
        if account.kind == "meeting" and len(guests) == len(hosts) == 1 and not told:
            known = {r.part for r in h.roles}
            for role, part in ((hosts[0], "sender"), (guests[0], "addressee")):
                if part not in known and not any(r.entity is role.entity for r in h.roles):
                    h.roles.append(Role(role.entity, part, role.mention))
            return


def _is_of(entity: Entity | None, guest: Entity | None) -> bool:
    """The guest himself, or his side."""
    if entity is guest or entity is None or guest is None:
        return entity is guest
    return entity.kind == "side" and entity.party == guest.party


def add_addressee(h: Hypothesis, accounts: list[Account]) -> None:
    """'X handed over a letter from Y': X only carries it; it goes to whom X meets, and comes from X's own side."""
    if h.kind != "message" or h.carrier is None or h.carrier.entity is None:
        return
    carrier = h.carrier.entity
    _carrier_of_sender(h, carrier)
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


def delivered_here(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'received a message from President A. His envoy B delivered [the message] to President C': A's own message. English."""
    before = scene.document.tokens[h.trigger.first - 1].lower if h.trigger.first else ""
    if scene.language.code != "en" or h.kind != "message" or before not in ("the", "this"):
        return None
    mine = {r.part: r.entity for r in h.named()}
    bearer, to = mine.get("sender"), mine.get("addressee")
    if bearer is None or to is None or bearer.office == "head_of_state":
        return None
    for account in reversed(accounts):
        senders = [r.entity for r in account.roles if r.part == "sender" and r.entity is not None]
        got = any(r.part == "addressee" and r.entity is to for r in account.roles)
        if account.kind == "message" and got and any(s is not bearer and s.party == bearer.party for s in senders):
            return account
    return None


def goes_to_those_told(h: Hypothesis) -> bool:
    """'congratulated [them]', 'поздравил [обоих президентов]': people of whom the report told before, not found yet."""
    to = [r.mention for r in h.roles if r.part == "addressee" and r.entity is None]
    return any(mention.kind in ("group", "pronoun") and mention.plural for mention in to)


def goes_to(roles: Roles, trigger: Trigger, group: Group) -> bool:
    """'выразил соболезнования [народу Ирана]', 'соболезнования [Перу]', 'МИД направил ноту [Чаду]': to whom a message goes, not whose it is."""
    return mourns(roles.scene, trigger) or sent_by_another(roles, trigger, group)


def mourns(scene: Scene, trigger: Trigger) -> bool:
    """'condoled', 'expressed condolences', 'соболезнования': a message that a country gets where nobody is named."""
    words = scene.language.words("mourns")
    return any(words & {t.lower, *t.keys} for t in scene.document.tokens[trigger.first : trigger.last])


def sent_by_another(roles: Roles, trigger: Trigger, group: Group) -> bool:
    """'[МИД Чили] направил ноту протеста Норвегии': to whom it goes, where another is the subject of the verb before it. Russian."""
    before = [
        g for g in roles.groups(trigger.sentence) if g.last <= trigger.first and g.governor == "" and not g.marker
    ]
    if trigger.kinds[0] != "message" or not before:
        return False
    verbs = range(before[-1].last, trigger.first)
    sends = any(roles.sight.key_word(at, "light") and is_finite(roles.sight, at) for at in verbs)
    return sends and before[-1].mentions[0].party not in (None, group.mentions[0].party)


def send_to_land(scene: Scene, h: Hypothesis) -> None:
    """'expressed condolences over the quake in Peru', 'condoled the death of Peru's former president': to Peru they go."""
    sender = h.named()[0].entity
    mine = sender.party if sender is not None else None
    behind = [m for m in scene.of_sentence(h.sentence) if m.first >= h.trigger.last and m.party not in (None, mine)]
    told = next((m for m in behind if ":" not in (m.party or ":")), None)
    if mine is None or told is None:
        return
    land = Entity("side", party=told.party, party_at=told.party_at or (told.first, told.last), mentions=[told])
    land.first = told.first
    h.roles.append(Role(land, "addressee", told))


def _carrier_of_sender(h: Hypothesis, carrier: Entity) -> None:
    """'a letter from President A of Ghana, handed over by Foreign Minister B': B is Ghana's too."""
    senders = [r.entity for r in h.named() if r.part == "sender" and r.entity is not None and r.entity.party_at]
    if senders and carrier.party_at is None and (carrier.party is None or carrier.party_inferred):
        carrier.party, carrier.party_inferred = senders[0].party, True


def answer(h: Hypothesis, accounts: list[Account]) -> None:
    """'В адрес президента поступают телеграммы. [Телеграмму прислал X]', 'X в своём послании отметил': to the same one."""
    senders = [r.entity for r in h.named() if r.part == "sender"]
    if h.kind != "message" or len(h.roles) != 1 or len(senders) != 1 or (h.roles[0].mention.weak and not h.authored):
        return
    letters = [a for a in accounts if a.kind == "message"]
    own = [a for a in letters if any(r.entity is senders[0] and r.part == "sender" for r in a.roles)]
    for account in reversed(own or letters):
        told = [r for r in account.roles if r.part == "addressee" and r.entity is not None]
        if told and all(r.entity is not senders[0] for r in told):
            h.roles += [Role(r.entity, "addressee", r.mention) for r in told]
            h.status = account.status if own else h.status
            return


def is_exchange(sight: Sight, trigger: Trigger) -> bool:
    """'состоялся обмен [поздравительными телеграммами] между X и Y'."""
    at = trigger.first - 1
    while any(f.pos == "ADJF" for f in sight.tokens[at].forms[:1]) and trigger.first - at < 4:
        at -= 1
    return sight.is_russian and sight.lower(at) in EXCHANGE


ALIKE_REACH = 4  # tokens before 'cable' in which 'a similar' stands


def send_alike(scene: Scene, h: Hypothesis, accounts: list[Account]) -> list[Hypothesis]:
    """'The Crown Prince A and Prime Minister B [sent similar cables]': one of each to whom the last letter went. English.

    Who sends one more letter to the same addressee without his country is of the first sender's. `h` alone for all else.
    """
    letters = [a for a in accounts if a.kind == "message"]
    senders = [r for r in h.named() if r.part == "sender"]
    if scene.language.code != "en" or h.kind != "message" or not letters or not senders:
        return [h]
    by = [r.entity for r in letters[-1].roles if r.part == "sender" and r.entity is not None]
    to = [r for r in letters[-1].roles if r.part == "addressee" and r.entity is not None]
    mine = [r.entity for r in h.named() if r.part == "addressee"]
    before = scene.document.tokens[max(0, h.trigger.first - ALIKE_REACH) : h.trigger.last]
    alike = any("alike" in t.kinds for t in before)
    if not by or not to or not (alike if not mine else any(r.entity in mine for r in to)):
        return [h]
    for role in senders:
        if role.entity is not None and role.entity.party is None:
            role.entity.party, role.entity.party_inferred = by[0].party, True
    if mine:
        return [h]
    given = [Role(r.entity, "addressee", r.mention) for r in to]
    h.roles = [senders[0], *given]
    further = [
        Hypothesis(h.kinds, h.status, h.trigger, h.sentence, [one, *given], first=h.first, last=h.last)
        for one in senders[1:]
    ]
    return [h, *further]


def sent_too(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """'Поздравления были [также] направлены премьеру B', '[аналогичная] телеграмма ушла королю': from the last letter's sender."""
    letters = [a for a in accounts if a.kind == "message" and any(r.part == "sender" for r in a.roles)]
    if h.kind != "message" or not h.named() or any(r.part != "addressee" for r in h.roles) or not letters:
        return
    near = scene.document.tokens[max(0, h.trigger.first - SENT_REACH) : h.trigger.last + SENT_REACH]
    keys = {key for t in near if t.sentence == h.sentence for key in (t.lower, *t.keys)}
    senders = [r for r in letters[-1].roles if r.part == "sender"]
    told = {id(r.entity) for a in letters[-1:] for r in a.roles}
    if keys & scene.language.words("likewise") and not any(id(r.entity) in told for r in h.roles):
        h.roles += [Role(r.entity, "sender", r.mention) for r in senders]


SENT_REACH = 8  # tokens between 'соболезнования' and 'направил'


def only_words(scene: Scene, account: Account) -> bool:
    """'выразил коллеге соболезнования', 'принёс поздравления': what may be said, and is not sent."""
    words, letters = scene.language.words("word_or_letter"), scene.language.words("letter")
    for h in account.hypotheses:
        near = scene.document.tokens[max(0, h.trigger.first - SENT_REACH) : h.trigger.last + SENT_REACH]
        keys = {key for t in near if t.sentence == h.sentence for key in t.keys}
        if h.trigger.word not in words or (keys & letters) - words:
            return False
    return True


BROUGHT_REACH = 4  # tokens of 'a special verbal' between 'with' and 'message'


def brought_by(scene: Scene, sight: Sight, trigger: Trigger) -> Mention | None:
    """'received Minister X [with a message] from Y', 'X came [bearing a letter] from Y': who brings it. English."""
    near = range(trigger.first - 1, max(sight.start_of(trigger.first), trigger.first - BROUGHT_REACH) - 1, -1)
    opener = next((at for at in near if sight.word(at, "prep") or sight.word(at, "bears_letter")), None)
    if opener is None or not sight.word(opener, "bears_letter"):
        return None
    people = [m for m in scene.of_sentence(trigger.sentence) if m.kind == "person" and m.last <= opener and m.entity]
    return people[-1] if people else None


def complete_letter(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """Gives a letter the addressee or sender that the report told before; nothing else is changed."""
    _meant_for(scene, h)
    add_addressee(h, accounts)
    sent_too(scene, h, accounts)
    answer(h, accounts)
    if h.kind == "message" and [r.part for r in h.roles] == ["addressee"]:
        hand_over(h, accounts)
    if h.kind == "message" and [r.part for r in h.named()] == ["sender"] and mourns(scene, h.trigger):
        send_to_land(scene, h)


def _meant_for(scene: Scene, h: Hypothesis) -> None:
    """'передал министру A письмо [для президента B]': B it goes to, A only takes it along. Russian."""
    meant = [r for r in h.roles if r.part == "addressee" and scene.document.tokens[r.mention.first - 1].lower == "для"]
    if h.kind == "message" and scene.language.code == "ru" and meant:
        h.roles = [r for r in h.roles if r.part != "addressee" or r in meant]


def writes_of_other(sight: Sight, trigger: Trigger, group: Group) -> bool:
    """'[wrote] articles favourable to Lund', '[wrote] songs devoted to Peru': no letter, and more than a day before 'to'."""
    between = range(trigger.last, group.first - 1)
    letters = any(sight.key_word(at, "letter") for at in between)
    wrote = trigger.kinds[0] == "message" and "write" in sight.keys(trigger.head)
    return wrote and not letters and len(between) > 0 and not only_where_and_when(sight, trigger.last, group.first - 1)


CONTENT_LONGEST = 10  # tokens of what a letter holds: 'с выражением поддержки и пожеланием успехов'


def only_its_content(sight: Sight, letter: Trigger, group: Group) -> bool:
    """'письмо [с выражением поддержки] королю B направил A': only what the letter holds stands before the dative. Russian."""
    between = range(letter.last, group.first)
    if sight.lower(letter.last) not in ("с", "со", "о", "об") or len(between) > CONTENT_LONGEST:
        return False
    verb = any(f.pos in ("VERB", "INFN") for at in between for f in sight.tokens[at].forms[:1])
    return "nomn" not in group.cases and not verb and all(sight.text(at) not in ",;:" for at in between)
