"""English: who speaks where no plain subject stands before the verb: 'quoted X as saying', 'in X's view', 'a letter from X, hailing'."""

from communique.reading.statements.issued_en import put_out
from communique.reading.statements.voices import Voices
from communique.reading.statements.words import Voice
from communique.reading.text import Head

LETTER_REACH = 6  # tokens from 'letter' to the one it is from
QUOTED_BACK = 18  # tokens from 'quoted' to 'as saying'


class Roundabout(Voices):
    """Finds speakers who are told in a roundabout way."""

    def _before_quote(self, mark: int) -> Voice | None:
        """'[Lund] “reiterated that …”', '[They] spoke and “called for …”': whose verb the quotation opens with."""
        if self.sight.lower(mark - 1) == "and":
            subject = self.roles.subject(mark - 1)
            return self.of_group(subject) if subject is not None else None
        mention = self.scene.mention_at(mark - 1)
        group = self.group(mention) if mention is not None and mention.last == mark else None
        return self.of_group(group) if group is not None and group.governor != "prep" else None

    def _quoted_as_saying(self, head: Head, start: int) -> Voice | None:
        """'the agency quoted [President Lund] as saying', 'quoted [him] as telling': the one who is quoted."""
        if not self.sight.lower(head.first).endswith("ing") or self.sight.lower(head.first - 1) != "as":
            return None
        for at in range(head.first - 2, max(start, head.first - QUOTED_BACK) - 1, -1):
            mention = self.scene.mention_at(at)
            if mention is not None and self.sight.lower(mention.first - 1) in ("quoted", "quotes", "cited", "cites"):
                group = self.group(mention)
                return self.of_group(group) if group is not None else None
            if self.sight.lower(at) == "quoted" and self.sight.word(at - 1, "passive"):
                end = at - 1  # '[The envoy] was quoted as saying'
                while end > start and self.sight.word(end, "aux"):
                    end -= 1
                subject = self.scene.mention_at(end)
                group = self.group(subject) if subject is not None else None
                return self.of_group(group) if group is not None else None
            if self.sight.lower(at) in ("quoted", "quotes", "quote", "cited"):
                named = self.words(at + 1, head.first - 1)
                return Voice((named,), at + 1, head.first, "body")
        return None

    def _sender_before(self, comma: int, start: int) -> Voice | None:
        """'received a letter from [President Lund], hailing the ties': who wrote it."""
        group = next((g for g in self.roles.groups(self.sight.tokens[comma].sentence) if g.last == comma), None)
        if group is None or group.marker != "from":
            return None
        before = range(max(start, group.first - LETTER_REACH), group.first)
        return self.of_group(group) if any(self.sight.key_word(at, "letter_noun") for at in before) else None

    def _issuer(self, noun: int) -> Voice | None:
        """'[The ministry] issued a statement condemning the attack': who puts the document out."""
        verb = put_out(self.sight, noun)
        group = self.roles.subject(verb) if verb >= 0 else None
        return self.of_group(group) if group is not None else None

    def _source(self, head: Head) -> Voice | None:
        """Also 'in [Lund's] view'."""
        if not self.sight.word(head.first, "ones_view") or not self.sight.is_possessive(head.first - 1):
            return super()._source(head)
        mention = self.scene.mention_at(head.first - 2)
        group = self.group(mention) if mention is not None else None
        return self.of_group(group) if group is not None else None

    def _body_that_spoke(self, at: int) -> Voice | None:
        """'The ministry denied it. [It] added that': the body that spoke last, by itself or by its spokesman.

        'The ministry issued a statement in which [it] condemned the attack': the body that put it out.
        """
        if (self.sight.lower(at - 2), self.sight.lower(at - 1)) == ("in", "which"):
            return self._issuer(at - 3)
        last, tokens = self.last, self.sight.tokens
        if last is None or last.kind not in ("body", "credit") or tokens[at].sentence - tokens[last.first].sentence > 1:
            return None
        return last._replace(first=at, last=at + 1)

    def _holder_of(self, at: int, start: int) -> Voice | None:
        """'[The President] of the country stressed', '[The head] of our state': the one who holds the office."""
        of = at - 1
        while of > start and self.sight.word(of, "det"):
            of -= 1
        mention = (
            self.scene.mention_at(of - 1) if self.sight.lower(of) == "of" and self.sight.word(at, "land") else None
        )
        if mention is None or mention.kind != "person" or mention.last != of:
            return None
        group = self.group(mention)
        return self.of_group(group) if group is not None and group.governor == "" else None
