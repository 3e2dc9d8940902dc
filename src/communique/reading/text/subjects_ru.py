"""Groups of mentions, and the subjects of Russian verbs, told by case and agreement."""

from dataclasses import dataclass

from communique.reading.text.agreement_ru import agrees_in_number, is_of_whoever
from communique.reading.text.insertions import no_subject, words_before
from communique.reading.text.scene import Mention
from communique.reading.text.sight import Sight

LED = 16  # tokens of 'во главе с министром иностранных дел X' behind a delegation
MAY_BE_OBJECT = 3  # what a bare surname that is an accusative too costs more, before the verb
AWAITS = 6  # tokens from 'предстоит' to its infinitive
ASIDE = 12  # tokens from the comma of a relative clause to its subject
REACH = 45  # tokens that a verb may look back for its subject
LIST_WORDS = (",", "и", "а", "также", "так", "же")  # between the people of one list


@dataclass(slots=True, eq=False)
class Group:
    """Coordinated mentions that fill one role together. `marker`: the preposition before them, '' where none.

    `before`: the index of the first token. `governor`: 'prep', 'verb' (the object of a verb directly before) or ''.
    `many`: the party of those whom they are examples of, and where it is told. `own_case`: such examples stand in a
    case of their own: 'с лидерами стран, включая [президента A]'.
    """

    mentions: list[Mention]
    marker: str
    governor: str
    first: int
    last: int
    many: tuple[str, tuple[int, int]] | None = None
    own_case: bool = False

    @property
    def cases(self) -> frozenset[str]:
        """Russian cases that all the mentions can be; none where they tell nothing."""
        if self.own_case:
            return frozenset()
        out = self.mentions[0].cases
        for mention in self.mentions[1:]:
            if not _owns_part(self.mentions[0], mention):
                out = out & mention.cases or out
        return out


class RussianSubjects:
    """Finds whose a Russian verb or participle is, among the groups of its sentence."""

    sight: Sight

    def groups(self, sentence: int) -> list[Group]:
        """The sentence's mentions, coordinated ones together, in text order."""
        raise NotImplementedError

    def russian_subject(self, verb: int) -> Group | None:
        """The nominative group nearest to the verb within its clause, on either side; else the sentence's first."""
        token = self.sight.tokens[verb]
        if token.forms and token.forms[0].pos == "PRTF":
            return self._modified(verb)
        if (relative := self._antecedent(verb) or self._whom_awaits(verb) or self._whose_plan(verb)) is not None:
            return relative
        if self._has_thing(verb) or is_of_whoever(self.sight, verb):
            return None
        plural = any(f.number == "plur" for f in token.forms if f.pos in ("VERB", "PRTS"))
        gender = next((f.gender for f in token.forms if f.pos in ("VERB", "PRTS") and f.gender), "")
        best: tuple[float, Group] | None = None
        for group in self.groups(token.sentence):
            if group.governor == "prep" or (group.cases and "nomn" not in group.cases):
                continue
            cost = self._distance(group, verb)
            if cost is None or cost > REACH * 2:
                continue
            is_plural = len(group.mentions) > 1 or group.mentions[0].plural
            if plural and not is_plural and group.mentions[0].kind != "side":
                cost += 8
            if gender and _short(gender) and _gender(group.mentions[0]) not in (None, _short(gender)):
                cost += 12
            if group.mentions[0].kind == "side" and no_subject(self.sight, verb, group.first, group.last):
                continue  # 'саммит «Центральная Азия – Россия»'
            if group.mentions[0].weak and "accs" in group.cases and group.last <= verb:
                cost += MAY_BE_OBJECT  # 'Лунд встретил президент Чада'
            if not plural and is_plural and token.forms:
                cost += 4
            if group.last <= verb and self._in_aside(group, verb):
                cost += 30
            if group.first - 1 > verb and self._finite(group.first - 1):
                cost += 25  # '…, передает корреспондент': another verb's subject
            owned = group.mentions[0].kind == "side" and self.after_noun(group.first)
            owned &= not group.cases or "gent" in group.cases  # '5 мая [делегация] посетила'
            of_service = not group.mentions[0].name and self.sight.key_word(group.first - 1, "press_service")
            if "gent" in group.cases and (of_service or (owned and group.first > verb)):
                continue  # 'обсудили введение миссии [ООН]', 'сообщает пресс-служба [главы государства]'
            if owned or (group.mentions[0].kind == "side" and "accs" in group.cases):
                cost += 20  # 'на сессии СБ ООН', 'корреспондент ТАСС'; 'Китай посетит X', an accusative too
            if best is None or cost < best[0]:
                best = (cost, group)
        return best[1] if best else None

    def _antecedent(self, verb: int) -> Group | None:
        """'[президент], который находится', '[президентом], прибывшим': who a relative clause's subject stands for."""
        token = self.sight.tokens[verb]
        for at in words_before(self.sight, verb):
            if self.sight.text(at) in ",;:":
                return None
            if "который" in self.sight.tokens[at].keys:
                if self.sight.text(at - 1) != "," or all(f.case != "nomn" for f in self.sight.tokens[at].forms):
                    return None
                plural = any(f.number == "plur" and f.case == "nomn" for f in self.sight.tokens[at].forms)
                groups = [g for g in self.groups(token.sentence) if 0 <= at - 1 - g.last <= 1]
                if groups and not plural and len(groups[-1].mentions) > 1:
                    last = groups[-1].mentions[-1]
                    return Group([last], groups[-1].marker, "", last.first, last.last)
                return groups[-1] if groups else None
        return None

    def _whom_awaits(self, verb: int) -> Group | None:
        """'[Министру] предстоит встретиться', '[Президенту] предстоит визит': who stands in the dative, on either side."""
        start = self.sight.start_of(verb)
        infinitive = any(f.pos == "INFN" for f in self.sight.tokens[verb].forms[:1])
        near = range(verb, max(start, verb - AWAITS) - 1, -1) if infinitive else (verb,)
        at = next((i for i in near if self.sight.key_word(i, "awaits_whom")), None)
        if at is None:
            return None
        groups = self.groups(self.sight.tokens[verb].sentence)
        whom = [g for g in groups if not g.marker and "datv" in g.cases and "nomn" not in g.cases]
        before = [g for g in whom if start <= g.last <= at]
        return before[-1] if before else next((g for g in whom if at < g.first), None)

    def _whose_plan(self, verb: int) -> Group | None:
        """'поддержал инициативу [Перу] провести форум', 'поручил [министру A] посетить Перу': whose plan or task it is holds it."""
        if not any(f.pos == "INFN" for f in self.sight.tokens[verb].forms[:1]):
            return None
        near = [g for g in self.groups(self.sight.tokens[verb].sentence) if g.last == verb and not g.marker]
        whom = next((g for g in near if "datv" in g.cases and self.sight.key_word(g.first - 1, "charges")), None)
        owners = (g for g in near if "gent" in g.cases and self.sight.key_word(g.first - 1, "plan_of"))
        return whom or next(owners, None)

    def _has_thing(self, verb: int) -> bool:
        """'[X], штаб-квартира которого находится': the clause tells of something of X's."""
        start = self.sight.start_of(verb)
        for at in range(verb - 1, max(start, verb - 5), -1):
            if self.sight.text(at) in ",;:":
                return False
            if "который" in self.sight.tokens[at].keys:
                forms, led = self.sight.tokens[at - 1].forms, self.sight.word(at - 2, "prep")  # 'во время которой'
                thing = any(f.pos == "NOUN" and f.case == "nomn" for f in forms)
                return thing and not led and not self.sight.tokens[at - 1].is_title
        return False

    def _in_aside(self, group: Group, verb: int) -> bool:
        """'[X], которого [папа] посылает в Осло, [беседовал]': inside a relative clause that is closed before the verb."""
        start = self.sight.start_of(verb)
        opened = next(
            (at for at in range(group.first - 1, max(start, group.first - ASIDE), -1) if self.sight.text(at) in ",;:—"),
            None,
        )
        if opened is None or self.sight.text(opened) != ",":
            return False
        opener = opened + 1 + self.sight.word(opened + 1, "prep")
        if opener >= group.first or "который" not in self.sight.tokens[opener].keys:
            return False
        return any(self.sight.text(at) == "," for at in range(group.last, verb))

    def after_noun(self, at: int) -> bool:
        """Right after a common noun, whose owner it may be."""
        token = self.sight.tokens[at - 1] if at else None
        return token is not None and token.text.islower() and bool(token.forms) and token.forms[0].pos == "NOUN"

    def _before_epithets(self, noun: int, first: int) -> int:
        """The token before a noun's epithets, joined ones too: 'с [высшим политическим и военным] руководством'."""
        at = noun
        while True:
            joined = self.sight.lower(at - 1) in ("и", ",") and self._is_epithet(at - 2, first)
            if joined and any(f.pos == "ADJF" for f in self.sight.tokens[at].forms):
                at -= 2
            elif self._is_epithet(at, first):
                at -= 1
            else:
                return at

    def _is_epithet(self, at: int, first: int) -> bool:
        forms = self.sight.tokens[at].forms[:1]
        return at > first and self.sight.tokens[at].text.islower() and any(f.pos == "ADJF" for f in forms)

    def _modified(self, participle: int) -> Group | None:
        """'прибывший в Осло [министр]', '[министру], прибывшему в Осло': what a Russian participle agrees with."""
        token = self.sight.tokens[participle]
        cases = {f.case for f in token.forms if f.pos == "PRTF"}
        groups = [g for g in self.groups(token.sentence) if not g.cases or g.cases & cases]
        at = participle - 1
        while self.sight.word(at, "adverb") or any(f.pos == "ADVB" for f in self.sight.tokens[at].forms[:1]):
            at -= 1
        if self.sight.text(at) == ",":
            before = [self._all_of_list(g, groups, participle) for g in groups if g.last == at]
            if before and agrees_in_number(self.sight, before[-1], participle):
                return before[-1]
            led = [g for g in groups if g.mentions[0].group == "delegation" and 0 < at - g.last <= LED]
            if led:
                return led[-1]  # 'делегацию во главе с министром X, [прибывшую] в Осло'
        free = [g for g in groups if g.first > participle and not self.sight.word(g.first - 1, "prep")]
        free = [g for g in free if agrees_in_number(self.sight, g, participle)]
        free = [g for g in free if self.sight.text(g.first - 1) != "("]  # 'находящаяся в Осло (Норвегия) [министр]'
        people = (g for g in free if is_premodified(g.mentions[0]) and not self.noun_of(participle, g.first))
        # 'посетивший Чад [министр]', not 'предложенный Чадом проект о визите [министра]'
        found = next(people, free[0] if free else None)  # also in 'с прибывшим в Осло [министром]'
        beside = (g for g in groups if g.last == participle and is_premodified(g.mentions[0]) and found is None)
        one = next(beside, None)  # 'принял [министра] прибывшего в Осло', where its comma is left out
        return found if one is None else self._all_of_list(one, groups, participle)

    def _all_of_list(self, group: Group, groups: list[Group], participle: int) -> Group:
        """'с [президентом A, а также с премьером B], прибывшими в Осло': a plural is of all that its list tells, a singular
        of the last alone: 'A и [B], прибывший в Осло,'."""
        mentions, first, one = list(group.mentions), group.first, group.mentions[-1]
        if any(f.number != "plur" for f in self.sight.tokens[participle].forms if f.pos == "PRTF"):
            alone = one is not mentions[0] and one.kind == "person"
            return Group([one], group.marker, "", one.first, group.last) if alone else group
        for other in reversed([g for g in groups if g.marker == group.marker and g.last < first]):
            between = range(other.last, first)
            if any(self.sight.lower(at) not in (*LIST_WORDS, group.marker) for at in between):
                break
            mentions, first = other.mentions + mentions, other.first
        if len(mentions) == len(group.mentions):
            return group
        return Group(mentions, group.marker, group.governor, first, group.last, group.many)

    def premodified(self, participle: int) -> Group | None:
        """'с [прибывшим] в Осло на 5-ю сессию [министром]': who stands after a participle's own words, no mark between."""
        forms = self.sight.tokens[participle].forms
        if not forms or forms[0].pos != "PRTF" or self.sight.text(participle - 1) == ",":
            return None
        group = self._modified(participle)
        if group is None or group.first < participle or not is_premodified(group.mentions[0]):
            return None
        between = self.sight.tokens[participle + 1 : group.first]
        if any(token.kind == "mark" and token.text not in ("-", "(", ")") for token in between) or self.noun_of(
            participle, group.first
        ):
            return None
        return group

    def noun_of(self, participle: int, stop: int) -> bool:
        """'до [запланированного] визита министра': does a noun before token `stop` go with the participle?"""
        tokens = self.sight.tokens
        agreed = {(f.case, f.number, f.gender) for f in tokens[participle].forms if f.pos == "PRTF"}
        for at in range(participle + 1, stop):
            nouns = [f for f in tokens[at].forms[:2] if f.pos == "NOUN"]
            if any((f.case, f.number, f.gender if f.number == "sing" else "") in agreed for f in nouns):
                back = at - 1
                while back > participle and any(f.pos in ("ADJF", "PRTF") for f in tokens[back].forms):
                    back -= 1
                if not self.sight.word(back, "prep"):
                    return True
        return False

    def _distance(self, group: Group, verb: int) -> float | None:
        """Tokens between, each clause mark between counted dearer; what stands before the verb is preferred."""
        low, high = (group.last, verb) if group.last <= verb else (verb + 1, group.first)
        if low > high:
            return None
        between = range(low, high)
        cost = float(len(between))
        for at in between:
            lower = self.sight.lower(at)
            if lower in (",", ";", "—", "–", ":", "»", "«", '"'):
                cost += 3
            if self._finite(at):
                cost += 6
        if group.first > verb:
            cost += 1.5
        return cost

    def _finite(self, at: int) -> bool:
        """A finite Russian verb."""
        forms = self.sight.tokens[at].forms
        return bool(forms) and forms[0].pos == "VERB"


def _owns_part(first: Mention, mention: Mention) -> bool:
    """'делегации (правительства) Омана и [Чада]': a genitive of the first one's phrase, which tells no case of the group."""
    inner = first.party_at
    if (
        (first.group != "delegation" and first.rule != "mention.body_of")
        or inner is None
        or mention.kind != "side"
        or "gent" not in mention.cases
    ):
        return False
    return inner[0] > first.first and inner[1] == first.last


def is_premodified(mention: Mention) -> bool:
    """'с находящимся в Осло [министром]', 'с прибывшей в Осло [делегацией Чада]': who a participle may stand before."""
    return mention.kind == "person" or mention.group == "delegation"


def _gender(mention: Mention) -> str | None:
    """The mention's own; a bare surname's is that of the full name."""
    if not mention.weak or mention.entity is None:
        return mention.gender
    return next((m.gender for m in mention.entity.mentions if m.gender and not m.weak), mention.gender)


def _short(gender: str) -> str | None:
    return {"masc": "m", "femn": "f"}.get(gender)


def owns_too(group: Group, mention: Mention) -> bool:
    """'с делегациями России, [Турции] и [Ирана]': the genitive goes on from the party within the phrase before."""
    if mention.kind != "side" or "gent" not in mention.cases:
        return False
    for before in reversed(group.mentions):
        inner = before.party_at
        if before.kind != "side" or before.name is not None or inner is None:
            return False
        if inner[0] > before.first and inner[1] == before.last:
            return True
    return False
