"""What was found before a name, as far as it was read."""

from dataclasses import dataclass, field

from communique.reading.text import Title


@dataclass(slots=True)
class Prefix:
    """What stands before a name: '[the] [Azerbaijani] [acting] [Foreign Minister]'."""

    at: int
    definite: bool = False
    party: str | None = None
    party_at: tuple[int, int] | None = None
    party_kind: str = ""
    parties: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    honorific: bool = False
    rank: tuple[int, int] | None = None  # 'General', 'генерал'
    former: bool = False
    group: str = ""
    offices: tuple[str, ...] = ()
    head: int | None = None  # Russian: the word that has the phrase's case where it is not the title's first
    is_free: bool = False  # Russian: 'и.о.', 'врио', which have no case and leave the name its own
