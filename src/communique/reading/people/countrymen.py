"""Sides and guests told by their land's people alone: 'met [the Peruvians]', '[литовца] принял президент'."""

from communique.reading.text import Mention, Sight

RECEIVED = 5  # tokens between a verb of receiving and whom it takes


def countryman(sight: Sight, at: int) -> Mention | None:
    """'Вечером [литовца] принял президент', '[поляков] принимали в сейме', 'обсудил с [поляками]': a guest, or those talked
    with, told by their country; None elsewhere."""
    if _are_talked_with(sight, at):
        return Mention(at, at + 1, "side", 0, group="delegation", cases=frozenset(["ablt"]), rule="mention.delegation")
    forms = [f for f in sight.tokens[at].forms if f.pos == "NOUN" and f.case == "accs"]
    near = [i for i in range(at - RECEIVED, at + RECEIVED + 1) if i >= 0 and i != at]
    verbs = (m for i in near for m in sight.document.found(i, "triggers") if m.row["obj"] == "guest")
    if not forms or (sight.tokens[at].is_title and at != sight.start_of(at)) or next(verbs, None) is None:
        return None
    if forms[0].number == "sing":
        return Mention(at, at + 1, "person", 0, group="person", cases=frozenset(["accs"]), rule="mention.description")
    return Mention(at, at + 1, "side", 0, group="delegation", cases=frozenset(["accs"]), rule="mention.delegation")


def _are_talked_with(sight: Sight, at: int) -> bool:
    """'встретился с [литовцами]', 'переговоры с [поляками]', 'между чехами и [поляками]': a land's side in talks, told bare."""
    if sight.tokens[at].is_title or not any(f.number == "plur" and f.case == "ablt" for f in sight.forms(at)):
        return False
    before = at - 1
    if sight.lower(before) == "и" and sight.party(before - 1, "demonym") is not None:
        before -= 2
    if sight.lower(before) not in ("с", "со", "между"):
        return False
    near = range(max(sight.start_of(at), before - TALKED), before)
    found = (m for i in near for m in sight.document.found(i, "triggers"))
    return any(m.row["kind"].partition("/")[0] in WITH_OTHERS for m in found)


TALKED = 5  # tokens from 'обсудил' to 'с'
WITH_OTHERS = frozenset(["meeting", "call", "signing"])


def are_a_people(sight: Sight, start: int, stop: int) -> bool:
    """'met [the Peruvians]', 'talks between [Chileans] and Peruvians': a land's side; not '12 Peruvians', 'young Peruvians'. English."""
    plural = sight.lower(stop - 1).endswith(("s", "men")) and not sight.lower(stop - 1).endswith("ss")
    if sight.is_russian or not plural or sight.mention_like(stop) or sight.text(stop) in ("-", "–"):
        return False
    before, opens = start - 1, start == sight.start_of(start) and sight.lower(stop) == "and"
    led = opens or sight.word(start, "det") or sight.word(before, "prep") or sight.word(before, "conj")
    return led or any(m.last == start and m.row["type"] == "verb" for m in sight.document.found(before, "triggers"))
