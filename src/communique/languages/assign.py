"""Which language a report is read in: what the user says, what the report says, else what its words show."""

import msgspec

from communique.languages.language import SUPPORTED
from communique.model import Report

PREFIX = 4000  # characters looked at
ISO_639_2 = {"eng": "en", "rus": "ru"}


class UnsupportedLanguage(ValueError):
    """No language folder for this report."""


def with_language(report: Report, language: str | None = None) -> Report:
    """The report with `language` set, as an ISO 639-1 code.

    `language`, where given, overrides what the report says of itself. Raises UnsupportedLanguage.
    """
    said = language or report.language
    code = normal_code(said) if said else code_by_letters(report.text)
    if not code:
        raise UnsupportedLanguage("no language found: hardly a letter in it")
    if code not in SUPPORTED:
        raise UnsupportedLanguage(f"language {code!r} is not supported; supported: {', '.join(SUPPORTED)}")
    return report if report.language == code else msgspec.structs.replace(report, language=code)


def normal_code(code: str) -> str:
    """'en' for 'en-GB', 'EN_us', 'eng'."""
    main = code.strip().lower().replace("_", "-").split("-", 1)[0]
    return ISO_639_2.get(main, main)


def code_by_letters(text: str) -> str:
    """'ru' where most letters of the text's beginning are Cyrillic, 'en' where they are Latin, '' where neither."""
    cyrillic = sum("\u0400" <= c <= "\u04ff" for c in text[:PREFIX])
    latin = sum(c.isalpha() and c < "\u0250" for c in text[:PREFIX])
    return "ru" if cyrillic > latin else "en" if latin else ""
