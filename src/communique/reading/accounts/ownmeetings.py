"""Meetings that a press service tells without its own: 'In a meeting with [the President of the ICRC], the minister thanked'."""

from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import TALKS, Account
from communique.reading.text import Entity, Scene


def own_of_report(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Role | None:
    """Who of the report's own country met others before, where a noun tells of a meeting with one person of another party alone."""
    home = scene.home
    named = h.named()
    if scene.language.code != "en" or home is None or len(named) != 1 or h.trigger.type != "noun":
        return None
    only = named[0].entity
    if only is None or only.kind != "person" or only.party in (None, home) or not (only.name and only.office):
        return None
    for account in reversed(accounts):
        people = [r for r in account.roles if r.entity is not None and r.entity.kind == "person"]
        own = [r for r in people if r.entity is not None and r.entity.party == home and r.entity.office]
        if account.kind in TALKS and own and len(people) > 1:
            return None if account.has(only) else own[0]
    return None


AROUND = 8  # tokens around a noun in which a word tells that its meeting is one more


def own_of_last(scene: Scene, h: Hypothesis, accounts: list[Account]) -> Role | None:
    """'Berg met A on Monday. A meeting with B was [also] held': Berg, of whom the sentence before tells. English."""
    named = h.named()
    if scene.language.code != "en" or len(named) != 1 or h.trigger.type != "noun" or not accounts:
        return None
    only, last = named[0].entity, accounts[-1]
    near = scene.document.tokens[max(0, h.trigger.first - AROUND) : named[0].mention.last + AROUND]
    if not any("one_more" in t.kinds and t.sentence == h.sentence for t in near):
        return None
    if only is None or last.kind not in TALKS or not last.roles or not 0 <= h.sentence - last.sentences[-1] <= 1:
        return None
    own = last.roles[0]
    if own.entity is None or own.entity.kind != "person" or last.has(only) or own.entity.party == only.party:
        return None
    return own


NEAR = 4  # sentences from one meeting of a series to the next


def own_of_series(scene: Scene, h: Hypothesis, accounts: list[Account]) -> list[Role]:
    """'Кирога и Сото встретились с премьером Чили A. На встрече с [министром Чили B] обсуждалась торговля': Кирога и Сото. Russian.

    Those of one country whom the meeting told before had with one of the same country, where they are the only others; of
    talks to come ('запланирована также [встреча] с A') too. Where none is told before, he of whom the sentence before tells.
    """
    if scene.language.code != "ru" or h.trigger.type != "noun":
        return []
    only, met = h.named()[0].entity, [a for a in accounts if a.kind in TALKS and a.status == "held"]
    of_many = only is not None and only.party is not None and h.named()[0].mention.group == "holders"
    if only is None or any(a.has(only) for a in accounts):
        return []
    if not (only.name and only.office and only.party) and (met or not of_many):
        return []
    if not met:
        before = _of_sentence_before(scene, h, only)
        return [before] if before is not None else []
    people = [r for r in met[-1].roles if r.entity is not None and r.entity.kind == "person" and r.entity.party]
    own = [r for r in people if r.entity is not None and r.entity.party != only.party]
    near = 0 < h.sentence - met[-1].sentences[-1] <= NEAR
    of_one = len({r.entity.party for r in own if r.entity is not None}) == 1
    return own if near and of_one and len(people) > len(own) else []


def _of_sentence_before(scene: Scene, h: Hypothesis, only: Entity) -> Role | None:
    """'Министр Перу Кирога назвал это ошибкой. На [встрече] с премьером Чили A обсуждались суда': Кирога, told alone."""
    for sentence in range(h.sentence - 1, max(-1, h.sentence - BACK - 1), -1):
        told = [m for m in scene.of_sentence(sentence) if m.kind in ("person", "pronoun") and m.entity is not None]
        known = {id(m.entity): m for m in told if m.entity is not None and m.entity.name and m.entity.office}
        if not told:
            continue
        mention = next(iter(known.values()), None) if len(known) == 1 else None
        one = mention.entity if mention is not None else None
        leads = (
            mention is not None and "nomn" in mention.cases and one is not None and one.party not in (None, only.party)
        )
        return Role(one, "participant", mention) if leads and mention is not None else None
    return None


BACK = 2  # sentences back that tell whose talks they were


def add_protagonist(scene: Scene, h: Hypothesis, accounts: list[Account]) -> None:
    """'Talks with X are planned', after a visit by Y: the other side is the visitor; else whoever of the report's own met others."""
    named = [r for r in h.roles if r.entity is not None]
    by_somebody = h.trigger.type == "verb" and not _by_nobody(scene, h)
    if h.kind not in ("meeting", "call") or not named or h.from_subject or by_somebody:
        return
    one_side = len({r.entity.party for r in named if r.entity is not None}) == 1
    if len(named) > 1 and not (one_side and (h.status == "planned" or _were_held(scene, h))):
        return  # but 'the programme holds talks with the president, the speaker and the minister of Peru'
    only = named[0].entity
    if _is_of_own_body(scene, h, named[0]):
        return
    if only is None or _is_told_again(scene, h, only, accounts) or _is_spoken(scene, h):
        return
    for account in reversed(accounts):
        for role in account.roles:
            person = role.entity
            came = role.part == "visitor" or _is_alone_there(account, role, h)
            there = any(r.entity is person for r in named)
            if not came or person is None or there or _was_elsewhere(account, h):
                continue
            if person.party != only.party or only.party_inferred:
                h.roles.insert(0, Role(person, "guest" if named[0].part == "host" else "participant", role.mention))
                return
    own = own_of_report(scene, h, accounts) or own_of_last(scene, h, accounts)
    ours = [own] if own is not None else own_of_series(scene, h, accounts)
    h.roles[:0] = [Role(r.entity, "participant", r.mention) for r in ours]


def add_who_spoke_there(scene: Scene, h: Hypothesis, account: Account) -> None:
    """'Telephone conversation with X', then 'During the conversation, [Y] congratulated X': Y, the one other person there.

    `account`: what 'the conversation' points back at, told so far with X alone.
    """
    named = [r.entity for r in account.roles if r.entity is not None]
    told = [m for m in scene.of_sentence(h.sentence) if m.kind in ("person", "pronoun") and m.entity is not None]
    if len(named) != 1 or account.kind not in TALKS or not account.status == h.status == "held":
        return
    if not any(m.entity is named[0] for m in told):
        return
    others = {id(m.entity): m for m in reversed(told) if m.entity is not named[0]}
    if len(others) != 1:
        return
    mention = next(iter(others.values()))
    one = mention.entity
    if one is not None and one.name and one.office and one.party not in (None, named[0].party):
        account.roles.insert(0, Role(one, "participant", mention))


def _is_of_own_body(scene: Scene, h: Hypothesis, role: Role) -> bool:
    """'at a meeting of [the Peruvian Cabinet]', 'the scheduled meeting of [the National Council]': who sit there are its own. English."""
    mention, at = role.mention, h.trigger.last
    behind = mention.kind == "side" and not mention.group and at < mention.first <= at + 2
    owns = scene.language.code == "en" and h.trigger.type == "noun"
    return behind and owns and scene.document.tokens[at].lower == "of"


def _by_nobody(scene: Scene, h: Hypothesis) -> bool:
    """'It is planned [to hold] talks with X', 'Также [встретился] с X': with nobody for a subject."""
    at = h.trigger.first - 1
    if scene.language.code == "ru":
        return _is_left_out(scene, h)
    if scene.document.tokens[at].lower != "to":
        return False
    before = [t.lower for t in scene.document.tokens[max(0, at - IMPERSONAL) : at] if t.sentence == h.sentence]
    return "it" in before and before[before.index("it") + 1 :][:1] in (["is"], ["was"])


def _is_left_out(scene: Scene, h: Hypothesis) -> bool:
    """'Также [встретился] с X', 'Завтра в Лиме [проведёт] встречу с X': a sentence of one told before, without a subject. Russian."""
    tokens = scene.document.tokens
    last = h.trigger.last
    verb = any(f.pos == "VERB" and f.number == "sing" and f.gender != "neut" for f in tokens[h.trigger.head].forms[:1])
    sentence = scene.document.sentences[h.sentence]
    subject = any(
        f.pos in ("NOUN", "NPRO", "NUMR") and f.case == "nomn" for t in tokens[sentence.first : last] for f in t.forms
    )
    named = any("nomn" in m.cases for m in scene.of_sentence(h.sentence) if m.first <= last)
    return verb and not subject and not named and not any(t.text in ',;:–—«"' for t in tokens[sentence.first : last])


def _were_held(scene: Scene, h: Hypothesis) -> bool:
    """'Meetings [were held] with A and B': one side alone, and the verb behind the noun. English."""
    return scene.language.code == "en" and h.light is not None and h.light >= h.trigger.last


IMPERSONAL = 5  # tokens of 'it is also planned'


def _was_elsewhere(account: Account, h: Hypothesis) -> bool:
    """'A visited Oslo. Talks with B [in Lima] …': a visit to another land than the one where the talks were."""
    there, here = (p.place.country if p is not None else None for p in (account.place, h.place))
    return account.kind == "visit" and None not in (there, here) and there != here


def _is_spoken(scene: Scene, h: Hypothesis) -> bool:
    """'«За три года [переговоров] с Чили …», – said he': the talks of whoever speaks, no visitor's. Russian."""
    at = h.trigger.first
    return scene.language.code == "ru" and any(q.first <= at < q.last for q in scene.quotations())


def _is_told_again(scene: Scene, h: Hypothesis, only: Entity, accounts: list[Account]) -> bool:
    """'A met B. … [По итогам переговоров] B said': talks that the report has told of, where their outcome is told. Russian."""
    before = scene.document.tokens[h.trigger.first - 1]
    outcome = scene.language.code == "ru" and "in_the_end" in before.kinds
    return outcome and any(a.kind in TALKS and a.status == "held" and a.has(only) for a in accounts)


NEAR = 3  # sentences from a conference to the meetings told in its course


def _is_alone_there(account: Account, role: Role, h: Hypothesis) -> bool:
    """'A attended the forum in Lima. Meetings were held there with B and C': the one person told as the conference's."""
    alone = account.kind == "conference" and role.entity is not None and role.entity.kind == "person"
    told = [r for r in account.roles if r.entity is not None and r.entity.kind == "person"]
    return alone and len(told) == 1 and 0 <= h.sentence - max(account.sentences) <= NEAR
