"""Triggers: the words of a report that may tell of an engagement, and whether each stands there as verb or noun."""

from dataclasses import dataclass
from functools import cache

from communique.languages import Match, Sentence, Token
from communique.reading.clauses.abouttogo import goes_to_do, sets_out
from communique.reading.clauses.beingthere_ru import awaiting_in, stays_in
from communique.reading.clauses.blocked import blocked_tokens
from communique.reading.clauses.bodies import is_standing_body
from communique.reading.clauses.greetings import greets_from_afar
from communique.reading.clauses.highlevel import are_of_delegations, are_talks, is_with_one
from communique.reading.clauses.leftout import counted_before, stands_for_noun
from communique.reading.clauses.namedevents import named_events
from communique.reading.clauses.nouns_en import are_visitors, event_follows, is_adjective, is_call_on, is_noun
from communique.reading.clauses.passive import has_doer
from communique.reading.clauses.senders import sends_somebody
from communique.reading.clauses.series import (
    is_dialogue_series,
    is_regular_meeting,
    is_session_of_body,
    is_titled_session,
)
from communique.reading.clauses.sessionmeant import sessions_of_talks
from communique.reading.text import VERBAL, Scene, Sight


@dataclass(slots=True, eq=False)
class Trigger:
    """A row of triggers.tsv found at tokens `first` to `last` (not included)."""

    first: int
    last: int
    sentence: int
    kinds: tuple[str, ...]
    type: str
    subj: str
    obj: str
    roles: dict[str, str]
    head: int  # the token that carries tense or number: the verb, or the noun
    passive: bool = False
    word: str = ""  # the head's base form
    named: bool = False  # within the name of a body or series: 'the UN General [Assembly]', 'the World Water [Forum]'
    left_out: bool = False  # stands for a noun told before: 'The [next one] will be held in Oslo'


def attending(first: int, last: int, head: int, sentence: int) -> Trigger:
    """The verb of tokens `first` to `last` by which somebody takes part in a conference, as a trigger of its own."""
    return Trigger(first, last, sentence, ("conference",), "verb", "participant", "event", {}, head)


def speaking(verb: int, sentence: int) -> Trigger:
    """The verb by which somebody says something to somebody on the telephone, as a trigger of its own."""
    return Trigger(verb, verb + 1, sentence, ("call",), "verb", "participant", "participant", {}, verb)


def being_there(verb: int, sentence: int, subj: str, obj: str, word: str) -> Trigger:
    """'Лунд [был] в Осло', 'в Осло [ждут] Лунда': the verb that tells where somebody is or will be, as a trigger of its own."""
    roles = {"в+loct": "place", "на+loct": "place"}
    return Trigger(verb, verb + 1, sentence, ("visit",), "verb", subj, obj, roles, verb, word=word)


def find_triggers(scene: Scene) -> dict[int, list[Trigger]]:
    """Triggers by sentence, in text order, without those inside names, titles and longer triggers."""
    sight = Sight(scene.document, scene.language)
    out: dict[int, list[Trigger]] = {}
    for sentence in scene.document.sentences:
        if sentence.kind == "furniture":
            continue
        begins = scene.document.begins("triggers", sentence.first, sentence.last)
        named = named_events(scene, sentence.index) if begins else set()
        blocked = blocked_tokens(scene, sight, sentence.index) - named if begins else set()
        done = sentence.first
        for at in begins:
            if at < done or at in blocked:
                continue
            manner = sight.lower(at) == "audience" and sight.lower(at - 1) == "in"  # 'received in audience'
            manner |= sight.lower(at) == "visiting" and sight.word(at - 1, "det")  # 'the visiting delegation'
            manner |= sight.lower(at) == "visiting" and are_visitors(sight, at + 1)
            manner |= sight.lower(at - 1) == "of" and sight.word(at - 2, "venue") and sight.word(at, "public_event")
            manner |= is_adjective(sight, at)
            manner |= sight.text(at).islower() and sight.word(at + 1, "beside_event") and sight.word(at, "public_event")
            if not manner and (match := _choose(sight, at)) is not None:
                is_noun_like = match.row["type"] in ("noun", "event") or sight.lower(at).endswith("ing")
                if is_noun_like and sight.word(match.last, "beside_talks"):
                    continue  # 'in the [Credentials] Hall', 'the [meeting] room', 'her [negotiating] strategy'
                if match.row["obj"] == "visitor" and not sends_somebody(scene, sight, match, sentence.index):
                    continue
                trigger = _trigger(sight, match, sentence.index)
                trigger.named = trigger.head in named
                out.setdefault(sentence.index, []).append(trigger)
                done = match.last
        before = out.get(sentence.index - 1, [])
        if before and (one := _left_out(sight, sentence, before)) is not None:
            out[sentence.index] = [one, *out.get(sentence.index, [])]
        stays = [being_there(at, sentence.index, "visitor", "", "быть") for at in stays_in(sight, sentence)]
        awaits = awaiting_in(sight, sentence)
        stays += [being_there(at, sentence.index, "", "visitor", "ждать") for at in awaits]
        if stays:
            out[sentence.index] = sorted([*out.get(sentence.index, []), *stays], key=lambda t: t.first)
    sessions_of_talks(sight, (trigger for told in out.values() for trigger in told))
    return out


def _left_out(sight: Sight, sentence: Sentence, before: list[Trigger]) -> Trigger | None:
    """'The talks were held in Lima. The [next ones] will be held in Oslo': a trigger of the kind told in the sentence before."""
    place, kinds = stands_for_noun(sight, sentence), counted_before(t.kinds for t in before)
    if place is None or not kinds:
        return None
    type_ = "event" if kinds == ("conference",) else "noun"
    return Trigger(*place, sentence.index, kinds, type_, "", "", {}, place[1] - 1, left_out=True)


def _choose(sight: Sight, at: int) -> Match | None:
    """The longest row here, of the type that the word has in its place."""
    found = [m for m in sight.document.found(at, "triggers") if m.row["type"] != "purpose"]
    if not found:
        return None
    if sight.is_russian:
        found = [m for m in found if not (are_talks(sight, m) or is_standing_body(sight, m))]
        return next((m for m in found if m.last == found[0].last and _russian_type(sight, m)), None)
    longest = [m for m in found if m.last == found[0].last]
    found, longest = _real(sight, found, longest)
    if not longest:
        return None
    noun = is_noun(sight, at, longest[0].last)
    fitting = (m for m in longest if m.row["type"] == "manner" or (m.row["type"] == "verb") != noun)
    if (match := next(fitting, None)) is not None:
        return match
    leads = any(sight.word(at - 1, kind) for kind in ("prep", "det")) or sight.is_possessive(at - 1)
    if noun and longest[0].last - at > 1 and leads:  # 'a warning against [travel] to Ghana', 'her [travel] to Lima'
        return next((m for m in found if m.row["type"] == "noun"), longest[0])
    if longest[0].last - at > 1 or not _also_verb(sight, at):  # 'discuss', 'attend' are never nouns
        return longest[0]
    shorter = [m for m in found if m.last < found[0].last]
    return shorter[0] if shorter else None


def _real(sight: Sight, found: list[Match], longest: list[Match]) -> tuple[list[Match], list[Match]]:
    """Without the long rows that only look so: 'met at' of no summit, 'had talked' for 'have talks'."""
    while longest:
        first, last = longest[0].first, longest[0].last
        if longest[0].row["type"] in ("noun", "event") and sight.lower(last - 1) in ("met", "meets"):
            return [], []  # 'the Joint Commission [met]', by 'Joint Commission meeting'
        if longest[0].row["kind"] == "visit" and sight.lower(first) in ("come", "comes", "came"):
            before = first - 1 - sight.word(first - 1, "aux")
            if sight.lower(before) in ("time", "moment", "hour", "day"):
                return [], []  # 'the time has [come] for Peru to act'
        if longest[0].row["kind"] == "visit" and sight.lower(first) == "land" and not sight.word(first - 1, "future"):
            return [], []  # 'the transfer of West Bank [land] to the council'
        if longest[0].row["kind"] == "visit" and sight.lower(first) == "headed" and sight.lower(last) == "by":
            return found, []  # 'a delegation [headed] by X'
        if (
            longest[0].row["kind"] == "visit"
            and sight.lower(last) in ("back", "home")
            and sight.lower(last + 1) != "to"
        ):
            return found, []  # 'flew back to', 'went home'
        if first + 1 < last and sight.lower(last - 1) == "on" and sight.lower(last) in sight.calendar_words:
            found = [m for m in found if m.last < last]  # 'had a [call] on Monday'
            longest = [m for m in found if m.last == found[0].last]
            continue
        phrase = longest[0].row["type"] == "verb" and first + 1 < last
        if (
            phrase
            and sight.lower(last - 1) == "bilateral"
            and last < len(sight.tokens)
            and not sight.word(last, "prep")
            and is_noun(sight, last, last + 1)
        ):
            found = [m for m in found if m.last < last]  # 'held a bilateral [summit]'
            longest = [m for m in found if m.last == found[0].last] if found else []
            continue
        if phrase and sight.lower(last - 1) == "meeting" and sight.lower(last) == "of":
            found = [m for m in found if m.last < last]  # 'held a [meeting] of the joint commission'
            longest = [m for m in found if m.last == found[0].last]
            continue
        is_participle = sight.word(first, "aux") and sight.lower(last - 1) in ("talked", "called", "visited")
        is_event = longest[0].row["obj"] == "event" and last - first > 1
        if not is_participle and not (is_event and not event_follows(sight, last)):
            break
        found = [m for m in found if m.last < last]
        longest = [m for m in found if m.last == found[0].last]
    return found, longest


def _also_verb(sight: Sight, at: int) -> bool:
    """'visit', 'note', 'meeting': a noun's word that is a verb elsewhere; not 'summit', 'talks', 'letter'."""
    lower = sight.lower(at)
    return sight.key_word(at, "verblike") or (lower.endswith("ing") and lower not in ("gathering",))


def _russian_type(sight: Sight, match: Match) -> bool:
    """'принял' is a verb, 'встречу' a noun, since a report has no first person: the dictionary tells."""
    forms = sight.tokens[match.first].forms[:4]
    nouns = any(f.pos in ("NOUN", "ADJF") for f in forms)
    if match.row["type"] == "verb":
        verbs = match.last - match.first > 1 or any(f.pos in VERBAL for f in forms)
        if match.row["kind"] == "conference" and not match.row["obj"] and goes_to_do(sight, match.last):
            return False
        return bool(verbs) and (not nouns or forms[0].pos not in ("NOUN", "ADJF"))
    return nouns if match.row["type"] in ("noun", "event") else True


def _trigger(sight: Sight, match: Match, sentence: int) -> Trigger:
    row = match.row
    roles = dict(pair.split("=") for pair in row["roles"].split())
    head = match.first if row["type"] == "verb" else match.last - 1
    if sight.is_russian and row["type"] == "verb":
        head = next((i for i in range(match.first, match.last) if _may_be_verb(sight.tokens[i])), head)
    elif sight.is_russian:
        nouns = [i for i in range(match.first, match.last) if any(f.pos == "NOUN" for f in sight.tokens[i].forms[:2])]
        head = nouns[0] if nouns else match.last - 1
    trigger = Trigger(match.first, match.last, sentence, tuple(row["kind"].split("/")), row["type"], row["subj"],
                      row["obj"], roles, head)  # fmt: skip
    if (
        row["type"] == "event"
        and sight.lower(head).rstrip("s") in ("summit", "session", "meeting")
        and (
            is_with_one(sight, match.last)
            or (sight.lower(match.first - 1) == "bilateral" and sight.lower(match.first) == "summit")
            or (sight.lower(match.last) == "between" and sight.word(match.first, "kind_of_talks"))
            or are_of_delegations(sight, match.last)
        )
    ):  # 'sessions with Lund'
        trigger.kinds, trigger.type = ("meeting",), "noun"
        trigger.roles = dict.fromkeys(("with", "between", "poss", "of"), "participant")
    titled = trigger.type == "noun" and (
        is_titled_session(sight, trigger.first, trigger.last) or is_regular_meeting(sight, trigger.first, trigger.last)
    )
    is_session = trigger.type == "noun" and is_session_of_body(sight, trigger.first, trigger.head)
    if titled or is_session or is_dialogue_series(sight, trigger.head):
        trigger.kinds, trigger.type = ("conference",), "event"
        trigger.roles = dict.fromkeys(("of", "with", "poss", "between"), "participant")
    if trigger.type == "noun" and sight.lower(head) == "call" and is_call_on(sight, match.last):
        trigger.kinds, trigger.subj, trigger.roles = (
            ("meeting",),
            "guest",
            {"on": "host", "by": "guest", "poss": "guest"},
        )
    keys = sight.tokens[head].keys
    listed = (key for key in keys[1:] if not sight.is_russian and key in _words_of(row["form"]))
    trigger.word = next(listed, keys[min(1, len(keys) - 1)] if keys else "")
    trigger.passive = row["type"] == "verb" and _is_passive(sight, trigger)
    if sight.is_russian and sight.key_word(head, "about_to_go") and sets_out(sight, head):
        trigger.kinds, trigger.subj, trigger.roles = ("visit",), "visitor", {"в+accs": "place", "на+accs": "place"}
    if trigger.obj == "guest" and greets_from_afar(sight, trigger.head):
        trigger.kinds, trigger.subj, trigger.obj = ("message",), "sender", "addressee"
    return trigger


@cache
def _words_of(cell: str) -> frozenset[str]:
    """'meet|[hold/have] talks' → meet, hold, have, talks: of 'welcom' and 'welcome' the table tells the base form."""
    return frozenset("".join(letter if letter.isalpha() or letter == "-" else " " for letter in cell).split())


def _may_be_verb(token: Token) -> bool:
    return any(form.pos in VERBAL for form in token.forms[:2])


def _is_passive(sight: Sight, trigger: Trigger) -> bool:
    """'was received by', 'received by'; 'был принят', 'принят'."""
    if sight.is_russian:
        forms = sight.tokens[trigger.head].forms
        return bool(forms) and forms[0].pos in ("PRTS", "PRTF") and forms[0].voice == "pssv"
    before = trigger.first - 1
    while sight.word(before, "adverb") or sight.lower(before).endswith("ly"):
        before -= 1
    if not sight.tokens[trigger.head].lower.endswith(("ed", "met", "en", "held", "sent")):
        return False
    if sight.word(before, "passive") or (trigger.obj in ("guest", "event") and has_doer(sight, trigger.last, before)):
        return True
    if trigger.obj == "document" and sight.lower(trigger.last) == "between":
        return True  # 'the Treaty on Trade signed between A and B'
    if trigger.obj == "document" and sight.lower(trigger.last) in ("in", "on", "at", "among"):
        return sight.text(before) == "," or sight.key_word(before, "document")  # 'the treaty, signed in Lima'
    if sight.lower(trigger.last) != "by" or (trigger.obj == "" and trigger.last - trigger.first > 1):
        return False  # 'held talks by phone'
    return not any(match.row["type"] == "manner" for match in sight.document.found(trigger.last, "triggers"))
