"""Whose the land behind a name is: the named one's, an engagement's, the next one's of a list. English."""

from communique.reading.text import Sight
from communique.reading.titles import Prefix, after_honorifics, name_run, title_at


def begins_noun(sight: Sight, at: int) -> bool:
    """'(President Lund of Norway's) [visit]', '… [meeting]': an engagement's noun, which is the person's, not the land's."""
    return any(m.row["type"] == "noun" for m in sight.document.found(at, "triggers"))


def is_of_another_land(sight: Sight, prefix: Prefix, run: int, end: int) -> bool:
    """'In talks with the Chadian minister, Ama Boateng[, the foreign minister of Ghana], said': she has an office of her own. English."""
    own = prefix.titles[-1].party or prefix.party
    if sight.is_russian or own is None or sight.text(run) != ",":
        return False
    behind = title_at(sight, run + 1 + sight.word(run + 1, "det"), end)
    if (
        behind is not None
        and name_run(sight, after_honorifics(sight, behind.last + (sight.text(behind.last) == ",")), end)
        > behind.last + 1
    ):
        return False  # 'the Ambassador of Norway, Lars Holm[, the Ambassador of Chile], Ana Soto': the next of a list
    return behind is not None and not behind.plural and behind.party not in (None, own) and not behind.implied
