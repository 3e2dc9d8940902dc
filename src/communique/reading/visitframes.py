"""Frames of visits: whose they are, and which go to no country."""

from communique.reading.eventframes import EventFrames
from communique.reading.hypotheses import Hypothesis
from communique.reading.triggers import Trigger

SIGHT_REACH = 8  # tokens after 'visit to' in which a museum or shrine is named


class VisitFrames(EventFrames):
    """What the noun 'visit' tells."""

    def _to_a_sight(self, trigger: Trigger) -> bool:
        """'his visits to a war shrine', 'a visit to the Peace Museum': no travel to a country."""
        if self.sight.is_russian or self.sight.lower(trigger.last) != "to":
            return False
        for at in range(trigger.last + 1, trigger.last + SIGHT_REACH):
            if self.sight.key_word(at, "sight"):
                return True
            if self.sight.text(at) in ",.;:" or (self.sight.word(at, "prep") and self.sight.lower(at) != "of"):
                return False
        return False

    def _visit(self, h: Hypothesis, trigger: Trigger) -> bool:
        if h.place is None and self._to_a_sight(trigger):
            return False
        if not any(r.part == "visitor" for r in h.roles):
            h.generic = h.place is None
            if h.place is not None:
                self._around_visit(h, trigger)
        return h.generic or bool(h.named())

    def _around_visit(self, h: Hypothesis, trigger: Trigger) -> None:
        """'During a visit to X, Y said', 'Y, on a visit to X': the visitor is the clause's subject."""
        subject = None
        for group in self.roles.groups(trigger.sentence):
            if group.governor == "" and group.mentions[0].kind in ("person", "pronoun"):
                if self.sight.is_russian and group.cases and "nomn" not in group.cases:
                    continue
                if group.last <= trigger.first or subject is None:
                    subject = group
        if subject is not None:
            for mention in subject.mentions:
                h.add(mention, "visitor")
            h.from_subject = True
