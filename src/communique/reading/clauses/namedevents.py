"""Conferences told by a body's or series' own name: 'the UN General Assembly', 'the Peru-Kenya Joint Commission'."""

from communique.reading.text import Scene

COUNTED = 4  # tokens of 'during the twenty first' before a body's name
TAILS = frozenset(["for", "on"])  # 'the [Ocean Forum] for Cooperation'
EVENT_REACH = 14  # tokens between a verb of attending or coming and the event


def named_events(scene: Scene, sentence: int) -> set[int]:
    """Tokens of the conference's noun that a body's or series' name ends with: 'the UN [General Assembly]'."""
    out: set[int] = set()
    for mention in scene.of_sentence(sentence):
        if mention.party_kind not in ("organisation", "unknown") or not mention.party_at or mention.name:
            continue
        first, last = mention.party_at
        for at in range(first, last):
            events = [m for m in scene.document.found(at, "triggers") if m.row["type"] == "event" and m.last <= last]
            ends = events and (events[0].last == last or scene.document.tokens[events[0].last].lower in TAILS)
            if events and (scene.language.code == "ru" or ends):
                if _comes_about(scene, sentence, first, last):
                    out.update(range(at, events[0].last))
                break
    return out


def _comes_about(scene: Scene, number: int, first: int, last: int) -> bool:
    """'[addressed] the General Assembly', 'the Forum [will take place]': a word of attending before it, of happening behind."""
    sentence = scene.document.sentences[number]
    words = scene.language.words("takes_place") | scene.language.words("happen")
    if _came_for(scene, sentence.first, first):
        return True
    determiners, hosting = scene.language.words("det"), scene.language.words("hosts")
    near = {t.lower for t in scene.document.tokens[max(sentence.first, first - 2) : first + 1]}
    speaks = any(scene.document.found(at, "sayings") for at in range(sentence.first, sentence.last))
    speaks &= not any(  # 'greeted X at the Ocean Summit'
        m.row["type"] == "verb" and m.row["obj"] != "event"
        for at in range(sentence.first, first)
        for m in scene.document.found(at, "triggers")
    )
    counted = {t.lower for t in scene.document.tokens[max(sentence.first, first - COUNTED) : first]}
    if "during" in counted and _is_joint_body(scene, first, last):
        return True  # 'reached during the fifth Joint Commission'
    if "told" in near or (near & {"at", "на"} and speaks):
        return True  # 'said at the Munich Conference'
    for at in [*range(max(sentence.first, first - EVENT_REACH), first), *range(last, min(sentence.last, last + 3))]:
        token = scene.document.tokens[at]
        if at >= last and words & {token.lower, *token.keys}:
            return True
        if any(m.row["obj"] == "event" for m in scene.document.found(at, "triggers")):
            return True
        is_verb = at > sentence.first and scene.document.tokens[at - 1].lower not in determiners  # not 'the meeting'
        if at < first and is_verb and not scene.language.words("assemble").isdisjoint(token.keys):
            return True
        if at < first and not hosting.isdisjoint(token.keys):  # not 'hosts Minister X for the Forum'
            return not any(at < mention.first and mention.last <= first for mention in scene.of_sentence(number))
    return False


def _is_joint_body(scene: Scene, first: int, last: int) -> bool:
    """'the sixteenth [Joint Permanent Commission]': a body that exists only while it sits. English."""
    words = [t.lower for t in scene.document.tokens[first:last]]
    return "joint" in words and not scene.language.words("joint_body").isdisjoint(words)


def _came_for(scene: Scene, start: int, first: int) -> bool:
    """'arrived in Lima for the second Peru-Kenya [Joint Commission]': for which somebody came. English."""
    tokens, at = scene.document.tokens, first - 1
    while (
        at > start
        and first - at < OWN_EVENT_WORDS
        and (tokens[at].is_title or tokens[at].kinds & PASSED or tokens[at].text in "-–")
    ):
        at -= 1
    if scene.language.code != "en" or tokens[at].lower != "for":
        return False
    comes = scene.language.words("come_for")
    return any(not comes.isdisjoint(t.keys) for t in tokens[max(start, at - EVENT_REACH) : at])


OWN_EVENT_WORDS = 9  # tokens of 'the second Peru-Kenya'
PASSED = frozenset(["det", "ordinal", "counted", "modifier"])
