"""Nouns of engagements that a sentence tells of in passing: discussed, faced, told by a spokesman, the time of something else."""

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

    def _is_welcome(self, trigger: Trigger) -> bool:
        """'церемония [встречи] президента': a welcome that belongs to the visit."""
        back = trigger.first - 1
        back -= any(f.pos == "ADJF" for f in self.sight.tokens[back].forms[:1])
        return self.sight.is_russian and self.sight.key_word(back, "received_with") and trigger.kinds[0] == "meeting"

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

    def _during_call(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'X invited Y during a phone call', 'A и B подписали по итогам переговоров протокол': the clause's people."""
        at, start = trigger.first - 1, self._clause_start(trigger.first)
        during = "during" if h.kind == "call" else "in_the_end"
        while at > start and not self.sight.word(at, during):
            if trigger.first - at > 3 or self.sight.word(at, "prep") or self.sight.text(at) in ",;:":
                return False
            at -= 1
        if not self.sight.word(at, during):
            return False
        groups = [g for g in self.roles.groups(trigger.sentence) if start <= g.first and g.last <= at and not g.marker]
        people = [m for g in groups for m in g.mentions if m.kind in ("person", "pronoun", "group")]
        if len(people) < 2 and not any(m.kind == "group" and h.kind == "call" for m in people):
            return False
        if h.kind == "meeting" and len({m.entity.party for m in people if m.entity is not None}) < len(people):
            return False
        for mention in people:
            self._fill_one(h, mention, "participant")
        return len(h.named()) > 1 or any(m.kind == "group" for m in people)
