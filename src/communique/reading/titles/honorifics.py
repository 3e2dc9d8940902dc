"""Past what stands before a name and is no part of it: 'Mr.', 'H.E. Dr.', 'г-н'."""

from communique.reading.text import Sight


def after_honorifics(sight: Sight, at: int) -> int:
    """The first token after 'Mr.', 'H.E. Dr.', 'г-н' at `at`: where the name itself begins.

    At `at` where a participle begins: 'the Ambassador to Peru, [visiting] Arequipa, said'.
    """
    while (match := sight.document.longest(at, "honorifics")) and not is_family_name(sight, at):
        if sight.word(at, "guest_word") and sight.text(at - 1) == "," and not sight.is_russian:
            break
        if not sight.is_russian and sight.word(at, "given_too") and not sight.mention_like(match.last + 1):
            break  # 'Rep. [Don] Baker'; not 'Senator Don Luis Ortega'
        at = match.last + (sight.text(match.last) == ".")
    return at


SYLLABLE = 4  # letters of 'Хван', and of what leads to a syllable's base form


def is_family_name(sight: Sight, at: int) -> bool:
    """'[Пан] Ги Мун', 'с [Паном] Ги Муном': a family name that comes first, before two syllables of a given name. Russian."""
    if not sight.is_russian or not sight.tokens[at].is_title or sight.family_first.isdisjoint(sight.keys(at)):
        return False
    syllables = (at + 1, at + 2)  # not 'пан Пётр Новак'
    return all(sight.mention_like(i) and min(map(len, sight.keys(i))) <= SYLLABLE for i in syllables)


def after_styles(sight: Sight, at: int) -> int:
    """The same behind '(the Permanent Secretary,) [H.E. Amb.] X': with a rank of the service that a style leads in."""
    after = after_honorifics(sight, at)
    if after > at and sight.text(after) in ("Amb", "Ambassador"):
        name = after_honorifics(sight, after + 1 + (sight.text(after + 1) == "."))
        return name if sight.mention_like(name) else after
    return after


def is_name_behind_mister(sight: Sight, at: int) -> bool:
    """'Mr [Prince] Moyo', 'Ms. [Princess] Adu', 'Mr [Major] said': a given name or a surname."""
    mister = sight.lower(at - 1 - (sight.text(at - 1) == ".")) in ("mr", "ms", "mrs")
    return mister and sight.text(at).istitle() and sight.word(at, "mister_name")


def is_predicate(sight: Sight, at: int) -> bool:
    """'избран', 'назначена': a short participle, which stands before no noun."""
    return any(f.pos == "PRTS" for f in sight.tokens[at].forms[:1])


def hosts(sight: Sight, at: int) -> bool:
    """'will [host] President Soto', 'is to [host] him': a verb; not 'talks with [host] President Soto'. English."""
    return not sight.word(at - 1, "prep") or sight.lower(at - 1) == "to"
