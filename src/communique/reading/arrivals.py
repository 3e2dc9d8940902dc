"""Who greets those who come, and who looks after them: a visit's host, whoever meets the visitor."""

from communique.reading.eventframes import EventFrames
from communique.reading.hypotheses import Hypothesis
from communique.reading.triggers import Trigger

GREETED_BACK = 3  # sentences from 'прибыл в Осло' to 'его встретил'
GREETING_REACH = 40  # tokens between 'welcomed' and the airport


class Arrivals(EventFrames):
    """What verbs of receiving tell of a visit."""

    def _greeted_on_arrival(self, h: Hypothesis, trigger: Trigger) -> None:
        """'В аэропорту его встретил министр', 'was welcomed at the airport by': he who greets is the visit's host."""
        if h.kinds != ("meeting",) or trigger.type != "verb":
            return
        if trigger.obj not in ("guest", "participant") and trigger.subj != "guest":
            return
        if not {"host", "guest"} & {r.part for r in h.roles}:
            return
        greeted = self._at_arrival_place(trigger) or self._looked_after(trigger) or self._met_on_coming(trigger)
        if not greeted:
            return
        h.kinds, h.greeted = ("visit",), True
        for role in h.roles:
            role.part = "visitor" if role.part == "guest" else "host"

    def _met_on_coming(self, trigger: Trigger) -> bool:
        """'A прибыл в Осло. [Его встретил] министр B': told of one who came in one of the three sentences before."""
        if not self.sight.is_russian or trigger.word not in ("встретить", "встречать") or trigger.passive:
            return False
        sentences = self.scene.document.sentences
        before = range(sentences[max(0, trigger.sentence - GREETED_BACK)].first, sentences[trigger.sentence].first)
        airport = any(self.sight.key_word(at, "arrival_place") for at in before)
        return airport or any(
            self.sight.key_word(at, "arrive") and any(f.tense == "past" for f in self.sight.tokens[at].forms[:1])
            for at in before
        )

    def _looked_after(self, trigger: Trigger) -> bool:
        """'[Принимал его] премьер', '[Принимал гостей] мэр': who was the host of those who came, told by a lasting verb first."""
        forms = self.sight.tokens[trigger.head].forms[:1]
        lasting = bool(forms) and forms[0].tense == "past" and "принимать" in self.sight.tokens[trigger.head].keys
        opens = trigger.first - self.sight.start_of(trigger.first) <= 1
        whom = self.sight.word(trigger.last, "pronoun") or self.sight.key_word(trigger.last, "guests")
        return self.sight.is_russian and lasting and opens and whom

    def _at_arrival_place(self, trigger: Trigger) -> bool:
        """'[в аэропорту] встретил', 'welcomed [at the airport]', 'was received [upon his arrival] by'."""
        sentence = self.scene.document.sentences[trigger.sentence]
        low, high = trigger.first - GREETING_REACH, trigger.last + GREETING_REACH
        near = range(max(sentence.first, low), min(sentence.last, high))
        if any(self.sight.key_word(at, "arrival_place") for at in near):
            return True
        behind = [self.sight.lower(at) for at in range(trigger.last, min(sentence.last, trigger.last + 3))]
        return behind[:1] in (["on"], ["upon"]) and ("arrival" in behind or "arriving" in behind)

    def _at_whose(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'У президента побывал посол': no journey but a meeting with him."""
        if not self.sight.is_russian or {r.part for r in h.roles} != {"visitor", "host"}:
            return False
        hosts = [r.mention for r in h.roles if r.part == "host"]
        at_him = any(g.marker == "у" and hosts[0] in g.mentions for g in self.roles.groups(trigger.sentence))
        if not at_him or hosts[0].kind not in ("person", "pronoun"):
            return False
        h.kinds = ("meeting",)
        for role in h.roles:
            role.part = "guest" if role.part == "visitor" else "host"
        return True
