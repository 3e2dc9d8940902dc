"""What the next sentence says is off: '… his visit to Lima. It has been postponed', '… визит в Лиму. Он перенесён'."""

from communique.reading.clauses import Hypothesis, called_off
from communique.reading.frames import Account
from communique.reading.text import Scene, Sight

OPENS = 2  # tokens at a sentence's start among which 'it' stands
IT = {"masc": "он", "femn": "она", "neut": "оно"}


def put_off(scene: Scene, accounts: list[Account]) -> None:
    """Takes the plan told last before such a sentence for cancelled."""
    sight = Sight(scene.document, scene.language)
    for account in accounts:
        if account.status != "planned":
            continue
        told = [h for h in account.hypotheses if h.trigger.type == "noun"]
        if told and max(account.sentences) == told[-1].sentence and _is_off_behind(sight, told[-1]):
            account.status = "cancelled"


def says_it_is_off(scene: Scene, h: Hypothesis, account: Account) -> bool:
    """'должен был приехать в мае. [Визит отложен]', 'was due in May. [The visit has been called off]': the subject of its sentence.

    Not 'собирались в прошлом месяце, но [поездку] отложили': another plan, before the one told."""
    forms = scene.document.tokens[h.trigger.head].forms
    subject = not forms or any(form.case == "nomn" for form in forms)
    return h.status == "cancelled" and account.status == "planned" and subject


def _is_off_behind(sight: Sight, h: Hypothesis) -> bool:
    """Does the sentence behind the noun's own say of 'it' that it is off?"""
    if h.sentence + 1 >= len(sight.document.sentences):
        return False
    sentence = sight.document.sentences[h.sentence + 1]
    words = range(sentence.first, sentence.last)
    if not sight.is_russian:
        opens = any(sight.lower(at) == "it" for at in words[:OPENS])
        return opens and called_off(sight, [sight.lower(at) for at in words])
    genders = {f.gender for f in sight.tokens[h.trigger.head].forms if f.pos == "NOUN"}
    pronouns = {IT[gender] for gender in genders if gender in IT}
    about_it = any(sight.lower(at) in pronouns for at in words)
    off = (at for at in words if sight.key_word(at, "cancelled"))
    return about_it and any(f.pos == "PRTS" for at in off for f in sight.forms(at)[:1])
