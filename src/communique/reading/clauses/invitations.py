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


EPITHETS = 6  # tokens of 'an official three-day'


def is_asked_to(sight: Sight, noun: int) -> bool:
    """'has invited Lund [for an official visit] to Peru', 'extended an invitation to Lund for a [visit]': asked only.

    Not 'arrived at the invitation of Lund for a visit', 'accepted an invitation to a visit'."""
    start = sight.start_of(noun)
    low = max(start, noun - EPITHETS)
    opener = next((at for at in range(noun - 1, low - 1, -1) if sight.word(at, "prep")), None)
    if opener is None or sight.lower(opener) not in ("for", "on", "to"):
        return False
    asking = None
    for at in range(opener - 1, max(start, opener - INVITATION) - 1, -1):
        if not sight.language.words("accept").isdisjoint(sight.keys(at)):
            return False
        if sight.key_word(at, "invites"):
            asking = at
            break
        if sight.text(at) in ";:" or sight.word(at, "finite") or sight.word(at, "told"):
            return False
    if asking is None or "at" in (sight.lower(asking - 1), sight.lower(asking - 2)):
        return False
    return not any(not sight.language.words("accept").isdisjoint(sight.keys(at)) for at in range(start, asking))
