"""Short names that several lands bear: 'РА' is Armenia's, but Abkhazia's in a report that tells of Abkhazia alone."""

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
        """
        if not self._rows:
            return
        shared = [
            (first, at, match)
            for first, found in matches.items()
            for at, match in enumerate(found)
            if match.row.table == "parties" and _form(tokens, match) in self._rows
        ]
        if not shared:
            return
        places = {match[2][:2] for match in shared}
        parties = (m for found in matches.values() for m in found if m.row.table == "parties")
        told = {m.row["party"] for m in parties if m[:2] not in places}
        keys = {key for token in tokens for key in token.keys}
        for first, at, match in reversed(shared):
            if self._is_no_name(tokens, match):
                del matches[first][at]
                continue
            if match.row["party"] in told:
                continue
            for row, words in self._rows[_form(tokens, match)]:
                if words & keys:
                    matches[first][at] = Match(match.first, match.last, _of(match.row, row["party"], row["kind"]))
                    break

    def _is_no_name(self, tokens: Sequence[Token], match: Match) -> bool:
        """'[Рад] видеть вас', '[Рады] возможности встретиться': a word like any other, as those right behind it tell."""
        row, words = self._rows[_form(tokens, match)][0]
        behind = tokens[match.last : match.last + NEAR]
        return row["kind"] == "word" and any(words & set(token.keys) for token in behind)


NEAR = 3  # tokens of 'Рад [снова вас видеть]'


def _form(tokens: Sequence[Token], match: Match) -> str:
    """'РА', 'исламская республика': as the table has it, abbreviations as they stand, words by their base forms."""
    if match.last - match.first == 1:
        return tokens[match.first].text
    return " ".join(t.keys[-1] if t.keys else t.lower for t in tokens[match.first : match.last])


@cache
def _of(row: Row, party: str, kind: str) -> Row:
    """The same row for another land, or for a region of it."""
    if kind == "region":
        return Row("places", {"form": row["form"], "city": "", "country": party, "kind": kind})
    return Row(row.table, {**row, "party": party})
