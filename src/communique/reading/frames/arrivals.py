"""Who greets those who come, and who looks after them: a visit's host, whoever meets the visitor; and who goes back home."""

from dataclasses import replace

from communique.languages.cities import land_of, seat_of
from communique.model import Place
from communique.reading.clauses import BEFORE_VISIT, Hypothesis, Trigger
from communique.reading.frames.eventframes import EventFrames
from communique.reading.places import PlaceFound, place_after, place_at
from communique.reading.text import Mention

LAND_LONGEST = 5  # tokens of a land's or town's name
SEVERAL_LANDS = 2
OPENING = 5  # tokens of 'Upon his arrival in'
GREETED_BACK = 3  # sentences from 'прибыл в Осло' to 'его встретил'
GREETING_REACH = 40  # tokens between 'welcomed' and the airport


class Arrivals(EventFrames):
    """What verbs of receiving tell of a visit."""

    def _greeted_on_arrival(self, h: Hypothesis, trigger: Trigger) -> None:
        """'В аэропорту его встретил министр', 'was welcomed at the airport by': he who greets is the visit's host."""
        if h.kinds != ("meeting",) or trigger.type != "verb":
            return
        if trigger.obj not in ("guest", "participant") and trigger.subj != "guest":
            return
        if self._is_met_by(trigger) and self._at_arrival_place(trigger):
            for role in h.roles:
                role.part = "guest" if role.mention.first < trigger.first else "host"
        if not {"host", "guest"} & {r.part for r in h.roles}:
            return
        greeted = self._at_arrival_place(trigger) or self._looked_after(trigger) or self._met_on_coming(trigger)
        if self._land_welcomes(h, trigger):
            greeted, h.place = True, h.place or self._land_of_host(h)
        if not greeted:
            return
        h.kinds, h.greeted = ("visit",), True
        h.roles = [r for r in h.roles if not self._are_nobody(r.mention)]
        for role in h.roles:
            role.part = "visitor" if role.part == "guest" else "host"
        h.place = h.place or self._airport_of(h, trigger)
        if h.place is None and self._on_hand(trigger.first):
            h.place = self._land_of_host(h)

    def _airport_of(self, h: Hypothesis, trigger: Trigger) -> PlaceFound | None:
        """'В аэропорту [Осло] его встретил министр', 'Самолет приземлился в аэропорту [Осло]. Его встретил министр': not in his own land. Russian."""
        sentences = self.scene.document.sentences
        homes = {r.entity.party for r in h.roles if r.entity is not None and r.part == "visitor"}
        for sentence in (sentences[trigger.sentence], sentences[max(0, trigger.sentence - 1)]):
            for at in range(sentence.first, sentence.last - 1) if self.sight.is_russian else ():
                if not self.sight.key_word(at, "arrival_place"):
                    continue
                step = at + 1 + (self.sight.lower(at + 1) in ("в", "города", "г"))
                found = place_at(self.sight, step, sentence.last, country=False)
                if found is not None and found.place.country not in homes:
                    return found
        return None

    def _are_nobody(self, mention: Mention) -> bool:
        """'встретили [официальные лица]', 'was greeted by [senior officials]': nobody in particular."""
        words = range(mention.first, mention.last)
        return not (mention.name or mention.party) and any(self.sight.key_word(at, "officials") for at in words)

    def _land_welcomes(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'[Fiji welcomed] the Minister of Peru for a three-day visit': a land receives nobody in person. English."""
        hosts = [r.mention for r in h.roles if r.part == "host"]
        lands = hosts and all(m.kind == "side" and m.party_kind == "name" and not m.titles for m in hosts)
        if self.sight.is_russian or not lands or not self.sight.lower(trigger.head).startswith("welcom"):
            return False
        end = self.scene.document.sentences[trigger.sentence].last
        guest = next((r.mention for r in h.roles if r.part == "guest"), None)
        behind = range(guest.last if guest is not None else trigger.last, end)
        return any(self.sight.lower(at) == "visit" and not self.sight.word(at - 1, "prep") for at in behind)

    def _is_met_by(self, trigger: Trigger) -> bool:
        """'was [met] at the airport by X'. English."""
        return not self.sight.is_russian and trigger.word == "meet" and trigger.passive

    def _met_on_coming(self, trigger: Trigger) -> bool:
        """'A прибыл в Осло. [Его встретил] министр B': told of one who came in one of the three sentences before."""
        if not self.sight.is_russian or trigger.word not in ("встретить", "встречать") or trigger.passive:
            return False
        sentences = self.scene.document.sentences
        before = range(sentences[max(0, trigger.sentence - GREETED_BACK)].first, sentences[trigger.sentence].first)
        airport = any(self.sight.key_word(at, "arrival_place") for at in before)
        return airport or any(
            self.sight.key_word(at, "arrive") and any(f.tense == "past" for f in self.sight.tokens[at].forms[:1])
            for at in before
        )

    def _looked_after(self, trigger: Trigger) -> bool:
        """'[Принимал его] премьер', '[Принимал гостей] мэр': who was the host of those who came, told by a lasting verb first."""
        forms = self.sight.tokens[trigger.head].forms[:1]
        lasting = bool(forms) and forms[0].tense == "past" and "принимать" in self.sight.tokens[trigger.head].keys
        opens = trigger.first - self.sight.start_of(trigger.first) <= 1
        whom = self.sight.word(trigger.last, "pronoun") or self.sight.key_word(trigger.last, "guests")
        return self.sight.is_russian and lasting and opens and whom

    def _at_arrival_place(self, trigger: Trigger) -> bool:
        """'[в аэропорту] встретил', 'welcomed [at the airport]', 'was received [upon his arrival] by'."""
        sentence = self.scene.document.sentences[trigger.sentence]
        low, high = trigger.first - GREETING_REACH, trigger.last + GREETING_REACH
        near = range(max(sentence.first, low), min(sentence.last, high))
        if any(self.sight.key_word(at, "arrival_place") for at in near):
            return True
        if self._on_hand(trigger.first):
            return True
        front = [self.sight.lower(at) for at in range(sentence.first, min(trigger.first, sentence.first + OPENING))]
        behind = front[front.index("arrival") + 1 :] if "arrival" in front else []
        greets = self.sight.lower(trigger.head).startswith(("welcom", "greet"))
        if greets and front[:1] in (["on"], ["upon"]) and behind[:1] in ([","], ["in"]):
            return True  # 'Upon his arrival in Lima, A welcomed him', but 'on his arrival at the ministry'
        behind = [self.sight.lower(at) for at in range(trigger.last, min(sentence.last, trigger.last + 3))]
        return behind[:1] in (["on"], ["upon"]) and ("arrival" in behind or "arriving" in behind)

    def _on_hand(self, verb: int) -> bool:
        """'was on hand [to receive] X', 'On hand to [welcome] her were Y and Z': who came to greet. English."""
        return not self.sight.is_russian and [self.sight.lower(verb - back) for back in (1, 2, 3)] == [
            "to",
            "hand",
            "on",
        ]

    def _land_of_host(self, h: Hypothesis) -> PlaceFound | None:
        """'On hand to receive President A of Peru was [Minister B of Ghana]': the visit is to Ghana; None for his own people."""
        lands = {r.part: r.entity.party for r in h.roles if r.entity is not None and r.entity.party}
        host = next((r.mention for r in h.roles if r.part == "host"), None)
        land = lands.get("host")
        if host is None or land is None or ":" in land or lands.get("visitor") in (None, land):
            return None
        return PlaceFound(Place(country=land), *(host.party_at or (host.first, host.last)), "place.host")

    def _at_whose(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'У президента побывал посол': no journey but a meeting with him."""
        if not self.sight.is_russian or {r.part for r in h.roles} != {"visitor", "host"}:
            return False
        hosts = [r.mention for r in h.roles if r.part == "host"]
        at_him = any(g.marker == "у" and hosts[0] in g.mentions for g in self.roles.groups(trigger.sentence))
        if not at_him or hosts[0].kind not in ("person", "pronoun"):
            return False
        h.kinds = ("meeting",)
        for role in h.roles:
            role.part = "guest" if role.part == "visitor" else "host"
        return True

    def _returned_to(self, h: Hypothesis, trigger: Trigger, stop: int) -> PlaceFound | None:
        """'[returned] to Damascus', 'flew back to Lima': where a visitor comes again whose own land is told to be another."""
        if self.sight.lower(trigger.first) == "being":
            h.roles = []  # 'looks forward to [being in] Lima'
        if self.sight.key_word(trigger.head, "leaves_for") and not self.sight.is_russian:
            if h.place is None:
                return self._left_behind(h, trigger)
            if self._goes_home(h):
                h.place, h.roles = None, []  # 'left for Lima': on the way home, where nothing else took place
                return None
        back = self.sight.lower(trigger.last) == "back" and self.sight.lower(trigger.last + 1) == "to"
        returns = trigger.word == "return" and h.place is None
        if self.sight.is_russian or not (back or returns):
            return None
        found = place_after(self.sight, trigger.last, stop, prepositions=("to",))
        homes = {r.entity.party for r in h.roles if r.entity is not None and r.part == "visitor"}
        seats = [seat_of(home) for home in homes if home]
        seated = found is not None and any(s is not None and s.name == found.place.city for s in seats)
        if found is None or seated or None in homes or found.place.country in {land_of(h) for h in homes if h}:
            left = place_after(self.sight, trigger.last, stop, prepositions=("from",)) if back else None
            h.place = left if back else h.place
            return None
        return found

    def _sends_no_envoy(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'[sent] troops to Chad', '[sent] Lund a letter': nobody of office who goes there for the sender. English."""
        if trigger.obj != "visitor":
            return False
        if not self.sight.is_russian:
            self._take_senders_land(h, trigger)
        envoys = [r.mention for r in h.roles if r.part == "visitor"]
        return not envoys or not all(m.group == "delegation" or (m.entity and m.entity.office) for m in envoys)

    def _take_senders_land(self, h: Hypothesis, trigger: Trigger) -> None:
        """'[Peru] has sent an envoy to Lima', 'a delegation was sent to Lima [by Peru]': theirs is the unnamed visitor."""
        groups = self.roles.groups(trigger.sentence)
        sender = next((g for g in groups if g.marker == "by" and g.first >= trigger.last), None)
        sender = sender if trigger.passive else self.roles.subject(trigger.head)
        one = sender.mentions[0].entity if sender is not None else None
        for role in h.roles if one is not None and one.party is not None else ():
            came = role.entity if role.part == "visitor" else None
            if one is None or came is None or came is one or came.name is not None:
                continue
            told = role.mention.party_at is not None  # 'sent an Iraqi envoy'
            if came.party != one.party and not told and self.sight.lower(role.mention.first) in ("a", "an"):
                behind = [m for m in came.mentions if m.first >= role.mention.first]
                came = replace(came, mentions=behind, party=None)  # nobody told of before
                role.entity = came
                for mention in behind:
                    mention.entity = came
            if came.party is None:
                came.party, came.party_at, came.party_inferred = one.party, one.party_at, True

    def _goes_home(self, h: Hypothesis) -> bool:
        """Is the place in the land of everybody who travels, as the report tells it?"""
        visitors = [r.entity for r in h.roles if r.entity is not None and r.part == "visitor"]
        told = all(e.party is not None and not e.party_inferred for e in visitors)
        return told and h.place is not None and {land_of(e.party or "") for e in visitors} == {h.place.place.country}

    def _left_behind(self, h: Hypothesis, trigger: Trigger) -> PlaceFound | None:
        """'[left] Libya on Sunday', 'departed Lima': where a visitor was whose own land is told to be another."""
        found = place_at(self.sight, trigger.last, min(trigger.last + LAND_LONGEST, len(self.sight.tokens)))
        homes = {r.entity.party for r in h.roles if r.entity is not None and r.part == "visitor"}
        if found is None or None in homes or found.place.country in {land_of(home) for home in homes if home}:
            return None
        return found if found.first == trigger.last and h.status == "held" else None

    def _come_to_talk(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'На встречу [прибыли] министры A из Чада и B из Ганы': people of several states who come to their talks. Russian."""
        lands = {r.entity.party for r in h.named() if r.entity is not None}
        if not self.sight.is_russian or len(lands - {None}) < SEVERAL_LANDS:
            return False
        sentence = self.scene.document.sentences[trigger.sentence]
        found = self.scene.document.found
        talks = (
            at
            for at in self.scene.document.begins("triggers", sentence.first, sentence.last)
            if any(m.row["type"] == "noun" and m.row["kind"].startswith("meeting") for m in found(at, "triggers"))
        )
        return any(self.sight.lower(self.sight.before_epithets(at)) == "на" for at in talks)

    def _is_behind(self, trigger: Trigger) -> bool:
        """'[fresh from] a trip to Lima', '[after] a visit to Peru', 'will go to Oslo [before] visiting Lima'. English."""
        at = trigger.first - 1
        while at > trigger.first - 5 and not self.sight.word(at, "prep") and self.sight.text(at).islower():
            at -= 1
        return not self.sight.is_russian and self.sight.lower(at) in BEFORE_VISIT
