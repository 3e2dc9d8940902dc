"""The tables of this room, and the figures that were measured when the program was made."""

from functools import cache
from importlib.resources import files

import msgspec

from communique.evaluation import Evaluation
from communique.languages.tables import Row, room_table


def table(name: str) -> list[Row]:
    """The rows of a table of this room."""
    return list(room_table("codebook", name))


@cache
def measured() -> Evaluation:
    """How right this version's readings are, by annotated reports."""
    return msgspec.json.decode((files("communique.codebook") / "measured.json").read_bytes(), type=Evaluation)


@cache
def meanings(name: str) -> dict[str, str]:
    """What the values of a closed list mean."""
    return {row["value"]: row["meaning"] for row in table("values") if row["list"] == name}
