"""Sides and guests told by their land's people alone: 'met [the Peruvians]', '[литовца] принял президент'."""

from communique.reading.text import Mention, Sight

RECEIVED = 5  # tokens between a verb of receiving and whom it takes


def countryman(sight: Sight, at: int) -> Mention | None:
    """'Вечером [литовца] принял президент', '[поляков] принимали в сейме', 'обсудил с [поляками]': a guest, or those talked
    with, told by their country; None elsewhere."""
    if (number := _are_talked_with(sight, at)) == "plur":
        return Mention(at, at + 1, "side", 0, group="delegation", cases=frozenset(["ablt"]), rule="mention.delegation")
    if number:
        return Mention(at, at + 1, "person", 0, group="person", cases=frozenset(["ablt"]), rule="mention.description")
    forms = [f for f in sight.tokens[at].forms if f.pos == "NOUN" and f.case == "accs"]
    near = [i for i in range(at - RECEIVED, at + RECEIVED + 1) if i >= 0 and i != at]
    verbs = (m for i in near for m in sight.document.found(i, "triggers") if m.row["obj"] == "guest")
    if not forms or (sight.tokens[at].is_title and at != sight.start_of(at)) or next(verbs, None) is None:
        return None
    if forms[0].number == "sing":
        return Mention(at, at + 1, "person", 0, group="person", cases=frozenset(["accs"]), rule="mention.description")
    return Mention(at, at + 1, "side", 0, group="delegation", cases=frozenset(["accs"]), rule="mention.delegation")


def _are_talked_with(sight: Sight, at: int) -> str:
    """'встретился с [литовцами]', 'переговоры с [поляком]', 'между чехами и [поляками]': one or several of a land, in talks.

    'sing', 'plur', '' elsewhere.
    """
    number = next((f.number for f in sight.forms(at) if f.case == "ablt"), "")
    if sight.tokens[at].is_title or not number:
        return ""
    before = at - 1
    if sight.lower(before) == "и" and sight.party(before - 1, "demonym") is not None:
        before -= 2
    if sight.lower(before) not in ("с", "со", "между"):
        return ""
    near = (*range(max(sight.start_of(at), before - TALKED), before), at + 1, at + 2)  # 'с литовцем встретился'
    found = (m for i in near for m in sight.document.found(i, "triggers"))
    return number if any(m.row["kind"].partition("/")[0] in WITH_OTHERS for m in found) else ""


TALKED = 5  # tokens from 'обсудил' to 'с'
WITH_OTHERS = frozenset(["meeting", "call", "signing"])


def left_out_noun(sight: Sight, at: int) -> Mention | None:
    """'с чешским коллегой, потом с [литовским]', 'с чешским послом он обсудил газ, с [литовским] – рыбу': the noun told once.

    None elsewhere. Russian.
    """
    forms = (f for f in sight.forms(at)[:3] if f.pos == "ADJF")
    alone = at + 1 >= len(sight.tokens) or sight.tokens[at + 1].kind == "mark"
    if (
        not alone
        or sight.lower(at - 1) not in ("с", "со")
        or not any(f.case == "ablt" and f.number == "sing" for f in forms)
    ):
        return None
    for step in range(at - 2, sight.start_of(at), -1):
        before = sight.party(step, "adjective")
        if before is None or before.last != step + 1 or sight.lower(step - 1) not in ("с", "со"):
            continue
        groups = [m.row["kind"] for m in sight.document.found(step + 1, "groups")]
        group = "counterpart" if "counterpart" in groups else "person"
        told = groups or sight.document.found(step + 1, "offices")
        return (
            Mention(at, at + 1, "person", 0, group=group, cases=frozenset(["ablt"]), rule="mention.description")
            if told
            else None
        )
    return None


def are_a_people(sight: Sight, start: int, stop: int) -> bool:
    """'met [the Peruvians]', 'talks between [Chileans] and Peruvians': a land's side; not '12 Peruvians', 'young Peruvians'. English."""
    plural = sight.lower(stop - 1).endswith(("s", "men")) and not sight.lower(stop - 1).endswith("ss")
    if sight.is_russian or not plural or sight.mention_like(stop) or sight.text(stop) in ("-", "–"):
        return False
    before, opens = start - 1, start == sight.start_of(start) and sight.lower(stop) == "and"
    led = opens or sight.word(start, "det") or sight.word(before, "prep") or sight.word(before, "conj")
    return led or any(m.last == start and m.row["type"] == "verb" for m in sight.document.found(before, "triggers"))
