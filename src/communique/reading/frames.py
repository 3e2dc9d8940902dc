"""Frames: what each trigger tells, as a hypothesis about one engagement with its participants."""

from communique.reading.hypotheses import Hypothesis
from communique.reading.nounframes import NounFrames
from communique.reading.places import further_places
from communique.reading.status import status_of
from communique.reading.triggers import Trigger, find_triggers
from communique.reading.verbframes import VerbFrames


class Frames(VerbFrames, NounFrames):
    """Makes hypotheses of a scene's triggers."""

    def read(self) -> list[Hypothesis]:
        """All hypotheses in text order."""
        out: list[Hypothesis] = []
        for sentence, triggers in sorted(find_triggers(self.scene).items()):
            manners = [t for t in triggers if t.type == "manner"]
            frames = [t for t in triggers if t.type != "manner"]
            for order, trigger in enumerate(frames):
                stop = (
                    frames[order + 1].first if order + 1 < len(frames) else self.scene.document.sentences[sentence].last
                )
                start = frames[order - 1].last if order else self.scene.document.sentences[sentence].first
                made = self._frame(trigger, start, stop)
                for hypothesis in made:
                    if "call" in hypothesis.kinds and any(self._same_clause(m, trigger) for m in manners):
                        hypothesis.kinds = ("call",)
                    out.append(hypothesis)
        return out

    def _same_clause(self, manner: Trigger, trigger: Trigger) -> bool:
        return abs(manner.first - trigger.first) < 30

    def _frame(self, trigger: Trigger, start: int, stop: int) -> list[Hypothesis]:
        light = self._light(trigger) if trigger.type != "verb" else None
        status = status_of(self.sight, trigger, light)
        if status is None:
            return []
        hypothesis = Hypothesis(
            trigger.kinds, status, trigger, trigger.sentence, first=trigger.first, last=trigger.last
        )
        hypothesis.tenseless = trigger.type != "verb" and light is None and status == "held"
        if trigger.type == "verb":
            ok = self._verb(hypothesis, trigger, stop)
        else:
            ok = self._noun(hypothesis, trigger, light, start, stop)
        if not ok:
            return []
        self._mediators(hypothesis)
        if hypothesis.kind == "visit" and hypothesis.place is not None and not hypothesis.generic:
            return self._each_place(hypothesis, trigger)
        return self._each(hypothesis, trigger)

    def _each_place(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'will travel to A, B and C': a visit each."""
        assert h.place is not None
        self._host_of_visit(h, trigger)
        if h.place.first < trigger.first:
            return [h]
        out = [h]
        for place in further_places(self.sight, h.place, self.scene.document.sentences[trigger.sentence].last):
            out.append(
                Hypothesis(
                    h.kinds,
                    h.status,
                    trigger,
                    h.sentence,
                    list(h.roles),
                    place,
                    first=h.first,
                    last=max(h.last, place.last),
                    tenseless=h.tenseless,
                )
            )
        return out

    def _each(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'had telephone conversations with A, B and C', 'met separately with A and B': one with each."""
        if h.kind not in ("meeting", "call") or len(h.roles) < 3:
            return [h]
        words = {
            self.sight.lower(i) for i in range(max(trigger.first - 6, 0), min(trigger.last + 4, len(self.sight.tokens)))
        }
        plural = trigger.type == "noun" and self._plural_noun(trigger)
        if not plural and not words & self.scene.language.words("separately"):
            return [h]
        subject = (
            [r for r in h.roles if r.mention.first < trigger.first]
            if not self.sight.is_russian
            else [r for r in h.roles if "nomn" in r.mention.cases]
        )
        others = [r for r in h.roles if r not in subject]
        if len(subject) != 1 or len(others) < 2:
            return [h]
        out = []
        for other in others:
            one = Hypothesis(
                h.kinds, h.status, trigger, h.sentence, [subject[0], other], h.place, first=h.first, last=h.last
            )
            one.separately = True
            out.append(one)
        return out

    def _plural_noun(self, trigger: Trigger) -> bool:
        """'meetings', 'conversations', 'встречи'; 'talks' and 'переговоры' are one."""
        token = self.sight.tokens[trigger.head]
        if self.sight.is_russian:
            nouns = [f for f in token.forms if f.pos == "NOUN"]
            return (
                bool(nouns)
                and all(f.number == "plur" and "Pltm" not in f.marks for f in nouns)
                and "переговоры" not in token.keys
            )
        return token.lower in ("meetings", "conversations", "calls", "visits")
