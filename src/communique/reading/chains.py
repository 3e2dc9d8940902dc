"""English: offices of one person told one after the other by commas, before an honorific or a name."""

from communique.reading.honorifics import after_honorifics
from communique.reading.names import name_run
from communique.reading.scene import Title
from communique.reading.sight import Sight
from communique.reading.titles import title_at


def leads_to_name(sight: Sight, at: int, end: int) -> bool:
    """'(First Deputy Prime Minister, Minister of Defence)[, Minister of the Interior] Sheikh X': a last office stands right before the name."""
    if sight.is_russian or sight.text(at) != ",":
        return False
    last = title_at(sight, at + 1, end)
    if last is None or last.plural or last.party is not None:
        return False
    name = after_honorifics(sight, last.last)
    return name_run(sight, name, end) > name


def is_one_more(sight: Sight, before: Title, title: Title, end: int) -> bool:
    """'The Leader of the Nation[, President of the Republic of X], H.E. Y': one office of one land, told twice before an honorific and a name."""
    if sight.is_russian or before.office != title.office or None in (before.party, title.party):
        return False
    if before.party != title.party or sight.text(title.last) != ",":
        return False
    name = after_honorifics(sight, title.last + 1)
    return name > title.last + 1 and name_run(sight, name, end) > name


def is_anothers(sight: Sight, before: Title, title: Title) -> bool:
    """'talked with the Syrian president, [President] Ford met': the same office told anew before the next one's name."""
    told = sight.text(before.first).islower() and sight.tokens[title.first].is_title and title.party is None
    return not sight.is_russian and told and before.row is title.row and sight.text(before.last) == ","
