"""Who 'I' is: whoever is quoted, speaks in a transcript or wrote the text; 'my visit' is his too.

'"I met Minister B in Oslo," President A said': the report names nobody else as the one who met B.
"""

from bisect import insort

from communique.reading.people.speeches import find_speeches
from communique.reading.text import Entity, Mention, Quotation, Scene, Sight, is_left_open, token_cases

BEHIND = 14  # tokens from a quotation's end to the word of saying
BEFORE = 6  # tokens from the word of saying, or of those that lead to it, to a quotation
TITLED = 3  # tokens from the word of saying to the one who says it


def first_persons(scene: Scene) -> None:
    """Gives each 'I' and 'me' of a known speaker a mention of its own, and notes whose each 'my' is (`scene.own`)."""
    tokens = scene.document.tokens
    sight = Sight(scene.document, scene.language)
    if not any("self_word" in t.kinds or "own_word" in t.key_kinds or says_of_himself(sight, t.index) for t in tokens):
        return
    spoken = {at: who for first, last, who in _spoken(scene, sight) for at in range(first, last)}
    scene.spoken = spoken
    for token in tokens:
        who = spoken.get(token.index)
        if who is None or not ("self_word" in token.kinds or "own_word" in token.key_kinds):
            continue
        at = token.index
        mention = Mention(at, at + 1, "pronoun", token.sentence, gender=who.gender, entity=who,
                          cases=token_cases(sight, at), rule="mention.first_person")  # fmt: skip
        if "own_word" in token.key_kinds:
            scene.own[at] = mention
        elif scene.mention_at(at) is None:
            insort(scene.mentions, mention, key=lambda m: m.first)
            insort(scene.by_sentence.setdefault(token.sentence, []), mention, key=lambda m: m.first)
            who.mentions.append(mention)


def says_of_himself(sight: Sight, verb: int) -> bool:
    """'завтра [вылетаю] в Лиму': a Russian verb in the first person."""
    form = next(iter(sight.forms(verb)[:1]), None)
    if not sight.is_russian or form is None or form.pos != "VERB" or form.number != "sing":
        return False
    return form.tense in ("pres", "futr") and sight.lower(verb).endswith(("у", "ю", "усь", "юсь"))


def _spoken(scene: Scene, sight: Sight) -> list[tuple[int, int, Entity]]:
    """Token ranges and who speaks them: quotations first, then transcripts and letters, which hold no quotations."""
    out: list[tuple[int, int, Entity]] = []
    speeches = find_speeches(scene, [(q.first, q.last) for q in scene.quotations()])
    for speech in speeches:
        one = speech.speaker.entity or next((e for e in scene.entities if e.name == speech.speaker.name), None)
        if one is not None and one.kind == "person":
            out.append((speech.first, speech.last, one))
    said = [q for q in scene.quotations() if q.speech]
    who: list[Entity | None] = [_behind(scene, q) or _before(scene, sight, q) for q in said]
    for at in range(len(said) - 2, -1, -1):  # a speech of several paragraphs, whose last tells who speaks
        if who[at] is None and is_left_open(scene.document, said[at]):
            who[at] = who[at + 1]
    for at in range(1, len(said)):  # '"…," A said. ["…"]'
        if who[at] is None and _paragraph(scene, said[at].first) - _paragraph(scene, said[at - 1].last - 1) <= 1:
            who[at] = who[at - 1]
    return out + [(q.first, q.last, one) for q, one in zip(said, who, strict=True) if one is not None]


def _paragraph(scene: Scene, at: int) -> int:
    return scene.document.sentences[scene.document.tokens[at].sentence].paragraph


def _behind(scene: Scene, quotation: Quotation) -> Entity | None:
    """'"…," said [A]', '"…," [A], the minister, told reporters', '«…», – заявил [A]': right behind the quotation."""
    sentence = scene.document.sentences[scene.document.tokens[quotation.last - 1].sentence]
    for at in range(quotation.last, min(sentence.last, quotation.last + BEHIND)):
        if scene.document.found(at, "sayings"):
            between = [m for m in scene.of_sentence(sentence.index) if quotation.last <= m.first and m.last <= at]
            return _one(between) or _one(_next_to(scene, sentence.index, at))
    return None


def _before(scene: Scene, sight: Sight, quotation: Quotation) -> Entity | None:
    """'[A] said: "…"', '[A] told reporters that "…"', 'According to [A], "…"': right before it, or a sentence that a colon ends."""
    first = quotation.first
    number = scene.document.tokens[first].sentence
    if first == sight.start_of(first) and number and sight.text(first - 1) == ":":
        number -= 1
    start = scene.document.sentences[number].first
    for at in range(first - 1, max(start, first - BEFORE) - 1, -1):
        if scene.document.found(at, "sayings"):
            subjects = [m for m in scene.of_sentence(number) if m.last <= at]
            return _one(subjects[-1:]) or _one(_next_to(scene, number, at))
        if sight.text(at) in (".", "!", "?"):
            return None
    return None


def _next_to(scene: Scene, number: int, verb: int) -> list[Mention]:
    """Whoever stands right behind the word of saying."""
    return [m for m in scene.of_sentence(number) if 0 <= m.first - verb - 1 <= TITLED]


def _one(mentions: list[Mention]) -> Entity | None:
    """The first of them that is a person."""
    people = [m.entity for m in mentions if m.kind in ("person", "pronoun") and m.entity is not None]
    return next((e for e in people if e.kind == "person"), None)
