"""What stands around a Russian noun of an engagement: the house it is held in, whose chairs meet, what it is thanked for."""

from communique.reading.hypotheses import Hypothesis
from communique.reading.nounroles import NounRoles
from communique.reading.pairs import Pair
from communique.reading.scene import Mention
from communique.reading.triggers import Trigger


class NounSettings(NounRoles):
    """Questions about the phrase that a noun stands in."""

    def _is_thanked_for(self, trigger: Trigger) -> bool:
        """'благодарность за тёплый [приём]', 'поблагодарил за [поздравление]'."""
        at = trigger.first - 1
        while any(f.pos in ("ADJF", "PRTF") for f in self.sight.tokens[at].forms[:1]):
            at -= 1
        return self.sight.lower(at) == "за"

    def _is_part_of(self, trigger: Trigger) -> bool:
        """'в начале [встречи] гость передал', 'в конце [беседы]': the meeting told before, whoever does what in it."""
        back = trigger.first - 1
        while any(f.pos in ("ADJF", "NPRO") for f in self.sight.tokens[back].forms[:1]):
            back -= 1
        meets = trigger.kinds[0] in ("meeting", "call")
        return self.sight.is_russian and meets and self.sight.lower(back) in ("начале", "конце", "завершение")

    def _of_chairs(self, h: Hypothesis, trigger: Trigger, pair: Pair, after: int) -> bool:
        """'встреча сопредседателей Межправительственной комиссии – [министра A] и [министра B]': the two meet."""
        if not self.sight.is_russian or "сопредседатель" not in self.sight.tokens[trigger.last].keys:
            return False
        for group in self.roles.groups(trigger.sentence):
            named = [m for m in group.mentions if m.kind == "person" and m.name]
            if group.first >= after and len(named) > 1 and len(named) == len(group.mentions):
                self._fill(h, group, "participant")
                for mention, match in zip(named, pair, strict=False):
                    one = mention.entity
                    if one is not None and one.party is None and len(named) == len(pair):
                        one.party, one.party_at, one.party_inferred = (
                            match.row["party"],
                            (match.first, match.last),
                            True,
                        )
                return True
        return False

    def _of_the_house(self, h: Hypothesis) -> None:
        """'в МИД Чада состоялась встреча с послом Омана': the house's own side is the other one."""
        if len(h.roles) != 1:
            return
        guest, place = h.roles[0].entity, h.place
        is_house = place is not None and place.rule in ("place.organ", "place.house")
        for mention in self.scene.of_sentence(h.sentence):
            inside = is_house and place is not None and place.first <= mention.first and mention.last <= place.last
            inside = inside or self._is_secretariat(mention)
            if inside and mention.kind == "side" and guest is not None and mention.party not in (None, guest.party):
                h.add(mention, "participant")
                return

    def _is_secretariat(self, mention: Mention) -> bool:
        """'в [Секретариате ОДКБ]', 'в штаб-квартире [ШОС]'."""
        at = mention.first - (not self.sight.key_word(mention.first, "secretariat"))
        is_body = self.sight.key_word(at, "secretariat") and (mention.party or "").startswith("IGO:")
        return is_body and self.sight.lower(at - 1) in ("в", "во")
