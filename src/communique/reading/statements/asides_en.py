"""English: what is told between a subject and its verb: 'Lund, in Lima for the summit, said', 'the mission (HAMIR) said'."""

from functools import cached_property

from communique.reading.statements.voices import VERB_AUX, Voices
from communique.reading.statements.words import Voice

BRACKETS = 8  # tokens
QUOTED_IN = 10  # tokens of 'quoted in the daily newspaper of the port'
OCCASION = 9  # tokens of 'used a speech in Lima on Monday'
TIMED = 6  # tokens of 'late on Monday the 5th of May'
PERSON_ASIDE = 26  # tokens of what is told of a person between commas


class EnglishAsides(Voices):
    """Passes over what stands between a subject and its verb."""

    def _told_aside(self, at: int, start: int) -> int:
        """The token that opens what is told between a subject and its verb, and ends here; 0."""
        if self.sight.text(at) == "," and self.sight.tokens[at - 1].kind == "number" and self.sight.text(at - 2) == ",":
            return at - 2 if at - 2 > start else 0  # 'Lund, 58, thanked'
        if self.sight.text(at) == ",":
            return self.aside(at, start) or self._told_of_person(at, start)
        if self.sight.lower(at) in ("part", "side", "turn") and self.sight.lower(at - 1) in (
            "his",
            "her",
            "its",
            "their",
        ):
            return at - 2 if self.sight.lower(at - 2) in ("on", "for", "from", "in") else 0  # 'X on his part thanked'
        told = self._in_brackets(at, start) or self._in_writing(at, start) or self._quoted_in(at, start)
        return told or self._between(at, start) or self._timed(at, start) or self._occasion(at, start)

    def _occasion(self, at: int, start: int) -> int:
        """'Lund [used the trip] to urge', '[used a speech in Lima] to call on': the verb; 0."""
        uses = next((i for i in range(at - 1, max(start, at - OCCASION), -1) if self.sight.key_word(i, "uses")), 0)
        told = range(uses, min(at + 1, uses + TIMED)) if uses else range(0)
        plain = all(self.sight.tokens[i].kind != "mark" for i in range(uses, at))
        return uses if plain and any(self.sight.word(i, "occasion_to") for i in told) else 0

    def _between(self, at: int, start: int) -> int:
        """'Lund has [long] said', 'Lund [in turn] hailed', 'Lund [went on] to say': the phrase's first token; 0."""
        for phrase in self._phrases.get(self.sight.lower(at), ()):
            first = at - len(phrase) + 1
            if first > start and all(self.sight.lower(first + i) == word for i, word in enumerate(phrase)):
                return first
        return 0

    @cached_property
    def _phrases(self) -> dict[str, list[list[str]]]:
        """The phrases of words.tsv that may stand between a subject and its verb, by their last word, longest first."""
        out: dict[str, list[list[str]]] = {}
        for form in sorted(self.scene.language.words("said_between"), key=lambda f: (-f.count(" "), f)):
            out.setdefault(form.split()[-1], []).append(form.split())
        return out

    def _timed(self, at: int, start: int) -> int:
        """'the court [last week] said', 'Lund [late on Monday] thanked': a time without commas; its first token, or 0."""
        back, timed, opened = at, False, 0
        while back > start and at - back < TIMED:
            lower = self.sight.lower(back)
            if lower in self.sight.calendar_words or self.sight.word(back, "time_noun"):
                timed, opened = True, back if lower.endswith("day") else 0
            elif self.sight.word(back, "time_opener"):
                opened = back
            elif self.sight.tokens[back].kind != "number" and lower not in ("the", "of"):
                break
            back -= 1
        return opened if timed and opened > start else 0

    def _quoted_in(self, at: int, start: int) -> int:
        """'Lund [quoted in the Oslo Post] said', 'Lund [speaking on state television] said': the participle; 0."""
        for back in range(at - 1, max(start, at - QUOTED_IN), -1):
            if self.sight.text(back) in ",;:" or not self.sight.lower(back).endswith(("ed", "ing")):
                if self.sight.text(back) in ",;:":
                    return 0
                continue
            mention = self.scene.mention_at(back - 1)
            person = mention is not None and mention.kind in ("person", "pronoun") and mention.last == back
            if self.sight.word(back, "speaking_participle") and person and self.sight.word(back + 1, "prep"):
                return back
        return 0

    def titled_before(self, comma: int) -> Voice | None:
        """'Adu's [chief spokesman, Per Lund], told a briefing': a title, and the name between commas."""
        mention = self.scene.mention_at(comma - 1)
        if mention is None or mention.name is None or mention.last != comma or mention.kind != "person":
            return None
        group = self.group(mention) if self.sight.text(mention.name[0] - 1) == "," and mention.titles else None
        return self.of_group(group) if group is not None and not group.governor else None

    def _in_brackets(self, at: int, start: int) -> int:
        """'the mission [(UNAMI)] said': the token that opens the brackets; 0."""
        if self.sight.text(at) != ")":
            return 0
        return next((i for i in range(at - 1, max(start, at - BRACKETS), -1) if self.sight.text(i) == "("), 0)

    def _in_writing(self, at: int, start: int) -> int:
        """'has [in a statement] assured': the preposition; 0."""
        if self.press(at) != "document" or at - 2 <= start:
            return 0
        det = next(
            (i for i in range(at - 1, max(start, at - 4), -1) if self.sight.lower(i) in ("a", "an", "its", "his")), 0
        )
        return det - 1 if det and self.sight.lower(det - 1) == "in" and self.sight.lower(det - 2) in VERB_AUX else 0

    def _told_of_person(self, comma: int, start: int) -> int:
        """'[Spokesman Per Lund], in Lima with the president for the summit, said': the comma that opens what is told of him; 0."""
        stop = max(start, comma - PERSON_ASIDE)
        who = next((i for i in range(comma - 2, stop, -1) if self.sight.text(i) == ","), stop)
        told = self.sight.lower(who + 1) == "who"  # 'Lund, who called on him at his office, said'
        for at in range(comma - 2, stop, -1):
            if not told and self.document.found(at, "sayings") and not self.sight.lower(at).endswith("ing"):
                return 0
            if self.sight.text(at) != ",":
                continue
            mention = self.scene.mention_at(at - 1)
            opens = self.sight.word(at + 1, "prep") or self.sight.lower(at + 1) == "who"
            opens |= self.sight.lower(at + 1).endswith("ing") and self.sight.text(at + 1).islower()
            opens |= self.sight.lower(at + 1).endswith("ed") and self.sight.word(
                at + 2, "prep"
            )  # 'Lund, flanked by Berg, said'
            opens |= self.sight.word(at + 1, "apposed_word")  # 'Lund, head of the delegation to the talks, said'
            ends = mention is not None and (mention.last == at or (mention.name is not None and mention.name[1] == at))
            if mention is None or mention.kind != "person" or not ends or not opens:
                continue
            group = self.group(mention)
            return at if group is not None and group.governor == "" else 0
        return 0
