"""Conferences that a verb of coming together tells of: 'gathered in Lima for the summit'."""

from communique.reading.clauseframes import ClauseFrames
from communique.reading.triggers import Trigger

GATHERING = 20  # tokens from 'gathered' to the summit: with its place and day between


class Gatherings(ClauseFrames):
    """What the verb and the conference's noun both ask."""

    def _comes_together(self, trigger: Trigger, end: int) -> bool:
        """'[gathered] in Lima on Monday for the summit': a verb of coming together whose conference stands behind 'for', 'at'."""
        return self._assembles(trigger.head) and self._event_of(trigger.last, end) is not None

    def _assembles(self, at: int) -> bool:
        return (
            not self.sight.is_russian
            and self.sight.key_word(at, "assemble")
            and not self.sight.word(at + 1, "with_whom")
        )

    def _event_of(self, first: int, end: int) -> int | None:
        """The conference's noun of the clause from token `first` on, behind 'for' or 'at'."""
        for at in range(first, min(end, first + GATHERING)):
            if self.sight.text(at) in ";:" or self.sight.lower(at) == "with" or self.sight.word(at, "relative"):
                return None
            found = self.scene.document.found(at, "triggers")
            if any(m.row["type"] == "event" for m in found):
                opener = next(
                    (i for i in range(at - 1, max(first, at - 9) - 1, -1) if self.sight.word(i, "prep")), None
                )
                return at if opener is not None and self.sight.lower(opener) in ("for", "at") else None
            if any(m.row["type"] in ("verb", "noun") and m.row["kind"] != "conference" for m in found):
                return None
        return None
