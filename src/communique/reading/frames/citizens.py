"""People of a country whom a visitor meets, told by what they are alone: 'met with students', 'встретилась с деловыми кругами'.

They are no mentions of the scene: only who meets them makes them take part, and only where nobody else is met.
"""

from communique.reading.clauses import Trigger
from communique.reading.text import Entity, Group, Mention, Scene, Sight

LONGEST = 8  # tokens of 'a group of young Ghanaian women' before 'entrepreneurs'
FAR = 4  # tokens between the verb or noun and 'with'


def citizens_met(scene: Scene, sight: Sight, trigger: Trigger, stop: int) -> Group | None:
    """Those whom a verb or noun of meeting tells to be met: 'met [with Ghanaian farmers]', 'a meeting [with students]'."""
    met = trigger.type != "verb" or trigger.subj in ("participant", "host")
    if trigger.kinds[0] != "meeting" or trigger.passive or not met:
        return None
    end = min(stop, trigger.last + FAR)
    marked = next((at for at in range(trigger.last, end) if sight.lower(at) in ("with", "с", "со")), None)
    if marked is None and trigger.type == "verb" and not sight.is_russian and "meet" in sight.keys(trigger.head):
        marked = trigger.last - 1  # 'met students'
    if marked is None or any(sight.text(at) in ",;:." for at in range(trigger.last, marked)):
        return None
    mention = _citizens(scene, sight, marked + 1, stop, trigger.sentence)
    return Group([mention], "with", "prep", mention.first, mention.last) if mention is not None else None


def citizens_of(scene: Scene, party: str, mention: Mention, *, inferred: bool = False) -> Entity:
    """A side of its own, with the label of what they are. `inferred`: their country is not told, they are met there."""
    span = (mention.first, mention.last)
    side = Entity(
        "side", office=mention.offices[0], office_at=span, party=party, party_inferred=inferred, citizens=True
    )
    side.mentions, side.first = [mention], mention.first
    scene.entities.append(side)
    return side


def _citizens(scene: Scene, sight: Sight, first: int, stop: int, sentence: int) -> Mention | None:
    """The phrase at the token, what stands before its noun passed over: 'a group of young Ghanaian [entrepreneurs]'."""
    party: str | None = None
    at = first - 1
    while (at := at + 1) < min(first + LONGEST, stop):
        match = sight.document.longest(at, "citizens")
        if match is not None and match.last <= stop and (not sight.is_russian or _is_instrumental(sight, at)):
            mention = Mention(
                first,
                match.last,
                "group",
                sentence,
                group="citizens",
                offices=(match.row["office"],),
                plural=True,
                rule="mention.citizens",
            )
            party = party or _land_behind(sight, match.last)
            mention.entity = citizens_of(scene, party, mention) if party is not None else None
            return mention
        if (land := sight.party(at, "adjective")) is not None:  # 'South African students'
            party, at = land.row["party"], land.last - 1
        elif not _may_qualify(sight, at):
            return None
    return None


def _land_behind(sight: Sight, at: int) -> str | None:
    """'с политическими деятелями [Перу]', 'a group of students from [Peru]': the land whose they are."""
    if not sight.is_russian:
        land = sight.party(at + 1 + sight.word(at + 1, "det"), "name") if sight.lower(at) == "from" else None
        return land.row["party"] if land is not None else None
    land = sight.party(at, "name") if sight.is_russian else None
    of_it = land is not None and (not sight.forms(at) or any(f.case == "gent" for f in sight.forms(at)))
    return land.row["party"] if land is not None and of_it else None


def _is_instrumental(sight: Sight, at: int) -> bool:
    """'с [деловыми] кругами', 'с группой [студентов]'; what does not bend may be it."""
    forms, case = sight.forms(at), "gent" if sight.key_word(at - 1, "of_people") else "ablt"
    return not forms or any(f.case == case for f in forms)


def _may_qualify(sight: Sight, at: int) -> bool:
    """'the', 'young', 'representatives of [the]', 'группой', 'представителями': before the noun that tells who they are."""
    if sight.is_russian:
        if sight.lower(at) in ("и", ","):  # 'с высшими военными [и] политическими деятелями'
            return all(any(f.pos == "ADJF" and f.case == "ablt" for f in sight.forms(i)) for i in (at - 1, at + 1))
        return any(f.pos in ("ADJF", "PRTF") and f.case == "ablt" for f in sight.forms(at)) or sight.key_word(
            at, "of_people"
        )
    if sight.lower(at) in ("of", "from", "and"):
        return sight.word(at - 1, "of_people") or sight.lower(at) == "and"
    word = sight.tokens[at]
    return (
        word.kind in ("word", "number")
        and not word.is_title
        and not any(sight.word(at, kind) for kind in ("prep", "aux", "relative", "finite"))
    )
