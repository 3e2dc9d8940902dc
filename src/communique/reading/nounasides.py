"""Russian nouns of engagements that a sentence only speaks of: discussed, faced, wished, told by a spokesman."""

from communique.reading.clauseframes import ClauseFrames
from communique.reading.hypotheses import Hypothesis
from communique.reading.roles import Group
from communique.reading.scene import Mention
from communique.reading.triggers import Trigger

SPOKESMEN = frozenset(["adviser", "ministry_official", "organization_official"])


class NounAsides(ClauseFrames):
    """What makes a noun's engagement another than the one told, or none."""

    def _is_discussed(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'A обсудил с B [консультации] Норвегии и Ганы': what is talked about, of states alone."""
        sides = bool(h.roles) and all(r.mention.kind == "side" for r in h.roles)
        if not (sides and self.sight.is_russian and trigger.kinds[0] == "meeting"):
            return False
        for at in range(trigger.first - 1, self.sight.start_of(trigger.first) - 1, -1):
            if self.sight.text(at) in (",", ";", ":") or (self.sight.word(at, "prep") and at == trigger.first - 1):
                return False
            if self.sight.key_word(at, "discuss"):
                return True
        return False

    def _is_to_come(self, trigger: Trigger) -> bool:
        """'министры подготовят [саммит], который пройдет в Осло': of those who met, at another time."""
        if not self.sight.is_russian or trigger.type != "event" or self.sight.text(trigger.last) != ",":
            return False
        if "который" not in self.sight.tokens[trigger.last + 1].keys:
            return False
        verb = self.sight.tokens[trigger.last + 2].forms[:1]
        return self.sight.key_word(trigger.last + 2, "takes_place") and any(f.tense == "futr" for f in verb)

    def _beside_the_point(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'многое зависит от [переговоров] Чили и Перу': of states, behind a preposition that reports nothing."""
        sides = bool(h.roles) and all(r.mention.kind == "side" for r in h.roles)
        return sides and self.sight.is_russian and self.sight.word(trigger.first - 1, "beside_the_point")

    def _only_tells(self, group: Group, trigger: Trigger) -> bool:
        """'Пресс-секретарь [X] сообщил, что у президента запланирован разговор': who speaks for others."""
        person = group.mentions[0].entity
        if person is None or person.office not in SPOKESMEN or group.first > trigger.first:
            return False
        between = range(group.last, trigger.first)
        return any(self.sight.text(at) == "," and self.sight.lower(at + 1) == "что" for at in between)

    def _is_declined(self, mention: Mention) -> bool:
        """'проинформировал [Лунда] об итогах встречи с Бергом': the name's own nominative is another form."""
        if mention.name is None or mention.name_text is None:
            return False
        return self.sight.text(mention.name[1] - 1).casefold() != mention.name_text.rpartition(" ")[2].casefold()
