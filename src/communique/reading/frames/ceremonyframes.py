"""Frames of ceremonies: envoys who present credentials, documents signed before witnesses."""

from itertools import pairwise

from communique.reading.clauses import Hypothesis, Role, Trigger
from communique.reading.frames.attendees import Attendees
from communique.reading.frames.clauseframes import LIGHT_REACH
from communique.reading.frames.documentframes import PHRASE
from communique.reading.frames.visitframes import VisitFrames
from communique.reading.text import Group, Mention


class CeremonyFrames(VisitFrames, Attendees):
    """Whom the nouns 'credentials' and 'signing' make take part."""

    def _doer_behind(self, trigger: Trigger) -> Mention | None:
        """'a visit [Lund] made to Lima', 'talks [he] held with Adu': who did it, told right behind the noun."""
        at = trigger.last + (self.sight.lower(trigger.last) in ("that", "which"))
        doer = None if self.sight.is_russian else self.scene.mention_at(at)
        if doer is None or doer.first != at or doer.kind not in ("person", "pronoun", "side"):
            return None
        verb = doer.last
        while self.sight.word(verb, "adverb") or self._has_done(verb):
            verb += 1
        return doer if self.sight.word(verb, "carried_out") else None

    def _has_done(self, at: int) -> bool:
        """'talks he [had] held'; not 'talks he [had] with X', whose verb it is itself."""
        return self.sight.word(at, "pluperfect") and not self.sight.word(at + 1, "prep")

    def _envoys_named(self, h: Hypothesis, trigger: Trigger) -> None:
        """'those who presented credentials were [Ambassador A] and [High Commissioner B]': envoys named behind the noun."""
        for group in self.roles.groups(trigger.sentence):
            envoys = all(m.kind == "person" and m.name and m.office == "ambassador" for m in group.mentions)
            if group.first >= trigger.last and envoys and group.marker != "to":
                self._fill(h, group, "guest")
        if self.sight.is_russian:
            self._diplomats_of(h, trigger)

    def _diplomats_of(self, h: Hypothesis, trigger: Trigger) -> None:
        """'Грамоты вручили также [дипломаты Ганы, Мальты]': whose envoys they are, where the word is no office. Russian."""
        for before, group in pairwise(self.roles.groups(trigger.sentence)):
            told = before.mentions[0].kind == "group" and before.mentions[0].group == "sides"
            lands = all(m.kind == "side" and m.party and not m.titles for m in group.mentions)
            if told and lands and group.first == before.last and "gent" in group.cases:
                h.roles = [r for r in h.roles if r.mention not in before.mentions]
                self._fill(h, group, "guest")

    def _after_presenting(self, trigger: Trigger) -> bool:
        """'[following the presentation of] credentials', 'congratulated him [on presenting his] credentials': told before."""
        at = trigger.first - 1
        while self.sight.word(at, "det") or self.sight.lower(at) in ("of", "over"):
            at -= 1
        if self.sight.is_russian or self.sight.lower(at) not in ("presentation", "presenting", "handing", "submission"):
            return False
        at -= 1 + self.sight.word(at - 1, "det")
        return self.sight.lower(at) in ("after", "following", "upon", "on") and trigger.sentence > 0

    def _past_post(self, trigger: Trigger) -> int:
        """'credentials [as Ambassador of Chad to Ghana] to President A': behind the office that they are for. English."""
        behind = trigger.last + 1
        behind += self.sight.word(behind, "det")
        told = trigger.kinds == ("credentials",) and self.sight.lower(trigger.last) == "as"
        post = self.scene.mention_at(behind) if told else None
        return post.last if post is not None and post.titles else trigger.last

    def _witnessed(self, h: Hypothesis, trigger: Trigger) -> None:
        """'A and B witnessed the signing of an accord', 'the leaders oversaw the signing': the witnesses' states sign."""
        if self._parties_of_document(h, trigger, trigger.last) or self.sight.is_russian:
            return
        start = self.sight.start_of(trigger.first)
        for at in range(trigger.first - 1, max(start, trigger.first - LIGHT_REACH) - 1, -1):
            if self.sight.key_word(at, "witness"):
                subject = self.roles.subject(at)
                for mention in subject.mentions if subject is not None else ():
                    self._fill_one(h, mention, "participant")
                h.by_those_met = "witnessed" if h.roles else ""
                if self._still_to_witness(start, at):
                    h.status = "planned"
                return

    def _still_to_witness(self, start: int, verb: int) -> bool:
        """'they [are to] chair a session, [watch] the signing', 'A and B [will] watch the signing'."""
        token = self.sight.tokens[verb]
        if token.lower not in token.keys[:1] or token.lower.endswith(("ed", "s")):
            return False
        ahead = [self.sight.lower(i) for i in range(start, verb)]
        return any(self.sight.word(i, "shall") for i in range(start, verb)) or any(
            pair in (("are", "to"), ("is", "to")) for pair in pairwise(ahead)
        )

    def _signs(self, trigger: Trigger, group: Group) -> bool:
        """'the signing of the accord [by] Minister A and Minister B': people behind the document's phrase."""
        between = range(trigger.last, group.first)
        if group.marker != "by" or group.mentions[0].kind != "person" or len(between) > PHRASE:
            return False
        return not any(self.sight.word(at, "aux") or self.scene.document.found(at, "sayings") for at in between)


def join_credentials(here: list[tuple[Trigger, list[Hypothesis]]]) -> None:
    """'X received Ambassador Y, who presented credentials': one ceremony, whose host is X.

    'X met Ambassador Y, who presented credentials' are a meeting and a ceremony.
    """
    told = [h for _, made in here for h in made if h.kind == "credentials"]
    for trigger, made in here if told else ():
        for meeting in [h for h in made if h.kind == "meeting" and trigger.obj != "guest"]:
            _received_by_whom_met(told, meeting)
        for meeting in [h for h in made if h.kind == "meeting" and trigger.obj == "guest"]:
            guests = [r.entity for r in meeting.roles if r.part == "guest" and r.entity is not None]
            hosts = [r for r in meeting.roles if r.part == "host"]
            for h in told:
                if hosts and guests and (any(r.entity in guests for r in h.roles) or _took_his(h, meeting)):
                    h.roles += [
                        r
                        for r in meeting.roles
                        if r.part == "guest" and all(r.entity is not own.entity for own in h.roles)
                    ]
                    kept = [r for r in h.roles if all(r.entity is not host.entity for host in hosts)]
                    h.roles = kept + hosts
                    made.remove(meeting)
                    break


def _took_his(h: Hypothesis, meeting: Hypothesis) -> bool:
    """'President X received Ambassador Y and accepted his credentials': the host alone is told with them, of an envoy received."""
    hosts = [r.entity for r in meeting.roles if r.part == "host"]
    alone = bool(h.roles) and all(r.part == "host" and r.entity in hosts for r in h.roles)
    envoys = [r.mention.office == "ambassador" for r in meeting.roles if r.part == "guest"]
    return alone and bool(envoys) and all(envoys)


def _received_by_whom_met(told: list[Hypothesis], meeting: Hypothesis) -> None:
    """'встретился с послом X, [который вручил верительные грамоты]': to the one other who was there."""
    for h in told:
        guests = [r.entity for r in h.roles]
        others = [r for r in meeting.named() if r.entity not in guests]
        if len(h.roles) == 1 and h.roles[0].part == "guest" and len(others) == 1 and len(meeting.roles) == 2:
            h.roles.append(Role(others[0].entity, "host", others[0].mention))
