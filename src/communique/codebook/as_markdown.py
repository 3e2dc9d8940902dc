"""A document as Markdown."""

from collections.abc import Iterator

from communique.codebook.document import Block, Code, Curve, Document, Heading, Table, Text, shown

MARKED = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>|#"})
BAR = 30  # characters of a full bar


def markdown(document: Document) -> str:
    """The whole document."""
    parts = [f"# {plain(document.title)}", *("\n".join(lines(block)) for block in document.blocks)]
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Words of a record, in which nothing is a mark of Markdown."""
    return " ".join(text.translate(MARKED).split())


def lines(block: Block) -> Iterator[str]:
    """A block's lines."""
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {plain(text)}"
        case Text(text):
            yield "`".join(part if n % 2 else plain_piece(part) for n, part in enumerate(text.split("`")))
        case Code(text):
            yield from (f"    {line}".rstrip() for line in text.splitlines())
        case Table(head, rows):
            yield row([plain(cell) for cell in head])
            numbers = [bool(rows) and all(not isinstance(r[n], str) for r in rows) for n in range(len(head))]
            yield row(["--:" if number else "---" for number in numbers])
            yield from (row([plain(shown(cell)) for cell in cells]) for cells in rows)
        case Curve(title, points):
            yield f"    {title}: confidence given, part that is right (█), how many"
            for p in points:
                yield f"    {p.given:.2f}  {p.right:.2f}  {'█' * round(BAR * p.right):<{BAR}}  {p.count:>6,}  ({p.low:.2f} to {p.high:.2f})"


def plain_piece(text: str) -> str:
    """Plain words, with the spaces at their ends kept."""
    return text.translate(MARKED)


def row(cells: list[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"
