"""A section of a comparison as an HTML table: facts in rows, reports in columns, each thing told a link to its words.

Everything from a report is escaped. The look is that of whatever page the table stands on: rows have the class of their
verdict, a missing thing is `td.missing`, an inferred one `.inferred`.
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from communique.comparison.grid import Cell, Row, Section, Told
from communique.comparison.marked import esc
from communique.model import Span
from communique.model.plain import fit

MARKS: Final = {"same": "=", "some": "·", "differ": "≠", "shown": ""}


class Words(NamedTuple):
    """What a table says itself. say: puts a label or value of the comparison, which are English, as readers have it; act: what
    a statement does ('call → RUS'), where the same word may mean another thing ('call' is a kind of engagement, too); call: what a row is called."""

    same: str = "all tell it alike"
    some: str = "only some tell it"
    differ: str = "told differently"
    inferred: str = "inferred, not read"
    say: Callable[[str], str] = fit
    act: Callable[[str], str] = fit
    call: Callable[[Row], str] = lambda row: fit(row.label)


class Head(NamedTuple):
    """A column: its heading as HTML, the language of the report, where a span of its words is; name: what it is called beside
    a cell, where columns stand under each other."""

    html: str
    language: str
    href: Callable[[Span], str]
    name: str = ""


def table_html(section: Section, heads: Sequence[Head], words: Words, title: str) -> str:
    """The table. title: of the section, as readers have it."""
    columns = "".join(f'<th scope="col">{head.html}</th>' for head in heads)
    rows = "".join(row_html(row, heads, words, section.name in ("said", "alone")) for row in section.rows)
    wide = len(heads) if len(heads) < 5 else "many"
    return (
        f'<table class="compare c{wide}"><caption dir="auto">{esc(title)}</caption>'
        f"<thead><tr><td></td>{columns}</tr></thead><tbody>{rows}</tbody></table>\n"
    )


def row_html(row: Row, heads: Sequence[Head], words: Words, quoting: bool) -> str:
    """One fact."""
    cells = "".join(cell_html(cell, head, words, quoting) for cell, head in zip(row.cells, heads, strict=True))
    return (
        f'<tr class="{row.verdict}" data-row><th scope="row"><span class="cellname">{mark_html(row.verdict, words)} '
        f'<bdi>{esc(words.call(row))}</bdi></span></th>{cells}</tr>'
    )  # fmt: skip


def mark_html(verdict: str, words: Words) -> str:
    """The sign of a verdict."""
    title = "" if verdict == "shown" else f' title="{esc(getattr(words, verdict))}"'
    return f'<span class="mark"{title}>{MARKS[verdict]}</span>'


def legend_html(words: Words) -> str:
    """What the signs mean."""
    told = "".join(f'<span class="{v}">{MARKS[v]} {esc(getattr(words, v))}</span> ' for v in ("same", "some", "differ"))
    return f'<p class="legend">{told}</p>'


def cell_html(cell: Cell, head: Head, words: Words, quoting: bool) -> str:
    """What one report tells; where it tells nothing, why."""
    of = f' data-of="{esc(head.name)}"' if head.name else ""
    if not cell.told:
        return f'<td class="missing"{of}>{esc(words.say(cell.reason))}</td>'
    between = "" if quoting else "; "
    return f"<td{of}>{between.join(told_html(told, head, words, quoting) for told in cell.told)}</td>"


def told_html(told: Told, head: Head, words: Words, quoting: bool) -> str:
    """One thing told, with the report's own words where they are what matters."""
    look = f' class="inferred" title="{esc(words.inferred)}"' if told.inferred else ""
    value = f"<bdi>{esc((words.act if quoting else words.say)(told.value))}</bdi>"
    html = (
        f'<a href="{esc(head.href(min(told.spans)))}"{look}>{value}</a>'
        if told.spans
        else f"<span{look}>{value}</span>"
    )
    if quoting and told.quote:
        html += f' <q class="words" dir="auto" lang="{esc(head.language)}">{esc(fit(told.quote))}</q>'
    return f'<div class="said">{html}</div>' if quoting else html
