"""English: whom one is only asked to visit."""

from communique.reading.text import Sight

INVITATION = 20  # tokens of 'the invitation of the Speaker of the Majlis of the Republic of X, A B, to visit'
WELCOMED = 6  # tokens from 'welcomes' to 'come'


def is_invitation(sight: Sight, verb: int) -> bool:
    """'conveyed the [invitation] of President A of Ghana [to visit] Accra': asked only, unless the sentence tells who accepts."""
    sentence = sight.document.sentences[sight.tokens[verb].sentence]
    if any(not sight.language.words("accept").isdisjoint(sight.tokens[at].keys) for at in range(sentence.first, verb)):
        return False
    start = max(sentence.first, verb - INVITATION)
    if any("welcome" in sight.tokens[at].keys for at in range(max(start, verb - WELCOMED), verb - 1)):
        return sight.word(verb - 1, "prep") or sight.lower(verb - 1) == "to"  # 'welcomes Soto to [come]'
    spoken = (at for at in range(verb - 2, start, -1) if sight.lower(at) in ("invitation", "invitations"))
    at = next(spoken, None)
    return at is not None and sight.lower(at - 1) != "at" and sight.lower(at - 2) != "at"
