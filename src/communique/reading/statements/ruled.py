"""A head with its voice, where it begins and which is nearest to a quotation, and what Russian tells of two heads in one sentence: whose word the second is."""

from collections.abc import Sequence

from communique.reading.statements.voices import QUOTE_MARKS, Voices
from communique.reading.statements.voices_ru import RussianVoices
from communique.reading.statements.words import Voice
from communique.reading.text import Head, Quotation

AND = frozenset({"and", "и"})
REACH = 12  # tokens between a quotation and the verb that names its speaker


class Ruled:
    """A head with its voice and what ruled it."""

    __slots__ = ("explicit", "head", "under", "voice")

    def __init__(self, head: Head, voice: Voice | None, explicit: bool) -> None:
        self.head, self.voice, self.explicit = head, voice, explicit
        self.under: Ruled | None = None  # by whose account: 'по словам [Лунда], стороны договорились'


def says_that(voices: Voices, first: int, last: int) -> bool:
    return any(voices.sight.lower(at) in ("что", "that") for at in range(first, last))


def begins_with_he(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """'Видова отметила, что дорога закрыта, [она призвала] ждать': a clause of its own behind a comma alone. Russian."""
    said, told, head = outer.voice, inner.voice, inner.head
    if not voices.sight.is_russian or said is None or told is None or said.names != told.names or head.kind == "feel":
        return False
    at = told.first
    alone = voices.sight.lower(at) in ("он", "она") and voices.sight.text(at - 1) == "," and told.last == head.first
    return alone and outer.head.last + 3 < at and says_that(voices, outer.head.last, at)


def goes_on_behind(voices: Voices, outer: Ruled, item: Ruled) -> bool:
    """'Осло, добавила Видова, [выступает] за мир и [будет] помогать': the rest of what her aside stands in. Russian."""
    head, voice = outer.head, outer.voice
    if not voices.sight.is_russian or head.form != "finite" or voice is None or voice.kind != "person":
        return False
    end = max(head.last, voice.last if voice.first >= head.last else 0)
    begins = voices.sight.text(min(head.first, voice.first) - 1) == "," and voices.sight.text(end) == ","
    if not begins or voices.sight.lower(end + 1) in ("что", "как", "чтобы", "но", "а"):
        return False
    own = item.explicit and item.voice is not None and item.voice.kind == "person" and item.voice.first > end
    head.aside = not own
    return not own


def is_of_the_told(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """'Осло, по словам Видовой, [выступает] за мир': what a state does is Видова's word."""
    if outer.head.kind != "source" or outer.voice is None or inner.voice is None or not voices.sight.is_russian:
        return False
    between = outer.head.first - inner.voice.last
    return outer.voice.kind == "person" and inner.voice.kind == "body" and 0 <= between <= 1


def of_ones_state(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """'Посол отметил, что дорога закрыта, однако Осло [надеется] на мир': what his own state hopes is his word."""
    said, told = outer.voice, inner.voice
    if said is None or told is None or not voices.sight.is_russian or said.party is None or told.party != said.party:
        return False
    if said.kind not in ("person", "credit") or told.kind != "body" or inner.head.form != "finite":
        return False
    return outer.head.last < told.first and says_that(voices, outer.head.last, told.first)


def behind_when(voices: Voices, outer: Ruled, inner: Ruled, first: int) -> bool:
    """'[После того как] Лунд поздравил гостью, Видова ответила, что': a clause of its own behind one that tells when. Russian."""
    at, voice = outer.head.first, inner.voice
    if not voices.sight.is_russian or not inner.explicit or voice is None or inner.head.form != "finite":
        return False
    near = range(first, min(first + WHEN_REACH, at))
    opens = any(voices.sight.word(i, "tells_when") for i in near) or any(
        voices.sight.lower(i) == "как" and voices.sight.tokens[i - 1].kind == "word" for i in near[1:]
    )
    start = min(voice.first, inner.head.first)
    return opens and voices.sight.text(start - 1) == "," and not says_that(voices, outer.head.last, start)


WHEN_REACH = 4  # tokens from a sentence's start to 'как' of 'сразу после того как'


def in_that_tense(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """'Посол сказал, что порт открыт и [гарантирует] работу': what goes on behind 'что' in another tense. Russian."""
    if not isinstance(voices, RussianVoices) or inner.head.form != "finite" or inner.explicit:
        return False
    said, told = voices._verb(outer.head), voices._verb(inner.head)
    if said is None or told is None or outer.head.form != "finite" or outer.head.kind == "feel":
        return False
    return said.tense == "past" != told.tense and says_that(voices, outer.head.last, inner.head.first)


def in_which(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """English: 'asked for help, to [which] Lund offered his support': a clause of its own."""
    voice = inner.voice
    if voices.sight.is_russian or not inner.explicit or voice is None or voice.first >= inner.head.first:
        return False
    at = voice.first - 1
    while voices.sight.word(at, "det"):
        at -= 1
    if (
        voices.sight.lower(at) == "where"
        and voices.sight.text(at - 1) == ","
        and not says_that(voices, outer.head.last, at)
    ):
        return True  # 'recalled the summit in Lima, [where] she stressed the need'
    return voices.sight.lower(at) == "which" and (voices.sight.word(at - 1, "prep") or voices.sight.text(at - 1) == ",")


def tells_him(voices: Voices, inner: Ruled) -> bool:
    """English: 'Lund said the envoys had [told] him': their word, not Lund's."""
    if voices.sight.is_russian or not inner.explicit or inner.head.row["form"].split("|")[0] != "tell":
        return False
    return voices.sight.lower(inner.head.last) in ("him", "her", "them", "me", "us")


def opening(voices: Voices, at: int) -> int:
    """Back over what stands before a subject's first token: 'the', 'Ms'."""
    while (
        voices.sight.word(at - 1, "det") or voices.sight.word(at - 1, "honorific") or voices.sight.lower(at - 1) in MR
    ):
        at -= 1
    return at


MR = frozenset({"mr", "mrs", "ms", "dr", "."})


def start_of(item: Ruled) -> int:
    """Where the head's own subject begins, else the head."""
    voice = item.voice
    return voice.first if item.explicit and voice is not None and voice.first < item.head.first else item.head.first


def nearest_head(told: Sequence[Ruled], speech: Sequence[Quotation]) -> Ruled | None:
    """The head nearest to a quotation: before it or after it."""
    best: tuple[int, Ruled] | None = None
    for item in told:
        for quotation in speech:
            head = item.head
            gap = quotation.first - head.last if head.first < quotation.first else head.first - quotation.last
            if 0 <= gap <= REACH and (best is None or gap < best[0]):
                best = (gap, item)
    if best is not None and best[1].under is not None and best[1].head.first < speech[0].first:
        return best[1].under  # 'По словам Лунда, стороны договорились: «…»'
    return best[1] if best else None


def is_his_word(head: Head | None, voice: Voice | None, pointing: Ruled) -> bool:
    """'Страны готовы к диалогу. [Об этом заявил X]'; not 'Осло отклонил запрос', where the premier of Chad tells of it."""
    if head is None or head.form not in ("feel", "finite"):
        return False
    other = pointing.voice.party if pointing.voice is not None else None
    if voice is not None and head.kind == "act" and head.form == "finite" and None not in (voice.party, other):
        return voice.kind != "person" and voice.party == other
    return voice is None or voice.kind != "person"


def behind_mark(voices: Voices, item: Ruled) -> bool:
    """'The pier is closed, [Lund was quoted as saying]': does who speaks begin behind a comma or a quotation?"""
    at = opening(voices, item.voice.first) - 1 if item.voice is not None and item.explicit else 0
    return at > 0 and voices.sight.text(at) in QUOTE_MARKS | {","}


def borrowed_with(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """'An envoy said the towns “understood and [welcomed] it”': within words that the one who says it quotes."""
    at = inner.head.first
    return any(outer.head.last <= q.first < at - 1 and at < q.last for q in voices.scene.quotations())


def another_does(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """English: 'Zambia denied the charge and [Angola admitted] …': another one's verb, beside one that tells no clause."""
    if voices.sight.is_russian or outer.head.kind != "act" or inner.head.form != "finite" or not inner.explicit:
        return False
    voice = inner.voice
    if voice is None or voice.first >= inner.head.first or voice.names == (outer.voice.names if outer.voice else ()):
        return False
    return voices.sight.lower(voice.first - 1) in AND and not says_that(voices, outer.head.last, voice.first)


def who_says(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """English: 'conveyed greetings to the premier, [who said] he was glad': his own word, in no clause that another tells."""
    if voices.sight.is_russian or inner.head.form != "finite" or outer.head.kind not in ("act", "light"):
        return False
    relative = voices.sight.lower(inner.head.first - 1) == "who"
    return relative and inner.explicit and not says_that(voices, outer.head.last, inner.head.first)


def promised_to(voices: Voices, outer: Voice, inner: Ruled) -> bool:
    """English: 'According to the chancellor, Soto [promised] not to close the border': what Soto did by his word."""
    if voices.sight.is_russian or inner.voice is None or inner.head.kind != "act" or inner.head.form != "finite":
        return False
    return inner.voice.kind == "person" and inner.voice.names != outer.names and inner.voice.entity is not None
