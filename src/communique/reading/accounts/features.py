"""What an account looks like, in a few figures: the ground on which its salience and its confidence are weighed."""

import math
from functools import cache

from communique.languages import load_table
from communique.reading.accounts.features_told import LATER, told_features
from communique.reading.days import Days, days_apart
from communique.reading.frames import MEETS, Account
from communique.reading.text import Scene


def account_features(scene: Scene, account: Account, days: Days, accounts: list[Account]) -> dict[str, float]:
    """Figures by name, each between -1 and 3."""
    if scene.text_order is None:
        scene.text_order = _text_order(scene)
    order = scene.text_order
    told = [h for h in account.hypotheses if not h.generic] or account.hypotheses
    first = min(order.get(h.sentence, 0) for h in told)
    count = order.get(len(order) - 1, 0) + 1  # numbers never fall
    named = [r for r in account.roles if r.entity is not None and r.entity.name]
    titled = [r for r in named if r.entity is not None and r.entity.office]
    weak = [r for r in named if r.entity is not None and all(m.weak for m in r.entity.mentions)]
    away = days_apart(account.date, days.anchor)
    lead = next(
        (
            a
            for a in accounts
            if a is not account and min(h.sentence for h in a.hypotheses) <= min(h.sentence for h in told)
        ),
        None,
    )
    shared = lead is not None and any(lead.has(r.entity) for r in account.roles if r.entity is not None)
    trigger = told[0].trigger
    out = {
        "bias": 1.0,
        "first_0": float(first == 0),
        "first_1": float(first == 1),
        "first_2": float(first == 2),
        "later": first / count,
        "sentences": min(len(account.sentences) - 1, 4) / 2,
        "references": min(account.references, 4) / 2,
        "planned": float(account.status == "planned"),
        "cancelled": float(account.status == "cancelled"),
        "others": float(lead is not None and not shared),
        "elsewhere": float(_is_elsewhere(account, accounts)),
        "named": min(len(named), 3) / 2,
        "titled": min(len(titled), 3) / 2,
        "weak": min(len(weak), 2) / 2,
        "sides_only": float(not named),
        "one_party": float(len(account.parties()) < 2),
        "lead": float(lead is None),
        "shared": float(shared),
        "verb": float(trigger.type == "verb"),
        "from_clause": float(any(h.from_subject for h in told)),
        "title": float(any(scene.document.sentences[h.sentence].kind == "title" for h in told)),
        "place": float(account.place is not None and not account.place_inferred),
        "dated": float(account.date is not None),
        "short": 1.0 / math.sqrt(count),
        "verb_first": float(first == 0 and trigger.type == "verb"),
        f"kind_{account.kind}": 1.0,
        f"language_{scene.language.code}": 1.0,
    }
    out |= {f"later_{least:.2f}": float(first / count > least) for least in LATER}
    out |= told_features(scene, account, days, accounts)
    if away is not None:
        out["away_0"] = float(away <= 3)
        out["away_10"] = float(3 < away <= 14)
        out["away_far"] = float(away > 14)
    return out


def _text_order(scene: Scene) -> dict[int, int]:
    """Sentence → its number among those of the running text; headlines count as 0."""
    out: dict[int, int] = {}
    number = 0
    for sentence in scene.document.sentences:
        if sentence.kind == "text" and sentence.last - sentence.first > 4:
            out[sentence.index] = number
            number += 1
        else:
            out[sentence.index] = max(number - 1, 0)
    return out


def _is_elsewhere(account: Account, accounts: list[Account]) -> bool:
    """In another country than the report's first engagement that has a place."""
    stage = next((a.place for a in accounts if a.place is not None and not a.place_inferred), None)
    if stage is None or account.place is None:
        return False
    return account.place.place.country != stage.place.country


@cache
def weights(name: str) -> dict[str, float]:
    """The weights of a model (`salience`, `engagement`) from world/weights.tsv."""
    return {row["feature"]: float(row["weight"]) for row in load_table("world", "weights") if row["model"] == name}


def probability(name: str, features: dict[str, float]) -> float:
    """The model's probability: a logistic function of the weighted sum, rounded to four places."""
    table = weights(name)
    total = sum(table.get(feature, 0.0) * value for feature, value in features.items() if value)
    return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))), 4)


def weigh_alike(accounts: list[Account]) -> None:
    """'held bilateral meetings with [A, B and C]': what one word tells of is all main where one of it is."""
    main = {(id(a.hypotheses[0].trigger), a.kind, a.status): a for a in accounts if a.salience == "main"}
    for account in accounts:
        beside = main.get((id(account.hypotheses[0].trigger), account.kind, account.status))
        alike = beside is not None and account.kind in MEETS and account.date in (None, beside.date)
        if alike and not account.recalled:
            account.salience = "main"
