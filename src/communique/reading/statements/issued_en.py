"""What a document says that somebody puts out: 'the ministry issued a statement condemning the attack'. English."""

from communique.reading.text import Sight

REACH = 7  # tokens from 'issued' to 'statement'


def put_out(sight: Sight, noun: int) -> int:
    """The token of 'issued' before the document's noun at `noun` ('[issued] a joint statement'); -1 where none puts it out.

    'in a statement condemning the attack' is put out by nobody here, 'letters signed by Lund urging' by nobody of the clause.
    """
    if not any(m.row["kind"] == "document" and m.last == noun + 1 for m in sight.document.found(noun, "press")):
        return -1
    for at in range(noun - 1, max(sight.start_of(noun), noun - REACH) - 1, -1):
        if sight.word(at, "puts_out"):
            return -1 if sight.word(at - 1, "passive") else at
        if sight.tokens[at].kind != "word" or sight.word(at, "prep"):
            return -1
    return -1
