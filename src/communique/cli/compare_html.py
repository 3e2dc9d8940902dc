"""Comparisons on one page that needs nothing else and no script: facts in rows, reports in columns, their texts below.

Every cell leads to its words. A report is hostile input: everything from it is escaped, and the page's content policy
lets no script run, no style but its own apply, and nothing be fetched.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from communique import __version__
from communique.cli.explain_html import address, asset, digest
from communique.cli.words import clip, fit
from communique.comparison import Column, Comparison
from communique.comparison.marked import esc
from communique.comparison.table import Head, Words, legend_html, table_html
from communique.model import Report, Span

ABOUT = re.compile(r"\b([0-9]{4}(?:-[0-9]{2}){0,2})~")


def page(found: list[Comparison], reports: Mapping[str, Report]) -> str:
    """The page, as HTML. reports: the texts by the ids of readings."""
    style = asset("compare.css")
    policy = f"default-src 'none'; style-src '{digest(style)}'; base-uri 'none'; form-action 'none'"
    bodies = "".join(group(one, reports, f"g{number}") for number, one in enumerate(found, 1))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{esc(policy)}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Versions side by side</title>\n<style>{style}</style>\n</head>\n<body>\n<main>"
        f"<h1>Versions side by side</h1>{legend_html(Words())}{bodies}</main>\n"
        f"<footer>Communiqué {esc(__version__)}. Nothing on this page was fetched from elsewhere.</footer>\n"
        "</body>\n</html>\n"
    )


def group(one: Comparison, reports: Mapping[str, Report], prefix: str) -> str:
    """One comparison: its sections, then the texts."""
    heads = [head(column, f"{prefix}t{at}") for at, column in enumerate(one.columns)]
    spans: list[set[Span]] = [set() for _ in one.columns]
    for section in one.sections:
        for row in section.rows:
            for at, cell in enumerate(row.cells):
                spans[at].update(span for told in cell.told for span in told.spans)
    words = Words(say=in_words)
    tables = "".join(table_html(section, heads, words, in_words(section.title)) for section in one.sections)
    texts = "".join(
        text_html(column, reports.get(column.report), sorted(spans[at]), f"{prefix}t{at}")
        for at, column in enumerate(one.columns)
    )
    return f'<section><div class="wide">{tables}</div><h2>The reports</h2><div class="texts">{texts}</div></section>\n'


def in_words(text: str) -> str:
    """A value with what EDTF says by a sign in words: '2023-02~' is '2023-02 (about)'."""
    return ABOUT.sub(r"\1 (about)", fit(text))


def head(column: Column, text: str) -> Head:
    """A column's heading, which leads to its text as its cells do to words there."""
    name = esc(clip(fit(column.outlet or column.title or column.report), 40))
    return Head(f'<a href="#{text}">{name}</a>', column.language or "", lambda span: f"#{text}w{span[0]}")


def text_html(column: Column, report: Report | None, spans: list[Span], anchor: str) -> str:
    """A report's text, the words that cells lead to marked."""
    title = esc(clip(fit(column.title or column.report), 160))
    about = " · ".join(
        esc(fit(part)) for part in (column.outlet, column.party, column.published, column.language) if part
    )
    words = marked(report.text, spans, anchor) if report else ""
    return (
        f'<article id="{anchor}" lang="{esc(column.language or "")}"><h3 dir="auto">{title}</h3>'
        f'<p class="about">{about}{address(column.url)}</p><div class="text" dir="auto">{words}</div></article>'
    )


def marked(text: str, spans: list[Span], anchor: str) -> str:
    """The text, each piece between two ends of spans a mark of its own, so that marks need not nest."""
    cuts = sorted({0, len(text), *(a for a, _ in spans), *(b for _, b in spans)})
    starts = {a for a, _ in spans}
    depth = dict.fromkeys(cuts, 0)
    for a, b in spans:
        depth[a] += 1
        depth[b] -= 1
    pieces, inside = [], 0
    for start, end in pairwise(cuts):
        inside += depth[start]
        here = f' id="{anchor}w{start}"' if start in starts else ""
        words = esc(text[start:end])
        pieces.append(f"<mark{here}>{words}</mark>" if inside else words)
    return "".join(pieces)
