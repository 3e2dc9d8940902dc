"""Officials whom a traveller meets, of no country told: those of the country where he is."""

from communique.languages.cities import land_of
from communique.reading.clauses import Hypothesis
from communique.reading.frames import OF_THE_LAND, TALKS, Account, citizens_of
from communique.reading.text import Entity, Mention, Scene


def officials_there(scene: Scene, h: Hypothesis, mention: Mention, accounts: list[Account]) -> Entity | None:
    """'In Lima, A will meet with [government officials]', 'with [his counterparts]': Peru's side. None where A is at home."""
    holder = mention.kind == "person"
    is_open = mention.rule == "mention.group_office" or mention.group in OF_THE_LAND or _are_officials(scene, mention)
    is_open = is_open or holder  # 'с президентом страны', told of a president
    is_open = is_open or (mention.group == "sides" and _are_its_leaders(scene, mention))
    before = (r for r in h.named() if r.mention.first < mention.first)
    told = [r.entity for r in before if r.entity is not None and (r.entity.name or not holder)]
    parties = {e.party for e in told}
    # 'the SADC Summit of [Heads of State]'
    of_a_body = h.kind == "conference" and any((p or "").startswith("IGO:") for p in parties)
    if not is_open or of_a_body or are_known(scene, mention) or len(told) != 1 or None in parties:
        return None
    country = h.place.place.country if h.place is not None else _under_way_in(told[0], accounts, h)
    if country is None or land_of(country) in {land_of(p or "") for p in parties}:
        return None
    if holder:
        one = Entity("person", office=mention.office, party=country, party_inferred=True, mentions=[mention])
        one.first = mention.first
        scene.entities.append(one)
        return one
    if mention.group == "citizens":
        return citizens_of(scene, country, mention, inferred=True)
    side = scene.side_of(country)
    if side is None:
        side = Entity("side", party=country, party_inferred=True, mentions=[mention], first=mention.first)
        scene.entities.append(side)
    return side


JOINED = 3  # tokens of 'и вооружённой оппозиции'


def of_side_behind(scene: Scene, mention: Mention) -> Entity | None:
    """'принял [участников заседания] Совета министров ОПЕК', 'с [представителями правительства] и оппозиции Чада': whose they are. Russian."""
    told = mention.kind == "group" and mention.group == "sides" and bool(mention.cases) and "nomn" not in mention.cases
    if scene.language.code != "ru" or not told or are_known(scene, mention):
        return None
    side = next((m for m in scene.of_sentence(mention.sentence) if m.first >= mention.last), None)
    if side is None or side.kind != "side" or "gent" not in side.cases or side.party is None:
        return None
    between = scene.document.tokens[mention.last : side.first]
    joined = not between or (between[0].lower == "и" and len(between) in (JOINED - 1, JOINED))
    small = all(t.text.islower() and any(f.case == "gent" for f in t.forms) for t in between[1:])
    return side.entity if joined and small else None


def _are_officials(scene: Scene, mention: Mention) -> bool:
    """'officials', 'официальные лица'."""
    words = scene.language.words("officials")
    return any(words & {t.lower, *t.keys} for t in scene.document.tokens[mention.first : mention.last])


def _are_its_leaders(scene: Scene, mention: Mention) -> bool:
    """'с руководством [страны]', 'с властями [республики]'."""
    return bool(scene.language.words("leaders_of") & {*scene.document.tokens[mention.first - 1].keys})


def are_some_more(scene: Scene, h: Hypothesis, mention: Mention) -> bool:
    """'met with President A, Minister B and [other senior officials]', 'He has met [government officials]': nobody told of before.

    In English, where articles tell them from 'the officials', also without named people beside them.
    """
    if mention.rule != "mention.group_office" or are_known(scene, mention) or mention.first < h.trigger.first:
        return False
    named = [r.mention for r in h.named() if r.entity is not None and r.entity.name and r.mention.first < mention.first]
    met = scene.language.code == "en" and h.kind in TALKS and h.trigger.type == "verb"
    return any(m.first > h.trigger.first or met for m in named)


def are_known(scene: Scene, mention: Mention) -> bool:
    """'the officials', 'both ministers', 'оба министра': somebody told of before; not 'several ministers'."""
    first = scene.document.tokens[mention.first]
    words = scene.language.words
    told = first.lower in words("det") - words("vague_number")
    return mention.group not in OF_THE_LAND and (told or bool(words("two") & {*first.keys}))


def _under_way_in(person: Entity, accounts: list[Account], h: Hypothesis) -> str | None:
    """The country that he visits, where he visits one alone, or one in the sentence: 'will then go to Lima to meet officials'.

    Else where he has just met somebody: 'In Oman, A met Minister B. He also met with students'.
    """
    visits = [a for a in accounts if a.kind == "visit" and a.has(person) and a.place is not None]
    visits = [a for a in visits if h.sentence in a.sentences] or visits
    countries = {a.place.place.country for a in visits if a.place is not None}
    if len(countries) != 1:
        placed = [(a, a.place.place.country) for a in accounts if a.has(person) and a.place is not None]
        near = [(a, land) for a, land in placed if h.sentence - max(a.sentences) <= NEAR][-1:]
        countries = {land for a, land in near if land in countries or land in a.parties()}  # no third land
    return countries.pop() if len(countries) == 1 else None


NEAR = 1  # sentences back in which a traveller is told to be somewhere
