"""Frames: what each trigger tells, as a hypothesis about one engagement with its participants."""

from communique.reading.clauses import (
    Hypothesis,
    Trigger,
    accepting,
    came_for,
    came_to,
    find_triggers,
    has_just_come,
    is_decided,
    is_purpose,
    is_setting,
    is_setting_ahead,
    lies_ahead,
    purpose_of,
    status_of,
    talks_are_over,
    told_of_it,
)
from communique.reading.frames.again import told_again
from communique.reading.frames.ceremonyframes import join_credentials
from communique.reading.frames.dividing import each_party, journey_of
from communique.reading.frames.gapping import gapped_subjects, share_verb
from communique.reading.frames.gatherings import OWN_WORDS
from communique.reading.frames.judged import is_judged
from communique.reading.frames.nounframes import NounFrames
from communique.reading.frames.ontour import at_each_stop
from communique.reading.frames.several import SeveralFrames
from communique.reading.frames.sittings import commission_sits
from communique.reading.frames.tours import through_part_of_world
from communique.reading.frames.verbframes import VerbFrames
from communique.reading.frames.welcomed import on_arrival
from communique.reading.text import Group, clause_behind_but

BESIDE = 4  # tokens between 'по телефону' and 'поздравил'
QUALIFIED = 3  # tokens between a participle and "с визитом": "пребывающий с [официальным] визитом"
MARGIN_REACH = 14  # tokens of 'sidelines of the General Debate of the 78th Session'
AUDIENCE_REACH = 4  # tokens between 'принял' and 'аудиенции'


class Frames(VerbFrames, NounFrames, SeveralFrames):
    """Makes hypotheses of a scene's triggers."""

    def read(self) -> list[Hypothesis]:
        """All hypotheses in text order."""
        out: list[Hypothesis] = []
        for sentence, triggers in sorted(find_triggers(self.scene).items()):
            manners = [t for t in triggers if t.type == "manner"]
            frames = self._without_settings([t for t in triggers if t.type != "manner"])
            here: list[tuple[Trigger, list[Hypothesis]]] = []
            for order, trigger in enumerate(frames):
                stop = self._stop(trigger, frames[order + 1 :])
                start = frames[order - 1].last if order else self.scene.document.sentences[sentence].first
                if trigger.type in ("noun", "event"):
                    stop = clause_behind_but(self.sight, trigger.last, stop)
                made = self._frame(trigger, start, stop)
                if here:
                    self._go_on(*here[-1], trigger, made)
                    purpose_of(self.sight, here, trigger, made)
                    share_verb(self.sight, here[-1][1], trigger, made)
                here.append((trigger, made))
            manners += [
                t for t, made in here
                if t.kinds == ("call",) and (made or t.type != "verb" or self.sight.is_russian) and all(h.generic for h in made)
            ]  # not 'and called for peace'  # fmt: skip
            join_credentials(here)
            alone = all(self._only_calls(t, made) for t, made in here)
            if manners and (alone or (manners[0].type == "manner" and not self._has_frame(manners[0], here))):
                here.append((manners[0], self._called(manners[0])))
            for trigger, made in here:
                for hypothesis in made:
                    if any(self._is_manner_of(m, trigger, hypothesis, frames) for m in manners if m is not trigger):
                        hypothesis.kinds = ("call",)
                        for role in hypothesis.roles:
                            role.part = "participant" if role.part in ("sender", "addressee") else role.part
            out += at_each_stop(self.scene, [hypothesis for _, made in here for hypothesis in made])
        return out

    def _without_verb(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'Лунд прилетел утром, Берг — часом позже': the visits or calls that a Russian verb told once also tells of."""
        if not self.sight.is_russian or trigger.type != "verb":
            return []
        return gapped_subjects(self.sight, self.roles.groups(trigger.sentence), h)

    def _only_calls(self, trigger: Trigger, made: list[Hypothesis]) -> bool:
        """Does it tell of nothing but a call that points back? In English also 'spent', of no place."""
        if not made and not self.sight.is_russian:
            return True
        return trigger.kinds == ("call",) and all(h.generic for h in made)

    def _has_frame(self, manner: Trigger, here: list[tuple[Trigger, list[Hypothesis]]]) -> bool:
        """Does a verb before 'by phone' tell who spoke? Not in 'A urged B [by phone] to come, and met C'. English."""
        told = (h for trigger, made in here for h in made if trigger.first < manner.first)
        return self.sight.is_russian or any(not h.generic for h in told)

    def _stop(self, trigger: Trigger, following: list[Trigger]) -> int:
        """Where the next trigger takes over; 'the session was [co-chaired] by A and B' is still of the session.

        'встретился с [прибывшим в Осло с визитом] министром': nor does what only tells of the one met.
        """
        passed = 0
        goes_by = self._light(trigger) if trigger.type == "event" and not self.sight.is_russian else None
        for other in following:
            group = self._modified_by(other) if self.sight.is_russian else None
            passed = max(passed, group.last if group is not None else 0)
            where = other.type == "event" and self._is_where(trigger, other)
            where |= trigger.obj == "guest" and self._is_how_received(other)
            where |= (
                other.named and trigger.obj != "event"
            )  # 'with members of [the Parliamentary Assembly], and with X', 'the summit of the Exporters [Forum]'
            if other.first < passed or where or on_arrival(self.sight, other) or self._concludes(other):
                continue
            if other.head == goes_by or self._opens(trigger, other) or self._chaired(trigger, other):
                continue  # 'The summit [opened] in Lima': the noun's own verb
            if trigger.type != "event" or other.obj != "event" or not other.passive:
                return other.first
        return self.scene.document.sentences[trigger.sentence].last

    def _opens(self, talks: Trigger, verb: Trigger) -> bool:
        """'Talks between A and B are to [open] in Lima': the verb of what opens, not of whoever opens a conference. English."""
        opens = talks.type == "noun" and verb.obj == "event" and verb.word == "open" and not self.sight.is_russian
        return opens and self.sight.lower(verb.last) in ("in", "at", "on", ".", "later")

    def _chaired(self, talks: Trigger, verb: Trigger) -> bool:
        """'The consultations were [co-chaired] by A and B': the noun's own people. English."""
        own = talks.type == "noun" and talks.kinds[0] == "meeting" and verb.obj == "event" and verb.passive
        return own and "chair" in verb.word and not self.sight.is_russian

    def _concludes(self, trigger: Trigger) -> bool:
        """'The talks [concluded] in Oslo': how they went on, no signing."""
        ends = trigger.obj == "document" and self.sight.word(trigger.first, "goes_by")
        return ends and not self._document_near(trigger, self.scene.document.sentences[trigger.sentence].last)

    def _is_where(self, trigger: Trigger, event: Trigger) -> bool:
        """'встретился в [кулуарах] саммита с A', 'met, on the [sidelines] of the summit, with B': the conference is only where."""
        if trigger.kinds[0] not in ("meeting", "call"):
            return False
        own = OWN_WORDS if self.sight.is_russian else MARGIN_REACH
        between = range(max(trigger.last, event.first - own), event.first)
        return any(self.sight.word(at, "margins") for at in between)

    def _modified_by(self, trigger: Trigger) -> Group | None:
        """Who stands after 'прибывшим в Осло', 'находящимся в Осло с визитом'."""
        at = trigger.head if trigger.type == "verb" else self._light(trigger)
        return self.roles.premodified(at) if at is not None and at < trigger.last else None

    def _without_settings(self, frames: list[Trigger]) -> list[Trigger]:
        """Leaves out 'с рабочим визитом' beside a verb that tells of the visit: it takes no place or visitor of its own."""
        if not self.sight.is_russian:
            return [t for at, t in enumerate(frames) if not (at and self._tells_host(frames[at - 1], t))]
        out: list[Trigger] = []
        for trigger in frames:
            verbs = [t for t in frames if t.type == "verb" and t.kinds == ("visit",)]
            light = self._light(trigger) if trigger.kinds == ("visit",) else None
            beside = any(
                0 <= trigger.first - t.last <= QUALIFIED
                or (-7 <= trigger.first - t.last <= 7 and light in (None, t.head))
                or (
                    light is not None and 0 <= t.first - trigger.last <= 2 and t.first < light
                )  # 'с визитом отбыл, где'
                for t in verbs
            )
            if trigger.kinds == ("visit",) and trigger.type == "noun" and beside and self._is_manner(trigger.first):
                continue
            if out and self._is_audience_of(out[-1], trigger):
                continue
            out.append(trigger)
        return out

    def _is_audience_of(self, verb: Trigger, noun: Trigger) -> bool:
        """'принял [на аудиенции] посла', 'принял [в ходе аудиенции]': how the verb's own reception was."""
        receives = verb.type == "verb" and verb.obj == "guest" and 0 < noun.first - verb.last <= AUDIENCE_REACH
        return receives and "host" in noun.roles.values() and self.sight.word(noun.first - 1, "prep")

    def _is_occasion(self, trigger: Trigger) -> bool:
        """'В ходе [визита] министр проведет переговоры': the visit is only when; its own status is open."""
        at = trigger.first - 1
        while at > self.sight.start_of(trigger.first) and self._is_of_noun(at):
            at -= 1
        ahead = self.sight.lower(at) in ("перед", "до")  # 'рассказал перед [прибытием] в Осло'
        return ahead or self.sight.word(at, "occasion_of")

    def _is_of_noun(self, at: int) -> bool:
        """'В ходе [официального] визита', 'during [his two-day official] visit'."""
        forms = self.sight.tokens[at].forms[:1]
        if self.sight.is_russian:
            return any(f.pos == "ADJF" for f in forms)
        return not self.sight.word(at, "prep") and self.sight.tokens[at].kind != "mark"

    def _is_time_of_another(self, trigger: Trigger) -> bool:
        """'После [саммита] он посетит Осло', 'перед [форумом] провёл встречу': the conference is only when. Russian."""
        return trigger.type == "event" and self.sight.word(self.sight.before_epithets(trigger.first), "counted_from")

    def _is_manner(self, at: int) -> bool:
        """'с [официальным дружественным] визитом'."""
        forms = self.sight.tokens[at].forms
        if not any(f.case == "ablt" for f in forms):
            return False
        back = at - 1
        while at - back < 5 and any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[back].forms[:2]):
            back -= 1
        return self.sight.lower(back) in ("с", "со")

    def _go_on(self, before: Trigger, told: list[Hypothesis], trigger: Trigger, made: list[Hypothesis]) -> None:
        """'запланированы переговоры X с A, а также встречи с B': status and X hold for the second noun too."""
        if (
            trigger.type != "noun"
            or before.type != "noun"
            or not told
            or not made
            or before.kinds[0] != trigger.kinds[0]
        ):
            return
        last = told[-1]
        if not (told[0].named() and made[0].named()) or self._light_of(trigger):
            return
        between = self.sight.tokens[max(last.last, before.last) : trigger.first]
        if len(between) > 6 or not any(t.lower in ("и", "а", "также", "and", "well", ",") for t in between):
            return
        if any(t.kind == "word" and t.forms and t.forms[0].pos in ("VERB", "PREP") for t in between):
            return
        for h in made:
            if h.status == "held" and h.tenseless:
                h.status, h.tenseless = last.status, last.tenseless
            one = min(last.named(), key=lambda r: r.mention.first >= before.first)  # 'у [X] намечены переговоры с A'
            if len(last.named()) > 1 and one.entity is not None and not h.from_subject and len(h.named()) == 1:
                received = any(r.part == "host" for r in h.named())  # 'и приём у короля'
                h.add(one.mention, "guest" if received else "participant")

    def _light_of(self, trigger: Trigger) -> bool:
        light = self._light(trigger)
        return light is not None and light > trigger.last

    def _is_manner_of(self, manner: Trigger, trigger: Trigger, h: Hypothesis, frames: list[Trigger]) -> bool:
        """'by phone' makes a call of what may be one within the clause, and of a meeting that it stands beside."""
        if "call" in h.kinds:
            return abs(manner.first - trigger.first) < 30
        if h.kind == "message" and trigger.type == "verb" and not self.sight.is_russian:
            by_phone = manner.type == "manner" or manner.type == "noun"
            return by_phone and 0 <= manner.first - h.last < BESIDE  # 'congratulated X by phone'
        if h.kind == "message" and trigger.type == "verb" and abs(manner.first - trigger.first) <= BESIDE:
            return True  # 'по телефону поздравил'
        is_session = (
            h.kind == "conference" and h.takes_place and self.sight.is_russian
        )  # 'по видеосвязи прошло заседание'
        if not (h.kind == "meeting" or is_session) or abs(manner.first - trigger.first) > 30:
            return False
        rivals = [t for t in frames if t.obj != "event"]  # 'held via video link, co-chaired by A and B'
        return min(rivals, key=lambda t: abs(t.first - manner.first), default=None) is trigger

    def _frame(self, trigger: Trigger, start: int, stop: int) -> list[Hypothesis]:
        light = self._light(trigger) if trigger.type != "verb" else None
        aside = self.sight.is_russian and light is not None and light > trigger.first and trigger.kinds[0] != "visit"
        if aside and (is_setting(self.sight, trigger) or self._is_time_of_another(trigger)):
            light = None  # 'договорились по итогам [переговоров] возобновить полеты'
        status = status_of(self.sight, trigger, light)
        if status is None and not (trigger.type == "event" and self._holder(trigger) is not None):
            return []  # but 'invited to the forum that Peru will host': the forum is news
        status = status or "planned"
        if status == "held" and is_setting_ahead(self.sight, trigger):
            status = "planned"
        hypothesis = Hypothesis(
            trigger.kinds, status, trigger, trigger.sentence, first=trigger.first, last=trigger.last, light=light
        )
        if (told := told_of_it(self.sight, trigger)) is not None:
            hypothesis.told_at = (told[1], told[1] + 1)
        hypothesis.tenseless = status == "held" and (
            light is None if trigger.type != "verb" else came_to(self.sight, trigger)
        )
        hypothesis.tenseless |= (
            status == "planned"
            and trigger.type == "noun"
            and trigger.kinds == ("visit",)
            and self._is_occasion(trigger)
        )
        hypothesis.tenseless |= self.sight.is_russian and status == "planned" and is_purpose(self.sight, trigger)
        aim = self.sight.is_russian and status == "planned" and trigger.type == "verb"
        if aim and self.sight.lower(trigger.first - 1) == "чтобы":
            hypothesis.tenseless = True  # 'встретились, чтобы [обсудить]'
        hypothesis.tenseless |= self.sight.lower(trigger.first) in (
            "while",
            "whilst",
        )  # 'while in Lima, she will meet X'
        hypothesis.tenseless |= status == "planned" and trigger.type == "noun" and lies_ahead(self.sight, trigger)
        hypothesis.tenseless &= not talks_are_over(self.sight, trigger)
        told_by_noun = accepting(self.sight, trigger.head) != trigger.head or is_decided(self.sight, trigger.head)
        told_by_noun |= self.sight.lower(trigger.first - 1) == "before"  # 'posted it before [landing] in Oslo'
        hypothesis.judged = is_judged(self.sight, trigger)
        hypothesis.tenseless |= hypothesis.judged or (status == "planned" and told_by_noun)
        hypothesis.purpose = hypothesis.tenseless and trigger.type == "verb" and has_just_come(self.sight, trigger)
        hypothesis.purpose |= self.sight.is_russian and status == "planned" and came_for(self.sight, trigger)
        if trigger.obj == "each":
            return self._each_other(hypothesis, trigger)
        if trigger.type == "verb":
            ok = self._verb(hypothesis, trigger, stop) or through_part_of_world(self.sight, hypothesis, trigger)
        else:
            ok = self._noun(hypothesis, trigger, light, start, stop)
        if not ok:
            return []
        commission_sits(self.sight, hypothesis, trigger)
        self._mediators(hypothesis)
        self._greeted_on_arrival(hypothesis, trigger)
        if trigger.kinds == ("visit",) and hypothesis.kinds == ("meeting",):
            return [hypothesis, *journey_of(hypothesis)]
        if hypothesis.kind == "visit" and not hypothesis.generic:
            more = self._without_verb(hypothesis, trigger)
            return [one for h in self._each_place(hypothesis, trigger) for one in each_party(self.scene, h)] + more
        if hypothesis.open_side:
            return [hypothesis, *self._without_verb(hypothesis, trigger)]
        return self._in_each_town(self._each(hypothesis, trigger, light), trigger) + told_again(self.sight, hypothesis)
