"""Several times told of one verb: 'visited Peru in March 2019 and January 2022' is two visits, each at its time."""

from dataclasses import replace
from itertools import pairwise

from communique.reading.accounts.sameness import NEAR_DAY
from communique.reading.clauses import Hypothesis
from communique.reading.days import DayMention, Days, days_apart
from communique.reading.text import Scene

ONE_STAY = 1  # days apart that are still one engagement: 'on 5 and 6 May'
AND = (",", "and", "и", "а")
MANY = 12  # times of a list, above which it is a table


def each_day(scene: Scene, hypotheses: list[Hypothesis], days: Days) -> list[Hypothesis]:
    """The hypotheses, one for each time of a list; as many told of one verb as it has times take one each, in their order.

    'met on 3 May and 12 June': two meetings; 'will visit Peru and Cuba on 3 and 8 May': Peru on the 3rd.
    """
    told: dict[int, list[Hypothesis]] = {}
    for h in hypotheses:
        told.setdefault(id(h.trigger), []).append(h)
    for beside in told.values():
        if 1 < len(beside) <= MANY:
            _day_of_each(scene, beside, days)
    out: list[Hypothesis] = []
    for h in hypotheses:
        beside = [other for other in told[id(h.trigger)] if other.day is h.day]
        times = _listed(scene, h, days)
        if len(times) < 2 or len(beside) not in (1, len(times)):
            out.append(h)
        elif len(beside) == 1:
            out += [replace(h, day=time, roles=list(h.roles)) for time in times]
        else:
            order = next(i for i, other in enumerate(beside) if other is h)
            out.append(replace(h, day=times[order]))
    return out


def _day_of_each(scene: Scene, beside: list[Hypothesis], days: Days) -> None:
    """'visited Kenya [on 3 May] and Mali [on 5 May]', '3 мая посетит Кению, а [5 мая] — Мали': each has its own time."""
    marks = [_own_mark(h, beside) for h in beside]
    starts = sorted({at for at in marks if at is not None})
    if None in marks or len(starts) < len(beside):
        return
    end = scene.document.sentences[beside[0].sentence].last
    own: dict[int, DayMention] = {}
    for mention in days.of_sentence(scene.document, beside[0].sentence):
        behind = [at for at in starts if at < mention.first]
        if not behind or mention.of_document:
            continue
        following = next((at for at in starts if at > mention.first), end)
        joined, joins_next = (
            any(t.lower in AND for t in scene.document.tokens[a:b])
            for a, b in ((behind[-1], mention.first), (mention.last, following))
        )
        ahead = following < end and joined and not joins_next
        own.setdefault(following if ahead else behind[-1], mention)
    gapped = len(own) == 1 and starts[0] not in own
    if len(own) > 1 or (gapped and all(day.first < at for at, day in own.items())):
        for h, mark in zip(beside, marks, strict=True):
            if mark is not None and mark in own:
                h.day, h.day_cost = own[mark], 0.0


def _own_mark(h: Hypothesis, beside: list[Hypothesis]) -> int | None:
    """Where, behind the verb, the place or person stands that this one of those told by the verb has for itself."""
    others = [other for other in beside if other is not h]
    if h.kind == "visit":
        own = [h.place.first] if h.place is not None and all(o.place is not h.place for o in others) else []
    else:
        theirs = {id(r.mention) for other in others for r in other.roles}
        own = [r.mention.first for r in h.roles if id(r.mention) not in theirs]
    return next((at for at in own if at >= h.trigger.last), None)


def _listed(scene: Scene, h: Hypothesis, days: Days) -> list[DayMention]:
    """The list of times that the hypothesis' own is one of: 'in [2016], [2019] and [2022]'; none of one stay's days."""
    if h.day is None or h.generic or h.day_cost > NEAR_DAY or h.status == "cancelled":
        return []
    run: list[DayMention] = []
    for mention in days.of_sentence(scene.document, h.sentence):
        if run and not (_goes_on(scene, run[-1], mention) and mention.kind == run[-1].kind):
            if h.day in run:
                break
            run = []
        run.append(mention)
    ahead = h.status == "planned"
    least = 1 if h.day.kind in ("year", "month") else ONE_STAY + 1
    apart = (days_apart(a.resolve(ahead), b.resolve(ahead)) for a, b in pairwise(run))
    own = h.day in run and len(run) <= MANY
    return run if own and all(a is not None and a >= least for a in apart) else []


def _goes_on(scene: Scene, one: DayMention, other: DayMention) -> bool:
    """'March 2019 [and in] January', '5 мая[, а также в] июне': only words that join times stand between."""
    between = [t.lower for t in scene.document.tokens[one.last : other.first]]
    return bool(between) and scene.language.words("joins_times").issuperset(between)
