"""Frames: what each trigger tells, as a hypothesis about one engagement with its participants."""

from dataclasses import dataclass, field

from communique.reading.places import PlaceFound, further_places, place_after, place_of_group
from communique.reading.roles import Group, Roles
from communique.reading.scene import Entity, Mention, Scene
from communique.reading.sight import Sight
from communique.reading.status import status_of
from communique.reading.triggers import Trigger, find_triggers

LIGHT_REACH = 7
SEPARATELY = frozenset(
    {"separately", "separate", "respectively", "отдельно", "отдельные", "поочередно", "поочерёдно", "порознь"}
)
BETWEEN_WORDS = frozenset(
    {
        "held",
        "phone",
        "telephone",
        "video",
        "today",
        "yesterday",
        "afternoon",
        "morning",
        "evening",
        "late",
        "here",
        "place",
    }
)
LED_BY = ("led by", "headed by", "under", "chaired by", "во главе с", "возглавля", "под руководством", "в составе")


@dataclass(slots=True, eq=False)
class Role:
    """Somebody's part in a hypothesis, with the mention that shows it."""

    entity: Entity | None
    part: str
    mention: Mention


@dataclass(slots=True, eq=False)
class Hypothesis:
    """What one trigger tells. `generic`: it only points back ('during the meeting')."""

    kinds: tuple[str, ...]
    status: str
    trigger: Trigger
    sentence: int
    roles: list[Role] = field(default_factory=list)
    place: PlaceFound | None = None
    generic: bool = False
    first: int = 0
    last: int = 0
    separately: bool = False
    event_party: str | None = None
    event_at: tuple[int, int] | None = None
    has_document: bool = False
    from_subject: bool = False  # one side came from the clause around, not from the frame

    @property
    def kind(self) -> str:
        """The kind as far as known."""
        return self.kinds[0]

    def add(self, mention: Mention, part: str) -> None:
        """Adds a participant once; a group or pronoun of several adds its members."""
        if mention.entity is not None and any(r.entity is mention.entity for r in self.roles):
            return
        self.roles.append(Role(mention.entity, part, mention))

    def named(self) -> list[Role]:
        """Roles with an entity."""
        return [r for r in self.roles if r.entity is not None]


class Frames:
    """Makes hypotheses of a scene's triggers."""

    def __init__(self, scene: Scene, roles: Roles) -> None:
        self.scene = scene
        self.roles = roles
        self.sight: Sight = roles.sight

    def read(self) -> list[Hypothesis]:
        """All hypotheses in text order."""
        out: list[Hypothesis] = []
        for sentence, triggers in sorted(find_triggers(self.scene).items()):
            manners = [t for t in triggers if t.type == "manner"]
            frames = [t for t in triggers if t.type != "manner"]
            for order, trigger in enumerate(frames):
                stop = (
                    frames[order + 1].first if order + 1 < len(frames) else self.scene.document.sentences[sentence].last
                )
                start = frames[order - 1].last if order else self.scene.document.sentences[sentence].first
                made = self._frame(trigger, start, stop)
                for hypothesis in made:
                    if "call" in hypothesis.kinds and any(self._same_clause(m, trigger) for m in manners):
                        hypothesis.kinds = ("call",)
                    out.append(hypothesis)
        return out

    def _same_clause(self, manner: Trigger, trigger: Trigger) -> bool:
        return abs(manner.first - trigger.first) < 30

    def _frame(self, trigger: Trigger, start: int, stop: int) -> list[Hypothesis]:
        light = self._light(trigger) if trigger.type != "verb" else None
        status = status_of(self.sight, trigger, light)
        if status is None:
            return []
        hypothesis = Hypothesis(
            trigger.kinds, status, trigger, trigger.sentence, first=trigger.first, last=trigger.last
        )
        if trigger.type == "verb":
            ok = self._verb(hypothesis, trigger, stop)
        else:
            ok = self._noun(hypothesis, trigger, light, start, stop)
        if not ok:
            return []
        if hypothesis.kind == "visit" and hypothesis.place is not None and not hypothesis.generic:
            return self._each_place(hypothesis, trigger)
        return self._each(hypothesis, trigger)

    def _each_place(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'will travel to A, B and C': a visit each."""
        assert h.place is not None
        if h.place.first < trigger.first:
            return [h]
        out = [h]
        for place in further_places(self.sight, h.place, self.scene.document.sentences[trigger.sentence].last):
            out.append(
                Hypothesis(
                    h.kinds,
                    h.status,
                    trigger,
                    h.sentence,
                    list(h.roles),
                    place,
                    first=h.first,
                    last=max(h.last, place.last),
                )
            )
        return out

    def _each(self, h: Hypothesis, trigger: Trigger) -> list[Hypothesis]:
        """'had telephone conversations with A, B and C', 'met separately with A and B': one with each."""
        if h.kind not in ("meeting", "call") or len(h.roles) < 3:
            return [h]
        words = {
            self.sight.lower(i) for i in range(max(trigger.first - 6, 0), min(trigger.last + 4, len(self.sight.tokens)))
        }
        plural = trigger.type == "noun" and self._plural_noun(trigger)
        if not plural and not words & SEPARATELY:
            return [h]
        subject = (
            [r for r in h.roles if r.mention.first < trigger.first]
            if not self.sight.is_russian
            else [r for r in h.roles if "nomn" in r.mention.cases]
        )
        others = [r for r in h.roles if r not in subject]
        if len(subject) != 1 or len(others) < 2:
            return [h]
        out = []
        for other in others:
            one = Hypothesis(
                h.kinds, h.status, trigger, h.sentence, [subject[0], other], h.place, first=h.first, last=h.last
            )
            one.separately = True
            out.append(one)
        return out

    def _plural_noun(self, trigger: Trigger) -> bool:
        """'meetings', 'conversations', 'встречи'; 'talks' and 'переговоры' are one."""
        token = self.sight.tokens[trigger.head]
        if self.sight.is_russian:
            nouns = [f for f in token.forms if f.pos == "NOUN"]
            return (
                bool(nouns)
                and all(f.number == "plur" and "Pltm" not in f.marks for f in nouns)
                and "переговоры" not in token.keys
            )
        return token.lower in ("meetings", "conversations", "calls", "visits")

    # --- verbs -----------------------------------------------------------------------------------------------

    def _verb(self, h: Hypothesis, trigger: Trigger, stop: int) -> bool:
        subject = self.roles.subject(trigger.head)
        if trigger.kinds[0] == "message" and (author := self._author_speaks(trigger)) is not None:
            h.roles.append(Role(author, trigger.subj, author.mentions[0]))
            subject = None
        end = self.scene.document.sentences[trigger.sentence].last
        limit = min(end, max(stop, trigger.last + 12) if trigger.obj in ("document", "event") else stop)
        after = self._clause_groups(trigger, limit)
        if trigger.obj == "document":
            h.has_document = self._document_near(trigger, end)
            if not h.has_document:
                return False
        if trigger.obj == "event":
            return False  # the event's noun makes the hypothesis
        subj, obj = (
            (trigger.obj, trigger.subj)
            if trigger.passive and trigger.obj not in ("place", "document")
            else (trigger.subj, trigger.obj)
        )
        if trigger.passive and trigger.obj == "document":
            subject = None
        if subject is not None:
            self._fill(h, subject, subj)
        objects = self._objects(trigger, after, obj)
        for group, part in objects:
            if part == "place":
                continue
            self._fill(h, group, part)
        self._verb_place(h, trigger, after, limit)
        if trigger.kinds[0] == "visit":
            return h.place is not None and bool(h.named())
        if trigger.kinds[0] == "call" and trigger.obj == "participant" and not self._really_calls(trigger, objects):
            return False
        if trigger.kinds[0] in ("message",):
            return len(h.named()) >= 2
        if trigger.kinds[0] == "signing":
            return True
        plural = subject is not None and self._is_plural(subject)
        if trigger.kinds == ("meeting", "call") and not objects:
            h.generic = True  # 'they discussed …' points back
            return plural
        return bool(objects) or (plural and trigger.subj == "participant" and trigger.row_intransitive)

    def _author_speaks(self, trigger: Trigger) -> Entity | None:
        """'I congratulate', 'it is my pleasure to congratulate', 'On behalf of A, I extend': the report's author."""
        start = self.sight.start_of(trigger.first)
        words = [self.sight.text(i) for i in range(max(start, trigger.first - 8), trigger.first)]
        return self.scene.author if {"I", "my", "We", "we"} & set(words) else None

    def _really_calls(self, trigger: Trigger, objects: list[tuple[Group, str]]) -> bool:
        """'Putin called Raisi on Tuesday', not 'called Iran a friend', 'called for', 'called on'."""
        if not objects or trigger.sentence < 0:
            return False
        group = objects[0][0]
        if group.mentions[0].kind != "person" or (not self.sight.is_russian and group.first - trigger.last > 2):
            return False
        nxt = self.sight.lower(group.last)
        return self.sight.is_russian or nxt in (
            ",",
            ".",
            "on",
            "today",
            "yesterday",
            "to",
            "and",
            "earlier",
            "late",
            "in",
            "by",
            "",
        )

    def _is_plural(self, group: Group) -> bool:
        return len(group.mentions) > 1 or any(m.plural for m in group.mentions)

    def _clause_groups(self, trigger: Trigger, stop: int) -> list[Group]:
        """Groups after the verb up to where another clause begins; in Russian those before it too."""
        if self.sight.is_russian:
            first = self._clause_start(trigger.first)
            return [
                g
                for g in self.roles.groups(trigger.sentence)
                if (g.first >= first and g.last <= stop) or trigger.last <= g.first < stop
            ]
        return [g for g in self.roles.groups(trigger.sentence) if trigger.last <= g.first < stop]

    def _clause_start(self, at: int) -> int:
        start = self.sight.start_of(at)
        for index in range(at - 1, start, -1):
            if self.sight.text(index) in ";:" or (
                self.sight.text(index) == ","
                and self.sight.lower(index + 1)
                in ("что", "где", "который", "которая", "которые", "которого", "когда", "куда", "а", "но")
            ):
                return index
        return start

    def _objects(self, trigger: Trigger, after: list[Group], obj: str) -> list[tuple[Group, str]]:
        """Groups that the frame's object and prepositions take."""
        found: list[tuple[Group, str]] = []
        for group in after:
            part = self._part(trigger, group, obj)
            if part is None:
                continue
            found.append((group, part))
        return found

    def _part(self, trigger: Trigger, group: Group, obj: str) -> str | None:
        if self.sight.is_russian:
            return self._russian_part(trigger, group, obj)
        if group.marker:
            if trigger.passive and group.marker == "by":
                return trigger.subj
            return trigger.roles.get(group.marker)
        if (
            obj
            and obj not in ("document", "event", "letter")
            and not trigger.passive
            and group.first - trigger.last <= 3
        ):
            return obj
        return None

    def _russian_part(self, trigger: Trigger, group: Group, obj: str) -> str | None:
        cases = group.cases
        for role, part in trigger.roles.items():
            preposition, _, case = role.rpartition("+")
            if preposition != group.marker:
                continue
            if case in cases or not cases:
                if not preposition and group.governor == "prep":
                    continue
                return part
        if group.marker:
            return None
        if trigger.passive and "ablt" in cases:
            return trigger.subj
        if (
            obj
            and obj not in ("document", "event", "letter")
            and not trigger.passive
            and ("accs" in cases)
            and ("nomn" not in cases or group.first > trigger.first)
        ):
            return obj
        return None

    def _fill(self, h: Hypothesis, group: Group, part: str) -> None:
        if part in ("place", "document"):
            return
        for mention in self._led_by(group):
            h.add(mention, part)
            h.first, h.last = min(h.first, mention.first), max(h.last, mention.last)

    def _led_by(self, group: Group) -> list[Mention]:
        """'a delegation led by X', 'делегация во главе с X': the head stands for the delegation."""
        if all(m.kind != "side" for m in group.mentions):
            return group.mentions
        leader = next(
            (
                g
                for g in self.roles.groups(group.mentions[0].sentence)
                if 0 < g.first - group.last < 7 or g.first == group.last
            ),
            None,
        )
        if leader is None or leader.mentions[0].kind not in ("person", "pronoun"):
            return group.mentions
        between = " ".join(self.sight.lower(i) for i in range(group.last, leader.first))
        if not any(words in between for words in LED_BY):
            return group.mentions
        for mention in leader.mentions:
            if mention.entity is not None and mention.entity.party is None:
                mention.entity.party, mention.entity.party_at = group.mentions[0].party, group.mentions[0].party_at
        return leader.mentions

    def _verb_place(self, h: Hypothesis, trigger: Trigger, after: list[Group], stop: int) -> None:
        if trigger.obj == "place":
            for group in after:
                if (not group.marker) and (self.sight.is_russian or group.first - trigger.last <= 3):
                    found = place_of_group(self.sight, group)
                    if found and (not self.sight.is_russian or group.first > trigger.first):
                        h.place = found
                        break
            if h.place is None:
                h.place = place_after(self.sight, trigger.last, min(stop, trigger.last + 4), bare=True)
        if trigger.kinds[0] == "visit":
            wanted = tuple(r.partition("+")[0] for r, part in trigger.roles.items() if part == "place")
            if h.place is None and wanted:
                h.place = place_after(self.sight, trigger.last, stop, prepositions=wanted)
                if h.place is None and self.sight.is_russian:
                    h.place = place_after(
                        self.sight, self._clause_start(trigger.first), trigger.first, prepositions=wanted
                    )
        elif h.place is None:
            h.place = place_after(self.sight, trigger.last, stop)
            if h.place is None and self.sight.is_russian:
                h.place = place_after(self.sight, self._clause_start(trigger.first), trigger.first)

    def _document_near(self, trigger: Trigger, end: int) -> bool:
        low = (
            max(self.sight.start_of(trigger.first), trigger.first - 25)
            if trigger.passive or self.sight.is_russian
            else trigger.last
        )
        return any(self.scene.document.found(i, "instruments") for i in range(low, min(end, trigger.last + 14)))

    # --- nouns -----------------------------------------------------------------------------------------------

    def _light(self, trigger: Trigger) -> int | None:
        """The light verb that the noun leans on: 'held [talks]', 'состоялась [встреча]', '[talks] were held'."""
        start = self.sight.start_of(trigger.first)
        for at in range(trigger.first - 1, max(start, trigger.first - LIGHT_REACH) - 1, -1):
            if self.sight.text(at) in ";:,":
                break
            if (self.sight.key_word(at, "light") and not self.sight.tokens[at].is_title) or self._light_verb(at):
                return at
            if self.sight.word(at, "prep") and not self.sight.is_russian:
                break
        end = self.scene.document.sentences[trigger.sentence].last
        for at in range(trigger.last, min(end, trigger.last + (LIGHT_REACH * 3))):
            if self.sight.text(at) in ";:":
                break
            if self.sight.is_russian and self._light_verb(at):
                return at
            if not self.sight.is_russian and self.sight.key_word(at, "light") and self.sight.word(at - 1, "passive"):
                return at
            if not self.sight.is_russian and self.sight.lower(at) in (
                "began",
                "begins",
                "took",
                "takes",
                "started",
                "ended",
                "lasted",
                "continued",
            ):
                return at
        return None

    def _light_verb(self, at: int) -> bool:
        forms = self.sight.tokens[at].forms
        return bool(forms) and forms[0].pos in ("VERB", "INFN", "PRTS", "GRND") and self.sight.key_word(at, "light")

    def _noun(self, h: Hypothesis, trigger: Trigger, light: int | None, start: int, stop: int) -> bool:
        owner = self._possessor(trigger)
        if owner is not None:
            self._fill_one(
                h,
                owner,
                trigger.roles.get("poss", "participant")
                if not self.sight.is_russian
                else trigger.roles.get("gent", "participant"),
            )
        for group in [g for g in self.roles.groups(trigger.sentence) if g.first >= trigger.last and g.first < stop + 1]:
            if group.first - trigger.last > 40:
                break
            part = self._noun_part(trigger, group, h)
            if part == "place":
                continue
            if part is not None:
                self._fill(h, group, part)
        if self.sight.is_russian and light is not None:
            for group in self.roles.groups(trigger.sentence):
                if (
                    start <= group.first < trigger.first
                    and group.marker in ("с", "со", "между")
                    and "ablt" in (group.cases or {"ablt"})
                ):
                    self._fill(h, group, "participant")
        explicit = len(h.roles)
        self._light_subject(h, trigger, light, explicit)
        h.place = self._noun_place(trigger, stop)
        if trigger.kinds[0] == "visit":
            return self._visit(h, trigger)
        if trigger.type == "event":
            return self._event(h, trigger, light)
        if trigger.kinds[0] == "signing":
            h.has_document = self._document_near(trigger, self.scene.document.sentences[trigger.sentence].last)
            return h.has_document and bool(h.roles)
        if explicit == 0 and not h.from_subject and not h.named():
            h.generic = True
        elif len(h.roles) == 1 and h.roles[0].mention.kind in ("person", "pronoun"):
            self._around(h, trigger)
        return True

    def _possessor(self, trigger: Trigger) -> Mention | None:
        """'[Blinken]'s meeting', 'his visit': whose it is."""
        at = trigger.first - 1
        start = self.sight.start_of(trigger.first)
        while at >= start and trigger.first - at < 6:
            if self.sight.is_possessive(at):
                return self.scene.mention_at(at - 1)
            if self.sight.word(at, "possessive") or (
                self.sight.is_russian and self.sight.lower(at) in ("его", "ее", "её", "их")
            ):
                return self._owner(at)
            if self.sight.word(at, "prep") or self.sight.text(at) in ",;:":
                return None
            at -= 1
        return None

    def _owner(self, at: int) -> Mention | None:
        """Who 'his' is: the person before it in the sentence, else the first after, else of the sentence before."""
        sentence = self.sight.tokens[at].sentence
        if self.sight.lower(at) in ("its", "our", "their", "их"):
            return None
        people = [
            m for m in self.scene.of_sentence(sentence) if m.kind in ("person", "pronoun") and m.entity is not None
        ]
        before = [m for m in people if m.first < at]
        if before:
            return before[0]
        if people:
            return people[0]
        for earlier in (sentence - 1, sentence - 2):
            people = [
                m for m in self.scene.of_sentence(earlier) if m.kind in ("person", "pronoun") and m.entity is not None
            ]
            if people:
                return people[0]
        return None

    def _fill_one(self, h: Hypothesis, mention: Mention, part: str) -> None:
        h.add(mention, part)
        h.first, h.last = min(h.first, mention.first), max(h.last, mention.last)

    def _noun_part(self, trigger: Trigger, group: Group, h: Hypothesis) -> str | None:
        if self.sight.is_russian:
            return self._russian_noun_part(trigger, group)
        if group.marker and not self._reaches(trigger.last, group.first, group.marker):
            return None
        return trigger.roles.get(group.marker) if group.marker else None

    def _reaches(self, start: int, stop: int, marker: str) -> bool:
        """Does the preposition before `stop` hang on the noun before `start`? Only places, days and manners between."""
        for at in range(start, stop - 1):
            token = self.sight.tokens[at]
            if token.text in ";:" or (token.text == "," and marker != "with" and at - start > 8):
                return False
            if token.kind != "word" or token.is_title or self.sight.word(at, "prep") or self.sight.word(at, "det"):
                continue
            if self.sight.word(at, "adverb") or token.lower in BETWEEN_WORDS:
                continue
            if (
                marker == "with"
                and stop - start < 9
                and not self.sight.word(at, "aux")
                and not self.scene.document.found(at, "sayings")
            ):
                continue
            return False
        return True

    def _russian_noun_part(self, trigger: Trigger, group: Group) -> str | None:
        for role, part in trigger.roles.items():
            preposition, _, case = role.rpartition("+")
            if preposition == group.marker or (preposition == "с" and group.marker == "со"):
                if group.cases and case not in group.cases:
                    continue
                if not preposition:
                    near = group.first - trigger.last <= 2 or (case == "ablt" and group.first - trigger.last < 14)
                    if group.governor == "prep" or not near or (case == "ablt" and not self._has_genitive(trigger)):
                        continue
                return part
        return None

    def _has_genitive(self, trigger: Trigger) -> bool:
        return any(
            g.first - trigger.last <= 2 and g.first >= trigger.last and "gent" in g.cases
            for g in self.roles.groups(trigger.sentence)
        )

    def _light_subject(self, h: Hypothesis, trigger: Trigger, light: int | None, explicit: int) -> None:
        """'X held talks with Y': the light verb's subject takes part; 'talks were held' has none."""
        if light is None or (light > trigger.last and not self.sight.is_russian):
            return
        if self.sight.is_russian:
            keys = self.sight.tokens[light].keys
            if any(k in ("состояться", "пройти", "проходить", "начаться", "завершиться", "состоять") for k in keys):
                return
        subject = self.roles.subject(light)
        if subject is None or (subject.first >= trigger.first and not self.sight.is_russian):
            return
        if any(m.group == "sides" for m in subject.mentions) and explicit >= 2:
            return
        part = trigger.subj or "participant"
        if trigger.kinds[0] == "visit":
            part = "visitor"
        elif trigger.kinds[0] == "message":
            part = "addressee" if self._receives(light) else "sender"
        elif trigger.kinds[0] == "credentials":
            part = "host" if self._receives(light) else "guest"
        for mention in subject.mentions:
            h.add(mention, part)
            h.first, h.last = min(h.first, mention.first), max(h.last, mention.last)
        h.from_subject = True

    def _receives(self, light: int) -> bool:
        return any(
            k in ("receive", "accept", "get", "принять", "получить", "принимать", "получать")
            for k in self.sight.tokens[light].keys
        )

    def _around(self, h: Hypothesis, trigger: Trigger) -> None:
        """'In a meeting with X, Y said …': the other one is the subject of the clause around."""
        only = h.roles[0]
        groups = [
            g
            for g in self.roles.groups(trigger.sentence)
            if g.governor != "prep" and not any(m.entity is only.entity for m in g.mentions)
        ]
        if self.sight.is_russian:
            groups = [g for g in groups if not g.mentions[0].cases or "nomn" in g.mentions[0].cases]
        before = [g for g in groups if g.last <= trigger.first]
        after = [g for g in groups if g.first >= trigger.last]
        for group in before[-1:] if before else after[:1]:
            for mention in group.mentions:
                if mention.kind == "side" and only.entity is not None and mention.party == only.entity.party:
                    continue
                h.add(mention, "participant")
                h.from_subject = True

    def _noun_place(self, trigger: Trigger, stop: int) -> PlaceFound | None:
        if trigger.kinds[0] == "visit":
            wanted = ("to", "in") if not self.sight.is_russian else ("в", "во", "на", "по")
            return place_after(self.sight, trigger.last, min(stop, trigger.last + 14), prepositions=wanted)
        found = place_after(self.sight, trigger.last, stop)
        if found is None and self.sight.is_russian:
            found = place_after(self.sight, self._clause_start(trigger.first), trigger.first)
        return found

    def _visit(self, h: Hypothesis, trigger: Trigger) -> bool:
        if not any(r.part == "visitor" for r in h.roles):
            h.generic = h.place is None
            if h.place is not None:
                self._around_visit(h, trigger)
        return h.generic or bool(h.named())

    def _around_visit(self, h: Hypothesis, trigger: Trigger) -> None:
        """'During a visit to X, Y said', 'Y, on a visit to X': the visitor is the clause's subject."""
        subject = None
        for group in self.roles.groups(trigger.sentence):
            if group.governor == "" and group.mentions[0].kind in ("person", "pronoun"):
                if self.sight.is_russian and group.cases and "nomn" not in group.cases:
                    continue
                if group.last <= trigger.first or subject is None:
                    subject = group
        if subject is not None:
            for mention in subject.mentions:
                h.add(mention, "visitor")
            h.from_subject = True

    def _event(self, h: Hypothesis, trigger: Trigger, light: int | None) -> bool:
        """A conference counts where it is held or somebody attends it; 'on the sidelines of' alone is none."""
        start = self.sight.start_of(trigger.first)
        window = [self.sight.lower(i) for i in range(max(start, trigger.first - 9), trigger.first)]
        if "sidelines" in window or "margins" in window or "полях" in window or "кулуарах" in window:
            return False
        for at in range(trigger.first - 1, max(start, trigger.first - 8) - 1, -1):
            match = self.sight.party(at, "organisation", "adjective", "name", "group")
            if match and match.last <= trigger.first:
                if match.row["kind"] == "organisation" or match.row["kind"] == "group":
                    h.event_party, h.event_at = match.row["party"], (match.first, match.last)
                break
        if light is None and not h.roles:
            return self._attended(h, trigger)
        return True

    def _attended(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'X will attend the summit': the verb of taking part before the noun gives the participant."""
        start = self.sight.start_of(trigger.first)
        for at in range(trigger.first - 1, max(start, trigger.first - 14) - 1, -1):
            match = next((m for m in self.scene.document.found(at, "triggers") if m.row["obj"] == "event"), None)
            if match is None:
                continue
            subject = self.roles.subject(at)
            if subject is not None:
                verb = Trigger(
                    match.first, match.last, trigger.sentence, ("conference",), "verb", "participant", "event", {}, at
                )
                status = status_of(self.sight, verb, None)
                if status is None:
                    return False
                h.status = status
                self._fill(h, subject, "participant")
                h.from_subject = True
            return subject is not None
        return False
