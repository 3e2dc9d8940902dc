"""Voices: who speaks, named as the report's accounts name people."""

from functools import cached_property
from typing import NamedTuple

from communique.languages import load_table
from communique.model import SIDES
from communique.reading.heads import Head
from communique.reading.roles import Group, Roles
from communique.reading.scene import Entity, Mention, Scene

SPEAKS_FOR = ("spokes", "press secretary", "press-secretary", "press service", "пресс-секретар", "представитель",
              "пресс-служб")  # fmt: skip
VERB_AUX = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "shall", "should", "can",
     "could", "may", "might", "must", "do", "does", "did", "to", "'s", "’s"}
)  # fmt: skip
ASIDE = frozenset(
    {"part", "turn", "hand", "side", "behalf", "meanwhile", "however", "too", "also", "respectively", "очередь", "стороны",
     "сторону", "однако", "кстати", "соответственно", "впрочем", "например", "частности"}
)  # fmt: skip
ASIDE_REACH = 14  # tokens that an aside between commas may have
PLURAL = frozenset({"their", "them", "их"})
POSSESSIVES = frozenset({"his", "her", "their", "him", "them", "его", "ее", "её", "их"})
QUOTE_MARKS = frozenset('“”«»"')


class Voice(NamedTuple):
    """The names of those who speak (or SIDES), the tokens that show it, and what they are.

    `kind`: person, body (a state, ministry …), joint (several as one), credit (who speaks for another: a spokesman),
    nobody (the press, an expert, a visit: no speaker of a statement).
    """

    names: tuple[str, ...]
    first: int
    last: int
    kind: str = "person"
    party: str | None = None
    entity: Entity | None = None

    @property
    def relays(self) -> bool:
        """May only pass on what another said."""
        return self.kind in ("body", "credit", "nobody")


class Voices:
    """Finds the voice of each head of a report."""

    def __init__(self, scene: Scene, roles: Roles) -> None:
        self.scene, self.roles, self.sight = scene, roles, roles.sight
        self.document = scene.document
        self.last: Voice | None = None  # who spoke last, set by the one who goes through the sentences
        self.single: Voice | None = None  # the last one person who spoke

    @cached_property
    def agencies(self) -> frozenset[str]:
        """Names of news agencies in lower case."""
        return frozenset(f.strip().lower() for row in load_table("world", "agencies") for f in row["form"].split("|"))

    def of(self, head: Head, before: Voice | None) -> Voice | None:
        """Who says what the head says; None where the sentence does not tell. `before`: of the head before it."""
        if head.form == "passive" and head.row["form"] == "говориться":
            return self.last  # 'говорится в послании': whoever the message is from
        if head.form == "passive":
            return self._agent(head) or Voice((SIDES,), head.first, head.last, "joint")
        if head.kind == "source":
            return self._source(head)
        return self._subject(head, before)

    def _subject(self, head: Head, before: Voice | None) -> Voice | None:
        """The subject of a finite verb or participle, by the language's own marks."""
        raise NotImplementedError

    def aside(self, comma: int, start: int) -> int:
        """'X, for his part, said', 'X, в свою очередь, сказал', 'X, выступая в Осло, сказал': the opening comma."""
        for at in range(comma - 1, max(start, comma - ASIDE_REACH) - 1, -1):
            if self.sight.text(at) == ",":
                inner = {self.sight.lower(i) for i in range(at + 1, comma)}
                if inner & ASIDE and comma - at <= ASIDE_REACH // 2:
                    return at
                first = self.sight.tokens[at + 1]
                return at if any(f.pos in ("PRTF", "GRND") or f.lemma == "который" for f in first.forms[:1]) else 0
        return 0

    def bare_name(self, head: Head, start: int) -> Voice | None:
        """'Ожегов сообщил', '— сказала Видова': a capitalised word beside the verb that is part of a known name."""
        before = head.first - 1
        while before > start and (self.sight.word(before, "adverb") or self.sight.text(before) == ","):
            opening = self.aside(before, start) if self.sight.text(before) == "," else before
            if not opening:
                break
            before = opening - 1
        for at in (before, head.last):
            if not start <= at < len(self.sight.tokens):
                continue
            token = self.sight.tokens[at]
            if token.kind != "word" or not token.is_title or self.scene.mention_at(at) is not None:
                continue
            names = {
                e.name for e in self.scene.entities if e.kind == "person" and e.name and _part_of(token.lower, e.name)
            }
            if len(names) == 1:
                entity = next(e for e in self.scene.entities if e.name in names)
                return Voice((entity.name or "",), at, at + 1, "person", entity.party, entity)
        return None

    def words(self, first: int, last: int) -> str:
        """The tokens' text without determiners in front."""
        while first < last - 1 and self.sight.word(first, "det"):
            first += 1
        return self.document.words(first, last)

    def press(self, at: int) -> str:
        """The kind of press.tsv that the word at this token is of; '' where none."""
        if not 0 <= at < len(self.sight.tokens):
            return ""
        for match in self.document.found(at, "press"):
            if match.last == at + 1:
                return match.row["kind"]
        for back in range(max(0, at - 3), at):
            for match in self.document.found(back, "press"):
                if match.last == at + 1:
                    return match.row["kind"]
        return ""

    def by_roles(self, head: Head) -> Voice | None:
        group = self.roles.subject(head.first)
        return self.of_group(group) if group else None

    def group(self, mention: Mention) -> Group | None:
        return next((g for g in self.roles.groups(mention.sentence) if mention in g.mentions), None)

    def of_group(self, group: Group) -> Voice | None:
        """One person or body by name; several, 'the sides', 'both ministers' as SIDES."""
        mention = group.mentions[0]
        first, last = group.first, group.last
        if len(group.mentions) == 1 and self._two_in_one(mention):
            return Voice((SIDES,), first, last, "joint")
        if len(group.mentions) == 1 and self._is_last(mention):
            return self.single._replace(first=first, last=last) if self.single else None
        if len(group.mentions) == 1 and self._media_name(mention):
            return Voice((), first, last, "nobody")
        if len(group.mentions) > 1 or mention.kind == "group" or len(mention.members) > 1:
            return Voice((SIDES,), first, last, "joint")
        if mention.plural and not (mention.entity and mention.entity.name):
            named_party = mention.party is not None if self.sight.is_russian else not mention.definite
            if mention.kind == "person" and named_party:
                return Voice((self.words(mention.first, mention.last),), first, last, "body")  # 'Diplomats said'
            return Voice((SIDES,), first, last, "joint")
        name = self.name_of(mention)
        if name is None:
            return None
        words = self.document.words(mention.first, mention.last).lower()
        if words.strip("'’\"") in self.agencies or name.lower() in self.agencies or self._media_name(mention):
            return Voice((), first, last, "nobody")
        if any(
            part in words or part in ((mention.entity and mention.entity.role) or "").lower() for part in SPEAKS_FOR
        ):
            return Voice((name,), first, last, "credit")
        entity = mention.entity
        person = mention.kind in ("person", "pronoun") and not (entity and entity.kind == "side")
        party = (entity.party if entity else None) or mention.party
        return Voice((name,), first, last, "person" if person else "body", party, entity)

    def _media_name(self, mention: Mention) -> bool:
        """'Korean Central News Agency', 'the ministry's website'."""
        kinds = {self.press(at) for at in range(mention.first, mention.last)}
        return "media" in kinds or ("expert" in kinds and not mention.titles)

    def name_of(self, mention: Mention) -> str | None:
        """The person's fullest name; a body's or state's name as the text has it; None where nobody is known."""
        entity = mention.entity
        if mention.kind == "person" and not mention.name and mention.party and (entity is None or not entity.party):
            if described := self._described(mention):
                return described
        if entity is not None and entity.kind == "person" and entity.name:
            return entity.name
        if mention.kind == "pronoun":
            return None
        if mention.kind == "person" and mention.name:
            return mention.name_text or None
        if mention.kind == "person" and (described := self._described(mention)):
            return described
        return self.words(mention.first, mention.last) or None

    def _is_last(self, mention: Mention) -> bool:
        """Does 'he', 'the minister' go on with the one who spoke last? Gender, office and party must allow it."""
        if self.single is None or mention.name or mention.plural:
            return False
        entity = self.single.entity
        if mention.kind == "pronoun":
            return entity is None or None in (entity.gender, mention.gender) or entity.gender == mention.gender
        if mention.kind != "person" or entity is None:
            return False
        offices = {t.office for m in entity.mentions for t in m.titles}
        wanted = {mention.office} if mention.office else set(mention.offices)
        if "minister" in wanted:
            wanted |= {"foreign_minister"}
        return bool(wanted & offices) and (mention.party is None or mention.party == entity.party)

    def _two_in_one(self, mention: Mention) -> bool:
        """'The Secretary and Foreign Minister said': two people, unless somebody holds both offices."""
        if mention.name or len(mention.titles) < 2 or not mention.definite:
            return False
        pair = {t.office for t in mention.titles}
        holders = [m for e in self.scene.entities for m in e.mentions if m.name and len(m.titles) > 1]
        return not any(pair <= {t.office for t in m.titles} for m in holders)

    def _described(self, mention: Mention) -> str | None:
        """'the President of Ukraine', 'the Azeri official': the one named person of that office and party."""
        office, party = mention.office, mention.party
        if office is None and party is None:
            return None
        known = [e for e in self.scene.entities if e.kind == "person" and e.name]
        if office is not None and office != "other":
            fit = [e for e in known if e.office == office and (party is None or e.party in (party, None))]
            exact = [e for e in fit if party is not None and e.party == party]
            fit = exact or fit
        else:
            fit = [e for e in known if party is not None and e.party == party]
        if not fit:  # 'the President', where nobody is called so: of that party, or of no office known
            fit = [e for e in known if party is not None and e.party == party and e.office in (None, office)]
            fit = fit or [e for e in known if e.office is None and e.party in (None, party)]
        before = [e for e in fit if e.mentions and e.mentions[0].first < mention.first] or fit
        names = {e.name for e in before}
        return names.pop() if len(names) == 1 else None

    def _agent(self, head: Head) -> Voice | None:
        """'was stressed by X'."""
        for group in self.roles.groups(self.document.tokens[head.first].sentence):
            if group.marker == "by" and 0 <= group.first - head.last <= 3:
                return self.of_group(group)
        return None

    def _source(self, head: Head) -> Voice | None:
        """'according to X', 'по словам X'; 'по его словам' speaks for the pronoun."""
        if POSSESSIVES & {self.sight.lower(i) for i in range(head.first, head.last)}:
            plural = PLURAL & {self.sight.lower(i) for i in range(head.first, head.last)}
            last = self.last if plural else self.single or self.last
            return last._replace(first=head.first, last=head.last) if last else None
        sentence = self.document.tokens[head.first].sentence
        for mention in self.scene.of_sentence(sentence):
            if head.first <= mention.first and mention.first - head.last <= 2:
                if self.sight.is_russian and mention.kind == "side":
                    return Voice((self._genitive(mention),), head.first, mention.last, "body")
                group = self.group(mention)
                voice = self.of_group(group) if group else None
                return voice._replace(first=head.first) if voice else None
        if self.sight.text(head.last) in QUOTE_MARKS:
            return Voice((), head.first, head.last, "nobody")  # 'по данным «Вестника»'
        window = range(head.last, head.last + 3)
        stop = next((i for i in window if self.sight.text(i) in (",", "")), head.last + 3)
        if any(self.press(i) for i in range(head.last, stop)):
            return Voice((), head.first, head.last, "nobody")
        return None

    def _genitive(self, mention: Mention) -> str:
        entity = mention.entity
        return (entity.name if entity and entity.name else None) or self.document.words(mention.first, mention.last)


def _part_of(word: str, name: str) -> bool:
    """Is the lower-case word ('ас-рашид') one of the name's parts?"""
    parts = _pieces(name)
    return all(piece in parts for piece in _pieces(word))


def _pieces(text: str) -> list[str]:
    return text.lower().replace("ё", "е").replace("-", " ").replace(".", " ").split()
