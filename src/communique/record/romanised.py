"""Names of other scripts in Latin letters, where no report has them so."""

from functools import cache
from typing import Final

from communique.languages.names import plain_key
from communique.languages.tables import load_table
from communique.record.sounds import table

WITH_H: Final = frozenset((
    "TUR", "USA", "GBR", "IRL", "CAN", "AUS", "NZL", "DEU", "AUT", "CHE", "NLD", "BEL", "LUX", "DNK", "NOR", "SWE", "ISL",
    "FIN", "EST", "LVA", "LTU", "HUN", "ROU", "CZE", "SVK", "HRV", "SVN", "ALB", "IND", "PAK", "LKA", "NPL", "BGD", "MYS", "IDN", "PHL",
))  # whose languages have an h that Russian writes х  # fmt: skip


@cache
def _groups() -> dict[str, list[tuple[str, str, str]]]:
    """For each first letter, the groups of letters that begin so, the longest first: (group, place, Latin)."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for row in table("romanisation"):
        found.setdefault(row["form"][0], []).append((row["form"], row["place"], row["latin"]))
    for groups in found.values():
        groups.sort(key=lambda group: (-len(group[0]), not group[1]))
    return found


@cache
def _statesmen() -> dict[tuple[str, str], str]:
    """Well-known names as English reports spell them, by the Russian name and the party."""
    return {
        (plain_key(form.replace("*", "")), row["party"]): row["en"].split("|")[0].replace("*", "")
        for row in reversed(load_table("world", "statesmen"))
        for form in row["ru"].split("|")
    }


def latin_name(name: str, party: str | None) -> str:
    """A name of a party's person in Latin letters: 'Джо Байден', of the USA, → 'Joe Biden'; 'Хакан', of Turkey, → 'Hakan'."""
    known = _statesmen().get((plain_key(name), party or ""))
    if known:
        return known
    if party in WITH_H:
        name = name.replace("х", "h").replace("Х", "H")
    return romanised(name)


def romanised(name: str) -> str:
    """'Евгений Щукин' → 'Yevgeny Shchukin'. Letters of no table stay as they are."""
    words = [_word(piece) if piece.isalpha() else piece for piece in _pieces(name)]
    return "".join(
        word if any(c.isupper() for c in name) else word.capitalize() for word in words
    )  # Georgian has no capitals


def _pieces(name: str) -> list[str]:
    """Runs of letters, and what stands between them."""
    pieces: list[str] = []
    for letter in name:
        if pieces and letter.isalpha() and pieces[-1].isalpha():
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _word(word: str) -> str:
    lower = word.lower()
    out: list[str] = []
    at = 0
    while at < len(lower):
        for group, place, latin in _groups().get(lower[at], ()):
            ends = at + len(group) == len(lower)
            if lower.startswith(group, at) and (
                not place or (place == "start" and at == 0) or (place == "end" and ends)
            ):
                out.append(latin.capitalize() if word[at].isupper() else latin)
                at += len(group)
                break
        else:
            out.append(word[at])
            at += 1
    return "".join(out)
