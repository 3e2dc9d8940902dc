"""A document as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere."""

from collections.abc import Iterator
from html import escape

from communique.codebook.document import Block, Code, Curve, Document, Heading, Table, Text, shown

STYLE = """
:root{color-scheme:light dark;--line:#8884;--dot:#1756a9}
@media(prefers-color-scheme:dark){:root{--dot:#8ab8ff}}
body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
.table{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0}
th,td{border-bottom:1px solid var(--line);padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
pre{background:#8882;padding:.75rem;overflow-x:auto}svg{max-width:24rem;display:block}
nav ul{columns:2}@media print{body{max-width:none;margin:0}h2{break-after:avoid}tr{break-inside:avoid}}
"""
SIDE, EDGE = 300, 40  # of a curve, in pixels


def page(document: Document) -> str:
    """The whole page, with its contents at the top."""
    heads = [block for block in document.blocks if isinstance(block, Heading) and block.level == 2]
    contents = "".join(f'<li><a href="#{anchor(h.text)}">{escape(h.text)}</a></li>' for h in heads)
    body = "\n".join(piece for block in document.blocks for piece in pieces(block))
    title = escape(document.title)
    return (f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">'
            f"<title>{title}</title><style>{STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n"
            f'<nav aria-label="Contents"><ul>{contents}</ul></nav>\n<main>\n{body}\n</main>\n</body></html>\n')  # fmt: skip


def anchor(text: str) -> str:
    """A heading's anchor."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def pieces(block: Block) -> Iterator[str]:
    """A block's HTML."""
    match block:
        case Heading(level, text):
            yield f'<h{level} id="{anchor(text)}">{escape(text)}</h{level}>'
        case Text(text):
            parts = [f"<code>{escape(p)}</code>" if n % 2 else escape(p) for n, p in enumerate(text.split("`"))]
            yield f"<p>{''.join(parts)}</p>"
        case Code(text):
            yield f"<pre>{escape(text)}</pre>"
        case Table(head, rows):
            numbers = [bool(rows) and all(not isinstance(r[n], str) for r in rows) for n in range(len(head))]
            of = [' class="n"' if number else "" for number in numbers]
            yield '<div class="table"><table><thead><tr>'
            yield "".join(f'<th scope="col"{c}>{escape(cell)}</th>' for cell, c in zip(head, of, strict=True))
            yield "</tr></thead><tbody>"
            for cells in rows:
                yield (
                    "<tr>"
                    + "".join(f"<td{c}>{escape(shown(cell))}</td>" for cell, c in zip(cells, of, strict=True))
                    + "</tr>"
                )
            yield "</tbody></table></div>"
        case Curve():
            yield svg(block)


def svg(curve: Curve) -> str:
    """The curve as a drawing, with its numbers in words for those who do not see it."""

    def x(value: float) -> float:
        return round(EDGE + value * SIDE, 1)

    def y(value: float) -> float:
        return round(10 + (1 - value) * SIDE, 1)

    told = "; ".join(f"given {p.given:.2f}, right {p.right:.2f} of {p.count}" for p in curve.points)
    marks = "".join(
        f'<line x1="{x(p.given)}" x2="{x(p.given)}" y1="{y(p.low)}" y2="{y(p.high)}" stroke="var(--dot)"/>'
        f'<circle cx="{x(p.given)}" cy="{y(p.right)}" r="4" fill="var(--dot)"/>'
        for p in curve.points
    )
    ticks = "".join(
        f'<text x="{x(t)}" y="{SIDE + 30}" text-anchor="middle">{t}</text>'
        f'<text x="{EDGE - 8}" y="{y(t) + 4}" text-anchor="end">{t}</text>'
        for t in (0.0, 0.5, 1.0)
    )
    return (f'<figure><figcaption>{escape(curve.title)}</figcaption><svg viewBox="0 0 {SIDE + EDGE + 20} {SIDE + 50}" role="img" '
            f'aria-label="{escape(told)}" fill="currentColor" font-size="12">'
            f'<rect x="{EDGE}" y="10" width="{SIDE}" height="{SIDE}" fill="none" stroke="var(--line)"/>'
            f'<line x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}" stroke="var(--line)" stroke-dasharray="4"/>{marks}{ticks}'
            f'<text x="{EDGE + SIDE / 2}" y="{SIDE + 46}" text-anchor="middle">confidence given</text></svg></figure>')  # fmt: skip
