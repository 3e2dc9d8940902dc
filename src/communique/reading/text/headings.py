"""English: what governs the list behind a colon: 'met [with] their Excellencies: A and B'."""

from communique.reading.text.sight import Sight

HEADING = 6  # tokens of 'with the following senior officials' before a colon


def before_colon(sight: Sight, colon: int, first: int) -> tuple[str, str]:
    """'met [with] their Excellencies: A, B', 'was attended [by] the following officials: A': marker and governor of A.

    `first`: the sentence's first token.
    """
    for at in range(colon - 1, max(first, colon - HEADING) - 1, -1):
        if sight.lower(at) in ("with", "by", "from", "between", "to"):
            return sight.lower(at), "prep"
        if any(m.row["type"] == "verb" and m.row["obj"] == "guest" for m in sight.document.found(at, "triggers")):
            return "", "verb"  # '[received] today in audience: A'
        if sight.text(at) in ",;.()" or sight.document.found(at, "sayings"):
            break
    return "", ""
