"""What was only talked about: 'said that he and Berg [discussed] trade', '«Мы [обсудили] торговлю»'. No statement."""

from communique.reading.statements.utterances import Said
from communique.reading.text import QUOTE_MARKS, Scene, Sight

REACH = 10  # tokens of 'Сегодня утром мы с коллегой подробно обсудили'
TOGETHER = frozenset({"and", "they", "sides", "both", "two", "leaders", "ministers", "и", "с", "со", "стороны"})
WE = frozenset({"we", "i"})
OWN_WORDS = frozenset({"statement.quotation", "statement.speech"})
RETOLD = frozenset({"say", "source"})


def talked_over(scene: Scene, sight: Sight, said: Said) -> bool:
    """Is the first verb of what is said that of talking, and do several talk?"""
    if said.rule in OWN_WORDS and sight.is_russian:
        return _is_talk(sight, _first_verb(scene, said.first, said.last))
    if said.rule in OWN_WORDS:  # '“[We discussed] trade,” she said', 'MR LUND: Today [we also talked about] fish.'
        first = said.first + (sight.text(said.first) in QUOTE_MARKS)
        verb = _talk_in(sight, first, said.last)
        return verb >= 0 and any(sight.lower(at) in WE | TOGETHER for at in range(first, verb))
    if said.head is None or said.head.kind not in RETOLD or said.quotation is not None or said.head.trailing:
        return False
    first, last = said.content
    verb = _first_verb(scene, first, last) if sight.is_russian else _talk_in(sight, first, last)
    if verb < 0 or not _is_talk(sight, verb):
        return False
    return any(sight.lower(at) in TOGETHER for at in range(first, verb))


def _first_verb(scene: Scene, first: int, last: int) -> int:
    """The token of the first Russian verb near the start; -1 where none."""
    near = range(first, min(first + REACH, last))
    tokens = scene.document.tokens
    return next((at for at in near if any(f.pos in ("VERB", "PRTS") for f in tokens[at].forms[:1])), -1)


def _talk_in(sight: Sight, first: int, last: int) -> int:
    """English: 'he and the two envoys [also discussed] gas', with nothing told before it; -1 where none."""
    for at in range(first, min(first + REACH, last)):
        if sight.word(at, "talked_over"):
            return at if not sight.word(at - 1, "aux") else -1
        if sight.tokens[at].kind == "mark" or sight.word(at, "aux") or sight.lower(at) in ("to", "of", "for"):
            return -1
    return -1


def _is_talk(sight: Sight, verb: int) -> bool:
    """Is the token at `verb` of the words that tell what was talked about?"""
    return verb >= 0 and (sight.key_word(verb, "talked_over") or sight.word(verb, "talked_over"))
