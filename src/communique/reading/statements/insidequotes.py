"""What a quotation tells of others' words: '“The two leaders agreed to meet again,” Berg said.'"""

from communique.model import SIDES
from communique.reading.statements.heads_en import english_heads
from communique.reading.statements.heads_ru import russian_heads
from communique.reading.statements.voices_en import EnglishVoices
from communique.reading.statements.voices_ru import RussianVoices
from communique.reading.statements.words import Voice
from communique.reading.text import QUOTE_MARKS, Head, Mention

OF_US = ("all of us", "both of us", "the two of us", "all three of us", "all four of us", "we both", "we all")
BEHIND_NAME = 8  # tokens of a quotation behind its subject in which the verb stands
SUBJECT = 4  # tokens at a quotation's start before the one of whom it tells: '“In response, [the King] accepted …'


def all_of_us(voices: EnglishVoices, first: int) -> Voice | None:
    """'“[All three of us] affirmed our commitment”': they say it together."""
    words = " ".join(voices.sight.lower(at) for at in range(first, first + 6))
    if any(words.startswith(f"{opening} ") for opening in OF_US):
        return Voice((SIDES,), first, first + 2, "joint")
    return None


def agreed_together(voices: EnglishVoices, first: int, last: int) -> Voice | None:
    """'[We agreed] to meet again', '[Minister Lund and I] also [agreed]': in a release, those who met say it together."""
    sight = voices.sight
    verb = next((at for at in range(first, last) if sight.lower(at) == "agreed"), last)
    subject = verb - 1
    while subject > first and sight.word(subject, "adverb"):
        subject -= 1
    spoken = sight.lower(subject) == "we" or (sight.lower(subject) == "i" and sight.lower(subject - 1) == "and")
    return Voice((SIDES,), subject, verb, "joint") if spoken and first <= subject < verb < last else None


def words_of_others(voices: EnglishVoices, first: int, last: int, speaker: Voice | None) -> tuple[Voice, Head] | None:
    """Whose words the quotation's sentence passes on, and the verb; None where it is the speaker's own."""
    while first < last and voices.sight.text(first) in QUOTE_MARKS:
        first += 1
    if (together := all_of_us(voices, first)) is not None:
        heads = english_heads(voices.sight, first, min(last, first + 10))
        return (together, heads[0]) if heads else None
    sentence = voices.sight.tokens[first].sentence
    group = next((g for g in voices.roles.groups(sentence) if g.first >= first), None)
    if group is None or group.first - first > SUBJECT or group.governor or group.marker or group.last >= last:
        return None
    if voices.sight.lower(group.first) in ("we", "i", "you", "it") or group.mentions[0].kind == "side":
        return None
    heads = [h for h in english_heads(voices.sight, group.last, min(last, group.last + 4)) if h.form == "finite"]
    if not heads or heads[0].kind not in ("say", "act", "again", "light", "stress"):
        return None
    voice = voices.of_group(group)
    if voice is None or voice.kind not in ("person", "joint") or not voice.names:
        return None
    if speaker is not None and voice.names == speaker.names:
        return voice, heads[0]  # '“The minister reaffirmed his support,” his office said.'
    if speaker is not None and not _are_known(group.mentions):
        return None
    names = [m.entity.name for m in group.mentions if m.entity is not None and m.entity.name]
    if len(group.mentions) > 1 and len(names) == len(group.mentions):
        voice = voice._replace(names=tuple(name for name in names if name))
    return voice, heads[0]


def _are_known(mentions: list[Mention]) -> bool:
    """Persons with names, or 'the two leaders'."""
    return any(m.kind in ("group", "pronoun") or (m.entity is not None and m.entity.name) for m in mentions)


def russian_words_of_others(voices: RussianVoices, first: int, last: int, speaker: Voice) -> tuple[Voice, Head] | None:
    """'«[Канцлер призвал] к миру», – сообщил представитель': the verb right behind who opens the quotation in the nominative."""
    while first < last and voices.sight.text(first) in QUOTE_MARKS:
        first += 1
    mention = voices.scene.mention_at(first)
    if mention is None or mention.first != first or mention.kind != "person" or "nomn" not in mention.cases:
        return None
    heads = russian_heads(voices.sight, mention.last, min(last, mention.last + BEHIND_NAME))
    head = next((h for h in heads if h.form == "finite" and h.kind in ("say", "act", "again", "light", "stress")), None)
    if head is None or any(t.kind == "mark" for t in voices.sight.tokens[mention.last : head.first]):
        return None
    if any(voices.sight.lower(at) in ("я", "мы") for at in range(head.last, last)):
        return None  # '«Канцлер выступает за мир, и мы его поддержим»'
    voice = voices.of(head, None)
    if voice is None or voice.entity is None or voice.kind != "person" or voice.names == speaker.names:
        return None
    return voice, head
