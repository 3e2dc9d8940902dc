"""Whom 'the minister', 'the King', 'the Secretary' describes, where several may be meant."""

from communique.reading.text import ONE_FOR_A_STATE, Entity, Mention, Scene, Sight
from communique.reading.titles import home_of

CLAUSE = 24  # tokens from a subject to its verb's object


def is_done_to(scene: Scene, sight: Sight, mention: Mention, entity: Entity) -> bool:
    """'[Глава государства] тепло поздравил X', '[Он] принял посла Чада Y': nobody is both the verb's subject and its object. Russian."""
    for other in scene.of_sentence(mention.sentence):
        if not mention.last <= other.first <= mention.last + CLAUSE or not other.cases or "nomn" in other.cases:
            continue
        same = other.entity is entity if other.entity is not None else _of_one_office(other, entity)
        if other.kind == "person" and same:
            return not any(sight.text(at) in (",", ";", ":", "—", "–") for at in range(mention.last, other.first))
    return False


def _of_one_office(mention: Mention, entity: Entity) -> bool:
    """'поблагодарил [лидера Чада]', not yet known whom: somebody of this party and office."""
    return mention.party is not None and mention.party == entity.party and mention.office == entity.office


def same_title(entity: Entity, mention: Mention) -> bool:
    """'the Amir' is he who was called so, rather than a president."""
    rows = [t.row["form"] for t in mention.titles if t.row is not None]
    return any(t.row is not None and t.row["form"] in rows for m in entity.told() if m.name for t in m.titles)


def named_beside(scene: Scene, entity: Entity, mention: Mention) -> bool:
    """Does the mention's own sentence name this person?"""
    return any(m.entity is entity and m.name for m in scene.of_sentence(mention.sentence))


OPENING = ONE_FOR_A_STATE | {"deputy_foreign_minister", "speaker_of_parliament"}  # told so by their own press
SHORT_TITLE = 6  # tokens of an office without an article


def opens_as_subject(sight: Sight, mention: Mention) -> bool:
    """'[Prime Minister] received the Ambassador': an office without an article that opens a sentence as a verb's subject."""
    opens = mention.first == sight.start_of(mention.first) or sight.text(mention.first - 1) == ":"
    if sight.is_russian or mention.plural or not opens:
        return False
    if mention.office not in OPENING or mention.last - mention.first > SHORT_TITLE:
        return False
    verb = mention.last + (sight.lower(mention.last) in ("to", "will"))  # a headline's 'Foreign Minister to visit Peru'
    verbs = sight.document.found(verb, "triggers", "sayings")
    return any(m.row.table == "sayings" or m.row["type"] == "verb" for m in verbs)


def of_outlet(sight: Sight, home: str | None, mention: Mention, people: list[Entity]) -> list[Entity]:
    """'[Foreign Secretary] to visit Oman', in a report of London: no foreigner's office; of other mentions all people."""
    if mention.party or home is None or ":" in home or not mention.titles or not opens_as_subject(sight, mention):
        return people
    return [e for e in people if e.party in (None, home) or e.party_inferred or _spoke_last(sight, mention, e)]


def _spoke_last(sight: Sight, mention: Mention, entity: Entity) -> bool:
    """'[Lund] said … [The foreign minister] said': who opened one of the two sentences before, told by an article."""
    before = range(mention.sentence - 2, mention.sentence)
    opened = any(m.sentence in before and m.first == sight.start_of(m.first) for m in entity.mentions)
    return mention.definite and opened


def is_definite(sight: Sight, mention: Mention) -> bool:
    """'the minister', 'His Majesty the King', 'Her Excellency the Minister'; any in Russian, which has no article."""
    told = any(sight.word(at, "his_word") for at in (mention.first, mention.titles[0].first))
    return mention.definite or sight.is_russian or told


NEW = frozenset(["a", "an", "another"])


def brings_in(sight: Sight, mention: Mention) -> bool:
    """'[a] Downing Street spokesperson': somebody new, nobody told of before; but 'the first visit by [a] Chilean minister' is his."""
    if sight.is_russian or sight.lower(mention.first) not in NEW:
        return False
    before = range(max(sight.start_of(mention.first), mention.first - FIRST_EVER), mention.first)
    return not (
        sight.lower(mention.first - 1) in ("by", "of", "from") and any(sight.lower(at) == "first" for at in before)
    )


FIRST_EVER = 6  # tokens of 'the first ever official visit by'


def named_next(scene: Scene, sight: Sight, mention: Mention) -> list[Entity]:
    """'the Polish foreign minister said. [Jan Nowak] told …': whom the next sentence begins with, by a full name alone."""
    sentences = scene.document.sentences
    if (last := _last_to(scene, sight, mention)) is not None:
        return [last]
    if mention.sentence == 0 and (told := _told_again(scene, mention)) is not None:
        mention = told
    if mention.sentence + 1 >= len(sentences):
        return []
    first = sentences[mention.sentence + 1].first
    people = [m for m in scene.of_sentence(mention.sentence + 1) if m.first == first and m.name]
    entities = [m.entity for m in people if m.entity is not None and len(m.name_text.split()) > 1]
    return [e for e in entities if e.mentions and min(m.first for m in e.mentions) == first]


def _told_again(scene: Scene, mention: Mention) -> Mention | None:
    """A headline's '[Polish FM] seeks trade', where the lead tells 'the Polish foreign minister said': the lead's mention."""
    for sentence in range(1, min(LEAD, len(scene.document.sentences))):
        for other in scene.of_sentence(sentence):
            if other.kind == "person" and not other.name and other.titles and other.party == mention.party:
                if other.office == mention.office:
                    return other
    return None


LEAD = 4  # sentences of a headline, a dateline and the first paragraph


def _last_to(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'[The last Omani minister] to visit Oslo was [Ali Said]': who is named behind the copula. English."""
    before = range(max(sight.start_of(mention.first), mention.first - 2), mention.titles[0].first)
    if sight.is_russian or not any(sight.word(at, "ordinal") for at in before):
        return None
    for other in scene.of_sentence(mention.sentence):
        at = other.first - 1
        if other.kind == "person" and other.name and other.first > mention.last and sight.lower(at) in ("was", "is"):
            return other.entity
    return None


LANDS = {"канцлер": frozenset(["DEU", "AUT"]), "госсекретарь": frozenset(["USA", "VAT"])}  # who has such an office


def who_can_be(scene: Scene, sight: Sight, mention: Mention, people: list[Entity]) -> list[Entity]:
    """Not whom the verb that the described one is the subject of has for its object; of lands that have the office.

    'Senior officials' are no one man, no king is 'the president'."""
    people = [e for e in people if not (mention.plural and e.name) and not _signed_by_another(mention, e)]
    if sight.is_russian and "nomn" in mention.cases:
        people = [e for e in people if not is_done_to(scene, sight, mention, e)]
    return [e for e in of_lands(sight, mention, people) if not _of_other_crown(sight, mention, e)]


def _signed_by_another(mention: Mention, one: Entity) -> bool:
    """'Anna Lind Minister for Trade', whose release a page is, is no '[Trade Minister of Chad]' of whom it tells."""
    return mention.party is not None and one.party is None and any(m.rule == "mention.line" for m in one.mentions[:1])


def _of_other_crown(sight: Sight, mention: Mention, one: Entity) -> bool:
    """'the [monarch]', 'эмир' is no president, 'the [President]' no king: told by their own words."""
    told = _crowned(sight, mention)
    if told is None or mention.office != "head_of_state":
        return False
    theirs = {_crowned(sight, m) for m in one.told() if m.titles} - {None}
    return bool(theirs) and told not in theirs


def _crowned(sight: Sight, mention: Mention) -> bool | None:
    """True of a king, False of a president, None where the words leave it open: 'the leader'."""
    words = [at for t in mention.titles if t.office == "head_of_state" for at in range(t.first, t.last)]
    if any(sight.key_word(at, "royal") for at in words):
        return True
    return False if any("president" in sight.keys(at) or "президент" in sight.keys(at) for at in words) else None


def of_lands(sight: Sight, mention: Mention, people: list[Entity]) -> list[Entity]:
    """'канцлер', 'госсекретарь': of the states that have such an office, where one of theirs is told; no deputy is the head."""
    if deputises(sight, mention):
        people = [e for e in people if any(deputises(sight, m) for m in e.told())]
    lands = LANDS.get(sight.lower(mention.first), frozenset())
    return [e for e in people if e.party in lands] or people


def is_of(entity: Entity, mention: Mention) -> bool:
    """Of the described one's party; 'Malta's Foreign Minister' is also the OSCE's Chair, 'who also serves as Malta's Minister'."""
    if entity.party == mention.party:
        return True
    meant = {mention.office, "foreign_minister" if mention.office == "minister" else None}  # 'the Maltese minister'
    titles = ((t, m) for m in entity.told() if m.name for t in m.titles if not t.implied)
    return any((t.party or m.party) == mention.party and t.office in meant for t, m in titles)


def deputises(sight: Sight, mention: Mention) -> bool:
    """'the [Deputy] Head of the Office of the Assembly': not its head, whatever the table calls both."""
    return any(t.office == "other" and sight.word(t.first, "deputy_word") for t in mention.titles)


def take_land_before(entity: Entity, mention: Mention) -> None:
    """'[Angolan] President Moyo, the current Chairperson of the African Union': the land before the name, not the body behind."""
    at, name = mention.party_at, mention.name
    if entity.party is not None or at is None or name is None or not mention.titles:
        return
    if at[1] <= mention.titles[0].first < name[0]:
        entity.party, entity.party_at = mention.party, at


def own_unnamed(sight: Sight, home: str | None, mention: Mention, fitting: list[Entity]) -> list[Entity]:
    """'The Prime Minister spoke to Prime Minister A of Chad. … The Prime Minister …': the report's own, whom it never names."""
    if sight.is_russian or mention.party is not None or not mention.definite or home is None:
        return []
    return [e for e in fitting if not e.name and e.party == home and e.office == mention.office][:1]


def only_holder(scene: Scene, mention: Mention) -> Entity | None:
    """'лидеры [Чада] и [Омана]' of a report that names the only president of Chad: him."""
    if mention.rule != "mention.holders" or mention.office not in ONE_FOR_A_STATE or mention.plural:
        return None
    people = [e for e in scene.entities if e.kind == "person" and e.name and e.party == mention.party]
    holders = [
        e for e in people if e.office == mention.office and not any(t.former for m in e.told() for t in m.titles)
    ]
    return holders[0] if len(holders) == 1 else None


def possible_offices(scene: Scene, mention: Mention) -> list[str]:
    """The offices a description may be of: 'the Norwegian leader' a president or prime minister, 'the envoy' an ambassador."""
    offices = [t.office for t in mention.titles] or list(mention.offices)
    for title in mention.titles if not mention.name else ():
        starts = range(title.first, title.last) if scene.language.code == "ru" else [title.first]
        for match in (
            m for at in starts for m in scene.document.found(at, "groups")
        ):  # 'Prime Minister' is no 'minister'
            whole = match.last == title.last or (scene.language.code == "ru" and match.first == title.first)
            behind = scene.document.tokens[match.last].lower if match.last < title.last else ""
            whole |= title.post is not None and behind in ("to", "in")  # 'the envoy to Peru'
            if whole and match.row["kind"] == "person":
                if not match.row["offices"] and mention.party and mention.definite and len(mention.titles) == 1:
                    return []  # 'the Georgian official', 'the Lao dignitary': whoever of that country, of any office
                offices += [o.strip() for o in match.row["offices"].split(",") if o.strip() not in ("", *offices)]
    if offices[:1] == ["head_of_state"] and not mention.party and not mention.name:
        last = scene.document.tokens[mention.last - 1]
        offices += (
            ["regional_head"] if "republic_word" in last.key_kinds else []
        )  # 'президент республики', of Tatarstan
    return offices


def party_fits(home: str | None, entity: Entity, mention: Mention) -> bool:
    """Can somebody be of the party that the mention tells? 'посол в США' is of another state."""
    if mention.party is None:
        return True
    implied = any(t.implied for t in mention.titles)
    party = entity.party or (None if implied else home_of(home, entity.office))
    posted = any(t.post == mention.party for m in entity.told() for t in m.titles)
    return party == mention.party or (party is None and not posted) or is_of(entity, mention)
