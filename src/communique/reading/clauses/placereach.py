"""How far behind its trigger an engagement's own place may stand: up to where another thing begins."""

from communique.reading.clauses.causes import begins_cause
from communique.reading.clauses.roles import Roles
from communique.reading.clauses.triggers import Trigger
from communique.reading.text import Scene, Sight

TO_BE = 8  # tokens from 'который' to its verb
FAR_MATTER = 8  # tokens from 'discussed' to the noun of a further matter


class PlaceReach:
    """A scene with its roles, and where the words of a trigger end."""

    def __init__(self, scene: Scene, roles: Roles) -> None:
        self.scene = scene
        self.roles = roles
        self.sight: Sight = roles.sight

    def _own_reach(self, trigger: Trigger, stop: int) -> int:
        """'встретился с A [и пригласил его] в Осло', 'переговоры [в преддверии] саммита в Лиме': where another thing begins."""
        if not self.sight.is_russian:
            behind = range(trigger.last + 2, stop - 2)
            others = (
                at
                for at in behind
                if self._is_yet_to_be(trigger, at)
                or begins_cause(self.sight, trigger, at)
                or self._of_what_it_was(trigger, at)
                or self._of_how_things_are(at)
                or self._of_what_he_did_then(at)
            )
            return min(next(others, stop), self._was_held(trigger, stop))
        others = (
            at
            for at in range(trigger.last, stop)
            if self.sight.key_word(at, "invites")
            or self.sight.word(at, "ahead")
            or begins_cause(self.sight, trigger, at)
            or self.sight.key_word(at, "devoted")  # 'встречи с A, [посвященной] аварии в Лиме'
            or self._is_to_be(trigger, at)
            or self._of_what_it_was(trigger, at)
            or self._of_what_it_made(trigger, at)
        )
        return next(others, stop)

    def _of_how_things_are(self, at: int) -> bool:
        """'will hold a summit in June[, with] setbacks in Chad set to dominate': how things are beside it; not ', with Minister X'."""
        if self.sight.text(at) != "," or self.sight.lower(at + 1) != "with":
            return False
        matter = self.sight.tokens[at + 2] if at + 2 < len(self.sight.tokens) else None
        return matter is not None and matter.text.islower() and self.scene.mention_at(at + 2) is None

    def _of_what_he_did_then(self, at: int) -> bool:
        """'met A[, and she] said on arrival in Lima': another clause, whose subject is a pronoun. English."""
        joined = self.sight.text(at) == "," and self.sight.lower(at + 1) in ("and", "but")
        return joined and self.sight.lower(at + 2) in ("he", "she", "they", "it")

    def _is_yet_to_be(self, trigger: Trigger, at: int) -> bool:
        """'met A, and discussed a forum [to be held] in Lima', 'The talks covered the forum [to take place] there': another thing."""
        if self.sight.lower(at) != "to" or self.sight.lower(at + 1) not in ("be", "take"):
            return False
        if not (self.sight.word(at + 2, "happening") or self.sight.lower(at + 2) in ("held", "place", "hosted")):
            return False
        if trigger.type == "verb":
            return True
        own = at - 1 - (self.sight.word(at - 1, "plan") or self.sight.word(at - 1, "set_to"))
        if self.sight.word(at - 1, "copula") or self.sight.word(own, "copula"):
            return False  # 'talks between A and B [are due to take place] in Lima'
        between = range(trigger.last, at)
        return any(self.sight.word(i, "finite") or self.sight.lower(i).endswith("ed") for i in between)

    def _was_held(self, trigger: Trigger, stop: int) -> int:
        """'discussed the summit [held] in Lima', 'discussed the agreement [in] Chad': where another thing is, not the talks; else `stop`."""
        if trigger.type != "verb" or "call" not in trigger.kinds:
            return stop
        behind = range(trigger.last + 2, stop)
        held = (at for at in behind if self.sight.lower(at) in ("held", "convened", "hosted"))
        held_at = next((at for at in held if not self.sight.word(at - 1, "aux")), stop)
        matters = (at for at in behind if self.sight.lower(at) == "in" and self._is_of_matter(trigger, at - 1))
        return min(held_at, next(matters, stop))

    def _is_of_matter(self, trigger: Trigger, at: int) -> bool:
        """'discussed the [agreement] in Chad', 'discussed, in particular, the opening of [consulates] in Chad': a noun of what is discussed."""
        if self.sight.key_word(at, "document"):
            return True
        token = self.sight.tokens[at]
        plain = token.kind == "word" and not token.is_title and self.sight.calendar_words.isdisjoint(token.keys)
        apart = any(self.sight.text(i) == "," for i in range(trigger.last, at))
        return plain and apart and at - trigger.last > FAR_MATTER and not self.sight.word(at, "between")

    def _is_to_be(self, trigger: Trigger, at: int) -> bool:
        """'обсудили с A форум[, который пройдёт] в Лиме': what is yet to be, in a sentence of what was; not the noun itself."""
        if self.sight.text(at) != "," or at == trigger.last or "который" not in self.sight.keys(at + 1):
            return False
        kinds = {(f.gender, f.number) for f in self.sight.forms(at + 1)}
        if trigger.type != "verb" and any((f.gender, f.number) in kinds for f in self.sight.tokens[trigger.head].forms):
            return False  # 'обсудили заседание комиссии, которое пройдёт в Осло'
        verbs = (f for t in self.sight.tokens[at + 2 : at + 2 + TO_BE] for f in t.forms[:1] if f.pos == "VERB")
        start = self.sight.start_of(at)
        told = (f for t in self.sight.tokens[start:at] for f in t.forms[:1] if f.pos == "VERB")
        return any(f.tense == "futr" for f in verbs) and any(f.tense == "past" for f in told)

    def _of_what_it_was(self, trigger: Trigger, at: int) -> bool:
        """'встреча A и B при содействии Чада[, который] представляет Перу в Лиме', 'met traders[, who] plan a port in Lima': said of
        the noun before the comma, or of who is told there, unless it tells where they came."""
        follows = self.sight.lower(at + 1) in ("who", "whose") or "который" in self.sight.keys(at + 1)
        if self.sight.text(at) != "," or at == trigger.last or not follows:
            return False
        clause = range(at + 1, self.sight.document.clause_end(at + 1))
        comes = any(self.sight.word(i, "copula") and self.sight.lower(i + 1) in ("in", "at") for i in clause)
        comes |= self.sight.is_russian and any(
            self.sight.key_word(i, "takes_place") for i in clause
        )  # 'встреча A и B, которая пройдёт в Осло'
        if self.scene.mention_at(at - 1) is not None and not comes:
            return not any(self.scene.document.found(i, "triggers") for i in clause)
        kinds = {(f.gender, f.number) for f in self.sight.forms(at + 1)}
        near = self.sight.forms(at - 1)
        return any(f.pos == "NOUN" and "Geox" in f.marks and (f.gender, f.number) in kinds for f in near)

    def _of_what_it_made(self, trigger: Trigger, at: int) -> bool:
        """'подписали договор[, по которому] в Лиме откроется школа', 'обсудили порт[, который] строят в Лиме': said of a thing;
        not of who is told there, nor of the engagement itself: 'провели встречу, которая прошла в Лиме'. Russian."""
        which = next((i for i in (at + 1, at + 2) if "который" in self.sight.keys(i)), None)
        if self.sight.text(at) != "," or which is None or at <= trigger.last:
            return False
        kinds = {(f.gender, f.number) for f in self.sight.forms(which)}
        step = at - 1
        while step >= trigger.last and not any(
            f.pos == "NOUN" and (f.gender, f.number) in kinds for f in self.sight.forms(step)
        ):
            step -= 1
        if step < trigger.last or self.sight.tokens[step].is_title or self._is_within(step):
            return False
        clause = range(which + 1, self.sight.document.clause_end(which + 1))
        itself = any(f.case == "nomn" for f in self.sight.forms(which))
        happens = itself and any(self.sight.key_word(i, "takes_place") for i in clause)
        return not happens and not self.scene.document.found(step, "triggers")

    def _is_within(self, at: int) -> bool:
        """Is the token within the words for somebody?"""
        return any(m.first <= at < m.last for m in self.scene.of_sentence(self.sight.tokens[at].sentence))
