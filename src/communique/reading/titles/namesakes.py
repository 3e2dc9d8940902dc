"""Names that are a thing's: 'at the Ama Boateng International Airport', 'the Soto-Lund summit', 'университета имени Лунда'."""

from communique.reading.text import NAME_QUOTES, Sight


def names_a_place(sight: Sight, at: int) -> bool:
    """Does what stands behind a name, from the token on, tell that a place is named after whom it names?"""
    step = at
    while step < at + 3 and sight.mention_like(step):
        if sight.word(step, "named_place"):
            return True
        step += 1
    return False


def names_talks(sight: Sight, first: int, last: int) -> bool:
    """'the [Soto-Lund] summit': one word for two people of the report, before what they held. English."""
    halves = sight.text(first).split("-") if last - first == 1 else []
    told = len(halves) == 2 and any(m.row["type"] in ("noun", "event") for m in sight.document.found(last, "triggers"))
    return told and all(half[:1].isupper() and any(t.text == half for t in sight.tokens) for half in halves)


def past_namesake(sight: Sight, at: int) -> int:
    """'университета [им. А. Б. Лунда] Анна Берг', '[имени Пера Лунда] …': where the one a thing is named after ends.

    `at` itself where the token does not tell of one. Russian.
    """
    if sight.lower(at) not in ("имени", "им") or (sight.lower(at) == "им" and sight.text(at + 1) != "."):
        return at
    step = at + 1 + (sight.text(at + 1) == ".")
    if step < len(sight.tokens) and sight.tokens[step].kind == "initials":
        while step < len(sight.tokens) and (sight.tokens[step].kind == "initials" or sight.text(step) == "."):
            step += 1
        return step + sight.mention_like(step)
    given = sight.known_given(step)
    step += sight.mention_like(step)
    if given and sight.mention_like(step):
        step += 1
        step += sight.lower(step - 1).endswith(("ича", "вны")) and sight.mention_like(step)
    return step


def named_after(sight: Sight, at: int) -> bool:
    """'в аэропорту имени [Лунда]', 'в парке [Анны Лунд]': whom a thing is named after; not 'от имени [Лунда]'."""
    if not sight.is_russian or sight.lower(at - 1) != "имени":
        genitive = any(f.case == "gent" for f in sight.tokens[at].forms) or not sight.tokens[at].forms
        return sight.is_russian and genitive and sight.key_word(at - 1, "named_place")
    return sight.lower(at - 2) not in ("от", "на", "по", "")


def end_of_namesake(sight: Sight, first: int, last: int) -> int:
    """'имени Пера Лунда | Анну Берг встретил …': two words, or three with a patronymic, are the namesake's."""
    words = [at for at in range(first, last) if sight.tokens[at].kind == "word"]
    if len(words) <= NAMESAKE or sight.tokens[words[0]].kind == "initials":
        return last
    return words[2] + sight.lower(words[2]).endswith(("ича", "вны"))


NAMESAKE = 2  # words of a name


def is_title_of_thing(sight: Sight, first: int, last: int) -> bool:
    """'аэропорт «[Манас]»', 'отель "[Астория]"': one word in quotation marks right behind a common noun."""
    if (
        not sight.is_russian
        or last - first > 1
        or sight.text(first - 1) not in NAME_QUOTES
        or sight.text(last) not in NAME_QUOTES
    ):
        return False
    before = sight.tokens[first - 2] if first > sight.start_of(first) + 1 else None
    return before is not None and before.text.islower() and any(f.pos == "NOUN" for f in before.forms[:1])
