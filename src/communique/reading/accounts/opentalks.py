"""Talks told without anybody, whose people only a later sentence names."""

from communique.languages import Match
from communique.reading.accounts.delegations import side_before
from communique.reading.clauses import Hypothesis, Roles
from communique.reading.frames import MEETS, Account
from communique.reading.text import Entity, Mention, Scene


def was_to_come(scene: Scene, match: Match) -> bool:
    """'должен был принять участие и президент', 'не участвовал министр': who was not there."""
    before = scene.document.tokens[max(0, match.first - 2) : match.first]
    return scene.language.code == "ru" and any({"должен", "должный"} & {*t.keys} or t.lower == "не" for t in before)


def open_talks(
    scene: Scene, accounts: list[Account], match: Match, people: list[Mention], told: list[Hypothesis]
) -> list[Account]:
    """'Переговоры в Осло длились час. С норвежской стороны в них участвовали A, с чилийской – B': talks told without anybody."""
    sides = [side_before(scene, m.first, match) for m in people]
    parties = {side[0] if side else m.entity and m.entity.party for m, side in zip(people, sides, strict=True)}
    sentence = scene.document.tokens[match.first].sentence
    if match.row["kind"] not in ("present", "chair", "attendees", "led") or len(parties - {None}) < 2:
        return []
    for h in reversed(told):
        if sentence - OPEN <= h.sentence <= sentence and h.trigger.type in ("noun", "event") and not h.named():
            if h.kind in MEETS and h.trigger.first < match.first:
                h.generic = False
                account = Account(h.kinds, h.status, [h], [], h.place)
                accounts.append(account)
                return [account]
    return []


def sides_there(scene: Scene, roles: Roles, match: Match) -> list[Mention]:
    """'Прошло заседание рабочей группы. В нём участвовали [представители Чада, Перу и Омана]': at least two sides. Russian."""
    if scene.language.code != "ru" or match.row["kind"] != "present" or not _points_to_talks(scene, match):
        return []
    for group in roles.groups(scene.document.tokens[match.first].sentence):
        if match.last <= group.first <= match.last + VERB_REACH and not group.marker:
            sides = [m for m in group.mentions if m.kind == "side" and m.entity is not None and m.entity.party]
            parties = {m.entity.party for m in sides if m.entity is not None}
            return sides if len(parties) > 1 and len(sides) == len(group.mentions) else []
    return []


def _points_to_talks(scene: Scene, match: Match) -> bool:
    """'[В нём] приняли участие', '[На ней] были': what the sentence begins with."""
    start = scene.document.sentences[scene.document.tokens[match.first].sentence].first
    opener = [t.lower for t in scene.document.tokens[start : start + 2]]
    return opener[:1] in (["в"], ["на"]) and opener[1:] in (["нём"], ["нем"], ["ней"], ["них"])


OPEN = 2  # sentences from talks told without anybody to who was there


def with_whom(scene: Scene, match: Match) -> Entity | None:
    """'[С ним] были посол A и советник B': of whose people they are."""
    if scene.language.code != "ru" or scene.document.tokens[match.first].lower not in ("с", "со"):
        return None
    mention = scene.mention_at(match.first + 1)
    return mention.entity if mention is not None else None


VERB_REACH = 3  # tokens from 'вместе с X' to its verb


def came_beside(scene: Scene, roles: Roles, match: Match) -> int | None:
    """'Вместе с [президентом] [прилетели] министры': the token behind the verb of arriving; None where there is none."""
    for group in roles.groups(scene.document.tokens[match.first].sentence):
        if group.first <= match.last + 1 and group.last > match.last:
            for at in range(group.last, group.last + VERB_REACH):
                for found in scene.document.found(at, "triggers"):
                    if found.row["kind"] == "visit" and found.row["type"] == "verb":
                        return found.last
    return None
