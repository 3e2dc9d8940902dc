"""The visit during which other engagements take place."""

from communique.languages.cities import land_of
from communique.reading.accounts.onward import goes_on_from
from communique.reading.clauses import of_another_clause, of_his_past
from communique.reading.days import days_apart, interval, is_day, span_of
from communique.reading.frames import Account
from communique.reading.text import Entity, Scene, is_body

SETTLED = ("meeting", "signing", "conference", "credentials")  # what a visit or another meeting may set the place of
SAME_TIME = 3  # days that a visit and its meetings may be told apart
OLD = 14  # days after which a visit is no news of the report's


def setting(scene: Scene, account: Account, accounts: list[Account], now: str | None) -> Account | None:
    """The visit during which a meeting takes place: one of its people is the visitor, the other of the host's party.

    `now`: the report's day (EDTF); a visit of long ago holds only what is told in its sentence.
    """
    if account.kind not in SETTLED:
        return None
    found: list[Account] = []
    for visit in accounts:
        if visit.kind != "visit" or visit is account or visit.place is None or not goes_with(account, visit, now):
            continue
        if (visit.recalled and not beside(account, visit)) or goes_on_from(scene, account, visit):
            continue
        if (beside(account, visit) and visit.hypotheses[0].behind) or of_another_time(scene, account, visit):
            continue
        away = days_apart(visit.date, now)
        if not beside(account, visit) and account.date is None and away is not None and away > OLD:
            if visit.status == "held":
                continue
        if is_there(account, visit):
            found.append(visit)
    same_days = [v for v in found if account.date and days_apart(account.date, v.date) == 0]
    return nearest(account, _where_it_is_told(scene, account, same_days or found))


def of_another_time(scene: Scene, account: Account, visit: Account) -> bool:
    """'Lund, [who was in Peru in 2004], met Soto', 'He was there in 2004. [Today] he met Soto': a visit of some month or year
    told only after the news, in a clause of its own, or before what has a day of its own, worked out or not."""
    span = span_of(visit.date)
    if visit.status != "held" or account.date is not None or span is None or span.grain == "day":
        return False
    if account.date_at is not None or min(account.sentences) < min(visit.sentences):
        return True
    told = [h.day for h in visit.hypotheses if h.day is not None] if beside(account, visit) else []
    elsewhere = of_his_past if scene.language.code == "ru" else of_another_clause
    return any(elsewhere(scene, account.hypotheses[0], day) for day in told)


def _where_it_is_told(scene: Scene, account: Account, visits: list[Account]) -> list[Account]:
    """Of visits to several countries those to the one that the report was at: the one that it named alone last.

    'He goes to Oslo before visiting Lima. Norway's ministry said that he will see A. He will also meet B': in Norway. Where
    it named several at once, not the one told only as before or after another.
    """
    lands = {v.place.place.country for v in visits if v.place is not None}
    if len(lands) < 2:
        return visits
    at = min(account.sentences)
    for sentence in range(at, min(min(v.sentences) for v in visits) - 1, -1):
        named = lands & {land_of(m.party) for m in scene.of_sentence(sentence) if m.party}
        if len(named) == 1:
            return [v for v in visits if v.place is not None and v.place.place.country in named]
        if named:
            break
    return [v for v in visits if not v.hypotheses[0].behind] or visits


def nearest(account: Account, found: list[Account]) -> Account | None:
    """The one told in the account's own sentence, else the last before it, else the first after."""
    at = min(account.sentences)
    before = [o for o in found if min(o.sentences) <= at]
    for group in ([o for o in before if beside(account, o)], before[::-1], found):
        if group:
            return group[0]
    return None


def beside(account: Account, other: Account) -> bool:
    """First told in one sentence?"""
    return account.hypotheses[0].sentence == other.hypotheses[0].sentence


def goes_with(account: Account, other: Account, now: str | None) -> bool:
    """Can the one be on the occasion of the other? Not what is held during what is only planned, nor elsewhere.

    What has no day is of the report's, unless both are told in one sentence.
    """
    if other.status == "cancelled" or (other.status == "planned" and account.status == "held"):
        return False
    together = beside(account, other) and account.date is None
    assumed = None if together or account.status == "planned" else now
    theirs = now if other.status == "held" and not together else assumed  # 'встретились. Увидятся снова в июне'
    apart = days_apart(account.date or assumed, other.date or theirs)
    if apart is not None and apart > SAME_TIME:
        return False
    grains = {told.grain for told in (span_of(account.date or assumed), span_of(other.date or assumed)) if told}
    if grains == {"day", "year"} and not beside(account, other):
        return False  # 'had received him earlier this year': not on this occasion
    if account.place is None or other.place is None:
        return True
    here, there = account.place.place, other.place.place
    return here.country == there.country and (here.city is None or there.city is None or here.city == there.city)


def is_on_other_day(account: Account, other: Account) -> bool:
    """'A and B met in Sochi on Monday. [On Wednesday] C met B': where, it need not tell."""
    return is_day(account.date) and is_day(other.date) and account.date != other.date


def is_there(account: Account, visit: Account) -> bool:
    """Is one of the account's people the visitor, and another of the country, or of a party that nothing tells?"""
    assert visit.place is not None
    visitors = [r.entity for r in visit.roles if r.part == "visitor" and r.entity is not None]
    parties = {v.party for v in visitors}
    others = [r.entity for r in account.roles if r.entity is not None and r.entity not in visitors]
    hosts = [r.entity for r in account.roles if r.part == "host"]
    sides = {v.party for v in visitors if v.name is None} | (parties if account.kind == "signing" else set())
    came = any(account.has(v) for v in visitors) or sides & account.parties()
    country = visit.place.place.country
    if account.kind == "conference" and all(is_body(e.party) for e in others):
        return bool(came)  # 'will visit Lima for the annual summit of the G7'
    if came and visit.hypotheses[0].occasion and beside(account, visit):
        return True  # 'During his visit to Lima, A met B', of whatever land B is
    return bool(came) and any(
        e.party is None or e.party_inferred or land_of(e.party) == country or (_is_of_no_land(e) and e not in hosts)
        for e in others
    )


def _is_of_no_land(entity: Entity) -> bool:
    """An official of an organisation: he may be anywhere."""
    return entity.kind == "person" and is_body(entity.party)


def trip(account: Account, accounts: list[Account]) -> str | None:
    """The days of all the planned visits of one of the account's people (of those to its country, where there are any).

    The one day of a visit to another land is not its day: 'посетит Чад. В четверг прилетит в Оман'."""
    visits = [
        v
        for v in accounts
        if v.kind == "visit" and v.status == account.status and v.date
        and any(r.part == "visitor" and r.entity is not None and account.has(r.entity) for r in v.roles)
    ]  # fmt: skip
    lands = {account.place.place.country} if account.place is not None else {land_of(p) for p in account.parties()}
    there = [v for v in visits if v.place is None or v.place.place.country in lands]
    visits = there or [v for v in visits if "/" in (v.date or "")]
    spans = [span for v in visits if (span := span_of(v.date)) is not None and span.grain == "day"]
    if not spans:
        return None
    return interval(min(s.first for s in spans).isoformat(), max(s.last for s in spans).isoformat())


SHORT = 3  # days of a visit that is told as such


def days_of_visits(scene: Scene, accounts: list[Account]) -> None:
    """A planned visit told by its week or month alone ('next week'), whose meetings have their days: those days."""
    for visit in accounts:
        span = span_of(visit.date)
        if visit.kind != "visit" or visit.status != "planned" or span is None or (span.last - span.first).days < SHORT:
            continue
        own = [a for a in accounts if a.status == "planned" and setting(scene, a, accounts, None) is visit]
        spans = [
            s for a in own if (s := span_of(a.date)) is not None and s.grain == "day" and a.date_at != visit.date_at
        ]
        if spans and all(span.first <= s.first and s.last <= span.last for s in spans) and _is_vague(visit):
            first, last = min(s.first for s in spans), max(s.last for s in spans)
            visit.date, visit.date_inferred = interval(first.isoformat(), last.isoformat()), True


def _is_vague(visit: Account) -> bool:
    """Told as a week or a month, not as 'from 5 to 12 May'."""
    return visit.date_rule.endswith(("week", "which")) or len((visit.date or "").strip("~")) < len("2024-05-16")


def place_on_margins(scene: Scene, account: Account, accounts: list[Account]) -> None:
    """'Сессия прошла в Осло. [На полях заседания] X встретился с Y': where the conference told before was."""
    source = on_margins_of(scene, account, accounts) if account.place is None else None
    if source is not None and source.place is not None:
        account.place, account.place_inferred = source.place, True


def on_margins_of(scene: Scene, account: Account, accounts: list[Account]) -> Account | None:
    """'Lund will attend the summit in Lima on 5 May. [On the sidelines] he is to meet X': the conference told before."""
    first = account.hypotheses[0]
    if account.kind != "meeting" or not _is_at_event(scene, account):
        return None
    held = [a for a in accounts if a.kind == "conference" and a.place is not None]
    held = [a for a in held if first.sentence - min(a.sentences) >= 0 and a.status == account.status and not a.recalled]
    own = [a for a in held if not a.hypotheses[0].another or first.sentence - max(a.sentences) <= RIGHT_BEFORE]
    return max(own, key=lambda a: max(s for s in a.sentences if s <= first.sentence)) if own else None


def _is_at_event(scene: Scene, account: Account) -> bool:
    """'[On the sidelines] he met X', '[На форуме] пройдут встречи с X', '[At the summit] she will meet X'."""
    sentence = scene.document.sentences[account.hypotheses[0].sentence]
    tokens = scene.document.tokens[sentence.first : sentence.last]
    if any("margins" in t.kinds for t in tokens):
        return True
    head = tokens[1:OPENING] if tokens[0].lower in ("at", "during", "на") else []
    events = scene.language.words("public_event") | (
        scene.language.words("the_event") - scene.language.words("gathering")
    )
    return any(events & {t.lower, *t.keys} for t in head)


RIGHT_BEFORE = 2  # sentences from a conference to what happened on its margins
OPENING = 4  # tokens of 'At the summit'
