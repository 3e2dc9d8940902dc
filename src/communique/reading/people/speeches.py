"""Running speech: transcripts ('MINISTER X: …') and texts written in the first person, where every sentence is said."""

from typing import NamedTuple

from communique.languages import Sentence
from communique.reading.people.releases import Speaker, released_by, signed_heading
from communique.reading.text import DASHES, Mention, Scene

LABEL_REACH = 16  # tokens before the colon of a label
FIRST_PERSON = frozenset({"i", "my", "we", "our", "us", "me", "я", "мы", "мой", "наш", "нас", "нам", "мне", "нами"})
FIRST_ENDINGS = ("ю", "юсь", "у", "усь", "ем", "ём", "им", "емся", "имся")
END = frozenset({".", "!", "?", "…"})
LEAST_SHARE = 0.25  # of a letter's sentences that say 'I' or 'we'


class Speech(NamedTuple):
    """Tokens `first` to `last` (not included) that somebody says."""

    first: int
    last: int
    speaker: Speaker
    release: bool = False  # a minister's own release, which also tells of engagements


Label = tuple[Sentence, int, Speaker | None]  # a line's head, the token after its colon, who speaks; None: whoever asks


def find_speeches(scene: Scene, quoted: list[tuple[int, int]]) -> list[Speech]:
    """All running speech of the report, in text order. `quoted`: token ranges between quotation marks."""
    labels = _labels(scene)
    if any(speaker is not None for _, _, speaker in labels):
        return _labelled(scene, labels)
    asked = _asked_sentences(scene, labels)
    return [s for s in _letter(scene, quoted) if scene.document.tokens[s.first].sentence not in asked]


def _asked_sentences(scene: Scene, labels: list[Label]) -> set[int]:
    """'[Q: Is it open? I ask as a friend.] A: It is.': from the label to the answer's, or to the paragraph's end."""
    tokens = scene.document.tokens
    out: set[int] = set()
    for label, _, _ in labels:
        asked = []
        for sentence in scene.document.sentences[label.index :]:
            opens = tokens[sentence.first : sentence.first + 2]
            if sentence.paragraph != label.paragraph or ("answers_label" in opens[0].kinds and opens[-1].text == ":"):
                break
            asked.append(sentence)
        if len(asked) > LONG_QUESTION:  # a page whose lines run together
            last = next((n for n, sentence in enumerate(asked) if tokens[sentence.last - 1].text == "?"), 0)
            asked = asked[: last + 1]
        out.update(sentence.index for sentence in asked)
    return out


LONG_QUESTION = 8  # sentences


def _paragraph_heads(scene: Scene) -> list[Sentence]:
    out, seen = [], -1
    for sentence in scene.document.sentences:
        if sentence.kind != "furniture" and sentence.paragraph != seen:
            out.append(sentence)
            seen = sentence.paragraph
    return out


def _labels(scene: Scene) -> list[Label]:
    """Paragraphs that begin with a speaker and a colon; whoever asks ('QUESTION:') has a label without a speaker."""
    out: list[Label] = []
    tokens = scene.document.tokens
    heads = {s.index for s in _paragraph_heads(scene)}
    for sentence in scene.document.sentences:
        if sentence.kind in ("title", "furniture"):
            continue
        if (within := _label_within(scene, sentence)) is not None:
            out.append(within)
            continue
        if sentence.index == 0:
            continue
        if (part := _role_label(scene, sentence, out)) is not None:
            out.append(part)
            continue
        inner = sentence.index not in heads
        if inner and not (scene.document.found(sentence.first, "offices") or tokens[sentence.first].is_caps):
            continue
        stop = min(sentence.first + LABEL_REACH, sentence.last - 3)
        colon = next((i for i in range(sentence.first + 1, stop) if tokens[i].text == ":"), None)
        if colon is None or any(t.text in (",", ";", ".") and t.kind == "mark" for t in tokens[sentence.first : colon]):
            continue
        if _is_heading(scene, sentence, colon):
            continue
        speaker = _labelled_by(scene, sentence.first, colon)
        if speaker is not None:
            out.append((sentence, colon + 1, speaker))
    return out


def _role_label(scene: Scene, sentence: Sentence, before: list[Label]) -> Label | None:
    """'[QUESTION:] Is it open?', '[Official Spokesperson:] It is.', '[Вопрос.] Открыт ли порт?': who speaks, by his part.

    `before`: the labels above; '[Answer:]' is of whoever spoke before the question, and without a question none.
    """
    tokens = scene.document.tokens
    at = sentence.first
    while tokens[at].is_title and "role_epithet" in tokens[at].kinds and at + 2 < sentence.last:
        at += 1
    mark = tokens[at + 1].text if at + 1 < sentence.last else ""
    if mark != ":" and not (mark == "." and at + 2 == sentence.last and at == sentence.first):
        return None
    if "asks_label" in tokens[at].kinds:
        return sentence, at + 2, None
    if "answers_label" in tokens[at].kinds and any(speaker is None for _, _, speaker in before):
        known = next((speaker for _, _, speaker in reversed(before) if speaker is not None), None)
        return (sentence, at + 2, known) if known is not None else None
    if "speaks_label" in tokens[at].kinds and mark == ":" and tokens[at].text[:1].isupper():
        return sentence, at + 2, Speaker(scene.document.words(sentence.first, at + 1), sentence.first, at + 1, None)
    return None


def _is_heading(scene: Scene, sentence: Sentence, colon: int) -> bool:
    """'## Лунд: «Мы победим»': a line that is a heading with somebody's words, in no transcript."""
    tokens = scene.document.tokens
    quoted = colon + 1 < sentence.last and {tokens[colon + 1].text, tokens[sentence.last - 1].text} <= QUOTES
    tells = any(
        f.pos == "VERB" for t in tokens[sentence.first : colon] for f in t.forms[:1]
    )  # 'передал позицию Лунда:'
    return tokens[sentence.first].text.startswith("#") or quoted or tells


QUOTES = frozenset('«»"“”„')


def _label_within(scene: Scene, sentence: Sentence) -> tuple[Sentence, int, Speaker] | None:
    """'Начало встречи с президентом Чада [В.Лунд:] Добрый день!': a page's lines run together; no '…, сказал В.Лунд: «…»'."""
    tokens = scene.document.tokens
    for at in range(sentence.first + 2, sentence.last - 1):
        if tokens[at].text != ":" or not tokens[at + 1].is_title:
            continue
        mention = scene.mention_at(at - 1)
        if mention is None or mention.last != at or mention.first <= sentence.first or not _names(mention):
            continue
        before = tokens[mention.first - 1]
        begins = tokens[mention.first].kind == "initials" and "nomn" in mention.cases
        if begins and before.kind == "word" and not scene.document.found(mention.first - 1, "sayings"):
            return sentence, at + 1, Speaker(_names(mention) or "", mention.first, at, mention.entity)
    return None


def _labelled_by(scene: Scene, first: int, colon: int) -> Speaker | None:
    """'President of X Y Z:' by the mention that ends at the colon, 'SECRETARY Z:' by a surname known elsewhere."""
    mention = scene.mention_at(colon - 1)
    if mention is not None and mention.last == colon and mention.first <= first + 4:
        initials = mention.name is not None and scene.document.tokens[mention.first].kind == "initials"
        name = _names(mention) or (mention.name_text if initials and mention.first == first else "")
        if name:
            return Speaker(name, first, colon, mention.entity)  # 'Пер Лунд:', 'П.Лунд:' though the text has him once
    last = scene.document.tokens[colon - 1]
    if not (last.is_title or last.is_caps):
        return None
    for entity in scene.entities:
        known = any(not m.weak for m in entity.mentions)
        if entity.kind == "person" and entity.name and known and last.lower in entity.name.lower().split():
            return Speaker(entity.name, first, colon, entity)
    return None


def _names(mention: Mention) -> str | None:
    entity = mention.entity
    if entity is None or entity.kind != "person" or all(m.weak for m in entity.mentions):
        return None
    return entity.name


def _labelled(scene: Scene, labels: list[Label]) -> list[Speech]:
    """Each label speaks to the end of its paragraph; in a transcript on to the next label."""
    out = []
    sentences = scene.document.sentences
    asked = any(speaker is None for _, _, speaker in labels)
    for sentence, start, speaker in labels:
        if speaker is None:
            continue
        following = next((s.first for s, _, _ in labels if s.index > sentence.index), None)
        own = [s for s in sentences if s.paragraph == sentence.paragraph and s.index >= sentence.index
               and (following is None or s.first < following)]  # fmt: skip
        end = own[-1].last
        if asked or (start - sentence.first > 2 and (len(labels) > 1 or _first_person(scene, start, end))):
            rest = [s for s in sentences if s.first >= end and (following is None or s.first < following)]
            end = max([end, *(s.last for s in rest if s.kind == "text")])
        if scene.document.tokens[end - 1].text != "?":  # whoever asks in an interview states nothing
            out.append(Speech(start, end, speaker))
    return out


def _first_person(scene: Scene, first: int, last: int, words: frozenset[str] = FIRST_PERSON) -> bool:
    return any(k in words for t in scene.document.tokens[first:last] for k in (t.lower, *t.keys[:2]))


def _letter(scene: Scene, quoted: list[tuple[int, int]]) -> list[Speech]:
    """A message printed without quotation marks: its author is the first person named."""
    inside = {i for first, last in quoted for i in range(first, last)}
    asked = _asked(scene)
    plain = [
        s for s in scene.document.sentences
        if s.kind == "text" and s.first not in inside and scene.document.tokens[s.last - 1].text in END
        and s.paragraph not in asked
    ]  # fmt: skip
    saying_i = [s for s in plain if _outside(scene, s, inside, scene.language.words("self_singular"))]
    saying_we = [s for s in plain if _outside(scene, s, inside, FIRST_PERSON)]
    own = signed_heading(scene)
    headed = _headed(scene) or own
    released = released_by(scene) if saying_i and headed is None else None
    share = 0.0 if released is not None else LEAST_SHARE
    if not saying_we or not (saying_i or headed) or len(saying_we) < share * len(plain):
        return []
    if sum(_reports_speech(scene, s, inside) for s in plain) > LEAST_SHARE * len(plain):
        return []  # a report of what others said
    if released is not None:
        return [Speech(s.first, s.last, released, True) for s in plain if s.first >= released.last]
    begin = min(s.index for s in saying_we)
    paragraph = scene.document.sentences[begin].paragraph
    speaker = _signed(scene, begin) or headed or _author(scene, saying_i)
    if speaker is None:
        return []
    release = own is not None and speaker.name == own.name
    return [Speech(s.first, s.last, speaker, release) for s in plain if s.index >= begin or s.paragraph == paragraph]


def _asked(scene: Scene) -> set[int]:
    """Paragraphs behind a dash that end with a question: the interviewer's. '– Что дал саммит? Был ли он нужен?'"""
    tokens = scene.document.tokens
    dashed = {s.paragraph for s in _paragraph_heads(scene) if tokens[s.first].text in DASHES}
    ends = {s.paragraph: tokens[s.last - 1].text for s in scene.document.sentences if s.paragraph in dashed}
    return {paragraph for paragraph, mark in ends.items() if mark == "?"}


HEADING = 5  # lines at a page's head, of which one tells whose speech it is


def _headed(scene: Scene) -> Speaker | None:
    """'Выступление премьер-министра Чада [Пера Лунда] в Осло': a page's own line says whose speech follows. Russian."""
    lines = scene.document.sentences[:HEADING]
    at = next((s.index for s in lines if "speech_page" in scene.document.tokens[s.first].key_kinds), None)
    if at is None:
        return None
    near = (m for m in scene.mentions if m.sentence in (at, at + 1))
    owner = next((m for m in near if m.kind == "person" and m.name and "gent" in m.cases and _names(m)), None)
    return Speaker(_names(owner) or "", owner.first, owner.last, owner.entity) if owner is not None else None


def _reports_speech(scene: Scene, sentence: Sentence, inside: set[int]) -> bool:
    """Does the sentence tell that somebody said something: 'посол сказал', 'the envoy said'?"""
    for at in range(sentence.first, sentence.last):
        if at in inside or not any(m.row["kind"] in ("say", "stress") for m in scene.document.found(at, "sayings")):
            continue
        token = scene.document.tokens[at]
        if token.forms:
            told = any(f.pos in ("VERB", "GRND") for f in token.forms[:1]) and not token.lower.endswith(FIRST_ENDINGS)
        else:
            told = token.lower in ("said", "says", "told") or token.lower.endswith("ed")
        if told and not any(t.lower in FIRST_PERSON for t in scene.document.tokens[max(0, at - 4) : at]):
            return True
    return False


def _author(scene: Scene, saying_i: list[Sentence]) -> Speaker | None:
    """The first person named; of whom an 'I' tells ('I will welcome [Premier Lund]'), rather the office over the text."""
    author = next((m for m in scene.mentions if m.kind == "person" and _names(m)), None)
    told = {m.entity for s in saying_i for m in scene.of_sentence(s.index) if m.name and _is_told_of(scene, s, m)}
    if author is None:
        return _by_office(scene)
    office = _by_office(scene) if author.entity in told else None
    return office or Speaker(_names(author) or "", author.first, author.last, author.entity)


def _is_told_of(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """'[I] welcome Lund', 'Lund [and I]'; not 'I, Per Lund, …' nor 'I welcome it, Lund [said]'."""
    tokens = scene.document.tokens
    behind = [t.lower for t in tokens[mention.last : mention.last + 2]]
    if behind[:1] in (["and"], ["и"]) and behind[1:] in (["i"], ["я"]):
        return True
    said = range(mention.first - 2, mention.last + 2)
    if tokens[mention.first - 1].text == "," or any(scene.document.found(at, "sayings") for at in said):
        return False
    own = scene.language.words("self_singular")
    return any(not own.isdisjoint(t.keys[:1]) for t in tokens[sentence.first : mention.first])


def _by_office(scene: Scene) -> Speaker | None:
    """'[Prime Minister]': an office on a line of its own over the text."""
    for sentence in scene.document.sentences[:HEADING]:
        for mention in scene.of_sentence(sentence.index):
            whole = mention.first == sentence.first and mention.last == sentence.last
            if whole and mention.kind == "person" and mention.titles and not (mention.name or mention.plural):
                words = scene.document.words(mention.first, mention.last)
                return Speaker(words, mention.first, mention.last, None)
    return None


def _signed(scene: Scene, begin: int) -> Speaker | None:
    """A line 'NAME, OFFICE' over the text."""
    tokens = scene.document.tokens
    for sentence in scene.document.sentences[:begin]:
        comma = next((i for i in range(sentence.first, sentence.last) if tokens[i].text == ","), None)
        if comma is None or not 2 <= comma - sentence.first <= 7:
            continue
        capitals = all(t.is_title or not t.text[0].isalpha() for t in tokens[sentence.first : comma])
        if capitals and scene.document.found(comma + 1, "offices"):
            told = scene.mention_at(sentence.first)
            one = told.entity if told is not None else None
            words = scene.document.words(sentence.first, comma)
            return Speaker((one.name if one is not None else None) or words, sentence.first, comma, one)
    return None


def _outside(scene: Scene, sentence: Sentence, inside: set[int], words: frozenset[str]) -> bool:
    for token in scene.document.tokens[sentence.first : sentence.last]:
        if not words.isdisjoint(token.keys[:2]) and token.index not in inside:
            return True
    return False
