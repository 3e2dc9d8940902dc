"""Frames of visits: whose they are, and which go to no country."""

from communique.reading.eventframes import EventFrames
from communique.reading.hypotheses import Hypothesis
from communique.reading.places import place_after
from communique.reading.scene import Mention
from communique.reading.triggers import Trigger

HIS, HERS = frozenset(["his", "его"]), frozenset(["her", "ее", "её"])
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

    def _from_abroad(self, trigger: Trigger, owner: Mention, stop: int) -> Mention | None:
        """'[A of Peru] told B of Chile … [his] visit to Chile': nobody pays a visit to his own country; who is meant instead."""
        told = (HERS | HIS) & self._words_before(trigger)
        place = place_after(self.sight, trigger.last, stop) if told else None
        if place is None or owner.entity is None or owner.entity.party != place.place.country:
            return None
        gender = "f" if HERS & self._words_before(trigger) else "m"
        for mention in reversed(self.scene.mentions):
            one = mention.entity
            if mention.first >= trigger.first or mention.kind != "person" or one is None or one.party is None:
                continue
            if mention.sentence < trigger.sentence - 2:
                return None
            if one.gender in (None, gender) and one.name and one.party != place.place.country:
                return mention
        return None

    def _words_before(self, trigger: Trigger) -> set[str]:
        """'[his recent] visit', '[его мартовская] поездка'."""
        return {self.sight.lower(at) for at in range(max(0, trigger.first - 4), trigger.first)}

    def _visit(self, h: Hypothesis, trigger: Trigger) -> bool:
        if h.place is None and self._to_a_sight(trigger):
            return False
        if not any(r.part == "visitor" for r in h.roles):
            h.generic = h.place is None
            if h.place is not None:
                self._around_visit(h, trigger)
            elif (guest := self._who_is_on(trigger)) is not None:
                self._fill_one(h, guest, "visitor")
                h.generic = False
        return h.generic or bool(h.named())

    def _who_is_on(self, trigger: Trigger) -> Mention | None:
        """'received [Lund], who is on a working visit', '[Lund], currently on a visit': whose visit it is."""
        at = trigger.first - 1
        while self.sight.word(at, "det") or self.sight.word(at, "modifier") or self.sight.key_word(at, "stay"):
            at -= 1
        if self.sight.is_russian or self.sight.lower(at) != "on":
            return None
        at -= 1
        while self.sight.word(at, "adverb") or self.sight.lower(at) == "currently" or self.sight.word(at, "copula"):
            at -= 1
        at -= self.sight.word(at, "relative")
        if self.sight.text(at) != ",":
            return None
        people = [
            m for m in self.scene.of_sentence(trigger.sentence) if m.last == at and m.kind == "person" and m.entity
        ]
        return people[0] if people else None

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
