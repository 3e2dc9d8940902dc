"""The columns of a comparison in another order: by outlet, by the side that it speaks for, by language."""

from typing import Final

import msgspec

from communique.comparison.grid import Comparison

ORDERS: Final = ("given", "outlet", "side", "language")


def arranged(one: Comparison, order: str) -> Comparison:
    """The columns by outlet, by side or by language; 'given': as they came."""
    if order == "given":
        return one

    def key(at: int) -> tuple[str, ...]:
        """What is unknown comes last."""
        column = one.columns[at]
        first = {"outlet": column.outlet, "side": column.party, "language": column.language}[order]
        return (first or "~", column.outlet or "~", column.report)

    places = sorted(range(len(one.columns)), key=key)
    sections = tuple(
        msgspec.structs.replace(
            section,
            rows=tuple(
                msgspec.structs.replace(row, cells=tuple(row.cells[at] for at in places)) for row in section.rows
            ),
        )
        for section in one.sections
    )
    return Comparison(columns=tuple(one.columns[at] for at in places), sections=sections)
