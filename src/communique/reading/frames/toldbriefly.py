"""Conferences told in passing: by who holds them, or as what somebody sets out for."""

from communique.reading.clauses import Hypothesis, Trigger, attending, status_of
from communique.reading.frames.attendees import whose_coming
from communique.reading.frames.hostedevents import HostedEvents
from communique.reading.text import Group

RELATIVE = 9  # tokens from a conference's noun to 'которую' or 'which'
HOLDS = 6  # tokens from 'которую' to 'провести'
JOURNEY = 9  # tokens of 'вылетом в Перу на ежегодный' between a journey and its conference
IN_IT = 5  # tokens of 'Участие в его работе' at a sentence's beginning
NOTHING = 9  # tokens of 'Об этом в понедельник, 5 мая,'
CAME_WITH = 3  # tokens from 'прибывшим' to 'визитом'
ACT_REACH = 4  # tokens from what somebody did to the noun of another engagement


class ToldBriefly(HostedEvents):
    """Asks of a conference's noun what stands around it without being its verb."""

    def _holder(self, trigger: Trigger) -> tuple[int, int, Group] | None:
        """'конференция, [которую Осло намерен провести] в мае', 'the summit, [which Peru will host] in May': the relative,
        the verb and whose conference it is."""
        sight, end = self.sight, self.scene.document.sentences[trigger.sentence].last
        for at in range(trigger.last, min(end, trigger.last + RELATIVE)):
            if sight.text(at) in ";:" or self.scene.document.found(at, "sayings"):
                return None
            if not self._is_whom(at):
                continue
            for verb in range(at + 1, min(end, at + HOLDS)):
                if sight.text(verb) in ",;:":
                    return None
                if sight.key_word(verb, "holds_event"):
                    groups = [g for g in self.roles.groups(trigger.sentence) if at < g.first and g.last <= verb]
                    sides = [
                        g for g in groups if not g.marker and g.mentions[0].kind == "side" and len(g.mentions) == 1
                    ]
                    return (at, verb, sides[0]) if len(groups) == 1 and sides else None
            return None
        return None

    def _is_whom(self, at: int) -> bool:
        """', [которую]', ', [which]', '[that]': of what somebody holds."""
        if not self.sight.is_russian:
            return self.sight.lower(at) in ("which", "that")
        return self.sight.key_word(at, "which") and self.sight.text(at - 1) == ","

    def _held_by_whom(self, h: Hypothesis, trigger: Trigger) -> bool:
        """Puts in the host that a relative clause tells of, and when he holds it."""
        told = self._holder(trigger)
        if told is None:
            return False
        which, verb, holder = told
        status = status_of(self.sight, attending(verb, verb + 1, verb, trigger.sentence), None)
        ahead = any(f.pos == "INFN" or f.tense == "futr" for f in self.sight.forms(verb)[:1])
        h.status, h.roles, h.from_subject = "planned" if ahead else status or "held", [], True
        h.told_at = (which, verb + 1)
        self._fill(h, holder, "host")
        return True

    def _is_only_frame(self, near: range, trigger: Trigger) -> bool:
        """'met within the [framework] of the forum': only where they met; but 'as part of [his participation] in the forum' tells of it."""
        framed = any(self.sight.word(i, "frame") and self.in_margin(i) for i in near) or self._is_frame_of_talks(
            trigger
        )
        groups = self.roles.groups(trigger.sentence)
        return framed and not any(whose_coming(self.sight, groups, i) for i in near)

    def _is_frame_of_talks(self, trigger: Trigger) -> bool:
        """'встретились [в рамках] сессии': only where they met. Russian."""
        at = self.sight.before_epithets(trigger.first) if self.sight.is_russian else 0
        if self.sight.lower(at) != "рамках":
            return False
        before = range(self.sight.start_of(at), at)
        return any(
            m.row["kind"].startswith(("meeting", "call"))
            for i in before
            for m in self.scene.document.found(i, "triggers")
        )

    def _is_no_attending(self, at: int, trigger: Trigger) -> bool:
        """'after the [opening] of the summit'; '[посетит] Осло, где саммит': not what is visited itself."""
        if self.sight.key_word(at, "visits_event"):
            return self.sight.before_epithets(trigger.first) != at
        return self.sight.lower(at) == "opening" and self.sight.lower(at + 1) == "of"

    def _travelled_for(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'перед [вылетом] в Перу на саммит X сказал', 'поездка X на саммит': who goes there. Russian."""
        sight = self.sight
        on = sight.before_epithets(trigger.first) if sight.is_russian else -1
        if sight.lower(on) != "на" or not any(f.case == "accs" for f in sight.forms(trigger.head)):
            return False
        if self._goes_to(h, trigger, on):
            return True
        for at in range(on - 1, max(sight.start_of(on), on - JOURNEY) - 1, -1):
            if sight.text(at) in ",;:":
                return False
            if self._is_trip(at):
                traveller = self._traveller(trigger.sentence, at, on)
                if traveller is None:
                    return False
                ahead = sight.lower(sight.before_epithets(at)) in ("перед", "до", "накануне")
                h.status = "planned" if ahead else h.status
                h.roles, h.from_subject = [], True
                self._fill(h, traveller, "participant")
                return True
        return False

    def _goes_to(self, h: Hypothesis, trigger: Trigger, on: int) -> bool:
        """'A [прилетел] вчера в Лиму на саммит', 'A [полетит] в Лиму, на сессию Ассамблеи': by the verb of the journey."""
        sight = self.sight
        for at in range(on - 1 - (sight.text(on - 1) == ","), max(sight.start_of(on), on - JOURNEY) - 1, -1):
            if sight.text(at) in ",;:":
                return False
            rows = [m for m in self.scene.document.found(at, "triggers") if m.row["type"] == "verb"]
            gone = next((m for m in rows if m.row["kind"] == "visit" and "place" in m.row["roles"]), None)
            if gone is None or not any(f.pos in ("VERB", "INFN") for f in sight.forms(at)[:1]):
                continue
            subject = self.roles.subject(at)
            status = status_of(sight, attending(gone.first, gone.last, at, trigger.sentence), None)
            if subject is None or status is None or not all(m.kind in ("person", "pronoun") for m in subject.mentions):
                return False
            h.roles, h.from_subject, h.status = [], True, status
            self._fill(h, subject, "participant")
            return True
        return False

    def _traveller(self, sentence: int, noun: int, on: int) -> Group | None:
        """'поездка [президента A] на', 'перед вылетом на саммит [A] сказал', 'прибывший с визитом на саммит [A]'."""
        groups = [g for g in self.roles.groups(sentence) if not g.marker]
        own = next((g for g in groups if noun < g.first < on and "gent" in g.cases), None)
        if own is not None:
            return own
        near = range(noun - 1, max(self.sight.start_of(noun), noun - CAME_WITH) - 1, -1)
        if (came := next((at for at in near if any(f.pos == "PRTF" for f in self.sight.forms(at))), None)) is not None:
            return self.roles.subject(came)
        subjects = [g for g in groups if g.mentions[0].kind in ("person", "pronoun") and g.governor == ""]
        subjects = [g for g in subjects if not g.cases or "nomn" in g.cases]
        return subjects[0] if len(subjects) == 1 else None

    def _nothing_before(self, opener: int) -> bool:
        """'[Об этом в понедельник] на саммите заявил X': no verb and nobody before the preposition. Russian."""
        start = self.sight.start_of(opener)
        if opener - start > NOTHING or any(self.sight.text(at) in '«"“' for at in range(start, opener)):
            return False
        verbs = (
            f.pos in ("VERB", "PRTS", "GRND", "INFN") for at in range(start, opener) for f in self.sight.forms(at)[:1]
        )
        groups = self.roles.groups(self.sight.tokens[opener].sentence)
        named = any(
            g.first < opener and g.marker not in ("в", "во") for g in groups
        )  # but 'Во вторник [в Вене] на сессии'
        return not any(verbs) and not named

    def _one_before(self, opener: int) -> bool:
        """'[Премьер Чили A] на саммите представил план': the one whose verb follows stands right before the preposition. Russian."""
        groups = self.roles.groups(self.sight.tokens[opener].sentence)
        return any(g.last == opener and g.governor == "" and not g.marker for g in groups)

    def _acts_there(self, at: int) -> bool:
        """'На саммите A [представил] план', '[предложил]', '[поддержал]': what somebody did there, though he says nothing. Russian.

        Not 'на саммите A [провёл] переговоры', which tells of those.
        """
        acts = self.sight.is_russian and any(f.pos == "VERB" and f.tense == "past" for f in self.sight.forms(at)[:1])
        near = range(at, min(at + ACT_REACH, self.scene.document.clause_end(at)))
        told = any(self.scene.document.found(i, "triggers") for i in near)
        return acts and not told and not self.sight.key_word(at, "takes_place")

    def _attended_in_it(self, h: Hypothesis, trigger: Trigger) -> None:
        """'В Осло прошел форум. [В нем] участвовал министр X', 'Участие в его работе приняли A и B': who, the next sentence tells."""
        sentences = self.scene.document.sentences
        if not self.sight.is_russian or trigger.sentence + 1 >= len(sentences):
            return
        after = sentences[trigger.sentence + 1]
        if not any(self._in_it(at) for at in range(after.first, min(after.last, after.first + IN_IT))):
            return
        for at in range(after.first, min(after.last, after.first + 2 * IN_IT)):
            if not any(m.row["obj"] == "event" for m in self.scene.document.found(at, "triggers")):
                continue
            subject = self.roles.subject(at)
            if subject is not None and subject.mentions[0].kind == "person":
                self._fill(h, subject, "participant")
                h.from_subject = True
            return

    def _in_it(self, at: int) -> bool:
        """'[в] нем', '[на] нём', '[в] его работе', '[в] мероприятии', '[на] форуме'."""
        governed = self.sight.lower(at) in ("в", "на", "во")
        told = self.sight.lower(at + 1) in ("нем", "нём", "ней", "его", "ее", "её")
        return governed and (told or self.sight.key_word(at + 1, "the_event"))

    def _comer(self, at: int) -> Group | None:
        """'X прибыл для участия в …': who comes to take part."""
        start = self.sight.start_of(at)
        for verb in range(at - 1, start - 1, -1):
            if (visitor := self._of_visit(verb, at)) is not None:
                return visitor
            pos = next((f.pos for f in self.sight.tokens[verb].forms[:1]), "")
            if pos == "VERB" or (pos == "PRTF" and self._tells_visit(verb, "verb")):
                return self.roles.subject(verb)
        return None

    def _of_visit(self, noun: int, stop: int) -> Group | None:
        """'ожидает [визита X] в ноябре для участия в саммите': he whose visit it is."""
        if not self.sight.is_russian or not self._tells_visit(noun, "noun"):
            return None
        groups = self.roles.groups(self.sight.tokens[noun].sentence)
        return next((g for g in groups if noun < g.first < stop and not g.marker and "gent" in g.cases), None)

    def _tells_visit(self, at: int, form: str) -> bool:
        """'[прибывшего] в Лиму для участия в', a verb; '[визита] X для участия в', a noun."""
        found = self.scene.document.found(at, "triggers")
        return any(m.row["kind"] == "visit" and m.row["type"] == form for m in found)
