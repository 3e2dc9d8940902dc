"""The forms in which reports name people: a name with the office and party it stood with."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Final

import msgspec

from communique.model import Participant
from communique.reading.days import iso_day
from communique.record.accounts import Account, digest
from communique.record.days import days_of
from communique.record.names import compare, parts_of
from communique.record.sounds import sounds

VOWELS: Final = str.maketrans("", "", "aeiouhj")


class PersonForm(msgspec.Struct, frozen=True, kw_only=True):
    """A name as it stood, with office and party. id: from these (and the month, for a surname or initials only).

    script: ISO 15924, 'Latn', 'Cyrl' and so on. first, last: ISO 8601 days between which reports have it. reports: how
    many. A record keeps one for all places where the same form stands (`combine`), and remembers the places."""

    id: str
    name: str
    script: str
    office: str | None = None
    party: str | None = None
    first: str | None = None
    last: str | None = None
    reports: int = 1


class PersonMerge(msgspec.Struct, frozen=True, kw_only=True):
    """Two forms (left < right) that may be one person's: the weight, and the reasons in words."""

    left: str
    right: str
    weight: float
    reasons: tuple[str, ...] = ()


def form_id(name: str, office: str | None, party: str | None, day: str | None) -> str:
    """The id of a form. day: an ISO 8601 day, which counts by its month, and only where the name is short."""
    month = (day or "")[:7] if is_short(name) else ""
    return digest("pf-", unicodedata.normalize("NFC", name), office or "", party or "", month)


def form_of(person: Participant, account: Account) -> PersonForm | None:
    """The form of an account's participant; None for a side without a name. Its day: the engagement's, or the report's."""
    if not person.name or not parts_of(person.name):
        return None
    day = day_of(account)
    return PersonForm(
        id=form_id(person.name, person.office, person.party, day),
        name=person.name,
        script=script_of(person.name),
        office=person.office,
        party=person.party,
        first=day,
        last=day,
    )


def day_of(account: Account) -> str | None:
    """The day on which an account has people in their offices: its exact day, else the day of publication."""
    days = days_of(account)
    if days and days.last - days.first <= 62:
        return days_iso(days.first)
    told = iso_day(account.published)
    return told.isoformat() if told and account.salience == "main" else None


def days_iso(ordinal: int) -> str:
    """An ordinal as an ISO 8601 day."""
    return date.fromordinal(ordinal).isoformat()


def combine(forms: Iterable[PersonForm]) -> list[PersonForm]:
    """One form for each id, with the first and last day of all and their number; ordered by id."""
    found: dict[str, PersonForm] = {}
    for form in forms:
        old = found.get(form.id)
        if old:
            firsts = [day for day in (old.first, form.first) if day]
            lasts = [day for day in (old.last, form.last) if day]
            form = msgspec.structs.replace(
                old,
                first=min(firsts, default=None),
                last=max(lasts, default=None),
                reports=old.reports + form.reports,
            )
        found[form.id] = form
    return [found[key] for key in sorted(found)]


def script_of(name: str) -> str:
    """The script that most of a name's letters are of: 'Latn', 'Cyrl', 'Arab', 'Hans', …; 'Zyyy' for none."""
    counts: dict[str, int] = {}
    for letter in name:
        if letter.isalpha():
            word = unicodedata.name(letter, "").split(" ", 1)[0]
            counts[word] = counts.get(word, 0) + 1
    most = min(counts, key=lambda word: (-counts[word], word), default="")
    return SCRIPTS.get(most, "Zyyy")


SCRIPTS: Final = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "ARABIC": "Arab",
    "CJK": "Hani",
    "HANGUL": "Hang",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "DEVANAGARI": "Deva",
    "KATAKANA": "Kana",
    "HIRAGANA": "Kana",
    "THAI": "Thai",
}


def is_short(name: str) -> bool:
    """Whether a name has fewer than two full words: 'Lavrov', 'С.Лавров'."""
    return sum(not part.initial for part in parts_of(name)) < 2


def skeleton(word: str) -> str:
    """The consonants of a word's sound, which most spellings keep: 'Шойгу', 'Shoigu' → 'sg'; 'Ли' → 'li'."""
    sound = sounds(word)
    bones = sound.translate(VOWELS)
    return bones if len(bones) >= 2 else sound


def person_keys(form: PersonForm) -> tuple[str, ...]:
    """The blocks of a form: each of its words with its party, and all its words together, whatever the party.

    Two forms that may be one person's share a block."""
    bones = sorted({rough(part.text) for part in parts_of(form.name) if not part.initial})
    keys = {f"{form.party}|{bone}" for bone in bones} if form.party else set()
    if len(bones) >= 2:
        keys |= {f"|{bones[at]}+{bones[other]}" for at in range(len(bones)) for other in range(at)}
    return tuple(sorted(keys))


def rough(word: str) -> str:
    """A skeleton in which close consonants are one, so that few spellings fall apart."""
    return skeleton(word).translate(CLOSE)


CLOSE: Final = str.maketrans("gkqcszjdtbpvfwuy", "kkkssssttppfffui")


def same_name(a: PersonForm, b: PersonForm) -> bool:
    """Whether two forms' names can be one person's."""
    return compare(a.name, b.name).judgement != "different"
