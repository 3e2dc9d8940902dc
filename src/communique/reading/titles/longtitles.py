"""English: names behind long titles: 'the Vice Chairman of the Committee of A and Minister of the Department of B, Wang Jian'."""

from communique.reading.text import Mention, Sight
from communique.reading.titles.honorifics import after_honorifics
from communique.reading.titles.names import name_run

LONGEST = 32  # tokens
SMALL = frozenset(["of", "the", "and", "for", "&", "-", "'s", "’s", "on", "at", "in"])
TWO = 2  # words of a name


def name_after_chain(sight: Sight, at: int, end: int) -> tuple[int, int, int] | None:
    """The comma that ends a title all in capitals from token `at` on, and where the name behind it begins and ends.

    A second office may stand in it ('and Minister of B'), but not a second person ('and the Minister of B').
    """
    if sight.is_russian or sight.lower(at) not in ("of", "and", "for"):
        return None
    second = False
    for step in range(at, min(at + LONGEST, end)):
        if sight.text(step) == ",":
            if not second:
                return None  # 'the president of Harbour Rovers, Anna Lind': a club's
            first = after_honorifics(sight, step + 1)
            last = name_run(sight, first, end)
            closed = last >= end or sight.text(last) in (",", ".", ";") or sight.text(last).islower()
            return (step, first, last) if last - first >= TWO and closed else None
        if not sight.mention_like(step) and sight.lower(step) not in SMALL and not sight.is_possessive(step):
            return None
        if sight.document.found(step, "offices"):
            if sight.lower(step - 1) not in ("and", "&"):
                return None
            second = True
    return None


OFFICE_LONGEST = 9  # tokens of an office in a list


def leads_a_list(sight: Sight, mention: Mention, at: int, end: int) -> bool:
    """'Minister of Trade, Ms Ana Hall[, Minister of Health] and Care, Dr Per Lund': to each the office before the name."""
    if not mention.titles or mention.name is None or mention.titles[0].first > mention.name[0]:
        return False
    if _of_the_family(sight, mention) and _serves_the_state(sight, mention.name[1], at):
        return True
    for step in range(at, min(end, at + OFFICE_LONGEST)):
        if sight.text(step) == ",":
            name = after_honorifics(sight, step + 1)
            if name > step + 1:
                return name_run(sight, name, end) > name
        elif not (sight.mention_like(step) or sight.lower(step) in ("and", "&", "of", "the", "for")):
            return False
    return False


def _of_the_family(sight: Sight, mention: Mention) -> bool:
    """'First [Lady] Kari Lund', 'Second [Gentleman] Per Lund': by his titles alone somebody's husband or wife."""
    return all(
        any(sight.key_word(at, "consort") or sight.key_word(at, "kin") for at in range(title.first, title.last))
        for title in mention.titles
    )


OF_CABINET = frozenset(["foreign_minister", "minister", "deputy_foreign_minister", "deputy_minister", "head_of_government",
                        "deputy_head_of_government", "adviser", "ambassador", "head_of_state"])  # fmt: skip


def _serves_the_state(sight: Sight, first: int, last: int) -> bool:
    """'(First Lady Kari Lund)[, the Norwegian Foreign Minister], senior officials': no office of hers."""
    return any(m.row["office"] in OF_CABINET for at in range(first, last) for m in sight.document.found(at, "offices"))


GLOSS = 6  # tokens of '(Europe and Americas)'
UNIT = 12  # tokens of 'at Norway's Ministry of Foreign Affairs and Trade'


def past_gloss_and_ministry(sight: Sight, at: int, end: int) -> int:
    """'(Additional Secretary) [(Asia) at Norway's Ministry of Foreign Affairs] Kari Lund', '(Deputy Director)[, Asia Division] Ola Berg'.

    Where the holder's name begins, behind a body of state all in capitals; `at` where none does. English.
    """
    step = at
    if sight.text(step) == "(":
        step = next((i + 1 for i in range(at + 1, min(at + GLOSS, end)) if sight.text(i) == ")"), at)
    if sight.text(step) == "," or sight.lower(step) in ("of", "at", "in"):
        step += 1 + sight.word(step + 1, "det")
    if step == at:
        return at
    for stop in range(step, min(step + UNIT, end)):
        if stop > step and _ends_body(sight, step, stop) and _stands_alone(sight, stop, end):
            return stop
        if not (sight.mention_like(stop) or sight.lower(stop) in SMALL) or sight.document.found(stop, "honorifics"):
            return at
    return at


def _ends_body(sight: Sight, first: int, at: int) -> bool:
    """'Ministry of Foreign Affairs', 'South Asia Division': does a body of state with its field end right before the token?"""
    if sight.word(at - 1, "unit"):
        return True
    body = any(sight.word(i, "unit") or sight.word(i, "organ") for i in range(first, at - 1))
    return body and sight.word(at - 1, "area")


def _stands_alone(sight: Sight, at: int, end: int) -> bool:
    """Is it a name of two or three words, none of a field or body, before a mark or an 'and'?"""
    run = name_run(sight, at, end)
    if not TWO <= run - at <= TWO + 1 or any(sight.word(i, kind) for i in range(at, run) for kind in OF_BODIES):
        return False
    return run >= end or sight.text(run) in (",", ";", ".", "") or sight.lower(run) == "and"


OF_BODIES = ("unit", "organ", "area")
