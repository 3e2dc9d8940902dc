"""English: who belongs to a delegation or stands by somebody at talks, where the words for it are parted by others.

'The Omani delegation, led by A, [also included] B and C', 'In attendance at the talks in Lima [were] A and B',
'A was joined by B at the talks with C'.
"""

from itertools import pairwise

from communique.languages import Match
from communique.reading.accounts.delegations import are_companions
from communique.reading.clauses import Role
from communique.reading.frames import TALKS, Account
from communique.reading.text import Entity, Mention, Scene

DELEGATION_REACH = 24  # tokens from a delegation to the verb that tells who is of it
WERE_REACH = 36  # tokens from 'In attendance at' to the verb behind which the people stand
PLACED = frozenset(["at", "for", "during", "from", "on"])
ELSEWHERE = frozenset(["in", "with", "to"])  # 'where A took part [in] a parade': something else that they did there
BESIDE = frozenset(["at", "with", "alongside", "beside"])


def asked_for(scene: Scene, match: Match, accounts: list[Account]) -> bool:
    """What the row asks of the words' place (attendance.tsv: alone): a delegation before them, a journey in their sentence, 'where'."""
    if match.row["alone"] == "delegation":
        return of_a_delegation(scene, match)
    if match.row["alone"] == "where":
        return behind_where(scene, match)
    return match.row["alone"] != "journey" or on_the_journey(scene, match, accounts)


def of_a_delegation(scene: Scene, match: Match) -> bool:
    """'The delegation of President A [includes] B', 'a delegation led by A, which [comprised] B': is a delegation its subject?"""
    tokens = scene.document.tokens
    start = scene.document.sentences[tokens[match.first].sentence].first
    shared = tokens[match.first - 1].lower == "and"  # 'The delegation arrived on Monday [and] included B'
    opening = [token.lower for token in tokens[start : match.first]]
    if opening[:2] == ["the", "group"] and len(opening) <= 3:
        return tokens[match.first].lower not in ("includes", "included")  # '[The group] consists of Senators A and B'
    if tokens[start].lower == "it" and match.first - start <= 2 and start > 0:
        before = scene.document.sentences[tokens[start].sentence - 1]
        return any("retinue" in t.kinds for t in tokens[before.first : before.last])  # '[It] also includes'
    for at in range(match.first - 1, max(start, match.first - DELEGATION_REACH) - 1, -1):
        if "retinue" in tokens[at].kinds:
            return True
        verbs = (m for m in scene.document.found(at, "triggers", "sayings") if m.row["type"] in ("", "verb"))
        if (
            not shared
            and next(verbs, None) is not None
            and not (tokens[at].lower.endswith("ed") and tokens[at + 1].lower == "by")
        ):
            return False
    return False


def behind_where(scene: Scene, match: Match) -> bool:
    """'hosted a summit in Lima, [where] A of Peru and B of Ghana [took part]': people, and nothing done, between the two."""
    tokens = scene.document.tokens
    start = scene.document.sentences[tokens[match.first].sentence].first
    if match.last < len(tokens) and tokens[match.last].lower in ELSEWHERE:
        return False
    for at in range(match.first - 1, max(start, match.first - WERE_REACH) - 1, -1):
        if tokens[at].lower == "where" or (tokens[at].lower == "which" and tokens[at - 1].lower in ("in", "at")):
            return True
        if any(m.row["type"] in ("", "verb") for m in scene.document.found(at, "triggers", "sayings")):
            return False
    return False


def on_the_journey(scene: Scene, match: Match, accounts: list[Account]) -> bool:
    """'A visited Lima on Monday, [together with] B and C': does the same sentence tell of a journey before the words?"""
    sentence = scene.document.tokens[match.first].sentence
    told = [h.trigger for a in accounts if a.kind == "visit" for h in a.hypotheses if h.sentence == sentence]
    rivals = [h.trigger for a in accounts if a.kind != "visit" for h in a.hypotheses if h.sentence == sentence]
    return any(t.last <= match.first for t in told) and not any(t.first <= match.first for t in rivals)


def people_behind(scene: Scene, match: Match) -> Match:
    """'[Present at the talks] between A and B in Lima on Monday [were] C and D': the words up to the verb are passed."""
    tokens = scene.document.tokens
    sentence = scene.document.sentences[tokens[match.first].sentence]
    if scene.language.code != "en" or match.first - sentence.first > 1 or match.last >= sentence.last:
        return match
    with_whom = (
        tokens[match.first].lower.endswith("ing") and match.row["where"] == "both"
    )  # '[Accompanying] the President [are] A and B'
    placed = tokens[match.last].lower in PLACED or any(t.lower in BESIDE for t in tokens[match.first : match.last])
    if not (with_whom or placed):
        return match
    for at in range(match.last, min(sentence.last, match.last + WERE_REACH)):
        if tokens[at].lower in ("were", "was", "are", "is", "included"):
            return Match(match.first, at + 1, match.row)
    return match


EXAMPLES_REACH = 20  # tokens of 'a number of senior officials from the two sides'


def past_description(scene: Scene, match: Match) -> Match:
    """'[attended by] senior defence officials from the two lands, [including] A and B': up to the words before the first one named.

    Where somebody is named before them, he is the first of the list."""
    tokens = scene.document.tokens
    sentence = scene.document.sentences[tokens[match.first].sentence]
    if scene.language.code != "en" or match.row["where"] != "after":
        return match
    named = (m.first for m in scene.of_sentence(sentence.index) if m.name and m.first >= match.last)
    stop = min(sentence.last, match.last + EXAMPLES_REACH, next(named, sentence.last))
    for at in range(match.last, stop):
        if "such_as" in tokens[at].kinds:
            return Match(match.first, at + 1, match.row)
        if tokens[at].lower == "among" and at + 1 < stop and tokens[at + 1].lower in ("them", "whom"):
            return Match(match.first, at + 2, match.row)
    return match


def from_where(scene: Scene, people: list[Mention], one: Mention) -> tuple[str, tuple[int, int]] | None:
    """'attended by [Generals A] and B [from Ghana], and C from Norway': the land told behind the last of those joined to him."""
    tokens = scene.document.tokens
    for here, behind in pairwise(people[people.index(one) :]):
        if {t.lower for t in tokens[here.last : behind.first]} - {",", "and"} or here.party_at is not None:
            return None
        at = behind.party_at
        if at is not None and behind.party and tokens[at[0] - 1 - (tokens[at[0] - 1].lower == "the")].lower == "from":
            return behind.party, at
    return None


def whom_they_joined(scene: Scene, match: Match) -> Entity | None:
    """'[Premier A] was joined by Minister B at the talks with C': A, whose party B is of."""
    tokens = scene.document.tokens
    if scene.language.code != "en" or not any("at_ones_side" in t.kinds for t in tokens[match.first : match.last]):
        return None
    before = [m for m in scene.of_sentence(tokens[match.first].sentence) if m.last <= match.first]
    people = [m for m in before if m.kind in ("person", "pronoun") and m.entity is not None]
    return people[-1].entity if people else None


JOINED_WITHIN = 2  # sentences from a meeting to who joined whom at it


def joined_one_who_met(scene: Scene, match: Match, accounts: list[Account]) -> bool:
    """'Premier A met Minister B of Peru. [The Premier was joined by] Ministers C and D': at the meeting told right before, or
    on the journey.

    Not 'was joined by C at the launch of the project': no other gathering stands in the sentence."""
    joined = whom_they_joined(scene, match)
    if joined is None or match.row["kind"] != "present":
        return False
    sentence = scene.document.sentences[scene.document.tokens[match.first].sentence]
    events = scene.language.words("public_event")
    tokens = scene.document.tokens[match.last : sentence.last]
    if any(t.lower in PLACED and scene.mention_at(t.index + 1) is None for t in tokens if t.lower != "for"):
        return False
    if any(events & {*t.keys} for t in tokens):
        return False
    before = [a for a in accounts if 0 <= sentence.index - max(a.sentences) <= JOINED_WITHIN]
    return bool(before) and before[-1].kind in (*TALKS, "visit") and before[-1].has(joined)


def joined_a_traveller(scene: Scene, match: Match, told: list[Account]) -> bool:
    """'A travelled to Peru and Chile. [He was joined by] B': on the journey, where no talks of his were told since."""
    joined = whom_they_joined(scene, match) if told and told[-1].kind == "visit" else None
    return joined is not None and told[-1].has(joined) and not match.row["alone"]


def talks_of_team(scene: Scene, match: Match, told: list[Account]) -> list[Account]:
    """'A of Ghana visited Lima and met B. [The Peruvian delegation] included C': the last talks told of a side that did not travel. English.

    'A приняла делегацию во главе с B. [В делегацию входят] C и D': the last talks that the head of a delegation had. Russian."""
    if scene.language.code == "ru" and match.row["kind"] == "members":
        led = [a for a in told if a.kind in TALKS and any(r.entity is not None and r.entity.leads for r in a.roles)]
        return led[-1:]
    party = _team_of(scene, match)
    if not party or any(party & a.parties() for a in told if a.kind == "visit"):
        return []
    talks = [a for a in told if a.kind in TALKS]
    open_ones = [a for a in talks if any(r.entity is not None and r.entity.party is None for r in a.roles)]
    return ([a for a in talks if party & a.parties()] or open_ones)[-1:]  # whoever received is of no land told


def team_met(scene: Scene, match: Match, told: list[Account]) -> Account | None:
    """'A met with B and [members of the team, including] C': the talks that the same sentence tells before; none of a journey. English."""
    if match.row["kind"] != "members" or scene.language.code != "en":
        return None
    number = scene.document.tokens[match.first].sentence
    before = {a.kind: a for a in told for h in a.hypotheses if h.sentence == number and h.trigger.first < match.first}
    return before.get("meeting") if "visit" not in before else None


def _team_of(scene: Scene, match: Match) -> set[str]:
    """'[The Ghanaian delegation] included', '[the Omani team] also included': the land whose people are told; empty elsewhere."""
    at = match.first - 1
    before = scene.mention_at(at - (scene.document.tokens[at].lower == "also"))
    if match.row["kind"] != "members" or scene.language.code != "en" or before is None or before.entity is None:
        return set()
    of_team = before.group == "delegation" or "retinue" in scene.document.tokens[before.last - 1].kinds
    return {before.entity.party} if of_team and before.entity.party is not None else set()


def part_of_team(account: Account, match: Match, entity: Entity) -> str:
    """Who is of a delegation that was received is a guest, as whoever leads it."""
    guests = {r.entity.party for r in account.roles if r.part == "guest" and r.entity is not None}
    return (
        "guest"
        if match.row["kind"] == "members" and entity.party is not None and entity.party in guests
        else "participant"
    )


def add_visitor_met(scene: Scene, match: Match, accounts: list[Account], people: list[Mention]) -> None:
    """'Minister A visited Lima. B was [also present] during the meeting with Minister C': A met C, and B was there too. English."""
    tokens, sentence = scene.document.tokens, scene.document.tokens[match.first].sentence
    also = any(t.lower in ("also", "too") for t in tokens[match.first - 1 : match.last + 1])
    if match.row["kind"] != "present" or scene.language.code != "en" or not also:
        return
    added = {id(m.entity) for m in people}
    for at, account in enumerate(accounts):
        others = [r.entity for r in account.roles if r.entity is not None and id(r.entity) not in added]
        if account.kind not in TALKS or account.sentences != [sentence] or len(others) != 1:
            continue
        before = [a for a in accounts[:at] if a.kind == "visit" and 0 < sentence - max(a.sentences) <= GREETED_WITHIN]
        for role in before[-1].roles if before else ():
            one = role.entity
            if role.part == "visitor" and one is not None and not account.has(one) and one.party != others[0].party:
                account.roles.append(Role(one, "participant", role.mention))


def add_spouses(scene: Scene, accounts: list[Account]) -> None:
    """'Президент A [с супругой B] прибыл в Лиму': she came too. Russian."""
    if scene.language.code != "ru":
        return
    tokens, kin = scene.document.tokens, ("family", "kin", "consort")
    for visit in (a for a in accounts if a.kind == "visit"):
        led = next(
            (r.entity for r in visit.roles if r.part == "visitor" and r.entity is not None and r.entity.name), None
        )
        for mention in (m for number in visit.sentences for m in scene.of_sentence(number)):
            with_him = mention.kind == "person" and mention.name and tokens[mention.first - 1].lower in ("с", "со")
            entity = mention.entity if with_him else None
            own = range(mention.titles[0].first, mention.titles[0].last) if mention.titles else range(0)
            if entity is None or led is None or visit.has(entity):
                continue
            if any(word in tokens[at].key_kinds for at in own for word in kin):
                entity.party, entity.party_inferred = (
                    entity.party or led.party,
                    entity.party_inferred or not entity.party,
                )
                visit.roles.append(Role(entity, "visitor", mention))


OF_TITLES = frozenset(["of", "the", "and", "for", "in", "at", "to", "on", ",", "(", ")", ".", "&", "-"])


def only_titles(scene: Scene, first: int, last: int) -> bool:
    """'attended by A, Permanent Secretary [of the Ministry of Trade and Head of the Civil Service and] Ms. B': one list. English."""
    tokens = scene.document.tokens[first:last]
    return scene.language.code == "en" and all(t.is_title or t.lower in OF_TITLES for t in tokens)


GREETED_WITHIN = 4  # sentences from a journey to who met the visitor


def add_greeters(scene: Scene, match: Match, accounts: list[Account], people: list[Mention]) -> None:
    """'A arrived in Lima. [The welcoming party included] B and C': hosts of the visit, of the land visited where nothing else tells."""
    sentence = scene.document.tokens[match.first].sentence
    visits = [a for a in accounts if a.kind == "visit" and 0 <= sentence - max(a.sentences) <= GREETED_WITHIN]
    visit = visits[-1] if visits else None
    came = {r.entity.party for r in visit.roles if r.part == "visitor" and r.entity is not None} if visit else set()
    for mention in people if visit is not None else ():
        entity = mention.entity
        if entity is None or visit is None or visit.has(entity):
            continue
        if entity.party in came and not entity.party_inferred:
            continue  # the visitor's own ambassador
        if visit.place is not None and (entity.party is None or entity.party_inferred):
            entity.party, entity.party_inferred = visit.place.place.country, True
        visit.roles.append(Role(entity, "host", mention))


AMONG_THEM = frozenset(["среди них", "в их числе"])


def adds_nobody(scene: Scene, match: Match) -> bool:
    """'Прибыли инвесторы. [Среди них] X': who makes up no delegation that this sentence or the one before tells of; those who
    are told as another's companions. Russian."""
    if are_companions(scene, match):
        return True
    sentence = scene.document.tokens[match.first].sentence
    first = scene.document.sentences[max(0, sentence - 1)].first
    team = any("делегация" in t.keys for t in scene.document.tokens[first : match.first])
    return match.row["form"] in AMONG_THEM and not team
