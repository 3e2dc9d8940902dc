"""Talks and sessions at another time than the one told: 'the [previous] round', 'Talks will [resume] on Friday'."""

from communique.reading.clauses import Hypothesis, Trigger
from communique.reading.frames.attendees import Attendees

WAS_TO_COME = 6  # tokens of 'намеченная на 5 мая в Осло' before its noun
GOES_ON = 6  # tokens of 'are now both due to resume' behind the talks


class OtherTimes(Attendees):
    """Whether a noun tells of another engagement of those who met."""

    def _is_at_another_time(self, h: Hypothesis, trigger: Trigger, light: int | None, explicit: int) -> bool:
        """'The [next] round will be held in Lima', 'A meeting set for May was called off', 'Talks will [resume] on Friday'."""
        is_event = trigger.type == "event"
        by_status = self.sight.is_russian and h.status != "held"
        told = light is not None or trigger.left_out or by_status or self._is_since(h, trigger)
        another = False
        if is_event or (told and trigger.kinds[0] in ("meeting", "conference")):
            another = self._is_another(trigger) or (not h.roles and self._is_to_come(trigger))
            another |= h.status == "planned" and not explicit and self._is_next(trigger)
        if h.status == "cancelled" and not h.named():
            another |= (told or is_event or not self.sight.is_russian) and self._was_to_come(trigger)
        if h.status == "planned" and not explicit and trigger.kinds == ("meeting",):
            another |= not self.sight.is_russian and self._goes_on_later(trigger, light)
        return another

    def _goes_on_later(self, trigger: Trigger, light: int | None) -> bool:
        """'Talks will [resume] on Friday', '[another] round is planned', 'agreed to [resume] the talks in May': not those held. English."""
        start = self.sight.start_of(trigger.first)
        before = range(max(start, trigger.first - 3), trigger.last)
        if light is not None and light < trigger.first:
            return self.sight.key_word(light, "goes_on_later") and "continue" not in self.sight.keys(light)
        if any(self.sight.word(at, "a_new_one") for at in before):
            return True
        if any(self.sight.lower(at) == "for" for at in before):
            return False  # 'is working for the talks to resume'
        end = self.scene.document.sentences[trigger.sentence].last
        for at in range(trigger.last, min(end, trigger.last + GOES_ON)):
            if self.sight.text(at) in ",;:":
                return False
            if self.sight.key_word(at, "goes_on_later"):
                return True
        return False

    def _is_next(self, trigger: Trigger) -> bool:
        """'[Очередная] сессия пройдёт через год', '[следующая такая] встреча': told of what is to come, not the one told."""
        before = range(max(self.sight.start_of(trigger.first), trigger.first - 3), trigger.first)
        return self.sight.is_russian and any(self.sight.key_word(at, "next_one") for at in before)

    def _was_to_come(self, trigger: Trigger) -> bool:
        """'[Намеченная на май] встреча сорвалась', 'пришлось отменить [намечавшийся] раунд': another than the one told."""
        if not self.sight.is_russian:  # 'The meeting had [originally] been set for May but was put off'
            return any(self.sight.word(at, "at_first") for at in range(trigger.last, trigger.last + WAS_TO_COME))
        before = range(max(self.sight.start_of(trigger.first), trigger.first - WAS_TO_COME), trigger.first)
        return any(
            any(f.pos in ("PRTF", "ADJF") for f in self.sight.tokens[at].forms[:1])
            and self.sight.key_word(at, "set_for")
            for at in before
        )

    def _is_to_come(self, trigger: Trigger) -> bool:
        """'министры подготовят [саммит], который пройдет в Осло': of those who met, at another time."""
        if not self.sight.is_russian or trigger.type != "event" or self.sight.text(trigger.last) != ",":
            return False
        if "который" not in self.sight.keys(trigger.last + 1):
            return False
        talked_of = range(self.sight.start_of(trigger.first), trigger.first)
        if any(self.sight.key_word(at, "discuss") for at in talked_of) and "gent" in self._cases(trigger.head):
            return False  # 'обсудили вопросы подготовки конференции, которая пройдет в Осло'
        verb = self.sight.forms(trigger.last + 2)[:1]
        return self.sight.key_word(trigger.last + 2, "takes_place") and any(f.tense == "futr" for f in verb)

    def _cases(self, at: int) -> set[str]:
        return {f.case for f in self.sight.tokens[at].forms}
