"""Verbs whose other side stands elsewhere: before 'whom', or in the report's own ministry."""

from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.frames.account import speak_for
from communique.reading.frames.attendees import Attendees
from communique.reading.frames.beenthere import been_there
from communique.reading.frames.laternamed import named_behind
from communique.reading.frames.signedfor import each_for_his_land
from communique.reading.frames.sittings import joint_body, organ_that_sits, pair_of_subject, pair_that_sits
from communique.reading.places import place_after
from communique.reading.text import QUOTE_MARKS, Entity, Group

WHICH_REACH = 4  # tokens from 'с которым' to its verb
WHOM_REACH = 5  # tokens from 'whom' to its verb
INVERTED = frozenset(["were", "was", "are", "is", "included", "include"])
PLEASED = 9  # tokens of 'It was a real pleasure to'
COMPANY = 4  # tokens between a verb of travelling and who comes along
ADJUNCTS = 10  # tokens of place and time behind a verb
CALLED = frozenset(["call", "calls", "called", "calling"])  # which give a name too
BEHIND_CALLED = frozenset(
    ["", ",", ".", ";", ")", "again", "back", "earlier", "later", "late", "early", "last", "this", "twice", "shortly",
     "hours", "days", "minutes", "weeks", "personally", "directly", "immediately", "when", "while", "as"]
)  # fmt: skip

AGREED_REACH = 6  # tokens after 'agreed' in which 'to meet again' stands
FOR_LAND = 3  # tokens from a signatory to the land for which he signs
TO_EVENT = 5  # tokens of 'на климатическую конференцию'


class OpenFrames(Attendees):
    """Who takes part in what a verb tells without naming him behind it."""

    def _sign_for(self, h: Hypothesis, trigger: Trigger) -> None:
        """'An agreement between A and B was signed by Minister X and Ambassador Y': X is A's and Y is B's, if nothing else tells."""
        if not h.roles and (body := pair_that_sits(self.sight, self._clause_start(trigger.first), trigger.head)):
            self._fill_pair(h, body)  # 'перуано-ганская комиссия подписала протокол'
        if signers := each_for_his_land(self.scene, self.sight, trigger):
            h.roles = [Role(m.entity, "participant", m) for m in signers]
        people = [r.entity for r in h.roles if r.entity is not None and r.entity.kind == "person"]
        for role in h.roles if not self.sight.is_russian else ():
            self._signs_on_behalf(role)
        if self.sight.is_russian or not people or any(e.party_told for e in people):
            return
        for group in self.roles.groups(trigger.sentence):
            sides = [m.entity for m in group.mentions if m.kind == "side" and m.entity is not None]
            if group.marker == "between" and group.last <= trigger.first and len(sides) == len(people):
                speak_for(sides, people)

    def _signs_on_behalf(self, role: Role) -> None:
        """'signed by Minister A [for Zambia] and by Ambassador B [for Norway]': whose each is."""
        signer = role.entity
        if signer is None or signer.kind != "person" or signer.party_told:
            return
        for group in self.roles.groups(role.mention.sentence):
            side = group.mentions[0]
            if group.marker == "for" and 0 < group.first - role.mention.last <= FOR_LAND and side.kind == "side":
                signer.party, signer.party_at, signer.party_inferred = side.party, side.party_at, False

    def _author_speaks(self, trigger: Trigger) -> Entity | None:
        """'I congratulate', 'it is my pleasure to congratulate', 'On behalf of A, I extend': the report's author."""
        start = self.sight.start_of(trigger.first)
        words = [self.sight.text(i) for i in range(max(start, trigger.first - 8), trigger.first)]
        return self.scene.author if {"I", "my", "We", "we"} & set(words) else None

    def _together_with(self, h: Hypothesis, trigger: Trigger) -> None:
        """'[Вместе с A] в Осло прилетели B и C', '[Вместе с ним] прибыли': A travels too, on the same journey whoever they are."""
        for group in self.roles.groups(trigger.sentence):
            at = group.first - 1
            while self.sight.lower(at) not in ("с", "со") and group.first - at < COMPANY:
                at -= 1
            with_whom = group.mentions[0].kind in ("person", "pronoun") and group.first > at
            if self.sight.lower(at - 1) == "вместе" and with_whom:
                self._fill(h, group, "visitor")
                h.together = True

    def _agree_to_meet(self, trigger: Trigger, end: int) -> bool:
        return any(
            match.row["kind"] in ("meeting", "visit", "call", "meeting/call", "call/meeting")
            for at in range(trigger.last, min(end, trigger.last + AGREED_REACH))
            for match in self.scene.document.found(at, "triggers")
            if match.row["type"] != "manner"  # 'agreed by phone to reopen'
        )

    def _of_noun_before(self, at: int) -> bool:
        """'a [summit] between A and B': a noun of an engagement right before the preposition."""
        while self.sight.lower(at) != "between" and at > 0:
            at -= 1
        found = self.scene.document.found(at - 1, "triggers")
        return any(m.row["type"] in ("noun", "event") and m.row["kind"] != "signing" for m in found)

    def _sign_in_brackets(self, h: Hypothesis, trigger: Trigger) -> None:
        """'Подписаны: меморандум о торговле ([министры A и B]) и протокол': who signed it stands behind the document."""
        if not (self.sight.is_russian and trigger.passive) or h.roles:
            return
        inside = False
        for group in self.roles.groups(trigger.sentence):
            inside = group.first >= trigger.last and (group.marker == "(" or (inside and not group.marker))
            if inside and all(m.kind == "person" and m.name for m in group.mentions):
                self._fill(h, group, "participant")

    def _arrives(self, trigger: Trigger) -> bool:
        """A verb that alone tells of a visit: 'arrived', 'прилетел'; where to, the report may tell elsewhere."""
        if self.sight.key_word(trigger.head, "brings"):  # 'Делегацию [привёз] премьер'
            groups = self.roles.groups(trigger.sentence)
            return any(m.group == "delegation" for g in groups for m in g.mentions if not g.marker)
        if self.sight.is_russian and self.sight.key_word(trigger.head, "sets_out") and self._to_an_event(trigger.last):
            return True
        arrival = self.scene.language.words("arrive")
        return been_there(self.sight, trigger) or bool(arrival & set(self.sight.tokens[trigger.head].keys))

    def _who_says_i(self, verb: int) -> Group | None:
        """'“I met X in Lima,” [Lund] said', 'Lund said: “I met X”': the speaker of the quotation. English."""
        at = verb - 1
        while self.sight.word(at, "adverb") or self.sight.word(at, "aux") or self.sight.word(at, "managed"):
            at -= 1
        if self.sight.is_russian or not (self.sight.text(at) in ("I", "We", "we") or self._is_pleased(verb)):
            return None
        sentence = self.sight.tokens[verb].sentence
        for group in self.roles.groups(sentence):
            one = group.mentions[0]
            if group.governor == "" and one.kind in ("person", "pronoun") and len(group.mentions) == 1:
                if any(self._is_spoken(i) for i in (group.first - 1, group.last, group.last + 1)):
                    return group
        return None

    def _is_pleased(self, verb: int) -> bool:
        """'“Delighted to [meet] X”', '“It was a real pleasure to [meet] X”': the quotation opens with the speaker's own pleasure."""
        sight, at = self.sight, verb - 1
        if sight.lower(at) != "to":
            return False
        at -= 1 + (sight.text(at - 1) in ('"', "”"))  # 'a “real pleasure” to'
        if not (sight.word(at, "managed") or sight.word(at, "chance")):
            return False
        while at > sight.start_of(verb) and not sight.word(at, "prep") and sight.tokens[at].kind == "word":
            at -= 1
        opens = at == sight.start_of(verb) or sight.text(at) in ('"', "“", "‘")
        return opens and verb - at <= PLEASED

    def _comes_along(self, trigger: Trigger, group: Group) -> bool:
        """'visiting Oslo with [President Lund]', 'flew to Oslo with [her]': close by, and a person."""
        people = all(m.kind in ("person", "pronoun") for m in group.mentions)
        return people and group.first - trigger.last <= COMPANY

    def _is_spoken(self, at: int) -> bool:
        """'[said] Lund', 'Lund [said]', 'Lund also [said]'."""
        return any(match.row["kind"] == "say" for match in self.scene.document.found(at, "sayings"))

    def _says_so(self, group: Group) -> bool:
        """'The presidents will meet in Oslo on Friday[, Mr Lund announced]': who stands behind a comma before a word of saying."""
        behind = (group.last, group.last + 1)
        return self.sight.text(group.first - 1) == "," and any(self._is_spoken(at) for at in behind)

    def _rings(self, trigger: Trigger) -> bool:
        """'Утром [звонил] министр': a verb of telephoning alone; whom he called, the report told before. Russian."""
        only = trigger.kinds == ("call",) and trigger.type == "verb"
        return self.sight.is_russian and only and self.sight.key_word(trigger.head, "rings")

    def _to_an_event(self, at: int) -> bool:
        """'(отбывает) на климатическую конференцию', '(вылетел) на саммит': a conference right behind."""
        end = min(at + TO_EVENT, len(self.sight.tokens))
        nouns = (
            i for i in range(at, end) if any(m.row["type"] == "event" for m in self.scene.document.found(i, "triggers"))
        )
        return self.sight.lower(at) in ("на", "для") and next(nouns, None) is not None

    def _whom(self, trigger: Trigger, subject: Group | None) -> Group | None:
        """'[X and Y], whom he met in Oslo', '[X], with whom President Y held talks': who stands before 'whom'."""
        if trigger.passive:
            return None
        if self.sight.is_russian:
            return self._with_which(trigger)
        if (named := named_behind(self.sight, self.roles.groups(trigger.sentence), trigger)) is not None:
            return named
        start = self.sight.start_of(trigger.first)
        if self.sight.lower(trigger.last) in INVERTED and self.sight.word(start, "those_present"):
            behind = (g for g in self.roles.groups(trigger.sentence) if g.first > trigger.last)
            return next(behind, None)  # 'Among those she met were [A and B]'
        begins = subject.first if subject is not None and subject.last <= trigger.first else trigger.first
        for at in range(begins - 1, max(start, begins - WHOM_REACH) - 1, -1):
            if self.sight.lower(at) == "whom":
                last = at - (self.sight.word(at - 1, "prep"))
                last -= self.sight.text(last - 1) == ","
                return next((g for g in reversed(self.roles.groups(trigger.sentence)) if g.last == last), None)
        return None

    def _before_where(self, first: int, stop: int) -> int:
        """'вызвали посла в МИД[, где] ему выразили протест': where a clause about the place or the one received begins."""
        for at in range(first, stop):
            if self.sight.text(at) == "," and self.sight.lower(at + 1) in ("где", "что", "чтобы", "когда"):
                return at
        return stop

    def _with_which(self, trigger: Trigger) -> Group | None:
        """'[министр], с которым встретился X', '[посла], которого принял X': who stands before the relative's comma."""
        start = self.sight.start_of(trigger.first)
        for at in range(trigger.first - 1, max(start, trigger.first - WHICH_REACH) - 1, -1):
            if self.sight.text(at) in ",;:":
                return None
            if "который" not in self.sight.tokens[at].keys:
                continue
            marker = self.sight.lower(at - 1) if self.sight.word(at - 1, "prep") else ""
            comma = at - 1 - bool(marker)
            cases = {f.case for f in self.sight.tokens[at].forms}
            part = any(f"{marker}+{case}".lstrip("+") in trigger.roles for case in cases)
            part = part or (not marker and trigger.obj in ("guest", "participant", "addressee") and "accs" in cases)
            if not part or (not marker and "nomn" in cases) or self.sight.text(comma) != ",":
                return None
            before = [g for g in self.roles.groups(trigger.sentence) if g.last == comma]
            people = bool(before) and before[-1].mentions[-1].kind == "person"
            return before[-1] if people else None
        return None

    def _is_not_subject(self, trigger: Trigger, group: Group) -> bool:
        """'У трапа [Лунд] встретил президент Чада': a name of every case before the verb whose subject stands behind; '[Ли] ждут'."""
        if trigger.obj == "visitor" and any(f.number == "plur" for f in self.sight.forms(trigger.head)[:1]):
            return len(group.mentions) == 1 and group.mentions[0].kind == "person"
        subject = self.roles.subject(trigger.head)
        bare = subject is not None and subject is not group and subject.first > trigger.last - 1
        return bare and group.mentions[0].kind == "person" and not group.mentions[0].titles

    def _not_himself(self, h: Hypothesis, trigger: Trigger, whom: Group, part: str) -> None:
        """'Lund praised X, whom [he] met': who 'he' is when it was taken for X, the sentence's subject."""
        met = [m.entity for m in whom.mentions]
        if not h.roles or any(r.entity not in met for r in h.roles):
            return
        first = next((g for g in self.roles.groups(trigger.sentence) if not g.marker and g.last < whom.first), None)
        if first is not None and first.mentions[0].entity is not None and first.mentions[0].entity not in met:
            h.roles = []
            self._fill(h, first, part)

    def _at_ministry(self, h: Hypothesis, trigger: Trigger, stop: int) -> bool:
        """'the Ambassador of X was summoned [to the Ministry]': of the country where he is posted, else of the report's own.

        'поверенный в делах X в Осло вызван [в МИД республики]', 'X's ambassador to Norway was called in', 'was summoned
        [to the Norwegian foreign ministry]': Norway's.
        """
        if trigger.word not in ("summon", "call", "receive", "вызвать", "вызывать"):
            return False
        if self.sight.lower(trigger.last) in ("to", "at", "by"):
            named = self.scene.mention_at(trigger.last + 1 + self.sight.word(trigger.last + 1, "det"))
            named = named or self.scene.mention_at(trigger.last + 1)
            if named is not None and named.kind == "side" and not (named.party or "X:").startswith("X:"):
                self._fill_one(h, named, "host")
                return True
        posts = [t.post for r in h.roles for t in r.mention.titles if t.post and ":" not in t.post]
        home = posts[0] if posts else self.scene.home
        if home is None or ":" in home:
            return False
        for at in range(trigger.last, min(stop, trigger.last + ADJUNCTS)):
            if self.sight.key_word(at, "house") and self.sight.lower(trigger.last) in ("to", "at", "by", "in", "в"):
                self._fill_side(h, home, at, "host")
                return True
        if posts and trigger.word != "receive" and not self.sight.is_russian:
            self._fill_side(h, home, trigger.head, "host")
            return True
        return False

    def _signed_by_whom(self, trigger: Trigger) -> str:
        """What a passive without a name tells: 'подписаны документы' news, 'the treaty, signed in Lima' a recollection."""
        forms = self.sight.tokens[trigger.head].forms
        if forms and forms[0].pos == "PRTS":
            return "news"
        is_participle = forms[0].pos == "PRTF" if forms else not self.sight.word(trigger.first - 1, "aux")
        if not forms and self.sight.lower(trigger.first - 1) == "be":
            return "news"  # 'accords were to be signed', 'will be signed'
        if not forms and self.sight.lower(trigger.first - 1) in ("was", "were"):
            return "news"  # 'At the end of the talks a protocol was signed'
        return "recalled" if is_participle else ""

    def _is_owner(self, group: Group) -> bool:
        """'принял посла, передаёт пресс-служба [Акорды]': a state behind the noun of its own organ is no guest."""
        side = group.mentions[0].kind == "side" and "gent" in group.cases
        return side and group.mentions[0].group == "" and self.roles.after_noun(group.first)

    def _body_sits(self, h: Hypothesis, trigger: Trigger, subject: Group | None) -> bool:
        """'The [Ghana-Peru Joint Commission] convened', 'The [European Council] met': a session of those whose body it is."""
        if h.kind not in ("meeting", "conference") or trigger.subj != "participant":
            return False
        pair = joint_body(self.sight, subject) if subject is not None else None
        pair = pair or pair_of_subject(self.sight, self._clause_start(trigger.first), trigger.first)
        if pair is not None:
            h.roles = []
            self._fill_pair(h, pair)
        elif subject is None or not organ_that_sits(self.sight, subject.mentions[0]):
            return False
        elif not h.roles:
            self._fill(h, subject, "participant")
        h.kinds = ("conference",)
        close = self.scene.document.clause_end(trigger.last)  # 'convened its 4th session [in Lima]'
        h.place = h.place or place_after(self.sight, trigger.last, close)
        if subject is not None:
            h.event_party, h.event_at = subject.mentions[0].party, subject.mentions[0].party_at
        return True

    def _really_calls(self, trigger: Trigger, objects: list[tuple[Group, str]]) -> bool:
        """'Putin called Raisi on Tuesday', not 'called Iran a friend', 'called for', 'called on'."""
        if not objects or trigger.sentence < 0:
            return False
        group = objects[0][0]
        if not self.sight.is_russian and self.sight.lower(trigger.last) in ("a", "an"):
            return False  # 'a political activist called a minister a tyrant'
        called = {"person"} if self.sight.is_russian else {"person", "pronoun"}
        called |= {"group"} if self.sight.lower(trigger.last - 1) not in CALLED and group.mentions[0].plural else set()
        if group.mentions[0].kind not in called or (not self.sight.is_russian and group.first - trigger.last > 2):
            return False
        if self.sight.is_russian or self.sight.lower(trigger.last - 1) not in CALLED:
            return True
        if trigger.passive:  # 'the retreat, which has been called by Premier X'
            if any(self.sight.lower(at) == "which" for at in range(trigger.first - 3, trigger.first)):
                return False
            subject = self.roles.subject(trigger.head)
            return subject is not None and all(m.kind == "person" and not m.weak for m in subject.mentions)
        at = group.last
        if self.sight.text(at + (self.sight.text(at) == ",")) in QUOTE_MARKS:
            return False  # 'called Minister Soto, "an old friend"'
        if self.sight.lower(at) == "a":
            return self.sight.word(at + 1, "time_noun")  # 'called X a day after', but 'called X a friend'
        if any(self.sight.word(at, kind) for kind in ("prep", "conj", "adverb", "time_noun")):
            return True
        return self.sight.lower(at) in self.sight.calendar_words or self.sight.lower(at) in BEHIND_CALLED
