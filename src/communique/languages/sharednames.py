"""Short names that several lands bear: 'РА' is Armenia's, but Abkhazia's in a report that tells of Abkhazia alone."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from communique.languages.document import Match, Token
from communique.languages.tables import Row


class SharedNames:
    """Tells by the report's other words whose a shared short name is (shared.tsv)."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows: dict[str, list[tuple[Row, frozenset[str]]]] = {}
        for row in rows:
            words = frozenset(row["told_by"].split("|"))
            for form in row["form"].split("|"):
                self._rows.setdefault(form, []).append((row, words))

    def tell_apart(self, tokens: Sequence[Token], matches: dict[int, list[Match]]) -> None:
        """Gives the parties in `matches` that stand for another land here that land's party.

        'Министр юстиции РА … Республики Абхазия' → X:Abkhazia; where the usual bearer of the name is told of too: his.
        'Спикер Сейма … Латвия': the parliament of the land that is told of most.
        """
        if not self._rows:
            return
        shared = [
            (first, at, match)
            for first, found in matches.items()
            for at, match in enumerate(found)
            if match.row.table == "parties" and self._form(tokens, match) in self._rows
        ]
        if not shared:
            return
        places = {match[2][:2] for match in shared}
        parties = (m for found in matches.values() for m in found if m.row.table == "parties")
        told = Counter(m.row["party"] for m in parties if m[:2] not in places)
        keys = Counter(key for token in tokens for key in set(token.keys))
        for first, at, match in reversed(shared):
            if self._is_no_name(tokens, match):
                del matches[first][at]
                continue
            rows = [row for row in self._rows[self._form(tokens, match)] if row[0]["party"] and row[1] & keys.keys()]
            usual = told[match.row["party"]]
            if not rows or (usual and rows[0][0]["kind"] != "parliament"):
                continue
            row, words = max(rows, key=lambda found: sum(keys[word] for word in found[1]))
            if sum(keys[word] for word in words) > usual:
                matches[first][at] = Match(match.first, match.last, _of(match.row, row["party"], row["kind"]))

    def _is_no_name(self, tokens: Sequence[Token], match: Match) -> bool:
        """'[Рад] видеть вас', '[Рады] возможности встретиться': a word like any other, as those right behind it tell."""
        row, words = self._rows[self._form(tokens, match)][0]
        behind = tokens[match.last : match.last + NEAR]
        return row["kind"] == "word" and any(words & set(token.keys) for token in behind)

    def _form(self, tokens: Sequence[Token], match: Match) -> str:
        """'РА', 'исламская республика', 'Сейма': as the table has it, abbreviations as they stand, words by their base forms."""
        if match.last - match.first == 1:
            written = tokens[match.first].text
            return written if written in self._rows else next(filter(self._rows.get, tokens[match.first].keys), written)
        return " ".join(t.keys[-1] if t.keys else t.lower for t in tokens[match.first : match.last])


NEAR = 3  # tokens of 'Рад [снова вас видеть]'


@cache
def _of(row: Row, party: str, kind: str) -> Row:
    """The same row for another land, or for a region of it."""
    if kind == "region":
        return Row("places", {"form": row["form"], "city": "", "country": party, "kind": kind})
    return Row(row.table, {**row, "party": party})
