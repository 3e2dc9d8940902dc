"""Bodies that no table knows: 'the Joint Expert Council'; not what they do: 'the Third Joint Commission Meeting'."""

from communique.languages import Match
from communique.reading.text import HEADS, Mention, Sight, Title, party_ending
from communique.reading.titles.names import name_run


def names_a_sitting(sight: Sight, first: int, last: int) -> bool:
    """'the Third Joint [Commission Meeting]', 'the Joint Ministerial [Commission meeting]': what a body does, not the body;
    of any event where it is numbered: 'the Fifth African Union [Assembly]'."""
    numbered = sight.word(first, "numbered")
    found = (m for at in range(first, last) for m in sight.document.found(at, "triggers"))
    events = (m for m in found if m.row["type"] == "event" and sight.lower(m.last - 1) not in ("met", "meets"))
    sittings = ("meeting", "session", "summit")
    return any(
        m.last > last
        or (
            m.last == last
            and (
                numbered
                or sight.lower(last - 1) in sittings
                or (m.first < last - 1 and sight.lower(last - 1) == "council")
            )
        )
        for m in events
    )  # 'the EU-Moldova Association Council' sits too


def organisation(sight: Sight, start: int, at: int, end: int, sentence: int) -> Mention | None:
    """A capitalised run with a body's word in it: party `X:…`; not 'the Treaty on Fisheries', 'the World Cup'."""
    run, has_org = at, False
    if sight.word(at, "prep") or (sight.word(at, "quantity_of") and sight.lower(at + 1) == "of"):
        return None  # a headline's 'At The General Secretariat', 'A Number Of Foreign Ministers'
    while run < end and run - at < 8:
        token = sight.tokens[run]
        if token.kind == "word" and token.is_title and token.lower not in sight.calendar_words:
            has_org |= sight.key_word(run, "body")
        elif not (
            run > at
            and sight.lower(run) in ("of", "for", "and", "on", "-")
            and sight.tokens[min(run + 1, end - 1)].is_title
            and sight.lower(min(run + 1, end - 1)) not in sight.calendar_words  # 'the Joint Commission on Monday'
            and not (
                sight.lower(run) == "and" and sight.document.found(run + 1, "honorifics", "offices")
            )  # 'and Ms. Lind'
        ):
            break
        run += 1
    if run - at < 2 or not has_org or sight.is_russian or names_a_sitting(sight, at, run):
        return None
    if not sight.key_word(at, "body") and any(
        m.row["type"] == "event" and sight.lower(m.last) == "of" for m in sight.document.found(at, "triggers")
    ):
        return None  # 'the 41st SADC [Summit] of Heads of State and Government'
    if any(m.last == run and m.row["type"] == "noun" for m in sight.document.found(run - 1, "triggers")):
        return None  # 'the Foreign Office [Consultations]'
    if any(m.last == run and m.row["type"] == "noun" for m in sight.document.found(at, "triggers")):
        return None  # 'the 3rd [Bilateral Consultation Mechanism]'
    is_body = sight.key_word(run - 1, "body")  # 'the Russia-Azerbaijan Expert Council'
    if not is_body and any(sight.document.found(step, "offices") for step in range(at, run)):
        return None  # 'Meets Peruvian Deputy FM Ana Lind'
    land = _land_before(sight, start) if at == start else None
    if land is not None and sight.word(run - 1, "armed_body"):
        return None  # 'the Peruvian [Air Force]': who speaks for nobody alone
    if land is not None and sight.word(run - 1, "lands_body"):
        owner: tuple[Match, int] | None = (land, run)
    else:
        ends = (step for step in range(run - 1, at + 1, -1) if sight.lower(step) == "of")
        owner = _land_behind(sight, run) or _land_behind(sight, next(ends, run))
    if owner is not None and owner[1] >= run:
        land, last = owner
        return Mention(start, last, "side", sentence, party=land.row["party"], party_kind="side",
                       party_at=(land.first, land.last), rule="mention.organisation")  # fmt: skip
    return Mention(start, run, "side", sentence, party="X:" + sight.document.words(at, run), party_kind="unknown",
                   party_at=(at, run), rule="mention.organisation")  # fmt: skip


def _land_before(sight: Sight, at: int) -> Match | None:
    """'the [Peruvian] Business Council', '[Lima] Chamber of Commerce': whose body it is; not 'the Peru-Chile Joint Commission', of two."""
    end = at - sight.is_possessive(at - 1)
    match = party_ending(sight, end, "adjective", "name", "capital", "parliament")
    own = party_ending(sight, end - 1, "adjective") if match is None and end < at else None
    if own is not None and chamber_end(sight, own.last) == end:
        match = own  # 'the Finnish [parliament]'s Defence Committee'
    of_two = match is not None and sight.text(match.first - 1) in ("-", "–")
    return match if match is not None and not of_two and ":" not in match.row["party"] else None


def _land_behind(sight: Sight, at: int) -> tuple[Match, int] | None:
    """'the Defence Committee [of the Finnish parliament]', 'the Chamber of Commerce [of Peru]': whose body it is, and where that ends."""
    if sight.lower(at) != "of" or not sight.word(at - 1, "body_of_land"):
        return None
    match = sight.party(at + 1 + sight.word(at + 1, "det"), "name", "parliament", "adjective")
    if match is None or (":" in match.row["party"] and match.row["kind"] != "parliament"):
        return None
    chamber = chamber_end(sight, match.last)
    return (match, chamber or match.last) if chamber or match.row["kind"] != "adjective" else None


def chamber_end(sight: Sight, at: int) -> int:
    """'(the Finnish) [parliament]', '(the Polish) [Senate]': where the parliament behind a nation ends; 0 where none is."""
    found = (m for m in sight.document.found(at, "parts") if m.row["kind"] == "chamber")
    return max((m.last for m in found), default=0)


def organ_of_party(sight: Sight, match: Match, end: int) -> int:
    """'(the chargé of the Swedish) Embassy', '(the Danish) Ministry of Defence': where an organ behind an adjective ends."""
    if (last := body_of_party(sight, match, end)) > match.last:
        return last
    at = match.last
    while at < end and at - match.last < ORGAN_LONGEST:
        if sight.key_word(at, "organ") or sight.key_word(at, "body"):
            return at + 1
        if sight.document.found(at, "offices", "triggers") or sight.tokens[at].kind != "word":
            break
        at += 1
    return match.last


ORGAN_LONGEST = 3  # tokens: 'general staff', 'foreign ministry', 'embassy'


def body_of_party(sight: Sight, match: Match, end: int) -> int:
    """'(chairman of the Iran)-China Parliamentary Friendship Group': where a body named with a party ends."""
    if match.row["kind"] not in ("name", "capital", "adjective"):
        return match.last
    at, is_body = match.last + sight.is_possessive(match.last), False
    first = at
    while at < end and at - match.last < BODY_LONGEST:
        token = sight.tokens[at]
        if token.kind == "word" and token.is_title and not sight.known_given(at):
            is_body |= sight.word(at, "org")
        elif not (token.text == "-" or (sight.lower(at) in ("of", "for", "and", "on", "the") and is_body)):
            if not (sight.lower(at) in ("and", "&") and _goes_on(sight, first, at)):
                break
        at += 1
    while at > match.last and not sight.tokens[at - 1].is_title:
        at -= 1
    return at if is_body else match.last


BODY_LONGEST = 9


def _goes_on(sight: Sight, first: int, conjunction: int) -> bool:
    """'Ghana's Trade [and] Industry Board': within a body's name, between two words of its field."""
    behind = conjunction + 1
    return conjunction > first and sight.mention_like(behind) and not sight.document.found(behind, "offices", "parties")


def past_own_body(sight: Sight, title: Title, match: Match, end: int) -> int:
    """'(the chargé of the US) [Embassy]', '(president of Peru)['s Oil Company]': behind the body named with a state.

    Its president is no head of the state.
    """
    owned = sight.is_possessive(match.last)
    if sight.is_russian or match.row["kind"] not in ("name", "capital") or not sight.mention_like(match.last + owned):
        return match.last
    if sight.word(match.last, "organ"):
        return match.last + 1
    body = body_of_party(sight, match, end)
    if body <= match.last or not sight.word(body - 1, "org") or sight.text(match.last) == "-":
        return match.last
    if (owned or match.row["kind"] == "capital") and not is_no_organ(sight, match.last + owned, body):
        return match.last
    heads_no_state(sight, title, match.last, body)
    return body


def heads_no_state(sight: Sight, title: Title, first: int, last: int) -> None:
    """'president of the Peruvian [Chamber of Commerce]', 'head of the Omani [Space Agency]': no head of state, nor of an organ.

    'head of the British [diplomatic mission]', 'of the Omani [liaison office]': as an ambassador.
    """
    heads = title.office in HEADS or (title.row is not None and title.row["kind"] == "head")
    words = {sight.lower(at) for at in range(first, last)}
    if sight.is_russian or not heads or not words:
        return
    if words <= OF_A_MISSION or words & OFFICES_ABROAD:
        title.office, title.settled = "ambassador", True
    elif not any(sight.word(at, "org") for at in range(first, last)):
        return
    elif words & {"embassy", "consulate"}:
        title.office, title.settled = "ambassador", True
    elif words & OF_LAWMAKERS:
        title.office, title.settled = "legislator", True
    elif is_no_organ(sight, first, last):
        firm = "commerce" in words or any(
            sight.word(at, "firm") for at in range(first, last) if sight.lower(at) != "agency"
        )
        title.office, title.settled = "business" if firm else "other", True


OF_A_MISSION = frozenset(["mission", "diplomatic", "permanent", "representation"])
OFFICES_ABROAD = frozenset(["liaison", "interests", "legation", "chancery"])
OF_LAWMAKERS = frozenset(["friendship", "parliamentary", "inter-parliamentary"])


def is_no_organ(sight: Sight, first: int, last: int) -> bool:
    """'National Oil Company', 'Space Agency'; not 'Parliament', 'Chamber of Deputies', 'Islamic Republic'."""
    chambers = (m for at in range(first, last) for m in sight.document.found(at, "parts") if m.row["kind"] == "chamber")
    if next(chambers, None) is not None:
        return False
    return not any(sight.word(at, "organ") or sight.lower(at) in OF_THE_STATE for at in range(first, last))


OF_THE_STATE = frozenset(["republic", "state", "kingdom", "emirate", "region", "confederation", "council", "authority",
                          "cabinet", "parliament", "congress", "senate", "assembly", "house", "province"])  # fmt: skip


def committee_of(sight: Sight, at: int, end: int) -> int:
    """'(rapporteurs of the PACE) [Monitoring Committee]': an organisation's own body; `at` if none follows."""
    for step in range(at, min(at + BODY_LONGEST, end)):
        if not (sight.mention_like(step) or (sight.lower(step) in ("of", "for", "and", "on", "the") and step > at)):
            break
        if sight.key_word(step, "joint_body"):
            return step + 1
    return at


REALM_LONGEST = 9


def past_realm(sight: Sight, at: int, end: int) -> int:
    """'(Ministry) [of Trade and Industry] of Ghana', '(ministries) [of foreign affairs] of Ghana': where 'of Ghana' begins."""
    if sight.lower(at) not in ("of", "for") or _is_of_party(sight, at):
        return at
    for step in range(at + 1, min(at + REALM_LONGEST, end)):
        if sight.lower(step) == "of":
            return step if _is_of_party(sight, step) else at
        if sight.tokens[step].kind != "word" and sight.text(step) not in (",", "-", "&"):
            return at
        if sight.text(step).islower() and sight.document.found(step, "triggers", "sayings"):
            return at  # 'the Ministry of Foreign Affairs [summoned] the Ambassador of Ghana'
    return at


def _is_of_party(sight: Sight, at: int) -> bool:
    """'of [the Republic of] Ghana'."""
    return sight.party(at + 1 + sight.word(at + 1, "det")) is not None


def chamber_head(sight: Sight, at: int) -> Title | None:
    """'National Assembly (NA) [Chairwoman] X': the office behind a chamber and its acronym in brackets."""
    if sight.is_russian or not sight.mention_like(at):
        return None
    for match in sight.document.found(at, "parts"):
        last = match.last
        if match.row["kind"] == "chamber" and sight.text(last) == "(" and sight.text(last + 2) == ")":
            if sight.tokens[last + 1].is_caps and sight.word(last + 3, "chair_word"):
                return Title(at, last + 4, "speaker_of_parliament", match.row["party"] or None)
    return None


def past_chair_of_body(sight: Sight, before: Title, at: int, end: int) -> int:
    """'Sierra Leone's president and [ECOWAS chairman], Julius Kamara': behind the chair of a body that a state's leader holds too; 0 where none is."""
    if sight.is_russian or before.office not in ("head_of_state", "head_of_government", "foreign_minister"):
        return 0
    body = sight.party(at, "organisation")
    last = body.last + sight.is_possessive(body.last) if body is not None else at
    while sight.lower(last) in ("current", "rotating", "outgoing", "acting"):
        last += 1
    if body is None or not sight.word(last, "chair_word") or before.plural or sight.lower(last - 1) == "commission":
        return 0
    name = last + 1 + (sight.text(last + 1) == ",")
    run = name_run(sight, name, end)
    return last + 1 if run - name > 1 or (run > name and name == last + 1) else 0


ORGAN_REACH = 8


def party_behind_organ(sight: Sight, at: int, end: int) -> int:
    """'(a delegation of the) Senate of the Kingdom of [Cambodia]', '(delegations of the) governments of [Peru] and Chile': where the party behind an organ begins; `at` if nowhere."""
    if sight.party(at) is not None or not (sight.mention_like(at) or sight.key_word(at, "sidenoun")):
        return at
    for step in range(at + 1, min(at + ORGAN_REACH, end)):
        behind = step + 1 + sight.word(step + 1, "det")
        if sight.lower(step) in ("of", "from") and sight.party(behind, "name", "organisation") is not None:
            return behind
        if not (sight.mention_like(step) or sight.lower(step) in ("of", "and", "for", "the", "&")):
            return at
    return at
