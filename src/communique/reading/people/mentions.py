"""Mentions: the phrases of a report that stand for a person, a side, or several of them.

The grammar, longest first: determiner, party, modifiers, honorifics, office chain with its complement, name,
brackets, apposition. Nothing is resolved here; who is who is the work of `entities`.
"""

from communique.languages import Sentence
from communique.reading.people.anothersname import before_doer, is_anothers, past_whose
from communique.reading.people.apposed import join_apposed, of_body_before
from communique.reading.people.counterparts import counterparts
from communique.reading.people.doubled import join_became, join_doubled
from communique.reading.people.holders import holders_before, others_of_lands, plural_holders
from communique.reading.people.noheads import counts_members, is_verb, tells_of_body
from communique.reading.people.ofbothstates import whose_both_are
from communique.reading.people.officialsof import officials_at
from communique.reading.people.persons import after_name, is_person, name_after_tail, person
from communique.reading.people.principals import past_principal
from communique.reading.people.sides import description, side_at
from communique.reading.text import Mention, Scene, Sight, begins_with_article, past_city, past_insertion, token_cases
from communique.reading.titles import (
    Prefix,
    end_of_namesake,
    fields_before,
    is_candidate_for,
    is_great_city,
    is_modifier,
    is_title_of_thing,
    name_run,
    named_after,
    names_a_place,
    names_nobody,
    names_talks,
    prefix_at,
    under_someone,
)


def find_mentions(scene: Scene) -> None:
    """Fills `scene.mentions` and `scene.by_sentence`."""
    sight = Sight(scene.document, scene.language)
    for sentence in scene.document.sentences:
        if sentence.kind == "furniture":
            if sentence.index < BYLINES and (author := _byline(sight, sentence)) is not None:
                scene.by_sentence[sentence.index] = [author]
                scene.mentions.append(author)
            continue
        at = sentence.first
        found: list[Mention] = []
        while at < sentence.last:
            if not _may_begin(sight, at):
                at += 1
                continue
            mentions, stop = _mentions_at(sight, at, sentence.last, sentence.index)
            if sentence.kind == "dateline":
                mentions = [m for m in mentions if m.kind != "person"]  # 'РИА Новости, [Анна Лунд].': who wrote it
            if mentions and mentions[0].first > sentence.first:
                _lead_of_what(sight, mentions[0])
            if mentions and found and holders_before(sight, found, mentions, stop):
                mentions = []
            if mentions and found:
                fields_before(sight, found, mentions[0])
            if mentions and found:
                join_apposed(sight, found, mentions[0])
                of_body_before(sight, found, mentions[0])
                whose_both_are(sight, found, mentions)
            if sight.is_russian and mentions and found:
                join_became(sight, found, mentions[0])
                join_doubled(sight, found, mentions[0])
            found += mentions
            at = max(stop, at + 1)
        scene.by_sentence[sentence.index] = found
        scene.mentions += found


BYLINES = 6  # lines at the head of a report among which the name of its author may stand


def _byline(sight: Sight, line: Sentence) -> Mention | None:
    """'Jane Roe, Minister of State' alone on a line of a ministry's page: no news, but whose words the report is."""
    mentions, _ = _mentions_at(sight, line.first, line.last, line.index)
    if len(mentions) != 1 or not mentions[0].name or not mentions[0].titles:
        return None
    return mentions[0] if mentions[0].first == line.first and line.last - mentions[0].last <= 1 else None


def _may_begin(sight: Sight, at: int) -> bool:
    """False for most tokens: small letters, in no table of names, and nothing that may stand before an office."""
    token = sight.tokens[at]
    if token.is_title or at in sight.before_names or token.kind == "initials":
        return True
    if token.kind != "word":
        return False
    if begins_with_article(token.text):
        return True  # '[аль-Харуси] заявил'
    begins = "свой" in token.keys if sight.is_russian else not token.kinds.isdisjoint(BEGINNING)
    return begins or not token.key_kinds.isdisjoint(SIDES) or is_modifier(sight, at)


SIDES = frozenset(["sidenoun", "of_movement"])
BEGINNING = frozenset(["det", "org", "realm"])  # kinds of English function words


def _lead_of_what(sight: Sight, mention: Mention) -> None:
    """'[Bhutanese] refugee [leader X]', 'guerrilla [leader Y]': the head of what the noun before tells, not of a state."""
    title = mention.titles[0] if mention.titles else None
    if sight.is_russian or title is None or title.row is None or title.first != mention.first or title.party:
        return
    at = title.first - 1
    noun = sight.tokens[at]
    if (
        title.row["form"] != "leader"
        or noun.kind != "word"
        or not noun.text.islower()
        or sight.document.found(at, "triggers", "sayings")
    ):
        return
    if any(sight.word(at, kind) for kind in ("det", "prep", "conj", "aux", "adverb", "modifier", "finite")):
        return
    title.office, title.row = "other", None
    match = next((m for step in (at - 1, at - 2) for m in [sight.party(step)] if m and m.last in (at, at - 1)), None)
    if match is not None and mention.party is None:
        mention.party, mention.party_at = match.row["party"], (match.first, match.last)


def _mentions_at(sight: Sight, start: int, end: int, sentence: int) -> tuple[list[Mention], int]:
    if pronoun := _pronoun(sight, start, sentence):
        return [pronoun], pronoun.last
    if is_verb(sight, start) or under_someone(sight, start) or counts_members(sight, start):
        return [], start + 1
    if sight.lower(start) == "then" and start + 1 < end and is_verb(sight, start + 1):
        return [], start + 2  # 'Lund then [heads] to Accra'
    if (behind := past_city(sight, start)) > start:
        return [], behind
    of_roll = start in sight.document.entries  # '[Султан] Бен Халед АЛЬ-МАСРИ – министр': a name
    prefix = prefix_at(sight, start, start if of_roll else end)
    if prefix.titles and is_candidate_for(sight, start):
        return [], prefix.at
    at = prefix.at
    name_end = name_run(sight, at, end) if at < end else at
    if (behind := past_whose(sight, prefix, at, name_end)) > at:
        at, name_end = behind, name_run(sight, behind, end)
    if name_end > at and sight.is_russian and prefix.titles and _is_of_a_body(sight, prefix.titles[0].first, at):
        name_end = at
    name_end = before_doer(sight, prefix, at, name_end)
    anothers = name_end > at and is_anothers(sight, prefix, at, name_end)
    anothers |= name_end > at and names_nobody(sight, at, name_end, honorific=bool(prefix.honorific))
    name_end = at if anothers else name_end
    if name_end > at and not sight.is_russian and not prefix.titles:
        if names_a_place(sight, name_end) or names_talks(sight, at, name_end):
            return [], name_end
    if name_end > at == start and named_after(sight, at):
        return [], end_of_namesake(sight, at, name_end)
    if name_end > at == start and is_title_of_thing(sight, at, name_end):
        return [], name_end
    if name_end == at and prefix.titles and not (prefix.titles[-1].plural or anothers):
        at, name_end = name_after_tail(sight, prefix, at, end)
    at = past_principal(sight, prefix, at, name_end)
    plural = bool(prefix.titles) and any(t.plural for t in prefix.titles)
    if plural:
        found, stop = plural_holders(sight, prefix, start, end, sentence)
        if not found and sight.is_russian and (side := side_at(sight, start, end, sentence, prefix)) is not None:
            return [side], side.last  # 'с представителями местных властей'
        return found, stop
    if prefix.group == "counterpart" and len(prefix.parties) > 1:
        found, stop = counterparts(sight, prefix, start, end, sentence)
        if found:
            return found, stop
    if name_end > at and is_person(sight, prefix, at, name_end, start):
        mention = person(sight, prefix, start, at, name_end, sentence)
        stop = after_name(sight, mention, name_end, end)
        mention.last = stop
        others, stop = others_of_lands(sight, mention, stop, end)
        return [mention, *others], stop
    if name_end > at == start and is_great_city(sight, at, name_end):
        return [], name_end
    if _names_a_post(sight, prefix, start):
        return [], prefix.at
    if prefix.titles and not prefix.group and tells_of_body(sight, prefix.titles[-1], prefix.at):
        return [], prefix.at + 1
    if prefix.titles or prefix.group:
        return description(sight, prefix, start, end, sentence)
    if side := side_at(sight, start, end, sentence, prefix):
        return [side], side.last
    if sight.key_word(start, "official_of") and (officials := officials_at(sight, start, start + 1, end)):
        return officials, officials[-1].last
    return [], start + 1


def _names_a_post(sight: Sight, prefix: Prefix, start: int) -> bool:
    """'избран на пост [президента]', 'the post of [foreign minister]': an office that somebody holds, and nobody."""
    if not prefix.titles or any(title.plural for title in prefix.titles):
        return False
    if not sight.is_russian and [sight.lower(start - 2), sight.lower(start - 1)] == ["office", "of"]:
        return True  # 'at the Office of [the President]': a house
    before = start - 1 if sight.is_russian else start - 2
    if sight.is_russian and (sight.key_word(before - 2, "takes_post") or sight.key_word(before - 1, "holds_post")):
        return prefix.titles[-1].party is None  # 'поздравил A с избранием на пост [президента Чада]': his office
    return sight.key_word(before, "post") and (sight.is_russian or sight.lower(start - 1) == "of")


def _is_of_a_body(sight: Sight, office: int, at: int) -> bool:
    """'секретарём [Хэйлунцзянского] комитета': an adjective in the genitive behind an office that stands in none.

    'директора департамента [Атлантики] МИД': one word between a department and the ministry that it is of."""
    organs = ("foreign_ministry", "ministry")
    if any(m.row["kind"] in organs for m in sight.document.found(at + 1, "parts")) and sight.text(at - 1).islower():
        return not sight.document.found(office, "honorifics")
    adjective = sight.lower(at).endswith(("ского", "цкого")) and not sight.known_given(at)
    return adjective and not token_cases(sight, office) & {"gent", "accs"}


def _pronoun(sight: Sight, at: int, sentence: int) -> Mention | None:
    token = sight.tokens[at]
    if (style := _style(sight, at)) is not None:
        return Mention(at, style, "pronoun", sentence, gender=STYLED[token.lower], rule="mention.style")
    groups = sight.document.found(at, "groups")
    if not groups or token.kind != "word" or _excellency(sight, at):
        return None
    if any(m.row["form"] in LATTER for m in groups):
        opens = token.lower in LATTER and at == sight.start_of(at)
        if not (opens and any(f.pos == "VERB" for f in sight.forms(past_insertion(sight, at + 1))[:1])):
            return None  # 'тот факт', 'в [том] числе', 'между Ганой и [Того]'; but '[Тот] прибыл', '[Та], в свою очередь, отбыла'
    for match in groups:
        if match.row["kind"] == "pronoun" and match.last == at + 1:
            gender = match.row["gender"][:1] or None
            plural = match.row["number"].startswith("p")
            if token.lower in ("his", "its", "her", "their", "его", "ее", "её", "их") and not _object_pronoun(
                sight, at
            ):
                return None
            return Mention(at, at + 1, "pronoun", sentence, gender=gender if gender in ("m", "f") else None,
                           plural=plural, cases=_pronoun_cases(sight, at), rule="mention.pronoun")  # fmt: skip
    return None


LATTER = frozenset(["тот", "та"])
STYLED = {"his": "m", "her": "f"}


def _style(sight: Sight, at: int) -> int | None:
    """'[His Highness] received', 'to [His Royal Highness] a message': the style alone, for one told before; where it ends."""
    if sight.is_russian or sight.lower(at) not in STYLED:
        return None
    stop = at + 1 + (sight.lower(at + 1) in ("royal", "serene"))
    if not sight.word(stop, "style_word") or not sight.tokens[stop].is_title:
        return None
    after = sight.tokens[stop + 1] if stop + 1 < len(sight.tokens) else None
    named = after is not None and (after.is_title or after.lower == "the" or after.kind == "initials")
    office = stop + 1 + (sight.text(stop + 1) == ",")  # 'to His Excellency[, President] Xi Jinping'
    return None if named or sight.document.found(office, "offices") else stop + 1


def _excellency(sight: Sight, at: int) -> bool:
    """'from [HE] Minister of …', 'met [HE] the Minister': an honorific, no pronoun."""
    if sight.text(at) != "HE" or at + 1 >= len(sight.tokens):
        return False
    follower = at + 1 + (sight.lower(at + 1) == "the")
    return sight.mention_like(follower) and not sight.tokens[follower].is_caps


# Russian personal pronouns of the third person: their dictionary forms name no case of the bare form.
PRONOUN_CASES = {
    "он": "nomn", "она": "nomn", "они": "nomn", "оно": "nomn", "его": "gent accs", "ее": "gent accs", "её": "gent accs",
    "их": "gent accs", "ему": "datv", "ей": "datv ablt", "им": "datv ablt", "него": "gent accs", "нее": "gent accs",
    "неё": "gent accs", "них": "gent accs loct", "нему": "datv", "ней": "datv ablt loct", "ним": "datv ablt",
    "ними": "ablt", "ими": "ablt", "нем": "loct", "нём": "loct", "тот": "nomn", "та": "nomn",
}  # fmt: skip


def _pronoun_cases(sight: Sight, at: int) -> frozenset[str]:
    known = PRONOUN_CASES.get(sight.lower(at), "") if sight.is_russian else ""
    return frozenset(known.split()) or token_cases(sight, at)


def _who_received(sight: Sight, at: int) -> bool:
    """'принял [его] премьер', 'Принимала [его] Анна Берг', 'принял [его] вчера': whom the one told behind received."""
    received = any(
        m.row["obj"] == "guest" and m.row["type"] == "verb" for m in sight.document.found(at - 1, "triggers")
    )
    return received and any(f.case == "nomn" for f in sight.forms(at + 1))


def _object_pronoun(sight: Sight, at: int) -> bool:
    """'told her', 'принял его': not a possessive, so nothing that it could determine follows."""
    nxt = at + 1
    if not sight.is_russian and sight.party(nxt, "adjective", "name") is not None:
        return sight.lower(at) == "her" and not sight.document.found(
            nxt + 1, "groups", "offices"
        )  # 'his U.S. colleague'
    if nxt >= len(sight.tokens) or sight.tokens[nxt].kind != "word":
        return True
    if sight.is_russian:
        if _who_received(sight, at):
            return True
        return not any(f.pos in ("NOUN", "ADJF", "PRTF") for f in sight.tokens[nxt].forms[:1])
    return any(sight.word(nxt, kind) for kind in ("prep", "conj", "adverb", "here", "det"))
