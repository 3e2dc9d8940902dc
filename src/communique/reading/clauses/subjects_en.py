"""The subjects of English verbs, told by their place."""

from communique.reading.clauses.strangers import has_subject_of_its_own, is_of_folk
from communique.reading.text import REACH, Group, Sight

OPENS = ("aux", "conj", "relative", "adverb")  # 'which comprised', 'also including'
COMPANY_REACH = 60  # tokens
SECOND = 10  # tokens from 'for visiting' to 'and meeting'
ACCEPTING = 4  # tokens of 'accepting his kind invitation'


def accepting(sight: Sight, verb: int) -> int:
    """'for [accepting] his kind invitation to visit': the word of accepting before the verb, else the verb."""
    if sight.lower(verb - 1) != "to" or "invitation" not in sight.keys(verb - 2):
        return verb
    near = range(verb - 3, verb - 3 - ACCEPTING, -1)
    return next((at for at in near if sight.lower(at) in ("accepting", "accepted")), verb)


def is_decided(sight: Sight, verb: int) -> bool:
    """'the decision to [visit] Peru', 'Lund's refusal to [meet] Soto': only a noun tells whether it came to be."""
    return not sight.is_russian and sight.lower(verb - 1) == "to" and sight.key_word(verb - 2, "decision")


COME_REACH = 9  # tokens of 'are in the Norwegian capital Oslo to attend'
AT_HAND = frozenset(["hand", "present", "there"])


class EnglishSubjects:
    """Finds whose an English verb is, among the groups of its sentence."""

    sight: Sight

    def groups(self, sentence: int) -> list[Group]:
        """The sentence's mentions, coordinated ones together, in text order."""
        raise NotImplementedError

    def english_subject(self, verb: int) -> Group | None:
        """The nearest unmarked group to the left that is no object of another verb; 'who' stands for what is before it."""
        if is_of_folk(self.sight, verb):
            return None
        token = self.sight.tokens[verb]
        if (thanked := self._thanked_for(verb)) is not None:
            return thanked
        groups = [g for g in self.groups(token.sentence) if g.last <= verb and verb - g.first <= REACH * 2]
        start = self.sight.document.sentences[token.sentence].first
        for group in reversed(groups):
            if (around := self._around_relative(group, groups, verb)) is not None:
                return around
            told = self._is_predicate(group, groups) or self._in_apposition(group, groups, verb)
            if group.governor == "" and not self._possessive(group) and not told:
                if not self._is_company(group, verb, start):
                    return None if has_subject_of_its_own(self.sight, group.last, verb) else group
            if group.governor == "verb" and (self._relative_after(group, verb) or self._is_made_to(group, verb)):
                return group
            if self._possessive(group) and self._decides_to(group, verb):
                return group
            if group.governor == "prep" and (self._relative_after(group, verb) or self._leads_team(group, verb)):
                return group
        if verb - start <= 3 or not groups:
            return self._subject_after(verb)
        return self._subject_of_all(verb, groups)

    def _around_relative(self, group: Group, groups: list[Group], verb: int) -> Group | None:
        """'[Lund], who asked whether Minister Adu should resign, met Soto': whose clause goes on behind the relative one.

        The group, Adu, has a verb of its own in there.
        """
        sight, comma = self.sight, verb - 1
        while sight.word(comma, "aux") or sight.word(comma, "adverb"):
            comma -= 1
        own = range(group.last, comma)
        if sight.text(comma) != "," or not any(sight.word(at, "aux") or sight.word(at, "finite") for at in own):
            return None
        for at in range(group.first - 1, sight.start_of(verb), -1):
            if sight.lower(at) == "who" and sight.text(at - 1) == ",":
                return next((g for g in groups if g.last == at - 1 and g.governor == ""), None)
            if sight.text(at) in ";:" or (sight.word(at, "relative") and sight.lower(at) != "that"):
                return None
        return None

    def _is_made_to(self, group: Group, verb: int) -> bool:
        """'talks that saw [Norway] sign a pact', 'is sending [her envoy] to meet A', 'expects [Norway] to meet A', 'a photo shows [A] meeting B': whose the verb right behind is."""
        sight, at = self.sight, group.first - 1
        while sight.word(at, "det"):
            at -= 1
        behind = group.last + (sight.text(group.last) == ",")
        if sight.lower(verb - 1) == "to" and behind == verb - 1:
            return sight.key_word(at, "sends_person") or sight.key_word(at, "expects_of")
        bare = sight.lower(verb) in sight.keys(verb) and not sight.word(verb, "preterite")
        beside = all(sight.lower(i).endswith("ly") or sight.word(i, "adverb") for i in range(group.last, verb))
        shown = sight.lower(verb).endswith("ing") and sight.key_word(at, "shows_act")
        return beside and (shown or (bare and sight.key_word(at, "sees_act")))

    def _leads_team(self, group: Group, verb: int) -> bool:
        """'The group led by [Lund] will meet Adu', 'a team headed by [Minister Lund] arrived': who stands for people that no land is told of."""
        sight, at = self.sight, group.first - 1
        team = at - 2 - (sight.text(at - 2) == ",")
        if group.marker != "by" or sight.lower(at - 1) not in ("led", "headed") or not sight.word(team, "led_people"):
            return False
        if any(g.last == team + 1 for g in self.groups(group.mentions[0].sentence)):
            return False
        between = range(group.last, verb)
        return all(sight.word(i, "aux") or sight.word(i, "adverb") or sight.text(i) == "," for i in between)

    def _decides_to(self, group: Group, verb: int) -> bool:
        """'criticised [Lund]'s decision to visit', '[Norway]'s plan to sign': whose decision it is does it."""
        return is_decided(self.sight, verb) and group.last == verb - 3

    def _is_company(self, group: Group, verb: int, start: int) -> bool:
        """'Lund, accompanied by Minister A, [Minister B], arrived': named between two commas as who came along."""
        sight = self.sight
        if sight.text(verb - 1) != ",":
            return False
        for at in range(group.first - 1, max(start, verb - COMPANY_REACH), -1):
            if sight.word(at, "in_company"):
                return sight.text(at - 1) == "," or any(sight.word(at - 1, kind) for kind in OPENS)
            if sight.word(at, "finite") and not sight.word(at - 1, "relative"):
                return False
        return False

    def _is_predicate(self, group: Group, groups: list[Group]) -> bool:
        """'Lund is [the first minister] to visit': said of another group, which stands before 'is'."""
        at = group.first - 1
        while self.sight.word(at, "det") or self.sight.word(at, "adverb"):
            at -= 1
        return self.sight.word(at, "copula") and any(0 <= at - g.last <= 2 and not g.marker for g in groups)

    def _in_apposition(self, group: Group, groups: list[Group], verb: int) -> bool:
        """'Said, secretary of the [People's Committee of Chad], arrived': a body within what is told of him between commas."""
        if self.sight.text(verb - 1) != "," or group.mentions[0].kind != "side" or len(group.mentions) > 1:
            return False
        for other in groups:
            whom = other.mentions[-1]
            if (
                other.last < group.first
                and whom.name
                and self.sight.text(whom.name[1]) == ","
                and whom.kind == "person"
            ):
                between = range(whom.name[1] + 1, group.first)
                closed = not any(self.sight.text(at) in ",;:" or self.sight.word(at, "finite") for at in between)
                if closed and other.governor == "" and between:
                    return True
        return False

    def _possessive(self, group: Group) -> bool:
        """'Iran's', whose noun is something else."""
        return self.sight.is_possessive(group.last)

    def _relative_after(self, group: Group, verb: int) -> bool:
        """'with X, who arrived': the relative word right after the group and near the verb."""
        at = group.last
        if self.sight.text(at) == ",":
            at += 1
        if self.sight.lower(at) not in ("who", "which"):
            return False
        return verb - at <= 4 or self._come_to(at + 1, verb)

    def _come_to(self, at: int, verb: int) -> bool:
        """'(the ministers, who) [are in Lima to] attend the forum': the verb for which those of the relative clause are there."""
        told = self.sight.word(at, "copula") or self.sight.word(at, "came")
        if not told or self.sight.lower(verb - 1) != "to" or verb - at > COME_REACH:
            return False
        return not any(self.sight.text(i) in ",;:" or self.sight.word(i, "finite") for i in range(at + 1, verb - 1))

    def _thanked_for(self, verb: int) -> Group | None:
        """'thanked [Lund] for [visiting] Peru', 'grateful to [Lund] for having accepted an invitation to [visit] Peru',
        'criticised [Lund] for visiting Peru and [meeting] Adu'."""
        sight, at = self.sight, accepting(self.sight, verb)
        if sight.lower(verb - 1) == "and" and sight.lower(verb).endswith("ing"):
            near = range(verb - 2, max(sight.start_of(verb), verb - SECOND) - 1, -1)
            first = next((i for i in near if sight.lower(i) == "for" or sight.text(i) in ",;:"), at - 1)
            at = first + 1 if sight.lower(first + 1).endswith("ing") else at
        at -= sight.lower(at - 1) == "having"
        if sight.lower(at - 1) != "for" or not sight.lower(at).endswith("ing"):
            return None
        return next((g for g in self.groups(sight.tokens[verb].sentence) if g.last == at - 1 and g.governor), None)

    def _subject_of_all(self, verb: int, groups: list[Group]) -> Group | None:
        """'[Lund] met Boateng on Tuesday, hours after arriving in Accra': the sentence's own subject, before its objects."""
        if not self.sight.tokens[verb].lower.endswith("ing") or self.sight.lower(verb - 1) not in ("after", "before"):
            return None
        own = next((g for g in groups if g.governor == "" and not self._possessive(g)), None)
        return own or next((g for g in groups if g.marker == "by"), None)  # 'was held by [Lund], after receiving'

    def _subject_after(self, verb: int) -> Group | None:
        """'Meeting with X, the minister said': a participle's subject is the main clause's, after the comma."""
        token = self.sight.tokens[verb]
        opens = token.lower.endswith("ing") or token.lower in ("while", "whilst")
        opens |= self.sight.lower(verb - 1) == "to" and any(
            self.sight.word(verb - 2, kind) for kind in ("plan", "set_to")
        )  # '[Set to] meet X, Y said'
        if self.sight.lower(verb - 1) == "to" and self.sight.lower(verb - 2) in AT_HAND:
            return next((g for g in self.groups(token.sentence) if g.first > verb and self._stands_for(g)), None)
        if not opens and self.sight.lower(verb - 1) != "having":
            return None
        for group in self.groups(token.sentence):
            at = group.first - 1 - self.sight.word(group.first - 1, "det")
            if group.first > verb and self.sight.text(at) == "," and group.governor == "":
                return group
        return None

    def _stands_for(self, group: Group) -> bool:
        """'On hand to receive X at the airport was [Minister Y]': behind the verb that stands before its subject."""
        at = group.first - 1
        while self.sight.word(at, "det"):
            at -= 1
        return self.sight.lower(at) in ("was", "were", "is", "are")
