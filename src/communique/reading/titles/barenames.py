"""Names without office or honorific: may one capitalised word be a person's name?"""

from communique.languages.cities import city_at
from communique.reading.text import NAMED, Mention, Sight, Title
from communique.reading.titles.everyday import is_everyday
from communique.reading.titles.nameparts import only_statesman

GATHERINGS = ("meeting", "conference")
GREAT = 300_000  # people


def may_be_bare_name(sight: Sight, at: int) -> bool:
    """One capitalised word alone: no sentence opener that the text has in lower case too, no adjective."""
    token = sight.tokens[at]
    if len(token.text) < 2 or token.kind == "initials" or sight.seen_lower(at):
        return False
    if not sight.is_russian and sight.word(at, "asks") and sight.word(at + 1, "det"):
        return False  # 'Q: [Will] the Secretary go?'
    if not _is_known_name(sight, at) and _is_city(sight, at):
        if sight.is_russian:
            return not sight.surname_keys_told.isdisjoint(token.keys)  # 'Болтон', of whom the text has told
        return token.text in sight.surnames_told
    if sight.is_russian and (_is_told_as_place(sight, at) or _leads_a_noun(sight, at) or _names_a_body(sight, at)):
        return False
    if not sight.is_russian and at == sight.start_of(at) and not sight.known_given(at):
        if any(match.row["type"] == "noun" for match in sight.document.found(at, "triggers")):
            return False  # 'Consultations between …'
    if sight.is_guess(at) and sight.is_surname_told(at):
        return True  # 'Ольсен', of whom the text has told, looks like a short adjective
    if sight.is_russian:
        return (
            any(f.pos == "NOUN" for f in token.forms)
            and not _common_noun(sight, at)
            and not sight.key_word(at, "part_of_world")
        )
    if sight.word(at, "rounds"):
        return False  # 'the 4th Round of Norway–Ghana Consultations'
    if sight.document.found(at + 1, "citizens") and sight.text(at + 1).islower():
        return False  # 'met with [Rohingya] refugees', '[Anganwadi] workers'
    if any(m.row["kind"] in GATHERINGS and m.row["type"] != "verb" for m in sight.document.found(at, "triggers")):
        return False  # 'the Foreign Office Consultations', 'the Strategic Dialogue'
    if not sight.is_russian and token.text in sight.surnames_told and not token.is_caps:
        return True
    if is_everyday(sight, at):
        return False  # '[Allies] met in Oslo'
    return not token.is_caps and not token.lower.endswith(
        ("ing", "ly", "ed", "tion", "ment", "ness", "ism", "ean", "ish", "ese", "lic")
    )


def are_abbreviations(sight: Sight, first: int, last: int) -> bool:
    """'военнослужащим [ПС ГКНБ] Чада', '[ИА BORNA]': words in capitals, too short for names, in a sentence that is not set so.

    Whatever follows an agency's own abbreviation is its name. Russian.
    """
    words = sight.tokens[first:last]
    medium = words[0].is_caps and any(m.row["kind"] == "media" for m in sight.document.found(first, "press"))
    if not sight.is_russian or not all(t.is_caps and t.kind == "word" for t in words):
        return False
    if not medium and any(len(t.text) > ABBREVIATION for t in words):
        return False
    beside = (t for t in sight.tokens[max(first - 2, 0) : last + 2] if t.sentence == words[0].sentence)
    return any(t.text.islower() and len(t.text) > 1 for t in beside) and not any(
        map(sight.known_given, range(first, last))
    )


ABBREVIATION = 5  # letters
INTO = frozenset(["в", "во", "из"])


def _is_known_name(sight: Sight, at: int) -> bool:
    """A given or family name by a table or the dictionary; in Russian no guess of its ('Алеппо' looks like a given name)."""
    known = sight.known_given(at) or sight.known_surname(at)
    guessed = sight.is_russian and sight.is_guess(at) and sight.given_names.keys().isdisjoint(sight.keys(at))
    return known and not guessed


def _is_told_as_place(sight: Sight, at: int) -> bool:
    """'прибыл в [Комрат]', 'вылетел из [Бричан]', 'в городе [Нагато]', 'примар [Комрата]': no known family name."""
    place = sight.is_only_a_place(at) or sight.lower(at - 1) in INTO or sight.key_word(at - 1, "town_word")
    if not place or _is_known_name(sight, at):
        return False
    return sight.surname_keys_told.isdisjoint(sight.tokens[at].keys) and not only_statesman(sight.tokens[at])


def _names_a_body(sight: Sight, at: int) -> bool:
    """'в [Госканцелярии]', 'с [Молдовагазом]': one word for an office or firm, which the dictionary lacks. Russian."""
    if not sight.is_guess(at) or sight.is_surname_told(at):
        return False
    endings = tuple(sight.language.words("body_ending"))
    return any(f.lemma.endswith(endings) and f.lemma not in endings for f in sight.forms(at))


def _leads_a_noun(sight: Sight, at: int) -> bool:
    """'предприниматели [Хатлонской] области': an adjective that agrees with the common noun right behind it. Russian."""
    stem = sight.lower(at).rstrip("аеийогмухюяы")
    if not stem.endswith(("ск", "цк")) or at + 1 >= len(sight.tokens) or not sight.text(at + 1).islower():
        return False
    if sight.document.found(at + 1, "offices"):
        return False
    agreed = {(f.case, f.number) for f in sight.tokens[at].forms}
    return any(f.pos == "NOUN" and (f.case, f.number) in agreed for f in sight.forms(at + 1)[:2])


def is_great_city(sight: Sight, first: int, last: int) -> bool:
    """Are these words, whole, the name of a great city: 'Los Angeles', 'Buenos Aires', 'Cologne'?"""
    if sight.is_russian:
        return False
    if last - first == 1 and sight.text(first) in sight.surnames_told:
        return False
    stop, cities = city_at(sight.document, first)
    return stop == last and bool(cities) and cities[0].population >= GREAT and not sight.known_given(first)


def _is_city(sight: Sight, at: int) -> bool:
    """A city of a hundred thousand or more."""
    _, cities = city_at(sight.document, at)
    return bool(cities) and cities[0].population >= 100_000


def _common_noun(sight: Sight, at: int) -> bool:
    """A sentence's first word that the dictionary knows as no name of anything."""
    forms = sight.tokens[at].forms
    if at != sight.start_of(at) or sight.is_guess(at) or any(f.marks & NAMED for f in forms):
        return False
    return not only_statesman(sight.tokens[at])


def take_kin(sight: Sight, mention: Mention, at: int) -> None:
    """'accompanied by [his wife] Anna Lind': what he is to somebody, and no office of a state."""
    mention.titles = [Title(at, at + 1, "other")]
    mention.first = at - (sight.word(at - 1, "possessive") or sight.word(at - 1, "det"))
