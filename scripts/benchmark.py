"""Print how fast the reading is: figures and ratios of one run on this machine, one core.

    python scripts/benchmark.py [SECONDS] [PATH…]

SECONDS (default 5) is spent on each rate. Reports are of about 3,000 characters, put together from the reports of PATH;
without one from the sample reports, whose words are few, which favours programs that remember words: give real reports.
English is set beside spaCy's blank tokeniser and Russian beside Natasha's recognition of names, morphology and syntax,
where those packages are installed (`pip install spacy natasha`).
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from itertools import count, islice

from msgspec import structs

from communique.languages.assign import code_of_text, with_language
from communique.model import Report
from communique.reading import read_report
from communique.reading.firstlook import can_hold_engagement
from communique.record import link_events
from communique.sources import find_reports

LENGTH = 3000  # characters of a report
HOSTILE = {
    "capitals": "A" * 100_000,
    "capital words": "Ivan " * 20_000,
    "brackets": "(" * 100_000,
    "quotes": '"' * 100_000,
    "initials": "A.B." * 25_000,
    "one letter, no space": "ж" * 100_000,
    "commas": "A, " * 33_000,
    "line ends": "\n" * 100_000,
}


@cache
def paragraphs_in(language: str) -> list[str]:
    """Paragraphs of the reports in this language."""
    paths = sys.argv[2:] or [str(files("communique") / "samples")]
    reports = [with_language(r) for r in find_reports(paths) if isinstance(r, Report)]
    return [line for r in reports if r.language == language for line in r.text.splitlines() if len(line) > 60]


def reports_in(language: str, length: int = LENGTH) -> Iterator[Report]:
    """Reports of about this length without end, each with its paragraphs in another order."""
    paragraphs = paragraphs_in(language)
    for number in count(1):
        step = 1 + number % (len(paragraphs) - 1)
        text = ""
        for at in count():
            text += paragraphs[(7 * number + at * step) % len(paragraphs)] + "\n\n"
            if len(text) >= length:
                break
        yield Report(id=str(number), text=text[:length], language=language, published="2024-05-14")


def rate(work: Callable[[Report], object], language: str, seconds: float) -> float:
    """Reports a second, after a few that warm up what is loaded on first use."""
    source = reports_in(language)
    for report in islice(source, 3):
        work(report)
    done, began = 0, time.perf_counter()
    while (passed := time.perf_counter() - began) < seconds:
        work(next(source))
        done += 1
    return done / passed


def whole_reports() -> list[Report]:
    """The reports of PATH as they are, else the samples."""
    paths = sys.argv[2:] or [str(files("communique") / "samples")]
    return [with_language(r) for r in find_reports(paths) if isinstance(r, Report)]


def look(report: Report) -> bool:
    """The first look as `communique read` takes it: what language, then whether it can hold an engagement."""
    return can_hold_engagement(report.text, code_of_text(report.text))


def first_look(seconds: float) -> None:
    """Print how fast the first look is, how much it passes over, and what engagements that costs."""
    for language in ("en", "ru"):
        print(f"{language}: first look, with finding the language: {rate(look, language, seconds):,.0f} a second")
    reports = whole_reports()
    passed = [r for r in reports if not can_hold_engagement(r.text, r.language or "en")]
    lost = sum(len(read_report(r).engagements) for r in passed)
    found = lost + sum(len(read_report(r).engagements) for r in reports if r not in passed)
    share = lost / found if found else 0.0
    print(f"  {len(passed)} of {len(reports)} reports passed over; lost {lost} of {found} engagements ({share:.1%})")


def linking(count: int) -> None:
    """Print how long it takes to find which of so many accounts are of one event, and of twice as many."""
    reading = next(r for r in map(read_report, whole_reports()) if r.engagements)
    times = []
    for number in (count, 2 * count):
        days = [f"{2000 + n // 336 % 25}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}" for n in range(number)]
        readings = [
            structs.replace(reading, id=str(n), engagements=(structs.replace(reading.engagements[0], date=day),))
            for n, day in enumerate(days)
        ]
        began = time.perf_counter()
        link_events(readings)
        times.append(time.perf_counter() - began)
    print(
        f"events among {count:,} accounts: {times[0]:.2f} s; among {2 * count:,}: {times[1] / times[0]:.1f} times that"
    )


def spacy_rate(seconds: float) -> float | None:
    """spaCy's blank English tokeniser."""
    try:
        import spacy  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        return None
    blank = spacy.blank("en")
    return rate(lambda report: blank(report.text), "en", seconds)


def natasha_rate(seconds: float) -> float | None:
    """Natasha: sentences, tokens, morphology, syntax, names."""
    try:
        import natasha  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        return None
    segmenter, vectors = natasha.Segmenter(), natasha.NewsEmbedding()
    morphology = natasha.NewsMorphTagger(vectors)
    syntax = natasha.NewsSyntaxParser(vectors)
    names = natasha.NewsNERTagger(vectors)

    def work(report: Report) -> None:
        document = natasha.Doc(report.text)
        document.segment(segmenter)
        document.tag_morph(morphology)
        document.parse_syntax(syntax)
        document.tag_ner(names)

    return rate(work, "ru", seconds)


def seconds_of(report: Report) -> float:
    """Time of one reading."""
    began = time.perf_counter()
    read_report(report)
    return time.perf_counter() - began


def start_up(*args: str) -> float:
    """Seconds of a whole run of the command, the best of five."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "communique", *args], stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - began)
    return min(times)


def against(name: str, ours: float, other: float | None) -> str:
    """A line that sets two rates side by side."""
    if other is None:
        return f"  {name}: not installed"
    return f"  {name}: {other:.1f} reports a second; this is {ours / other:.2f} of it"


def main() -> None:
    """Print everything."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    for language, name, other in (("en", "spaCy, blank tokeniser", spacy_rate), ("ru", "Natasha", natasha_rate)):
        ours = rate(read_report, language, seconds)
        print(f"{language}: {ours:.1f} reports of {LENGTH:,} characters a second")
        print(against(name, ours, other(seconds)))
    first_look(seconds)
    linking(2_000)
    print(
        f"start-up: {start_up('--version'):.2f} s for --version, {start_up('read', '--samples'):.2f} s for the samples"
    )
    for language in ("en", "ru"):
        short, long = (min(seconds_of(next(reports_in(language, n))) for _ in range(2)) for n in (100_000, 1_000_000))
        print(f"{language}: 100,000 characters {short:.2f} s, 1,000,000 {long:.2f} s, {long / short:.1f} times")
    for name, text in HOSTILE.items():
        half, whole = (min(seconds_of(Report(id=name, text=t, language="en")) for _ in range(2))
                       for t in (text[: len(text) // 2], text))  # fmt: skip
        print(f"{len(text):,} of {name}: {whole:.2f} s, {whole / half:.1f} times for twice the text")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of all this: {peak:.0f} MB")


if __name__ == "__main__":
    main()
