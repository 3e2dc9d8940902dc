"""Bare surnames of a couple: 'Dr Banda' is President Banda, not First Lady Ann Banda, unless 'Mrs Banda' is said."""

from communique.reading.text import Entity, Mention, Sight


def without_spouses(sight: Sight, mention: Mention, fitting: list[Entity]) -> list[Entity]:
    """Those of the same surname who are not told only as somebody's wife, husband or child, if there is another."""
    if len(fitting) < 2 or mention.gender == "f" or _is_kin(sight, mention):
        return fitting
    others = [e for e in fitting if not any(_is_kin(sight, m) for m in e.mentions)]
    return others or fitting


def _is_kin(sight: Sight, mention: Mention) -> bool:
    """'[First Lady] Ann Banda', '[his wife] Ann Banda', 'первая [леди] Анна Лунд'."""
    return any(
        sight.key_word(at, "kin") or sight.key_word(at, "family") or sight.key_word(at, "consort")
        for title in mention.titles
        for at in range(title.first, title.last)
    )
