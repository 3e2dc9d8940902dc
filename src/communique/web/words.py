"""How pages put things: labels, parties, days and counts, in the language of the interface."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from starlette.requests import Request

from communique.formats.coding import parties
from communique.languages import load_table
from communique.model.plain import TWO_THINGS, bare_party, fit, label
from communique.record.forms import script_of
from communique.web.i18n import SCRIPTS, catalogue, language_of
from communique.web.phrases import said

EDTF = re.compile(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$")
DAYS_TOLD = re.compile(r"\d{4}-\d\d(-\d\d)?[~?%]?(/\d{4}-\d\d(-\d\d)?[~?%]?)?")
NOBODY: Mapping[str, str] = {}
TONGUES = {"en": "English", "ru": "Russian"}
SCRIPT_NAMES = {
    "Latn": "Latin", "Cyrl": "Cyrillic", "Arab": "Arabic", "Hani": "Chinese characters", "Hang": "Hangul", "Geor": "Georgian",
    "Armn": "Armenian", "Grek": "Greek", "Hebr": "Hebrew", "Deva": "Devanagari", "Kana": "Kana", "Thai": "Thai", "Zyyy": "none",
}  # fmt: skip
MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
}
BARE_MONTHS = {
    "ru": [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ]
}


@cache
def party_names(language: str) -> dict[str, str]:
    """Codes of parties → their usual names in a language."""
    named = {code: row["label"] for code, row in parties().items()}
    if language != "en":
        own: dict[str, str] = {}
        for row in load_table(language, "parties"):
            if row["kind"] == "name" or (row["kind"] == "organisation" and row["party"].startswith("IGO:")):
                own.setdefault(row["party"], row["form"].split("|")[0])
        named |= own
    return named


@cache
def city_names(language: str) -> dict[tuple[str, str], str]:
    """Cities, by usual English name and country → their usual names in a language."""
    return {
        (row["name"], row["country"]): row[language].split("|")[0]
        for row in load_table("world", "cities")
        if row[language]
    }


class Speaker:
    """The filters of templates for one language."""

    def __init__(self, language: str) -> None:
        self.language, self.told = language, catalogue(language)

    def label(self, value: str | None, what: str) -> str:
        """A label of a closed list ('foreign_minister', 'office') in words; what: the list it is of."""
        if what == "script":
            return self.told.pgettext(what, SCRIPT_NAMES.get(value or "", value or "")) if value else ""
        if what == "language":
            return self.told.pgettext(what, TONGUES.get(value or "", value or "")) if value else ""
        return self.told.pgettext(what, TWO_THINGS.get(value or "", label(value or ""))) if value else ""

    def short_day(self, edtf: str | None) -> str:
        """An EDTF day for a table; of an interval within a month the last day's number alone: '2024-05-03/05'."""
        first, _, last = (edtf or "").partition("/")
        told = f"{first}/{last[8:]}" if len(last) == len(first) == 10 and last[:7] == first[:7] else edtf
        return fit(told) if told else self.told.gettext("no day")

    def party(self, code: str | None) -> str:
        """The name of a party: 'Azerbaijan' for AZE, 'Wagner Group' for 'X:Wagner Group', the code for one unknown."""
        return fit(party_names(self.language).get(code or "", bare_party(code)))

    def city(self, name: str | None, country: str | None = None) -> str:
        """A city's name: 'Moscow' of RUS is 'Москва' in Russian."""
        known = city_names(self.language) if self.language != "en" else {}
        return fit(known.get((name or "", country or ""), name or ""))

    def short(self, code: str | None) -> str:
        """A code as it is shown beside a name: 'AZE', 'UN'."""
        return fit(bare_party(code))

    def number(self, value: float) -> str:
        """12,345 or 12 345."""
        return f"{value:,}".replace(",", "\u202f" if self.language == "ru" else ",")

    def day(self, edtf: str | None) -> str:
        """An EDTF day in words: '16 November 2023, about', '3–5 May 2024'; one that is not understood as it stands."""
        if not edtf:
            return self.told.gettext("no day")
        if "/" in edtf:
            first, _, last = edtf.partition("/")
            if len(first) == len(last) == 10 and first[:7] == last[:7] and first[8:].isdigit():
                return f"{int(first[8:])}–{self.day(last)}"
            return f"{self.day(first) if first else '…'} – {self.day(last) if last else '…'}"
        found = EDTF.match(edtf)
        if not found:
            return fit(edtf)
        year, month, day, mark = found.groups()
        names = MONTHS[self.language]
        if day and 1 <= int(month) <= 12:
            told = f"{int(day)} {names[int(month) - 1]} {year}"
        elif month and 1 <= int(month) <= 12:
            told = f"{BARE_MONTHS.get(self.language, names)[int(month) - 1]} {year}"
        else:
            told = found.group().rstrip("~?%")
        doubt = {"~": self.told.gettext("about"), "?": self.told.gettext("uncertain"),
                 "%": self.told.gettext("about, uncertain")}.get(mark)  # fmt: skip
        return f"{told} ({doubt})" if doubt else told

    def facing(self, text: str | None, names: Mapping[str, str] = NOBODY) -> str:
        """What a comparison tells in English labels ('foreign minister, RUS', 'Moscow, RUS', '2024-05-03'), piece by piece.

        names: of people, as reports have them → as readers know them."""
        told = fit(text or "")
        if told in names:
            return names[told]
        if told in party_names(self.language):
            return self.party(told)
        if (whole := self.piece(told)) != told:
            return whole
        pieces = re.split(r"(, | – | · |: |; )", told)
        known = party_names(self.language)
        if len(pieces) == 3 and pieces[1] == ", " and pieces[2] in known and pieces[0] not in known:  # a place
            return f"{self.piece(self.city(pieces[0], pieces[2]))}, {pieces[2]}"
        parties = all(piece in known for piece in pieces[::2])  # 'TUR, EGY': nobody is named

        def put(at: int, piece: str) -> str:
            beside = " – " in (pieces[at - 1] if at else "", pieces[at + 1] if at + 1 < len(pieces) else "")
            return (
                self.party(piece) if piece in known and (parties or beside) else names.get(piece) or self.piece(piece)
            )

        return "".join(put(at, piece) if at % 2 == 0 else piece for at, piece in enumerate(pieces))

    def calling(self, label: str, forms: Sequence[str], names: Mapping[str, str]) -> str:
        """A row's label; where it is a name, in the script of the language, if any report has it so."""
        known = [names[form] for form in forms if form in names]
        own = [name for name in (*known, *forms) if script_of(name) == SCRIPTS.get(self.language, "Latn")]
        return fit(own[0]) if own else self.facing(label, names)

    def acting(self, text: str | None) -> str:
        """What a statement does: 'call → RUS'. A call to do something is no telephone call."""
        act, arrow, toward = fit(text or "").partition(" → ")
        return f"{self.label(act, 'act')}{arrow}{toward}"

    def piece(self, text: str) -> str:
        """One of them."""
        if DAYS_TOLD.fullmatch(text):
            return self.day(text)
        return self.told.pgettext("cell", TWO_THINGS.get(text.replace(" ", "_"), text)) if text else ""

    def saying(self, text: str | None) -> str:
        """A reason or message that another room made in English (see `web.phrases`); several with semicolons between."""
        words = fit(text or "")
        found = self.sentence(words)
        return found if found is not None else "; ".join(self.sentence(one) or one for one in words.split("; "))

    def sentence(self, text: str) -> str | None:
        """One of them."""
        return said(text, lambda phrase: self.told.pgettext("said", phrase), self.in_hole)

    def in_hole(self, sort: str, words: str) -> str:
        """What stands in a phrase's hole."""
        if sort in ("office", "status"):
            return self.label(words.replace(" ", "_"), sort)
        if sort == "party":
            return self.party(words)
        if sort == "number" and (figure := words.replace(",", "")).isdigit():
            return self.number(int(figure))
        if sort == "field":
            return self.told.pgettext("parameter", words.strip("'"))
        return self.saying(words) if sort == "what" else words


def percent(confidence: float) -> str:
    """0.94 → '94%'."""
    return f"{confidence:.0%}"


def moment(utc: str) -> str:
    """'2024-05-06T07:08:09Z' → '2024-05-06 07:08 UTC'."""
    return f"{utc[:10]} {utc[11:16]} UTC" if len(utc) > 16 else utc


FILTERS: dict[str, Callable[..., Any]] = {"fit": fit, "percent": percent, "moment": moment}


@cache
def speaker(language: str) -> Speaker:
    """The filters of a language."""
    return Speaker(language)


def speaker_of(request: Request) -> Speaker:
    """The filters of the language that a page is wanted in."""
    return speaker(language_of(request))
