"""Two offices side by side: are they one person's, two people's, or an office and a rank?"""

from communique.languages import Document
from communique.reading.text import ONE_FOR_A_STATE, ORGANS, Sight, Title, office_cases
from communique.reading.titles.groupwords import is_official_affair
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.names import name_run

NOT_TOGETHER = (
    frozenset(["foreign_minister"]),
    frozenset(["head_of_state", "head_of_government"]),
    frozenset(["head_of_state", "foreign_minister"]),
    frozenset(["head_of_organization", "head_of_state"]),
    frozenset(["head_of_organization", "head_of_government"]),
    frozenset(["head_of_organization", "foreign_minister"]),
)


def of_two_people(sight: Sight, before: Title, title: Title, party: str | None) -> bool:
    """'The Foreign Secretary and [Foreign Minister] X', 'the President and [Prime Minister] X', 'the Emir and [Prince] X': nobody is both.

    But 'OSCE Chairman-in-Office and Foreign Minister X' is one. `party`: the one before the first office.
    """
    if is_chair_of(sight, before, party):
        return False
    if before.office == title.office == "head_of_state" and title.party and before.party is None:
        return before.row is not title.row  # 'the Sultan and President of Ghana X'
    speaks = any(sight.lower(at).startswith("spokes") for at in range(title.first, title.last))
    if speaks and frozenset([before.office, "head_of_organization"]) in NOT_TOGETHER:
        return True  # 'at the house of the President of Peru, [foreign affairs spokesman] X said'
    if before.party or before.last - before.first > PLAIN or title.party:
        return False
    if sight.word(title.first, "royal_birth") and title.last - title.first == 1:
        return True
    return frozenset([before.office, title.office]) in NOT_TOGETHER


def serves_a_body(sight: Sight, before: Title, title: Title) -> bool:
    """'the Kenyan president and [UN Secretary-General] X', 'министр Чада и [генсек ООН] X', 'генсек ООН и [президент Чада] X':
    who runs a body's secretariat holds no office of a state."""
    ofs = SINGLE | {"minister", "ambassador"}
    return (_runs_a_body(sight, title) and before.office in ofs) or (
        _runs_a_body(sight, before) and title.office in ofs
    )


def _runs_a_body(sight: Sight, title: Title) -> bool:
    """'[UN Secretary-General]', '[генеральный директор ЮНЕСКО]'; not who chairs a body in his turn."""
    keys = {key for at in range(title.first, title.last) for key in (*sight.keys(at), sight.lower(at))}
    runs = title.office == "head_of_organization" and not sight.language.words("serves").isdisjoint(keys)
    return runs and title.party is not None and title.party.startswith("IGO:")


def of_land_behind(sight: Sight, before: Title, title: Title, end: int, party: str | None) -> bool:
    """'the foreign minister of Kenya, and [Ambassador Ana Soto of Peru]': whose the second is stands behind the name. English.

    Nor is one who is told as a land's minister its president: 'A, Foreign Minister of Kenya, [President Soto] said'.
    `party`: the one before the first office, 'the Kenyan president and Ambassador Soto of Peru'.
    """
    own = before.party if before.party is not None and not before.implied else party
    if sight.is_russian or own is None or title.party is not None:
        return False
    if frozenset([before.office, title.office]) in NOT_TOGETHER and before.party == own:
        return not is_chair_of(sight, before, party)
    run = name_run(sight, after_honorifics(sight, title.last), end)
    if run == title.last or sight.lower(run) != "of":
        return False
    land = sight.party(run + 1 + sight.word(run + 1, "det"), "name", "organisation")
    return land is not None and land.row["party"] != own


PLAIN = 2  # words of an office told without whose it is
OF_THE_SERVICE = frozenset(
    ["deputy_foreign_minister", "ministry_official", "special_envoy", "deputy_minister", "adviser"]
)
RANKS_TOO = frozenset(
    ["Ambassador", "Amb", "Amb.", "Senator", "Sen", "Sen.", "Cardinal", "Archbishop", "Ayatollah",
     "Hojatoleslam", "Lyonpo", "Lyonchhen", "Lyonchen", "Sultan", "Counselor", "Counsellor", "Judge"]
)  # fmt: skip


def rank_end(sight: Sight, before: Title, at: int, end: int) -> int:
    """'Foreign Secretary [Ambassador] Anna Lind', 'Foreign Minister [Senator] the Hon. Per Lund', 'министр обороны
    [королевства принц] Фахд': behind the rank of one who has another office; 0 where there is none."""
    if sight.is_russian:
        rank = at + sight.key_word(at, "land")
        return rank + 1 if sight.key_word(rank, "by_birth") and name_run(sight, rank + 1, end) > rank + 1 else 0
    if sight.text(at) not in RANKS_TOO or before.plural:
        return 0
    if before.office == "ambassador" and sight.text(at).startswith("Amb"):
        return 0
    rank = at + 1 + (sight.text(at + 1) == ".")
    name = after_honorifics(sight, rank)
    return rank if name_run(sight, name, end) > name else 0


def of_a_rank(sight: Sight, rank: tuple[int, int] | None, has_office: bool, at: int) -> bool:
    """'President Brigadier [(Rtd)] X', 'Vice President [retired] General X': who has left the army, not the office."""
    if sight.is_russian:
        return False
    return (rank is not None and at - rank[1] <= 1) or (
        has_office and (sight.text(at) != "(" or sight.tokens[at - 1].is_caps)
    )


def is_rank(document: Document, title: Title) -> bool:
    """'[Ambassador] Ana Soto, Director General for Asia': a rank of the service, without whose or where."""
    words = [t.lower for t in document.tokens[title.first : title.last]]
    return words in (["ambassador"], ["amb"], ["amb", "."]) and title.party is None and title.post is None


def is_short_for_another(document: Document, title: Title, others: list[Title]) -> bool:
    """'[Vice President] Soto', told before as 'Vice President of the Senate of Peru Ana Soto': the longer one's first words.

    '[President] Lund', told before as 'President of the Upper Vale College': a head of state's words, of a body that is none.
    """
    words = [t.lower for t in document.tokens[title.first : title.last]]
    if words == ["presidents"] and any(o.office == "speaker_of_parliament" and o.first < title.first for o in others):
        return True  # 'Presidents Lund and Berg', told before as those of two parliaments
    for other in others:
        longer = document.tokens[other.first : other.last]
        of_a_body = other.settled and not title.settled and title.party is None
        if (len(longer) > len(words) or of_a_body) and other.first < title.first and other.office != title.office:
            if [t.lower for t in longer[: len(words)]] == words:
                return True
    return False


def told_together(sight: Sight, at: int, last: int) -> bool:
    """'[главы ведомств] встретились', 'главы [делегаций]': a longer phrase for those told of than the office's, and no party behind."""
    whole = sight.document.longest(at, "groups")
    if whole is None or whole.row["kind"] != "sides" or whole.last <= last:
        return False
    behind = whole.last + (sight.text(whole.last) == ",")  # 'министров двух стран, [A и B]'
    return sight.party(whole.last) is None and not (behind < len(sight.tokens) and sight.mention_like(behind))


SINGLE = ONE_FOR_A_STATE | ORGANS


def of_two_singles(before: Title, title: Title) -> bool:
    """'с президентом и [главой МИД страны]', 'премьеру и [министру обороны]': nobody without a name holds both."""
    offices = {before.office, title.office}
    return len(offices) == 2 and bool(offices & SINGLE) and offices <= SINGLE | {"minister", "deputy_speaker"}


def declined_apart(sight: Sight, first: int, at: int) -> bool:
    """'министра и [премьер]', 'передаёт пресс-служба главы Чада, [премьер] Берг': offices in two cases are two people's. Russian."""
    of_service = sight.key_word(first - 1, "press_service") and any(sight.text(i) == "," for i in range(first, at))
    return of_service or not (office_cases(sight, at) & office_cases(sight, first))


def of_another(before: Title, title: Title, party: str | None) -> bool:
    """'президент Норвегии и [президент Перу]', 'генсек ОДКБ и [генсек ШОС]': offices of two states or two bodies are two people.

    `party`: the one before the first office, 'кенийский лидер и [президент Перу]'.
    """
    own = before.party if before.party and not before.implied else party
    if not (own and title.party) or title.implied or own == title.party:
        return False
    return (":" in own) == (":" in title.party)


SURNAMES = ("ов", "ова", "ову", "овым", "ове", "овой", "ев", "ева", "еву", "евым", "еве", "евой", "ин", "ину", "иным")


def is_given_too(sight: Sight, at: int) -> bool:
    """'Султан', 'Эмир', 'Шах' before a surname as the lands of the former Union have them: somebody's given name."""
    behind = sight.lower(at + 1)
    return sight.mention_like(at + 1) and behind.endswith(SURNAMES) and sight.key_word(at, "given_too")


CHAIRS = ("chair", "president")
OF_LANDS = ONE_FOR_A_STATE | {"minister"}


def is_chair_of(sight: Sight, title: Title, party: str | None) -> bool:
    """'OSCE [Chairman-in-Office]', '[Chairperson of the African Union]': who heads a body in his turn, and a land's office beside."""
    chairs = any(sight.lower(i).startswith(CHAIRS) for i in range(title.first, title.last))
    return chairs and (title.party or party or "").startswith("IGO:")


def past_land_of_second(
    sight: Sight, before: Title, party: str | None, at: int
) -> tuple[str, tuple[int, int], int] | None:
    """'The OSCE Chairperson-in-Office and [Norwegian] Foreign Minister X': the second office's land, and where that office begins.

    `party`: of the first office, an organisation's chair.
    """
    if sight.is_russian or not is_chair_of(sight, before, party):
        return None
    match = sight.party(at, "adjective", "name")
    if match is None:
        return None
    office = match.last + sight.is_possessive(match.last)
    found = sight.document.longest(office, "offices")
    if found is None or found.row["office"] not in OF_LANDS:
        return None
    return match.row["party"], (match.first, match.last), office


OWNERS = SINGLE | {"head_of_organization", "other"}  # who have envoys and aides of their own


def leads_to_aide(sight: Sight, owner: Title, at: int) -> bool:
    """'the King['s] Office Director', 'the Sudanese President['s] Special Adviser': an aide's office behind his leader's."""
    if sight.is_russian or owner.plural or owner.office not in OWNERS or not sight.is_possessive(at):
        return False
    if is_official_affair(sight, at + 2):
        return False  # 'the President's official [visit]'
    if owner.office == "head_of_organization" and owner.party is None:
        owner.party, owner.implied = "IGO:UN", False  # 'the [Secretary-General]'s Special Envoy'
    return bool(sight.document.found(at + 1, "offices"))
