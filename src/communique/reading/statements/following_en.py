"""English: what must follow a verb of saying for it to say anything: 'observed that', 'asked him to', 'called it a success'."""

from communique.languages import Match
from communique.reading.statements.cues import JUDGEMENTS
from communique.reading.text import OPENS_CONTENT, Sight

THAT = frozenset({"that", "how", "what", "why", "whether", "it", "he", "she", "they", "there", "we", "his", "its"})
QUOTES = frozenset(["“", "«", "„", '"', "”", "»", "``", "''", "″"])
STATES = frozenset({"is", "are", "was", "were", "been"})
CLAUSE = 10  # tokens from 'believes' to 'would'
JUDGED = 10  # tokens from 'called' to what it is called


def base_of(match: Match) -> str:
    """The first word of the row's first spelling."""
    return match.row["form"].split("|")[0].split()[0]


def followed(sight: Sight, match: Match, form: str, last: int) -> bool:
    """Does what the row asks for follow?"""
    need, after = match.row["after"], sight.lower(match.last)
    quote = sight.text(match.last) in OPENS_CONTENT
    if match.row["form"].startswith("speak on") and _speaks_by(sight, match.last):
        return False  # 'spoke on Tuesday with the premier', 'spoke on the phone'
    if need == "support" and (sight.lower(match.first - 1) in STATES | {"who", "which"} or form == "participle"):
        return False  # 'the lands [who] supported it', 'Lima [is] supporting the refugees': done, not said
    if need == "that":
        told = after in THAT or quote or (after == "," and sight.text(match.last + 1) in QUOTES)
        return told or _ends(sight, match) or (form == "finite" and _clause(sight, match.last, last))
    if need == "saying":
        if base_of(match) == "add":
            return after != "to" and not _adds_a_thing(sight, match.last, last)
        return (
            quote or after == "," or (_ends(sight, match) and sight.text(match.first - 1) in QUOTES) or after == "that"
        )
    if need == "to":
        return after == "to"
    if need == "ask" and sight.lower(match.first) == "asking" and sight.lower(match.first - 1) == "as":
        return True  # 'quoted him as asking, “Who pays?”'
    if need == "ask" and (after in ("if", "whether") or sight.lower(match.first - 1) == "when"):
        return False
    if need == "ask":
        if sight.lower(match.first) == "asked" and match.first == sight.start_of(match.first):
            return False  # '[Asked] about the talks, she said'
        return after in ("to", "for", "that", "about") or (
            form != "passive" and _object_then_to(sight, match.last, last)
        )
    if need == "as":
        return any(sight.lower(i) == "as" for i in range(sight.start_of(match.first), match.first))
    if need == "appeal":
        return after in ("to", "for")
    if need == "call_on":
        return form == "passive" or _object_then_to(sight, match.last, last)
    if need == "seek":
        return after != "to" and any(sight.word(i, "sought") for i in range(match.last, min(match.last + 6, last)))
    if need == "call":
        return _judged(sight, match.last, last)
    if need == "party":
        return (
            form == "passive"
            or sight.tokens[min(match.last, len(sight.tokens) - 1)].is_title
            or after
            in (
                "the",
                "him",
                "her",
                "it",
                "his",
            )
        )
    if need == "decide":
        return form != "passive"
    return True


def _speaks_by(sight: Sight, at: int) -> bool:
    """'(spoke on) [Tuesday]', '(spoke on) [the phone]', '(spoke on) [the sidelines] of the summit': when and how, not of what."""
    at += sight.word(at, "det")
    return sight.lower(at) in sight.calendar_words or sight.key_word(at, "speaks_by")


def _adds_a_thing(sight: Sight, at: int, last: int) -> bool:
    """'the day added [special weight] to the talks': a noun and no clause, which makes more of something."""
    if not sight.text(at).islower() or sight.lower(at) in THAT or sight.tokens[at].kind != "word":
        return False
    if any(sight.word(at, kind) for kind in ("det", "pronoun", "prep", "adverb", "conj")):
        return False
    end = next((i for i in range(at, last) if sight.tokens[i].kind == "mark" or sight.word(i, "prep")), last)
    return not any(sight.word(i, "aux") or sight.word(i, "carries_clause") for i in range(at, end))


def _clause(sight: Sight, at: int, last: int) -> bool:
    """'believes [a truce would help]': a subject and its verb follow, though no 'that'."""
    if sight.word(at, "prep") or sight.word(at, "adverb"):
        return False
    for step in range(at, min(at + CLAUSE, last)):
        if sight.tokens[step].kind == "mark" or sight.lower(step) in ("and", "that", "which", "who", "to"):
            return False
        if sight.word(step, "carries_clause") and sight.text(step).islower():
            return step > at
    return False


def _ends(sight: Sight, match: Match) -> bool:
    """'…, he insisted.'"""
    return sight.text(match.last) in (".", ",", "") and sight.text(match.last + 1) not in QUOTES


def _object_then_to(sight: Sight, at: int, last: int) -> bool:
    """'asked [the committee] to …'."""
    for i in range(at, min(at + 9, last)):
        if sight.key_word(i, "asked_thing"):
            return False  # 'asked questions and went on to the port'
        if sight.lower(i) in ("to", "for"):
            return not sight.word(i + 1, "comes_to_say")
        if i > at and sight.lower(i) in ("at", "in"):
            return False  # 'called on him at his office to …'
    return False


def _judged(sight: Sight, at: int, last: int) -> bool:
    """'called [the visit] a success', 'called it “historic”', 'called it unacceptable': a judgement follows, no telephone call."""
    if sight.word(at, "prep") or sight.text(at) in (".", ",", ";"):
        return False
    for step in range(at + 1, min(at + JUDGED, last)):
        if sight.text(step) in QUOTES or sight.lower(step) in ("a", "an"):
            return True
        if sight.text(step) in (",", ";", ".") or sight.lower(step) in ("to", "and", "that"):
            return False
        if step > at + 3 and sight.word(step, "prep") and sight.lower(step) != "of":
            return False
        if any(
            m.row["act"] in JUDGEMENTS and m.row["kind"] in ("word", "judged")
            for m in sight.document.found(step, "cues")
        ):
            return step + 1 >= last or sight.tokens[step + 1].kind != "word" or sight.word(step + 1, "prep")
    return False


def are_two(sight: Sight, last: int) -> bool:
    """'[Lima and the EU] say', '[Berg and Minister Reis] hope': two names joined by 'and' before a verb; not 'between A and B'."""
    at = last
    while at > 0 and last - at < NAME_REACH and sight.tokens[at].is_title | sight.tokens[at].is_caps:
        at -= 1
    at -= at < last and sight.word(at, "det")
    if at == last or sight.lower(at) != "and" or not (sight.tokens[at - 1].is_title or sight.tokens[at - 1].is_caps):
        return False
    first = at - 1
    while first > sight.start_of(last) and (sight.tokens[first - 1].is_title or sight.tokens[first - 1].is_caps):
        first -= 1
    return not (first and (sight.word(first - 1, "prep") or sight.word(first - 2, "prep")))


NAME_REACH = 5  # tokens of 'Foreign Minister Ana Maria Reis'
