"""Mentions of persons by name: title, name, brackets, apposition."""

from communique.languages.ru.phrases import asked_before
from communique.reading.people.doubled import take_card
from communique.reading.people.landbehind import begins_noun, is_of_another_land
from communique.reading.text import (
    Mention,
    Sight,
    is_finite,
    is_governed,
    name_cases,
    office_cases,
    party_ending,
    past_land_epithets,
    token_cases,
)
from communique.reading.titles import (
    Prefix,
    after_honorifics,
    after_styles,
    are_abbreviations,
    closes_after_land,
    further_offices,
    is_great_city,
    is_of_a_field,
    land_apposed,
    leads_a_list,
    may_be_bare_name,
    name_after_chain,
    name_run,
    opens_clause,
    opens_main_clause,
    party_acted_for,
    past_acronym,
    past_affiliation,
    past_body,
    past_forces,
    past_interim,
    past_junior,
    past_lawmaker,
    past_nickname,
    past_seat,
    past_small_field,
    past_who_is,
    prefix_at,
    rank_end,
    speaks,
    tail_end,
    tail_tells,
    take_kin,
    take_party_of_tail,
    two_in_headline,
)

QUOTES = frozenset('«»"“”„')
TWO = 2  # words of a name and the dash before it


def name_after_tail(sight: Sight, prefix: Prefix, at: int, end: int) -> tuple[int, int]:
    """'… for South Asian Affairs Donald Lu'; 'the Foreign Minister of A, Jeyhun Bayramov'."""
    if sight.text(at) == "(":  # 'the High Commissioner of Fiji (H.E. Ana Lind)'
        after = after_honorifics(sight, at + 1)
        run = name_run(sight, after, end)
        if run - after >= TWO and sight.text(run) == ")":
            return after, run
    at = past_acronym(sight, at)
    if (behind := past_interim(sight, at)) > at:
        return behind, name_run(sight, behind, end)
    is_dash = sight.text(at) in ("–", "—", "-")
    cases = prefix_cases(sight, prefix, at)
    named = is_dash and name_run(sight, after_honorifics(sight, at + 1), end) - at > TWO
    stop = at if named else tail_end(sight, at, end, cases)
    if stop > at:
        tail_tells(sight, prefix.titles[-1], at, stop)
        prefix.titles[-1].last = stop
        take_party_of_tail(sight, prefix.titles[-1], at, stop)
        stop = after_honorifics(sight, stop)
        return stop, name_run(sight, stop, end)
    seat = past_seat(sight, prefix.titles[-1], at, end)
    if seat > at:
        prefix.titles[-1].last = at = seat
    if sight.text(at) in (",", "–", "—", "-") and at + 1 < end:
        rank = rank_end(sight, prefix.titles[-1], at + 1, end) if _takes_rank(sight, prefix, at + 1) else 0
        after = after_styles(sight, rank or at + 1)  # 'the Foreign Minister of Peru, [Ambassador] Ana Soto, …'
        run = name_run(sight, after, end)
        enough = run - after >= TWO or (run > after and (sight.known_given(after) or after > at + 1))
        enough = enough and not opens_main_clause(sight, prefix.titles[0].first, run)
        enough = enough and not is_of_another_land(sight, prefix, run, end)
        if enough and _closed(sight, run, end) and _cases_fit(sight, prefix, after, run):
            return after, run
    if (chain := name_after_chain(sight, at, end)) is not None:
        prefix.titles[-1].last = chain[0]
        return chain[1], chain[2]
    return _name_after_realm(sight, prefix, at, end)


def _takes_rank(sight: Sight, prefix: Prefix, at: int) -> bool:
    """'the Foreign Minister of Peru, [Ambassador] Ana Soto', 'Minister of Trade, [Senator] the Hon. Ana Hall'."""
    return prefix.definite or prefix.party is not None or sight.lower(at) == "senator"


REALM_LONGEST, OF_MINISTRY = 9, 16  # tokens; the second of 'of the Ministry of Trade and Industry'


def _name_after_realm(sight: Sight, prefix: Prefix, at: int, end: int) -> tuple[int, int]:
    """'the Minister [for Asia and the Pacific], Anna Lind', 'the Governor [of Upper Vale], Kofi Mensah'."""
    if sight.is_russian or sight.lower(at) not in ("for", "of", "in", "on"):
        return at, at
    of_organ = any(sight.word(step, "organ") for step in range(at + 1, min(at + REALM_LONGEST, end)))
    if prefix.titles[-1].office in ("head_of_state", "other", "business", "head_of_organization"):
        if not any(sight.lower(step) == "ministry" for step in range(at + 1, min(at + REALM_LONGEST, end))):
            return at, at  # 'the president of a club, …'; but 'Director-General [in the Ministry of Trade], Mr …'
        prefix.titles[-1].office = "ministry_official"
    if sight.lower(at) in ("on", "in") and (
        sight.lower(at + 1) in sight.calendar_words or sight.text(at + 1)[:1].isdigit() or sight.party(at + 1)
    ):
        return at, at  # 'met the minister [on Monday], [in Lima]': when and where
    longest = OF_MINISTRY if of_organ else REALM_LONGEST
    for comma in range(at + 1, min(at + longest, end)):
        if sight.document.found(comma, "offices", "sayings", "triggers", "groups") or sight.word(comma, "aux"):
            return at, at
        if sight.text(comma) == ",":
            after = after_styles(sight, comma + 1)
            run = name_run(sight, after, end)
            if run - after >= TWO and _closed(sight, run, end):
                prefix.titles[-1].last = comma
                return after, run
            return at, at
        if sight.tokens[comma].kind == "mark" and sight.text(comma) not in ("-", "&"):
            return at, at
    return at, at


def _closed(sight: Sight, at: int, end: int) -> bool:
    """After an apposed name comes a mark, a verb or the end, never another title."""
    return at >= end or not sight.document.found(at, "offices") or sight.tokens[at].is_caps  # 'Anna Lind MP'


def _has_own_name(sight: Sight, mention: Mention, at: int, end: int) -> bool:
    """'President Lund[, the Minister of Trade], Ms. Ana Soto': the apposed title is the next one's of the list."""
    if sight.text(at) != "," or at + 1 >= end:
        return False
    name = after_honorifics(sight, at + 1)
    run = name_run(sight, name, end)
    words = run - name
    if not mention.titles and words and sight.text(run) == "," and sight.document.found(run + 1, "offices"):
        return False  # 'H.E. A, President of X, H.E. B, President of Y': to each the title behind the name
    return words > 0 and (name > at + 1 or (bool(mention.titles) and words >= TWO))


def _cases_fit(sight: Sight, prefix: Prefix, first: int, last: int) -> bool:
    fits = not sight.is_russian or prefix.is_free
    return fits or bool(prefix_cases(sight, prefix, first) & name_cases(sight, first, last))


def is_person(sight: Sight, prefix: Prefix, at: int, name_end: int, start: int) -> bool:
    """Is the capitalised run a person's name? A title, an honorific, a given name, or nothing that speaks against it."""
    closed = name_end + (sight.text(name_end) == ".")  # 'компании «Borna Ltd.»'
    if sight.is_russian and sight.text(at - 1) in QUOTES and sight.text(closed) in QUOTES and not prefix.honorific:
        return False  # 'в резиденции «Лунда»'
    if any(sight.word(i, "org") or sight.key_word(i, "org") for i in range(at, name_end)):
        if not (prefix.titles or prefix.honorific) or not _is_surname(sight, at, name_end):
            return False
    if sight.is_russian and name_end - at == 1 and sight.tokens[at].is_caps and sight.party(name_end, "name"):
        return False  # 'председатель [ГКО] КНДР': an organ of the land behind
    field = is_of_a_field(sight, prefix, at, name_end)
    if field or prefix.titles or prefix.honorific or prefix.group in ("counterpart", "person"):
        return not field
    if at != start or is_great_city(sight, at, name_end) or are_abbreviations(sight, at, name_end):
        return False
    if name_end - at == 1:
        return may_be_bare_name(sight, at)
    return True


def _is_surname(sight: Sight, at: int, name_end: int) -> bool:
    """'(Foreign Secretary) James Hall', '(Mr) Church', '(министр) Юрген Лиги': an institution's word that is a surname too."""
    if sight.is_russian:
        return name_end - at == TWO and sight.known_given(at)
    if name_end - at > 2 or not sight.word(name_end - 1, "org_surname"):
        return False
    return name_end - at == 1 or sight.known_given(at)


def person(sight: Sight, prefix: Prefix, start: int, at: int, name_end: int, sentence: int) -> Mention:
    words = name_end - at
    plain = not (prefix.titles or prefix.honorific or prefix.group)
    known = any(sight.known_given(i) for i in range(at, name_end))
    weak = plain and not (known and words > 1)
    mention = Mention(start, name_end, "person", sentence, name=(at, name_end), titles=prefix.titles, weak=weak)
    dress(mention, prefix)
    if plain and sight.is_possessive(start - 1) and (owner := party_ending(sight, start - 1, "name")) is not None:
        mention.party, mention.party_at = owner.row["party"], (owner.first, owner.last)  # 'Norway's Lund'
        mention.first = owner.first
    kin = start - 1 - (sight.text(start - 1) == ",")  # 'her husband[,] Dr Kofi Lund'
    if not prefix.titles and not sight.is_russian and sight.word(kin, "kin"):
        take_kin(sight, mention, kin)
    mention.rule = "mention.titled_name" if prefix.titles else "mention.name"
    if sight.is_russian:
        asked = frozenset() if sight.word(start - 1, "adverb") else asked_before(sight.document, start)  # 'накануне'
        titled = prefix_cases(sight, prefix, at)
        governor = frozenset() if "nomn" in titled else _governor_case(sight, start)
        governed = (titled & asked) or (titled & governor) or titled or asked
        of_roll = at in sight.document.entries  # '[ЛУНДОВА Анна] – министр'
        mention.cases = frozenset(["nomn"]) if of_roll else name_cases(sight, at, name_end, governed)
    return mention


def _governor_case(sight: Sight, at: int) -> frozenset[str]:
    """The accusative for a title right behind a verb: 'поздравил [президента]'."""
    forms = sight.tokens[at - 1].forms if at > sight.start_of(at) else ()
    return frozenset(["accs"]) if forms and forms[0].pos in ("VERB", "INFN", "GRND") else frozenset()


def prefix_cases(sight: Sight, prefix: Prefix, at: int) -> frozenset[str]:
    """Russian cases that the words before the name at `at` give it; none where they give it none ('врио губернатора')."""
    if prefix.is_free:
        return frozenset()
    if prefix.head is not None:
        return token_cases(sight, prefix.head)
    if prefix.titles:
        return office_cases(sight, prefix.titles[0].first)
    return token_cases(sight, at - 1) if prefix.group else frozenset()


def dress(mention: Mention, prefix: Prefix) -> None:
    """Gives the mention the party and the flags of its prefix."""
    mention.definite, mention.rank = prefix.definite, mention.rank or prefix.rank
    mention.group, mention.offices = prefix.group, prefix.offices
    for title in prefix.titles:
        title.former |= prefix.former
        if title.party and not title.implied:
            mention.party, mention.party_at = mention.party or title.party, mention.party_at or title.party_at
    if mention.party is None and prefix.party:
        mention.party, mention.party_at = prefix.party, prefix.party_at
    if mention.party is None:
        mention.party = next((t.party for t in prefix.titles if t.party), None)


def after_name(sight: Sight, mention: Mention, at: int, end: int) -> int:
    """Takes in what follows a name: '(Republic of X)', ', the President of Y,', ', министр …,'."""
    if (behind := take_card(sight, mention, at, end)) > at:
        return behind
    if (behind := past_affiliation(sight, at)) > at:
        mention.party, mention.party_at = mention.party or "USA", mention.party_at or (at + 1, behind - 1)
        at = behind
    if sight.text(at) == "(":
        match = sight.party(at + 1)
        close = match.last if match else at + 1
        while close < min(at + 8, end) and sight.text(close) != ")":
            close += 1
        if sight.text(close) == ")":
            if match and mention.party is None and match.last == close:
                mention.party, mention.party_at = match.row["party"], (match.first, match.last)
            at = close + 1
    link = at + land_apposed(sight, at)
    own = sight.lower(link) == "of" or (sight.lower(link) == "from" and closes_after_land(sight, link + 1))
    if not sight.is_russian and own and mention.party is None:
        land = past_land_epithets(sight, link + 1 + (sight.lower(link + 1) == "the"), end)
        match = sight.party(land, "name", "organisation")  # 'of [neighbouring] Chile'
        owns = match is not None and sight.is_possessive(match.last)
        if match is not None and (not owns or begins_noun(sight, match.last + 1)):
            mention.party, mention.party_at = match.row["party"], (match.first, match.last)
            mention.weak = False
            if owns:
                return match.last  # '(President Lund) of [Norway]'s visit'
            at = match.last
    if not sight.is_russian and (acted := party_acted_for(sight, mention.first, at)) is not None:
        if mention.party is None:
            mention.party, mention.party_at = acted.row["party"], (acted.first, acted.last)
        at = max(at, acted.last)
    if not sight.is_russian and mention.titles and sight.lower(at) == "of":
        at = past_body(sight, mention, at, end)
    if mention.titles or not mention.weak:
        begin, at = at, past_nickname(sight, at)
        mention.nickname = sight.document.words(begin + 1, at - 1) if at > begin else ""
    at = past_lawmaker(sight, mention, at, end)
    at = past_junior(sight, at)
    apposed = sight.lower(at) == "the" and not sight.is_russian  # 'Anna Lind the deputy minister for trade'
    begin, at = at, past_who_is(sight, at)
    if not apposed and ((sight.text(at) not in (",", "–", "—", "-") and at == begin) or at + 1 >= end):
        return begin
    prefix = prefix_at(sight, at + (not apposed), end)
    stop = prefix.at
    if not prefix.titles or prefix.titles[0].plural or sight.key_word(at + (not apposed), "further_one"):
        return begin  # 'министр A, [другие официальные лица]'
    if len(prefix.titles) > 1 and not sight.is_russian and name_run(sight, stop, end) > stop:
        joined = prefix.titles[-1].first - 1  # 'A, Secretary of State of Peru [and Ambassador B], …': the next one's
        if sight.lower(joined) in ("and", "&"):
            if mention.titles and mention.name and mention.titles[0].first < mention.name[0]:
                return begin  # 'Minister A[, X and Y] B': both the next one's
            stop = prefix.at = joined
            prefix.titles.pop()
    stop = past_small_field(sight, further_offices(sight, prefix.titles, stop, end), end)
    another = at == begin and (name_run(sight, stop, end) > stop or tail_end(sight, stop, end) > stop)
    another = another or two_in_headline(sight, mention.first, at, stop)  # the next of a list: 'A, President of X B'
    anothers = _has_own_name(sight, mention, stop, end) or leads_a_list(sight, mention, stop, end)
    anothers |= speaks(sight, stop) and not opens_clause(sight, mention.first, prefix.definite)
    if another or (anothers and not sight.is_russian):
        return begin
    agrees = sight.is_russian and not prefix.is_free and at == begin  # but 'Анны Линд, являющейся [послом]'
    if agrees and not (asked := prefix_cases(sight, prefix, stop)) & mention.cases:
        if mention.name is None or not mention.weak or sight.word(mention.first - 1, "prep"):
            return begin
        mention.cases = asked & name_cases(sight, *mention.name, asked)  # 'Была и [У Линь], консул КНР'
        if not mention.cases:
            return begin
    if sight.is_russian and is_governed(sight, mention) and is_finite(sight, stop):
        return begin  # 'поздоровавшись с Лундом, [глава правительства] предложил': another clause's subject
    for title in prefix.titles if prefix.party and not sight.is_russian else ():
        title.party, title.party_at = title.party or prefix.party, title.party_at or prefix.party_at
    if agrees:  # 'В составе группы Луис Сото – директор …': both nominative
        mention.cases &= prefix_cases(sight, prefix, stop)
    mention.titles = mention.titles + prefix.titles
    if mention.party is None or not any(t.party for t in mention.titles[:1]):
        before = mention.party
        dress(mention, prefix)
        mention.party = before or mention.party
    mention.weak = False
    return stop if sight.is_russian else past_forces(sight, stop, end)
