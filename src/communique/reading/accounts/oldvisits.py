"""What was done on a visit of some time ago, told in the sentence after it.

'Lund visited Lima in March. During the visit he met Adu', 'Лунд посетил Лиму 5 марта. Он провёл переговоры с Аду'.
"""

from communique.reading.accounts.settings import SAME_TIME, is_there
from communique.reading.clauses import Hypothesis
from communique.reading.days import Days, days_apart
from communique.reading.frames import MEETS, Account
from communique.reading.text import Scene

OPENING = 6  # tokens of 'During his working visit to the country'
STAY = 3  # tokens of 'с официальным визитом' before the noun
ASIDE = frozenset(["who", "which", "where", "whose", "after", "since", "когда"])


def put_on_old_visits(scene: Scene, accounts: list[Account], days: Days) -> None:
    """Gives a meeting or signing without a day and place those of the visit, days before the report, told right before it."""
    for account in accounts:
        told = account.date is not None or account.date_at is not None or account.place is not None
        if account.kind not in (*MEETS, "signing") or account.kind == "call" or account.status != "held" or told:
            continue
        visit = next((v for v in reversed(accounts) if _goes_on(scene, account, v, days)), None)
        if visit is not None and visit.place is not None:
            account.place, account.place_inferred = visit.place, True
            account.date, account.date_at = visit.date, visit.date_at
            account.date_rule, account.date_inferred = "date.visit", True


def _goes_on(scene: Scene, account: Account, visit: Account, days: Days) -> bool:
    """Is the account told right behind the visit, of its visitor and somebody of the land where he was?"""
    if visit.kind != "visit" or visit.status != "held" or visit.place is None or visit.date is None:
        return False
    away, sentence = days_apart(visit.date, days.anchor), min(account.sentences)
    before = [h for h in visit.hypotheses if h.sentence == sentence - 1]
    if away is None or away <= SAME_TIME or not before or not is_there(account, visit):
        return False
    return _opens(scene, sentence, visit) and any(_is_main(scene, h) for h in before)


def _opens(scene: Scene, sentence: int, visit: Account) -> bool:
    """'[He] met', '[Lund] then met', '[During the visit] she met', '[Тогда] он провёл': the sentence is of the visitor or the visit."""
    tokens, here = scene.document.tokens, scene.document.sentences[sentence]
    opening = tokens[here.first : min(here.first + OPENING, here.last)]
    occasion = scene.language.words("occasion_of") | {"during", "on"}
    if any(t.lower in occasion for t in opening[:2]):
        return any(m.row["kind"] == "visit" for t in opening for m in scene.document.found(t.index, "triggers"))
    back_then = bool(opening) and opening[0].lower in ("тогда", "там", "there", "then")
    first = next(iter(scene.of_sentence(sentence)), None)
    visitors = [r.entity for r in visit.roles if r.part == "visitor"]
    near = first is not None and first.first - here.first <= 1 + back_then
    return back_then or (near and first is not None and any(first.entity is v for v in visitors))


def _is_main(scene: Scene, h: Hypothesis) -> bool:
    """The visit is what its sentence tells, no aside: not 'Lund, [who] visited Lima in March, said', 'побывавший в Лиме'."""
    tokens, first = scene.document.tokens, scene.document.sentences[h.sentence].first
    before = tokens[first : h.trigger.first]
    if any(t.lower in ASIDE or "который" in t.keys for t in before):
        return False
    if h.trigger.type != "verb":
        back = tokens[max(first, h.trigger.first - STAY) : h.trigger.first]
        return h.light is not None or any(t.lower == "с" for t in back)  # 'был в Осло с рабочим визитом'
    forms = tokens[h.trigger.head].forms[:1]
    return not tokens[h.trigger.first].lower.endswith("ing") if not forms else forms[0].pos == "VERB"
