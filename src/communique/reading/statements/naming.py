"""What one who speaks is called: the person, body or side that a mention stands for, as the report's accounts name it."""

from functools import cached_property

from communique.reading.people import possible_offices
from communique.reading.statements.words import Voice, Words
from communique.reading.text import PRECEDENCE, Entity, Group, Mention

SIDE_WORDS = frozenset({"side", "сторона"})
SPEAKS_FOR = ("spokes", "press secretary", "press-secretary", "press service", "пресс-секретар", "представитель",
              "пресс-служб")  # fmt: skip
PAPER_REACH = 4  # tokens back to the mark that opens a paper's name
NAMED_BESIDE = 2  # tokens from 'an official' to his name
HERS = frozenset({"her", "ее", "её"})

SPOKEN_OF = frozenset({"от", "о", "об", "обо", "имени", "про"})


class Namer(Words):
    """Finds what a report's mentions are called as speakers."""

    def group(self, mention: Mention) -> Group | None:
        return next((g for g in self.roles.groups(mention.sentence) if mention in g.mentions), None)

    def _other_gender(self, mention: Mention) -> Entity | None:
        """'Сказал министр', where the description was taken for a woman's: the nearest man before it that it fits."""
        entity = mention.entity
        if mention.name or mention.plural or entity is None or entity.kind != "person" or not self._conflicts(entity):
            return None
        best: tuple[int, Entity] | None = None
        for other in self.scene.entities:
            if (
                other.kind != "person"
                or not other.name
                or other.gender != self.gender
                or not self._fits(mention, other)
            ):
                continue
            last = max((m.first for m in other.mentions if m.first < mention.first), default=-1)
            if last >= 0 and (best is None or last > best[0]):
                best = (last, other)
        return best[1] if best else None

    def _conflicts(self, entity: Entity) -> bool:
        """Is the entity's gender another than the verb's?"""
        return self.gender is not None and entity.gender is not None and entity.gender != self.gender

    def _fits(self, mention: Mention, entity: Entity) -> bool:
        """Do the description's office and party allow the person?"""
        if mention.party is not None and entity.party not in (None, mention.party):
            return False
        wanted = set(possible_offices(self.scene, mention))
        if "minister" in wanted:
            wanted |= {"foreign_minister"}
        offices = {t.office for m in entity.told() for t in m.titles}
        return mention.kind == "pronoun" or not wanted or not offices or bool(wanted & offices)

    def _media_name(self, mention: Mention) -> bool:
        """'Korean Central News Agency', 'the ministry's website'; not 'X, head of the [International Atomic Energy Agency]'."""
        if mention.kind == "side" and (mention.party or "").startswith("IGO:"):
            return False
        titled = {at for title in mention.titles for at in range(title.first, title.last)}
        if (mention.party or "").startswith("IGO:") and mention.party_at:
            titled.update(range(*mention.party_at))
        if mention.kind == "person" and not mention.titles and self._is_quoted_paper(mention.first):
            return True
        kinds = {self.press(at) for at in range(mention.first, mention.last) if at not in titled}
        last = self.sight.tokens[mention.last - 1]
        if (
            last.is_caps
            and not mention.titles
            and mention.kind == "person"
            and self.sight.text(mention.last) in ("«", "“", '"')
        ):
            return True  # 'НИАТ «Север»'
        paper = self.sight.lower(mention.last - 1) == "official" and self.press(mention.last) == "media"
        return paper or "media" in kinds or ("expert" in kinds and not mention.titles)

    def _is_quoted_paper(self, at: int) -> bool:
        """'агентство «Нордик [Бюро]»': a name in quotation marks behind a word for the press."""
        marks = (i for i in range(at - 1, at - PAPER_REACH, -1) if self.sight.text(i) in ("«", "“", '"', "„"))
        mark = next(marks, 0)
        named = all(self.sight.tokens[i].kind == "word" for i in range(mark + 1, at))
        return bool(mark) and named and self.press(mark - 1) == "media"

    def name_of(self, mention: Mention) -> str | None:
        """The person's fullest name; a body's or state's name as the text has it; None where nobody is known."""
        entity = mention.entity
        if self.is_new(mention) and not (entity is not None and entity.name and self._is_named_beside(mention, entity)):
            told = self._described(mention) if not self.sight.word(mention.last - 1, "vague_speaker") else None
            later = any(
                e.name == told and e.mentions[0].first > mention.first for e in self.scene.entities if e.mentions
            )
            # 'a lawmaker said', named further on
            first = self.phrase_start(mention)
            while first < mention.first and self.sight.word(first, "modifier"):
                first += 1  # 'a senior [Norwegian official]'
            return told if told and later else self.words(first, mention.last)
        if mention.kind == "person" and not mention.name and mention.party and (entity is None or not entity.party):
            if described := self._described(mention):
                return described
        if entity is not None and entity.kind == "person" and entity.name:
            return entity.name
        if mention.kind == "pronoun":
            return None
        if mention.kind == "person" and mention.name:
            return mention.name_text or None
        if mention.kind == "side" and (head := self._head_of_side(mention)):
            return head
        if mention.kind == "person" and (described := self._described(mention)):
            return described
        return self.words(mention.first, mention.last) or None

    def is_new(self, mention: Mention) -> bool:
        """'[an] Israeli official', '[one] senior European diplomat': nobody told of before."""
        if self.sight.is_russian or mention.kind != "person" or mention.name or mention.plural:
            return False
        at = self.phrase_start(mention)
        return any(self.sight.lower(i) in ("a", "an", "one", "another") for i in (at - 1, at))

    def phrase_start(self, mention: Mention) -> int:
        """'a [visiting senior] officer': back over what may stand before somebody who is only described. English."""
        at = mention.first
        while at > mention.first - 3 and self.sight.word(at - 1, "modifier"):
            at -= 1
        return at

    def _is_named_beside(self, mention: Mention, entity: Entity) -> bool:
        """'an envoy, [Per Lund], said'; not 'an official said', where the report titles somebody else so further on."""
        vague = self.sight.word(mention.last - 1, "vague_speaker")
        return not vague or any(m.name and 0 <= m.first - mention.last <= NAMED_BESIDE for m in entity.mentions)

    def _head_of_side(self, mention: Mention) -> str | None:
        """'The Uzbek side', 'узбекская сторона': the head of that side, where one is named."""
        words = {k for at in range(mention.first, mention.last) for k in (*self.document.tokens[at].keys,)}
        if mention.party is None or not words & SIDE_WORDS:
            return None
        heads = [
            (e.first > mention.first, self._only_named_by_others(e), PRECEDENCE.index(e.office), e.first, e.name)
            for e in self.scene.entities
            if e.kind == "person" and e.name and e.party == mention.party and e.office in PRECEDENCE and not e.former
        ]
        return min(heads)[-1] if heads else None

    def _only_named_by_others(self, entity: Entity) -> bool:
        """'передал привет [от президента Лунда]', 'говорили [о Лунде]': nobody who is there himself. Russian."""
        before = [self.sight.lower(m.first - 1) for m in entity.mentions]
        return self.sight.is_russian and bool(before) and all(word in SPOKEN_OF for word in before)

    def speaks_for(self, mention: Mention) -> bool:
        """'the spokesman', 'пресс-секретарь президента': one who speaks for another."""
        words = self.document.words(mention.first, mention.last).lower()
        role = ((mention.entity and mention.entity.role) or "").lower()
        return any(part in words or part in role for part in SPEAKS_FOR)

    def _two_in_one(self, mention: Mention) -> bool:
        """'The Secretary and Foreign Minister said': two people, unless somebody holds both offices."""
        if mention.name or len(mention.titles) < 2 or not mention.definite:
            return False
        pair = {t.office for t in mention.titles}
        return not any(pair <= held for held in self._held_together)

    @cached_property
    def _held_together(self) -> set[frozenset[str | None]]:
        """Offices that the report tells of one named person in one breath."""
        named = (m for e in self.scene.entities for m in e.mentions if m.name and len(m.titles) > 1)
        return {frozenset(t.office for t in m.titles) for m in named}

    def _described(self, mention: Mention) -> str | None:
        """'the President of Ukraine', 'the Azeri official': the one named person of that office and party."""
        office, party = mention.office, mention.party
        if party is None and mention.entity is not None and mention.titles:
            party = mention.entity.party  # 'Глава государства', of the land whose report it is
        if office is None and party is None:
            return self._only_one_untitled(mention) if self.sight.is_russian and mention.offices else None
        known = [e for e in self.scene.entities if e.kind == "person" and e.name and not self._conflicts(e)]
        if self.speaks_for(mention):
            spokesmen = [e for e in known if any(part in (e.role or "").lower() for part in SPEAKS_FOR)]
            spokesmen = [e for e in spokesmen if party is None or e.party in (party, None)]
            return spokesmen[0].name if len(spokesmen) == 1 else None
        known = [e for e in known if e.office_inferred or not all(m.weak for m in e.mentions)]
        if office is not None and office != "other":
            fit = [e for e in known if e.office == office and (party is None or e.party in (party, None))]
            exact = [e for e in fit if party is not None and e.party == party]
            fit = exact or fit
        else:
            fit = [e for e in known if party is not None and e.party == party]
        if not fit:  # 'the President', where nobody is called so: of that party, or of no office known
            fit = [e for e in known if party is not None and e.party == party and e.office in (None, office)]
            known = [e for e in known if e.mentions and e.mentions[0].first < mention.first]
            fit = fit or [e for e in known if e.office is None and e.party in (None, party)]
        before = [e for e in fit if e.mentions and e.mentions[0].first < mention.first] or fit
        names = {e.name for e in before}
        return names.pop() if len(names) == 1 else None

    def _only_one_untitled(self, mention: Mention) -> str | None:
        """'министр', where the report titles nobody so: the one person before of whom it tells no office."""
        known = [e for e in self.scene.entities if e.kind == "person" and e.name and not self._conflicts(e)]
        known = [e for e in known if e.office is None and not all(m.weak for m in e.mentions)]
        names = {e.name for e in known if e.mentions and e.mentions[0].first < mention.first}
        return names.pop() if len(names) == 1 else None

    def _first_told(self) -> Voice | None:
        """Whom 'его' means where nobody has spoken yet: who the report, or its headline, begins with."""
        first = next(
            (m for m in self.scene.mentions[:2] if m.kind == "person" and "nomn" in m.cases and not m.plural), None
        )
        name = self.name_of(first) if first is not None else None
        if first is None or name is None:
            return None
        entity = first.entity
        return Voice((name,), first.first, first.last, "person", entity.party if entity else first.party, entity)

    def _latest(self, pronoun: str, at: int) -> Entity | None:
        """Whom 'его', 'her' may mean where nobody has spoken yet: the last person named before, of that gender."""
        gender = "f" if pronoun in HERS else "m"
        near = self.sight.tokens[at].sentence - 1
        best: tuple[tuple[bool, int], Entity] | None = None
        for entity in self.scene.entities:
            if entity.kind != "person" or not entity.name or entity.gender not in (None, gender):
                continue
            named = [m for m in entity.mentions if m.name and m.first < at]
            place = max(((m.sentence >= near and m.cases == {"nomn"}, m.first) for m in named), default=None)
            if place is not None and (best is None or place > best[0]):
                best = (place, entity)  # '[Лунд] встретился с Видовым. По его словам': the subject, if one is near
        return best[1] if best else None

    def _base(self, at: int) -> str:
        """'источника' → 'источник'."""
        token = self.sight.tokens[at]
        return next((f.lemma for f in token.forms[:1]), token.text)

    def genitive_name(self, mention: Mention) -> str:
        """'(по мнению) турецкой стороны', 'Израиля': whose word it is."""
        entity = mention.entity
        name = entity.name if entity and entity.name else self._head_of_side(mention)
        return name or self.document.words(mention.first, mention.last)
