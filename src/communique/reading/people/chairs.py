"""Ministers who lead a body of states for a time: they speak for the body."""

from collections.abc import Sequence

from communique.languages import Token
from communique.languages.offices import office_of
from communique.reading.text import Entity, Mention, Scene, Sight, Title

CHAIRS = ("chair", "председател")


LED_REACH = 20  # tokens from 'delegation of the Committee on International Relations and Trade' to 'Chairperson'
OF_COMMITTEES = frozenset(["committee", "commission", "subcommittee"])
OF_GROUPS = frozenset(["parliamentary", "friendship"])


def office_in_body(scene: Scene, title: Title) -> str | None:
    """'a delegation of the Defence Committee of the Senate, headed by its [Chairperson] X': legislator, a member of its chamber.

    'a delegation of the National Assembly led by its [President] X': its speaker; 'by [Vice Chairwoman] X': his deputy. None
    where the words before tell of no such body, or the office tells whose it is. English."""
    tokens, words = scene.document.tokens, _bare_head(scene.document.tokens, title)
    if scene.language.code == "ru" or words is None:
        return None
    sentence = tokens[title.first].sentence
    before = range(max(scene.document.sentences[sentence].first, title.first - LED_REACH), title.first)
    by = next((at for at in reversed(before) if tokens[at].lower == "by"), None)
    if by is None or title.first - by > 1 + _is_owned(tokens[title.first - 1].lower):
        return None
    if tokens[by - 1].lower not in ("led", "headed", "chaired"):
        return None
    own = [at for at in before if at < by]
    body = {tokens[at].lower for at in own}
    if not OF_COMMITTEES.isdisjoint(body) or ("group" in body and not OF_GROUPS.isdisjoint(body)):
        return "legislator" if words[-1].startswith("chair") else None
    group = next((at for at in reversed(own) if tokens[at].lower in ("delegation", "mission", "team")), by)
    if all(m.row["kind"] != "chamber" for at in own if at > group for m in scene.document.found(at, "parts")):
        return "other" if title.office == "head_of_state" and _is_society(scene, own, group) else None
    return "deputy_speaker" if _is_second(words) else "speaker_of_parliament"


def _bare_head(tokens: Sequence[Token], title: Title) -> list[str] | None:
    """'[Chairman]', '[Vice President]', '[Deputy Head]': a head's words without what he heads."""
    words = [t.lower for t in tokens[title.first : title.last] if t.text != "-"]
    heads = ("chair", "president", "head", "vice-chair", "vice-president")
    rest = words[-1].startswith(heads) if words else False
    bare = title.office in ("other", "head_of_state", "deputy_head_of_state") and not title.settled
    return words if rest and bare and len(words) <= MOST and all(_is_second([w]) for w in words[:-1]) else None


MOST = 3  # words of 'First Vice President'


def _is_second(words: Sequence[str]) -> bool:
    """'[Vice] President', '[Deputy] Head', '[First] Deputy Chairman'."""
    return any(w.startswith(("vice", "deputy")) or w in ("first", "second", "standing", "permanent") for w in words)


def _is_owned(word: str) -> bool:
    """'led by [its] President', 'led by [the] President'."""
    return word in ("its", "the", "their")


def chairs_body(tokens: Sequence[Token], title: Title) -> bool:
    """'the Chairman-in-Office of the OSCE', 'ASEAN chair'."""
    led = title.office == "head_of_organization" and (title.party or "").startswith("IGO:")
    return led and any(t.lower.startswith(CHAIRS) for t in tokens[title.first : title.last])


def as_chair(tokens: Sequence[Token], titles: list[Title]) -> Title | None:
    """'[OSCE Chairperson-in-Office], Maltese Foreign Minister X', '[the Chairman-in-Office] and Norwegian Foreign Minister X'.

    The office in which a foreign minister acts; None where he leads no body.
    """
    leads = any(title.office == "foreign_minister" for title in titles)
    return next((title for title in titles if leads and chairs_body(tokens, title)), None)


HEADS = frozenset(["председатель", "спикер"])


def heads_the_body(sight: Sight, entity: Entity, delegation: Mention) -> None:
    """'делегация Сената Перу во главе с [его председателем] X': the speaker of the chamber that the delegation is of.

    'делегация Межпарламентского союза во главе с [председателем] X': the head of that organisation; 'делегация МИД Чада во главе
    с [министром] X': the foreign minister. Russian."""
    titles = [t for m in entity.mentions for t in m.titles]
    if entity.office not in ("other", "minister") or len(titles) != 1 or titles[0].row is None:
        return
    own, title = range(delegation.first, delegation.last), titles[0]
    kinds = {m.row["kind"] for at in own for m in sight.document.found(at, "parts")}
    if entity.office == "minister":
        bare = title.last - title.first == 1
        office = "foreign_minister" if "foreign_ministry" in kinds and bare else "minister"
    elif "chamber" in kinds and HEADS & set(sight.tokens[title.first].keys):
        office = "speaker_of_parliament"
    elif (delegation.party or "").startswith("IGO:") and title.row is not None and title.row["kind"] == "head":
        office = office_of(title.row, delegation.party)
    else:
        return
    entity.office = title.office = office


OF_NO_CHAMBER = frozenset(["government", "cabinet", "presidency", "delegation", "parliament", "house", "assembly", "senate",
                           "congress", "army", "forces", "embassy", "ministry"])  # fmt: skip


def _is_society(scene: Scene, own: Sequence[int], group: int) -> bool:
    """'a delegation [of Peru's Supreme Court] (led by its President)', '[of the Chess Federation]': a body that no head of state
    presides over, nor whoever leads an organisation of states."""
    behind = [at for at in own if at > group]
    if any(m.row["party"].startswith("IGO:") for at in behind for m in scene.document.found(at, "parties")):
        return False
    tokens = (scene.document.tokens[at] for at in behind)
    return any(t.is_title and "body" in t.kinds and t.lower not in OF_NO_CHAMBER for t in tokens)
