"""Nouns of engagements that a sentence tells of in passing: discussed, faced, told by a spokesman, the time of something else."""

from communique.reading.clauses import Hypothesis, Trigger, of_accession
from communique.reading.frames.letters import brought_by, names_letters
from communique.reading.frames.nountopics import NounTopics
from communique.reading.frames.othertimes import OtherTimes
from communique.reading.frames.spokentalks import spoken_between
from communique.reading.text import Group, Mention

AGREED = 16  # tokens between 'договорился с коллегой' and 'о встрече'
KEPT_UP = 8  # tokens of 'of regular political dialogue and mutual'
SOUGHT_REACH = 5  # tokens from a verb of reviving to its talks
AUTHOR_REACH = 14  # tokens behind 'в своём послании' in which its author and the verb of saying stand
AIMED = frozenset(["at", "of", "for", "on", "in", "to", "toward", "towards", "about"])
SPOKESMEN = frozenset(["adviser", "ministry_official", "organization_official"])


def is_known(mention: Mention) -> bool:
    """Is the mention somebody with an office or a party, not a bare capitalised word?"""
    one = mention.entity
    return one is None or not mention.weak or bool(one.party or one.office)


class NounAsides(NounTopics, OtherTimes):
    """What makes a noun's engagement another than the one told, or none."""

    def _is_arranged(self, h: Hypothesis, light: int) -> bool:
        """'Lund is [arranging] a meeting between A and B': he is none of the two."""
        return self.sight.key_word(light, "arranges") and self.sight.lower(h.roles[0].mention.first - 1) == "between"

    def _is_sought(self, trigger: Trigger, light: int | None) -> bool:
        """'ways to restart [talks] with X', 'efforts at reviving [negotiations]', 'open to [dialogue] with X': none yet."""
        if self.sight.is_russian or trigger.kinds != ("meeting",):
            return False
        if self.sight.lower(trigger.first) == "consultation" and "in" in (
            self.sight.lower(trigger.first - 1),
            self.sight.lower(trigger.first - 2),
        ):
            return True  # 'to be decided in (mutual) consultation with the other side'
        if light is None and trigger.word == "consultation" and self._is_kept_up(trigger):
            return True
        own = self.sight.lower(trigger.first) == "dialogue" and trigger.last - trigger.first == 1
        if own and light is None and not self.sight.tokens[trigger.first].is_title:
            return self.sight.lower(trigger.last) == "with" or self._is_kept_up(trigger)
        start = self.sight.start_of(trigger.first)
        for at in range(trigger.first - 1, max(start, trigger.first - SOUGHT_REACH) - 1, -1):
            if self.sight.text(at) in ",;:" or (self.sight.word(at, "prep") and at < trigger.first - 1):
                return False
            if not self.sight.key_word(at, "revive"):
                continue
            before = at - 1
            if self.sight.lower(at).endswith("ing"):
                return self.sight.lower(before) in AIMED  # but 'after holding talks'
            if self.sight.lower(before) != "to":
                return False
            return self.sight.key_word(before - 1, "attempt") or self._is_what_for(at, before - 1)
        return False

    def _is_what_for(self, verb: int, before: int) -> bool:
        """'a truce [to hasten] talks with X', 'the onus is on Peru [to restart] talks'; not 'agreed to restart', 'flew in to restart'."""
        if not self.sight.key_word(verb, "hasten"):
            return False
        words = (self.sight.lower(before), *self.sight.keys(before))
        known = self.sight.language.words
        if not (known("plan") | known("set_to") | known("shall") | {"be"}).isdisjoint(words):
            return False
        return not any(self.sight.word(at, "came") for at in range(self.sight.start_of(verb), before + 1))

    def _is_kept_up(self, trigger: Trigger) -> bool:
        """'the continuation of the political [dialogue]', 'the importance of dialogue and [consultations]': none in particular."""
        for at in range(trigger.first - 1, max(self.sight.start_of(trigger.first), trigger.first - KEPT_UP) - 1, -1):
            if self.sight.text(at) in ",;:" or self.sight.word(at, "finite"):
                return False
            if self.sight.lower(at) == "of":
                return self.sight.word(at - 1, "of_dialogue")
        return False

    def _is_welcome(self, trigger: Trigger) -> bool:
        """'церемония [встречи] президента': a welcome that belongs to the visit."""
        back = trigger.first - 1
        back -= any(f.pos == "ADJF" for f in self.sight.tokens[back].forms[:1])
        return self.sight.is_russian and self.sight.key_word(back, "received_with") and trigger.kinds[0] == "meeting"

    def _beside_the_point(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'многое зависит от [переговоров] Чили и Перу': of states, behind a preposition that reports nothing."""
        sides = bool(h.roles) and all(r.mention.kind == "side" for r in h.roles)
        before = trigger.first - 1
        if h.kind == "message" and self.sight.lower(before) == "your":
            return True  # 'Thanks for your [condolences]', says who got them
        leads = self.sight.lower(before) == "к" and self.sight.key_word(before - 1, "leads_to")  # 'путь к переговорам'
        leads |= self.sight.lower(before) == "для" and not h.from_subject
        leads |= self.sight.lower(before) in ("в", "на") and self.sight.key_word(before - 1, "believes")
        return sides and self.sight.is_russian and (leads or self.sight.word(before, "beside_the_point"))

    def _is_of_a_document(self, trigger: Trigger) -> bool:
        """'подписали протокол о [консультациях] между МИД': what a document is about."""
        at = self._before_epithets(trigger) if self.sight.is_russian else 0
        if self.sight.lower(at) not in ("о", "об") or at < 1 or self.sight.key_word(at - 1, "announces"):
            return False  # but 'достигнута договоренность о [визите]': what is to come
        return any(m.last == at for step in (at - 1, at - 2) for m in self.scene.document.found(step, "instruments"))

    def _is_furthered(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'важен для укрепления политического [диалога] Чили и Перу': a state of things between states. Russian."""
        if of_accession(self.sight, trigger.head):
            return not (h.takes_place and h.status == "held")  # 'решил начать переговоры о вступлении Чада'
        before = self._before_epithets(trigger)
        before -= self.sight.lower(before) in ("к", "ко") and self.sight.key_word(before - 1, "serves_talks")
        if self.sight.key_word(before, "serves_talks"):
            return "datv" in self._cases(trigger.head)  # 'внешнее содействие [диалогу] Чили и Перу'
        joined = any(r.mention.first >= trigger.last and r.mention.kind == "person" for r in h.roles)
        if trigger.word != "диалог" or joined:
            return False
        by_verb = any(f.pos in ("VERB", "INFN") for f in self.sight.forms(before)[:1])
        return self.sight.key_word(before, "furthers") and (by_verb or "gent" in self._cases(trigger.head))

    def _author_of_letter(self, h: Hypothesis, trigger: Trigger) -> None:
        """'[X] в своём послании отметил', 'В [поздравительной] телеграмме X пожелал': whose letter it is."""
        at = trigger.first - 1
        while any(f.pos == "ADJF" for f in self.sight.tokens[at].forms[:1]) or self.sight.lower(at) in ("его", "её"):
            at -= 1
        if not self.sight.is_russian or self.sight.lower(at) not in ("в", "во"):
            return
        for group in self.roles.groups(trigger.sentence):
            mention = group.mentions[0]
            says = any(self.scene.document.found(i, "sayings") for i in range(group.last, trigger.last + AUTHOR_REACH))
            if group.governor == "" and mention.name and mention.titles and "nomn" in mention.cases and says:
                self._fill_one(h, mention, "sender")
                h.authored = True
                return

    def _only_tells(self, group: Group, trigger: Trigger) -> bool:
        """'Пресс-секретарь [X] сообщил, что у президента запланирован разговор': who speaks for others."""
        person = group.mentions[0].entity
        if person is None or person.office not in SPOKESMEN:
            return False
        if any("безопасность" in t.keys for t in self.sight.tokens[group.first : group.last]):
            return False  # a secretary of the security council meets people himself
        if group.first > trigger.first:  # '…», – заявил [представитель министерства]'
            return bool(self.scene.document.found(group.first - 1, "sayings"))
        said = bool(
            self.scene.document.found(group.first - 1, "sayings")
        )  # 'рассказал пресс-секретарь X после встречи с'
        between = range(group.last, trigger.first)
        return said or any(self.sight.text(at) == "," and self.sight.lower(at + 1) == "что" for at in between)

    def _whose_purpose(self, h: Hypothesis, groups: list[Group], trigger: Trigger) -> Group | None:
        """'готовит визит [президента Лунда] в Осло для [встречи] с Бергом': whose visit it is for."""
        back = self._before_epithets(trigger)
        if self.sight.lower(back) != "для":
            return None
        start = self.sight.start_of(trigger.first)
        visit = next((at for at in range(back - 1, start, -1) if self._is_visit(at)), None)
        if visit is None:
            return None
        owners = [g for g in groups if visit < g.first and g.last <= back and g.mentions[0].kind == "person"]
        owners = [g for g in owners if "gent" in g.cases and not g.marker]
        if owners and any(self.sight.key_word(at, "plan") for at in range(max(start, visit - 4), visit)):
            h.status = "planned"
        return owners[0] if owners else None

    def _is_visit(self, at: int) -> bool:
        found = self.scene.document.found(at, "triggers")
        return any(m.row["kind"] == "visit" and m.row["type"] == "noun" for m in found)

    def _is_it(self, group: Group, trigger: Trigger) -> bool:
        """'о встрече с Лундом известно, что [она] длилась час': the pronoun behind is the noun's own."""
        one = group.mentions[0]
        genders = {f.gender[:1] for f in self.sight.tokens[trigger.head].forms if f.pos == "NOUN"}
        return one.kind == "pronoun" and group.first >= trigger.last and not one.plural and one.gender in genders

    def _is_agent(self, group: Group) -> bool:
        """'на фото, опубликованном [МИД Чада], видно': by whom something was done, in the short names that have no case."""
        forms = self.sight.tokens[group.first - 1].forms[:1] if group.first else ()
        return group.mentions[0].kind == "side" and any(f.pos == "PRTF" and f.voice == "pssv" for f in forms)

    def _is_declined(self, mention: Mention) -> bool:
        """'проинформировал [Лунда] об итогах встречи с Бергом': the name's own nominative is another form."""
        if mention.name is None or mention.name_text is None:
            return False
        last = mention.name_text.rpartition(" ")[2]
        family = last.rpartition(".")[2]  # 'К.Лунд' is one word of the name, two of the text
        return self.sight.text(mention.name[1] - 1).casefold() != family.casefold()

    def _agreed_on(self, h: Hypothesis, trigger: Trigger) -> None:
        """'A договорился с B о [встрече] в мае', 'министры условились о новых [переговорах]': theirs, and to come."""
        back = self._before_epithets(trigger)
        while self.sight.key_word(back, "holding_of"):  # 'о возможности проведения личной встречи'
            back -= 1
        if self.sight.lower(back) not in ("о", "об"):
            return
        near = range(back - 1, max(self._clause_start(trigger.first), back - AGREED) - 1, -1)
        verb = next((at for at in near if self.sight.key_word(at, "agreed")), None)
        subject = self.roles.subject(verb) if verb is not None else None
        if verb is None or subject is None:
            return
        self._fill(h, subject, "participant")
        for group in self.roles.groups(trigger.sentence):
            if group.marker in ("с", "со") and verb < group.first and group.last <= back:
                self._fill(h, group, "participant")
        h.status, h.tenseless, h.from_subject = "planned", False, True

    def _before_epithets(self, trigger: Trigger) -> int:
        """The token before the noun's own adjectives."""
        return self.sight.before_epithets(trigger.first, "ADJF", "NPRO")

    def _spoken_between(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'в ходе [разговора] A призвал B': of the two; English 'during the call A thanked B' points back where it can."""
        told = spoken_between(self.roles, self.sight, trigger)
        if self.sight.is_russian:
            for role in told:
                h.add(role.mention, "participant")
        h.spoke = told
        return self.sight.is_russian and len(h.named()) == 2

    def _during_call(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'X invited Y during a phone call', 'A и B подписали по итогам переговоров протокол': the clause's people."""
        at, start = trigger.first - 1, self._clause_start(trigger.first)
        during = self.sight.language.words("during" if h.kind == "call" else "in_the_end") | {"после"}
        while at > start and self.sight.lower(at) not in during:
            if trigger.first - at > 3 or self.sight.word(at, "prep") or self.sight.text(at) in ",;:":
                return False
            at -= 1
        if self.sight.lower(at) not in during:
            return False
        groups = [g for g in self.roles.groups(trigger.sentence) if start <= g.first and g.last <= at and not g.marker]
        people = [m for g in groups for m in g.mentions if m.kind in ("person", "pronoun", "group")]
        if len(people) < 2 and not any(m.kind == "group" and h.kind == "call" for m in people):
            return False
        if h.kind == "meeting" and len({m.entity.party for m in people if m.entity is not None}) < len(people):
            return False
        for mention in people:
            self._fill_one(h, mention, "participant")
        return len(h.named()) > 1 or any(m.kind == "group" for m in people)

    def _in_a_message(self, h: Hypothesis, trigger: Trigger) -> bool:
        """'In a congratulatory [message], X wished Y health', 'В [послании] X пожелал Y здоровья': X to Y, or Y's country."""
        sight, at, first = self.sight, trigger.first - 1, self.sight.start_of(trigger.first)
        while at > first and not sight.word(at, "prep") and (sight.word(at, "det") or sight.tokens[at].text.islower()):
            at -= 1
        if h.roles or sight.lower(at) not in ("in", "through", "в", "во"):
            return False
        told = [g for g in self.roles.groups(trigger.sentence) if g.mentions[0].kind in ("person", "side", "pronoun")]
        near = [g for g in told if g.first >= trigger.last] or [g for g in told if g.last <= at]
        senders = [g for g in near if g.governor == "" and g.mentions[0].kind != "side"]
        if sight.is_russian:
            senders = [g for g in senders if "nomn" in g.mentions[0].cases]
        if not senders:
            return False
        sender = senders[0].mentions[0]
        whom = told if sight.is_russian or self._is_wished(trigger) else self._told_in_letter(trigger, told)
        others = [g.mentions[0] for g in whom if g is not senders[0] and g.mentions[0].party_kind != "capital"]
        lands = [m for m in others if self._is_of_another(sender, m)]
        if not lands:
            return False
        people = [m for m in others if m.kind == "person" and m.titles and m.first > sender.last and m.entity]
        people = [m for m in people if m in lands or (m.entity and m.entity.party is None)]
        if sight.is_russian:
            people = [m for m in people if "datv" in m.cases]
        if people and people[0] not in lands and people[0].entity is not None:
            people[0].entity.party, people[0].entity.party_inferred = lands[0].party, True
        h.add(sender, "sender")
        h.add((people or lands)[0], "addressee")
        h.from_subject = True
        return True

    def _is_wished(self, trigger: Trigger) -> bool:
        """'In a message, X [wished] Y's people well': said to them. Not 'X said in a video message that Y is weak'."""
        sentence = self.scene.document.sentences[trigger.sentence]
        wishes = ("wishes", "mourns", "thanks_for")
        return any(self.sight.key_word(at, kind) for at in range(sentence.first, sentence.last) for kind in wishes)

    def _told_in_letter(self, trigger: Trigger, told: list[Group]) -> list[Group]:
        """'In a letter, X [urged] Y to act': objects of a verb of saying. Not of capital letters, nor 'X beat Y' in a post."""
        if names_letters(self.sight, trigger):
            return []
        return [g for g in told if g.governor == "verb" and self.scene.document.found(g.first - 1, "sayings")]

    def _is_of_another(self, sender: Mention, other: Mention) -> bool:
        """Does the other stand for another party than the sender, as far as the report tells?"""
        mine, theirs = sender.entity, other.entity
        party = theirs.party if theirs is not None else other.party
        return (mine is None or theirs is not mine) and party is not None and (mine is None or mine.party != party)

    def _is_delivered(self, h: Hypothesis, trigger: Trigger) -> None:
        """'A [letter] from X was delivered to Y by Z': Y it goes to, Z only carries it. English."""
        sight = self.sight
        if sight.is_russian or {r.part for r in h.roles} != {"sender"}:
            return
        h.carrier = h.carrier or brought_by(self.scene, sight, trigger)
        end = self.scene.document.sentences[trigger.sentence].last
        verb = next((at for at in range(trigger.last, end) if sight.key_word(at, "hands_over")), None)
        if verb is None or not sight.word(verb - 1, "passive"):
            return
        for group in self.roles.groups(trigger.sentence):
            if group.first > verb and group.marker == "to":
                self._fill(h, group, "addressee")
            elif group.first > verb and group.marker == "by":
                h.carrier = group.mentions[0]
