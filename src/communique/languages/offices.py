"""What an office's row means once its party is known."""

from functools import cache

from communique.languages.tables import Row


def office_of(row: Row, party: str | None = None) -> str:
    """The label of the office in `row`, held for `party` (ISO3, `IGO:…`, `X:…` or None).

    'chairman' is `other`, of an organisation `head_of_organization`; 'foreign secretary' is the foreign minister,
    in India the ministry's first official. The row's column `instead` says so: 'IGO=… IND,PAK=… state=… X=…'.
    """
    if party and row["instead"]:
        instead = _instead(row["instead"])
        sort = party.partition(":")[0] if ":" in party else "state"
        return instead.get(party) or instead.get(sort) or row["office"]
    return row["office"]


@cache
def _instead(cell: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in cell.split())
    return {party: office for parties, _, office in pairs for party in parties.split(",")}
