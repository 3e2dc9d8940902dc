"""One trigger that tells of several engagements: one with each, one at each place, one after another."""

from dataclasses import replace

from communique.languages import Token
from communique.reading.clauses import Hypothesis, Role, Trigger, in_programme, speaking, status_of
from communique.reading.frames.clauseframes import ClauseFrames
from communique.reading.frames.dividing import by_organ, hosts_apart, one_each, told_by_phone
from communique.reading.frames.eachplace import each_in_place, met_elsewhere, met_in_places
from communique.reading.frames.gapping import gapped, gapped_hosts
from communique.reading.frames.letters import are_letters, is_exchange, names_letters
from communique.reading.frames.oneatatime import all_with, are_met_singly, by_state, met_one_by_one
from communique.reading.places import PlaceFound, further_places, in_several_towns, place_after

PHONE = frozenset(["телефон", "телефонный"])
PHONE_REACH = 3  # tokens between 'по телефону' and the verb
SPENT_AT = 6  # tokens from 'hours' to the place where they are spent


class SeveralFrames(ClauseFrames):
    """Parts a hypothesis into those of each engagement."""

    def _each_other(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'A and B exchanged visits', 'they agreed to travel to each other's countries': who they are may stand elsewhere."""
        subject = self.roles.subject(trigger.head)
        for mention in subject.mentions if subject is not None else ():
            h.add(mention, "visitor")
        h.mutual = True
        return [h] if h.roles else []

    def _each_place(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'will travel to A, B and C': a visit each."""
        if h.place is None or h.place.first < trigger.first:
            self._host_of_visit(h, trigger)
            return [h]
        out = [h]
        end = self.scene.document.sentences[trigger.sentence].last
        further = self._spent_too(h.place.last, end) if trigger.word == "spend" else []
        for place in further or further_places(self.sight, h.place, end):
            out.append(replace(h, roles=list(h.roles), place=place, last=max(h.last, place.last)))
        for one in out if h.kind == "visit" else ():
            self._host_of_visit(one, trigger)
        return out

    def _in_each_town(self, told: list[Hypothesis], trigger: Trigger) -> list[Hypothesis]:
        """'встречались в Осло и Лиме', 'at the summits in Oslo and Lima': one in each, where the noun or verb tells of one alone."""
        several = len(told) == 1 and told[0].kind in ("meeting", "conference")
        return self._each_place(told[0], trigger) if several and in_several_towns(self.sight, told[0].place) else told

    def _spent_too(self, first: int, end: int) -> list[PlaceFound]:
        """'will spend a day in Lima, her first stop, and then [about five hours in Quito]': where the further times are spent."""
        out = []
        for at in range(first, end - 1):
            if self.sight.key_word(at, "stay_time") and self.sight.lower(at + 1) in ("in", "at"):
                found = place_after(self.sight, at + 1, min(end, at + SPENT_AT))
                if found is not None:
                    out.append(found)
        return out

    def _each(self, h: Hypothesis, trigger: Trigger, light: int | None) -> list[Hypothesis]:
        """'had telephone conversations with A, B and C', 'met separately with A and B', 'with A, then with B': one each."""
        by_verb = light is not None and self.sight.key_word(light, "exchange")
        by_noun = self.sight.lower(trigger.first).startswith("обмен") or is_exchange(self.sight, trigger)
        if h.kind == "message" and (by_verb or by_noun):
            return self._exchanged(h, trigger)
        if h.kind == "message":
            return self._each_letter(h)
        if h.kind not in ("meeting", "call") or len(h.roles) < 2:
            return [h]
        if self.sight.is_russian and len(h.roles) == len(h.named()) == 2:
            h.separately = self._separately(trigger) or self._in_private(trigger)  # 'успел переговорить с A отдельно'
        one, others = self._one_and_others(h, trigger)
        if one is None and len(others) > 2 and self._is_between_one(others, trigger):
            one, others = others[0], others[1:]
        noun_alone = trigger.type == "noun" and (
            self.sight.is_russian
            or in_programme(self.sight, trigger)
            or all_with(h, self.roles.groups(trigger.sentence))
        )
        of_several = (trigger.subj and len(h.roles) > 2) or noun_alone
        if one is None and len(others) == len(h.roles) and of_several and self._plural_noun(trigger, light):
            # 'a programme that included courtesy calls on A, B and C'
            return one_each(h, [[other] for other in others])
        if self.sight.is_russian and trigger.obj == "guest" and not trigger.passive:
            if hosts := gapped_hosts(self.sight, self.roles.groups(h.sentence), h):
                return hosts_apart(hosts[0], self._separately(trigger)) + hosts[1:]
        many_met = one is None and len(others) == 1 and not self.sight.is_russian
        if many_met and (self._separately(trigger) or met_one_by_one(self.sight, trigger, h.roles)):
            return one_each(h, [[r, others[0]] for r in h.roles if r is not others[0]])  # 'A and B met C separately'
        singly = len(others) > 1 and are_met_singly(self.sight, trigger, others, planned=h.status == "planned")
        behind = all_with(h, self.roles.groups(trigger.sentence))  # not 'in [his] meeting with A, B said'
        if one is None and singly and behind and len(others) == len(h.roles) and trigger.type == "noun":
            return one_each(h, by_state(others))  # 'bilateral talks were also held with A, B and C'
        if one is None or not others:
            return [h]
        if pieces := gapped(self.sight, self.roles.groups(h.sentence), h, one, others):
            return pieces
        if trigger.type == "verb":
            others = [*others, *met_elsewhere(self.sight, self.roles.groups(h.sentence), others)]
        together = [[other] for other in others]
        bilateral = self._are_bilateral(trigger, others)
        if not bilateral and not self._plural_noun(trigger, light) and not self._separately(trigger):
            together = self._in_turn(others, trigger)
        of_one = trigger.type == "noun" and self.sight.lower(trigger.head) == "meeting"  # 'will attend a meeting with'
        apart = h.status == "planned" and not of_one
        if len(together) < 2 and (apart or (trigger.type == "verb" and trigger.obj == "guest")):
            together = by_organ(others)
        if len(together) < 2 and singly:
            together = by_state(others)
        if len(together) < 2 and met_in_places(self.sight, others):
            together = [[other] for other in others]
        if len(together) < 2:
            return [h]
        return each_in_place(self.sight, one_each(h, [[one, *few] for few in together]))

    def _each_letter(self, h: Hypothesis) -> list[Hypothesis]:
        """'направил телеграммы президентам [Перу A] и [Чили B]', 'congratulations from the leaders of [A], [B]': a message each.

        Of two states' people whoever is written to; of more, or of several who write, only where there are several letters.
        """
        by = [r for r in h.named() if r.part == "sender"]
        to = [r for r in h.named() if r.part == "addressee"]
        many, one = (by, to) if len(by) > 1 else (to, by)
        states = {r.entity.party for r in many if r.entity is not None}
        if len(one) != 1 or len(many) < 2 or None in states or len(h.roles) > len(many) + 1:
            return [h]
        people = many is to and all(r.entity is not None and r.entity.name for r in many)
        if len(states) < len(many) and not (people and are_letters(self.sight, h.trigger)):
            return [h]  # but 'sent messages to President A and Prime Minister B' of one state
        told = (
            are_letters(self.sight, h.trigger) if many is by else len(to) == 2 or names_letters(self.sight, h.trigger)
        )
        if not told:
            return [h]
        return one_each(h, [[one[0], each] for each in many])

    def _called(self, trigger: Trigger) -> list[Hypothesis]:
        """'Президенты A и B [в телефонном разговоре] подтвердили', 'A urged B [by phone] to come': a call of theirs."""
        if not self.sight.is_russian:
            return self._on_the_line(trigger) or self._spoken_by_phone(trigger)
        says = range(self._clause_start(trigger.first), self.scene.document.sentences[trigger.sentence].last)
        verb = next((at for at in says if self._is_finite(at)), None)
        told = told_by_phone(self.roles.groups(trigger.sentence), self.roles.subject(verb)) if verb is not None else []
        if verb is None or not told or self.sight.lower(verb - 1) == "не":
            return []
        future = any(f.tense == "futr" for f in self.sight.tokens[verb].forms[:1])
        h = Hypothesis(("call",), "planned" if future else "held", trigger, trigger.sentence,
                       first=trigger.first, last=trigger.last)  # fmt: skip
        for mention in told:
            self._fill_one(h, mention, "participant")
        return [h]

    def _on_the_line(self, trigger: Trigger) -> list[Hypothesis]:
        """'A spent an hour [on the telephone] with B', 'A was [on the phone] to B': whoever is told behind it."""
        if trigger.type != "manner" or self.sight.lower(trigger.last) not in ("with", "to"):
            return []
        other = next((g for g in self.roles.groups(trigger.sentence) if g.first >= trigger.last), None)
        subject = self.roles.subject(trigger.first)
        if other is None or subject is None or other.marker not in ("with", "to") or other.first - trigger.last > 2:
            return []
        if any(m.kind not in ("person", "pronoun") for m in [*other.mentions, *subject.mentions]):
            return []
        status = status_of(self.sight, replace(trigger, type="verb"), None)
        if status is None:
            return []
        h = Hypothesis(("call",), status, trigger, trigger.sentence, first=trigger.first, last=trigger.last)
        self._fill(h, subject, "participant")
        self._fill(h, other, "participant")
        return [h]

    def _spoken_by_phone(self, manner: Trigger) -> list[Hypothesis]:
        """'A urged B [by phone] to come', 'A and B agreed [by phone]': who says something, and to whom. English."""
        groups = [g for g in self.roles.groups(manner.sentence) if g.last <= manner.first]
        told = groups[-1] if groups and manner.first - groups[-1].last <= 1 else None
        verb = (told.first if told is not None else manner.first) - 1
        if told is not None and (told.marker not in ("", "on", "to", "with") or told.mentions[0].kind == "side"):
            return []
        verb -= told is not None and bool(told.marker)
        subject = self.roles.subject(verb)
        if subject is None or not self.scene.document.found(verb, "sayings", "triggers") or subject is told:
            return []
        status = status_of(self.sight, speaking(verb, manner.sentence), None)
        people = [m for g in (subject, told) if g is not None for m in g.mentions]
        if status is None or len(people) < 2 or any(m.kind == "side" for m in people):
            return []
        h = Hypothesis(("call",), status, manner, manner.sentence, first=manner.first, last=manner.last)
        for mention in people:
            self._fill_one(h, mention, "participant")
        return [h]

    def _is_finite(self, at: int) -> bool:
        forms = self.sight.tokens[at].forms[:1]
        return any(f.pos == "VERB" for f in forms) and self.sight.text(at - 1) != "«"

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
        hosts = [r for r in h.roles if r.part == "host"]
        if self.sight.is_russian and trigger.obj == "guest" and len(hosts) > 1:
            others = hosts  # 'был принят президентом A и премьером B'
        elif self.sight.is_russian:
            others = [
                r
                for r in h.roles
                if r.part == "guest" or (self._marker_of(r, trigger.sentence) in ("с", "со") and r.part != "mediator")
            ]
        else:
            others = [r for r in h.roles if r.mention.first >= trigger.first]
            if len(hosts) == 1 and len(others) == len(h.roles) > 2:
                others = [r for r in others if r.part != "host"]  # 'Those who paid calls on [A] were B and C'
            elif len(others) == len(h.roles) > 2:  # 'After his meetings with [A and B], C left'
                others = [r for r in others if self._marker_of(r, trigger.sentence) == "with"] or others
        subject = [r for r in h.roles if r not in others]
        return (subject[0] if len(subject) == 1 else None), others

    def _is_between_one(self, others: list[Role], trigger: Trigger) -> bool:
        """'the separate meetings between [Lund] and his counterparts from A and B': the first has them all. English."""
        between = self.sight.lower(trigger.last) == "between" and not self.sight.is_russian
        parties = [r.entity.party if r.entity is not None else None for r in others]
        alone = parties[0] not in (None, *parties[1:]) and others[0].mention.kind == "person"
        return between and alone and self._separately(trigger)

    def _marker_of(self, role: Role, sentence: int) -> str:
        return next((g.marker for g in self.roles.groups(sentence) if role.mention in g.mentions), "")

    def _separately(self, trigger: Trigger) -> bool:
        """'separately', 'отдельные встречи', 'по очереди' near the trigger."""
        near = self.sight.tokens[max(trigger.first - 6, 0) : trigger.last + 4]
        near += self._close_of(trigger)
        near = [t for t in near if t.lower != "respectively" or not self._names_in_turn(t.index)]
        words = self.scene.language.words("separately")
        if self._is_one(trigger):
            words = words - {"отдельный"}  # 'провёл отдельную встречу с A и B'
        text = " ".join(token.lower for token in near)
        return any(words & set(token.keys) for token in near) or any(" " in word and word in text for word in words)

    def _names_in_turn(self, at: int) -> bool:
        """'the ministers of A and B, X and Y [respectively]': whose each is, not whom one met apart."""
        before = self.scene.mention_at(at - 1 - (self.sight.text(at - 1) == ","))
        return before is not None and before.rule == "mention.plural_title"

    def _are_bilateral(self, trigger: Trigger, others: list[Role]) -> bool:
        """'[двусторонние переговоры] с A и B', 'поговорил по телефону с A и B': people of two states, one after another. Russian."""
        parties = {r.entity.party for r in others if r.entity is not None}
        if not self.sight.is_russian or len(parties) < len(others) or len(others) < 2:
            return False
        start = max(self.sight.start_of(trigger.first), trigger.first - PHONE_REACH)
        near = {key for at in range(start, trigger.last + PHONE_REACH) for key in self.sight.keys(at)}
        if near & PHONE and not near & self.sight.language.words("all_at_once"):
            return True  # 'поговорил [по телефону] с A и B'
        return "двусторонний" in self.sight.keys(trigger.first - 1) and not self._is_one(trigger)

    def _is_one(self, trigger: Trigger) -> bool:
        """'(отдельную) [встречу]': a Russian noun in the singular."""
        forms = self.sight.tokens[trigger.head].forms[:2]
        return (
            self.sight.is_russian and trigger.type == "noun" and bool(forms) and all(f.number == "sing" for f in forms)
        )

    def _close_of(self, trigger: Trigger) -> list[Token]:
        """'received A and B [in separate meetings]', '… [separately]': the sentence's last words, if no other verb tells of one."""
        sentence = self.scene.document.sentences[trigger.sentence]
        return list(self.sight.tokens[max(trigger.last, sentence.last - 4) : sentence.last])

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
            words = [t.lower for t in between if not (t.text == "," or self.sight.word(t.index, "maybe"))]
            again = self.sight.is_russian and words in (["и", "с"], ["и", "со"]) and not self._is_one(trigger)
            if again and all(r.mention.titles for r in [*out[-1:][0], *here]):
                out.append(here)  # 'встретился с министром A и[, возможно,] с премьером B'
            elif out and not any(then & set(token.keys) for token in between):
                out[-1] += here
            else:
                out.append(here)
            last = group
        return out

    def _plural_noun(self, trigger: Trigger, light: int | None) -> bool:
        """'meetings', 'conversations', 'провел встречи'; 'talks' and 'переговоры' are one."""
        if trigger.type != "noun":
            return self.sight.word(trigger.last - 1, "one_on_ones")  # 'held meetings with'
        token = self.sight.tokens[trigger.head]
        if not self.sight.is_russian:
            return "one_on_ones" in token.kinds
        nouns = [f for f in token.forms if f.pos == "NOUN"]
        opens = self.sight.text(trigger.first - 1) in ("-", "–", "—", ",", ":")  # 'в программе — встречи с A и B'
        was = trigger.first - 1
        while self.sight.word(was, "adverb"):
            was -= 1
        opens |= any(
            f.pos in ("VERB", "PRTS") for f in self.sight.forms(was)[:1]
        )  # 'запланированы также встречи с A и B'
        if opens or (light is not None and not self.sight.word(trigger.first - 1, "prep")):
            nouns = [f for f in nouns if f.case in ("nomn", "accs")]
        plural = bool(nouns) and all(f.number == "plur" and "Pltm" not in f.marks for f in nouns)
        return plural and not self.sight.key_word(trigger.head, "one_plural")
