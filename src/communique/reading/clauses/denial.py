"""What a report tells only to deny it: 'denied reports that X had met Y'."""

from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Sight

DENIAL_REACH = 16  # tokens from 'denied reports that' to the trigger


def is_denied(sight: Sight, trigger: Trigger) -> bool:
    """'denied [media reports that] X had met Y', 'ruled out [a meeting] with Y', 'denied [having met] Y'."""
    start = max(sight.start_of(trigger.first), trigger.first - DENIAL_REACH)
    denying = (sight.document.standing(kind, start, trigger.first) for kind in ("deny", "rule_out"))
    if not any(denying):
        return False
    for at in range(trigger.first - 1, start - 1, -1):
        if sight.text(at) in ',;:“”"':
            return False
        if at + 1 < trigger.first and sight.lower(at) == "out" and sight.key_word(at - 1, "rule_out"):
            at -= 1
        elif not sight.word(at, "deny"):
            continue
        step = at + 1 + (sight.lower(at + 1) == "out")
        while sight.word(step, "det") or sight.word(step, "modifier") or sight.word(step, "rumour"):
            step += 1
        rumour = sight.word(step - 1, "rumour")
        if sight.lower(step).endswith("ing") and trigger.first - step <= 3:
            return True  # 'denied [sending] a letter to X'
        return sight.lower(step) in ("that", "of", "about", "having") or (
            not rumour and trigger.first - step <= 1 and sight.lower(at) != "rejected"
        )
    return False
