"""What every frame asks of the clause around its trigger."""

from communique.languages import Match
from communique.reading.clauses import Hypothesis, Role, Trigger, is_epithet, is_relayed, sets_off_day, to_be
from communique.reading.frames.company import speaks_for_land
from communique.reading.frames.documentframes import DocumentFrames
from communique.reading.frames.ledby import led_at, led_behind_body
from communique.reading.frames.sittings import delegation_led, ministers_of_body
from communique.reading.people import bears_an_organ, heads_the_body, settle_person
from communique.reading.text import Entity, Group, Mention

SEVERAL = 5  # tokens from "lawmakers" to "(from various political) parties"
LIGHT_REACH = 7
WHOSE_TEAM = frozenset(["из", "from", "of", "в"])  # 'делегация (посольства) Перу [в] Чаде'
LED_REACH = 9  # tokens of 'в составе семи человек во главе с'
ELSEWHERE = frozenset(["since", "when", "because"])  # 'the first meeting [since] X took office'


class ClauseFrames(DocumentFrames):
    """A scene with its roles, and the questions that verbs and nouns share."""

    def _is_plural(self, group: Group) -> bool:
        return len(group.mentions) > 1 or any(m.plural or ministers_of_body(m) for m in group.mentions)

    def _before_source(self, first: int, stop: int) -> int:
        """'was received by A, [according] to a post by B': where it is told who says so. English."""
        return next((at for at in range(first, stop) if self.sight.lower(at) == "according"), stop)

    def _fill(self, h: Hypothesis, group: Group, part: str) -> None:
        if part in ("", "place", "document"):
            return
        for mention in (m for m in self._led_by(group) if speaks_for_land(self.sight, m)):
            if (home := self._of_own_ministry(mention)) is not None:
                self._fill_side(h, home, mention.first, part)
            else:
                self._fill_one(h, mention, part)

    def _of_own_ministry(self, mention: Mention) -> str | None:
        """'[The Ministry of Foreign Affairs] summoned the Ambassador of Ghana': the report's own country, where known."""
        if mention.kind != "side" or mention.party_kind != "unknown" or self.sight.is_russian:
            return None
        told = any(self.sight.lower(at) == "ministry" for at in range(mention.first, mention.last))
        posts = {t.post for m in self.scene.of_sentence(mention.sentence) for t in m.titles if t.post}
        home = self.scene.home or (posts.pop() if len(posts) == 1 else None)  # 'the ambassador to Norway was summoned'
        return home if told and home is not None and ":" not in home else None

    def _fill_pair(self, h: Hypothesis, pair: tuple[Match, ...]) -> None:
        """The parties of 'US-China talks' take part, as sides."""
        for match in pair:
            party, sentence = match.row["party"], self.sight.tokens[match.first].sentence
            side = self.scene.side_of(party)
            if side is None:
                side = Entity("side", party=party, party_at=(match.first, match.last), first=match.first)
                self.scene.entities.append(side)
            mention = Mention(match.first, match.last, "side", sentence, party=party, party_kind=match.row["kind"],
                              party_at=(match.first, match.last), entity=side, rule="mention.pair")  # fmt: skip
            side.mentions.append(mention)
            self._fill_one(h, mention, "participant")

    def _fill_side(self, h: Hypothesis, party: str, at: int, part: str) -> None:
        """A side that the report's own ministry, named at this token, stands for."""
        side = self.scene.side_of(party)
        if side is None:
            side = Entity("side", party=party, party_inferred=True, first=at)
            self.scene.entities.append(side)
        sentence = self.sight.tokens[at].sentence
        mention = Mention(at, at + 1, "side", sentence, party=party, entity=side, rule="mention.home")
        side.mentions.append(mention)
        self._fill_one(h, mention, part)

    def _mediators(self, h: Hypothesis) -> None:
        """'mediated by Russia', 'with the mediation of X', 'при посредничестве X'."""
        mediation = self.scene.language.words("mediation")
        for group in self.roles.groups(h.sentence):
            before = range(max(0, group.first - 4), group.first)
            if any(set(self.sight.tokens[i].keys) & mediation and self._helps(i, group.first) for i in before) and (
                group.marker in ("by", "of") or (self.sight.is_russian and (not group.cases or "gent" in group.cases))
            ):
                for mention in group.mentions:
                    known = next((r for r in h.roles if r.entity is mention.entity and r.entity is not None), None)
                    if known is not None:
                        known.part = "mediator"
                    else:
                        h.add(mention, "mediator")

    def _helps(self, at: int, whose: int) -> bool:
        """'[при содействии] X', 'при его посредничестве'; not 'комитет [по содействию]', '[посредником] в переговорах A и B'."""
        inside = any(self.sight.word(i, "prep") for i in range(at + 1, whose))
        return not self.sight.is_russian or not (inside or self.sight.lower(at - 1) == "по")

    def _host_of_visit(self, h: Hypothesis, trigger: Trigger) -> None:
        """'at the invitation of X', 'по приглашению X', in the visit's sentence or the next: X is its host."""
        for sentence in (trigger.sentence, trigger.sentence + 1):
            for group in self.roles.groups(sentence):
                before = range(max(0, group.first - 3), group.first)
                if any(self._at_invitation(i) for i in before) and (self.sight.is_russian or group.marker == "of"):
                    named = [m for m in group.mentions if m.kind == "person" and m.entity is not None and m.entity.name]
                    land = h.place.place.country if h.place is not None else None
                    own = [m for m in named if m.entity is not None and land and m.entity.party == land]
                    if own:  # 'to Peru and Chile, at the invitation of Presidents A and [B]': each his own
                        named = [m for m in named if m.entity is not None and m.entity.party in (None, land)]
                    if named and named[0] in (group.mentions[0], *own):
                        for host in named if own or not any(m.entity and m.entity.party for m in named) else named[:1]:
                            h.add(host, "host")
                        return

    def _at_invitation(self, at: int) -> bool:
        """'invitation [of X]', 'по [приглашению]'; not 'передал [приглашение X]'."""
        if self.sight.is_russian:
            return self.sight.lower(at) == "приглашению" and self.sight.lower(at - 1) == "по"
        return "invitation" in self.sight.tokens[at].keys

    def _led_by(self, group: Group) -> list[Mention]:
        """'a delegation led by X', 'делегация во главе с X': the head stands for the delegation."""
        if all(m.kind != "side" and not (m.plural and m.name is None) for m in group.mentions):
            return group.mentions
        groups = self.roles.groups(group.mentions[0].sentence)
        sides = [m for m in group.mentions if m.kind == "side"] or group.mentions[:1]
        last, delegation = group.last, delegation_led(self.scene, sides[-1])  # 'президента Чада и [делегации Перу]'
        if (ahead := self._leads_ahead(groups, group)) is not None:
            return [ahead]
        for g in groups:  # 'a delegation [of members of the Congress of Ghana] headed by': whose it is
            if g.mentions[0].kind == "group" and 0 < g.first - last <= SEVERAL and not self.sight.is_russian:
                last = g.last  # 'of lawmakers from various political parties of Ghana'
            if g.marker in ("of", "from") and 0 < g.first - last <= 2 and g.mentions[0].kind == "side":
                last = g.last
                if delegation.party is None:
                    delegation = g.mentions[0]
        leader = next(
            (g for g in groups if (0 < g.first - last < LED_REACH or g.first == last) and g.marker not in WHOSE_TEAM),
            None,
        )
        if sides[-1].group == "delegation" and (leader is None or led_at(self.sight, leader) is None):
            leader, last = led_behind_body(self.sight, groups, last) or (leader, last)
        if leader is None or leader.mentions[0].kind not in ("person", "pronoun"):
            return group.mentions
        head, count = leader.mentions[0], len(leader.mentions)
        if head.kind == "person" and head.entity is not None and not head.entity.name and not head.entity.party:
            return group.mentions  # 'delegations led by the heads of the services'
        own = head.titles[0].first if head.titles else head.name[0] if head.name else head.first
        between = " ".join(self.sight.lower(i) for i in range(last, own))  # with 'возглавляемая [министром]'
        if not any(words in between for words in self.scene.language.words("led_by")):
            return group.mentions
        led = group.mentions if len(group.mentions) == count > 1 else [delegation] * count
        for mention, delegation in zip(leader.mentions, led, strict=True):  # 'ведомствами A и B под … X и Y'
            entity = mention.entity
            if entity is not None:
                entity.leads = True
            open_party = entity is not None and (
                entity.party is None or entity.party_inferred or bears_an_organ(entity, delegation)
            )
            if entity is not None and delegation.party and open_party:
                entity.party, entity.party_at, entity.party_inferred = delegation.party, delegation.party_at, False
                if delegation.party.startswith("IGO:"):
                    settle_person(
                        self.scene, entity, self.scene.home
                    )  # 'of the Bank, led by its [President] X': no state's
            if entity is not None and self.sight.is_russian:
                heads_the_body(self.sight, entity, delegation)
        others = [m for m in group.mentions if m.kind == "person" and m.name] if len(group.mentions) > 1 else []
        return [*others, *leader.mentions]

    def _leads_ahead(self, groups: list[Group], group: Group) -> Mention | None:
        """'[Возглавляемая министром A] делегация прибыла': who leads it, told before it by a participle. Russian."""
        before = next((g for g in groups if g.last == group.first and len(g.mentions) == 1), None)
        if before is None or not self.sight.is_russian or group.mentions[0].group != "delegation":
            return None
        first, one = before.first, before.mentions[0]
        led = any(self.sight.lower(at).startswith(("возглавля", "руковод")) for at in (first - 1, first))
        if not led or one.kind != "person" or one.entity is None:
            return None
        one.entity.leads = True
        return one

    def _light(self, trigger: Trigger) -> int | None:
        """The light verb that the noun leans on: 'held [talks]', 'состоялась [встреча]', '[talks] were held'."""
        start = self.sight.start_of(trigger.first)
        reach = LIGHT_REACH
        gives = "gives" if trigger.subj == "host" else "light"  # 'дал [обед]', 'устроил [ужин]'
        for at in range(trigger.first - 1, start - 1, -1):
            if trigger.first - at > reach:
                break
            counted = self.sight.tokens[at].kind == "number" or "-" in self.sight.text(at)
            reach += counted or self._is_of_calendar(at)  # 'the 19th commander-level talks', 'провели в среду, 3 мая,'
            reach += self.sight.tokens[at].is_title and reach < 2 * LIGHT_REACH and not self.sight.is_russian
            if self.sight.text(at) in ";:," and not sets_off_day(self.sight, at):
                break
            is_letter = self._is_handed(trigger) and reach < 3 * LIGHT_REACH
            if is_letter and self.scene.mention_at(at) is not None:
                reach += 1  # 'направил [президенту Исламской Республики Иран A B] поздравительную телеграмму'
            if not self.sight.is_russian and self.sight.lower(at) == "that" and self.sight.word(at - 1, "told"):
                break  # 'has said [that] the visit'
            is_light = self.sight.key_word(at, "light") or self.sight.key_word(at, gives)
            is_light = is_light and not self.sight.tokens[at].is_title and not is_epithet(self.sight, at)
            is_light &= not (self.sight.is_russian and self.sight.word(at - 1, "prep"))  # 'до [начала] саммита': a noun
            if is_light or self._light_verb(at):
                return at
            if self.sight.word(at, "prep") and not self.sight.is_russian and not self._is_of_day(at):
                if self.sight.lower(at) == "of" and self.sight.word(at - 1, "rounds"):
                    continue  # 'held a second day [of] talks'
                if self.sight.lower(at) in ("over", "on", "up", "off") and self.sight.key_word(at - 1, "light"):
                    continue  # 'handed [over] a letter', 'wrapped [up] a summit'
                given = trigger.subj == "guest" or trigger.kinds[0] in ("message", "credentials")
                if given and self.scene.mention_at(at):
                    continue  # 'paid Prime Minister Lund [of] Norway a courtesy call'
                if trigger.kinds[0] == "message" and self.sight.lower(at) == "to":
                    if self.sight.key_word(at - 1, "hands_over"):
                        return at - 1  # 'conveyed [to the Emir] a message'
                    break
                if (
                    trigger.kinds[0] == "credentials"
                    and self.sight.lower(at) == "with"
                    and self.scene.mention_at(at - 1)
                ):
                    continue  # 'presented King Lund [with] their letters of credence'
                if trigger.kinds[0] == "credentials" and self.sight.lower(at) in ("at", "in", "from"):
                    if self.sight.key_word(at - 1, "receive"):
                        return at - 1  # 'received [at Bayan Palace yesterday] the credentials of'
                    continue
                break
        end = self.scene.document.sentences[trigger.sentence].last
        aside = self._aside(trigger.last, end) if self.sight.is_russian else range(0)
        for at in range(trigger.last, min(end, trigger.last + (LIGHT_REACH * 3))):
            if self.sight.text(at) in ";:" or self.sight.lower(at) in ELSEWHERE or is_relayed(self.sight, at, trigger):
                break
            if at in aside:
                continue
            if self.sight.is_russian and (
                (self._light_verb(at) and self._may_be_of(at, trigger.head))
                or (gives != "light" and self.sight.key_word(at, gives))
            ):
                return at
            if not self.sight.is_russian and self.sight.key_word(at, "light") and self.sight.word(at - 1, "passive"):
                return at
            if self.sight.lower(at) == "place" and self.sight.lower(at - 1) == "take":
                return at - 1
            if at == trigger.last and (self.sight.lower(at) == "held" or to_be(self.sight, at)):
                return at  # 'political consultations held in Accra', 'the next talks will be in Accra'
            if not self.sight.is_russian and (self.sight.word(at, "goes_by") or self._comes_to_its_end(at)):
                return at
        return None

    def _is_of_calendar(self, at: int) -> bool:
        """'провели вечером в [понедельник], 5 [мая], встречу': words of a day put no verb farther away. Russian."""
        return self.sight.is_russian and not self.sight.calendar_words.isdisjoint(self.sight.keys(at))

    def _comes_to_its_end(self, at: int) -> bool:
        """'The summit [came] to a close', '[drew] to an end', '[got] under way'. English."""
        following = self.sight.lower(at + 1)
        if following == "to":
            end = self.sight.lower(at + 3) in ("close", "end", "conclusion")
            return end and self.sight.key_word(at, "come_to")
        return following == "under" and self.sight.lower(at + 2) == "way" and self.sight.key_word(at, "get_under")

    def _aside(self, at: int, end: int) -> range:
        """'(встречи) обсудили заседание[, которое пройдет в Осло,]': a relative clause that tells of something else."""
        for comma in range(at + 1, min(end, at + LIGHT_REACH * 3)):
            if self.sight.text(comma) == "," and "который" in self.sight.keys(comma + 1):
                close = (i for i in range(comma + 1, end) if self.sight.text(i) in ",;")
                return range(comma, next(close, end))
        return range(0)

    def _of_verb_before(self, trigger: Trigger, first: int) -> range:
        """'[встретился с A], поговорил с рабочими': what hangs on the verb before the comma; none of it is this one's. Russian."""
        comma = next((at for at in range(trigger.first - 1, first, -1) if self.sight.text(at) == ","), None)
        if comma is None:
            return range(0)
        verbs = ("VERB", "INFN") if any(f.pos == "INFN" for f in self.sight.forms(trigger.head)[:1]) else ("VERB",)
        back = range(comma - 1, first - 1, -1)
        verb = next((at for at in back if any(f.pos in verbs for f in self.sight.forms(at)[:1])), None)
        alike = verb is not None and bool(self.scene.document.found(verb, "triggers"))
        return range(verb, comma) if verb is not None and alike else range(0)

    def _is_of_day(self, at: int) -> bool:
        """'received [on Wednesday] a letter', 'held [on 5 May] talks'."""
        after = self.sight.tokens[at + 1]
        return after.lower in self.sight.calendar_words or (after.kind == "number" and self.sight.lower(at) == "on")

    def _light_verb(self, at: int) -> bool:
        forms = self.sight.tokens[at].forms
        return (
            bool(forms)
            and forms[0].pos in ("VERB", "INFN", "PRTS", "PRTF", "GRND")
            and self.sight.key_word(at, "light")
        )

    def _may_be_of(self, at: int, noun: int) -> bool:
        """'вспомнил встречу и [проведённые] с ним беседы': a full participle is of the noun that it agrees with. Russian."""
        forms = self.sight.tokens[at].forms
        if not forms or forms[0].pos != "PRTF":
            return True
        mine = {(f.case, f.number) for f in forms if f.pos == "PRTF"}
        return any((f.case, f.number) in mine for f in self.sight.tokens[noun].forms)

    def _another_holder(self, h: Hypothesis, mention: Mention, part: str) -> bool:
        """'Президент Чада прибыл в Лиму. Он встретился с [президентом страны]': nobody meets himself, but who holds his office there."""
        known = next((r for r in h.roles if r.entity is not None and r.entity is mention.entity), None)
        if not self.sight.is_russian or known is None or known.mention is mention or h.kind not in ("meeting", "call"):
            return False
        if _is_bare_title(mention) and not _is_bare_title(known.mention):
            h.roles.append(Role(None, part, mention))
        elif _is_bare_title(known.mention) and not _is_bare_title(mention) and mention.kind != "pronoun":
            known.entity = None
            h.add(mention, part)
        else:
            return False
        return True

    def _fill_one(self, h: Hypothesis, mention: Mention, part: str) -> None:
        if mention.name is None and any(self.sight.key_word(at, "family") for at in range(mention.first, mention.last)):
            return  # 'the President and his wife': the company of one who is named
        if not self._another_holder(h, mention, part):
            h.add(mention, part)
        h.first, h.last = min(h.first, mention.first), max(h.last, mention.last)


def _is_bare_title(mention: Mention) -> bool:
    """'президентом страны', 'премьер-министром': an office in another case than the subject's, without a name."""
    oblique = bool(mention.cases) and "nomn" not in mention.cases
    return mention.kind == "person" and mention.name is None and bool(mention.titles) and oblique
