"""Voices: who speaks, named as the report's accounts name people."""

from collections.abc import Sequence

from communique.model import SIDES
from communique.reading.statements.asides import Asides
from communique.reading.statements.words import Voice
from communique.reading.text import Group, Head, Mention, agency_keys

VERB_AUX = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "shall", "should", "can",
     "could", "may", "might", "must", "do", "does", "did", "to", "'s", "’s"}
)  # fmt: skip
WHOSE = frozenset({"whom", "которого", "которой", "которых"})
PLURAL = frozenset({"their", "them", "их"})
BODY_REACH = 4  # tokens of 'the foreign ministry' behind 'according to'
POSSESSIVES = frozenset({"his", "her", "their", "him", "them", "его", "ее", "её", "их"})
OTHERS = {"his": "f", "him": "f", "her": "m", "его": "f", "ее": "m", "её": "m"}  # the gender that each is not of
OPENING_REACH = 8  # tokens from a name that opens a sentence to its verb: 'Видова на это заметила'
QUOTED_REACH = 12  # tokens after 'цитирует' in which the one quoted is named
QUOTED_CASES = frozenset({"accs", "gent", "gen2"})
STANDS = frozenset({"сказано", "указано", "написано"})  # 'сказано в письме'
QUOTE_MARKS = frozenset(["“", "”", "«", "»", '"', "``", "''", "″"])


class Voices(Asides):
    """Finds the voice of each head of a report."""

    def of(self, head: Head, before: Voice | None) -> Voice | None:
        """Who says what the head says; None where the sentence does not tell. `before`: of the head before it."""
        self.gender, self.number, self.past = None, "", False
        if head.form == "passive" and self._is_written(head):
            return self._of_document(head) or self.last  # 'говорится в послании': whoever the message is from
        if head.form == "passive":
            impersonal = head.row["voice"] != "active"  # 'was blamed by X' is X's, 'was blamed' nobody's
            names = (SIDES,) if impersonal else ()
            return self._agent(head) or Voice(names, head.first, head.last, "joint" if impersonal else "nobody")
        if head.kind == "source":
            return self._source(head)
        if head.kind == "quote":
            return self._quoted(head)
        return self._subject(head, before)

    def _is_written(self, head: Head) -> bool:
        """'говорится', 'сказано', 'отмечается [в телеграмме]'."""
        return head.row["form"] == "говориться" or self.sight.lower(head.first) in STANDS

    def _of_document(self, head: Head) -> Voice | None:
        """The one whose document it is, where the language tells: 'говорится в заявлении министерства'."""
        return None

    def _subject(self, head: Head, before: Voice | None) -> Voice | None:
        """The subject of a finite verb or participle, by the language's own marks."""
        raise NotImplementedError

    def standing(self, head: Head, ruled: Sequence[tuple[Head, Voice | None]]) -> Voice | None:
        """Whose verb a verb without its own subject may be: of the verb before it."""
        return next((v for _, v in reversed(ruled) if v is None or v.kind != "nobody"), None)

    def bare_name(self, head: Head, start: int) -> Voice | None:
        """'Ожегов сообщил', '— сказала Видова': a capitalised word beside the verb that is part of a known name."""
        before = self.before_asides(head.first - 1, start)
        plain = all(self.sight.tokens[i].kind == "word" for i in range(start, head.first))
        for at in (before, head.last, *((start,) if plain and head.first - start <= OPENING_REACH else ())):
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

    def by_roles(self, head: Head) -> Voice | None:
        group = self.roles.subject(head.first)
        return self.of_group(group) if group else None

    def of_group(self, group: Group) -> Voice | None:
        """One person or body by name; several, 'the sides', 'both ministers' as SIDES."""
        mention = group.mentions[0]
        first, last = group.first, group.last
        if len(group.mentions) == 1 and self._two_in_one(mention):
            return Voice((SIDES,), first, last, "joint")
        if len(group.mentions) == 1 and mention.plural and self.sight.word(mention.last - 1, "teller"):
            if not {self.sight.lower(at) for at in range(mention.first, mention.last)} & {"both", "two"}:
                return Voice((self.words(mention.first, mention.last),), first, last, "joint")  # 'The diplomats said'
        if len(group.mentions) == 1 and mention.plural and not mention.name and mention.kind == "person":
            if mention.definite or (self.sight.is_russian and mention.party is None):
                return Voice((SIDES,), first, last, "joint")
        if self.number == "plur" and mention.kind == "person" and not mention.name and mention.party is None:
            return Voice((SIDES,), first, last, "joint")  # 'Главы правительств договорились'
        if len(group.mentions) == 1 and self._is_last(mention):
            return self.single._replace(first=first, last=last) if self.single else None
        if len(group.mentions) == 1 and (other := self._other_gender(mention)):
            return Voice((other.name or "",), first, last, "person", other.party, other)
        if len(group.mentions) == 1 and self._media_name(mention):
            return Voice((), first, last, "nobody")
        if compatriots := self._of_one_side(group):
            return compatriots
        if len(group.mentions) > 1 or mention.kind == "group" or len(mention.members) > 1:
            return Voice((SIDES,), first, last, "joint", each=self._each(group))
        if mention.plural and not (mention.entity and mention.entity.name):
            named_party = mention.party is not None if self.sight.is_russian else not mention.definite
            of_land = self.sight.is_russian and self.sight.party(mention.first, "adjective") is not None
            holders = of_land and mention.group == "holders"  # 'Чадские парламентарии призвали'
            if (mention.kind == "person" or holders) and named_party:
                return Voice((self.words(mention.first, mention.last),), first, last, "body")  # 'Diplomats said'
            return Voice((SIDES,), first, last, "joint")
        name = self.name_of(mention)
        if name is None:
            return None
        first = min(first, self.phrase_start(mention)) if self.is_new(mention) else first  # 'a [ministry spokesman]'
        words = self.document.words(mention.first, mention.last).lower()
        if words.strip("'’\"") in agency_keys() or name.lower() in agency_keys() or self._media_name(mention):
            return Voice((), first, last, "nobody")
        if self.speaks_for(mention):
            party = (mention.entity.party if mention.entity else None) or mention.party
            return Voice((name,), first, last, "credit", party, mention.entity)
        entity = mention.entity
        person = mention.kind in ("person", "pronoun") and not (entity and entity.kind == "side")
        party = (entity.party if entity else None) or mention.party
        return Voice((name,), first, last, "person" if person else "body", party, entity)

    def _each(self, group: Group) -> tuple[tuple[str, str], ...]:
        """'[Oslo] and [Lima] say': the names and parties of those who speak together; none where one of them is unknown."""
        alone = [m for m in group.mentions if m.name or self._is_land(m)]
        told = [(self.name_of(m), m.party or (m.entity.party if m.entity else None)) for m in alone]
        known = [(name, party) for name, party in told if name and party]
        return tuple(known) if len({party for _, party in known}) == len(group.mentions) > 1 else ()

    def _is_land(self, mention: Mention) -> bool:
        """'Chile', 'the EU', 'Lima'; not 'the leaders of Chile', 'the Chilean government'."""
        words = self.sight.tokens[mention.first : mention.last]
        last = mention.last - 1
        adjective = self.sight.party(last, "adjective") is not None and self.sight.party(last, "name") is None
        land = mention.kind == "side" and not mention.titles and not adjective
        return land and all(
            t.is_title or t.is_caps or self.sight.word(i, "det") for i, t in enumerate(words, mention.first)
        )

    def _of_one_side(self, group: Group) -> Voice | None:
        """'Премьер Дании X и министр Y обратились': people of one party speak by their names, they are no two sides."""
        entities = [m.entity for m in group.mentions if m.kind == "person" and not m.plural]
        known = [e for e in entities if e is not None and e.name and e.party is not None]
        if not 2 <= len(known) == len(group.mentions) or len({e.party for e in known}) > 1:
            return None
        return Voice(tuple(e.name or "" for e in known), group.first, group.last, "joint", known[0].party)

    def _agent(self, head: Head) -> Voice | None:
        """'was stressed by X'."""
        for group in self.roles.groups(self.document.tokens[head.first].sentence):
            if group.marker == "by" and 0 <= group.first - head.last <= 3:
                return self.of_group(group)
        return None

    def _quoted(self, head: Head) -> Voice | None:
        """'цитирует [агентство] Видову', 'приводит «Север» слова министра': the object, not the press that quotes."""
        stop = next(
            (i for i in range(head.last, head.last + QUOTED_REACH) if self.sight.text(i) in (",", ".", "")), None
        )
        places = (*range(head.last, stop or head.last + QUOTED_REACH), *range(head.first - 1, head.first - 4, -1))
        for at in places:
            mention = self.scene.mention_at(at)
            if mention is not None and mention.kind in ("person", "pronoun", "side") and mention.cases & QUOTED_CASES:
                if mention.last - mention.first == 1 and self.sight.lower(at) in agency_keys():
                    continue  # 'цитирует ТАСС министра'
                if self.sight.lower(mention.last - 1) in agency_keys() and not mention.name:
                    break  # 'цитирует дипломата ТАСС'
                if (
                    self._media_name(mention)
                    or self.sight.text(mention.last - 1).isascii()
                    or (mention.kind == "side" and not mention.cases.isdisjoint({"nomn"}))
                ):
                    continue
                group = self.group(mention)
                voice = self.of_group(group) if group is not None else None
                if voice is not None and voice.kind != "nobody":
                    return voice._replace(first=head.first, last=head.last)
            if self.sight.lower(at) in POSSESSIVES:
                if self.single is None and (owner := self._latest(self.sight.lower(at), at)):
                    return Voice((owner.name or "",), head.first, head.last, "person", owner.party, owner)
                break
        last = self.single or self.last or (self._first_told() if self.sight.is_russian else None)
        return last._replace(first=head.first, last=head.last) if last is not None else None

    def _source(self, head: Head) -> Voice | None:
        """'according to X', 'по словам X'; 'по его словам' speaks for the pronoun."""
        if POSSESSIVES & {self.sight.lower(i) for i in range(head.first, head.last)}:
            for mention in self.scene.of_sentence(self.document.tokens[head.first].sentence):
                one = mention.entity
                oblique = bool(mention.cases) and "nomn" not in mention.cases  # 'встретился с Видовым, по его словам'
                aside = mention.last == head.first - 1 and mention.kind == "person" and not oblique
                if aside and one is not None and one.name:
                    # 'X, по его словам, …'
                    return Voice((one.name,), mention.first, head.last, "person", one.party, one)
            plural = PLURAL & {self.sight.lower(i) for i in range(head.first, head.last)}
            last = self.last if plural else self.single or self.last
            possessive = next(
                self.sight.lower(i) for i in range(head.first, head.last) if self.sight.lower(i) in POSSESSIVES
            )
            if last is not None and last.entity is not None and last.entity.gender == OTHERS.get(possessive):
                last = None  # 'по [её] словам', where a man spoke last
            if last is None and (owner := self._latest(possessive, head.first)):
                return Voice((owner.name or "",), head.first, head.last, "person", owner.party, owner)
            if last is None and self.sight.is_russian and not plural:
                last = self._first_told()
            return last._replace(first=head.first, last=head.last) if last else None
        if self.sight.lower(head.last) in WHOSE and self.sight.text(head.first - 1) == ",":
            told = self.scene.mention_at(head.first - 2)
            group = self.group(told) if told is not None and told.last == head.first - 1 else None
            voice = self.of_group(group) if group is not None else None
            return voice._replace(first=head.first, last=head.last + 1) if voice is not None else None
        if self.sight.is_russian and (end := self.informant(head.last)):  # 'со ссылкой на источник в штабе войск'
            name = f"{self._base(head.last)} {self.document.words(head.last + 1, end)}"
            return Voice((name,), head.first, end, "body")
        if self.sight.is_russian and self.sight.lower(head.last) == "из":
            return Voice((), head.first, head.last, "nobody")  # 'по сообщениям из Осло'
        if self.sight.is_russian and "expert" in (self.press(head.last), self.press(head.last + 1)):
            if not any(m is not None and m.name for m in map(self.scene.mention_at, (head.last, head.last + 1))):
                return Voice((), head.first, head.last, "outsider")  # 'по мнению эксперта'
        sentence = self.document.tokens[head.first].sentence
        for mention in self.scene.of_sentence(sentence):
            if self.sight.is_russian and "," in map(self.sight.text, range(head.last, mention.first)):
                break  # 'Согласно сообщению CNN, [Лунд] …'
            if head.first <= mention.first and mention.first - head.last <= 2:
                if self.informant(mention.first) or self.informant(head.last):
                    at = mention.first if self.informant(mention.first) else head.last
                    name = f"{self._base(at)} {self.document.words(at + 1, self.informant(at))}"
                    return Voice((name,), head.first, self.informant(at), "body")
                between = {self.press(i) for i in range(head.last, mention.first)}
                if "media" in between:
                    return Voice((), head.first, mention.last, "nobody")  # 'по данным источников ТАСС'
                if "credit" in between:
                    return Voice((self.words(head.last, mention.last),), head.first, mention.last, "credit")
                beyond = next((i for i in range(mention.last, mention.last + 4) if self.press(i)), 0)
                speaks = self.press(beyond) == "document" and mention.kind == "side" and not self.sight.is_russian
                if (
                    beyond
                    and not speaks
                    and all(self.sight.tokens[i].kind == "word" for i in range(mention.last, beyond))
                ):
                    return Voice((), head.first, mention.last, "nobody")  # 'according to a British pool report'
                if mention.kind == "side" and (behind := self.scene.mention_at(mention.last)) is not None:
                    if behind.kind == "side" and not self.sight.is_russian:  # 'the U.S. State Department'
                        return Voice((self.words(mention.first, behind.last),), head.first, behind.last, "body")
                if self.sight.is_russian and mention.kind == "side":
                    return Voice((self.genitive_name(mention),), head.first, mention.last, "body")
                group = self.group(mention)
                voice = self.of_group(group) if group else None
                if voice is not None and voice.names == (self.words(mention.first, mention.last),):
                    voice = voice._replace(names=(self.genitive_name(mention),))  # 'по словам посла' → 'посол'
                return voice._replace(first=head.first) if voice else None
        named = self.sight.tokens[head.last : head.last + 1]
        foreign = self.sight.is_russian and bool(named) and named[0].is_title and named[0].text.isascii()
        foreign = foreign or (bool(named) and not agency_keys().isdisjoint(named[0].keys))
        if self.sight.text(head.last) in QUOTE_MARKS or foreign:
            return Voice((), head.first, head.last, "nobody")  # 'по данным «Вестника»', 'по данным LUSA'
        if (body := self._body_behind(head.last)) is not None:
            told = self.scene.mention_at(body.last + 1) if self.sight.text(body.last) == "," else None
            if (
                told is not None
                and not self.sight.is_russian
                and told.plural
                and told.group in ("sides", "they", "pronoun", "")
            ):
                return None  # 'According to the ministry, they discussed trade': what the two said
            return body._replace(first=head.first)
        window = range(head.last, head.last + 3)
        stop = next((i for i in window if self.sight.text(i) in (",", "")), head.last + 3)
        if any(self.press(i) for i in range(head.last, stop)):
            return Voice((), head.first, head.last, "nobody")
        return None

    def _body_behind(self, at: int) -> Voice | None:
        """'according to [the ministry]', '[diplomatic sources]': a body by its noun, or nobody."""
        stop = min(at + BODY_REACH, len(self.sight.tokens))
        while at < stop and (
            self.sight.word(at, "det") or self.sight.tokens[at].text.islower() or self.sight.party(at, "adjective")
        ):
            if self.sight.key_word(at, "informant") or self.sight.lower(at) in ("people", "persons"):
                return Voice((), at, at + 1, "nobody")
            if self.sight.word(at + 1, "prep") or self.sight.text(at + 1) in (",", ".", ""):
                is_body = self.sight.key_word(at, "sidenoun") and not self.press(at)
                return Voice((self.body_name(at),), at, at + 1, "body") if is_body else None
            at += 1
        return None

    def body_name(self, at: int) -> str:
        """'the ministry': the body that the text last named so in full, else the noun alone."""
        word = self.sight.lower(at)
        for mention in self.scene.mentions_before(at):
            if mention.last <= at and mention.kind == "side" and mention.last - mention.first > 1:
                if self.sight.lower(mention.last - 1) == word:
                    return self.words(mention.first, mention.last)
        return self.sight.text(at)


def _part_of(word: str, name: str) -> bool:
    """Is the lower-case word ('ас-рашид') one of the name's parts?"""
    parts = _pieces(name)
    return all(piece in parts for piece in _pieces(word))


def _pieces(text: str) -> list[str]:
    return text.lower().replace("ё", "е").replace("-", " ").replace(".", " ").split()
