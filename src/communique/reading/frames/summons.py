"""Envoys who are summoned, told without who summons them."""

from communique.reading.clauses import Hypothesis, Trigger
from communique.reading.text import Scene, Sight

SUMMONS = frozenset(["summon", "вызвать", "вызывать"])


def summoned_in(scene: Scene, sight: Sight, h: Hypothesis, trigger: Trigger) -> str | None:
    """'МИД вызвал [посла Чада в Осло]', 'The ministry summoned [Chad's ambassador]': where he is posted, else the report's own land.

    Not 'вызвали посла в Чаде для консультаций', whom his own land calls home.
    """
    if trigger.word not in SUMMONS or trigger.passive or {r.part for r in h.named()} != {"guest"}:
        return None
    envoys = [r for r in h.named() if r.entity is not None and r.entity.office == "ambassador"]
    end = scene.document.clause_end(trigger.last)
    if not envoys or any(sight.key_word(at, "called_home") for at in range(trigger.last, end)):
        return None
    posts = [t.post for r in envoys for t in r.mention.titles if t.post and ":" not in t.post]
    land = posts[0] if posts else scene.home
    theirs = {r.entity.party for r in envoys if r.entity is not None}
    return land if land is not None and ":" not in land and land not in theirs and None not in theirs else None
