"""Who was at a conference of which a report tells only whose it is: those who met there, by the same sentence."""

from communique.reading.clauses import Role
from communique.reading.frames import Account
from communique.reading.text import Scene, is_body

BETWEEN = 14  # tokens from the verb of meeting to the conference's noun
AT = {"en": frozenset(["at"]), "ru": frozenset(["на"])}
EPITHETS = 5  # tokens of 'the annual G20' between 'at' and 'summit'


def attend_where_they_meet(scene: Scene, accounts: list[Account]) -> None:
    """'X will meet Y at the G20 summit, which opens in Lima on 30 November': X and Y take part, not the G20."""
    for account in accounts:
        there = _meeting_there(scene, account, accounts) if _is_only_of_body(account) else None
        people = [r for r in there.roles if r.entity is not None and r.entity.name] if there is not None else []
        if len(people) > 1:
            account.roles = [Role(r.entity, "participant", r.mention) for r in people]


def _is_only_of_body(account: Account) -> bool:
    """A conference of which nobody is told but the organisation whose it is."""
    body = account.roles[0].entity if account.kind == "conference" and len(account.roles) == 1 else None
    return body is not None and not body.name and is_body(body.party)


def _meeting_there(scene: Scene, account: Account, accounts: list[Account]) -> Account | None:
    """The meeting that one of the sentences tells to be at the conference, held or planned as it is."""
    for h in account.hypotheses:
        for other in accounts:
            if other.kind != "meeting" or other.status != account.status:
                continue
            for told in other.hypotheses:
                away = h.trigger.first - told.trigger.last
                if told.sentence == h.sentence and 0 <= away <= BETWEEN and _stands_at(scene, h.trigger.first):
                    return other
    return None


def _stands_at(scene: Scene, noun: int) -> bool:
    """'[at] the G20 summit', '[на] саммите'."""
    words = AT[scene.language.code]
    return any(t.lower in words for t in scene.document.tokens[max(0, noun - EPITHETS) : noun])
