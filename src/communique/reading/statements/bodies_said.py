"""English: bodies and documents that speak: 'the ministry's statement said', 'The Mission assured', 'the member states noted'."""

from communique.model import SIDES
from communique.reading.statements.naming import Namer
from communique.reading.statements.words import Voice
from communique.reading.text import Group, Mention, agency_keys

MODIFIERS = 4  # tokens: 'and [visiting senior] Danish officials'
AUTHOR_REACH = 5  # tokens from a document to its author: 'a statement issued by [the ministry]'
LETTERS = 3  # of 'MFA'
NAME_REACH = 8  # tokens of a body's name
OF_ALL = frozenset(
    [
        "the",
        "all",
        "both",
        "two",
        "three",
        "four",
        "five",
        "six",
        "member",
        "participating",
        "contracting",
        "these",
        "their",
    ]
)
JOINS = frozenset(["of", "for", "the", "and", "on"])


class SpeakingBodies(Namer):
    """Names the bodies that speak in an English report."""

    def of_group(self, group: Group) -> Voice | None:
        """Who the group is as a speaker."""
        raise NotImplementedError

    def author(self, at: int, start: int) -> Voice | None:
        """'[the ministry's] statement said', 'a [foreign ministry] statement', 'a statement by [the Kremlin] said': whose it is."""
        for group in self.roles.groups(self.sight.tokens[at].sentence):
            if group.marker in ("by", "from", "of") and 1 < group.first - at <= AUTHOR_REACH:
                return self.of_group(group)
            if group.last in (at, at - 1) and group.mentions[-1].kind in ("person", "side") and group.first >= start:
                possessive = self.sight.is_possessive(at - 1) or group.last == at
                if possessive and _is_circle(group.mentions[-1].party):
                    return Voice((SIDES,), group.first, group.last, "joint")  # 'the G20 statement said'
                return self.of_group(group) if possessive else None
        noun = at - 1
        while noun > start and (
            self.sight.word(noun, "modifier") or self.sight.lower(noun) in ("'s", "’s", "joint", "press")
        ):
            noun -= 1
        if not self.sight.key_word(noun, "sidenoun"):
            return None
        first = noun
        while first > start and noun - first < AUTHOR_REACH and self._names_part(first - 1):
            first -= 1
        name = self.words(first, noun + 1)
        return Voice((name,), first, noun + 1, "body") if name else None

    def _names_part(self, at: int) -> bool:
        """'[Norwegian foreign] ministry': a word of a body's name before its noun."""
        token = self.sight.tokens[at]
        if (
            token.kind != "word"
            or self.sight.word(at, "det")
            or self.sight.word(at, "prep")
            or self.sight.word(at, "conj")
        ):
            return False
        return (
            token.is_title or token.is_caps or self.sight.word(at, "realm") or bool(self.sight.party(at, "adjective"))
        )

    def named_body(self, at: int, start: int) -> Voice | None:
        """'[The Mission] assured', '[UNSMIL] said', '[The Council of Elders] welcomed': a name that no table has."""
        token = self.sight.tokens[at] if at < len(self.sight.tokens) else None
        if token is None or token.kind != "word" or not (token.is_title or token.is_caps) or self.press(at):
            return None
        first = at
        while first > start and at - first < NAME_REACH:
            before = self.sight.tokens[first - 1]
            if before.kind != "word" or not (before.is_title or before.is_caps or before.lower in JOINS):
                break
            first -= 1
        while first < at and self.sight.lower(first) in JOINS and self.sight.lower(first) != "the":
            first += 1
        if self.sight.lower(first) != "the" or first == at:
            return None
        if any(self.press(i) for i in range(first, at + 1)):
            return None
        if first + 1 == at and self.sight.word(at, "body"):
            return Voice((self.body_name(at),), first, at + 1, "body")
        return Voice((self.words(first, at + 1),), first, at + 1, "body")

    def lettered_body(self, at: int, start: int) -> Voice | None:
        """'…, [MFA] added', '[CENTCOM] said': letters that stand for a body which no table has."""
        token = self.sight.tokens[at]
        alone = at == start or self.sight.text(at - 1) in (",", "”", '"', "“")
        if not token.is_caps or not alone or not len(token.text) >= LETTERS or token.lower in agency_keys():
            return None
        return Voice((token.text,), at, at + 1, "body")

    def is_speaking_body(self, first: int, at: int) -> bool:
        """'the alliance said', 'the bloc urged': a body by its noun alone."""
        return self.sight.lower(first) == "the" and at - first <= 2 and self.sight.word(at, "speaking_body")

    def _body_of(self, at: int, start: int) -> Voice | None:
        """'[Norway's ministry of defence] said', '[the office of statistics] noted': a body's noun, and what it is for."""
        of = at - 1
        while of > start and self.sight.word(of, "det"):
            of -= 1
        if self.sight.lower(of) not in ("of", "for") or not self.sight.key_word(of - 1, "sidenoun"):
            return None
        if not self.sight.text(of - 1).islower() and of - 1 > start:
            return None
        first = of - 1
        while first > start and of - first < AUTHOR_REACH and self._names_part(first - 1):
            first -= 1
        group = next(
            (g for g in self.roles.groups(self.sight.tokens[at].sentence) if g.last in (first, first - 1)), None
        )
        if self.sight.is_possessive(first - 1) and group is not None and not group.governor:
            first = group.first
        return Voice((self.words(first, at + 1),), first, at + 1, "body")

    def _and_others(self, group: Group) -> bool:
        """'Lund and [other Norwegian officials] disputed that': Lund speaks."""
        others = group.mentions[1]
        return (
            others.group == "holders" and self.sight.lower(others.first - 1) == "other" and bool(group.mentions[0].name)
        )

    def _is_members(self, mention: Mention) -> bool:
        """'EU leaders', 'ASEAN foreign ministers': the members of an organisation, together."""
        return (mention.party or "").startswith("IGO:") and self.sight.word(mention.last - 1, "body_members")

    def _behind_and(self, group: Group) -> bool:
        """'[Minister Berg and visiting] Danish officials agreed': does a person stand before, joined by 'and'?"""
        at = group.first - 1
        while self.sight.word(at, "modifier") and group.first - at <= MODIFIERS:
            at -= 1
        before = self.scene.mention_at(at - 1) if self.sight.lower(at) == "and" else None
        other = self.group(before) if before is not None and before.kind == "person" else None
        return other is not None and other.governor == "" and other.marker == ""

    def body_name(self, at: int) -> str:
        """The body that a noun stands for."""
        raise NotImplementedError

    def all_members(self, first: int, at: int) -> Voice | None:
        """'the member states', 'the five countries', 'the ministers': those who met, all together."""
        words = {self.sight.lower(i) for i in range(first, at)}
        several = self.sight.word(at, "body_members") or self.sight.word(at, "speakers_both")
        plural = several and bool(words & OF_ALL)
        return Voice((SIDES,), first, at + 1, "joint") if plural and words <= OF_ALL else None

    def lands(self, first: int, at: int) -> Voice | None:
        """'Western countries', 'EU countries', 'neighbouring states': several, told by a word."""
        told = range(first, at)
        vague = all(self.sight.word(i, "vague_number") or self.sight.word(i, "det") for i in told)
        if vague or not self.sight.key_word(at, "lands") or not self.sight.lower(at).endswith("s"):
            return None
        if self.sight.lower(first) == "the":
            return Voice((SIDES,), first, at + 1, "joint")  # 'The Nordic countries agreed': those who met
        return Voice((self.words(first, at + 1),), first, at + 1, "body")


def _is_circle(party: str | None) -> bool:
    """'IGO:G7', 'IGO:G20': states that meet and speak together."""
    return party is not None and party.startswith("IGO:G") and party[5:].isdigit()
