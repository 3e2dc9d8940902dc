"""Lists of names, each with its party or without: 'X and Y', 'of A, X, and of B, Y', 'X of A, Y of B', 'А – X, Б – Y'."""

from typing import NamedTuple

from communique.reading.text import Sight
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.names import name_run
from communique.reading.titles.portfolios import past_field_behind
from communique.reading.titles.posts import past_russian_seat

OF_BOTH = frozenset(
    ["of", "the", "two", "both", "three", "countries", "nations", "states", "двух", "обеих", "обоих", "трех", "трёх",
     "стран", "государств", "республик", "держав", "королевств", "соседних", "иностранных", "зарубежных", "foreign",
     "следующих", "following"]
)  # fmt: skip
BETWEEN = frozenset([",", "and", "и", "&", ";", "а", "также", "as", "well", "of", "the", "plus"])
PART = frozenset([",", "—", "–", "-", "--", ":"])
PARTY_KINDS = ("name", "organisation", "capital", "states")


class Named(NamedTuple):
    """A name of a list, tokens `first` to `last`, with the party beside it."""

    first: int
    last: int
    party: str | None = None
    party_at: tuple[int, int] | None = None


FACTION_LONGEST = 8  # tokens of 'парламентской группы «За мир и согласие»'


def past_faction(sight: Sight, at: int, end: int) -> int:
    """'(депутаты) [парламентской группы «Мир»] A и B', '(сенаторы) [от Народной партии] A': where the names begin; `at` if nowhere."""
    step = at + (sight.lower(at) == "от")
    while any(f.pos == "ADJF" and f.case == "gent" for f in sight.forms(step)[:2]) and step < at + FACTION_LONGEST:
        step += 1
    if not sight.is_russian or not sight.key_word(step, "faction"):
        return at
    step += 1
    if sight.text(step) in ("«", '"', "“"):
        close = (
            i for i in range(step, min(step + FACTION_LONGEST, end)) if sight.text(i) in ("»", '"', "”") and i > step
        )
        step = next(close, step - 1) + 1
    return step if step < end and name_run(sight, step, end) > step else at


def name_list(sight: Sight, at: int, end: int, party: str | None, party_at: tuple[int, int] | None) -> list[Named]:
    """The names from token `at`, after a title of several; `party` is the one the title's own words end with.

    'послы [Чили] X, Перу Y' gives each its own; 'министры Чили X и Y' the title's to both, where no other is named.
    """
    while sight.lower(at) in OF_BOTH and at < end:
        at += 1
    while (sight.text(at) in PART or sight.word(at, "in_turn")) and at < end:  # ', ', ' – ', ' – respectively, '
        at += 1
    found: list[Named] = []
    own: tuple[str | None, tuple[int, int] | None] = (party, party_at)
    if party is None and not sight.is_russian:
        at, own = _past_owner(sight, at, end)
    while at < end:
        first = _past_style(sight, after_honorifics(sight, at))
        run = name_run(sight, first, end)
        if run == first or (sight.word(first, "of_a_party") and sight.document.found(first + 1, "offices")):
            break  # 'Democratic Reps. A and B, and [Republican Rep. C]'
        if any(sight.lower(i) == "of" for i in range(first, run)) and sight.key_word(first, "body"):
            break  # 'representatives of the [Chamber of Commerce]'
        after, behind = _party_behind(sight, run)
        after = past_russian_seat(sight, after, end) if sight.is_russian else after
        found.append(Named(first, run, *(behind or own)))
        at, own = _next_party(sight, after, end)
        if at == after:
            break
    if len(found) > 1 and not any(item.party for item in found[:-1]) and found[-1].party_at is not None:
        found = _in_order(sight, found)
    told = {item.party for item in found if item.party}
    if len(told) <= 1 and (party is not None or not told):  # one for all, or none; 'X (Peru) and Y': only X's is told
        found = [item._replace(party=party, party_at=party_at) for item in found]
    return found


def _past_style(sight: Sight, at: int) -> int:
    """'(the foreign ministers of Peru and Chile,) [Senator] X and the [Hon.] Y': a word of office before a name of the list."""
    office = sight.document.longest(at, "offices") if not sight.is_russian and sight.mention_like(at) else None
    if office is None or office.last != at + 1 or office.row["kind"] != "title":
        return at
    return after_honorifics(sight, office.last) if sight.mention_like(office.last) else at


def bracketed_names(sight: Sight, at: int, end: int) -> list[Named]:
    """'(the ambassadors of) Italy (Ann Lee), Spain (Per Lund) and Peru (Ana Soto)', from token `at`: each land with a name behind it."""
    found: list[Named] = []
    while at < end:
        match = sight.party(at, *PARTY_KINDS)
        opens = match is not None and sight.text(match.last) in ("(", "–", "—", "-")
        if match is None or not opens:
            break
        first = after_honorifics(sight, match.last + 1)
        run = name_run(sight, first, end)
        bracket = sight.text(match.last) == "("
        if run == first or (bracket and sight.text(run) != ")"):
            break
        found.append(Named(first, run, match.row["party"], (match.first, match.last)))
        at = run + bracket
        while at < end and sight.lower(at) in BETWEEN:
            at += 1
    return found if len(found) > 1 else []


DASHES = frozenset("–—-")


def lands_and_names(sight: Sight, at: int, end: int) -> list[Named]:
    """'посол Чада X[, Чехии – Y и Омана – Z]', from token `at`: whom other lands have in the same office. Russian."""
    found: list[Named] = []
    while sight.is_russian and at < end:
        first, (party, party_at) = _next_party(sight, at, end)
        if party_at is None or sight.text(first - 1) not in DASHES or (run := name_run(sight, first, end)) == first:
            break
        found.append(Named(first, run, party, party_at))
        at = run
    return found


def stop_of(sight: Sight, names: list[Named]) -> int:
    """The token after the list."""
    last = names[-1].last
    lands = [item.party_at[1] for item in names if item.party_at is not None and item.party_at[0] >= last]
    return max(last, _party_behind(sight, last)[0], *lands)


def _party_behind(sight: Sight, at: int) -> tuple[int, tuple[str, tuple[int, int]] | None]:
    """'X [of Chile]', 'X [(Chile)]': the token after it, and the party."""
    if sight.text(at) == "(":
        match = sight.party(at + 1, *PARTY_KINDS)
        if match is not None and sight.text(match.last) == ")":
            return match.last + 1, (match.row["party"], (match.first, match.last))
        return past_field_behind(sight, at), None
    elif sight.lower(at) in ("of", "from") and not sight.is_russian:
        match = sight.party(at + 1 + (sight.lower(at + 1) == "the"), *PARTY_KINDS)
        if match is not None and not sight.is_possessive(match.last):
            return match.last, (match.row["party"], (match.first, match.last))
    return at, None


def _past_owner(sight: Sight, at: int, end: int) -> tuple[int, tuple[str | None, tuple[int, int] | None]]:
    """'(the two presidents,) [Peru's] X and [Chilean] Y': the token where the name begins, and whose he is. English."""
    match = sight.party(at, "name", "adjective")
    first = match.last + sight.is_possessive(match.last) if match is not None else at
    owned = match is not None and (match.row["kind"] == "adjective" or first > match.last)
    if match is None or not owned or name_run(sight, first, end) == first:
        return at, (None, None)
    return first, (match.row["party"], (match.first, match.last))


def _in_order(sight: Sight, found: list[Named]) -> list[Named]:
    """'(Presidents) X and Y of [Peru and Chile]': as many lands behind the last name as names; else as they were."""
    lands = [(found[-1].party, found[-1].party_at)]
    while lands[-1][1] is not None and len(lands) < len(found):
        step = lands[-1][1][1]
        while sight.lower(step) in BETWEEN:
            step += 1
        match = sight.party(step, "name")
        if match is None or match.first == lands[-1][1][1]:
            return found
        lands.append((match.row["party"], (match.first, match.last)))
    return [item._replace(party=party, party_at=at) for item, (party, at) in zip(found, lands, strict=False)]


def _is_given_name(sight: Sight, last: int, at: int, end: int) -> bool:
    """'X of Chile and [Santiago] Soto of Peru': a town's name that opens a person's, whose party stands behind. English."""
    run = name_run(sight, at, end) if not sight.is_russian else at
    return run > last and _party_behind(sight, run)[1] is not None


def _past_brackets(sight: Sight, at: int, end: int) -> int:
    """'Содружества Независимых Государств [(СНГ)] – X', 'Перу [(по совместительству)] – Y': the token after them."""
    if sight.text(at) != "(":
        return at
    close = next((i for i in range(at + 1, min(at + BRACKETS_LONGEST, end)) if sight.text(i) == ")"), None)
    return at if close is None else close + 1


BRACKETS_LONGEST = 6


def _next_party(sight: Sight, at: int, end: int) -> tuple[int, tuple[str | None, tuple[int, int] | None]]:
    """'[, and of Peru,] Y': the token where the next name begins, and its party; `at` itself where none follows."""
    step = at
    while step < end and sight.lower(step) in BETWEEN:
        step += 1
    if step == at:
        return at, (None, None)
    if not sight.is_russian and (owner := _past_owner(sight, step, end))[0] > step:
        return owner
    match = sight.party(step, *PARTY_KINDS)
    if match is None and sight.word(step, "own_land") and sight.lower(step + 1) == "of" and not sight.is_russian:
        match = sight.party(step + 2, "name")  # 'ambassadors of A, X, and the [Republic of] B, Y'
    if match is None and sight.is_russian and sight.key_word(step, "land"):
        match = sight.party(step + 1, "name")  # '[Республики] Греция X'
    if match is None or _is_given_name(sight, match.last, step, end):
        return step, (None, None)
    after = _past_brackets(sight, match.last, end)
    after += sight.text(after) in PART
    return after, (match.row["party"], (match.first, match.last))
