"""Reports explained on one page that needs nothing else: left the words, right the record.

A report is hostile input: everything from it is escaped, the page's content policy lets no script or style run but the
page's own (by their digests) and lets nothing be fetched.
"""

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from communique import __version__
from communique.cli.words import UNSURE, clip, fit, heading
from communique.comparison.marked import esc, key_of, marked_html
from communique.model import Reading, Report
from communique.model.facts import Fact, Field, facts_of, marks_of


def page(read: Sequence[tuple[Report, Reading]]) -> str:
    """The page of these reports, as HTML."""
    style, script = (asset(name) for name in ("explain.css", "explain.js"))
    policy = (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = clip(heading(*read[0]), 160) if len(read) == 1 else f"{len(read)} reports"
    bodies = [report_section(report, reading, f"r{number}-") for number, (report, reading) in enumerate(read, 1)]
    contents = "" if len(read) == 1 else contents_list(read)
    return (
        "<!doctype html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{esc(policy)}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{esc(title)} – explained</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{legend()}{contents}{''.join(bodies)}"
        f'<footer>Communiqué {esc(__version__)}. Nothing on this page was fetched from elsewhere.</footer>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )  # fmt: skip


def asset(name: str) -> str:
    """A file of the folder `page`."""
    return (files("communique.cli") / "page" / name).read_text("utf-8")


def digest(text: str) -> str:
    """What a content policy calls this text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def legend() -> str:
    """What the colours mean."""
    kinds = (("people", "people"), ("place", "days and places"), ("said", "statements"), ("doubt", "doubt"))
    marks = " ".join(f'<span class="m {kind}">{words}</span>' for kind, words in kinds)
    return f'<p class="legend">{marks} <span class="inferred">inferred, not read</span></p>\n'


def contents_list(read: Sequence[tuple[Report, Reading]]) -> str:
    """Links to the reports."""
    items = "".join(
        f'<li><a href="#r{number}-">{esc(clip(heading(report, reading), 160))}</a></li>'
        for number, (report, reading) in enumerate(read, 1)
    )
    return f"<nav><ol>{items}</ol></nav>\n"


def report_section(report: Report, reading: Reading, prefix: str) -> str:
    """One report: its words and its record."""
    facts = facts_of(reading)
    marks = marks_of(facts, len(report.text))
    text, first = marked_html(report.text, marks, prefix)
    about = " · ".join(
        esc(fit(part)) for part in (reading.id, reading.outlet, reading.published, reading.language) if part
    )
    return (
        f'<section id="{prefix}"><h1 dir="auto">{esc(clip(heading(report, reading), 160))}</h1>\n'
        f'<p class="about">{about}{address(report.url)}</p>\n'
        f'<div class="two"><div class="text" lang="{esc(reading.language or "")}" dir="auto">{text}</div>\n'
        f'<div class="record">{record_html(facts, first, prefix)}</div></div></section>\n'
    )


def address(url: str | None) -> str:
    """A link to where the report was published, where that is on the web."""
    if not url or not url.lower().startswith(("http://", "https://")):
        return ""
    return f' · <a class="out" rel="noreferrer noopener" href="{esc(url)}">{esc(fit(url))}</a>'


def record_html(facts: list[Fact], first: dict[str, str], prefix: str) -> str:
    """The facts, each linked to its words."""
    if not facts:
        return '<p class="none">Nothing was found in this report.</p>'
    return "".join(fact_html(fact, first, prefix) for fact in facts)


def fact_html(fact: Fact, first: dict[str, str], prefix: str) -> str:
    """One fact with its fields."""
    doubt = " doubt" if fact.confidence is not None and fact.confidence < UNSURE else ""
    sure = "" if fact.confidence is None else f' <span class="sure{doubt}">{fact.confidence:.2f}</span>'
    title = f'<span class="m {fact.meaning or "plain"}" dir="auto">{esc(fit(fact.title))}</span>'
    rows = "".join(field_html(fact, one, first, prefix) for one in fact.fields)
    table = f"<table>{rows}</table>" if rows else ""
    within = " within" if fact.within else ""
    return (
        f'<div class="fact{within}" id="{prefix}{fact.id}" data-f="{prefix}{fact.id}" tabindex="0">'
        f"<h2>{linked(title, first.get(fact.id))}{sure}</h2>{table}</div>\n"
    )


def field_html(fact: Fact, field: Field, first: dict[str, str], prefix: str) -> str:
    """A row: the field, its value, the rule, whether read or inferred."""
    key = key_of(fact.id, field.name)
    look = " class=inferred" if field.inferred else ""
    value = linked(f'<span{look} dir="auto">{esc(fit(field.value))}</span>', first.get(key))
    how = ("inferred: " if field.inferred else "") + field.rule
    data = f' data-f="{prefix}{esc(key)}"' if field.spans else ""
    return f"<tr{data}><th>{esc(field.name)}</th><td>{value}</td><td class=rule>{esc(how)}</td></tr>"


def linked(inner: str, anchor: str | None) -> str:
    """The inner HTML as a link to words of the text, where it has some."""
    return f'<a href="#{anchor}">{inner}</a>' if anchor else inner
