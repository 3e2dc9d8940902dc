"""English voices: the subject is told by its place before the verb."""

from collections.abc import Sequence
from dataclasses import replace

from communique.model import SIDES
from communique.reading.statements.asides_en import EnglishAsides
from communique.reading.statements.bodies_said import JOINS, SpeakingBodies
from communique.reading.statements.nameless import Nameless
from communique.reading.statements.notself import NotSelf
from communique.reading.statements.roundabout_en import Roundabout
from communique.reading.statements.voices import QUOTE_MARKS, VERB_AUX
from communique.reading.statements.words import Voice
from communique.reading.text import Group, Head

DOCUMENT_REACH = 7  # tokens of 'a Kenyan foreign ministry statement'
REPLY = 4  # tokens from 'began' to 'by' of 'began his remarks by thanking'
HERE = frozenset(["here", "there", "today", "yesterday", "tonight", "later", "earlier", "late"])
INVERTED = frozenset({"say", "act", "stress", "again"})


class EnglishVoices(Roundabout, Nameless, EnglishAsides, NotSelf, SpeakingBodies):
    """Voices of an English report."""

    def _subject(self, head: Head, before: Voice | None) -> Voice | None:
        return self.other_than_addressed(head, self._by_place(head, before))

    def _by_place(self, head: Head, before: Voice | None) -> Voice | None:
        """The subject by its place before the verb, or behind it."""
        start = self.document.sentences[self.document.tokens[head.first].sentence].first
        if (quoted := self._quoted_as_saying(head, start)) is not None:
            return quoted
        if head.form == "participle" and before is not None and self.sight.text(head.first - 1) == ",":
            return self.subject_since(head, before) or before
        if head.form != "participle" and (after := self._inverted(head, start)):
            return after
        at = self._subject_end(head.first, start)
        if head.form == "participle" and self.sight.lower(at) == "by":
            verb = next((i for i in range(at - 1, max(start, at - REPLY), -1) if self.sight.key_word(i, "tells_by")), 0)
            if verb:  # '[The ministry] responded by saying'
                return self._by_place(replace(head, first=verb, last=verb + 1, form="finite"), before)
        if at > start and self.sight.text(at) in QUOTE_MARKS and (opener := self._before_quote(at)) is not None:
            return opener
        text = self.sight.text(at)
        if self.sight.lower(at + 1) == "both" and at + 1 < head.first and (at < start or text == ","):
            return Voice((SIDES,), at + 1, at + 2, "joint")  # 'Lauding the plan, [both] recalled'
        if at < start:
            return self.by_roles(head)
        if self.sight.lower(at) in ("who", "which", "that"):
            if self.is_common_thing(at - 1, start):
                return Voice((), at, at + 1, "nobody")  # 'a movement that had called for it'
            voice = self.by_roles(head)
            thing = self.sight.lower(at) == "which" and voice is not None and voice.kind == "person"
            return Voice((), at, at + 1, "nobody") if thing else voice  # 'talks with X [which] focused on'
        if head.form == "participle" and text == "," and (sender := self._sender_before(at, start)) is not None:
            return sender
        if head.form == "participle" and (issuer := self._issuer(at)) is not None:
            return issuer
        if text == "," and (apposed := self.titled_before(at)) is not None:
            return apposed
        if text in (",", ";", ":", "–", "—", "-", "(") or text in QUOTE_MARKS or self.sight.word(at, "conj"):
            return before or self.by_roles(head)
        mention = self.scene.mention_at(at)
        if mention is None and self.sight.tokens[at].is_title:
            if self.is_paper(at, start):
                return Voice((), at, at + 1, "nobody")
            if (lettered := self.lettered_body(at, start)) is not None:
                return lettered
            if bare := self.bare_name(head, start):
                return bare
            if (folk := self.folk_before(at, start)) is not None:
                return folk
        if mention is not None:
            if before is not None and self._same_he(mention, before):
                return before._replace(first=mention.first, last=mention.last)
            if (goes_on := self._he_behind(mention, start)) is not None:
                return goes_on
            if (
                self.sight.lower(mention.first - 1) == "of"
                and (whose := self.scene.mention_at(mention.first - 2)) is not None
            ):
                if whose.kind == "person" and not whose.name and whose.last == mention.first - 1:
                    mention = whose  # '[The special envoy] of President Lund said'
            if self.is_one_of(mention):
                return self.nameless_before(mention.last - 1, start)
            group = self.group(mention)
            if group is not None and len(group.mentions) > 1 and self._in_commas(group, head):
                # 'China, Li said, is ready'
                group = replace(group, mentions=[mention], first=mention.first, governor="", marker="")
            if group is not None and (self._when(group, head) or self._with_him(group, head)):
                return self.of_group(group) or before
            if group is not None and group.governor == "" and not self._in_phrase(group):
                return self.of_group(group) or before
            return self._noun_before(group, start) or self.by_roles(head)
        if self.sight.lower(at) == "it" and (body := self._body_that_spoke(at)) is not None:
            return body
        if self.sight.tokens[at].kind == "word" and head.form == "finite":
            lower = self.sight.text(at).islower() or at == start
            return (self._noun(at, start) if lower else self.by_roles(head) or self.named_body(at, start)) or before
        return before or self.by_roles(head)

    def _in_commas(self, group: Group, head: Head) -> bool:
        """'China, [Li said,] is ready': are the two joined by a comma alone, and is the verb followed by one?"""
        last = group.mentions[-1]
        before = last.first - 1 - self.sight.word(last.first - 1, "det")
        if self.sight.text(before) == "," and group.governor == "prep" and len(group.mentions) == 2:
            return True  # 'to be held in Lima, [the Commission] said'
        commas = self.sight.text(last.first - 1) == "," and self.sight.text(head.last) == ","
        return commas and len(group.mentions) == 2 and group.mentions[0].kind == "side"

    def _when(self, group: Group, head: Head) -> bool:
        """'after [Iraq] rejected', 'as [the envoy] said': a conjunction of time leads to the subject, no preposition."""
        near = head.form == "finite" and 0 <= head.first - group.last <= 2
        return near and group.marker in ("after", "before", "since", "until", "as", "while", "when")

    def _with_him(self, group: Group, head: Head) -> bool:
        """'…, [with Lund] stressing the need': a participle's own subject behind 'with'."""
        return head.form == "participle" and group.marker == "with" and group.last == head.first

    def _subject_end(self, at: int, start: int) -> int:
        """The token that the subject ends with: adverbs, auxiliaries and asides before the verb are passed over."""
        back = at - 1
        while back >= start:
            lower = self.sight.lower(back)
            if (
                lower in VERB_AUX
                or lower in ("both", "all", "each")
                or self.sight.word(back, "adverb")
                or (lower.endswith("ly") and lower != "ally")
                or self._goes_on_to(back)
            ):
                back -= 1
            elif opening := self._told_aside(back, start):
                back = opening - 1
            else:
                break
        return back

    def _goes_on_to(self, at: int) -> bool:
        """'[went on] to thank', '[began] to congratulate', 'was [reported] to have said': who says it stands before."""
        follows = self.sight.lower(at + 1)
        if follows == "to" and self.sight.lower(at + 2) == "have" and self.sight.word(at, "told_to"):
            return True
        begins = follows == "to" and self.sight.word(at, "begins_to")
        return begins or (follows == "on" and self.sight.key_word(at, "goes"))

    def standing(self, head: Head, ruled: Sequence[tuple[Head, Voice | None]]) -> Voice | None:
        """'The envoy stressed that Oslo condemns it and [voiced] hope': of the verb of his own tense, not of what he told."""
        if head.form == "finite" and _is_past(self.sight.lower(head.first)):
            past = [(h, v) for h, v in ruled if not self._is_now(h)]
            ruled = past or ruled
        return super().standing(head, ruled)

    def _is_now(self, head: Head) -> bool:
        """'Oslo [condemns] it', 'Oslo is [committed] to it': in the present."""
        if head.form == "feel":
            return bool({"is", "are", "remains"} & {self.sight.lower(i) for i in (head.first - 1, head.first)})
        return head.form == "finite" and self.sight.lower(head.first).endswith("s")

    def by_roles(self, head: Head) -> Voice | None:
        """The nearest group before the verb; not the end of a longer name: 'the loss of Fiji [Airlines Flight] 33'."""
        group = self.roles.subject(head.first)
        if group is None:
            return None
        groups = self.roles.groups(self.sight.tokens[head.first].sentence)
        if group.mentions[0].kind == "side" and any(g.last == group.first and g.marker == "of" for g in groups):
            group = next((g for g in groups if not (g.governor or g.marker)), group)
        return self.of_group(group)

    def of_group(self, group: Group) -> Voice | None:
        """Also 'Minister Berg and senior Danish officials', whom words between keep apart, and 'NATO leaders'."""
        mention = group.mentions[0]
        if len(group.mentions) == 1 and (other := self.same_nameless(mention) or self.he_since(mention)):
            return other
        if len(group.mentions) == 1 and (other := self.people_of(mention)):
            return other
        if len(group.mentions) == 1 and (other := self.own_holder(mention) or self.head_of_delegation(mention)):
            return other
        if len(group.mentions) == 2 and self._and_others(group):
            group = replace(group, mentions=[mention], last=mention.last)
        voice = super().of_group(group)
        many = mention.plural or mention.group == "holders"
        if voice is None or len(group.mentions) > 1 or not many or mention.name:
            return voice
        together = self._is_members(mention) or self._behind_and(group)
        return Voice((SIDES,), group.first, group.last, "joint") if together else voice

    def _agent(self, head: Head) -> Voice | None:
        """'was told by [the minister]', 'by [the Council of Elders]', which no table has."""
        agent = super()._agent(head)
        at = head.last + 1
        if agent is not None or self.sight.lower(head.last) != "by":
            return agent
        while self.sight.text(at + 1)[:1].isupper() or (
            self.sight.lower(at + 1) in JOINS and self.sight.text(at + 2)[:1].isupper()
        ):
            at += 1
        return self.named_body(at, head.last + 1) or self.common_agent(head.last + 1)

    def _body_behind(self, at: int) -> Voice | None:
        """'according to a [Kenyan foreign ministry] statement': whose document it is, else the body as it stands."""
        noun = next((i for i in range(at, at + DOCUMENT_REACH) if self.press(i) == "document"), None)
        if noun is not None and all(self.sight.tokens[i].kind == "word" for i in range(at, noun)):
            return self.author(noun, at)
        return super()._body_behind(at)

    def _inverted(self, head: Head, start: int) -> Voice | None:
        """'…,” said the minister': the subject follows."""
        mark = self.sight.text(head.first - 1) if head.first > start else "“"
        if (mark not in (",", "—", "–", "-") and mark not in QUOTE_MARKS) or head.row["form"].startswith("tell"):
            return None  # '…, told a news conference' has its subject before it
        if (
            mark == ","
            and self.sight.tokens[head.first - 2].kind == "number"
            and self.sight.text(head.first - 3) == ","
        ):
            return None  # 'Lund, 58, thanked Berg'
        if mark in QUOTE_MARKS and self.sight.lower(head.first - 2) == "and":
            return None  # 'spoke and “called on Lund to”'
        if mark == "," and head.first > start and head.kind == "act" and self._told_aside(head.first - 1, start):
            return None  # 'Lund, in his turn, thanked the envoy'
        at = head.last
        while self.sight.word(at, "det") or (self.sight.word(at, "modifier") and self.scene.mention_at(at) is None):
            at += 1
        mention = self.scene.mention_at(at)
        if mention is not None and self.sight.is_possessive(mention.last):
            mention = self.scene.mention_at(mention.last + 1) or mention  # 'said Lund's [spokeswoman Nora Vik]'
        paper = {self.press(i) for i in (at, at + 1)} & {"media", "credit", "document"}
        if mark == "," and head.kind == "say" and self.is_paper_behind(head.last):
            return Voice((), head.last, at + 1, "nobody")  # ', reported Yonhap News Agency on Monday'
        if mention is None and mark == "," and paper and head.kind == "say" and self._ends_soon(at):
            return Voice((), head.last, at + 1, "nobody")  # '…, says a press release'
        if mention is None and head.kind == "say" and "expert" in {self.press(i) for i in (at, at + 1)}:
            return Voice((), head.last, at + 1, "outsider")  # '“…,” said a local resident'
        no_subject = ("that", "to", "him", "her", "them", "me", "us")
        if mention is None and self.sight.lower(head.last) not in no_subject and head.kind == "say":
            return self.paper_behind(head.last) or self.nameless_behind(head.last) or self.stranger_behind(head.last)
        if mention is None or self.sight.lower(head.last) in no_subject or head.kind not in INVERTED:
            return None
        ends = self._ends_after(mention.last) or (mention.name is not None and self._ends_after(mention.name[1]))
        if head.first > start and mark == "," and not ends:
            return None
        group = self.group(mention)
        return self.apposed(mention) or (self.of_group(group) if group else None)

    def _ends_soon(self, at: int) -> bool:
        return any(self.sight.text(i) in (".", "") for i in (at + 1, at + 2))

    def _ends_after(self, at: int) -> bool:
        told = self.sight.word(at, "prep") or self.sight.word(at, "adverb") or self.sight.lower(at) in HERE
        return (
            self.sight.text(at) in (".", ",", "", "—", "–") or told or self.sight.lower(at) in self.sight.calendar_words
        )

    def _in_phrase(self, group: Group) -> bool:
        """'the embassy of [Iran]', 'talks with [X]'."""
        return group.governor == "prep"

    def _noun_before(self, group: Group | None, start: int) -> Voice | None:
        """'the parliament of Iran said', 'a visit to Iran underlined': the noun that the phrase hangs on."""
        if group is None or group.governor != "prep":
            return None
        at = group.first - 1
        while at > start and (self.sight.word(at, "det") or self.sight.word(at, "prep")):
            at -= 1
        if self.scene.mention_at(at) is None and self.sight.tokens[at].kind == "word" and self.sight.text(at).islower():
            return self._noun(at, start)
        return self.named_body(at, start) if self.scene.mention_at(at) is None else None

    def _noun(self, at: int, start: int) -> Voice | None:
        """A common noun as subject: officials and delegations speak; a letter speaks for its author (None)."""
        kind = self.press(at)
        if (body := self._body_of(at, start)) is not None:
            return body
        if (holder := self._holder_of(at, start)) is not None:
            return holder
        if self.sight.key_word(at, "informant") and not self.informant(at):
            return self.source_before(at, start)
        if kind == "document" and self._said_more_of(at, start) is None:
            return self.author(at, start)
        if self.sight.word(at, "speakers_many"):
            return Voice((SIDES,), at, at + 1, "joint")
        if kind in ("", "event", "document") and (who := self._said_more_of(at, start)) is not None:
            return who
        first = at
        while first > start and not self.sight.word(first - 1, "prep") and self.sight.tokens[first - 1].kind == "word":
            if any(self.sight.word(first - 1, word) for word in ("conj", "aux", "relative")):
                break
            first -= 1
        if kind == "credit":
            return Voice((self.words(first, at + 1),), first, at + 1, "credit")
        if (members := self.all_members(first, at) or self.lands(first, at)) is not None:
            return members
        if self.sight.word(at, "teller_one") and not self.sight.is_possessive(first - 1):
            return self.nameless_before(at, start)
        if kind == "" and self.sight.key_word(at, "sidenoun") and self.sight.is_possessive(first - 1):
            owner = next(
                (m for m in self.scene.of_sentence(self.sight.tokens[at].sentence) if m.last == first - 1), None
            )
            if owner is not None:
                first = owner.first  # '[President Lund's] office said'
        if kind == "" and (self.sight.key_word(at, "sidenoun") or self.is_speaking_body(first, at)):
            if (members := self.members_of(first, at)) is not None:
                return members
            alone = self.sight.word(first, "det") and first + 1 == at
            name = self.body_name(at) if alone and self.sight.lower(first) == "the" else self.words(first, at + 1)
            return Voice((name,), first, at + 1, "body")
        kind = "outsider" if kind == "expert" else "nobody"
        return self.nameless_before(at, start) or Voice((), first, at + 1, kind)


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in ("said", "told", "made", "gave", "spoke")
