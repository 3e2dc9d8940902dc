"""Frames: what each trigger tells, as a hypothesis about one engagement with its participants."""

from communique.reading.hypotheses import Hypothesis, Role
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
                    if any(self._is_manner_of(m, trigger, hypothesis, frames) for m in manners):
                        hypothesis.kinds = ("call",)
                    out.append(hypothesis)
        return out

    def _is_manner_of(self, manner: Trigger, trigger: Trigger, h: Hypothesis, frames: list[Trigger]) -> bool:
        """'by phone' makes a call of what may be one within the clause, and of a meeting that it stands beside."""
        if "call" in h.kinds:
            return abs(manner.first - trigger.first) < 30
        if h.kind != "meeting" or abs(manner.first - trigger.first) > 30:
            return False
        return min(frames, key=lambda t: abs(t.first - manner.first)) is trigger

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
        return self._each(hypothesis, trigger, light)

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

    def _each(self, h: Hypothesis, trigger: Trigger, light: int | None) -> list[Hypothesis]:
        """'had telephone conversations with A, B and C', 'met separately with A and B', 'with A, then with B': one each."""
        if h.kind == "message" and light is not None and self.sight.key_word(light, "exchange"):
            return self._exchanged(h, trigger)
        if h.kind not in ("meeting", "call") or len(h.roles) < 3:
            return [h]
        one, others = self._one_and_others(h, trigger)
        if one is None or len(others) < 2:
            return [h]
        together = [[other] for other in others]
        if not self._plural_noun(trigger, light) and not self._separately(trigger):
            together = self._in_turn(others, trigger)
        if len(together) < 2:
            return [h]
        out = []
        for few in together:
            each = Hypothesis(h.kinds, h.status, trigger, h.sentence, [one, *few], h.place, first=h.first, last=h.last)
            each.separately = True
            out.append(each)
        return out

    def _exchanged(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'X and Y exchanged letters', 'X обменялся посланиями с Y': one from each to the other."""
        for group in self.roles.groups(trigger.sentence):
            if group.marker in ("с", "со", "with") and len(h.roles) < 2:
                self._fill(h, group, "sender")
        if len(h.roles) != 2:
            return [h]
        one, other = h.roles
        out = []
        for sender, addressee in ((one, other), (other, one)):
            roles = [
                Role(sender.entity, "sender", sender.mention),
                Role(addressee.entity, "addressee", addressee.mention),
            ]
            out.append(Hypothesis(h.kinds, h.status, trigger, h.sentence, roles, first=h.first, last=h.last))
        return out

    def _one_and_others(self, h: Hypothesis, trigger: Trigger) -> tuple[Role | None, list[Role]]:
        """Who has all the meetings, and those whom he has them with."""
        if self.sight.is_russian:
            others = [
                r
                for r in h.roles
                if r.part == "guest" or (self._marker_of(r, trigger.sentence) in ("с", "со") and r.part != "mediator")
            ]
        else:
            others = [r for r in h.roles if r.mention.first >= trigger.first]
        subject = [r for r in h.roles if r not in others]
        return (subject[0] if len(subject) == 1 else None), others

    def _marker_of(self, role: Role, sentence: int) -> str:
        return next((g.marker for g in self.roles.groups(sentence) if role.mention in g.mentions), "")

    def _separately(self, trigger: Trigger) -> bool:
        """'separately', 'отдельные встречи', 'по очереди' near the trigger."""
        near = self.sight.tokens[max(trigger.first - 6, 0) : trigger.last + 4]
        words = self.scene.language.words("separately")
        text = " ".join(token.lower for token in near)
        return any(words & set(token.keys) for token in near) or any(" " in word and word in text for word in words)

    def _in_turn(self, others: list[Role], trigger: Trigger) -> list[list[Role]]:
        """'with A and B, then with C' → A and B, C: where the preposition comes again after 'then', 'also'."""
        then = self.scene.language.words("then")
        out: list[list[Role]] = []
        last = None
        for group in self.roles.groups(trigger.sentence):
            here = [r for r in others if r.mention in group.mentions]
            if not here:
                continue
            between = self.sight.tokens[last.last if last is not None else group.first : group.first]
            if out and not any(then & set(token.keys) for token in between):
                out[-1] += here
            else:
                out.append(here)
            last = group
        return out

    def _plural_noun(self, trigger: Trigger, light: int | None) -> bool:
        """'meetings', 'conversations', 'провел встречи'; 'talks' and 'переговоры' are one."""
        if trigger.type != "noun":
            return False
        token = self.sight.tokens[trigger.head]
        if not self.sight.is_russian:
            return token.lower in ("meetings", "conversations", "calls", "visits")
        nouns = [f for f in token.forms if f.pos == "NOUN"]
        if light is not None and not self.sight.word(trigger.first - 1, "prep"):
            nouns = [f for f in nouns if f.case in ("nomn", "accs")]
        plural = bool(nouns) and all(f.number == "plur" and "Pltm" not in f.marks for f in nouns)
        return plural and not self.sight.key_word(trigger.head, "one_plural")
