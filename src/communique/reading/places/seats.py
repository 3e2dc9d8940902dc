"""Words before a town or land: where somebody has his seat, what is no place at all, and whose territory it is."""

from communique.reading.text import DASHES, Sight


def no_place(sight: Sight, at: int) -> bool:
    """'in Russian', 'in charge'; 'based [in Rome]', 'with residence [in Rome]': where an envoy's seat is.

    'с местом пребывания [в Осло]', not 'в ходе пребывания [в Осло]'.
    """
    if sight.word(at - 1, "lives" if sight.is_russian else "seated"):
        of_seat = any(f.case == "ablt" for i in (at - 2, at - 1) for f in sight.forms(i)[:1])
        return of_seat or not sight.is_russian or not any(f.case == "gent" for f in sight.forms(at - 1))
    return sight.lower(at + 1) in ("charge", "order", "accordance", "turn", "fact", "addition")


WORDS = frozenset(["территории", "территорию", "земле", "землю"])
REACH = 3  # tokens of the longest trigger that may stand right before 'на'


def territory(sight: Sight, at: int) -> int:
    """'(пройдут на) [территории] Чада', '(переговоры на) [территории] Чада': where the land's name begins. Russian.

    The token itself of anything else, and where nothing happens there: 'обсудили отряды на территории Чада'.
    """
    if not sight.is_russian or sight.lower(at) not in WORDS or sight.lower(at - 1) != "на":
        return _past_count(sight, at) if sight.is_russian else at
    before = at - 2
    verb = any(f.pos in ("VERB", "INFN") for f in sight.forms(before)[:1])
    back = range(before, before - REACH, -1)
    noun = any(m.last == before + 1 for i in back if i >= 0 for m in sight.document.found(i, "triggers"))
    return at + (verb or noun)


COUNT_LONGEST = 4  # tokens of 'трёх соседних странах –'


def _past_count(sight: Sight, at: int) -> int:
    """'(побывал в) [трёх столицах –] Лиме, Осло и Баку': where what was counted begins; the token itself elsewhere."""
    if not (sight.counts(at) or sight.key_word(at, "several_word")):
        return at
    for step in range(at + 1, at + COUNT_LONGEST):
        if sight.text(step) in (":", *DASHES):
            return step + 1 if sight.key_word(step - 1, "lands_many") or sight.lower(step - 1) == "городах" else at
    return at
