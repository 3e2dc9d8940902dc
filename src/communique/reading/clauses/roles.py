"""Roles in the clause: which mentions are a verb's subject, which its objects, and by which preposition.

English tells roles by position, Russian by case and preposition; both answers come as the same `Group`s.
"""

from dataclasses import replace

from communique.reading.clauses.farther import AS_WELL_AS, goes_farther, list_goes_on, past_members, second_between
from communique.reading.clauses.headlinepairs import heads_a_line, is_headlines_pair
from communique.reading.clauses.namedlists import are_any_counterparts, are_by_office, listed_by_name, with_first_person
from communique.reading.clauses.opening import apart_from_opening
from communique.reading.clauses.ownphrase import belongs_before, is_capacity, is_rank, past_aside
from communique.reading.clauses.selves import leaves_out_i
from communique.reading.clauses.sharing import belongs_to, ends_a_place, share_country
from communique.reading.clauses.strangers_ru import is_stranger
from communique.reading.clauses.subjects_en import EnglishSubjects
from communique.reading.text import (
    Examples,
    Group,
    Mention,
    RussianSubjects,
    Scene,
    Sight,
    before_colon,
    begins_clause,
    is_premodified,
    opens_clause,
    owns_too,
    titles_agree,
    words_between,
    words_between_kin,
)
from communique.reading.titles import is_state

SHORT = {"со": "с", "во": "в", "ко": "к", "изо": "из", "ото": "от", "обо": "о", "передо": "перед"}
OPENING_PHRASE = 8  # tokens of 'Within the framework of his official visit'
NOMINATIVE = frozenset({"nomn"})
PARTICIPIAL = 20  # tokens of a participle with what belongs to it, before the person it is said of
WITH = (["together", "with"], ["along", "with"], ["jointly", "with"])
JOINERS = frozenset({",", ";", "and", "&", "и", "also", "as", "well", "а", "также", "plus", "both", "alongside", "или"})


class Roles(RussianSubjects, EnglishSubjects):
    """Groups by sentence, and the questions that frames ask of them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.sight = Sight(scene.document, scene.language)
        told = [t for m in scene.mentions for t in (m.titles if m.group != "delegation" else [m])]
        self.sight.in_titles = frozenset(at for t in told for at in range(t.first, t.last))
        self.sight.in_names = frozenset(
            at for m in scene.mentions if m.name is not None and not m.weak for at in range(*m.name)
        )
        self.sight.home, self.sight.day = scene.home, scene.day
        self._groups: dict[int, list[Group]] = {}
        self._examples = Examples(scene, self.sight)
        self._prepositions = scene.language.words("prep")

    def groups(self, sentence: int) -> list[Group]:
        """The sentence's mentions, coordinated ones together, in text order."""
        if sentence not in self._groups:
            self._groups[sentence] = self._coordinate(sentence)
        return self._groups[sentence]

    def _coordinate(self, sentence: int) -> list[Group]:
        groups: list[Group] = []
        owner: Mention | None = None
        last: Group | None = None  # the one that a list goes on with: mostly the last
        for mention in self.scene.of_sentence(sentence):
            if ends_a_place(self.sight, mention):
                continue
            if self._owns_the_next(mention):
                owner = owner or mention
                continue
            if owner is not None:
                marker, governor = self._marker(owner)
                groups.append(Group([mention], marker, governor, owner.first, mention.last))
                owner, last = None, groups[-1]
                continue
            opened = self._examples.opened(mention)
            if (many := self._examples.many_before(groups, opened)) is not None:
                self._exemplify(many, mention)
                last = many
                continue
            if (listed := listed_by_name(self.sight, groups, mention)) is not None:
                told_till = listed.last
                self._exemplify(listed, mention)
                last = listed
                if listed is not groups[-1]:
                    last, listed.last = replace(listed), told_till  # of the same people, but reaching farther
                continue
            if second_between(self.sight, groups, mention):
                continue
            if last is not None and self._joined(last, mention):
                last.mentions.append(mention)
                last.last = mention.last
                belongs_to(mention, last.many)
            elif (governed := self._examples.governed(mention, opened)) is not None:
                groups.append(governed)
                belongs_to(mention, governed.many)
            elif not goes_farther(self.sight, groups, mention):
                marker, governor = self._marker(mention)
                groups.append(Group([mention], marker, governor, mention.first, mention.last))
            last = groups[-1] if groups and (last is None or groups[-1].last > last.last) else last
        if not self.sight.is_russian:
            groups = apart_from_opening(self.sight, groups)
            for group in groups:
                share_country(group.mentions, group.marker)
        return groups

    def _exemplify(self, group: Group, mention: Mention) -> None:
        """'[Peruvian officials], including [President A]': A stands for them, and is of their party."""
        many = group.mentions[-1]
        if many.party is not None and many.party_at is not None:
            group.many = (many.party, many.party_at)
        belongs_to(mention, group.many)
        group.own_case |= bool(group.cases) and group.cases.isdisjoint(mention.cases)
        if many.name is None and (many.kind == "side" or self._examples.are_many(many)):
            group.mentions.pop()
        group.mentions.append(mention)
        group.last = mention.last

    def _owns_the_next(self, mention: Mention) -> bool:
        """'the president's special envoy', 'Boateng's spokesman Kofi Mensah': only the second does something."""
        if self.sight.is_russian or mention.kind != "person" or not self.sight.is_possessive(mention.last):
            return False
        after = self.scene.mention_at(mention.last + 1)
        return after is not None and after.first == mention.last + 1 and after.kind == "person" and bool(after.titles)

    def _joined(self, group: Group, mention: Mention) -> bool:
        """'A, B and C', 'A as well as B': only joiners between, and in Russian a common case."""
        between = words_between(self.sight, group.last, mention)
        pieces = mention.group == "holders" == group.mentions[-1].group  # of one phrase: 'the leaders of A and B'
        if mention.first < group.last or (mention.first == group.last and pieces):
            return True
        if mention.rule == "mention.plural_title" == group.mentions[-1].rule and mention.titles:
            if mention.titles[0].first == group.mentions[-1].titles[0].first:
                return True  # 'the ambassadors of A, X, B, [Y] and C, Z'
        between = between if self.sight.is_russian else words_between_kin(self.sight, between)
        if group.marker and between[-1:] == [group.marker] and between[-4:-1] == AS_WELL_AS:
            between = between[:-1]  # 'talks with A, B, as well as [with] C'
        if between[-2:] in WITH and between[:-2] in ([], [","]) and mention.kind != "pronoun":
            place = group.mentions[-1].kind == "side" and (bool(group.marker) or mention.kind == "person")
            return not place  # 'A, together with B, met', but 'A visited Lima, together with B'
        if between == ["-"] and is_headlines_pair(self.sight, group, mention):
            return True
        if not between or len(between) > 4 or between == ["as"] or any(word not in JOINERS for word in between):
            return False
        if opens_clause(self.sight, group, mention, between) or past_members(self.sight, group, mention):
            return False
        if ";" in between and not (mention.name and mention.titles and group.mentions[-1].titles):
            return False  # only a list of titled people has its parts so: 'A, President of X; B, Minister of Y'
        alone = between == [","] and mention.group == "sides" and not are_by_office(group.mentions[-1], mention)
        if mention.kind == "pronoun" or alone:
            return with_first_person(self.sight, group, mention, between)  # not 'After A and B met, the two sides …'
        if group.mentions[-1].kind == "pronoun" and (
            self.sight.lower(group.mentions[-1].first) not in ("he", "she") or between != ["and"]
        ):
            return False
        governed = bool(group.marker or group.governor) and not self.sight.is_russian
        governed &= mention.kind == "person" or mention.group == "delegation"  # 'In Lima, the delegation of Ghana'
        if between == [","] and (heads_a_line(self.sight, group, mention) or self._in_a_headline(group, mention)):
            return True  # 'Lund, Boateng meet in Oslo', 'Lund hosts Boateng, Soto'
        governed |= mention.kind == "side" and self.sight.is_possessive(mention.last)  # 'Norway, Chad's ally, sent'
        if between == [","] and (mention.weak or governed) and not list_goes_on(self.scene, self.sight, mention):
            return False  # 'In a letter to A, B said'
        if between == [","] and is_state(mention) != is_state(group.mentions[-1]):
            return False
        if group.mentions[-1].rule == "mention.body_of" and mention.rule == "mention.party" and "gent" in mention.cases:
            listed = between == [","] and list_goes_on(self.scene, self.sight, mention)
            return listed or between == ["и"]  # 'между министерствами Омана, [Йемена] и [Чада]'
        if self.sight.is_russian and mention.cases and group.cases:
            agree = bool(mention.cases & group.cases) or owns_too(group, mention)
            return agree or titles_agree(self.sight, group.mentions[-1], mention)
        return True

    def _in_a_headline(self, group: Group, mention: Mention) -> bool:
        """A headline's 'hosts [A, B] for talks', 'after talks with [A, B]': no full stop, and no verb of the second's own."""
        sight, end = self.sight, self.scene.document.sentences[mention.sentence].last
        if sight.is_russian or not (group.marker or group.governor) or group.mentions[0].kind != mention.kind:
            return False
        after = mention.last
        stops = sight.text(end - 1) in (".", "!", "?", ";", '"', "”")
        return not stops and (after >= end or (sight.word(after, "prep") and sight.lower(after) != "to"))

    def _marker(self, mention: Mention) -> tuple[str, str]:
        """The preposition before a mention, and whether that or a verb governs it."""
        return self._marker_before(mention, mention.first)

    def _marker_before(self, mention: Mention, first: int) -> tuple[str, str]:
        """The same where the mention's phrase begins at token `first`: '[members of] a delegation'."""
        at = first - 1
        sentence = self.scene.document.sentences[mention.sentence]
        if mention.kind == "pronoun" and self.sight.lower(at) == "those":
            return "", ""  # 'among those [she] met'
        at -= mention.plural and at > sentence.first and self.sight.counts(at)
        while at >= sentence.first and (self.sight.text(at) in "\"“”«»'(‘’" or self.sight.word(at, "det")):
            if self.sight.text(at) == "(":
                return "(", "prep"
            at -= 1
        if self.sight.text(at - 1) == "-" and self.sight.lower(at) in ("member", "nation", "state"):
            at -= 3  # 'with the 12-nation [EU]'
            at -= self.sight.word(at, "det")
        first_half = self.scene.mention_at(at - 1) if self.sight.text(at) == "-" and mention.kind == "side" else None
        if first_half is not None and first_half.kind == "side" and not self.sight.is_russian:
            return self._marker_before(mention, first_half.first)  # 'of the Peru-[Chile] dialogue'
        if self.sight.is_russian and mention.rule == "mention.body_of":
            at = self._before_epithets(at, sentence.first)  # 'между внешнеполитическими [ведомствами] Омана'
        while mention.rule == "mention.body_of" and (
            self.sight.word(at, "of_delegation") or self.sight.word(at, "det")
        ):
            at -= 1  # 'a high-level [team from Ghana]'
        while at > sentence.first and mention.kind == "side" and belongs_before(self.scene, self.sight, mention, at):
            at -= 1  # 'met in war-torn [Yemen]', 'in the Gulf [state of Oman]'
            at -= self.sight.word(at, "det")
        while at >= sentence.first and is_rank(self.sight, mention, at):
            at -= 1 + self.sight.word(at - 1, "det")  # 'the top [Iranian diplomat]'
        at = past_aside(self.sight, at)
        if at < sentence.first:
            return "", ""
        if self.sight.text(at - 2) in ",–—(" and (self.sight.lower(at - 1), self.sight.lower(at)) == ("как", "и"):
            return "как", "prep"  # 'министр, как и [его коллеги], встретится с A'
        adverb = self.sight.word(at, "adverb") and (mention.name or self._no_genitive(mention))
        if mention.cases == NOMINATIVE or adverb:
            return "", ""  # 'накануне президент …', 'накануне [посол] встречался …': no preposition's word
        word = self.sight.lower(at)
        listed = word == "following" and self.sight.word(at - 1, "det")  # 'with the [following] ministers'
        some_of = word == "of" and not (mention.name and mention.titles) and not are_any_counterparts(mention)
        if listed or (some_of and self.sight.key_word(at - 1, "members")):
            return self._marker_before(mention, at - 1)
        if word == "as" and is_capacity(self.sight, mention, at):
            return "as", "prep"  # 'in his capacity [as] President of the Council'
        if self.sight.word(at, "prep") and not self._is_conjunction(at):
            return SHORT.get(self.sight.lower(at), self.sight.lower(at)), "prep"
        if at > sentence.first and f"{self.sight.lower(at - 1)} {self.sight.lower(at)}" in self._prepositions:
            return f"{self.sight.lower(at - 1)}_{self.sight.lower(at)}", "prep"
        if self.sight.is_russian and (participle := self._participle_before(mention, at, sentence.first)) is not None:
            return self._marker_before(mention, participle)
        token = self.sight.tokens[at]
        if not self.sight.is_russian and token.text == ":" and mention.kind == "person":
            return before_colon(self.sight, at, sentence.first)
        if self.sight.is_russian or token.kind != "word":
            return "", ""
        if not token.text.islower():  # '[Welcoming] the guest, the Speaker said'
            opens = at == sentence.first and token.lower.endswith("ing") and not token.is_caps
            return ("", "verb") if opens else ("", "")
        if begins_clause(self.sight, at, mention, self._end_of_list(at, mention), self._acts):
            return "", ""  # 'said [Lund] had sent': no object, a clause's subject
        for kind in ("conj", "relative", "adverb", "aux"):
            if self.sight.word(at, kind):
                return "", ""
        if token.lower.endswith("ly") or token.lower.endswith("’s"):
            return "", ""
        if self._closes_phrase(at, sentence.first) or self.sight.word(at, "time_noun"):
            return "", ""  # 'Last year [Ghana and Peru] signed'
        return "", "verb"

    def _end_of_list(self, at: int, mention: Mention) -> int:
        """'said [A and B] had met', 'the pact [A and B] signed': where those end who begin with the mention behind token `at`."""
        last = mention.last
        opens = self.sight.word(at, "told") or self.sight.key_word(at, "document")
        while opens and self.sight.lower(last) in ("and", ","):
            following = self.scene.mention_at(last + 1 + self.sight.word(last + 1, "det"))
            if following is None or following.last <= last:
                break
            last = following.last
        return last

    def _participle_before(self, mention: Mention, at: int, first: int) -> int | None:
        """'с [находящимся в Осло с визитом] министром': the token of the participle that what stands before belongs to.

        It agrees with the mention, and no mark and no verb stands between.
        """
        wanted = mention.cases - NOMINATIVE
        for step in range(at, max(first, at - PARTICIPIAL) - 1, -1) if wanted and is_premodified(mention) else ():
            token = self.sight.tokens[step]
            forms = token.forms[:1]
            ends = token.kind == "mark" and token.text != "-"  # '(в 7[-]й встрече)'
            if ends or any(f.pos in ("VERB", "PRTS", "GRND") for f in forms):
                return None
            if any(f.pos == "PRTF" for f in forms):
                agreed = {f.case for f in token.forms if f.pos == "PRTF"}
                fits = agreed & wanted and step < mention.first - 1 and not self.noun_of(step, mention.first)
                return step if fits else None
        return None

    def _no_genitive(self, mention: Mention) -> bool:
        """Russian: what an adverb that is a preposition of the genitive elsewhere can't govern."""
        return self.sight.is_russian and bool(mention.cases) and "gent" not in mention.cases

    def _closes_phrase(self, at: int, start: int) -> bool:
        """'During his [visit] the President …', 'With full [honours] Premier X …': a noun behind a preposition."""
        told = any(m.row["type"] in ("noun", "event") for m in self.scene.document.found(at, "triggers"))
        told &= self.sight.lower(at) != "meeting" or not self.sight.word(at - 1, "prep")  # 'After [meeting] A, B said'
        if not told and (at - start < 2 or self.sight.lower(at).endswith("ing") or self.sight.lower(start) == "to"):
            return False
        for step in range(at - 1, max(at - OPENING_PHRASE, start - 1), -1):
            inner = self.sight.lower(step) == "of" and step > start  # 'On the sidelines [of] the forum X talked to Y'
            if self.sight.word(step, "prep") and not inner:  # '[Speaking] during the talks X said'
                return step == start + (self.sight.lower(start).endswith("ing") and not self.sight.word(start, "prep"))
            if not inner and not (self.sight.word(step, "det") or self.sight.tokens[step].text.islower()):
                return False
        return False

    def _acts(self, at: int) -> bool:
        """'(said Lund) [had sent]', '… [also met]': a finite verb right after a mention."""
        while self.sight.word(at, "adverb") or self.sight.lower(at).endswith("ly"):
            at += 1
        return self.sight.word(at, "finite")

    def _is_conjunction(self, at: int) -> bool:
        """'after X met', 'as President Y said': a preposition's word that opens a clause."""
        return self.sight.lower(at) in ("as", "after", "before", "since", "until", "once") and not self.sight.is_russian

    def subject(self, verb: int) -> Group | None:
        """Who does what the verb at token `verb` says; None where the sentence does not tell."""
        if not self.sight.is_russian:
            return self.english_subject(verb)
        group = leaves_out_i(self.scene, self.sight, verb) or self.russian_subject(verb)
        return None if group is None or is_stranger(self.sight, group, verb) else group
