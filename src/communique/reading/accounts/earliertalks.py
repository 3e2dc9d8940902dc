"""Earlier meetings of the people whom a report tells of, told by a noun alone: 'after talks in Lima in May'."""

from communique.reading.accounts.anothertime import sides_of
from communique.reading.accounts.recollection import has_brought, is_recollected
from communique.reading.accounts.sameness import NEAR_DAY
from communique.reading.clauses import Hypothesis
from communique.reading.days import days_apart
from communique.reading.frames import MEETS, Account, of_the_same
from communique.reading.text import LEADERS, Scene

APART = 3  # days between two tellings beyond which they are of two meetings
LONG_AGO = 14  # days before the report, in which its own meeting cannot lie


def recalled_meeting(scene: Scene, h: Hypothesis, accounts: list[Account], today: str | None) -> Account | None:
    """A meeting of its own, of the people of the last one told, where place or day tell that it is another.

    'It is their third meeting, after [encounters in Lima in May]', 'since their [talks in Oslo last year]'.
    """
    if h.kind not in MEETS or h.trigger.type != "noun" or h.named():
        return None
    if (h.place is None and h.day is None) or h.status != "held":
        return None
    met = [a for a in accounts if a.kind in MEETS and len(a.parties()) > 1]
    if not met:
        return None
    if _met_beside_call(scene, h, met):
        return of_the_same(h, met[-1].roles)
    recollected = is_recollected(scene, h)  # 'Министр вспомнил их встречу в Лиме'
    brought = has_brought(scene, h)  # 'выполнение договорённостей, достигнутых на переговорах в Лиме'
    if scene.language.code != "en" and not recollected and not brought:
        return None
    theirs = brought or _is_theirs(scene, h, met[-1])
    if not recollected and not (theirs and all(_differs(h, a, today) for a in met)):
        return None
    heads = all(r.entity is not None and r.entity.office in LEADERS for r in met[-1].roles)
    return of_the_same(h, met[-1].roles if recollected or heads or not brought else sides_of(scene, met[-1].roles))


def _met_beside_call(scene: Scene, h: Hypothesis, met: list[Account]) -> bool:
    """'A and B spoke by telephone. The presidents praised [their recent meeting in Lima]': told of a call alone, they met elsewhere."""
    if h.kinds != ("meeting",) or h.place is None or any(a.kinds != ("call",) or a.place is not None for a in met):
        return False
    both = any(m.plural and m.kind in ("group", "pronoun") for m in scene.of_sentence(h.sentence))
    return both or _is_theirs(scene, h, met[-1])


def _differs(h: Hypothesis, account: Account, today: str | None) -> bool:
    """In another town or country, or on another day, than the account."""
    if h.place is not None and account.kinds == ("call",) and h.kinds == ("meeting",):
        return True
    if h.place is not None and account.place is not None:
        here, there = h.place.place, account.place.place
        if here.country != there.country or (here.city and there.city and here.city != there.city):
            return True
    if h.day is None or h.day_cost > NEAR_DAY:
        return False
    mine = h.day.resolve(False)
    told = [o.day.resolve(account.status == "planned") for o in account.hypotheses if o.day and o.day_cost <= NEAR_DAY]
    apart = [days_apart(mine, day) for day in told or [today]]
    least = APART if told else LONG_AGO
    return all(away is not None and away > least for away in apart)


def _is_theirs(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """Does the sentence speak of the account's people: 'their talks', 'the two', or one of them by name?"""
    sentence = scene.document.sentences[h.sentence]
    if any("talks_owner" in t.kinds for t in scene.document.tokens[sentence.first : h.trigger.first]):
        return True
    return any(m.entity is not None and account.has(m.entity) for m in scene.of_sentence(h.sentence))
