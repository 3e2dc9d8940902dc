"""Nobody thanks himself: whom a clause addresses is not the one who speaks in it."""

from communique.reading.people import same_title
from communique.reading.statements.meant import Meant
from communique.reading.statements.words import Voice
from communique.reading.text import QUOTE_MARKS, Entity, Group, Head, Mention

SINCE = 1  # sentences
LEAST_TOLD = 4  # tokens before ', he said'
SAID_HE = 3  # tokens from a speaker to 'he': 'Lund said that [he]'
ADDRESSED_REACH = 14  # tokens after the verb in which the one addressed is named
BACK_REACH = 24  # tokens before it, in a phrase that opens the sentence: 'Expressing his wishes to X, he …'
ADDRESSING = frozenset(["act", "light", "say"])


class NotSelf(Meant):
    """English: tells a speaker who is only described ('he', 'the minister') from the one he speaks to."""

    def _he_behind(self, mention: Mention, start: int) -> Voice | None:
        """'Ties with Xi's land have grown, [he] said': the one who spoke last, nobody whom the sentence tells of."""
        mark = self.sight.text(mention.first - 1)
        if mention.kind != "pronoun" or mention.plural or mention.first - start < LEAST_TOLD or self.single is None:
            return None
        if mark != "," and mark not in QUOTE_MARKS:
            return None
        one = self.single.entity
        if one is None or (None not in (one.gender, mention.gender) and one.gender != mention.gender):
            return None
        if self.single.last >= start or mention.entity is one:
            return None
        told = mention.entity.mentions if mention.entity is not None else []
        since = [m for m in told if m.name and self.single.last <= m.first < start]
        if since and self._is_subject(since[-1]):
            return None  # 'Asso sounded content. “It is good,” [he] said'
        inside = [m for m in told if start <= m.first < mention.first] or since
        return self.single._replace(first=mention.first, last=mention.last) if inside else None

    def subject_since(self, head: Head, before: Voice) -> Voice | None:
        """'Orlov denied it, and [Premier Lund] pulled out, telling reporters': who came in since the verb before spoke."""
        group = self.roles.subject(head.first)
        if group is None or group.first < before.last or group.governor or group.marker or len(group.mentions) > 1:
            return None
        mention = group.mentions[0]
        named = mention.kind == "person" and bool(mention.name) and mention.entity is not before.entity
        verb = any(
            self.sight.word(i, "aux") or self.sight.lower(i).endswith("ed") for i in range(group.last, head.first - 1)
        )
        return self.of_group(group) if named and verb else None

    def of_group(self, group: Group) -> Voice | None:
        """Who the group is as a speaker."""
        raise NotImplementedError

    def he_since(self, mention: Mention) -> Voice | None:
        """'Berg's guest spoke. Lund also answered the charge. “It is baseless,” [he] said': Lund, who came in as a subject."""
        if mention.kind != "pronoun" or mention.plural or self.single is None or self.single.entity is None:
            return None
        last = self.single
        earlier = range(mention.sentence - 1, max(mention.sentence - SINCE, 0) - 1, -1)
        for other in (m for sentence in earlier for m in reversed(self.scene.of_sentence(sentence))):
            if other.first <= last.last:
                return None
            one = other.entity
            if other.kind != "person" or not other.name or one is None:
                continue
            if one is last.entity or not self._is_subject(other):
                continue
            if None not in (one.gender, mention.gender) and one.gender != mention.gender:
                continue
            return Voice((one.name or "",), mention.first, mention.last, "person", one.party, one)
        return None

    def _same_he(self, mention: Mention, before: Voice) -> bool:
        """'Ahern said [that] he was confident': the one who says so."""
        if before.kind != "person" or mention.kind != "pronoun" or mention.plural:
            return False
        one = before.entity
        if one is not None and None not in (one.gender, mention.gender) and one.gender != mention.gender:
            return False
        return 0 < mention.first - before.last <= SAID_HE

    def other_than_addressed(self, head: Head, voice: Voice | None) -> Voice | None:
        """'A met B. … He thanked [A]': B, not A; the voice as it was where nobody else fits."""
        if voice is None or voice.kind != "person" or voice.entity is None or head.kind not in ADDRESSING:
            return voice
        subject = self.scene.mention_at(voice.last - 1)
        if subject is None or subject.name or subject.plural or subject.first >= head.first:
            return voice
        addressed = [m.entity for m in self._addressed(head, subject) if m.entity is not None]
        if voice.entity not in addressed:
            return voice
        other = self._nearest(subject, addressed)
        return voice if other is None else voice._replace(names=(other.name or "",), party=other.party, entity=other)

    def _addressed(self, head: Head, subject: Mention) -> list[Mention]:
        """'thanked [the minister]', 'conveyed greetings to [King B]', 'wishing [him] well'; not 'thanked for A's visit'."""
        out = []
        for mention in self.scene.of_sentence(subject.sentence):
            before = subject.first - BACK_REACH <= mention.first < subject.first
            after = head.last <= mention.first <= head.last + ADDRESSED_REACH
            if not (before or after) or mention.kind != "person" or mention.plural:
                continue
            if self.sight.is_possessive(mention.last) or self.sight.text(mention.last) in ("'s", "’s", "'", "’"):
                continue
            if after and self._opens_clause(head.last, mention.first):
                break
            lead = mention.first - 1
            while self.sight.word(lead, "det"):
                lead -= 1
            direct = after and lead < head.last and head.kind == "act"
            told = (
                head.row["form"].startswith(tuple(self.sight.language.words("tells_whom")))
                and after
                and lead < head.last
            )
            if (
                direct
                or told
                or self.sight.lower(lead) == "to"
                or (after and head.kind == "light" and lead < head.last)
            ):
                out.append(mention)
        return out

    def _opens_clause(self, first: int, last: int) -> bool:
        """Does another clause begin between the two tokens?"""
        return any(
            self.sight.text(at) in (";", ":", "“", '"', "``")
            or self.sight.lower(at) in ("that", "who", "which", "said")
            for at in range(first, last)
        )

    def _nearest(self, subject: Mention, addressed: list[Entity]) -> Entity | None:
        """The person told last before the subject whom it may stand for."""
        best: tuple[int, Entity] | None = None
        for other in self.scene.entities:
            if other.kind != "person" or not other.name or other in addressed:
                continue
            if subject.gender is not None and other.gender not in (None, subject.gender):
                continue
            if not self._fits(subject, other):
                continue
            last = max((m.first for m in other.mentions if m.first < subject.first and not m.weak), default=-1)
            if last >= 0 and (best is None or last > best[0]):
                best = (last, other)
        return best[1] if best else None

    def own_holder(self, mention: Mention) -> Voice | None:
        """'The Prime Minister spoke to the Prime Minister of Malta John Borg. … The Prime Minister said': not Borg.

        Where the report begins with a holder whom it never names, an office alone goes on with him.
        """
        entity = mention.entity
        if mention.kind != "person" or mention.name or mention.party or not mention.definite or not mention.titles:
            return None
        if entity is None or not entity.name or not entity.party or mention.plural:
            return None
        first = next((m for m in self.scene.mentions if m.kind == "person"), None)
        if first is None or first.name or first.party or not first.definite or first.plural or first is mention:
            return None
        unnamed = first.entity is None or not first.entity.name
        before = bool(entity.mentions) and first.first < entity.mentions[0].first
        if not (unnamed and before and same_title(entity, mention) and _one_title(first, mention)):
            return None
        return Voice(
            (self.words(mention.first, mention.last),), mention.first, mention.last, "person", None, first.entity
        )

    def head_of_delegation(self, mention: Mention) -> Voice | None:
        """'[The head of the delegation] said': who leads it: 'a delegation led by [Per Lund]'."""
        if (
            mention.kind != "person"
            or mention.name
            or self.sight.lower(mention.last - 1) not in ("delegation", "mission")
        ):
            return None
        if not any(self.sight.lower(at) in ("head", "leader", "chief") for at in range(mention.first, mention.last)):
            return None
        for other in self.scene.mentions_before(mention.first):
            if other.kind != "person" or not other.name or other.entity is None:
                continue
            led = self.document.found(other.first - 2, "attendance") + self.document.found(
                other.first - 3, "attendance"
            )
            if any(m.row["kind"] == "led" and m.last <= other.first for m in led):
                one = other.entity
                return Voice((one.name or "",), mention.first, mention.last, "person", one.party, one)
        return None


def _one_title(one: Mention, other: Mention) -> bool:
    """Are both called by the same words: 'the Prime Minister'?"""
    forms = {t.row["form"] for t in one.titles if t.row is not None}
    return any(t.row is not None and t.row["form"] in forms for t in other.titles)
