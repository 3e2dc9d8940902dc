"""English: participles and present tenses in a sentence that tells of what will be."""

from communique.reading.sight import Sight

REACH = 30  # tokens back to the sentence's 'will'


def will_before(sight: Sight, verb: int) -> bool:
    """Is the sentence's verb before this one in the future?"""
    return any(sight.word(at, "shall") for at in range(max(sight.start_of(verb), verb - REACH), verb))


def after_will(sight: Sight, verb: int) -> bool:
    """A participle behind a clause in the future: 'will …, flying to Lima', 'will … before flying to Lima'."""
    if sight.text(verb - 1) != "," and sight.lower(verb - 1) not in ("before", "after"):
        return False
    start = max(sight.start_of(verb), verb - REACH)
    before = [sight.lower(i) for i in range(start, verb)]
    return "will" in before and not any(
        word in ("said", "says", "that", "who") for word in before[before.index("will") :]
    )


def once_will(sight: Sight, verb: int) -> bool:
    """A present tense behind 'after', 'when', 'before', 'once' in a sentence that tells of what will be."""
    start = max(sight.start_of(verb), verb - REACH)
    before = [sight.lower(i) for i in range(start, verb)]
    return "will" in before and any(word in ("after", "when", "before", "once") for word in before[-4:])
