"""Who plays which part beside a noun of an engagement: 'his talks with', 'meeting of A and B', 'встреча А с Б'."""

from communique.reading.clauses import Hypothesis, Trigger, hangs_on_noun
from communique.reading.frames.attendees import was_attended_by_many
from communique.reading.frames.ceremonyframes import CeremonyFrames
from communique.reading.frames.company import whom_one_accompanies, whom_one_receives
from communique.reading.frames.elsewhere import goes_elsewhere
from communique.reading.frames.lastword import has_its_own, is_told_first, speaks_last
from communique.reading.frames.letters import only_its_content
from communique.reading.frames.nountopics import names_a_format, tells_of_talks
from communique.reading.frames.welcomed import on_arrival
from communique.reading.text import Group, Mention, is_second_verb, past_format, past_land, past_participle

OWNERS = {"his": "m", "her": "f", "его": "m", "ее": "f", "её": "f"}
JOINING = frozenset([",", "and", "also", "then", "later", "separately", "as", "well", "the", "finally", "subsequently"])
VERBS_LONGEST = 5  # tokens of 'были сегодня также направлены'
BOTH = frozenset(["between", "among"])  # what stands after these takes part, however far the noun


class NounRoles(CeremonyFrames):
    """Owners, groups behind prepositions and cases, of one noun."""

    def _part_before(self, trigger: Trigger, group: Group, light: int) -> str | None:
        """'С X состоялась встреча', 'у X прошла беседа', 'X предстоят переговоры', 'X вручены грамоты': part of X."""
        if not group.marker:
            happens = self.sight.key_word(light, "happen") and trigger.kinds[0] != "message"
            owned = "gent" in group.cases and self.roles.after_noun(group.first)  # 'на сессии [Ассамблеи] состоялась'
            another = group.first < self._clause_start(trigger.first)  # 'посетил [Валку], где состоялась встреча'
            if group.cases and "datv" in group.cases and "nomn" not in group.cases and not (owned or another):
                awaits = "visitor" if trigger.kinds == ("visit",) else "participant"
                return trigger.roles.get("datv", awaits if happens else None)
            return self._agent_before(trigger, group, light) if not another else None
        if group.last <= light < trigger.first and any(f.pos in ("PRTF", "ADJF") for f in self.sight.forms(light)[:1]):
            return None  # 'обсудил с A итоги [состоявшейся] встречи B и C'
        between = range(group.last, trigger.first)
        if any(self.sight.text(at) == "," and self.sight.lower(at + 1) in ("а", "но") for at in between):
            return None  # 'поговорил с A, а X провел переговоры с B'
        if is_second_verb(self.sight, light, group) or hangs_on_noun(self.sight, group, light, ()):
            return None  # 'после встречи [с A] провел переговоры с B'
        for role, part in trigger.roles.items():
            preposition, _, case = role.rpartition("+")
            if preposition == group.marker and case in (group.cases or {case}) and part != "place":
                return part
        return None

    def _agent_before(self, trigger: Trigger, group: Group, light: int) -> str | None:
        """'[Послом Перу А] вручены грамоты', '[Королём Б] принята нота': who hands over, or receives, in the passive."""
        passive = any(f.pos == "PRTS" for f in self.sight.tokens[light].forms[:1]) and group.last <= light
        if not passive or "ablt" not in group.cases or "nomn" in group.cases:
            return None
        sides = {"credentials": ("guest", "host"), "message": ("sender", "addressee")}
        part = sides.get(trigger.kinds[0], ("participant", "participant"))[self._receives(light)]
        return part if trigger.kinds[0] in sides else trigger.roles.get("ablt")

    def _receives(self, light: int) -> bool:
        return self.sight.key_word(light, "receive")

    def _are_sides(self, group: Group) -> bool:
        """'[The two] held talks'; not '[Гости] провели переговоры с A и B': those who came."""
        return any(m.group == "sides" for m in group.mentions) and "гость" not in self.sight.keys(group.last - 1)

    def _possessor(self, trigger: Trigger) -> Mention | None:
        """'[Blinken]'s meeting', 'his visit': whose it is."""
        if (doer := self._doer_behind(trigger)) is not None:
            return doer
        at = trigger.first - 1
        start = self.sight.start_of(trigger.first)
        while at >= start and trigger.first - at < 6:
            if self.sight.lower(at) == "whose":  # 'greeted [President A], whose visit to Lima was put off'
                return self.scene.mention_at(at - 1 - (self.sight.text(at - 1) == ","))
            if self.sight.is_possessive(at):
                owner = self.scene.mention_at(at - 1)
                return None if owner is not None and owner.last > at + 1 else owner  # 'Peru's [King received] a letter'
            if (speaker := self.scene.own.get(at)) is not None:
                return speaker  # '[my] visit'
            if self.sight.word(at + 1, "style_word"):
                return None  # 'conveyed to [His Highness] a message'
            if (self.sight.word(at, "possessive") and not self.sight.word(at + 1, "det")) or (
                self.sight.is_russian and self.sight.lower(at) in ("его", "ее", "её", "их")
            ):
                groups = self.roles.groups(trigger.sentence) if trigger.kinds == ("visit",) else []
                guest = whom_one_receives(self.scene, self.sight, groups, trigger)
                return guest or self._owner(at)
            if self.sight.word(at, "prep") or self.sight.text(at) in ",;:" or has_its_own(self.sight, at):
                return None
            at -= 1
        return None

    def _owner(self, at: int) -> Mention | None:
        """Who 'his' is: the person before it in the sentence, else the first after, else of the sentence before."""
        sentence = self.sight.tokens[at].sentence
        if self.sight.lower(at) in ("its", "our", "their", "их"):
            return None
        if (leader := whom_one_accompanies(self.scene, self.sight, at)) is not None:
            return leader
        people = self._people_told(sentence, at)
        before = [m for m in people if m.first < at]
        before = [m for m in before if not m.weak or (m.entity is not None and m.entity.office)] or before
        if not self.sight.is_russian and before and self._goes_with(before[-1], at):
            return before[-1]
        if before:
            return self._subject_near(sentence, at) or before[0]
        if people and not (sentence and (self.sight.is_russian or is_told_first(self.sight, at))):
            objects = [m for m in people if m.kind == "pronoun" and self.sight.lower(m.first) in ("him", "her")]
            behind = self._subjects_behind(sentence, at, people)
            if behind and people[0] is not behind[0]:
                return behind[0]  # 'In his letter to A, B wished him health'
            opens = not self.sight.is_russian and sentence and at == self.sight.start_of(at)
            if opens and not behind:
                people = [m for m in people if not speaks_last(self.sight, m.last)] or people
            if behind or objects or not opens:
                return (objects or people)[0]  # 'On her arrival Lund welcomed her'
        for earlier in (sentence - 1, sentence - 2):
            if told := self._people_told(earlier, at):
                return told[0]
        return people[0] if people and not self.sight.is_russian else None  # 'His schedule includes talks with B'

    def _people_told(self, sentence: int, at: int) -> list[Mention]:
        """'[her] talks', 'до [её] встречи': a sentence's people, those of the word's gender where any are."""
        told = [m for m in self.scene.of_sentence(sentence) if m.kind in ("person", "pronoun")]
        told = [m for m in told if m.entity is not None]
        wanted = OWNERS.get(self.sight.lower(at))
        return [m for m in told if m.entity is not None and wanted in (None, m.entity.gender or wanted)] or told

    def _goes_with(self, whom: Mention, at: int) -> bool:
        """'B and C are accompanying [President A] on his visit', 'B thanked [A] for his visit': whose visit it is."""
        verb = whom.first - 1 - self.sight.word(whom.first - 1, "det")
        near = at - whom.last <= 1 and self.sight.word(at - 1, "prep")
        thanked = self.sight.lower(at - 1) == "for" and self.sight.key_word(verb, "thanks_for")
        return near and (thanked or "accompany" in self.sight.tokens[verb].keys)

    def _subjects_behind(self, sentence: int, at: int, people: list[Mention]) -> list[Mention]:
        """'In [his] cable to King A, [Prince B] expressed …': those of the people that are a subject behind the phrase."""
        if self.sight.is_russian or at - self.sight.start_of(at) > 1:
            return []
        groups = [g for g in self.roles.groups(sentence) if g.first > at and not g.marker and g.governor == ""]
        groups = [g for g in groups if not speaks_last(self.sight, g.last)]
        return [m for m in people if any(m in g.mentions for g in groups)]

    def _subject_near(self, sentence: int, at: int) -> Mention | None:
        """'A spoke to B after [B] put off his visit': the last before it that is a clause's subject."""
        if self.sight.is_russian:
            return None
        groups = [g for g in self.roles.groups(sentence) if g.last <= at and g.governor == ""]
        groups = [g for g in groups if g.mentions[0].kind in ("person", "pronoun") and g.mentions[0].entity is not None]
        groups = [g for g in groups if not self.sight.is_possessive(g.last)]
        return groups[-1].mentions[0] if groups and len(groups[-1].mentions) == 1 else None

    def _noun_part(self, trigger: Trigger, group: Group, reached: int) -> str | None:
        """The part of a group after the noun; `reached`: where the last one that has a part ends."""
        if self.sight.is_russian:
            return self._russian_noun_part(trigger, group, reached)
        by = group.first - 1
        while self.sight.word(by, "det"):
            by -= 1
        if group.marker == "by" and self.sight.word(by - 1, "attended") and by - max(reached, trigger.last) < 14:
            if self.sight.word(by - 2, "team"):
                return None  # 'thanked them in a meeting for sending a delegation led by X'
            return "participant"  # 'the session, chaired by A and B'
        if group.marker == "of" and self.sight.word(by - 1, "in_honour") and trigger.subj == "host":
            return "guest"  # 'gave a dinner in honour of Minister A'
        if group.marker == "of" and names_a_format(self.sight, group.mentions[0]):
            return None  # 'the third round of the [Lima] peace talks'
        if trigger.kinds[0] in ("conference", "meeting") and self._hosts_it(trigger, group):
            return "host"
        chaired = group.marker == "of" and self.sight.word(by - 1, "chairmanship")
        if chaired or was_attended_by_many(self.sight, trigger, group):
            return "participant"  # 'will take place under the chairmanship of A and B'
        if trigger.kinds[0] == "signing" and self._signs(trigger, group):
            return "participant"
        if trigger.kinds[0] == "credentials" and group.mentions[0].party_kind == "unknown":
            return None  # 'credentials of A, at the General Office [of the Ministry]'
        if trigger.kinds[0] == "credentials" and group.marker == "by" and self.sight.word(trigger.last, "passive"):
            return "guest"  # 'the credentials were handed in by the ambassadors of A and B'
        if group.marker == "by" and on_arrival(self.sight, trigger):
            return None
        from_another = any(self.sight.lower(at) == "from" for at in range(trigger.last, group.first))
        of_old = self.sight.lower(trigger.first - 1) in ("the", "this") and any(
            self.sight.key_word(at, "carries") for at in range(trigger.last, group.first)
        )
        if trigger.kinds[0] == "message" and group.marker == "by" and (from_another or of_old):
            return None  # 'a letter from A was delivered to B [by C]', 'the letter was handed over [by C]': who only carries it
        start = reached if group.marker == "with" or self._goes_on(reached, group) else trigger.last
        if group.marker and not self._reaches(max(start, trigger.last), group.first, group.marker):
            return None
        return trigger.roles.get(group.marker) if group.marker else None

    def _goes_on(self, reached: int, group: Group) -> bool:
        """'meetings with A, [and also with] B': only joiners between what the noun reached so far and its next group."""
        between = [self.sight.lower(at) for at in range(reached, group.first)]
        if between == [group.marker] and group.marker in ("by", "to", "from"):
            return True  # 'was sent to A [by] B'
        return 0 < len(between) < 6 and JOINING.issuperset({*between} - {group.marker}) and len(between) > 1

    def _reaches(self, start: int, stop: int, marker: str) -> bool:
        """Does the preposition before `stop` hang on the noun before `start`? Only places, days and manners between."""
        for at in range(start, stop - 1):
            token = self.sight.tokens[at]
            if token.text in ";:" or (token.text == "," and marker != "with" and at - start > 8):
                return False
            if token.kind != "word" or token.is_title or self.sight.word(at, "prep") or self.sight.word(at, "det"):
                continue
            if any(self.sight.word(at, kind) for kind in ("adverb", "between", "time_noun")) or token.lower == "same":
                continue
            if self.sight.word(at, "another") and self._is_time_word(at + 1):
                continue  # 'talks [last] week between', 'a meeting in the [previous] month between'
            joins = token.lower == "and" or self.sight.key_word(at, "margins") or tells_of_talks(self.sight, at)
            if marker in BOTH and not self.sight.word(at, "negation") and joins:
                continue  # 'the committee on trade and labour between', 'talks [were held] between', 'a call [planned] … between'
            if marker in ("by", "to", "from", "on") and (
                self.sight.word(at, "aux") or self.sight.key_word(at, "light")
            ):
                continue  # 'a letter [was sent] by'
            if marker == "with" and any(
                self.sight.word(at, k) for k in ("passive", "happening", "carried_out", "shall")
            ):
                continue  # 'a meeting [was also held] with', 'talks [will be held] with'
            if (
                marker == "with"
                and stop - start < 9
                and not self.sight.word(at, "aux")
                and not self.scene.document.found(at, "sayings")
            ):
                continue
            return False
        return True

    def _is_time_word(self, at: int) -> bool:
        return self.sight.word(at, "time_noun") or self.sight.lower(at) in self.sight.calendar_words

    def _russian_noun_part(self, trigger: Trigger, group: Group, reached: int) -> str | None:
        if trigger.type == "event" and group.marker == "между":  # 'заседание комиссии по сотрудничеству между A и B'
            of_two = any(self.sight.key_word(at, "joint_body") for at in range(trigger.last, group.first))
            return "participant" if of_two else None
        for role, part in trigger.roles.items():
            preposition, _, case = role.rpartition("+")
            if preposition == group.marker:
                if (group.cases and case not in group.cases) or goes_elsewhere(self.roles, trigger, group, case):
                    continue
                if preposition == "с" and group.first - 2 > trigger.last and self._belongs_before(group.first):
                    continue  # 'консультации по отношениям [с Перу]'
                if preposition == "между" and part == "sender" and self._verb_between(trigger.last, group.first):
                    continue  # 'передав письмо, он отметил связи [между странами]'
                if not preposition and self.sight.key_word(group.first - 1, "secretariat"):
                    continue  # 'переговоры в штаб-квартире [ООН]'
                if not preposition:
                    if (
                        case == "datv"
                        and trigger.kinds[0] == "meeting"
                        and self._verb_between(trigger.last, group.first)
                    ):
                        continue  # 'в ходе аудиенции посол вручил [президенту] грамоты'
                    if case == "gent" and self._verb_between(trigger.last, group.first):
                        continue  # 'поездка обещает связям [двух стран] многое'
                    behind = past_participle(self.sight.document, past_format(self.sight, trigger.last), group.first)
                    behind = past_land(self.sight, behind) if trigger.kinds == ("visit",) else behind
                    hosted = part in ("host", "guest")  # 'прием президентом посла', 'вручение грамот послом президенту'
                    near = group.first - (reached if hosted or case == "datv" else behind) <= 2
                    near = near or (case == "ablt" and not hosted and group.first - trigger.last < 14)
                    if case == "datv" and trigger.kinds[0] == "message":
                        near |= self._only_verbs(trigger, group) or only_its_content(self.sight, trigger, group)
                    inner = group.first > behind and self.roles.after_noun(group.first)
                    led = case == "gent" and inner and self.sight.lower(group.first - 2) in ("в", "во", "на")
                    if group.governor == "prep" or not near or led:  # 'переговоры в столице [Ганы]'
                        continue
                    hosted |= trigger.kinds[0] == "signing"  # 'подписание договора [министрами A и B]'
                    town = group.mentions[0].party_kind == "capital"  # 'переговоры в столице ОАЭ [Абу-Даби]'
                    town |= inner and "gent" in group.cases  # 'встреча министров на полях саммита [ОБСЕ]'
                    if case == "ablt" and not hosted and (town or not self._has_genitive(trigger)):
                        continue
                return part
        return None

    def _only_verbs(self, trigger: Trigger, group: Group) -> bool:
        """'Телеграммы [были также направлены] королю B': nothing but the verb between the noun and the group."""
        between = range(trigger.last, min(group.first, trigger.last + VERBS_LONGEST))
        verbs = [any(f.pos in ("VERB", "PRTS") for f in self.sight.tokens[at].forms[:1]) for at in between]
        rest = [at for at, verb in zip(between, verbs, strict=True) if not verb]
        return any(verbs) and between.stop == group.first and all(self.sight.word(at, "adverb") for at in rest)

    def _is_told_by_name(self, h: Hypothesis, group: Group, reached: int) -> bool:
        """'встреча глав делегаций — [A и B]', 'переговоры президентов двух стран: [A и B]': who those named by office are."""
        if not self.sight.is_russian or not h.roles or group.first - 1 != reached:
            return False
        dash = self.sight.text(reached) in ("—", "–", "-", ":") and h.roles[-1].mention.name is None
        named = all(m.kind == "person" and m.name for m in group.mentions)
        return dash and named and (not group.cases or "gent" in group.cases)

    def _belongs_before(self, at: int) -> bool:
        """Does a noun that asks for 'с' stand before the preposition: 'о сотрудничестве [с]', 'связей Чада [с]'?"""
        step = at - 1
        while self.sight.lower(step) not in ("с", "со") and at - step < 4:
            step -= 1
        owner = self.scene.mention_at(step - 1)
        if owner is not None and owner.last == step and "gent" in (owner.cases or {"gent"}):
            return self.sight.key_word(owner.first - 1, "goes_with")
        forms = self.sight.tokens[step - 1].forms[:1]
        return self.sight.key_word(step - 1, "goes_with") and any(f.case in ("datv", "loct", "gent") for f in forms)

    def _verb_between(self, first: int, last: int) -> bool:
        forms = (self.sight.tokens[at].forms[:1] for at in range(first, last))
        return any(f.pos in ("VERB", "PRTS") for found in forms for f in found)

    def _has_genitive(self, trigger: Trigger) -> bool:
        groups = (g for g in self.roles.groups(trigger.sentence) if g.first >= trigger.last and "gent" in g.cases)
        return any(g.first - past_format(self.sight, trigger.last) <= 2 for g in groups)
