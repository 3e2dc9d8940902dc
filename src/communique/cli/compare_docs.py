"""A comparison as Markdown and as a Word document."""

import io
import re

from communique.cli.compare_text import MARKS, name_of, rows_of, words_of
from communique.cli.words import fit
from communique.comparison import Comparison
from communique.sources.extras import load

LIVE = re.compile(r"([\\`*_{}\[\]<>#|~])")


def escaped(text: str) -> str:
    """Text in which nothing is Markdown or markup."""
    return LIVE.sub(r"\\\1", fit(text)).replace("&", "&amp;")


def markdown(found: list[Comparison]) -> str:
    """The comparisons as Markdown, a table for each section."""
    lines: list[str] = []
    for one in found:
        lines += [f"# {len(one.columns)} reports", ""]
        lines += [f"{at}. {escaped(name_of(column))}" for at, column in enumerate(one.columns, 1)]
        lines += ["", "`=` all tell it alike, `·` only some tell it, `≠` told differently", ""]
        for section in one.sections:
            lines += [f"## {escaped(section.title)}", ""]
            lines.append("| | | " + " | ".join(str(at) for at in range(1, len(one.columns) + 1)) + " |")
            lines.append("|---|---|" + "---|" * len(one.columns))
            for row in rows_of(section):
                cells = " | ".join(escaped(words_of(cell)) for cell in row.cells)
                lines.append(f"| {MARKS[row.verdict]} | {escaped(row.label)} | {cells} |")
            lines.append("")
    return "\n".join(lines)


def document(found: list[Comparison]) -> bytes:
    """The comparisons as a Word document on A4 landscape. Raises SourceError where the library is missing."""
    docx = load("docx", "and write Word documents")
    made = docx.Document()
    page = made.sections[0]
    page.orientation = 1
    page.page_width, page.page_height = docx.shared.Mm(297), docx.shared.Mm(210)
    page.left_margin = page.right_margin = docx.shared.Mm(15)
    made.core_properties.title, made.core_properties.author = "Versions side by side", "Communiqué"
    for one in found:
        made.add_heading(f"{len(one.columns)} reports", 1)
        for at, column in enumerate(one.columns, 1):
            made.add_paragraph(f"{at}. {name_of(column)}")
        made.add_paragraph("= all tell it alike   · only some tell it   ≠ told differently")
        for section in one.sections:
            made.add_heading(fit(section.title), 2)
            table = made.add_table(1, len(one.columns) + 1, style="Table Grid")
            for at in range(1, len(one.columns) + 1):
                table.rows[0].cells[at].text = str(at)
            for row in rows_of(section):
                cells = table.add_row().cells
                cells[0].text = f"{MARKS[row.verdict]} {fit(row.label)}"
                for at, cell in enumerate(row.cells, 1):
                    run = cells[at].paragraphs[0].add_run(words_of(cell))
                    run.bold = row.verdict == "differ"
                    run.italic = not cell.told
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()
