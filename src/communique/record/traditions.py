"""How a name in Latin letters may be said, by the spelling rules of each language: 'Beaulieu' is 'bolie' in French."""

from functools import cache, lru_cache
from typing import Final

from communique.record.romanised import romanised
from communique.record.sounds import sounds, table

NO_CONSONANTS: Final = frozenset("aeiouy-'’ ")


@cache
def _rules() -> dict[str, dict[str, list[tuple[str, str, str]]]]:
    """For each tradition and first letter, the rules that begin so, the longest first: (form, said, place)."""
    found: dict[str, dict[str, list[tuple[str, str, str]]]] = {}
    for row in table("respelling"):
        rules = found.setdefault(row["tradition"], {})
        rules.setdefault(row["form"][0], []).append((row["form"], row["said"], row["place"]))
    for rules in found.values():
        for group in rules.values():
            group.sort(key=lambda rule: (-len(rule[0]), not rule[2]))
    return found


def said(word: str, tradition: str) -> str:
    """A word as a tradition says it, written as an English reader would: said('Mike', 'english') == 'maik'."""
    rules = _rules()[tradition]
    lower = word.casefold() if "ß" not in word else word.lower()
    out: list[str] = []
    at = 0
    while at < len(lower):
        for form, sound, place in rules.get(lower[at], ()):
            end = at + len(form)
            if (place == "start" and at > 0) or (place == "end" and end != len(lower)):
                continue
            found = lower[at:end]
            hole = form.find("_")
            if hole >= 0 and len(found) == len(form) and found[hole] not in NO_CONSONANTS:
                if found[:hole] == form[:hole] and found[hole + 1 :] == form[hole + 1 :]:
                    out.append(sound.replace("_", found[hole]))
                    at = end
                    break
            elif found == form:
                out.append(sound)
                at = end
                break
        else:
            out.append(lower[at])
            at += 1
    return "".join(out)


@lru_cache(maxsize=100_000)
def ways_to_say(word: str) -> tuple[str, ...]:
    """The sounds a word may have: its letters' own first, then those of each tradition, without doubles."""
    plain = sounds(word)
    if not any("a" <= letter <= "z" for letter in word.casefold()):
        return (plain,)
    ways = dict.fromkeys([plain])
    ways.update(dict.fromkeys(sounds(said(word, tradition)) for tradition in _rules()))
    return tuple(way for way in ways if way)


@lru_cache(maxsize=100_000)
def sounded(word: str) -> str:
    """`sounds` of a word in any script of which the romanisation is known."""
    script = word[:1]
    return sounds(word if script < "\u0531" and not "\u0370" <= script < "\u0400" else romanised(word))
