"""What stands between somebody and his verb of saying: adverbs, and asides between commas."""

from communique.reading.statements.meant import Meant

CREDIT_ASIDE = 8  # tokens that ', как утверждают в Осло,' may have
ASIDE_REACH = 14  # tokens that an aside between commas may have


class Asides(Meant):
    """Tells which commas and adverbs to pass over on the way from a verb back to its subject."""

    def adverb(self, at: int) -> bool:
        """'также', '[решительно] осудил': what may stand between a subject, or 'and', and the verb."""
        manner = self.sight.lower(at).endswith("о") and any(f.pos == "ADVB" for f in self.sight.tokens[at].forms[:1])
        return self.sight.word(at, "adverb") or manner

    def aside(self, comma: int, start: int) -> int:
        """'X, for his part, said', 'X, в свою очередь, сказал', 'X, выступая в Осло, сказал': the opening comma."""
        for at in range(comma - 1, max(start, comma - ASIDE_REACH) - 1, -1):
            if self.sight.text(at) == ",":
                inner = {self.sight.lower(i) for i in range(at + 1, comma)}
                if any(m.row["kind"] == "source" for m in self.document.found(at + 1, "sayings")):
                    return at  # 'X, по данным министерства, сказал'
                if inner & self.sight.language.words("aside_word") and comma - at <= ASIDE_REACH // 2:
                    return at
                if self._is_credit_aside(at, comma):
                    return at
                first = self.sight.tokens[at + 1]
                told = any(f.pos in ("PRTF", "GRND") or f.lemma == "который" for f in first.forms[:1])
                near = any(f.pos == "ADJF" for f in first.forms[:1]) and self.sight.word(at + 2, "prep")
                return at if told or near else 0  # 'чиновник, [знакомый с делом], сказал'
        return 0

    def _is_credit_aside(self, first: int, last: int) -> bool:
        """'X[, как утверждают в Осло,] пригласил', 'X[, отмечает радио,] приветствовал'."""
        if not self.sight.is_russian or last - first > CREDIT_ASIDE:
            return False
        verb = first + 1 + (self.sight.lower(first + 1) == "как")
        told = any(
            m.row["kind"] in ("say", "stress") for i in (verb, verb + 1) for m in self.document.found(i, "sayings")
        )
        return told and (verb > first + 1 or any(self.press(i) for i in range(verb, last)))

    def before_asides(self, at: int, start: int) -> int:
        """'Лунд[, как пишет газета, также] сообщил': the last token at or before this one that is no adverb and of no aside."""
        while at > start and (self.adverb(at) or self.sight.text(at) == ","):
            opening = self.aside(at, start) if self.sight.text(at) == "," else at
            if not opening:
                break
            at = opening - 1
        return at
