"""Mentions: the phrases of a report that stand for a person, a side, or several of them.

The grammar, longest first: determiner, party, modifiers, honorifics, office chain with its complement, name,
brackets, apposition. Nothing is resolved here; who is who is the work of `entities`.
"""

from dataclasses import dataclass, field

from communique.languages.ru.names import nominative
from communique.reading.names import name_run
from communique.reading.scene import Mention, Scene, Title
from communique.reading.sight import SIDE_KINDS, Sight
from communique.reading.titles import AND, tail_end, title_at

OF_BOTH = frozenset(
    [
        "of",
        "the",
        "two",
        "both",
        "three",
        "countries",
        "nations",
        "states",
        "двух",
        "обеих",
        "трех",
        "трёх",
        "стран",
        "государств",
        "республик",
    ]
)
PERSON_HONORIFICS = ("honorific", "rank", "degree")


@dataclass(slots=True)
class Prefix:
    """What stands before a name: '[the] [Azerbaijani] [acting] [Foreign Minister]'."""

    at: int
    definite: bool = False
    possessive: bool = False
    party: str | None = None
    party_at: tuple[int, int] | None = None
    party_kind: str = ""
    parties: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    honorific: bool = False
    former: bool = False
    group: str = ""
    offices: tuple[str, ...] = ()
    group_plural: bool = False


def find_mentions(scene: Scene) -> None:
    """Fills `scene.mentions` and `scene.by_sentence`."""
    sight = Sight(scene.document, scene.language)
    for sentence in scene.document.sentences:
        if sentence.kind == "furniture":
            continue
        at = sentence.first
        found: list[Mention] = []
        while at < sentence.last:
            mentions, stop = _mentions_at(sight, at, sentence.last, sentence.index)
            found += mentions
            at = max(stop, at + 1)
        scene.by_sentence[sentence.index] = found
        scene.mentions += found


def _mentions_at(sight: Sight, start: int, end: int, sentence: int) -> tuple[list[Mention], int]:
    if pronoun := _pronoun(sight, start, sentence):
        return [pronoun], start + 1
    prefix = _prefix(sight, start, end)
    at = prefix.at
    name_end = name_run(sight, at, end) if at < end else at
    if name_end == at and prefix.titles and not prefix.titles[-1].plural:
        at, name_end = _name_after_tail(sight, prefix, at, end)
    plural = bool(prefix.titles) and any(t.plural for t in prefix.titles)
    if plural:
        return _plural(sight, prefix, start, end, sentence)
    if name_end > at and _is_person(sight, prefix, at, name_end, start):
        mention = _person(sight, prefix, start, at, name_end, sentence)
        stop = _after_name(sight, mention, name_end, end)
        mention.last = stop
        return [mention], stop
    if prefix.titles or prefix.group:
        return _description(sight, prefix, start, end, sentence)
    if side := _side(sight, start, end, sentence, prefix):
        return [side], side.last
    return [], start + 1


def _pronoun(sight: Sight, at: int, sentence: int) -> Mention | None:
    token = sight.tokens[at]
    if token.kind != "word":
        return None
    for match in sight.document.found(at, "groups"):
        if match.row["kind"] == "pronoun" and match.last == at + 1:
            gender = match.row["gender"][:1] or None
            plural = match.row["number"].startswith("p")
            if token.lower in ("his", "its", "her", "their", "его", "ее", "её", "их") and not _object_pronoun(
                sight, at
            ):
                return None
            return Mention(at, at + 1, "pronoun", sentence, gender=gender if gender in ("m", "f") else None,
                           plural=plural, cases=_token_cases(sight, at), rule="mention.pronoun")  # fmt: skip
    return None


def _object_pronoun(sight: Sight, at: int) -> bool:
    """'told her', 'принял его': not a possessive, so nothing that it could determine follows."""
    nxt = at + 1
    if nxt >= len(sight.tokens) or sight.tokens[nxt].kind != "word":
        return True
    if sight.is_russian:
        return not any(f.pos in ("NOUN", "ADJF", "PRTF") for f in sight.tokens[nxt].forms[:1])
    return sight.word(nxt, "prep") or sight.word(nxt, "conj")


def _prefix(sight: Sight, start: int, end: int) -> Prefix:
    prefix = Prefix(start)
    at = start
    while at < end and sight.word(at, "det") and not sight.is_russian and at - start < 3:
        prefix.definite = True
        prefix.possessive |= sight.word(at, "possessive")
        at += 1
    if sight.is_russian and (sight.lower(at) in ("его", "ее", "её", "их") or "свой" in sight.tokens[at].keys):
        prefix.possessive = True
        at = min(at + 1, end - 1)
    prefix.at = at
    for _ in range(14):
        if at >= end:
            break
        step = _honorific(sight, prefix, at) or _title(sight, prefix, at, end) or _group(sight, prefix, at)
        step = step or _party(sight, prefix, at, end) or _modifier(sight, prefix, at, end)
        if not step:
            break
        at = step
    if prefix.titles or prefix.honorific or prefix.group or prefix.party:
        prefix.at = at
    return prefix


def _honorific(sight: Sight, prefix: Prefix, at: int) -> int:
    match = sight.document.longest(at, "honorifics")
    if match is None:
        return 0
    longer = sight.document.longest(at, "offices")
    if longer and longer.last > match.last:
        return 0
    kind = match.row["kind"]
    if kind in PERSON_HONORIFICS:
        if not sight.tokens[at].is_title and not sight.is_russian and kind != "rank":
            return 0
        prefix.honorific = True
    prefix.former |= kind in ("former", "elect")
    stop = match.last
    while sight.text(stop) in (".", ",") and kind in PERSON_HONORIFICS and sight.text(stop) == ".":
        stop += 1
    return stop


def _title(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    start = at
    if prefix.titles:
        if not (sight.lower(at) in AND or (sight.text(at) == "," and len(prefix.titles) < 3)):
            return 0
        at += 1
        if sight.lower(at) in AND:
            at += 1
        while sight.word(at, "det") and not sight.is_russian:
            return 0  # 'the minister and the ambassador' are two
    title = title_at(sight, at, end)
    if title is None or (sight.lower(at) == "главе" and sight.lower(at - 1) == "во"):
        return 0
    if prefix.titles and start != at:
        if title.plural or prefix.titles[-1].plural:
            return 0
        if sight.text(start) == "," and name_run(sight, title.last, end) == title.last:
            return 0
        if sight.is_russian and not (_token_cases(sight, at) & _token_cases(sight, prefix.titles[0].first)):
            return 0
    title.former = prefix.former
    prefix.titles.append(title)
    return title.last


def _group(sight: Sight, prefix: Prefix, at: int) -> int:
    if prefix.titles or prefix.group:
        return 0
    for match in sight.document.found(at, "groups"):
        if match.row["kind"] in ("pronoun", "") or (match.row["kind"] == "sides" and prefix.party):
            continue
        prefix.group = match.row["kind"]
        prefix.offices = tuple(o.strip() for o in match.row["offices"].split(",") if o.strip())
        return match.last
    return 0


def _party(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    if prefix.titles or (prefix.honorific and prefix.party) or len(prefix.parties) > 3:
        return 0
    match = sight.party(at)
    if match is None or match.row["kind"] == "demonym":
        return 0
    kind, stop = match.row["kind"], match.last
    if kind != "adjective":
        if sight.is_possessive(stop):
            stop += 1
        elif not (sight.document.found(stop, "offices", "groups", "honorifics") and not sight.is_russian):
            return 0
    nxt = stop
    if sight.lower(nxt) in ("and", "и", ",") and sight.party(nxt + 1):
        stop = nxt + 1
    elif not _leads_on(sight, nxt, end):
        return 0
    prefix.party, prefix.party_at, prefix.party_kind = match.row["party"], (match.first, match.last), kind
    prefix.parties.append((match.row["party"], (match.first, match.last)))
    return stop


def _leads_on(sight: Sight, at: int, end: int) -> bool:
    """Does a title, an honorific, a counterpart or another party follow, at most three modifiers away?"""
    for step in range(at, min(at + 5, end)):
        if sight.document.found(step, "offices", "honorifics") or any(
            m.row["kind"] != "pronoun" for m in sight.document.found(step, "groups")
        ):
            return True
        if not _is_modifier(sight, step):
            return False
    return False


def _is_modifier(sight: Sight, at: int) -> bool:
    """'newly elected', 'visiting', 'новый', 'недавно назначенный'."""
    token = sight.tokens[at]
    if token.kind != "word" or sight.word(at, "prep") or sight.word(at, "conj") or sight.word(at, "aux"):
        return False
    if sight.is_russian:
        return bool(token.forms) and token.forms[0].pos in ("ADJF", "PRTF", "ADVB") and not token.is_title
    return sight.word(at, "modifier") or token.text == "-" or (token.lower.endswith("-term"))


def _modifier(sight: Sight, prefix: Prefix, at: int, end: int) -> int:
    return at + 1 if not prefix.titles and _is_modifier(sight, at) and _leads_on(sight, at + 1, end) else 0


def _name_after_tail(sight: Sight, prefix: Prefix, at: int, end: int) -> tuple[int, int]:
    """'… for South Asian Affairs Donald Lu'; 'the Foreign Minister of A, Jeyhun Bayramov'."""
    stop = tail_end(sight, at, end)
    if stop > at:
        prefix.titles[-1].last = stop
        while match := sight.document.longest(stop, "honorifics"):
            stop = match.last + (sight.text(match.last) == ".")
        return stop, name_run(sight, stop, end)
    if sight.text(at) in (",", "–", "—") and at + 1 < end:
        after = at + 1
        while match := sight.document.longest(after, "honorifics"):
            after = match.last + (sight.text(match.last) == ".")
        run = name_run(sight, after, end)
        if run - after >= 2 and _closed(sight, run, end) and _cases_fit(sight, prefix, after, run):
            return after, run
    return at, at


def _closed(sight: Sight, at: int, end: int) -> bool:
    """After an apposed name comes a mark, a verb or the end, never another title."""
    return at >= end or not sight.document.found(at, "offices")


def _cases_fit(sight: Sight, prefix: Prefix, first: int, last: int) -> bool:
    if not sight.is_russian:
        return True
    return bool(_token_cases(sight, prefix.titles[0].first) & _name_cases(sight, first, last))


def _is_person(sight: Sight, prefix: Prefix, at: int, name_end: int, start: int) -> bool:
    """Is the capitalised run a person's name? A title, an honorific, a given name, or nothing that speaks against it."""
    if any(sight.word(i, "org") or sight.key_word(i, "org") for i in range(at, name_end)):
        return False
    if prefix.titles or prefix.honorific or prefix.group in ("counterpart", "person"):
        if sight.is_russian and prefix.titles:
            return bool(_token_cases(sight, prefix.titles[0].first) & _name_cases(sight, at, name_end))
        return True
    if at != start:
        return False
    if name_end - at == 1:
        return _may_be_bare_name(sight, at)
    return True


def _may_be_bare_name(sight: Sight, at: int) -> bool:
    """One capitalised word alone: no sentence opener that the text has in lower case too, no adjective."""
    token = sight.tokens[at]
    if len(token.text) < 2 or token.kind == "initials" or sight.seen_lower(at):
        return False
    if sight.is_russian:
        return any(f.pos == "NOUN" for f in token.forms) and not _common_noun(sight, at)
    return not token.is_caps and not token.lower.endswith(
        ("ing", "ly", "ed", "tion", "ment", "ness", "ism", "ean", "ish", "ese", "lic")
    )


def _common_noun(sight: Sight, at: int) -> bool:
    """A sentence's first word that the dictionary knows as no name of anything."""
    forms = sight.tokens[at].forms
    named = {"Name", "Surn", "Patr", "Geox"}
    return at == sight.start_of(at) and not any(f.marks & named for f in forms)


def _person(sight: Sight, prefix: Prefix, start: int, at: int, name_end: int, sentence: int) -> Mention:
    words = name_end - at
    plain = not (prefix.titles or prefix.honorific or prefix.group)
    known = any(sight.known_given(i) for i in range(at, name_end))
    weak = plain and not (known and words > 1)
    mention = Mention(start, name_end, "person", sentence, name=(at, name_end), titles=prefix.titles, weak=weak)
    _dress(mention, prefix)
    mention.rule = "mention.titled_name" if prefix.titles else "mention.name"
    if sight.is_russian:
        mention.cases = _name_cases(sight, at, name_end)
        head = prefix.titles[0].first if prefix.titles else at - 1 if prefix.group else None
        if head is not None and (cases := _token_cases(sight, head)):
            mention.cases = (mention.cases & cases) or cases
    return mention


def _dress(mention: Mention, prefix: Prefix) -> None:
    """Gives the mention the party and the flags of its prefix."""
    mention.definite = prefix.definite
    mention.group, mention.offices = prefix.group, prefix.offices
    for title in prefix.titles:
        title.former |= prefix.former
        if title.party and not title.implied:
            mention.party, mention.party_at = mention.party or title.party, mention.party_at or title.party_at
    if mention.party is None and prefix.party:
        mention.party, mention.party_at = prefix.party, prefix.party_at
    if mention.party is None:
        mention.party = next((t.party for t in prefix.titles if t.party), None)


def _after_name(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """Takes in what follows a name: '(Republic of X)', ', the President of Y,', ', министр …,'."""
    if sight.text(at) == "(":
        match = sight.party(at + 1)
        close = match.last if match else at + 1
        while close < min(at + 8, end) and sight.text(close) != ")":
            close += 1
        if sight.text(close) == ")":
            if match and mention.party is None and match.last == close:
                mention.party, mention.party_at = match.row["party"], (match.first, match.last)
            at = close + 1
    if not sight.is_russian and sight.lower(at) == "of" and mention.party is None:
        match = sight.party(at + 1 + (sight.lower(at + 1) == "the"), "name", "organisation")
        if match is not None and not sight.is_possessive(match.last):
            mention.party, mention.party_at = match.row["party"], (match.first, match.last)
            mention.weak = False
            at = match.last
    if sight.text(at) not in (",", "–", "—", "-") or at + 1 >= end:
        return at
    prefix = _prefix(sight, at + 1, end)
    if not prefix.titles or prefix.titles[0].plural or (sight.text(at) in ("–", "—") and not prefix.titles):
        return at
    stop = prefix.at
    if name_run(sight, stop, end) > stop or tail_end(sight, stop, end) > stop:
        return at  # the next of a list: 'A, President of X B'
    if sight.is_russian and not (_token_cases(sight, prefix.titles[0].first) & mention.cases):
        return at
    if sight.text(stop) == "," and name_run(sight, stop + 1, end) - stop > 2 and not mention.titles and prefix.definite:
        pass
    mention.titles = mention.titles + prefix.titles
    if mention.party is None or not any(t.party for t in mention.titles[:1]):
        before = mention.party
        _dress(mention, prefix)
        mention.party = before or mention.party
    mention.weak = False
    return stop


def _description(sight: Sight, prefix: Prefix, start: int, end: int, sentence: int) -> tuple[list[Mention], int]:
    """'the Russian foreign minister', 'his counterpart', 'the two sides': somebody unnamed here."""
    stop = prefix.at
    if prefix.group in ("sides", "they"):
        mention = Mention(start, stop, "group", sentence, group=prefix.group, plural=True, rule="mention.group")
    elif prefix.group == "delegation":
        mention = Mention(start, stop, "side", sentence, group=prefix.group, rule="mention.delegation")
        stop = _genitive_party(sight, mention, stop, end)
    else:
        mention = Mention(start, stop, "person", sentence, titles=prefix.titles, rule="mention.description")
        if prefix.group and not prefix.titles:
            stop = _genitive_party(sight, mention, stop, end)
    _dress(mention, prefix)
    mention.last = stop
    if sight.is_russian:
        head = prefix.titles[0].first if prefix.titles else stop - 1
        mention.cases = _token_cases(sight, head) or _token_cases(sight, start)
        mention.gender = None
    return [mention], stop


def _genitive_party(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """'(counterpart) from Oman', '(delegation) of the Republic of X', '(делегация) Ирана'."""
    step = at
    if not sight.is_russian:
        if sight.lower(step) not in ("of", "from"):
            return at
        step += 1
        while sight.word(step, "det"):
            step += 1
    match = sight.party(step) if step < end else None
    if match and match.row["kind"] in SIDE_KINDS:
        mention.party, mention.party_at = match.row["party"], (match.first, match.last)
        return match.last
    return at


def _plural(sight: Sight, prefix: Prefix, start: int, end: int, sentence: int) -> tuple[list[Mention], int]:
    """'the presidents of A and B, X and Y': a mention each; without names: an unnamed holder each."""
    title = prefix.titles[0]
    parties: list[tuple[str | None, tuple[int, int] | None]] = [(p, None) for p in title.parties] or list(
        prefix.parties
    )
    if not parties and title.party and not title.implied:
        parties = [(title.party, title.party_at)]
    cases = _token_cases(sight, title.first) if sight.is_russian else frozenset()
    names, stop = _name_list(sight, title.last if len(prefix.titles) == 1 else prefix.at, end)
    if len(names) < 2 or (parties and len(parties) > 1 and len(names) != len(parties)):
        names, stop = [], prefix.at
    out = []
    for order, (first, last) in enumerate(names):
        party, party_at = (
            parties[order] if len(parties) == len(names) else parties[0] if len(parties) == 1 else (None, None)
        )
        one = Title(title.first, title.last, title.office, party, party_at)
        mention = Mention(first, last, "person", sentence, name=(first, last), titles=[one], party=party,
                          party_at=party_at, cases=_name_cases(sight, first, last), rule="mention.plural_title")  # fmt: skip
        if order == 0:
            mention.first = start
        out.append(mention)
    if out:
        return out, stop
    if len(parties) > 1 or (parties and sight.is_russian is False and not prefix.definite):
        for order, (party, party_at) in enumerate(parties):
            one = Title(title.first, title.last, title.office, party, party_at)
            out.append(Mention(start, stop, "side", sentence, titles=[one], party=party, party_at=party_at,
                               cases=cases, group="holders", rule="mention.holders"))  # fmt: skip
            if order:
                out[-1].first = out[-1].last - 1
                out[-2].last = out[-2].last - 1 if out[-2].last - out[-2].first > 1 else out[-2].last
        return out, stop
    if parties:
        side = Mention(start, stop, "side", sentence, titles=[title], party=parties[0][0], party_at=parties[0][1],
                       cases=cases, plural=True, group="holders", rule="mention.holders")  # fmt: skip
        return [side], stop
    group = Mention(start, stop, "group", sentence, titles=[title], group="sides", plural=True, cases=cases,
                    offices=(title.office,), rule="mention.group_office")  # fmt: skip
    return [group], stop


def _name_list(sight: Sight, at: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """'[,] X and Y', 'X, Y and Z'."""
    names: list[tuple[int, int]] = []
    while sight.lower(at) in OF_BOTH and at < end:
        at += 1
    if sight.text(at) in (",", "—", "–"):
        at += 1
    stop = at
    while at < end:
        while match := sight.document.longest(at, "honorifics"):
            at = match.last + (sight.text(match.last) == ".")
        run = name_run(sight, at, end)
        if run == at:
            break
        names.append((at, run))
        stop = at = run
        while at < end and sight.lower(at) in (",", "and", "и", "&"):
            at += 1
        if at == run:
            break
    return names, stop


def _side(sight: Sight, start: int, end: int, sentence: int, prefix: Prefix) -> Mention | None:
    """'Iran', 'the Russian side', 'the Azerbaijani Foreign Ministry', 'the Joint Expert Council'."""
    at = start
    while at < end and sight.word(at, "det") and not sight.is_russian:
        at += 1
    match = sight.party(at) if at < end else None
    if match is None and (side := _body_of(sight, start, at, end, sentence)) is not None:
        return side
    if match is None:
        return _organisation(sight, start, at, end, sentence)
    stop, kind = match.last, match.row["kind"]
    if kind in ("adjective", "demonym"):
        noun = stop
        while noun < end and noun - stop < 3 and not sight.key_word(noun, "sidenoun") and _inside_side(sight, noun):
            noun += 1
        if not (noun < end and sight.key_word(noun, "sidenoun")):
            return None
        stop, kind = noun + 1, "side"
    elif sight.is_possessive(stop):
        noun = stop + 1
        while noun < end and noun - stop < 4 and not sight.key_word(noun, "sidenoun") and _inside_side(sight, noun):
            noun += 1
        if not (noun < end and sight.key_word(noun, "sidenoun")):
            return None
        stop, kind = noun + 1, "side"
    mention = Mention(start, stop, "side", sentence, party=match.row["party"], party_kind=kind,
                      party_at=(match.first, match.last), rule="mention.party")  # fmt: skip
    mention.cases = _token_cases(sight, stop - 1 if kind == "side" else match.first)
    return mention


def _body_of(sight: Sight, start: int, at: int, end: int, sentence: int) -> Mention | None:
    """'the people of Malawi', 'officials from the government of X', 'представители Ирана', 'руководство Польши'."""
    if at >= end or not sight.key_word(at, "sidenoun") or (sight.tokens[at].is_title and at != start):
        return None
    step = at + 1
    if not sight.is_russian:
        if sight.lower(step) not in ("of", "from"):
            return None
        step += 1
        while sight.word(step, "det") or sight.key_word(step, "sidenoun") or sight.lower(step) == "of":
            step += 1
    match = sight.party(step) if step < end else None
    if match is None or match.row["kind"] not in SIDE_KINDS:
        return None
    return Mention(start, match.last, "side", sentence, party=match.row["party"], party_kind="side",
                   party_at=(match.first, match.last), cases=_token_cases(sight, at), rule="mention.body_of")  # fmt: skip


def _inside_side(sight: Sight, at: int) -> bool:
    """'Foreign' in 'the Azerbaijani Foreign Ministry'."""
    token = sight.tokens[at]
    return token.kind == "word" and not sight.word(at, "prep") and not sight.word(at, "conj")


def _organisation(sight: Sight, start: int, at: int, end: int, sentence: int) -> Mention | None:
    """A capitalised run with an organisation's word in it: party `X:…`."""
    run, has_org = at, False
    while run < end and run - at < 8:
        token = sight.tokens[run]
        if token.kind == "word" and token.is_title and token.lower not in sight.calendar_words:
            has_org |= sight.key_word(run, "org")
        elif not (
            run > at
            and sight.lower(run) in ("of", "for", "and", "on", "-")
            and sight.tokens[min(run + 1, end - 1)].is_title
        ):
            break
        run += 1
    if run - at < 2 or not has_org or sight.is_russian:
        return None
    return Mention(start, run, "side", sentence, party="X:" + sight.document.words(at, run), party_kind="unknown",
                   party_at=(at, run), rule="mention.organisation")  # fmt: skip


def _token_cases(sight: Sight, at: int) -> frozenset[str]:
    """Russian cases that the token can be; empty in English."""
    if not sight.is_russian or not 0 <= at < len(sight.tokens):
        return frozenset()
    return frozenset(f.case for f in sight.tokens[at].forms if f.case)


def _name_cases(sight: Sight, first: int, last: int) -> frozenset[str]:
    """Russian cases that a name can be."""
    if not sight.is_russian:
        return frozenset()
    return nominative([t.text for t in sight.tokens[first:last] if t.kind in ("word", "initials")]).cases
