"""Frames of visits: whose they are, and which go to no country."""

from communique.languages.cities import land_of
from communique.model import Place
from communique.reading.clauses import Hypothesis, Trigger, is_commented, is_setting, is_spoken_of
from communique.reading.frames.company import only_tells
from communique.reading.frames.diary import opens_sentence
from communique.reading.frames.giveway import from_elsewhere
from communique.reading.frames.personvisits import PersonVisits
from communique.reading.frames.tours import is_taken, next_stop, still_to_tour, stops_told
from communique.reading.places import WHERE, PlaceFound, journey_through, place_after, place_at, there_told
from communique.reading.text import Group, Mention, is_finite

HIS, HERS = frozenset(["his", "его"]), frozenset(["her", "ее", "её"])
SPENT_REACH = 5  # tokens from 'spend' to 'hours'
OCCASION = 7  # tokens of 'As part of her two-day official' before 'visit'
WELCOME_REACH = 8  # tokens between the one welcomed and 'for a visit'
WHERE_REACH = 5  # tokens between 'где' and the verb
CITY_LONGEST = 3  # tokens of a city's name before a verb of visiting
INVITED_REACH = 12  # tokens between 'пригласил' and where to


class VisitFrames(PersonVisits):
    """What the noun 'visit' tells."""

    def _from_abroad(self, trigger: Trigger, owner: Mention, stop: int) -> Mention | None:
        """'[A of Peru] told B of Chile … [his] visit to Chile': nobody pays a visit to his own country; who is meant instead."""
        told = (HERS | HIS) & self._words_before(trigger)
        place = place_after(self.sight, trigger.last, stop, prepositions=("to", *WHERE)) if told else None
        if place is None or owner.entity is None or owner.entity.party != place.place.country:
            return None
        gender = "f" if HERS & self._words_before(trigger) else "m"
        return from_elsewhere(self.scene, trigger.first, trigger.sentence, place.place.country or "", gender)

    def _words_before(self, trigger: Trigger) -> set[str]:
        """'[his recent] visit', '[его мартовская] поездка'."""
        return {self.sight.lower(at) for at in range(max(0, trigger.first - 4), trigger.first)}

    def _visit(self, h: Hypothesis, trigger: Trigger) -> bool:
        h.behind = self._is_behind(trigger)
        if h.place is None and self._to_a_sight(trigger):
            return False
        for group in [] if h.named() else self.roles.groups(trigger.sentence):
            if is_taken(self.sight, trigger, group):
                self._fill(h, group, "visitor")
        if (stop := next_stop(self.sight, trigger)) is not None:
            h.place, h.on_tour = stop[0], not h.named()
            h.another &= stop[1] or self.sight.lower(trigger.first) != "first"  # 'Her [first stop] is Peru'
            h.status, h.tenseless = ("planned", False) if stop[1] else (h.status, h.tenseless)
            return True
        if h.place is None and (stops := stops_told(self.sight, trigger)) is not None:
            h.place, h.on_tour = stops, not h.named()
            if still_to_tour(self.sight, trigger):
                h.status, h.tenseless = "planned", True
            if h.on_tour:
                self._around_visit(h, trigger)
                return True
        if h.place is None and trigger.word != "return" and all(r.mention.kind != "side" for r in h.roles):
            h.place = journey_through(self.sight, trigger.first, trigger.last)
        if h.place is not None and not h.named() and (guest := self._who_is_welcomed(h, trigger)) is not None:
            self._fill_one(h, guest, "visitor")
        if self.sight.is_russian and not any(r.part == "visitor" for r in h.roles):
            self._who_is_awaited(h, trigger)
        elif h.place is None:
            h.place = self._who_awaits(h, trigger)
        if self._is_the_place_before(trigger) or is_spoken_of(self.sight, trigger.first):
            return False
        if not h.named() and is_commented(self.sight, trigger.first):
            return False
        if trigger.word == "travel" and not h.named() and not self.sight.is_russian:
            return False  # 'a warning against travel to Ghana'
        if not any(r.part == "visitor" for r in h.roles):
            h.generic = h.place is None
            guest = self._who_is_on(trigger)
            if guest is None and h.place is None and (there := self._on_visit_there(trigger)) is not None:
                guest, h.place = there
            if guest is None and (h.place is not None or self._calls_off_his_own(h, trigger)):
                self._around_visit(h, trigger)
                h.generic = h.place is None and not h.named()
            elif (guest := guest or self._who_is_welcomed(h, trigger)) is not None:
                self._fill_one(h, guest, "visitor")
                h.generic = False
        h.occasion = self._opens_as_occasion(trigger)
        if self._visits_person(h, trigger):
            return True
        if h.status == "cancelled" and h.place is not None and not h.named():
            h.on_tour = True  # 'A visited Lima. A planned [stop in Quito] was called off'
        h.elliptic = h.place is not None and not (h.named() or h.on_tour) and opens_sentence(self.sight, trigger)
        return h.generic or h.on_tour or h.elliptic or bool(h.named())

    def _hosts_visit(self, h: Hypothesis, subject: Group, light: int) -> bool:
        """'[Norway] hosted a visit by President X', '[Premier Y of Norway] will host a visit of X': where to, and the host."""
        if self.sight.is_russian or not self.sight.key_word(light, "hosts"):
            return False
        one = subject.mentions[0]
        party = one.entity.party if one.entity is not None else None
        if one.kind == "person":
            self._fill_one(h, one, "host")
        if party and ":" not in party:
            at = one.party_at or (one.first, one.last)
            h.place = PlaceFound(Place(country=land_of(party)), *at, "place.land_meant")
        return True

    def _who_is_awaited(self, h: Hypothesis, trigger: Trigger) -> None:
        """'В Лиме ждут [президента Чили] с визитом', '[президента Чили] ожидают в июне с визитом': whose visit is to come. Russian."""
        if self.sight.lower(self.sight.before_epithets(trigger.first)) not in ("с", "со"):
            return
        start = self._clause_start(trigger.first)
        verb = next((at for at in range(start, trigger.first) if self.sight.key_word(at, "awaits_guest")), None)
        if verb is None or not is_finite(self.sight, verb):
            return
        for group in self.roles.groups(trigger.sentence):
            told = group.mentions[0].kind == "person" and "accs" in group.cases and not group.marker
            if told and group.first >= start and "nomn" not in group.cases:
                self._fill(h, group, "visitor")
                h.status, h.tenseless = "planned", False
                near = [at + 1 for at in range(start, trigger.first) if self.sight.lower(at) in ("в", "во")]
                told_at = [place for at in near if (place := place_at(self.sight, at, trigger.first)) is not None]
                h.place = h.place or next(iter(told_at), None)
                return

    def _who_awaits(self, h: Hypothesis, trigger: Trigger) -> PlaceFound | None:
        """'[Чили] ожидает приезда президента Перу': the land that awaits a visit is where to. Russian."""
        verb = self.sight.before_epithets(trigger.first)
        if not (self.sight.is_russian and self.sight.key_word(verb, "awaits_guest") and is_finite(self.sight, verb)):
            return None
        subject = self.roles.subject(verb)
        one = subject.mentions[0] if subject is not None and len(subject.mentions) == 1 else None
        party = one.party if one is not None and one.kind == "side" else None
        if one is None or party is None or ":" in party or any(r.entity and r.entity.party == party for r in h.roles):
            return None
        h.status, h.tenseless = "planned", False
        return PlaceFound(Place(country=land_of(party)), *(one.party_at or (one.first, one.last)), "place.land_meant")

    def _opens_as_occasion(self, trigger: Trigger) -> bool:
        """'[During his official] visit to Lima, …', '[In the course of her] stay in Oslo': at the head of a sentence.

        In Russian anywhere in it: 'встретился с A [во время] визита в Лиму'.
        """
        if self.sight.is_russian:
            return self.sight.lower(self.sight.before_epithets(trigger.first, "ADJF", "NPRO")) in ("время", "ходе")
        start = self.sight.start_of(trigger.first)
        return trigger.first - start <= OCCASION and self.sight.lower(start) in (
            "during",
            "in",
            "on",
            "while",
            "within",
            "as",
        )

    def _is_the_place_before(self, trigger: Trigger) -> bool:
        """'will spend a day in Lima, [her first stop], and fly on': said of the place right before the comma."""
        at = trigger.first - 1
        while self.sight.word(at, "ordinal") or self.sight.word(at, "modifier") or self.sight.word(at, "another"):
            at -= 1
        told = trigger.word in ("stop", "destination") and self.sight.word(at, "det") and self.sight.text(at - 1) == ","
        return not self.sight.is_russian and told and self.sight.tokens[at - 2].is_title

    def _who_is_on(self, trigger: Trigger) -> Mention | None:
        """'received [Lund], who is on a working visit', '[Lund], currently on a visit': whose visit it is."""
        at = trigger.first - 1
        while self.sight.word(at, "det") or self.sight.word(at, "modifier") or self.sight.key_word(at, "stay"):
            at -= 1
        if self.sight.is_russian or self.sight.lower(at) != "on":
            return None
        at -= 1
        while self.sight.word(at, "adverb") or self.sight.lower(at) == "currently" or self.sight.word(at, "copula"):
            at -= 1
        at -= self.sight.word(at, "relative")
        if self.sight.text(at) != ",":
            return None
        people = [
            m for m in self.scene.of_sentence(trigger.sentence) if m.last == at and m.kind == "person" and m.entity
        ]
        return people[0] if people else None

    def _who_is_welcomed(self, h: Hypothesis, trigger: Trigger) -> Mention | None:
        """'welcomed [Premier X] to Bern for an official visit', 'received [X] on a state visit': whose visit it is."""
        at = trigger.first - 1
        while self.sight.word(at, "det") or self.sight.word(at, "modifier") or self.sight.key_word(at, "stay"):
            at -= 1
        if self.sight.is_russian or self.sight.lower(at) not in ("for", "on", "during"):
            return None
        for group in reversed(self.roles.groups(trigger.sentence)):
            if group.last > at or at - group.last > WELCOME_REACH or group.mentions[0].kind != "person":
                continue
            welcomed = any(
                m.row["obj"] == "guest" for step in range(group.first - 3, group.first)
                for m in self.scene.document.found(step, "triggers")
            )  # fmt: skip
            if group.governor != "verb" or not welcomed:
                return None
            h.place = h.place or place_after(self.sight, group.last, at, prepositions=("to", "in"))
            return group.mentions[0] if h.place is not None else None
        return None

    def _spends_days(self, trigger: Trigger) -> bool:
        """'will [spend] five hours on the ground in', 'spent Monday night in'; not 'spent his childhood in', 'spent on arms'."""
        for at in range(trigger.last, trigger.last + SPENT_REACH):
            if self.sight.key_word(at, "stay_time"):
                return True
            if self.sight.word(at, "prep") or self.sight.text(at) in ",.;:":
                return False
        return False

    def _promised(self, trigger: Trigger) -> PlaceFound | None:
        """'A пригласил B в Осло. Тот обещал [приехать]': where to the invitation right before is."""
        sight, start = self.sight, self.sight.start_of(trigger.first)
        near = range(max(start, trigger.first - 3), trigger.first)
        if not sight.is_russian or not any(sight.key_word(at, "promises") for at in near):
            return None
        earlier = self.scene.document.sentences[max(0, trigger.sentence - 1)].first
        for at in range(trigger.first - 1, earlier - 1, -1):
            if sight.key_word(at, "invites"):
                end = self.scene.document.sentences[sight.tokens[at].sentence].last
                return place_after(sight, at, min(end, at + INVITED_REACH), prepositions=("в", "во", "на"))
        return None

    def _land_meant(self, h: Hypothesis, trigger: Trigger) -> PlaceFound | None:
        """'[страну] посещал X', 'прибыл в [республику]', 'премьер Чада принял прибывшего в [страну] X': named before, not his own."""
        if not self.sight.is_russian:
            return None
        own = {r.entity.party for r in h.roles if r.entity is not None}
        end = self.scene.document.sentences[trigger.sentence].last
        near = range(max(self.sight.start_of(trigger.first), trigger.first - 4), min(end, trigger.last + 4))
        land = next((at for at in near if self.sight.key_word(at, "land") and self._is_bare_land(at)), None)
        if land is None or None in own:
            return None
        for mention in self.scene.mentions_before(land):
            party = mention.party or ""
            told = mention.kind == "side" or (mention.kind == "person" and mention.sentence == trigger.sentence)
            if told and party not in own and party and ":" not in party:
                return PlaceFound(Place(country=land_of(party)), land, land + 1, "place.land_meant")
        return None

    def _city_before(self, trigger: Trigger) -> PlaceFound | None:
        """'[Харбин] посетила делегация', '5 мая [Лиму] посетит министр': a city's name that ends right before the verb."""
        for at in range(max(self.sight.start_of(trigger.first), trigger.first - CITY_LONGEST), trigger.first):
            if self.sight.tokens[at].is_title and not self.sight.word(at - 1, "prep"):
                forms = self.sight.tokens[at].forms
                owned = any(f.case == "gent" for f in forms) and self.roles.after_noun(at)
                if owned or (forms and not any(f.case == "accs" for f in forms)):
                    continue  # 'председатель парламента [Чада] посетил'
                found = place_at(self.sight, at, trigger.first)
                if found is not None and found.last == trigger.first:
                    return found
        return None

    def _left_where(self, trigger: Trigger) -> PlaceFound | None:
        """'из [Чада], где он будет находиться', 'в [Чад], куда прилетит и A', 'Ранее [там] побывал A', 'in [Lima], where she arrived': told before."""
        if (there := there_told(self.sight, trigger.first, trigger.last, trigger.sentence)) is not None:
            return there
        if not self.sight.is_russian:
            return self._where_before(trigger.first) if self.sight.key_word(trigger.head, "arrive") else None
        near = range(max(self.sight.start_of(trigger.first), trigger.first - WHERE_REACH), trigger.first)
        wheres = ("где", "куда")
        comma = next((at for at in near if self.sight.text(at) == "," and self.sight.lower(at + 1) in wheres), None)
        if comma is None:
            return None
        if self.sight.lower(comma + 1) == "куда":
            return self._place_of_where(comma)
        for at in range(comma - CITY_LONGEST, comma):
            if self.sight.lower(at - 1) == "из" and (found := place_at(self.sight, at, comma + 1)) is not None:
                return found if found.last == comma else None
        return None

    def _is_bare_land(self, at: int) -> bool:
        """'страну', 'в республику': with nothing said of it that tells which."""
        cases = {f.case for f in self.sight.tokens[at].forms}
        before = self.sight.lower(at - 1)
        behind = self.sight.tokens[at + 1] if at + 1 < len(self.sight.tokens) else None
        told = behind is not None and (behind.is_title or any(f.case == "gent" for f in behind.forms[:1]))
        if "accs" not in cases and before not in ("в", "во"):
            return False
        return not told and not any(f.pos == "ADJF" for f in self.sight.tokens[at - 1].forms[:1])

    def _speaks_of(self, group: Group, trigger: Trigger) -> bool:
        """'Визит делегации в Лиму [осудили] депутаты A и B': the visit is what their verb is about, none of theirs."""
        bare = not self.sight.word(self.sight.before_epithets(trigger.first), "prep")
        between = [at for at in range(trigger.last, group.first) if is_finite(self.sight, at)]
        return bare and len(between) == 1 and not self.sight.key_word(between[0], "light")

    def _around_visit(self, h: Hypothesis, trigger: Trigger) -> None:
        """'During a visit to X, Y said', 'Y, on a visit to X': the visitor is the clause's subject."""
        subject = None
        for group in self.roles.groups(trigger.sentence):
            if only_tells(self.scene, self.sight, group):
                continue
            travels = group.mentions[0].kind in ("person", "pronoun") or group.mentions[0].group == "delegation"
            if group.governor == "" and travels:
                if self.sight.is_russian and group.cases and "nomn" not in group.cases:
                    continue
                if self.sight.is_russian and self._speaks_of(group, trigger):
                    continue
                if group.last <= trigger.first or subject is None:
                    subject = group
        if subject is not None:
            for mention in subject.mentions:
                h.add(mention, "visitor")
            h.from_subject = True
        elif self.sight.is_russian and (guest := self._who_meets_there(h, trigger)) is not None:
            h.add(guest, "visitor")

    def _who_meets_there(self, h: Hypothesis, trigger: Trigger) -> Mention | None:
        """'В рамках визита в Чад состоялась встреча [министра Норвегии Лунда] с премьером Адумом': he who is of another land."""
        if not is_setting(self.sight, trigger) or h.place is None:
            return None
        for mention in self.scene.of_sentence(trigger.sentence):
            one = mention.entity
            if mention.first >= trigger.last and mention.kind == "person" and mention.name and one is not None:
                told = one.party is not None and ":" not in one.party
                return mention if told and one.party != h.place.place.country else None
        return None
