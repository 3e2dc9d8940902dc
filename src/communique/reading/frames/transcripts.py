"""Transcripts of a meeting's opening words: 'Начало встречи с X', 'Beginning of the meeting with X', then 'Y: Dear Mr X …'.

The other side stands nowhere but before the colon of what it said.
"""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.places import place_after
from communique.reading.text import Entity, Mention, Scene, Sight

HEAD = 2  # sentences of a heading in which the meeting is told
OPENING = 12  # sentences behind it in which the first speaker is named
BEHIND = 3  # sentences behind a line in which both are told of
STOPS = (".", "!", "?", "…")
GREETS = 4  # sentences of the greeting in which it tells where the guest is welcome
WHERE = ("in", "to", "at", "в", "во", "на")


def add_first_speaker(scene: Scene, h: Hypothesis) -> None:
    """Adds to a meeting that the heading tells with one side alone whoever speaks first, and the place he welcomes to."""
    named = h.named()
    if h.kind not in ("meeting", "call") or h.trigger.type != "noun" or h.sentence > HEAD or len(named) != 1:
        return
    only, sight = named[0].entity, Sight(scene.document, scene.language)
    for sentence in scene.document.sentences[h.sentence + 1 : h.sentence + 1 + OPENING]:
        speaker = _label(scene, sentence.index)
        one = speaker.entity if speaker is not None else None
        if speaker is None or one is None or one is only:
            continue
        h.roles.insert(0, Role(one, "participant", speaker))
        h.from_subject = True
        for number in range(sentence.index, min(sentence.index + GREETS, len(scene.document.sentences))):
            here = scene.document.sentences[number]
            if h.place is None and any(sight.key_word(at, "welcomes") for at in range(here.first, here.last)):
                h.place = place_after(sight, here.first, here.last, prepositions=WHERE)
        if one.party is None and (land := h.place.place.country if h.place is not None else scene.home) is not None:
            one.party, one.party_inferred = land, True
        return
    if only is not None and h.trigger.first == scene.document.sentences[h.sentence].first:
        _add_who_is_told_with(scene, h, only)


def is_told_below(scene: Scene, h: Hypothesis, hypotheses: list[Hypothesis]) -> bool:
    """'Telephone conversations with X and Y', a line of its own, then 'Z spoke by phone with X and Y': no call between X and Y."""
    line = scene.document.sentences[h.sentence]
    people = [r.entity for r in h.named() if r.mention.first >= h.trigger.last]
    heads = h.sentence <= HEAD and h.trigger.type == "noun" and h.trigger.first - line.first <= 1
    if not heads or h.kind not in ("call", "meeting") or len(people) < 2 or len(people) != len(h.named()):
        return False
    near = [o for o in hypotheses if h.sentence < o.sentence <= h.sentence + BEHIND and set(o.kinds) & set(h.kinds)]
    with_another = [o for o in near if any(r.entity not in people for r in o.named())]
    told = [r.entity for o in with_another for r in o.named()]
    return scene.document.tokens[line.last - 1].text not in STOPS and all(one in told for one in people)


def _add_who_is_told_with(scene: Scene, h: Hypothesis, only: Entity) -> None:
    """'Telephone conversation with X', a line of its own, then '[The President] congratulated X', '[Y] and X agreed': Y.

    Behind a call's line whoever a sentence begins with, though it names only him.
    """
    line = scene.document.sentences[h.sentence]
    if scene.document.tokens[line.last - 1].text in STOPS:
        return
    for number in range(h.sentence + 1, min(h.sentence + 1 + BEHIND, len(scene.document.sentences))):
        told = [m for m in scene.of_sentence(number) if m.kind == "person" and m.entity is not None]
        leads = bool(told) and told[0].first <= scene.document.sentences[number].first + 1
        if told and not leads and told[0].entity is only:
            told = told[1:]  # 'At the request of X, [the President] briefed him'
        elif not leads or (h.kind != "call" and not any(m.entity is only for m in told)):
            continue
        one = told[0].entity if told else None
        if one is not None and one is not only and one.office and one.party not in (None, only.party):
            h.roles.insert(0, Role(one, "participant", told[0]))
            h.from_subject = True
            return


def _label(scene: Scene, number: int) -> Mention | None:
    """'[В.Лунд]: Уважаемый господин премьер-министр!', '[К.Адамос] (как переведено): Спасибо': who speaks."""
    sentence, tokens = scene.document.sentences[number], scene.document.tokens
    first = next(iter(scene.of_sentence(number)), None)
    if first is None or first.first != sentence.first or first.kind != "person" or not first.name:
        return None
    at = first.last
    if at < sentence.last and tokens[at].text == "(":
        at = next((i + 1 for i in range(at, sentence.last) if tokens[i].text == ")"), at)
    return first if at < sentence.last and tokens[at].text == ":" else None
