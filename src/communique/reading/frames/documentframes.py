"""Documents beside a verb or noun of signing, and the states that their phrase names."""

from communique.reading.clauses import Hypothesis, PlaceFrames, Trigger

OWN_ACT = 4  # tokens behind 'подписал' in which 'закон о', 'указ о' stands
NAME = 4  # tokens of a document's name
PHRASE = 12  # tokens between a verb of signing and the parties that its document's phrase names


class DocumentFrames(PlaceFrames):
    """What a sentence tells of the document that is signed."""

    def _document_near(self, trigger: Trigger, end: int) -> bool:
        low = (
            max(self.sight.start_of(trigger.first), trigger.first - 25)
            if trigger.passive or self.sight.is_russian
            else trigger.last
        )
        own = any(m.last == trigger.last for m in self.scene.document.found(trigger.first, "instruments"))
        return (
            own  # '[the exchange of notes] between Peru and Ghana took place'
            or self._any_document(low, min(end, trigger.last + 14))
            or self._told_before(trigger)
            or self._fronted(trigger)
            or self._by_states(trigger)
            or self._for_land(trigger)
        )

    def _for_land(self, trigger: Trigger) -> bool:
        """'A [signed for Norway] and B for Ghana': whatever it is called. English."""
        at = trigger.last + 1
        named = not self.sight.is_russian and self.sight.lower(trigger.last) == "for"
        return named and self.sight.party(at + self.sight.word(at, "det"), "name") is not None

    def _by_states(self, trigger: Trigger) -> bool:
        """'The amended MSP was [signed] by Minister A of Peru and Minister B of Chile': whatever it is called. English."""
        if not trigger.passive or self.sight.is_russian or self.sight.lower(trigger.last) != "by":
            return False
        group = next((g for g in self.roles.groups(trigger.sentence) if g.first > trigger.first), None)
        people = [m for m in group.mentions if m.kind == "person" and m.titles] if group is not None else []
        return len({m.entity.party for m in people if m.entity is not None} - {None}) > 1

    def _fronted(self, trigger: Trigger) -> bool:
        """'[the pact] Peru and Chile signed in March', '[the deal] that Peru signed with Chile': told before those who signed it. English."""
        signers = None if self.sight.is_russian or trigger.passive else self.roles.subject(trigger.head)
        if signers is None or signers.last > trigger.first:
            return False
        at = signers.first - 1
        while self.sight.word(at, "det") or self.sight.lower(at) in ("that", "which"):
            at -= 1
        at -= self.sight.text(at) == ","
        return self.sight.key_word(at, "document") or any(
            m.last == at + 1
            for i in range(max(0, at - NAME), at + 1)
            for m in self.scene.document.found(i, "instruments")
        )

    def _told_before(self, trigger: Trigger) -> bool:
        """'One accord waives visas. [It was signed] by X and Y': the document of the sentence before."""
        if not trigger.sentence:
            return False
        before = self.scene.document.sentences[trigger.sentence - 1]
        if self.sight.is_russian and self.sight.key_word(trigger.head, "signs_off"):
            return self._any_document(
                before.first, before.last
            )  # 'Подписали соглашение. [Подписи поставили] министры A и B'
        if self.sight.is_russian and self._it_is_signed(trigger):
            return self._any_document(before.first, before.last)
        at = trigger.head - 2
        if not trigger.passive or self.sight.lower(at) not in ("it", "they", "both"):
            return False
        return self._any_document(before.first, before.last)

    def _it_is_signed(self, trigger: Trigger) -> bool:
        """'Оба [подписали её] стоя', '[Его подписали] министры A и B': the document told before, beside the verb. Russian."""
        beside = (self.sight.lower(at) for at in (trigger.first - 1, trigger.last))
        return not trigger.passive and any(word in ("его", "её", "ее", "их") for word in beside)

    def _any_document(self, first: int, last: int) -> bool:
        """Do tokens `first` to `last` (not included) tell of a document?"""
        return any(
            self.scene.document.found(i, "instruments")
            or self.sight.key_word(i, "document")
            or self._is_short_for_document(i)
            for i in range(first, last)
        )

    def _is_document_before(self, at: int) -> bool:
        """'[совместное заявление] президентов A и B': does a document's name end right before token `at`? Russian."""
        found = (m for i in range(max(0, at - NAME), at) for m in self.scene.document.found(i, "instruments"))
        return self.sight.is_russian and any(match.last == at for match in found)

    def _is_short_for_document(self, at: int) -> bool:
        """'signed [the DPA]', where the report has told of 'the Darfur Peace Agreement (DPA)'. English."""
        if self.sight.is_russian or not self.sight.tokens[at].is_caps or self.sight.lower(at - 1) != "the":
            return False
        name, tokens = self.sight.text(at), self.sight.tokens
        return any(
            tokens[i].text == name and tokens[i - 1].text == "(" and self.sight.key_word(i - 2, "document")
            for i in range(2, at)
        )

    def _parties_of_document(self, h: Hypothesis, trigger: Trigger, at: int | None = None) -> bool:
        """'the declaration between A and B, signed in …': the states that the document's phrase names, before or behind.

        'Подписано [заявление] президентов A и B', whose it is, in Russian.
        """
        for group in self.roles.groups(trigger.sentence):
            away = group.first - at if at is not None else trigger.first - group.last
            markers = ("between", "между", "of", "with", "с") if at is None else ("between", "among", "между")
            several = at is not None and not group.marker and len(group.mentions) > 1 and "gent" in group.cases
            if 0 <= away < PHRASE and (group.marker in markers or (several and self.sight.is_russian)):
                whose = several and self._is_document_before(group.first)
                for mention in group.mentions:
                    if (mention.kind == "side" or (whose and mention.kind == "person")) and mention.entity is not None:
                        h.add(mention, "participant")
        return len(h.roles) >= 2

    def _other_side_of_document(self, h: Hypothesis, trigger: Trigger) -> None:
        """'Президент Чада подписал соглашение между Чадом и [Ганой]': with whom it is, where one side alone is told to sign.

        Not 'подписал закон о ратификации соглашения между Чадом и Ганой', an act of his own state's.
        """
        own = {r.entity.party for r in h.roles if r.entity is not None}
        first, end = trigger.last, self.scene.document.sentences[trigger.sentence].last
        law = any(self.sight.key_word(at, "own_act") for at in range(first, min(end, first + OWN_ACT)))
        if len(own) != 1 or None in own or law:
            return
        for group in self.roles.groups(trigger.sentence):
            between = group.marker in ("between", "между") and len(group.mentions) > 1
            if between and 0 <= group.first - first < PHRASE and own & {m.party for m in group.mentions}:
                for mention in group.mentions:
                    if mention.kind == "side" and mention.entity is not None and mention.party not in own:
                        h.add(mention, "participant")

    def _is_handed(self, trigger: Trigger) -> bool:
        """'направил президенту A [телеграмму]', 'вручила министру B [копии] грамот'; not 'для вручения [копий]'. Russian."""
        given = any(f.case == "accs" for f in self.sight.forms(trigger.first))
        of_envoy = trigger.kinds[0] == "credentials" and given
        return self.sight.is_russian and (of_envoy or trigger.kinds[0] == "message")
