"""Communiqué reads reports of diplomacy and keeps the record.

    >>> import communique
    >>> reading = communique.read("The Foreign Minister of ... received ...", published="2024-03-05")

`read` gives a `communique.model.Reading`; every span in it is a half-open pair of code-point offsets into the text.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.model import Reading

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


def read(
    text: str,
    *,
    published: str | None = None,
    language: str | None = None,
    id: str = "report",
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
) -> "Reading":
    """What one report says: engagements, statements, topics, instruments, each with the characters it came from.

    text: the report as published; it is never changed, and all offsets of the reading are code points into it.
    published: the day of publication, ISO 8601 (`2024-03-05`); days such as 'on Tuesday' are counted from it.
    language: `en` or `ru`; found from the text where not given.
    id, title, url, outlet: handed on to the reading; where `published` is not given, a day in the `url` serves.

    Raises ValueError where `published` is no day or the language has no folder. A text about no engagement gives a
    reading without any. The result depends on these arguments and the program's version alone.
    """
    from communique.languages.assign import with_language
    from communique.model import Report
    from communique.reading import read_report
    from communique.sources import day_of_url, parse_day

    day = parse_day(published) if published else day_of_url(url or "")
    if published and not day:
        raise ValueError(f"published is {published!r}, no day such as 2023-11-16")
    report = Report(id=id, text=text, url=url, title=title, outlet=outlet, published=day, language=language)
    return read_report(with_language(report))
