"""What stands around a Russian noun of an engagement: the house it is held in, whose chairs meet, what it is thanked for."""

from communique.model import Place
from communique.reading.clauses import Hypothesis, Trigger, what_awaits
from communique.reading.frames.company import whose_words
from communique.reading.frames.landmeant import the_country
from communique.reading.frames.nounasides import is_known
from communique.reading.frames.nounroles import NounRoles
from communique.reading.places import PlaceFound, place_after, place_at, place_before_trip
from communique.reading.text import Group, Mention, Pair

PROGRAMME = 6  # tokens between 'his agenda included' and 'talks'
VISITOR_NEAR = 6  # tokens from 'visit by' to the visitor, and from 'to' to the land's name
THANKED = 12  # tokens between 'поблагодарил' and 'за поздравление'


BEHIND_LIGHT = 5  # tokens from 'совершает' to where
HIS_VISIT = 6  # tokens from 'his' to 'visit', and from 'of' to the end of a country's name


class NounSettings(NounRoles):
    """Questions about the phrase that a noun stands in."""

    def _is_thanked_for(self, trigger: Trigger) -> bool:
        """'благодарность за тёплый [приём]', 'поблагодарил за [поздравление]'."""
        at = trigger.first - 1
        while any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[at].forms[:1]):
            at -= 1
        return self.sight.lower(at) == "за"

    def _whom_it_awaits(self, h: Hypothesis, trigger: Trigger, start: int) -> None:
        """'[у A] запланирована также встреча с B', '[A] ждут в Осло переговоры с B': whose plan it is. Russian."""
        awaits = what_awaits(self.sight, trigger)
        for group in self.roles.groups(trigger.sentence):
            if not start <= group.first < trigger.first:
                continue
            hosts = self.scene.document.found(group.first - 2, "triggers")  # 'прием [у A] и встреча с B'
            if group.marker == "у" and "gent" in group.cases and "у+gent" in trigger.roles and not hosts:
                self._fill(h, group, trigger.roles["у+gent"])
            whom = not group.marker and "accs" in group.cases and "nomn" not in group.cases
            if awaits is not None and whom and group.mentions[0].party_kind != "capital":
                hosted = any(r.part == "host" for r in h.roles)
                self._fill(h, group, "visitor" if trigger.kinds == ("visit",) else "guest" if hosted else "participant")

    def _thanks_before(self, trigger: Trigger) -> int | None:
        """'A [поблагодарил] B за визит': the nearest verb of thanking before the noun."""
        start = self.sight.start_of(trigger.first)
        near = range(trigger.first - 1, max(start, trigger.first - THANKED) - 1, -1)
        return next((at for at in near if self.sight.key_word(at, "thanks")), None)

    def _thanked_whom(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'A поблагодарил B за [поздравление] с днём рождения': B's message to A."""
        verb = self._thanks_before(trigger)
        author = self.roles.subject(verb) if verb is not None else None
        if verb is None or author is None or author.mentions[0].entity is None:
            return False
        for group in self.roles.groups(trigger.sentence):
            if verb < group.first and group.last < trigger.first and not group.marker and "accs" in group.cases:
                self._fill(h, group, "sender")
                break
        self._fill(h, author, "addressee")
        return len({r.entity.party for r in h.roles if r.entity is not None}) == 2

    def _thanked_visitor(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'A поблагодарил B за [визит]', 'за [посещение] Чада': B's visit to A's land; pointing back where nobody is told."""
        verb = self._thanks_before(trigger)
        host = self.roles.subject(verb) if verb is not None else None
        home = host.mentions[0].entity.party if host is not None and host.mentions[0].entity is not None else None
        if verb is None or home is None or ":" in home:
            h.generic = not h.roles
            return h.generic
        for group in self.roles.groups(trigger.sentence):
            guest = group.mentions[0].entity
            if not (verb < group.first and group.last < trigger.first and not group.marker and guest is not None):
                continue
            if guest.name and guest.party not in (None, home) and guest.office != "ambassador":
                self._fill_one(h, group.mentions[0], "visitor")
                told = place_after(self.sight, trigger.last, trigger.last + 3, prepositions=("в", "во", "на"))
                if told is not None and told.place.country != home:
                    return False
                h.place = told or PlaceFound(Place(country=home), trigger.first, trigger.last, "place.thanked")
                return True
        h.generic = not h.roles
        return h.generic

    def _by_programme(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'[A's agenda] also included talks with B', 'The programme of Minister A features a meeting with B': A meets B."""
        start = self.sight.start_of(trigger.first)
        if self.sight.is_russian or h.from_subject or not h.roles or trigger.kinds[0] == "visit":
            return False
        near = range(max(start, trigger.first - PROGRAMME), trigger.first)
        verb = next((at for at in near if self.sight.key_word(at, "programme_verb")), None)
        if verb is None or not any(self.sight.key_word(at, "programme") for at in range(start, verb)):
            return False
        whose = [m for m in self.scene.of_sentence(trigger.sentence) if m.last <= verb and m.entity is not None]
        people = [m for m in whose if m.kind == "pronoun" or (m.kind == "person" and is_known(m))]
        if not people:
            possessive = next((at for at in range(start, verb) if self.sight.word(at, "possessive")), None)
            owner = self._owner(possessive) if possessive is not None else None
            people = [owner] if owner is not None else []
        if not people:
            return False
        h.add(people[-1], trigger.subj if h.roles[0].part == "host" and trigger.subj else "participant")
        h.from_subject = True
        return True

    def _received_before(self, trigger: Trigger) -> Group | None:
        """'Первым её принял A, затем состоялись [переговоры] с B': whom the sentence before received, who goes on from one to the next.

        Also 'приводит слова A на [встрече] с B': whose words they are."""
        if (speaker := whose_words(self.sight, self.roles.groups(trigger.sentence), trigger)) is not None:
            return speaker
        comma = next(
            (
                at
                for at in range(trigger.first - 1, self.sight.start_of(trigger.first), -1)
                if self.sight.text(at) in ",;"
            ),
            None,
        )
        then = self.scene.language.words("then") | {"а"}
        if comma is None or self.sight.lower(comma + 1) not in then:
            return None
        start = self.sight.start_of(comma)
        received = (
            at for at in range(comma - 1, start, -1)
            for m in self.scene.document.found(at, "triggers") if m.row["type"] == "verb" and m.row["obj"] == "guest"
        )  # fmt: skip
        verb = next(received, None)
        if verb is None:
            return None
        guests = [
            g for g in self.roles.groups(trigger.sentence) if g.last <= comma and "accs" in g.cases and not g.marker
        ]
        guests = [g for g in guests if "nomn" not in g.cases and g.mentions[0].kind in ("person", "pronoun")]
        return guests[-1] if guests else None

    def _is_summit(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'встреча [на высшем уровне] президентов Перу, Чили и Ганы': of more than two states."""
        level = [self.sight.lower(trigger.last + order) for order in range(3)]
        parties = {r.mention.party or (r.entity.party if r.entity is not None else None) for r in h.roles}
        return level == ["на", "высшем", "уровне"] and len(parties - {None}) > 2

    def _is_part_of(self, trigger: Trigger) -> bool:
        """'в начале [встречи] гость передал', 'в конце [беседы]': the meeting told before, whoever does what in it."""
        back = trigger.first - 1
        while any(f.pos in ("ADJF", "NPRO") for f in self.sight.tokens[back].forms[:1]):
            back -= 1
        meets = trigger.kinds[0] in ("meeting", "call")
        return self.sight.is_russian and meets and self.sight.lower(back) in ("начале", "конце", "завершение")

    def _of_chairs(self, h: Hypothesis, trigger: Trigger, pair: Pair, after: int) -> bool:
        """'встреча сопредседателей Межправительственной комиссии – [министра A] и [министра B]': the two meet."""
        if not self.sight.is_russian or "сопредседатель" not in self.sight.keys(trigger.last):
            return False
        for group in self.roles.groups(trigger.sentence):
            named = [m for m in group.mentions if m.kind == "person" and m.name]
            if group.first >= after and len(named) > 1 and len(named) == len(group.mentions):
                self._fill(h, group, "participant")
                for mention, match in zip(named, pair, strict=False):
                    one = mention.entity
                    if one is not None and one.party is None and len(named) == len(pair):
                        one.party, one.party_at, one.party_inferred = (
                            match.row["party"],
                            (match.first, match.last),
                            True,
                        )
                return True
        return False

    def _of_the_house(self, h: Hypothesis) -> None:
        """'в МИД Чада состоялась встреча с послом Омана', 'в Комитете надзора Чада …': the house's own side is the other one."""
        if len(h.roles) != 1:
            return
        guest, place = h.roles[0].entity, h.place
        is_house = place is not None and place.rule in ("place.organ", "place.house")
        for mention in self.scene.of_sentence(h.sentence):
            inside = is_house and place is not None and place.first <= mention.first and mention.last <= place.last
            inside = inside or self._is_secretariat(mention) or self._is_in_organ(mention, h)
            if inside and mention.kind == "side" and guest is not None and mention.party not in (None, guest.party):
                h.add(mention, "participant")
                return

    def _is_in_organ(self, mention: Mention, h: Hypothesis) -> bool:
        """'В Комитете ветеринарного надзора Министерства торговли [Чада] состоялась': whose body opens the clause. Russian."""
        first, opens = self._clause_start(h.trigger.first), ("в", "во")
        between = range(first + 1, mention.first)
        closed = any(
            (self.sight.word(at, "prep") and self.sight.lower(at) != "по") or self.sight.tokens[at].kind == "mark"
            for at in between
        )
        if self.sight.lower(first) not in opens or mention.last > h.trigger.first or closed:
            return False
        return any(self.sight.key_word(at, "org") for at in between)

    def _is_secretariat(self, mention: Mention) -> bool:
        """'в [Секретариате ОДКБ]', 'в штаб-квартире [ШОС]'."""
        at = mention.first - (not self.sight.key_word(mention.first, "secretariat"))
        is_body = self.sight.key_word(at, "secretariat") and (mention.party or "").startswith("IGO:")
        return is_body and self.sight.lower(at - 1) in ("в", "во")

    def _is_demand(self, trigger: Trigger) -> bool:
        """'his call for a pause', 'resisted calls to resign', 'a call on both sides': no telephone."""
        if self.sight.is_russian or self.sight.lower(trigger.first) not in ("call", "calls"):
            return False
        nxt, then = self.sight.lower(trigger.last), trigger.last + 1
        if self.sight.lower(trigger.first - 1) in ("the", "this", "these") and self._is_made(trigger.first - 2):
            return (
                nxt not in ("to", "with") or self.scene.mention_at(then) is None
            )  # 'Lund [made the call] in a speech'
        if nxt == "on" and (self.sight.lower(then) in self.sight.calendar_words or self.sight.text(then).isdigit()):
            return False  # 'had a call on Monday'
        if nxt != "to":
            return nxt in ("for", "on")
        whom = self.scene.mention_at(then) or self.scene.mention_at(then + self.sight.word(then, "det"))
        if whom is not None:
            return not whom.name and self.sight.lower(whom.last) == "to"  # 'her call to the Peruvian authorities to'
        return not self.sight.word(then, "det")

    def _is_made(self, at: int) -> bool:
        """'[made] the call', '[makes] this call'."""
        return "make" in self.sight.keys(at)

    def _told_place(self, h: Hypothesis, trigger: Trigger, stop: int, light: int | None) -> PlaceFound | None:
        """Where it was; for '[Осло] примет саммит', '[Лима] приняла переговоры A и B' the town that is the host, no side of it."""
        found = self._noun_place(trigger, stop)
        if found is None and trigger.kinds == ("visit",):
            wanted = tuple(marker for marker, part in trigger.roles.items() if part == "place")
            return the_country(self.scene, self.sight, h, trigger, wanted)
        sits = trigger.type == "event" or trigger.kinds == ("meeting",)
        subject = self.roles.subject(light) if light is not None and sits else None
        if found is not None or subject is None or light is None or not self.sight.key_word(light, "hosts"):
            return found
        town = subject.mentions[0]
        part = any("участие" in self.sight.keys(at) for at in range(light - 2, light + 3))
        if len(subject.mentions) > 1 or town.party_kind != "capital" or not self.sight.is_russian or part:
            return None
        h.roles = [r for r in h.roles if r.mention is not town]
        return place_at(self.sight, town.first, town.last)

    def _noun_place(self, trigger: Trigger, stop: int) -> PlaceFound | None:
        if trigger.kinds[0] == "visit":
            told = tuple(marker for marker, part in trigger.roles.items() if part == "place")
            wanted = told if not self.sight.is_russian else ("в", "во", "на", "по")
            found = place_after(self.sight, trigger.last, min(stop, trigger.last + 14), prepositions=wanted)
            found = found or self._place_behind_visitor(trigger, stop, wanted) or self._land_of_his_visit(trigger)
            if found is None and self.sight.is_russian and (light := self._light(trigger)) is not None:
                if light >= trigger.last:  # 'первый визит после избрания он совершает [в Чад]'
                    found = place_after(self.sight, light + 1, light + BEHIND_LIGHT, prepositions=wanted)
            if found is None and self.sight.is_russian:
                found = place_after(self.sight, self._clause_start(trigger.first), trigger.first)
            named = place_before_trip(self.sight, trigger.first)
            found = found or self._place_scheduled(trigger)
            inside = named and found and named.place.country == found.place.country and found.place.city
            return found if named is None or inside else named
        found = self._place_around(trigger, stop)
        if (
            found is None
            and self.sight.is_russian
            and (light := self._light(trigger)) is not None
            and light >= trigger.last
        ):
            found = place_after(self.sight, light + 1, light + BEHIND_LIGHT)  # 'заседание [открыли] в Осло премьеры'
        return found

    def _land_of_his_visit(self, trigger: Trigger) -> PlaceFound | None:
        """'[his two-day] visit [of Peru]', 'her official tour of Oman': with a possessive, 'of' leads to where to. English."""
        before = range(max(0, trigger.first - HIS_VISIT), trigger.first)
        if self.sight.is_russian or self.sight.lower(trigger.last) != "of":
            return None
        if not any(self.sight.word(at, "possessive") for at in before):
            return None
        found = place_after(self.sight, trigger.last, trigger.last + HIS_VISIT, prepositions=("of",))
        return found if found is not None and found.first <= trigger.last + 2 else None

    def _place_behind_visitor(self, trigger: Trigger, stop: int, wanted: tuple[str, ...]) -> PlaceFound | None:
        """'a visit by the Prime Minister of Peru, H.E. Mr. Paz, [to Oman]': where to, behind all that is said of who. English."""
        for group in self.roles.groups(trigger.sentence) if not self.sight.is_russian else ():
            if group.marker in ("by", "of") and 0 <= group.first - trigger.last <= VISITOR_NEAR:
                at = group.last + (self.sight.text(group.last) == ",")
                if self.sight.lower(at) in wanted:
                    return place_after(self.sight, at, min(stop, at + VISITOR_NEAR), prepositions=wanted)
        return None
