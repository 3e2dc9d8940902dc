"""Conferences told without a verb of attending: by where they sit alone, or under a picture by who is there."""

from communique.languages.cities import land_of
from communique.reading.clauses import Hypothesis, Role, Trigger, announced_behind
from communique.reading.frames.gatherings import DAY_BEHIND, INVITED, OWN_WORDS, Gatherings
from communique.reading.places import PlaceFound, place_after
from communique.reading.text import Mention, is_body

OWN_NAME = 2  # tokens between 'саммит' and whose it is by its name
BEHIND = 7  # tokens of 'of the Heads of the Sahel states' behind the noun
WHERE = 14  # tokens from the noun to its place and its day
JOINT = 5  # tokens from 'the Peru-Ghana' to 'Commission'
OF_ITS_DAY = 4  # tokens of 'в декабре 2019' behind whose conference it is
DAY_NEAR = 5  # tokens between the place and the day


class HostedEvents(Gatherings):
    """Asks of a conference without participants whether the text tells it as news of its own."""

    def _of_its_land(self, h: Hypothesis, trigger: Trigger, light: int | None) -> bool:
        """'The summit of the Sahel states [took place in Niamey]', 'ahead of COP29, [which will be held in Baku]',
        'the Summit of the Islands [in Suva in June]', 'на саммит стран региона [в Осло в 2025 году]'."""
        if h.event_party or trigger.named or not self._only_whose(h, trigger) or not self._of_states(trigger):
            return False
        if light is None and not self._is_told_apart(h, trigger):
            return False
        if light is not None and not (light >= trigger.last or self.sight.key_word(light, "happen")):
            return False
        land = land_of(h.place.place.country or "") if h.place is not None else None
        if h.place is None or land is None:
            return False
        h.roles, h.by_land = [], True
        self._fill_side(h, land, h.place.first, "participant")
        return True

    def _only_whose(self, h: Hypothesis, trigger: Trigger) -> bool:
        """Nobody told, or only whose it is by its own name: 'саммит [стран Сахеля]', not 'саммит [двух стран]'."""
        for role in h.roles:
            mention = role.mention
            own = role.entity is None and mention.kind == "group" and 0 <= mention.first - trigger.last <= OWN_NAME
            if not own or any(self.sight.word(at, "counted_sides") for at in range(trigger.last, mention.last)):
                return False
        return True

    def _of_states(self, trigger: Trigger) -> bool:
        """'[summit]', 'conference of [ministers]', '[COP29]', '[peace] conference'; not 'the [business] summit'."""
        sight, last = self.sight, self.scene.document.sentences[trigger.sentence].last
        before = range(max(sight.start_of(trigger.first), trigger.first - OWN_WORDS), trigger.first)
        own = [
            at
            for at in before
            if not any(sight.text(i) in ",;:" or sight.word(i, "prep") for i in range(at, before.stop))
        ]
        behind = range(trigger.last, min(last, trigger.last + BEHIND))
        if any(sight.key_word(at, "of_trade") for at in (*own, *behind)):
            return False
        head = any(sight.key_word(at, "summits") for at in range(trigger.first, trigger.last))
        return head or any(
            sight.key_word(at, "of_states") for at in (*own, *range(trigger.first, trigger.last), *behind)
        )

    def _is_told_apart(self, h: Hypothesis, trigger: Trigger) -> bool:
        """With its place and its time, and a name or a word that tells which it is."""
        if (told := announced_behind(self.sight, trigger)) is not None:
            end = self.scene.document.sentences[trigger.sentence].last
            h.place = place_after(self.sight, told[0], end, prepositions=("в", "во", "на"))
            h.status, h.tenseless, h.told_at = "planned", False, (told[0], told[1] + 1)
            return h.place is not None
        place = place_after(self.sight, trigger.last, min(trigger.last + WHERE, self._end_of(trigger)))
        if place is None or not (self._has_day(trigger, place) and self._is_named(trigger)):
            return False
        h.place = place
        return True

    def _end_of(self, trigger: Trigger) -> int:
        """Where the clause ends, or at another word of an engagement."""
        end = self.scene.document.clause_end(trigger.last)
        words = (
            at for at in range(trigger.last, end) if self.sight.text(at).islower()
        )  # not 'of the [Heads] of State'
        others = (at for at in words if self.scene.document.found(at, "triggers") and not self.sight.word(at, "plan"))
        return next(others, end)

    def _has_day(self, trigger: Trigger, place: PlaceFound) -> bool:
        """'in Suva [in June]', '[this November] in Baku', '[scheduled] in Oslo', 'в Осло [в 2025 году]'."""
        near = range(trigger.last, min(place.last + DAY_NEAR, len(self.sight.tokens)))
        if any(self.sight.word(at, "plan") for at in range(trigger.last, place.first)):
            return True
        return any(self._tells_time(at) for at in near)

    def _is_named(self, trigger: Trigger) -> bool:
        """'the [Oslo Peace] Summit', 'the [29th] Conference of the Parties', 'the [next] summit'."""
        at = trigger.first - 1
        own = self.sight.word(at, "ordinal") or self.sight.key_word(at, "fixed_event") or self.sight.tokens[at].is_title
        return own or self.sight.tokens[trigger.first].is_title or self.sight.is_russian

    def _under_picture(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'[President Adu] at 7th AU-EU Summit in Lima': who is there, in a heading or caption without any verb. English."""
        sight, one = self.sight, self.scene.document.sentences[trigger.sentence]
        at = trigger.first - 1
        while at > one.first and not sight.word(at, "prep"):
            at -= 1
        if sight.is_russian or sight.lower(at) != "at" or trigger.first - at > OWN_WORDS:
            return False
        group = next((g for g in self.roles.groups(trigger.sentence) if g.last == at), None)
        if group is None or group.first != one.first or any(m.kind != "person" for m in group.mentions):
            return False
        if any(sight.word(i, "aux") or self.scene.document.found(i, "sayings") for i in range(trigger.last, one.last)):
            return False
        h.kinds, h.roles, h.from_subject = ("conference",), [], True
        self._fill(h, group, "participant")
        return True

    def _behind(self, mention: Mention, trigger: Trigger) -> bool:
        """'the Joint Commission [between A and B]': a state told behind the noun. English."""
        state = mention.kind == "side" and ":" not in (mention.party or ":")
        return state and mention.first >= trigger.last and not self.sight.is_russian

    def _other_side(self, h: Hypothesis, pair: list[Role]) -> list[Role]:
        """'Minister A of Peru chaired a session of the [Peru-Ghana] Joint Commission': whoever else it is of."""
        there = {r.entity.party for r in h.named() if r.entity is not None}
        last = max((r.mention.last for r in pair), default=0)
        joint = any(self.sight.key_word(at, "joint_body") for at in range(h.trigger.first, last + JOINT))
        if not self.sight.is_russian and (not joint or there.isdisjoint(r.mention.party for r in pair)):
            return []  # 'X attended the AU-EU summit'
        return [r for r in pair if r not in h.roles and r.mention.party not in there]

    def _is_still_to_be(self, trigger: Trigger, light: int | None) -> bool:
        """'met on the sidelines of the summit in Lima, which [will be held] on May 5': news of its own. English."""
        behind = range(trigger.last, light) if light is not None and not self.sight.is_russian else ()
        return any(self.sight.lower(at) in ("will", "to") for at in behind)

    def _is_fixed(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'the [upcoming] G20 summit in Lima', 'на саммите ШОС в Астане [в июле]': told of with place and day."""
        if not is_body(h.event_party):
            return False
        if h.status == "cancelled" and not self.sight.is_russian:
            return True  # 'the postponement of the ASEAN summit'
        place = self._own_place_of(h, trigger)
        own = range(max(self.sight.start_of(trigger.first), trigger.first - OWN_WORDS), trigger.first)
        if place is None:
            if self.sight.is_russian:
                return h.place is None and self._has_its_day(h, trigger, own)
            return self._is_dated(h, own, trigger.last)
        behind = range(trigger.last, min(place.last + DAY_BEHIND, len(self.sight.tokens)))
        back = range(max(self.sight.start_of(trigger.first), trigger.first - INVITED), trigger.first)
        if any(self.sight.key_word(at, "invites") for at in back):
            return False
        h.place = place
        return any(self.sight.key_word(at, "fixed_event") or self._tells_time(at) for at in own) or any(
            self._tells_time(at) for at in behind
        )

    def _has_its_day(self, h: Hypothesis, trigger: Trigger, own: range) -> bool:
        """'на заседании Совета [14 марта] был заблокирован проект', 'вынес спор на саммит ШОС [9 ноября]': its time alone. Russian."""
        if trigger.word == "заседание" and any(map(self._is_of_calendar, own)):
            return True
        back = range(max(self.sight.start_of(trigger.first), trigger.first - INVITED), trigger.first)
        if any(self.sight.key_word(at, "invites") for at in back):
            return False
        last = max(trigger.last, h.event_at[1] if h.event_at is not None else 0)
        behind = range(last, min(last + OF_ITS_DAY, self._verb_behind(trigger)))
        return any(self._tells_time(at) for at in behind)

    def _is_dated(self, h: Hypothesis, own: range, last: int) -> bool:
        """'the [next] AU summit [in January]': told of with its time alone. English."""
        fixed = any(self.sight.key_word(at, "fixed_event") for at in own)
        fixed |= self.sight.key_word(last - 1, "summits")  # 'at a NATO [summit] in July'
        if self.sight.lower(last) not in ("in", "on") or not fixed:
            return False
        before = range(self.sight.start_of(last - 1), last)
        ahead = any(self.sight.word(at, "plan") or self.sight.word(at, "shall") for at in before)
        if ahead or any(self.sight.lower(at) == "next" for at in own):
            h.status = "planned"
        return self._is_of_calendar(last + 1)

    def _own_place_of(self, h: Hypothesis, trigger: Trigger) -> PlaceFound | None:
        """Where it is told to be; what stands behind a verb of something else is another thing's place. Russian."""
        end = self._verb_behind(trigger)
        place = self._place_around(trigger, end)
        if self.sight.is_russian and h.place is not None and h.place.first >= end:
            h.place = None
        return None if self.sight.is_russian and place is not None and place.first >= end else place

    def _is_of_calendar(self, at: int) -> bool:
        """'14 [марта]', 'on [Monday]': a day of the week or a month."""
        return not self.sight.calendar_words.isdisjoint(self.sight.keys(at))

    def _tells_time(self, at: int) -> bool:
        """A word of the calendar, or a year; '[this] week's summit', 'the summit [next] month'."""
        text = self.sight.text(at)
        if self.sight.word(at, "time_unit") and self.sight.word(at - 1, "which_time"):
            return True
        return self._is_of_calendar(at) or (text.isdigit() and len(text) == len("2025"))

    def _verb_behind(self, trigger: Trigger) -> int:
        """'на заседании Совета [был заблокирован] проект о взрыве в Осло': where the conference's own phrase ends. Russian."""
        end = self.scene.document.clause_end(trigger.last)
        for at in range(trigger.last, end) if self.sight.is_russian else ():
            if any(f.pos in ("VERB", "PRTS") for f in self.sight.forms(at)[:1]) and not self.sight.key_word(
                at, "happen"
            ):
                return at
        return end
