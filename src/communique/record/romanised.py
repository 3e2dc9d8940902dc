"""Names of other scripts in Latin letters, where no report has them so."""

from functools import cache

from communique.record.sounds import table


@cache
def _groups() -> dict[str, list[tuple[str, str, str]]]:
    """For each first letter, the groups of letters that begin so, the longest first: (group, place, Latin)."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for row in table("romanisation"):
        found.setdefault(row["form"][0], []).append((row["form"], row["place"], row["latin"]))
    for groups in found.values():
        groups.sort(key=lambda group: (-len(group[0]), not group[1]))
    return found


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
