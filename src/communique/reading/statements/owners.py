"""Whose what is said is: does a word of it speak of the speaker's own side?"""

from collections.abc import Callable

from communique.model import SIDES
from communique.reading.statements.utterances import Said
from communique.reading.statements.voices import VERB_AUX
from communique.reading.text import Mention, Scene, Sight

YOURS = frozenset({"вы", "ты"})
WE = frozenset({"we", "i", "our", "my", "us", "мы", "я", "наш", "наша", "наше", "наши"})
THEIRS = frozenset({"he", "she", "it", "his", "her", "its", "он", "она", "его", "её", "ее"})


def owner(scene: Scene, sight: Sight, said: Said) -> Callable[[int], bool | None]:
    """Tells of a token in the content whether it speaks of the speaker's own side; None where nothing tells."""
    party = said.voice.party if said.voice else None

    def own(at: int) -> bool | None:
        for back in range(at, said.content[0] - 1, -1):
            if scene.document.tokens[back].lower in WE:
                return True
            if scene.document.tokens[back].lower in YOURS:
                return False  # 'то, о чём вы договоритесь'
            if scene.document.tokens[back].lower in THEIRS:
                return True if _same(sight, said, back) else None
            if back < at and scene.document.tokens[back].lower == "это":
                return False  # 'это поможет'
            mention = scene.mention_at(back)
            if mention is None and back == at and party and (land := sight.party(at, "name")):
                return land.row["party"] == party  # 'noted [Peru]'s support'
            if mention is None and back < at and (_thing(sight, back) or _english_thing(sight, back, at)):
                return False  # 'что новая линия поможет', 'the new line will help'
            if mention is None or mention.kind == "pronoun" or mention.first != back or _is_doubtful(mention, said):
                continue
            if mention.kind == "group" and mention.plural and ("nomn" in mention.cases or not sight.is_russian):
                return True  # 'по его словам, стороны продолжат'
            if back == at or not (sight.word(back - 1, "prep") or (mention.cases and "nomn" not in mention.cases)):
                theirs = mention.party or (mention.entity.party if mention.entity else None)
                if theirs is None and mention.kind == "side" and sight.key_word(mention.last - 1, "sidenoun"):
                    return True  # 'that the ministry will help': of the speaker's own land
                return None if theirs is None or party is None or _may_belong(theirs, party) else theirs == party
        return None

    return own


def _may_belong(theirs: str, party: str) -> bool:
    """'said the Union [was ready]': of an organisation that the speaker's state may be a member of nothing is known."""
    return theirs.startswith("IGO:") and not party.startswith("IGO:")


def _is_doubtful(mention: Mention, said: Said) -> bool:
    """A bare word that may be a name, of somebody of whom no party is known; 'Порт, добавил [Лунд], откроется'."""
    one = mention.entity
    return mention.weak and (one is None or one.party is None or (said.voice is not None and one is said.voice.entity))


def _same(sight: Sight, said: Said, at: int) -> bool:
    """'Lund said [he] would help', 'said that [she] will come': the one who says it. English."""
    if sight.is_russian or said.quotation is not None or said.head is None or said.voice is None:
        return False
    lead = at - 1 - (sight.lower(at - 1) == "that")
    while lead >= said.head.last and (sight.lower(lead) in sight.calendar_words or sight.word(lead, "adverb")):
        lead -= 1  # 'announced [on Monday] that it will'
    lead -= lead >= said.head.last and sight.lower(lead) == "on"
    return lead == said.head.last - 1 and sight.lower(at) in ("he", "she", "it") and said.voice.names != (SIDES,)


def _thing(sight: Sight, at: int) -> bool:
    """A Russian noun in the nominative that is no side, state or land: it does what the speaker says."""
    token = sight.tokens[at]
    if not token.forms or token.forms[0].pos != "NOUN" or not token.text.islower():
        return False
    beside = any(f.pos in ("ADJS", "PRTS") for f in sight.forms(at + 1)[:1])  # 'что [договор] готов'
    if not any(f.case == "nomn" for f in (token.forms if beside else token.forms[:1])):
        return False
    return not any(
        sight.key_word(at, kind) for kind in ("sidenoun", "states", "land", "org", "many")
    ) and not sight.word(at - 1, "prep")


def _english_thing(sight: Sight, back: int, at: int) -> bool:
    """'the treaty [was] ready', 'the new lines [soon will] help': a noun right before the verb that is nobody."""
    if sight.is_russian or at - back > THING_REACH or not sight.text(back).islower():
        return False
    between = range(back + 1, at)
    if not all(_lets_through(sight, i) for i in between):
        return False
    if (
        sight.lower(back) in NO_THINGS
        or sight.lower(back).endswith("ly")
        or any(sight.word(back, kind) for kind in NO_NOUNS)
    ):
        return False
    return not sight.key_word(back, "sidenoun") and not sight.document.found(
        back, "offices", "groups", "sayings", "parties"
    )


def _lets_through(sight: Sight, at: int) -> bool:
    """'the line “[will soon] help”': what may stand between a thing and what it does."""
    return sight.word(at, "aux") or sight.word(at, "adverb") or sight.lower(at) in VERB_AUX or sight.text(at) in '“"'


NO_THINGS = VERB_AUX | {"country", "nation", "people", "sector", "land", "himself", "herself", "itself"}
NO_NOUNS = ("pronoun", "prep", "conj", "adverb", "aux", "relative", "det", "teller")
THING_REACH = 4  # tokens from 'treaty' to 'ready'
