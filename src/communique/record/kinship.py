"""Whether two forms can be one person's, how much speaks for it, and in which words.

A name proves little alone: office, party and day are evidence too. Names of two full words carry most; a surname or
initials join a full name only by the same party, and by the office held at the time.
"""

from typing import Final

from communique.record.forms import PersonForm, PersonMerge, is_short
from communique.record.names import compare, parts_of

ORDINARY: Final = 7  # letters of a name's sound up to which namesakes are common: 'Wang Yi', 'Kim Min'
APART: Final = frozenset(("military", "business", "religious_leader", "other", "legislator", "regional_head"))
HEIRS: Final = {
    "SUN": frozenset(("RUS", "UKR", "BLR", "KAZ", "UZB", "GEO", "AZE", "ARM", "MDA", "LTU", "LVA", "EST", "KGZ", "TJK", "TKM")),
    "YUG": frozenset(("SRB", "MNE", "SCG", "HRV", "SVN", "BIH", "MKD")),
    "SCG": frozenset(("SRB", "MNE")),
    "CSK": frozenset(("CZE", "SVK")),
    "DDR": frozenset(("DEU",)),
}  # fmt: skip


def weigh_people(a: PersonForm, b: PersonForm) -> PersonMerge | None:
    """The merge of two forms, or None where they are two people's or too little speaks for one."""
    if b.id < a.id:
        a, b = b, a
    names = compare(a.name, b.name)
    if names.judgement == "different" or a.id == b.id:
        return None
    parties = agree_parties(a.party, b.party)
    if parties is None:
        return None
    weight, reasons = parties[0], [f"{a.name} = {b.name}", *([parties[1]] if parties[1] else [])]
    same_office = a.office is not None and a.office == b.office
    if same_office:
        reasons.append(f"both {str(a.office).replace('_', ' ')}")
    short = is_short(a.name) or is_short(b.name)
    if short or names.judgement == "possible":
        if parties[1] != f"both of {a.party}":
            return None
        if not same_office and a.office and b.office:
            return None
        weight += names.score + (1.0 if same_office else 0.0)
    else:
        if not same_office and is_ordinary(a.name) and (parties[0] < 1 or {a.office, b.office} & APART):
            return None
        weight += 3 * names.score + (0.5 if same_office else 0.0)
    return PersonMerge(left=a.id, right=b.id, weight=round(weight, 3), reasons=tuple(reasons))


def agree_parties(a: str | None, b: str | None) -> tuple[float, str] | None:
    """Weight and reason of two parties; None for two states, whose namesakes are two people."""
    if a is None or b is None:
        return 0.0, ""
    if a == b:
        return 1.0, f"both of {a}"
    if b in HEIRS.get(a, ()) or a in HEIRS.get(b, ()):
        return 0.5, f"{a} and {b}: one state after the other"
    if a.startswith("IGO:") or b.startswith("IGO:"):
        return 0.0, f"{a} and {b}: a state and an organisation"
    return None


def is_ordinary(name: str) -> bool:
    """Whether a name is so short that two people of one party may well bear it."""
    return sum(len(part.sound) for part in parts_of(name)) <= ORDINARY
