"""How input is to be read."""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns (CSV, TSV, Parquet, Arrow) or fields (JSON lines) that hold what a report has."""

    id: str = "id"
    text: str = "text"
    title: str = "title"
    url: str = "url"
    outlet: str = "outlet"
    published: str = "published"
    language: str = "language"


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the state of an address, to be sent back when it is asked again (RFC 9110, section 13)."""

    etag: str | None = None
    modified: str | None = None


class Known(Protocol):
    """Where the validators of addresses are kept between calls; a record is one."""

    def get(self, address: str) -> Validators | None:
        """What was last said of the address, or None."""

    def put(self, address: str, validators: Validators) -> None:
        """Keep what was said of the address now."""


@dataclass(frozen=True, slots=True)
class Options:
    """`kind`: one of `kinds.KINDS` for every input; None: by a file's name, standard input and addresses by content.

    `follow`: read the pages that a feed names, not the feed's own words. `private`: addresses of this machine and of
    private networks may be asked. `known`: makes asking again conditional.
    """

    columns: Columns = field(default_factory=Columns)
    kind: str | None = None
    follow: bool = False
    private: bool = False
    known: Known | None = None
