"""Whoever speaks of himself without 'я': '«Завтра [вылетаю] в Лиму», — сказал A'. Russian."""

from communique.reading.people import says_of_himself
from communique.reading.text import Group, Mention, Scene, Sight


def leaves_out_i(scene: Scene, sight: Sight, verb: int) -> Group | None:
    """'Завтра [вылетаю] в Лиму': the speaker, where a verb in the first person has no 'я' before it; None elsewhere."""
    who = scene.spoken.get(verb)
    if who is None or not says_of_himself(sight, verb):
        return None
    sentence = sight.tokens[verb].sentence
    if any(
        m.rule == "mention.first_person" and m.first < verb and "nomn" in m.cases for m in scene.of_sentence(sentence)
    ):
        return None
    me = Mention(verb, verb + 1, "pronoun", sentence, gender=who.gender, entity=who, cases=frozenset(["nomn"]),
                 rule="mention.first_person")  # fmt: skip
    return Group([me], "", "", verb, verb + 1)
