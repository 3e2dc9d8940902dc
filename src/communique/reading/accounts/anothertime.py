"""Engagements of those told of before, at another time: 'The previous round', 'следующий саммит', 'увидятся вновь'."""

from communique.reading.accounts.members import as_sides
from communique.reading.accounts.recalled import is_theirs
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import MEETS, Account, of_the_same
from communique.reading.text import Scene, is_body


def another_time(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """An engagement of its own, of the parties of the last one told: 'The previous round was held in Lima in May',
    'The sides agreed to hold the next round in Lima in May'. A verb tells of the same people, a session of its body."""
    if h.kind == "visit":
        return _earlier_visit(h, accounts)
    if len([r for r in h.named() if r.mention.kind in ("person", "side")]) > 1:
        return None
    if is_body(h.event_party) and h.named():
        return None  # 'the next summit [of the African Union]': its own
    if h.trigger.type == "event" and (body := _last_session(scene, accounts)) is not None:
        return of_the_same(h, [body])
    met = last_that_met(accounts) or _last_signed(accounts)
    if met is None or (h.status == "cancelled" and met.status != "held" and scene.language.code == "ru"):
        return None
    planned = h.status == met.status == "planned" and h.trigger.type == "noun" and scene.language.code == "en"
    if planned and h.day in (None, *(told.day for told in met.hypotheses)):
        return None
    if h.trigger.type == "verb" and scene.language.code == "ru":
        return of_the_same(h, met.roles, tuple(kind for kind in h.kinds if kind in met.kinds) or met.kinds)
    return of_the_same(h, met.roles if is_theirs(scene, h, met) else sides_of(scene, met.roles))


def _earlier_visit(h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'X прибыл в Осло. [Предыдущий визит X] состоялся в 2019 году': where he is told to be now."""
    visitors = [r.entity for r in h.named() if r.part == "visitor" and r.entity is not None]
    for account in reversed(accounts):
        if account.kind == "visit" and account.place is not None and len(visitors) == 1 and account.has(visitors[0]):
            return Account(h.kinds, h.status, [h], list(h.named()), h.place or account.place)
    return None


def points_at_called_off(h: Hypothesis, others: list[Account]) -> bool:
    """'X was to have come in April, but [the trip was put off]': adds to the journey that its sentence tells of. Else False."""
    for other in others if h.generic and _is_off(h) else ():
        if other.kind == "visit" and other.status == "cancelled" and h.sentence in other.sentences:
            other.hypotheses.append(h)
            return True
    return False


def _is_off(h: Hypothesis) -> bool:
    """A visit told only as off, without where to."""
    return h.kind == "visit" and h.status == "cancelled" and h.place is None


def called_off_before(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'X прибыл в Осло. [Поездка планировалась на апрель, но была отложена]': a journey of his that came to nothing, to where he is now."""
    if h.kind in MEETS and h.status == "cancelled" and h.trigger.type == "noun" and (h.day or h.place):
        met = last_that_met(accounts, "held")  # 'A and B met. [A meeting planned for April, in Quito, was called off]'
        return of_the_same(h, met.roles) if met is not None and _are_of(h, met) and _was_planned(scene, h) else None
    if not _is_off(h):
        return None
    visitors = [r.entity for r in h.named() if r.part == "visitor"]
    for account in reversed(accounts):
        if account.kind != "visit" or account.status != "held" or account.place is None:
            continue
        if max(account.sentences) >= h.sentence or all(told.tenseless for told in account.hypotheses):
            continue  # a headline's 'X visits Oslo' may tell of the very journey
        if all(account.has(one) for one in visitors if one is not None) and (visitors or h.generic):
            h.roles, h.generic = [r for r in account.roles if r.part == "visitor"], False
            return Account(h.kinds, h.status, [h], list(h.roles), account.place, recalled=True)
    return None


def _are_of(h: Hypothesis, met: Account) -> bool:
    """Does the hypothesis tell of nobody but those who met, and not of their meeting itself?"""
    return not any(h is told for told in met.hypotheses) and all(
        r.entity is not None and met.has(r.entity) for r in h.named()
    )


PLAN = 5  # tokens from a meeting to what tells that it was planned


def _was_planned(scene: Scene, h: Hypothesis) -> bool:
    """'A meeting [planned] for April', 'встреча, [намеченная] на апрель'."""
    behind = scene.document.tokens[h.trigger.last : h.trigger.last + PLAN]
    return any(not scene.language.words("plan").isdisjoint((t.lower, *t.keys)) for t in behind)


def _last_session(scene: Scene, accounts: list[Account]) -> Role | None:
    """'саммит СНГ прошёл … [Следующий саммит]': the organisation whose session was told last. Russian."""
    for account in reversed(accounts if scene.language.code == "ru" else ()):
        first = account.hypotheses[0]
        if account.kind == "conference" and first.trigger.type == "event":
            party = first.event_party or next((p for p in account.parties() if is_body(p)), None)
            side = scene.side_of(party) if is_body(party) else None
            return Role(side, "participant", side.mentions[0]) if side is not None and side.mentions else None
    return None


def last_that_met(accounts: list[Account], status: str | None = None) -> Account | None:
    """The account told last in which two parties or more met, of that status where one is given."""
    for account in reversed(accounts):
        if account.kind in MEETS and len(account.parties()) > 1 and status in (None, account.status):
            return account
    return None


def _last_signed(accounts: list[Account]) -> Account | None:
    """'Peru and Ghana signed a truce. [Further talks] are planned in Oslo': the last signing of two parties or more."""
    signed = (a for a in reversed(accounts) if a.kind == "signing" and len(a.parties()) > 1)
    return next(signed, None)


def sides_of(scene: Scene, roles: list[Role]) -> list[Role]:
    """The states and organisations for which those of the roles stand, each a participant once."""
    sides = as_sides(scene, [r.entity for r in roles if r.entity is not None])
    return [Role(side, "participant", side.mentions[0]) for side in sides]


SIGNED_NEAR = 2  # sentences from 'правительства A и B подписали' to who put their names


def signed_by_sides(h: Hypothesis, accounts: list[Account]) -> Account | None:
    """'Правительства Норвегии и Ганы подписали соглашение. [Подписи поставили A и B]': the signing told right before."""
    last = accounts[-1] if accounts else None
    if last is None or last.kind != "signing" or h.sentence - max(last.sentences) > SIGNED_NEAR:
        return None
    sides = all(r.entity is not None and r.entity.kind == "side" for r in last.roles)
    return last if sides and len(last.roles) > 1 else None


def sign_by_witnesses(scene: Scene, h: Hypothesis) -> None:
    """'The two Presidents witnessed the signing of accords': their states sign; one state's people alone are no signing."""
    sides = sides_of(scene, h.named())
    h.roles = sides if len(sides) > 1 else []
    h.generic = h.generic or not h.roles
