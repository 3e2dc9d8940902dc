"""Which language a report is read in: what the user says, what the report says, else what its words show."""

import msgspec

from communique.languages.identify import PREFIX, UNKNOWN, identify
from communique.languages.language import SUPPORTED
from communique.model import Report

ISO_639_2 = {"eng": "en", "rus": "ru"}


class UnsupportedLanguage(ValueError):
    """No language folder for this report. code: its language's, None where it can't be told."""

    def __init__(self, message: str, code: str | None = None) -> None:
        super().__init__(message)
        self.code = code


def with_language(report: Report, language: str | None = None) -> Report:
    """The report with `language` set, as an ISO 639-1 code.

    `language`, where given, overrides what the report says of itself. Raises UnsupportedLanguage.
    """
    said = language or report.language
    code = normal_code(said) if said else code_of_text(report.text)
    if code in ("", UNKNOWN):
        raise UnsupportedLanguage("its language cannot be told; name it with --language")
    if code not in SUPPORTED:
        raise UnsupportedLanguage(f"language {code!r} is not supported; supported: {', '.join(SUPPORTED)}", code)
    return report if report.language == code else msgspec.structs.replace(report, language=code)


def normal_code(code: str) -> str:
    """'en' for 'en-GB', 'EN_us', 'eng'."""
    main = code.strip().lower().replace("_", "-").split("-", 1)[0]
    return ISO_639_2.get(main, main)


def code_of_text(text: str) -> str:
    """The code that the text's beginning shows; a lone surrogate, which no library takes, counts as '?'."""
    return identify(text[:PREFIX].encode("utf-8", "replace").decode())
