"""A mention that an earlier one of the sentence belongs to: an office told before the name, a body right before it."""

from communique.languages.offices import office_of
from communique.reading.people.chairs import chairs_body
from communique.reading.text import HEADS, Mention, Sight
from communique.reading.titles import opens_main_clause

APPOSED = 8  # tokens between an office and the person described after it


def join_apposed(sight: Sight, found: list[Mention], mention: Mention) -> None:
    """'The special envoy for the region, [Austrian diplomat Anna Lind]': the office before is hers; it leaves `found`."""
    before = found[-1]
    if _names_the_described(sight, found, mention) or _named_behind_body(sight, found, mention):
        return
    if _is_named_counterpart(sight, before, mention) or _signs_line(sight, before, mention):
        found.pop()
        mention.first, mention.name, mention.weak = before.first, before.name, False
        mention.cases = before.cases or mention.cases
        mention.rule = "mention.line" if mention.titles else mention.rule
        mention.titles = [*before.titles, *mention.titles]
        return
    if _is_counterpart_apposed(sight, before, mention) or _is_host_apposed(sight, before, mention):
        found.pop()
        mention.first, mention.group = before.first, before.group
        if mention.party is None:
            mention.party, mention.party_at = before.party, before.party_at
        return
    if _chairs_as_minister(sight, before, mention) or _is_first_of_offices(sight, before, mention):
        found.pop()
        mention.first, mention.titles = before.first, [*before.titles, *mention.titles]
        return
    past = (
        len(found) > 1 and before.weak and before.kind == "person"
    )  # 'the envoy to the [Horn] of Africa, Ambassador A'
    if _has_the_office_before(sight, found[-2] if past else before, mention):
        before = found[-2] if past else before
        del found[-1 - past :]
        mention.first, mention.titles = before.first, [*before.titles, *mention.titles]
        mention.party, mention.party_at = mention.party or before.party, mention.party_at or before.party_at
        return
    if mention.group != "person" or not mention.name or mention.titles or not before.titles or before.name:
        return
    between = mention.first - before.last
    if not 0 < between <= APPOSED or sight.text(mention.first - 1) != "," or before.plural:
        return
    if any(sight.text(at) in ",.;:" for at in range(before.last, mention.first - 1)):
        return
    if sight.is_russian and before.cases and mention.cases and not before.cases & mention.cases:
        return
    found.pop()
    mention.titles, mention.first = before.titles, before.first
    mention.party, mention.party_at = before.party or mention.party, before.party_at or mention.party_at
    mention.group, mention.weak, mention.rule = "", False, "mention.titled_name"


def _names_the_described(sight: Sight, found: list[Mention], mention: Mention) -> bool:
    """'a top official of the Monetary Fund (IMF), [Mr Kofi Adu]': his name, with an honorific, right behind what he is."""
    first = mention.first
    short = found[-1] if found[-1].kind == "side" and sight.text(found[-1].first - 1) == "(" else None
    before = found[-2] if short is not None and len(found) > 1 else found[-1]
    if sight.is_russian or before.group != "person" or before.name or before.plural or mention.titles:
        return False
    if mention.name is None or mention.name[0] == first or mention.party or sight.text(first - 1) != ",":
        return False
    if first - 1 != (short.last + 1 if short is not None else before.last):
        return False
    del found[-2 if short is not None else -1 :]
    mention.first, mention.titles, mention.group = before.first, before.titles, before.group
    mention.party, mention.party_at, mention.weak = before.party, before.party_at, False
    return True


def _signs_line(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'Anna Lind [Acting Minister for Trade]': a line that holds a name and an office with nothing between them. English."""
    if sight.is_russian or mention.name or not mention.titles or not before.name or before.last != mention.first:
        return False
    line = sight.document.sentences[sight.tokens[mention.first].sentence]
    is_whole = before.first == line.first and mention.last == line.last
    return is_whole and not mention.plural and before.kind == mention.kind == "person"


BESIDE_OTHERS = frozenset(["deputy_head_of_government", "minister", "foreign_minister", "deputy_minister", "adviser"])


def _is_first_of_offices(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'met [Deputy Prime Minister], Minister for Trade and Minister for Law Anna Lind': one who holds several offices. English.

    Not 'the Deputy Prime Minister, Minister Anna Lind and …', nor a headline, which leaves articles out.
    """
    if sight.is_russian or before.name or before.definite or before.plural or before.office not in BESIDE_OTHERS:
        return False
    if not mention.name or not mention.titles or mention.plural or before.party not in (None, mention.party):
        return False
    if sight.text(before.last) != "," or mention.first != before.last + 1 or before.kind != "person":
        return False
    start = sight.start_of(before.first)
    opens = before.first == start or not sight.text(before.first)[:1].isupper() or sight.word(before.first - 1, "det")
    return not opens and not sight.is_headline(sight.tokens[before.first].sentence)


BODY = 16  # tokens of 'responsible for Crime Prevention at Public Safety Norway'
LINKS = frozenset(
    [
        "of",
        "for",
        "at",
        "in",
        "and",
        "&",
        "the",
        "to",
        "on",
        "-",
        "'s",
        "’s",
        "responsible",
        "charge",
        "between",
        "with",
    ]
)
TWO = 2  # words of a name


def _named_behind_body(sight: Sight, found: list[Mention], mention: Mention) -> bool:
    """'the Executive Director of the Relief Team at Health Norway, [Kari Lund];': her name behind a body in capitals. English.

    The body's words, which may look like names, leave `found`. Who heads a body that no table knows heads no state."""
    name = mention.name
    if sight.is_russian or mention.titles or name is None or name[1] - name[0] < TWO:
        return False
    if sight.text(mention.first - 1) != "," or not (
        sight.text(mention.last) in (",", ";", ".", ")", "") or sight.lower(mention.last) == "and"
    ):
        return False
    at = next((i for i in range(len(found) - 1, -1, -1) if found[i].titles or found[i].entity), None)
    one = found[at] if at is not None else None
    if at is None or one is None or one.name or one.plural or one.kind != "person" or one.group:
        return False
    between = range(one.last, mention.first - 1)
    if not 1 < len(between) <= BODY or sight.lower(one.last) not in LINKS:
        return False
    if not all(sight.mention_like(step) or sight.lower(step) in LINKS for step in between):
        return False
    if opens_main_clause(sight, one.titles[0].first, mention.last):
        return False
    del found[at:]
    title = one.titles[-1]
    if any(sight.word(step, "unit") or sight.word(step, "organ") for step in between):
        title.office, title.settled = "ministry_official", True
    elif title.party is None and title.office in (*HEADS, "head_of_organization"):
        title.office, title.settled = "other", True
    title.last = mention.first - 1
    mention.titles, mention.first = one.titles, one.first
    mention.party, mention.party_at = one.party or mention.party, one.party_at or mention.party_at
    mention.weak, mention.rule = False, "mention.titled_name"
    return True


def of_body_before(sight: Sight, found: list[Mention], mention: Mention) -> None:
    """'[Norway Labour Party] chairperson Anna Lind': a body right before the office is hers, with its state, and takes no part."""
    titles = mention.titles
    if sight.is_russian or mention.kind != "person" or not titles or titles[0].first != mention.first or mention.party:
        return
    behind = _before_brackets(sight, mention.first)
    while found and behind < found[-1].first and found[-1].last < mention.first and not found[-1].name:
        found.pop()  # 'the Free Workers' Union ([FWU]) leader X'
    if not found or found[-1].kind != "side" or found[-1].last != behind or found[-1].rule != "mention.organisation":
        if behind < mention.first and sight.tokens[behind - 1].is_caps:
            mention.first = behind - 1  # 'CPN (Maoist Centre) Chairman X', of which no table knows
        return
    body = found.pop()
    mention.first = body.first
    partisan = any(sight.word(at, "movement_word") for at in range(body.first, body.last))
    if partisan and (body.party or "").startswith("X:"):
        mention.party, mention.party_at = body.party, body.party_at
        if titles[0].row is not None:
            titles[0].office, titles[0].settled = office_of(titles[0].row, body.party), True
    if found and found[-1].kind == "side" and found[-1].last == body.first and found[-1].rule == "mention.party":
        state = found.pop()
        mention.first, mention.party, mention.party_at = state.first, state.party, state.party_at


BRACKETS = 6  # tokens of '(Unified Marxist-Leninist)'


def _before_brackets(sight: Sight, at: int) -> int:
    """Where brackets open that close right before token `at`: 'Union [(FWU)] leader'; `at` where none do."""
    if sight.text(at - 1) != ")":
        return at
    return next((i for i in range(at - 2, max(sight.start_of(at), at - BRACKETS), -1) if sight.text(i) == "("), at)


def _is_counterpart_apposed(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'with his counterpart, [Foreign Minister Ama Boateng of Ghana]': one person, whom the title and name tell again."""
    if before.group != "counterpart" or before.name or before.titles or before.plural:
        return False
    if sight.is_russian and not before.cases & mention.cases:
        return False
    if not (mention.name and before.last == mention.first - 1 and sight.text(before.last) == ","):
        return False
    if not mention.titles:  # 'with her Omani counterpart, [Badr Said], on Monday', but not '…, Badr Said and Luis Paz'
        fuller = mention.name[1] - mention.name[0] > 1 and before.party is not None and mention.party is None
        return fuller and sight.text(mention.last) in (",", ".", "") and not mention.weak
    return before.party is None or mention.party in (None, before.party)


def _is_named_counterpart(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'met Ana Diaz, [his Peruvian counterpart], in Lima': one person, whom the name tells before."""
    if mention.group != "counterpart" or mention.name or mention.titles or mention.plural:
        return False
    if before.kind != "person" or not before.name or before.titles or before.party not in (None, mention.party):
        return False
    if (
        mention.first != before.last + 1
        or sight.text(before.last) != ","
        or not sight.key_word(mention.first, "whose_word")
    ):
        return False
    agree = not (before.cases and mention.cases) or bool(before.cases & mention.cases)
    return agree and sight.text(mention.last) in (",", ".", ";", ")", "")


def _is_host_apposed(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'Lund and his host, [President Moyo], will meet': who somebody's host or guest is, told behind the comma. English."""
    own = before.group == "person" and not (before.name or before.titles or before.plural)
    behind = before.last == mention.first - 1 and sight.text(before.last) == "," and mention.titles and mention.name
    return not sight.is_russian and own and bool(behind) and sight.word(before.first, "possessive")


def _chairs_as_minister(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'OSCE Chairperson-in-Office [Maltese Foreign Minister Ian Vella]', 'King [Otumfuo Berg]': one person of two offices, with
    nothing between."""
    one = before.kind == "person" and not before.name and not before.plural and before.last == mention.first
    if not (one and mention.name and mention.titles):
        return False
    if not sight.is_russian and before.titles and before.office == "head_of_state" and before.party is None:
        return any(sight.word(at, "royal") for at in range(before.first, before.last))
    return mention.titles[0].office == "foreign_minister" and any(
        chairs_body(sight.tokens, title) for title in before.titles
    )


COURTESY = frozenset(["ambassador", "military"])  # offices that are also how somebody is addressed


def _is_monarch(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'the Omani ruler, [His Majesty Sultan Haitham]', 'the Jordanian monarch, [King Abdullah]': one king, told twice. English."""
    both = before.office == mention.office == "head_of_state" and mention.name is not None and mention.party is None
    if (
        not both
        or before.party is None
        or before.kind != "person"
        or before.name
        or before.plural
        or not mention.titles
    ):
        return False
    royal = any(sight.word(at, "royal") for title in mention.titles for at in range(title.first, title.last))
    comma = sight.text(before.last) == "," and before.last == mention.first - 1
    return royal and comma and sight.text(mention.last) in (".", ",", ";", "", "and", "in", "on", "at")


def _has_the_office_before(sight: Sight, before: Mention, mention: Mention) -> bool:
    """'the US Special Envoy to the Sahel, [Ambassador Kofi Adu],': he, of the office right before. English."""
    if _is_monarch(sight, before, mention):
        return True
    if sight.is_russian or before.kind != "person" or before.name or before.plural or not before.titles:
        return False
    if not mention.name or len(mention.titles) != 1 or mention.titles[0].office not in COURTESY:
        return False
    title = mention.titles[0]
    if title.party or title.post or title.last - title.first > 1 or title.last > mention.name[0]:
        return False
    between = range(before.last, mention.first - 1)
    if sight.text(mention.first - 1) != "," or len(between) > APPOSED or before.office in COURTESY:
        return False
    if any(sight.text(at) in ",.;:()" for at in between):
        return False
    return mention.party in (None, before.party) and sight.text(mention.last) in (".", ",", ";", "")
