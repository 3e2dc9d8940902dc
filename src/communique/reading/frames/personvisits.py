"""Visits that are paid to a person: 'X visited President Y in Oslo', 'X's visit to President Y' tell of a meeting too."""

from communique.reading.clauses import Hypothesis, Trigger, asks_to
from communique.reading.frames.arrivals import Arrivals
from communique.reading.frames.onvisitthere import on_visit_there
from communique.reading.places import PlaceFound, place_after
from communique.reading.text import Group, Mention

SIGHT_REACH = 8  # tokens after 'visit to' in which a museum or shrine is named
CALL_ON = 2  # tokens
TO_WHOM = 3  # tokens of 'to [the]' between 'visit' and whom it is paid


class PersonVisits(Arrivals):
    """Who meets whom where a visit leads to somebody of office."""

    def _pays_visit_to(self, h: Hypothesis, trigger: Trigger, objects: list[tuple[Group, str]]) -> bool:
        """'X visited [President Y] in Oslo', 'X paid a visit to [President Y]': X met Y, and was in Oslo."""
        hosts = [
            group
            for group, part in objects
            if part == "place"
            and group.mentions[0].kind == "person"
            and (group.first >= trigger.last or (self.sight.is_russian and "nomn" not in group.cases))
        ]
        if (
            not self.sight.key_word(trigger.head, "calls_on")
            or len(hosts) != 1
            or not h.roles
            or self.roles.after_noun(hosts[0].first)
        ):
            return False
        return self._sees(h, hosts[0])

    def _visits_person(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'a private visit by X to [President Y] in Oslo', 'X's visit to [President Y]': X met Y there too. English."""
        visitors = [r for r in h.roles if r.part == "visitor" and r.entity is not None and r.entity.kind == "person"]
        if self.sight.is_russian or not visitors or len(visitors) < len(h.named()):
            return False
        behind = [g for g in self.roles.groups(trigger.sentence) if g.first >= trigger.last]
        told = [g for g in behind if not any(r.mention in g.mentions for r in visitors)][:1]
        reached = max([trigger.last, *(r.mention.last for r in visitors)])
        near = told and told[0].marker == "to" and 0 < told[0].first - reached <= TO_WHOM
        return bool(near) and told[0].mentions[0].kind == "person" and self._sees(h, told[0])

    def _to_a_sight(self, trigger: Trigger) -> bool:
        """'his visits to a war shrine', 'a visit to the Peace Museum': no travel to a country."""
        if self.sight.is_russian or self.sight.lower(trigger.last) != "to":
            return False
        for at in range(trigger.last + 1, trigger.last + SIGHT_REACH):
            if self.sight.key_word(at, "sight"):
                return True
            if self.sight.text(at) in ",.;:" or (self.sight.word(at, "prep") and self.sight.lower(at) != "of"):
                return False
        return False

    def _on_visit_there(self, trigger: Trigger) -> tuple[Mention, PlaceFound] | None:
        """'[Lund] spoke in [Lima] on Friday on a visit': whose visit it is, and where."""
        return on_visit_there(self.sight, self.roles.groups(trigger.sentence), trigger)

    def _calls_on_to_act(self, trigger: Trigger, whom: Mention) -> bool:
        """'called on [Peru] to act', 'called on [Minister X] to act': asks; not 'paid a courtesy call on [the Senate of Peru]'."""
        short = trigger.last - trigger.first == CALL_ON
        if self.sight.lower(trigger.last - 1) not in ("on", "upon"):
            return False
        if whom.kind not in ("person", "pronoun"):
            return short or whom.party_kind in ("name", "capital", "adjective")
        return short and asks_to(self.sight, trigger.last, whom.last)

    def _is_source(self, group: Group) -> bool:
        """'will visit Peru, according [to Minister X]': who tells it. English."""
        at = group.first - 1
        while self.sight.word(at, "det"):
            at -= 1
        return self.sight.lower(at) == "to" and self.sight.lower(at - 1) == "according"

    def _sees(self, h: Hypothesis, whom: Group) -> bool:
        """Makes a meeting of the visit to somebody of office."""
        known = all(m.titles or (m.entity is not None and m.entity.office) for m in whom.mentions)
        if not known or any(self.sight.is_possessive(m.last) for m in whom.mentions):
            return False
        h.kinds = ("meeting",)
        for role in h.roles:
            role.part = "guest"
        self._fill(h, whom, "host")
        h.place = place_after(self.sight, whom.last, self.scene.document.sentences[h.sentence].last)
        return True

    def _calls_off_his_own(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'Премьер Чада отложил [свой] визит': whose it was to be, wherever to. Russian."""
        return h.status == "cancelled" and any(
            "свой" in self.sight.keys(at) for at in (trigger.first - 2, trigger.first - 1)
        )
