"""What is left of a sentence that opens with what somebody was asked."""

from communique.reading.statements.ruled import Ruled
from communique.reading.statements.voices import Voices


def answers(voices: Voices, ruled: list[Ruled], first: int) -> list[Ruled]:
    """'[Asked if Oslo was ready to pay], Lund said': what he was asked is nobody's word."""
    if voices.sight.lower(first) == "when" and not voices.sight.word(first + 1, "asked_word"):
        return ruled
    for item in ruled:
        subject = item.voice.first if item.explicit and item.voice is not None else item.head.first
        before = min(subject, item.head.first)
        if any(voices.sight.text(at) == "," for at in range(max(first, before - 2), before)):
            return [r for r in ruled if r.head.first >= before]
    return ruled
