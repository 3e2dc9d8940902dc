"""From what a user names to readings, in order, with what went wrong in its place."""

import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import msgspec

from communique.cli.pool import Died, run_in_order
from communique.languages.assign import UnsupportedLanguage, with_language
from communique.model import Reading, Report
from communique.reading import read_report
from communique.sources import Failure, Note, Options, find_reports


def attempt(found: Report | Note, look_first: bool = True) -> Reading | Note:
    """The report's reading, or why it has none; what is no report is given back. Never raises.

    look_first: pass over what can hold no engagement at first sight.
    """
    if isinstance(found, Note):
        return found
    where = name_of(found)
    try:
        return read_report(with_language(found), look_first=look_first)
    except UnsupportedLanguage as error:
        return Failure(where, str(error))
    except Exception as error:  # one report's fault must not cost the others
        last = traceback.extract_tb(error.__traceback__)[-1]
        at = f"{Path(last.filename).name}, line {last.lineno}"
        return Failure(where, f"a fault of the program: {type(error).__name__}: {error} ({at}); please report it")


def name_of(report: Report) -> str:
    """How a message names a report: by its file, and its id where that says more."""
    if not report.source:
        return report.id
    return report.source if Path(report.source).stem == report.id else f"{report.source}, {report.id}"


def read_all(
    paths: Iterable[str],
    options: Options,
    *,
    language: str | None = None,
    published: str | None = None,
    jobs: int | None = 1,
    everything: bool = False,
    known: Callable[[Report], bool] | None = None,
) -> Iterator[tuple[Report, Reading] | Note]:
    """Every report of the paths with its reading, in order, and notes and failures in their places.

    language, published: override what the reports say of themselves. The same for every number of jobs.
    everything: read in full also what can hold no engagement at first sight. known: reports that need not be read.
    """
    work = partial(attempt, look_first=not everything)
    for found, result in run_in_order(work, prepare(find_reports(paths, options), language, published, known), jobs):
        if isinstance(result, Died):
            yield Failure(name_of(found) if isinstance(found, Report) else found.where, str(result))
        elif isinstance(result, Note):
            yield result
        elif isinstance(found, Report):
            yield found, result


def prepare(
    found: Iterable[Report | Note],
    language: str | None,
    published: str | None,
    known: Callable[[Report], bool] | None = None,
) -> Iterator[Report | Note]:
    """What was found, with the user's language and day on every report; without the reports that are known."""
    for item in found:
        if isinstance(item, Report):
            if language or published:
                item = msgspec.structs.replace(
                    item, language=language or item.language, published=published or item.published
                )
            if known:
                with suppress(UnsupportedLanguage):  # told when it is read
                    item = with_language(item)
                if known(item):
                    continue
        yield item
