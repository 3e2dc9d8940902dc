"""A document as PDF, by fpdf2, in a typeface with Latin, Greek and Cyrillic letters. Needs `communique[formats]`."""

from datetime import UTC, datetime
from typing import Any, Final

from communique.codebook.document import Block, Code, Curve, Document, Heading, Table, Text, shown

MARGIN: Final = 18.0  # millimetres
SIZES: Final = {2: 15, 3: 12}
BODY, SMALL, FINE = 10, 8, 7
SIDE: Final = 70.0  # of a curve, millimetres


def pdf(document: Document) -> bytes:
    """The whole document, with page numbers and an outline; the same document gives the same bytes. Raises ModuleNotFoundError."""
    import font_roboto
    from fpdf import FPDF

    class Paper(FPDF):
        def footer(self) -> None:
            self.set_y(-12)
            self.set_font("body", size=FINE)
            self.cell(0, 5, f"{document.title} · {self.page_no()}", align="C")

    paper = Paper(format="A4")
    year, month, day = map(int, (document.day or "2000-01-01").split("-"))
    paper.set_creation_date(datetime(year, month, day, tzinfo=UTC))  # no clock: the same record gives the same bytes
    paper.set_title(document.title)
    paper.set_creator("communique")
    paper.set_margin(MARGIN)
    paper.set_auto_page_break(True, MARGIN)
    files = font_roboto.__path__[0] + "/files/Roboto-"
    paper.add_font("body", fname=files + "Regular.ttf")
    paper.add_font("body", "B", fname=files + "Bold.ttf")
    paper.add_page()
    paper.set_font("body", "B", 20)
    paper.multi_cell(0, 9, document.title, new_x="LMARGIN", new_y="NEXT")
    paper.ln(3)
    for block in document.blocks:
        draw(paper, block)
    return bytes(paper.output())


def draw(paper: Any, block: Block) -> None:
    """Put a block on the paper."""
    match block:
        case Heading(level, text):
            if paper.get_y() > paper.h - MARGIN - 30:  # not alone at the foot of a page
                paper.add_page()
            paper.ln(3)
            paper.start_section(text, level=level - 2)
            paper.set_font("body", "B", SIZES[level])
            paper.multi_cell(0, 7, text, new_x="LMARGIN", new_y="NEXT")
            paper.ln(1)
        case Text(text):
            paper.set_font("body", size=BODY)
            paper.multi_cell(0, 5, text.replace("`", ""), align="L", new_x="LMARGIN", new_y="NEXT")
            paper.ln(2)
        case Code(text):
            paper.set_font("body", size=SMALL)
            paper.multi_cell(0, 4, text, align="L", new_x="LMARGIN", new_y="NEXT")
            paper.ln(2)
        case Table():
            draw_table(paper, block)
        case Curve():
            draw_curve(paper, block)


def draw_table(paper: Any, block: Table) -> None:
    """A table, its head again on each page."""
    numbers = [bool(block.rows) and all(not isinstance(r[n], str) for r in block.rows) for n in range(len(block.head))]
    paper.set_font("body", size=FINE if len(block.head) > 6 else SMALL)
    align = tuple("RIGHT" if number else "LEFT" for number in numbers)
    with paper.table(col_widths=block.widths or None, text_align=align, line_height=4, borders_layout="HORIZONTAL_LINES",
                     padding=0.6, first_row_as_headings=True) as table:  # fmt: skip
        table.row(block.head)
        for cells in block.rows:
            table.row([shown(cell) for cell in cells])
    paper.ln(3)


def draw_curve(paper: Any, curve: Curve) -> None:
    """The curve as a drawing."""
    if paper.get_y() > paper.h - MARGIN - SIDE - 20:
        paper.add_page()
    paper.set_font("body", "B", SMALL)
    paper.cell(0, 5, curve.title, new_x="LMARGIN", new_y="NEXT")
    left, top = paper.l_margin + 8, paper.get_y() + 2
    paper.set_draw_color(150)
    paper.rect(left, top, SIDE, SIDE)
    with paper.local_context():
        paper.set_dash_pattern(dash=1, gap=1)
        paper.line(left, top + SIDE, left + SIDE, top)
    paper.set_draw_color(23, 86, 169)
    paper.set_fill_color(23, 86, 169)
    for p in curve.points:
        x = left + p.given * SIDE
        paper.line(x, top + (1 - p.low) * SIDE, x, top + (1 - p.high) * SIDE)
        paper.circle(x, top + (1 - p.right) * SIDE, 0.9, style="F")
    paper.set_font("body", size=FINE)
    for t in (0.0, 0.5, 1.0):
        paper.text(left + t * SIDE - 2, top + SIDE + 4, f"{t}")
        paper.text(left - 6, top + (1 - t) * SIDE + 1, f"{t}")
    paper.text(left + SIDE / 2 - 10, top + SIDE + 8, "confidence given")
    paper.set_draw_color(0)
    paper.set_fill_color(255)
    paper.set_y(top + SIDE + 12)
