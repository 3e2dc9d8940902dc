"""Where a report's own engagement was, told apart from it: a line 'The Kremlin, Moscow' above it; whom the Pope receives."""

from communique.model import Place
from communique.reading.accounts.settings import SETTLED
from communique.reading.frames import Account
from communique.reading.places import PlaceFound, place_at
from communique.reading.text import Scene, Sight

HEAD = 6  # sentences in which such a line may stand
LINE = 9  # tokens of it
LEAD = 3  # sentences behind it in which the engagement is told
HOUSES = ("place.venue", "place.house", "place.house_in", "place.organ", "place.headquarters")


def place_by_line(scene: Scene, accounts: list[Account]) -> None:
    """'The Kremlin, Moscow', '14:30 Москва, Кремль', 'Venue: Lima': where the engagements right behind it are, if untold."""
    sight = Sight(scene.document, scene.language)
    for sentence in scene.document.sentences[:HEAD]:
        if sentence.last - sentence.first > LINE:
            continue
        place = _line(sight, sentence.first, sentence.last)
        if place is None:
            continue
        first = min((a.hypotheses[0].sentence for a in accounts), default=0)
        for account in accounts:
            near = account.hypotheses[0].sentence <= max(first, sentence.index + LEAD)
            if account.kind in SETTLED and account.place is None and near and account.status != "cancelled":
                account.place = place
        return


def _line(sight: Sight, first: int, last: int) -> PlaceFound | None:
    """A line of nothing but hours, days, a house and its town, or a label and a place."""
    labelled = sight.key_word(first, "place_label") and sight.text(first + 1) == ":"
    at = first + 2 * labelled
    house: PlaceFound | None = None
    town: PlaceFound | None = None
    while at < last:
        token = sight.tokens[at]
        found = place_at(sight, at, last, country=labelled) if token.kind == "word" else None
        if found is None and token.kind == "word" and not sight.word(at, "det"):
            if token.lower in sight.calendar_words or sight.key_word(at, "yearword"):
                at += 1
                continue
            return None
        if found is not None:
            house = house or (found if found.rule in HOUSES else None)
            town = town or (found if found.rule not in HOUSES and found.place.city else None)
            at = found.last
            continue
        at += 1
    if labelled:
        return house or town
    return house if house is not None and town is not None and house.place.country == town.place.country else None


def place_by_pope(scene: Scene, accounts: list[Account]) -> None:
    """'the audience granted by the Pope to President X': at the Vatican, unless he is told to be on a journey."""
    tokens = scene.document.tokens
    away = {id(r.entity) for a in accounts if a.kind == "visit" for r in a.roles if r.part == "visitor"}
    for account in accounts:
        if account.kind != "meeting" or account.place is not None or account.status == "cancelled":
            continue
        for role in account.roles:
            one = role.entity
            if one is None or one.party != "VAT" or one.office != "religious_leader" or id(one) in away:
                continue
            titles = [t for m in one.mentions for t in m.titles]
            if any("pope" in tokens[at].key_kinds for t in titles for at in range(t.first, t.last)):
                at = (role.mention.first, role.mention.last)
                account.place = PlaceFound(Place(city="Vatican City", country="VAT"), *at, "place.pope")
                account.place_inferred = True
