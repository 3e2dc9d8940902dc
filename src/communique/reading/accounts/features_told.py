"""How an account is told, in a few figures: recalled, spoken of, beside others that are dated or done."""

from communique.reading.clauses import Hypothesis
from communique.reading.days import Days
from communique.reading.frames import Account
from communique.reading.text import Scene

LATER = (0.2, 0.35, 0.5, 0.65, 0.8)  # where in the text it is first told: behind this share of the sentences
SHARES = (0.1, 0.15, 0.2, 0.3)  # its people's share of all mentions of people and sides
LATE = 15  # tokens from a sentence's beginning behind which it is told by the way
CLAUSE = 6  # tokens before a trigger in which its 'had' or its 'who' stands
NEAR = 5  # tokens before a noun in which the preposition that governs it stands


def told_features(scene: Scene, account: Account, days: Days, accounts: list[Account]) -> dict[str, float]:
    """Figures by name, each between 0 and 1."""
    told = [h for h in account.hypotheses if not h.generic] or account.hypotheses
    people = [r.entity for r in account.roles if r.entity is not None]
    if scene.mentioned is None:
        scene.mentioned = sum(len(e.mentions) for e in scene.entities) or 1
    share = sum(len(e.mentions) for e in people) / scene.mentioned
    mine, others = set(people), [a for a in accounts if a is not account]
    lead = min(accounts, key=_beginning, default=account)
    sentence, at = _beginning(account)
    before = [_beginning(a) for a in others]
    return {
        "status_lead": float(lead is not account and account.status == lead.status),
        "late_in_sentence": float(at - scene.document.sentences[sentence].first > LATE),
        "second_in_sentence": float(any(number == sentence and begins < at for number, begins in before)),
        "recalled": float(_recalled(scene, told)),
        "had": float(_before_trigger(scene, account, "pluperfect") and not _in_reported_speech(scene, account)),
        "vague_past": float(account.status == "held" and _is_vague(account.date)),
        "counted": float(_is_counted(scene, account)),
        "aside": float(_before_trigger(scene, account, "aside_opener")),
        "said": sum(_is_said(scene, h) for h in told) / len(told),
        "governed": sum(_is_governed(scene, h) for h in told) / len(told),
        "same_people": float(any({r.entity for r in a.roles if r.entity} == mine for a in others)),
        "plan_beside_held": float(account.status == "planned" and any(a.status == "held" for a in others)),
        "dateless_beside_dated": float(account.date is None and any(a.date for a in others)),
        "sure_date": float(account.date is not None and not account.date_inferred and "~" not in account.date),
        "month_before": float(bool(account.date and days.anchor) and _month(account.date) < _month(days.anchor)),
        "month_after": float(bool(account.date and days.anchor) and _month(account.date) > _month(days.anchor)),
        "told_first": float(bool(accounts) and account is accounts[0]),
    } | {f"share_{least:.2f}": float(share > least) for least in SHARES}


def _beginning(account: Account) -> tuple[int, int]:
    """Where it is first told: sentence and token."""
    return min((h.sentence, h.trigger.first) for h in account.hypotheses)


def _month(day: str | None) -> str:
    """'2021-05-12' → '2021-05', and of a span its first."""
    return (day or "")[:7]


def _recalled(scene: Scene, told: list[Hypothesis]) -> bool:
    """'last month', 'had met earlier', 'напомним': words of memory in the clause of the only sentence that tells of it."""
    h = told[0]
    if any(other.sentence != h.sentence for other in told):
        return False
    recall = scene.language.words("recall")
    tokens = scene.document.tokens[max(0, h.trigger.first - 8) : h.trigger.last + 8]
    return any((t.lower in recall or not recall.isdisjoint(t.keys)) and t.sentence == h.sentence for t in tokens)


def _before_trigger(scene: Scene, account: Account, kind: str) -> bool:
    """'[had] met', '[who] visited Lima', '[since] their meeting': a word of this kind in the clause before each telling."""
    words = scene.language.words(kind)
    if not words:
        return False
    for h in account.hypotheses:
        before = scene.document.tokens[max(0, h.trigger.head - CLAUSE) : h.trigger.head]
        if not any(t.sentence == h.sentence and t.lower in words for t in before):
            return False
    return True


def _in_reported_speech(scene: Scene, account: Account) -> bool:
    """'said he [had met]', 'announced that X had arrived': the tense of the word, not of what lies further back."""
    told = scene.language.words("told")
    for h in account.hypotheses:
        sentence = scene.document.sentences[h.sentence]
        if any(t.lower in told for t in scene.document.tokens[sentence.first : h.trigger.head]):
            return True
    return False


def _is_vague(date: str | None) -> bool:
    """A month or a year, and no days: '2019-04', '2018'."""
    return date is not None and "/" not in date and len(date.strip("~")) < len("2019-04-01")


def _is_counted(scene: Scene, account: Account) -> bool:
    """'two weeks after they [met]', 'months before his [visit]': only a time from which another is counted."""
    tokens = scene.document.tokens
    for h in account.hypotheses:
        near = range(max(scene.document.sentences[h.sentence].first + 1, h.trigger.first - 10), h.trigger.first)
        if not any("counted_from" in tokens[at].kinds and "time_unit" in tokens[at - 1].key_kinds for at in near):
            return False
    return True


def _is_said(scene: Scene, h: Hypothesis) -> bool:
    """'[Noting] the visit of …', '[said] that the talks …': a word of saying before it in the sentence."""
    first = scene.document.sentences[h.sentence].first
    return bool(scene.document.begins("sayings", first, h.trigger.first))


def _is_governed(scene: Scene, h: Hypothesis) -> bool:
    """'[after] the last talks', '[по] итогам встречи': a noun that a preposition before it makes an aside."""
    if h.trigger.type == "verb":
        return False
    prepositions = scene.language.words("prep")
    first = max(scene.document.sentences[h.sentence].first, h.trigger.first - NEAR)
    return any(t.lower in prepositions for t in scene.document.tokens[first : h.trigger.first])
