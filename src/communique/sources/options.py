"""How input is to be read."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns (CSV, TSV) or fields (JSON lines) that hold what a report has."""

    id: str = "id"
    text: str = "text"
    title: str = "title"
    url: str = "url"
    outlet: str = "outlet"
    published: str = "published"
    language: str = "language"


@dataclass(frozen=True, slots=True)
class Options:
    """`kind`: txt, html, jsonl, csv or tsv for every input; None: by a file's name, standard input by its content."""

    columns: Columns = field(default_factory=Columns)
    kind: str | None = None
