"""Which heads of a sentence stand for themselves, and which are only part of what another says.

'He added that Iran is ready' is one statement, 'The ministry said X had thanked Y' is X's, 'He stressed A and called
for B' are two.
"""

from collections.abc import Callable

from communique.model import SIDES
from communique.reading.statements.asked import answers
from communique.reading.statements.ruled import (
    AND,
    Ruled,
    another_does,
    begins_with_he,
    behind_mark,
    behind_when,
    borrowed_with,
    goes_on_behind,
    in_that_tense,
    in_which,
    is_of_the_told,
    of_ones_state,
    opening,
    promised_to,
    says_that,
    tells_him,
    who_says,
)
from communique.reading.statements.voices import QUOTE_MARKS, VERB_AUX, Voices
from communique.reading.statements.words import Voice
from communique.reading.text import Head

QUOTED_LEAST = 6  # tokens of a quotation before 'quoted him as saying'
PARTICIPLE_OPENS = 5  # tokens from a sentence's start to a participle that may speak of whoever spoke last
TAIL = 12  # tokens that may follow a trailing 'he said'
BOUNDARY = frozenset({";", "while", "but", "whereas", "–", "—", "а", "но", "однако", "тогда", "however"})
THEY = frozenset({"they", "они"})
RELAYING = frozenset({"say", "stress", "again"})
CONTENT = frozenset({"say", "stress", "again", "source", "name", "pass", "act", "light"})


def govern(voices: Voices, heads: list[Head], first: int, last: int) -> list[Ruled]:
    """Heads of one stretch of text with their voices; nested ones and mere relays left out."""
    ruled: list[Ruled] = []
    for head in heads:
        before = voices.standing(head, [(r.head, r.voice) for r in ruled])
        voice = voices.of(head, before)
        floor = ruled[-1].head.last if ruled else first
        explicit = voice is not None and voice is not before and (not ruled or voice.first >= floor)
        ruled.append(Ruled(head, voice, explicit))
    for order, item in enumerate(ruled):
        later = next((r.voice for r in ruled[order + 1 :] if r.explicit), None)
        if item.head.form == "participle" and item.voice is None and later is not None:
            item.voice = later  # 'Поблагодарив гостя, министр высказался за мир'
    if voices.sight.word(first, "asked_word"):
        ruled = answers(voices, ruled, first)
    ruled = [r for r in ruled if _says(voices, r, len(ruled) == 1)]
    text = voices.sight.text
    ruled = [r for i, r in enumerate(ruled) if not _is_aside(ruled[i + 1 : i + 2], r, text)]
    out: list[Ruled] = []
    inside: Voice | None = None  # whose verb within another's words was the last
    for item in ruled:
        item.head.trailing = _trails(voices, item, first, last, text)
        if out and goes_on_behind(voices, out[-1], item):
            continue
        if item.head.trailing:
            out = _close(out, item)
        elif out and _nested(voices, out[-1], item, first):
            inside = item.voice if item.voice != out[-1].voice else None
            if _relays(voices, out[-1], item):
                item.under = out[-1] if out[-1].head.kind == "source" else None
                out[-1], inside = item, None
        elif out and voices.sight.is_russian and inside is not None and item.voice is inside and not item.explicit:
            continue  # 'Видова сказала, что Осло выступает за мир и [поддерживает] план'
        else:
            inside = None
            out.append(item)
    return [r for r in out if not (r.voice and r.voice.kind == "nobody")]


def _is_aside(following: list[Ruled], item: Ruled, text: Callable[[int], str]) -> bool:
    """'X, по данным министерства, [указал]': where the news is from, between another's subject and his verb."""
    if item.head.kind != "source" or not following or text(item.head.first - 1) != ",":
        return False
    voice = following[0].voice
    relays = item.voice is None or item.voice.relays
    return relays and voice is not None and voice.kind == "person" and voice.last <= item.head.first


def _says(voices: Voices, item: Ruled, alone: bool) -> bool:
    """False where the voice makes the phrase say nothing: the press, 'they spoke about trade', one who 'decided'."""
    head, voice = item.head, item.voice
    if voice is not None and voice.kind == "nobody":
        return head.kind == "source"
    if voice is None and head.form == "participle" and head.kind == "act" and not voices.sight.is_russian:
        opens = head.first - voices.sight.start_of(head.first) < PARTICIPLE_OPENS
        return opens or voices.sight.text(head.first - 1) != ","  # 'Talks turned to the pier, supporting the town'
    need = head.row["after"]
    joint = voice is not None and voice.kind == "joint"
    if need == "about":
        return not joint and (head.form != "participle")
    if head.form == "participle" and head.row["form"].startswith(("focus on", "concentrate on")):
        return False  # 'discussed trade, focusing on tariffs'
    if need in ("decide", "infinitive"):
        return joint
    if head.form == "participle" and head.kind == "name":
        return alone or voices.sight.start_of(head.first) == head.first  # 'Describing it as a success, he said'
    if head.kind == "name" and voice is not None and voices.sight.lower(opening(voices, voice.first) - 1) == "what":
        return False  # 'ended what Lund called “a mission of peace”'
    if head.form == "passive" and head.kind == "name" and joint:
        return False  # 'is being described as a private event'
    return True


def _trails(voices: Voices, item: Ruled, first: int, last: int, text: Callable[[int], str]) -> bool:
    """'…, she said on Monday.', '…, добавил он, …': what is said stands before it."""
    head, voice, document = item.head, item.voice, voices.document
    if head.form == "participle" and voices.sight.lower(head.first - 1) == "as" and head.first - first > QUOTED_LEAST:
        after = voices.sight.text(head.last)  # '“The road is open,” the agency quoted him as saying on Monday.'
        return (
            (text(first) in QUOTE_MARKS or behind_mark(voices, item))
            and after not in QUOTE_MARKS | {":", ","}
            and after.lower() not in ("that", "he")
        )
    if head.form not in ("finite", "feel") or head.kind not in ("say", "stress", "again", "act", "quote", "feel"):
        return False
    begin, end = head.first, head.last
    if voice is not None and item.explicit:
        unnamed = bool(voice.names) and voice.names[0].split()[-1].islower()  # 'a ministry spokesman said'
        starts = opening(voices, voice.first) if unnamed else voice.first
        begin, end = min(begin, starts), max(end, voice.last if voice.first >= head.last - 1 else end)
    if begin - first < 3 or text(begin - 1) not in (",", "—", "–", "-"):
        return False
    with_subject = voice is not None and item.explicit and (begin < head.first or end > head.last)
    if not with_subject and text(head.last) not in (",", ".", ":", ""):
        dated = voices.sight.word(head.last, "prep") or voices.sight.word(head.last, "adverb")
        if not voices.sight.is_russian or head.kind != "say" or not dated:
            return False  # but 'Мост открыт, сообщил во вторник служащий порта'
    following = document.tokens[end].lower if end < last else ""
    if following == "," and text(end + 1) in ("что", "как", "чтобы"):
        return False
    if following == "but" and begin < head.first and not voices.sight.is_russian:
        return True  # 'The road is open, Berg said but the pier is not'
    if following not in ("", ".", ",", ";", "—", "–", "-", ")", "?", "!") and not _goes_on(voices, end, item):
        return document.tokens[end - 1].lower in TELLS and not any(t.lower == "that" for t in document.tokens[end:last])
    long = voices.sight.is_russian and voices.sight.word(end, "prep") and not says_that(voices, end, last)
    return last - end <= TAIL * (1 + long) or following == "," or _ends_aside(voices, end, last)


BECAUSE = frozenset({"как", "поскольку", "потому", "если", "хотя", "когда", "because", "since", "as", "although", "if"})
HERE = frozenset(["here", "there", "today", "yesterday", "tonight"])  # '…, said the spokesman [here] on Monday'
PAPERS = frozenset({"media", "credit", "document", "expert"})
TELLS = frozenset(["told", "tells"])  # '…, she told a regular briefing'


def _ends_aside(voices: Voices, at: int, last: int) -> bool:
    """'…, she said on Monday, [hours after] the envoys had left the town where …': all behind the comma is only when."""
    comma = next((i for i in range(at, min(at + TAIL, last)) if voices.sight.text(i) == ","), None)
    if comma is None or voices.sight.is_russian:
        return False
    return voices.sight.word(comma + 1, "aside_starter") or voices.sight.word(comma + 2, "time_noun")


def _goes_on(voices: Voices, at: int, item: Ruled) -> bool:
    """What may follow '…, she said': 'on Monday', 'журналистам', 'the committee', '10 мая'."""
    sight = voices.sight
    while sight.word(at, "det") and not sight.is_russian:
        at += 1
    if at >= len(sight.tokens) or (sight.is_russian and sight.lower(at) in ("о", "об", "обо")):
        return False  # 'Кроме того, она заявила [о] проблемах'
    if sight.tokens[at].kind == "number" or sight.lower(at) in ("what", "how"):
        return sight.tokens[at].kind == "number"
    mention = voices.scene.mention_at(at)
    if not sight.is_russian and item.head.row["form"].startswith("say|"):
        mention = None  # 'X, the envoy, said [Ghana] would help'
    if not sight.is_russian and (sight.lower(at) in HERE or sight.lower(at) in sight.calendar_words):
        return True
    return sight.word(at, "prep") or sight.word(at, "adverb") or mention is not None or voices.press(at) in PAPERS


def _close(out: list[Ruled], item: Ruled) -> list[Ruled]:
    """A trailing head takes all that stands before it, unless it only relays another's word."""
    if not out:
        return [item]
    spokesman = item.voice is not None and item.voice.kind == "credit" and item.voice.entity is not None
    if spokesman and all(r.voice is not None and r.voice.kind == "body" and r.head.kind != "source" for r in out):
        return [item]  # 'Осло выступает за мир, заявил представитель МИД'
    if item.voice is None or item.voice.relays or _is_unnamed(item.voice, out[-1]):
        return out
    if all(r.voice is not None and r.voice.names == item.voice.names for r in out):
        return out
    return [item]


def _is_unnamed(voice: Voice, outer: Ruled) -> bool:
    """'Послы сказали, что порт закрыт, сообщил чадский [чиновник]': nobody known, who tells what others said. Russian."""
    known = voice.kind != "person" or (voice.entity is not None and voice.entity.name)
    if known or outer.voice is None or not voice.names[0][:1].islower():
        return False
    return outer.explicit and outer.head.kind in RELAYING | {"act"} and outer.head.form == "finite"


def _nested(voices: Voices, outer: Ruled, inner: Ruled, first: int) -> bool:
    """Is the later head within what the earlier one says?"""
    head = inner.head
    if outer.head.kind not in CONTENT:
        return False
    if (
        head.form in ("feel", "infinitive")
        or borrowed_with(voices, outer, inner)
        or is_of_the_told(voices, outer, inner)
        or of_ones_state(voices, outer, inner)
    ):
        return True
    if behind_when(voices, outer, inner, first) or in_which(voices, outer, inner):
        return False
    if head.form == "participle" and inner.explicit and not voices.sight.is_russian:
        return False
    start = head.first
    if another_does(voices, outer, inner) or who_says(voices, outer, inner):
        return False
    if inner.explicit and inner.voice is not None and inner.voice.first < head.first:
        if inner.voice.first < outer.head.first or begins_with_he(voices, outer, inner):
            return False
        start = inner.voice.first
        if outer.head.form == "participle" and voices.sight.text(start - 1) == ",":
            return False  # 'Noting A, the minister called for B'
    elif head.form == "participle":
        return False
    elif head.form == "passive":
        if outer.head.form == "passive" and not says_that(voices, outer.head.last, head.first):
            return False  # 'Отмечена динамика, выражена готовность'
        start = _phrase_start(voices, head.first, outer.head.last)
    else:
        if inner.explicit and inner.voice is not None and voices.sight.is_russian and head.form == "finite":
            opening = _phrase_start(voices, head.first, outer.head.last)
            joined = voices.sight.lower(opening - 1) in AND and voices.sight.text(opening - 2) == ","
            if joined or voices.sight.lower(opening - 1) in BOUNDARY:
                return False  # 'но эту позицию подтвердил Лунд'
        if outer.head.form == "participle" and voices.sight.text(head.first - 1) in QUOTE_MARKS and not inner.explicit:
            return says_that(voices, outer.head.last, head.first)  # 'поздравляя гостя, «призвал открыть порт»'
        if in_that_tense(voices, outer, inner):
            return True
        return head.form == "finite" and not _coordinated(voices, head.first, outer.head.last)
    return not _bounded(voices, outer.head.last, start)


def _coordinated(voices: Voices, at: int, floor: int) -> bool:
    """'… and called', '…, also called': the verb has the subject of the one before."""
    back = at - 1
    while back > floor and (voices.adverb(back) or voices.sight.lower(back) in VERB_AUX):
        back -= 1
    lower = voices.sight.lower(back)
    return lower in AND or lower in BOUNDARY or lower in (",", ")", "”", "»", '"') or back <= floor


def _phrase_start(voices: Voices, at: int, floor: int) -> int:
    """Back to the mark or conjunction that opens the passive's clause."""
    edges = AND | BOUNDARY if voices.sight.is_russian else AND
    while at > floor and voices.sight.text(at - 1) not in (",", ";") and voices.sight.lower(at - 1) not in edges:
        at -= 1
    return at


def _bounded(voices: Voices, floor: int, start: int) -> bool:
    """', and the minister …', '; …', 'while …' begin a clause of its own."""
    sight = voices.sight
    at = start - 1
    while at > floor and (sight.word(at, "det") or sight.word(at, "adverb")):
        at -= 1
    if sight.lower(at) == "что" and sight.lower(at - 1) in ("на", "о"):
        return True  # 'спросила о порте, на что министр ответил'
    if sight.lower(at) in AND:
        return sight.text(at - 1) == "," or at <= floor
    return sight.lower(at) in BOUNDARY


def _relays(voices: Voices, outer: Ruled, inner: Ruled) -> bool:
    """'The ministry said the two men pledged …': the word belongs to the one who said it."""
    if outer.voice is None and inner.voice is not None and _cites(voices, outer) and inner.explicit:
        return True  # 'Как сообщает отдел связи, министр поблагодарил'
    if outer.voice is None and inner.voice is not None and outer.head.kind == "pass":
        return inner.voice.kind == "person" and inner.explicit
    if tells_him(voices, inner):
        return True
    if outer.voice is None and inner.explicit and outer.head.kind == "say" and not voices.sight.is_russian:
        return inner.voice is not None and inner.voice.first - outer.head.last <= 1  # 'the release said Lund thanked'
    if outer.voice is None or inner.voice is None or inner.head.form == "feel" or outer.head.trailing:
        return False
    if outer.head.kind != "pass" and outer.voice.kind == "body" and inner.voice.kind == "joint":
        if {t.lower for t in voices.document.tokens[inner.voice.first : inner.voice.last]} & THEY:
            return False  # 'дипломаты сказали, что они договорились': the same
    close = (inner.voice.first if inner.voice.first < inner.head.first else inner.head.first) - outer.head.last <= 6
    if outer.head.kind == "source" and voices.sight.lower(inner.voice.first - 1) in BECAUSE:
        return False  # 'По словам Лунда, визит отложен, так как стороны договорились'
    if outer.head.kind == "source":
        spokesman = outer.voice.kind == "credit" and outer.voice.entity is not None
        return (
            (outer.voice.relays and not spokesman)
            or inner.voice.kind == "joint"
            or promised_to(voices, outer.voice, inner)
        )
    if outer.head.kind == "pass" or outer.head.form == "passive":
        of_side = outer.voice.relays and inner.voice.kind == "body" and inner.voice.party is not None
        nobodys = outer.voice.names == (SIDES,)  # 'отмечается, что Осло выступил против', 'что, по словам Лунда, …'
        if nobodys and inner.explicit and (inner.head.kind == "source" or inner.voice.kind == "body"):
            return True
        return of_side or inner.voice.kind in ("person", "joint")  # 'говорится, что стороны договорились'
    if outer.voice.kind == "credit" and outer.voice.entity is not None:
        return False  # 'Spokesman Holt said the premier had thanked Oslo'
    return close and outer.voice.relays and inner.voice.kind in ("person", "joint") and outer.head.kind in RELAYING


def _cites(voices: Voices, outer: Ruled) -> bool:
    """'[Как] сообщает …,' at a sentence's start: where the news is from."""
    at = outer.head.first - 1
    return voices.sight.lower(at) == "как" and voices.sight.start_of(outer.head.first) == at
