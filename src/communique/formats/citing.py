"""`bibtex` and `csljson`: the reports behind the engagements, for citing; the data set itself comes first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from communique import __version__
from communique.formats.cells import fit, json_line
from communique.formats.jsonld import web
from communique.formats.seen import Seen
from communique.store import Told, ToldAccount

TITLE: Final = "Diplomatic engagements, a record"
# What LaTeX would run or stumble over.
ESCAPES: Final = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{c: f"\\{c}" for c in "#$%&_{}"},
}
LATEX: Final = str.maketrans(ESCAPES)
URL: Final = str.maketrans({"%": r"\%", "#": r"\#", "&": r"\&", "_": r"\_", "{": "%7B", "}": "%7D", "\\": "%5C"})
ISO: Final = {"en": "english", "ru": "russian"}


def reports(told: Iterable[Told]) -> Iterator[ToldAccount]:
    """An account of each report, each report once, in the order of the engagements."""
    with Seen() as seen:
        for one in told:
            yield from (account for account in one.accounts if seen.new(account.report))


def bibtex_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """An entry a report, for BibTeX and biblatex: `date` is the day of publication."""
    yield entry("misc", "communique", {"title": TITLE, "note": f"Data set, read by Communiqué {__version__}"})
    for report in reports(told):
        if not report.published:
            left["reports without a day of publication"] += 1
        day = report.published or ""
        yield entry("online", report.report, {
            "title": report.title or report.quote[:120], "organization": report.outlet, "date": day, "year": day[:4],
            "month": str(int(day[5:7])) if len(day) >= 7 else "", "langid": ISO.get(report.language, ""),
        }, web(report.url))  # fmt: skip


def entry(kind: str, key: str, fields: dict[str, str | None], url: str | None = None) -> str:
    """An entry; titles keep their capitals."""
    lines = [
        f"  {name} = {{{'{' if name == 'title' else ''}{latex(text)}{'}' if name == 'title' else ''}}}"
        for name, text in fields.items()
        if text
    ]
    if url:
        lines.append(f"  url = {{{url.translate(URL)}}}")
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n\n"


def latex(text: str) -> str:
    """Words in which nothing is a command, and no brace is open."""
    return fit(text).translate(LATEX)


def csljson_rows(told: Iterable[Told], left: Counter[str]) -> Iterator[str]:
    """A list of items as CSL has them: for Zotero, pandoc, citeproc."""
    yield "[\n" + json_line({"id": "communique", "type": "dataset", "title": TITLE, "version": __version__,
                             "publisher": "Communiqué"}).rstrip("\n")  # fmt: skip
    for report in reports(told):
        if not report.published:
            left["reports without a day of publication"] += 1
        yield ",\n" + json_line(item(report)).rstrip("\n")
    yield "\n]\n"


def item(report: ToldAccount) -> dict[str, Any]:
    """A report as an item."""
    made: dict[str, Any] = {
        "id": report.report, "type": "article-newspaper", "title": fit(report.title or report.quote[:120]),
        "container-title": report.outlet and fit(report.outlet), "URL": web(report.url), "language": report.language,
        "issued": {"date-parts": [[int(part) for part in report.published.split("-")]]} if report.published else None,
    }  # fmt: skip
    return {name: value for name, value in made.items() if value}
