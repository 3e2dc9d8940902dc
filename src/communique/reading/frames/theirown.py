"""Whose talks a noun without anybody tells of: the clause's pair, or two who appear before the press together."""

from communique.reading.clauses import Hypothesis, Trigger
from communique.reading.frames.citizens import citizens_met
from communique.reading.frames.clauseframes import ClauseFrames
from communique.reading.frames.company import are_people, only_tells
from communique.reading.text import DASHES, Group, Mention, pair_before

BESIDE = frozenset(["alongside", "beside"])  # 'speaking alongside B after their talks'
REGION_REACH = 6  # tokens from 'саммит' to the dash
OPENERS = frozenset(["after", "following", "during", "before", "at"])


class TheirOwn(ClauseFrames):
    """Participants of 'after their talks', 'following a meeting', 'after talks with A and B'."""

    def _is_after(self, trigger: Trigger) -> bool:
        """'[after] a round of talks', '[following] consultations': what somebody of the clause around came from."""
        before = range(trigger.first - 1, max(self.sight.start_of(trigger.first), trigger.first - 6) - 1, -1)
        opener = next((self.sight.lower(at) for at in before if self.sight.word(at, "prep")), "")
        return opener in ("after", "following", "during", "before")

    def _is_with_others(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'after talks [with A and B]': only those are told whom somebody else met."""
        if h.kind not in ("meeting", "call") or not h.roles:
            return False
        people = all(r.mention.kind in ("person", "pronoun") for r in h.roles)
        if self.sight.is_russian and h.status == "planned" and self._is_announced_talk(trigger):
            people = all(r.mention.kind in ("person", "pronoun", "side") for r in h.roles)
        if self.sight.is_russian and len(h.roles) == 1 and h.status == "held":
            people = people or are_people(self.sight, h.roles[0].mention)
        if h.from_subject or (people and len(h.roles) == 1):
            return people and len(h.roles) == 1
        groups = [g for g in self.roles.groups(trigger.sentence) if any(r.mention in g.mentions for r in h.roles)]
        if self.sight.is_russian:  # 'обсудил торговлю на встрече [с президентами A и B]'
            named = all(r.mention.kind == "person" or r.mention.group == "holders" for r in h.roles)
            return (
                named and len(groups) == 1 and groups[0].marker in ("с", "со") and groups[0].first == trigger.last + 1
            )
        open_to_sides = h.status == "cancelled" or self._is_after(trigger)  # 'Peru cancelled [talks] with Chile'
        people = people or (open_to_sides and all(r.mention.kind in ("person", "side") for r in h.roles))
        people = people or (len(h.roles) == 1 and are_people(self.sight, h.roles[0].mention))
        people = people or any(
            r.mention.group == "counterpart" for r in h.roles
        )  # 'talks with his U.S. and Thai counterparts'
        return people and len(groups) == 1 and groups[0].marker == "with" and groups[0].first >= trigger.last

    def _are_arriving(self, subject: Group, trigger: Trigger, light: int) -> bool:
        """'для [переговоров] в Осло прибыли A и B': who come for talks with those who are there. Russian."""
        came_for = self.sight.is_russian and self.sight.lower(self.sight.before_epithets(trigger.first)) == "для"
        return came_for and len(subject.mentions) > 1 and self.sight.key_word(light, "arrive")

    def _is_announced_talk(self, trigger: Trigger) -> bool:
        """'анонсировал [переговоры] с Чили', 'сообщил о предстоящих [переговорах] с Чили': news of his own talks. Russian."""
        back = self.sight.before_epithets(trigger.first)
        verb = back - (self.sight.lower(back) in ("о", "об"))
        ahead = any("предстоящий" in self.sight.tokens[at].keys for at in range(back + 1, trigger.first))
        return ahead or self.sight.key_word(verb, "announces")

    def _is_to_be_signed(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'Состоялась церемония [подписания]', 'намечено [подписание] договора', 'a [signing ceremony] will be held': by those met, where nobody is told."""
        if not self.sight.is_russian:
            return self._is_ceremony(h, trigger) or (h.has_document and not h.roles and self._comes_of_talks(trigger))
        subject = any(f.case == "nomn" for f in self.sight.forms(trigger.head)) and not self.sight.word(
            trigger.first - 1, "prep"
        )
        return h.has_document and not h.roles and (h.takes_place or (h.status == "planned" and subject))

    def _comes_of_talks(self, trigger: Trigger) -> bool:
        """'The visit culminated in [the signing] of an accord', 'talks, followed by the [signing] of two deals'. English."""
        at = trigger.first - 1 - self.sight.word(trigger.first - 1, "det")
        return self.sight.lower(at) in ("in", "with", "by") and self.sight.key_word(at - 1, "ends_in")

    def _is_ceremony(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'a document [signing ceremony] will be held', 'the [signing ceremony] of two accords followed'; not 'the signing ceremony'."""
        words = {self.sight.lower(at) for at in range(trigger.first, trigger.last)}
        behind = self.sight.lower(trigger.last) == "followed" or self._will_follow(trigger)
        if "ceremony" not in words or not (behind or (h.light is not None and h.light >= trigger.last)):
            return False
        if not all(self._looks_on(r.mention.first) for r in h.roles):
            return False
        h.roles = []
        before = trigger.first - 1
        return h.has_document or self.sight.lower(before) in ("a", "an") or self._any_document(before, trigger.first)

    def _looks_on(self, at: int) -> bool:
        """'in the presence [of the two premiers]': who is there, but signs nothing."""
        return any(self.sight.lower(i) == "presence" for i in range(max(at - 3, 0), at))

    def _will_follow(self, trigger: Trigger) -> bool:
        """'The talks [will follow]'."""
        return self.sight.lower(trigger.last) == "will" and self.sight.lower(trigger.last + 1) == "follow"

    def _their_own(self, h: Hypothesis, trigger: Trigger) -> None:
        """'After their talks, A and B watched …': whose talks, the pair tells that the sentence is about."""
        if h.kind not in ("meeting", "call") or self.sight.is_russian:
            return
        self._held_by(h, trigger)
        if len(h.roles) == 1:
            self._theirs_with(h, trigger)
        if h.roles:
            return
        start = max(self.sight.start_of(trigger.first), trigger.first - 3)
        before = {self.sight.lower(at) for at in range(start, trigger.first)}
        pair = self._pair_of_clause(trigger) if "their" in before else []
        if not pair and ("their" in before or not before.isdisjoint(OPENERS)):
            pair = self._before_the_press(trigger)
        if not pair and "their" in before and not before.isdisjoint(OPENERS) and h.status == "held":
            pair = self._who_speaks_there(trigger)
        for mention in pair:
            self._fill_one(h, mention, "participant")

    def _with_citizens(self, h: Hypothesis, trigger: Trigger, stop: int) -> None:
        """'a meeting [with students]', 'встреча [с деловыми кругами]': where nobody of office is met."""
        if len(h.roles) > 1 or any(r.mention.first > trigger.first for r in h.roles):
            return
        if (met := citizens_met(self.scene, self.sight, trigger, stop)) is not None:
            self._fill(h, met, "participant")

    def _held_by(self, h: Hypothesis, trigger: Trigger) -> None:
        """'the talks [that Oslo and Lima held] in May', 'a conversation [she had] with B': whose they were, told behind the noun."""
        start = trigger.last + (self.sight.lower(trigger.last) in ("that", "which"))
        groups = (g for g in self.roles.groups(trigger.sentence) if start <= g.first <= start + 1 and not g.marker)
        who = next(groups, None)
        if who is None or any(self.sight.text(at) in ",;:" for at in range(trigger.last, who.first)):
            return
        verb = who.last
        while self.sight.word(verb, "aux") or self.sight.word(verb, "adverb"):
            verb += 1
        had = verb > who.last and self.sight.lower(verb - 1) == "had"
        if had or self.sight.key_word(verb, "light"):
            for mention in who.mentions:
                self._fill_one(h, mention, "participant")

    def _theirs_with(self, h: Hypothesis, trigger: Trigger) -> None:
        """'a plan made by [A and B] during their meeting with C': the pair told right before 'their'."""
        start = max(self.sight.start_of(trigger.first), trigger.first - 3)
        their = next((at for at in range(trigger.first - 1, start - 1, -1) if self.sight.lower(at) == "their"), None)
        if their is None or self.sight.lower(their - 1) not in OPENERS or h.roles[0].mention.first < trigger.last:
            return
        for group in self.roles.groups(trigger.sentence):
            pair = [m for m in group.mentions if m.kind == "person" and m.entity is not None and m.entity.name]
            if len(pair) > 1 and len(pair) == len(group.mentions) and 0 <= their - 1 - group.last <= 1:
                for mention in pair:
                    self._fill_one(h, mention, "participant")
                h.from_subject = True

    def _only_attended(self, h: Hypothesis, trigger: Trigger, light: int | None) -> bool:
        """'Ministers A and B attended [the meeting]': people of one state, at the meeting told before."""
        if self.sight.is_russian or light is None or not self.sight.key_word(light, "attends") or h.kind != "meeting":
            return False
        parties = {r.entity.party for r in h.named() if r.entity is not None}
        return self.sight.lower(trigger.first - 1) == "the" and len(parties - {None}) < 2

    def _with_region(self, h: Hypothesis, trigger: Trigger) -> None:
        """'(саммит) [Россия – Центральная Азия]', '(форум) «Африка – Китай»': of the state, where the other is no party. Russian."""
        for at in range(trigger.last, trigger.last + REGION_REACH) if h.kind == "conference" else ():
            if self.sight.text(at) not in DASHES or not self.sight.tokens[at - 1].is_title:
                continue
            before = next((m for i in (at - 1, at - 2) if (m := self.sight.party(i, "name")) and m.last == at), None)
            land = before or self.sight.party(at + 1, "name")
            if land is not None and at + 1 < len(self.sight.tokens) and self.sight.tokens[at + 1].is_title:
                self._fill_side(h, land.row["party"], land.first, "participant")
            return

    def _of_named_pair(self, h: Hypothesis, trigger: Trigger, light: int | None) -> None:
        """'X and Y confirmed [at the Japan-Peru summit]', 'after Norway-Ghana talks': of these two, with no verb of its own."""
        if h.roles:
            self._pair_of_holders(h, trigger)
            return
        if self.sight.is_russian:
            self._with_region(h, trigger)
            talks = h.kind == "meeting" or self.sight.key_word(trigger.head, "summits")
            pair = pair_before(self.sight, trigger.first) if talks and not h.roles else None
            if pair is not None and light is None and self._came_to_pass(pair.one.first - 1):
                h.kinds = ("meeting",)
                self._fill_pair(h, pair)
            return
        if light is not None:
            return
        pair = pair_before(self.sight, trigger.first) if h.kind in ("meeting", "conference") else None
        if (
            pair is None
            or self.sight.is_russian
            or self.sight.lower(trigger.last - 1).rstrip("s") not in self.sight.language.words("talks_word")
        ):
            return
        before = range(pair.one.first - 1, max(self.sight.start_of(trigger.first), pair.one.first - 4) - 1, -1)
        opener = next((self.sight.lower(at) for at in before if self.sight.word(at, "prep")), "")
        if opener in OPENERS or self.sight.word(trigger.last, "goes_by"):  # 'Peru-Chile talks [collapsed] in May'
            bodies = all(match.row["party"].startswith("IGO:") for match in pair)
            h.kinds = ("conference",) if bodies else ("meeting",)  # 'at the AU-EU summit'
            self._fill_pair(h, pair)

    def _came_to_pass(self, at: int) -> bool:
        """'[По итогам] перуано-чадских переговоров', '[участники] норвежско-ганских консультаций', 'оценил [результаты]
        чадско-перуанского саммита': of what has been held. Russian."""
        kinds = ("occasion_of", "in_the_end")
        held = self.sight.lower(at) == "после" or any(self.sight.word(at, kind) for kind in kinds)
        return held or self.sight.key_word(at, "takers_part") or self.sight.key_word(at, "came_of")

    def _pair_of_holders(self, h: Hypothesis, trigger: Trigger) -> None:
        """'[Ghana-Norway] consultations, co-chaired by Ministers A and B': the states whose ministers they are, in order."""
        of_one = all(r.mention.rule == "mention.plural_title" for r in h.roles) and h.kind in ("meeting", "conference")
        if not of_one or any(r.entity is None or r.entity.party for r in h.roles):
            return
        if (pair := pair_before(self.sight, trigger.first)) is not None:
            self._fill_pair(h, pair)

    def _asked_for(self, h: Hypothesis, trigger: Trigger) -> None:
        """'held a phone call at the request of [Minister B]', 'a call initiated by [B]': the other side of it."""
        if self.sight.is_russian or h.kind != "call" or len(h.roles) > 1:
            return
        for group in self.roles.groups(trigger.sentence):
            before = self.sight.lower(group.first - 2 - self.sight.word(group.first - 1, "det"))
            asked = (group.marker == "of" and before in ("request", "initiative")) or (
                group.marker == "by" and before in ("initiated", "requested")
            )
            if asked and group.first >= trigger.last:
                self._fill(h, group, "participant")
                return

    def _pair_of_clause(self, trigger: Trigger) -> list[Mention]:
        """'[A and B] watched', people of two parties."""
        for group in self.roles.groups(trigger.sentence):
            people = [m for m in group.mentions if m.kind == "person" and m.entity is not None and m.entity.name]
            if group.governor == "" and len(people) == 2 and len({m.entity.party for m in people if m.entity}) == 2:
                return people
        return []

    def _who_speaks_there(self, trigger: Trigger) -> list[Mention]:
        """'[A] thanked [B] during their meeting'; '[A] said after their meeting', of A and whoever the report told of before."""
        groups = [g for g in self.roles.groups(trigger.sentence) if g.mentions[0].kind == "person"]
        told = [g for g in groups if len(g.mentions) == 1 and (one := g.mentions[0].entity) is not None and one.name]
        speaker = next((g for g in told if g.governor == ""), None)
        if speaker is None or self.sight.is_possessive(speaker.last) or only_tells(self.scene, self.sight, speaker):
            return []
        document = self.scene.document
        clause = range(speaker.last, document.clause_end(speaker.last))
        verb = next((at for at in clause if document.found(at, "sayings")), None)
        if verb is None:
            return []
        mine = speaker.mentions[0].entity
        for group in told:
            other = group.mentions[0].entity
            if verb < group.first < trigger.first and other is not None and mine is not None and other is not mine:
                addressed = group.governor == "verb" or group.marker == "to"
                return [speaker.mentions[0], group.mentions[0]] if addressed else []
        return [speaker.mentions[0]]

    def _before_the_press(self, trigger: Trigger) -> list[Mention]:
        """'[A] told a joint news conference with [B] after their meeting', '[A], speaking alongside [B] after talks'."""
        groups = [g for g in self.roles.groups(trigger.sentence) if g.mentions[0].kind in ("person", "pronoun")]
        other = next(
            (g for g in groups if g.marker in BESIDE or (g.marker == "with" and self._of_press(g.first))), None
        )
        speaker = next((g for g in groups if g.governor == "" and g is not other), None)
        if other is None or speaker is None:
            return []
        pair = [speaker.mentions[0], other.mentions[0]]
        parties = {m.entity.party for m in pair if m.entity is not None}
        return pair if len(parties) == 2 and not self.sight.is_possessive(speaker.last) else []

    def _of_press(self, at: int) -> bool:
        """'a joint press conference [with …]', 'a news briefing with'."""
        while self.sight.lower(at) != "with" and at > 0:
            at -= 1
        told = self.sight.lower(at - 1)
        return told in ("conference", "briefing", "appearance") and (
            self.sight.word(at - 2, "press_word") or self.sight.lower(at - 2) in ("news", "joint")
        )
