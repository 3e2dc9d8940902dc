"""Where a frame's own clause says that it took place."""

from communique.reading.clauses.announced_ru import held_behind
from communique.reading.clauses.leftout import to_be
from communique.reading.clauses.placereach import PlaceReach
from communique.reading.clauses.triggers import Trigger
from communique.reading.days import scheduled_clause
from communique.reading.places import PlaceFound, place_after, place_at
from communique.reading.text import QUOTE_MARKS, is_of_another

LIGHT_REACH = 7
WHERE_CLAUSE = 8  # tokens from ', where' to the verb of its clause
WHICH_CLAUSE = 16  # tokens from ', during which' to a verb of its clause
WHERE_REACH = 6  # tokens of a place before ', где'
MARGIN_WORDS = 12  # tokens from 'framework' to the conference's noun
RIGHT_BEFORE = 9  # tokens of a place right before the verb
MARGIN = 20  # tokens after 'on the sidelines of' in which the event's place may stand
FRONT, BEFORE_FRONT, AFTER_FRONT = (
    14,
    6,
    6,
)  # tokens of a sentence's head that tells a place, before it, up to its comma
AT_HOUSE, HOUSE_NAME = 10, 4  # tokens from a verb to 'at', and of a house's name
IN_PRIVATE = 7  # tokens between a verb of talking and 'alone'


class PlaceFrames(PlaceReach):
    """A scene with its roles, and where a trigger's clause tells that it was."""

    def _clause_start(self, at: int) -> int:
        start = self.sight.start_of(at)
        closed = self._behind_relative(start, at)
        for index in range(at - 1, start, -1):
            if index in closed:
                continue
            if self.sight.text(index) in ";:" or (
                self.sight.text(index) == ","
                and self.sight.lower(index + 1)
                in ("что", "где", "который", "которая", "которые", "которого", "когда", "куда", "а", "но", "после")
                and (self.sight.lower(index + 1) != "после" or self.sight.lower(index + 2) == "чего")
            ):
                return index
        return start

    def _behind_relative(self, start: int, at: int) -> range:
        """'Президента, [который прибыл в Осло], встретил министр': the relative clause that a comma closes before token `at`."""
        if not self.sight.is_russian:
            return range(0)
        tokens = self.sight.tokens
        opener = next(
            (i for i in range(start + 1, at - 1) if tokens[i].text == "," and "который" in tokens[i + 1].keys), None
        )
        if opener is None:
            return range(0)
        verb = next(
            (i for i in range(opener + 2, at) if any(f.pos in ("VERB", "PRTS") for f in tokens[i].forms[:1])), at
        )
        comma = next((i for i in range(verb + 1, at) if tokens[i].text == ","), at)
        goes_on = comma + 1 < at and any(
            "который" in tokens[i].keys or tokens[i].lower in ("где", "и", "а", "но", "что")
            for i in (comma + 1, comma + 2)
        )
        return range(opener, comma) if comma < at and not goes_on else range(0)

    def _place_around(self, trigger: Trigger, stop: int) -> PlaceFound | None:
        """'met in Oslo', 'met on the sidelines of the summit in Oslo', 'in Oslo, X met'."""
        was = to_be(self.sight, trigger.last) if trigger.type != "verb" else 0  # 'the last talks [were] in Oslo'
        stop = self.scene.document.clause_end(trigger.last) if was else self._own_reach(trigger, stop)
        found = place_after(self.sight, trigger.last + was, stop)
        if found is None and trigger.obj == "guest" and trigger.word in ("welcome", "invite", "host"):
            found = place_after(self.sight, trigger.last, stop, prepositions=("to",))  # 'welcomed X to the White House'
        if found is None:
            end = self.scene.document.sentences[trigger.sentence].last
            margin = next((i for i in range(trigger.last, end) if self.in_margin(i)), end)
            margin = min(margin, self._event_reached(trigger.last, end))
            found = place_after(self.sight, margin, min(margin + MARGIN, end))
        if found is None and trigger.type != "verb" and (told := held_behind(self.sight, trigger)) is not None:
            found = place_after(self.sight, told, self.scene.document.clause_end(told))
        return self._own_place(trigger, found) or self._own_place(trigger, self._place_before(trigger))

    def _own_place(self, trigger: Trigger, found: PlaceFound | None) -> PlaceFound | None:
        """None for 'обсудил подготовку к предстоящему [в Лиме] саммиту', where the place is another noun's. Russian."""
        if found is None or not self.sight.is_russian:
            return found
        return None if is_of_another(self.sight.document, found.first, trigger.last) else found

    def in_margin(self, at: int) -> bool:
        """'on the [sidelines]'; 'within the [framework] of the OIC Council in Jeddah', 'as [part] of the summit': a conference follows."""
        token = self.sight.tokens[at]
        if "margins" in token.key_kinds:
            return True
        if token.lower in ("рамках", "ходе", "время"):  # 'встретились в [рамках] саммита в Осло', 'во [время] сессии'
            near = range(at + 1, min(at + MARGIN_WORDS, len(self.sight.tokens)))
            return any(m.row["type"] == "event" for i in near for m in self.scene.document.found(i, "triggers"))
        part = token.lower == "part" and self.sight.lower(at - 1) == "as"
        if not (part or "frame" in token.kinds) or self.sight.lower(at + 1) != "of":
            return False
        behind = range(at + 2, min(at + MARGIN_WORDS, len(self.sight.tokens)))
        return any(m.row["type"] in ("event", "noun") for i in behind for m in self.scene.document.found(i, "triggers"))

    def _event_reached(self, first: int, end: int) -> int:
        """'greeted X at [the G20 summit] in Rome', 'встретился с X на [саммите] в Риме', 'shake hands during a [signing ceremony] in
        Oslo': the conference or ceremony within the clause; `end` if none."""
        for at in range(first, min(end, first + MARGIN)):
            if self.sight.text(at) in ",;:" or self.sight.word(at, "relative"):
                return end
            if any(m.row["type"] in ("event", "noun") for m in self.scene.document.found(at, "triggers")):
                before = range(at - 1, max(first, at - LIGHT_REACH) - 1, -1)
                opener = next((self.sight.lower(i) for i in before if self.sight.word(i, "prep")), "")
                there = opener in ("at", "during") or (
                    opener == "на" and any(f.case == "loct" for f in self.sight.forms(at))
                )
                return at if there else end
        return end

    def _place_before(self, trigger: Trigger) -> PlaceFound | None:
        """Russian: a place in the clause before the trigger; English: 'In Oslo, X met', 'While in Oslo on Monday, X will meet'."""
        if self.sight.is_russian:
            start = self._clause_start(trigger.first)
            return self._nearest_before(start, trigger.first) or self._place_of_where(start)
        start = self.sight.start_of(trigger.first)
        found = self._where_before(trigger.first) or self._right_before(trigger) or self._hosting_city(start, trigger)
        if found is not None:
            return found
        start = self._speech_start(start, trigger.first)
        stop = min(start + FRONT, trigger.first)
        found = place_after(self.sight, start, stop) or self._margin_before(start, trigger.first)
        if found is None:
            return None
        lead = range(start, found.first - 1)
        ends = any(self.sight.text(i) == "," for i in range(found.last, min(found.last + AFTER_FRONT, trigger.first)))
        opens = start + (self.sight.word(start, "adverb") or self.sight.word(start, "time_noun"))
        if not ends and self.sight.word(opens, "prep"):  # 'On 5 May in Lima Minister Lund met …', 'Today in Lima …'
            kinds = ("person", "pronoun")  # 'In Lima he met …'
            ends = any(m.first == found.last and m.kind in kinds for m in self.scene.of_sentence(trigger.sentence))
        speaks = any(self.scene.document.found(i, "sayings") or self.sight.word(i, "relative") for i in lead)
        # 'Speaking in Oslo, Lund [said] he had met Adu'
        speaks |= any(self.sight.word(i, "told") for i in range(found.last, trigger.first))
        in_front = len(lead) <= BEFORE_FRONT or any(self.in_margin(i) for i in lead)
        return found if in_front and ends and not speaks else None

    def _nearest_before(self, start: int, stop: int) -> PlaceFound | None:
        """'до визита в Осло провёл [в Лиме]', 'в ходе поездки в Чад встретился': the first place, but not a trip's beside another."""
        found = place_after(self.sight, start, stop)
        if found is None:
            return None
        near = (*range(found.first - 2, found.first), self._before_travellers(found.first - 2))
        trip = next((at for at in near if self._is_trip(at)), None)
        if trip is None:
            return found
        later = place_after(self.sight, found.last, stop)
        before = self.sight.lower(self.sight.before_epithets(trip)) in ("до", "перед", "после", "накануне")
        return later or (None if before else found)

    def _before_travellers(self, at: int) -> int:
        """'в день [визита] президента Чада Идриса Деби в Ниамей': the token before who stands right before the preposition."""
        behind = [m for m in self.scene.of_sentence(self.sight.tokens[at].sentence) if m.first <= at < m.last]
        return min((m.first for m in behind), default=at + 1) - 1

    def _is_trip(self, at: int) -> bool:
        """'[визита] в Осло', '[поездкой] в Чад': the noun of a visit."""
        return any(
            m.row["type"] == "noun" and m.row["kind"] == "visit" for m in self.scene.document.found(at, "triggers")
        )

    def _speech_start(self, start: int, end: int) -> int:
        """'Lund said: "[In] Oslo I met …"': where the speech begins that the trigger stands in; `start` if in none."""
        marks = [at for at in range(start, end) if self.sight.text(at) in QUOTE_MARKS]
        return marks[-1] + 1 if len(marks) % 2 else start

    def _margin_before(self, start: int, end: int) -> PlaceFound | None:
        """English: 'On 5 May, on the sidelines of the ministers' meeting [in Lima], A met B': where the conference is."""
        margin = next((i for i in range(start, min(end, start + MARGIN)) if self.in_margin(i)), None)
        return place_after(self.sight, margin, min(margin + MARGIN, end)) if margin is not None else None

    def _hosting_city(self, start: int, trigger: Trigger) -> PlaceFound | None:
        """English: '[Lima] hosted the session', '[The Peruvian capital] will host talks between A and B': the city that hosts."""
        if trigger.type == "verb":
            return None
        city = place_at(self.sight, start, trigger.first)
        at = city.last if city is not None and city.place.city else trigger.first
        while at < trigger.first and (self.sight.word(at, "aux") or self.sight.word(at, "adverb")):
            at += 1
        return city if at < trigger.first and self.sight.key_word(at, "hosts") else None

    def _where_before(self, at: int) -> PlaceFound | None:
        """English: 'flew to Oslo on Monday, [where] he met X', 'a visit to Peru, [during which] he met X': the place told
        right before the clause."""
        low = max(self.sight.start_of(at), at - WHERE_CLAUSE)
        where = next((i for i in range(at - 1, low, -1) if self.sight.lower(i) in ("where", "when")), None)
        where = self._during_which(at) if where is None else where
        if where is None or any(self.sight.text(i) in ";:" for i in range(where, at)):
            return None
        start = max(self.sight.start_of(at), where - WHERE_REACH - 3)
        found = place_after(self.sight, start, where, prepositions=("in", "to", "at", "for"))
        beside = self._ends_with_place(start, where) if self.sight.lower(where) != "when" else None
        if beside is None or (found is not None and found.last == beside.first - 1 and not beside.place.city):
            return found  # 'flew to [Lagos] in Nigeria, where'
        return beside

    def _during_which(self, at: int) -> int | None:
        """'a visit to Peru, [during] which he called on X and (met) Y': where the clause around token `at` opens."""
        low = max(self.sight.start_of(at), at - WHICH_CLAUSE)
        for which in range(at - 1, low, -1):
            if self.sight.text(which) in ";:,":
                return None
            if self.sight.lower(which) == "which":
                opens = self.sight.lower(which - 1) == "during" and self.sight.text(which - 2) == ","
                return which - 1 if opens else None
        return None

    def _ends_with_place(self, start: int, where: int) -> PlaceFound | None:
        """'flew to Accra from [Lagos], where he met X', 'left [Oslo], where he had held talks': the place right before the clause."""
        comma = where - (self.sight.text(where - 1) == ",")
        for at in range(max(start, comma - WHERE_REACH + 1), comma):
            found = place_at(self.sight, at, comma) if self.sight.tokens[at].is_title else None
            if found is not None and found.last == comma:
                return found
        return None

    def _right_before(self, trigger: Trigger) -> PlaceFound | None:
        """English: 'Minister Lund on Thursday [in Oslo] received', 'Minister Lund, [in his office in Oslo], received'."""
        if trigger.type != "verb":
            return None
        for at in range(trigger.first - 2, max(self.sight.start_of(trigger.first), trigger.first - RIGHT_BEFORE), -1):
            if self.sight.lower(at) != "in":
                continue
            found = place_after(self.sight, at, trigger.first, prepositions=("in",))
            if found is None or found.first > at + 2:
                return None
            if any(
                self.sight.text(i) != "," and not self.sight.word(i, "aux") for i in range(found.last, trigger.first)
            ):
                return None
            before = self.sight.tokens[at - 1]
            is_set = before.kind == "number" or before.lower in (*self.sight.calendar_words, ",", "today", "office")
            named = (m for m in self.scene.of_sentence(trigger.sentence) if m.kind == "person" and m.name)
            return found if is_set or any(m.last == at for m in named) else None
        return None

    def _place_scheduled(self, trigger: Trigger) -> PlaceFound | None:
        """'the visit of A, which was scheduled for 5 May [in Lima]'. English."""
        end = self.scene.document.sentences[trigger.sentence].last
        clause = None if self.sight.is_russian else scheduled_clause(self.sight.tokens, trigger.last, end)
        return place_after(self.sight, clause, end) if clause is not None else None

    def _place_of_where(self, comma: int) -> PlaceFound | None:
        """'прибыл в Осло[, где] встретится с X': the place right before the clause."""
        if self.sight.text(comma) != "," or self.sight.lower(comma + 1) not in ("где", "куда"):
            return None
        for at in range(comma - 1, max(self.sight.start_of(comma), comma - WHERE_REACH), -1):
            found = place_after(self.sight, at, comma, prepositions=("в", "во", "на", "из"))
            if found is None and self.sight.tokens[at].is_title:
                found = place_at(self.sight, at, comma)
            if found is not None:
                return found if found.last == comma else None
        return None

    def _in_private(self, trigger: Trigger) -> bool:
        """'премьеры говорили [наедине]', 'talked [face to face]', 'at Lund House': a meeting of its own, no word at another."""
        near = self.sight.tokens[max(0, trigger.first - IN_PRIVATE) : trigger.last + IN_PRIVATE]
        text = " ".join(t.lower for t in near if t.sentence == trigger.sentence)
        alone = any(word in text for word in self.scene.language.words("in_private"))
        return alone or (not self.sight.is_russian and self._at_a_house(trigger))

    def _at_a_house(self, trigger: Trigger) -> bool:
        """'had talked for an hour [at Government House]': a house that has a name, behind the verb."""
        end = self.scene.document.sentences[trigger.sentence].last
        for at in range(trigger.last, min(end, trigger.last + AT_HOUSE)):
            if self.sight.text(at) in ",;:":
                return False
            if self.sight.lower(at) == "on" and self.sight.key_word(at + 2, "margins"):
                return True  # 'had talked [on the sidelines] of the forum'
            if self.sight.lower(at) == "at":
                first = at + 1 + self.sight.word(at + 1, "det")
                named = range(first, min(end, first + HOUSE_NAME))
                titled = [i for i in named if all(self.sight.tokens[j].is_title for j in range(first, i + 1))]
                if any(self.sight.key_word(i, "house") or self.sight.key_word(i, "venue") for i in titled):
                    return True  # but 'spoke [at length] with A on the margins'
        return False
