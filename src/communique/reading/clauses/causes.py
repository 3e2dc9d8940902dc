"""What a meeting was held because of: a place behind it is the cause's, not the meeting's."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

NEAR = 4  # tokens from 'in connection with' to the noun of an engagement


def begins_cause(sight: Sight, trigger: Trigger, at: int) -> bool:
    """'вызвал посла [из-за] ареста двоих в Лиме', 'summoned the envoy [over] the arrest of two in Lima'.

    Not 'встретились [после] саммита в Лиме', where both were. English: of envoys called in alone.
    """
    if not sight.word(at, "because") or (not sight.is_russian and not sight.key_word(trigger.head, "summons")):
        return False
    if sight.lower(at) == "связи" and (sight.lower(at - 1) != "в" or sight.lower(at + 1) not in ("с", "со")):
        return False  # 'торговые [связи] с Перу'
    near = range(at + 1, min(at + NEAR, len(sight.tokens)))
    return not any(m.row["type"] in ("noun", "event") for i in near for m in sight.document.found(i, "triggers"))
