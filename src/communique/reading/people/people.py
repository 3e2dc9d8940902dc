"""What the report as a whole says of a person: the office that counts, the role in its words, the party."""

from communique.languages.offices import office_of
from communique.languages.ru.phrases import phrase_nominative
from communique.reading.people.chairs import as_chair, office_in_body
from communique.reading.people.deputies import give_deputys_office, give_vice_of_chamber, has_other_rank
from communique.reading.people.leaders import without_leaders
from communique.reading.people.listparties import party_beside, party_of_envoy_told, party_of_list
from communique.reading.text import OF_STATES, Entity, Mention, Scene, Sight, Title, best_office
from communique.reading.titles import OF_THE_SERVICE, home_of, is_rank, is_short_for_another


def settle_person(scene: Scene, entity: Entity, home: str | None) -> None:
    """Gives the entity its office and role, the office by precedence over all titles that stand beside its name."""
    titles = [t for m in entity.told() if m.name for t in m.titles]
    if all(
        t.row is not None and t.row["kind"] == "head" for t in titles
    ):  # 'во главе с председателем X. … Глава парламента'
        titles += [t for m in entity.told() if not m.name for t in m.titles]
    for title in titles:  # 'Secretary General Bell', of a state's ministry as the report has told
        if (
            entity.party
            and title.row is not None
            and title.party is None
            and title.row["kind"] != "head"
            and not (title.settled or title.for_field)
        ):
            title.office = office_of(title.row, entity.party)
    current = [t for t in titles if not t.former] or titles
    current = [t for t in current if not is_short_for_another(scene.document, t, current)]
    current = without_leaders(current)
    if any(t.office in OF_THE_SERVICE for t in current):
        current = [t for t in current if not is_rank(scene.document, t)]
    vague = best_office([t.office for t in current]) in VAGUE.get(entity.office or "", ())
    if entity.office_inferred and vague and not any(names_field(t) for t in current):
        current = []  # 'the minister', said of somebody known as the foreign minister
    if not titles and entity.office is None:
        _by_rank(scene, entity)
    chair = as_chair(scene.document.tokens, current)
    if chair is not None:
        current, entity.party, entity.party_at, entity.party_inferred = [chair], chair.party, chair.party_at, False
    for title in current:
        if (held := office_in_body(scene, title)) is not None:
            title.office, title.settled = held, True
    if current:
        entity.office = best_office([t.office for t in current]) or entity.office
        entity.former = all(t.former for t in titles)
        shown = next((t for t in current if t.office == entity.office), current[0])
        entity.office_at, entity.office_inferred = (shown.first, shown.last), False
        entity.role = _role_words(scene, entity, shown)
        if (entity.party or "").startswith("IGO:") and entity.office in OF_STATES and _is_of_state(shown):
            entity.party, entity.party_at, entity.party_inferred = shown.party, shown.party_at, shown.implied
        if entity.former:
            entity.office = "other"
        if (
            entity.party in ("USA", "GBR")
            and entity.party_inferred
            and not entity.well_known  # 'госсекретарь Райс' in a report of Russia, Georgia or Chad
            and any(_of_home(scene, t, home) or _of_own_state(scene, entity, t, home) for t in current)
        ):
            entity.party = None
        people = [e.first for e in scene.entities if e.kind == "person" and e.name]
        leads = bool(entity.name) and entity.first == min(people, default=0)
        body = home if leads and home is not None and home.startswith("IGO:") else None
        if entity.party is None and body is not None and shown.row is not None and "IGO=" in shown.row["instead"]:
            entity.party, entity.party_inferred = body, True  # 'President X' on the European Council's own page
            entity.office = office_of(shown.row, body)
        if entity.party is None:
            told = [t for t in current if t.party and not _of_home(scene, t, home)]
            implied = next((t.party for t in told if not _of_own_state(scene, entity, t, home)), None)
            listed = party_of_list(scene, entity) if implied is None and home is not None else None
            listed = listed or party_of_envoy_told(scene, entity)
            entity.party, entity.party_inferred = implied or listed or home_of(home, entity.office), True
            if shown.row is not None and not (shown.settled or shown.for_field) and entity.office == shown.office:
                entity.office = best_office([_office_for(t, entity.party) for t in current]) or entity.office


def _is_of_state(title: Title) -> bool:
    """'[председатель Сената Чада], председатель ассамблеи СНГ X': who chairs a body in his turn speaks for his state."""
    return title.party is not None and ":" not in title.party


def _office_for(title: Title, party: str | None) -> str:
    """'Secretary of State' beside 'MFA Secretary of State': which office each is, held for the party."""
    open_to = title.row is not None and not (title.settled or title.for_field)
    return office_of(title.row, party) if open_to and title.row is not None else title.office


def _by_rank(scene: Scene, entity: Entity) -> None:
    """'General Saleh', 'генерал Салех', of whom no other office is told: an officer."""
    rank = next((m.rank for m in entity.mentions if m.rank is not None), None)
    if rank is not None:
        shown = Title(*rank, "military")
        entity.office, entity.office_at, entity.role = "military", rank, _role_words(scene, entity, shown)


def names_field(title: Title) -> bool:
    """'министр обороны', 'Minister of Health': of a field of its own, so no other minister in short."""
    return title.row is not None and title.office == "minister" and "{portfolio}" in title.row["form"]


def _of_home(scene: Scene, title: Title, home: str | None) -> bool:
    """'Undersecretary for Political Affairs' in another land's report: an office of the United States by its words alone."""
    if not title.implied or title.party not in ("USA", "GBR") or home in (None, title.party) or ":" in (home or ""):
        return False
    if title.party == "GBR":  # 'Secretary of State for Tourism' in a report that never names Britain
        parties = (m for found in scene.document.matches.values() for m in found if m.row.table == "parties")
        return all(m.row["party"] != "GBR" for m in parties)
    return not any(t.lower in ("state", "u.s.", "us") for t in scene.document.tokens[title.first : title.last])


def _of_own_state(scene: Scene, entity: Entity, title: Title, home: str | None) -> bool:
    """'Secretary of State X' opens a report of Poland, Romania or Portugal that never names the United States."""
    words = [t.lower for t in scene.document.tokens[title.first : title.last]]
    if words != ["secretary", "of", "state"] or entity.first > min(
        (e.first for e in scene.entities if e.kind == "person" and e.name), default=0
    ):
        return False
    if not title.implied or title.party != "USA" or home in (None, "USA", "GBR", "VAT") or ":" in (home or ""):
        return False
    parties = (m for found in scene.document.matches.values() for m in found if m.row.table == "parties")
    return all(m.row["party"] != "USA" for m in parties)


# What a later description may call the holder of an office that everybody knows he holds.
VAGUE = {
    "foreign_minister": ("minister", "other", "ministry_official", "ambassador"),
    "deputy_foreign_minister": ("minister", "other", "ministry_official", "ambassador", "deputy_minister"),
    "head_of_government": ("other", "head_of_state"),
    "head_of_state": ("other",),
    "speaker_of_parliament": ("other", "legislator"),
    "head_of_organization": ("other", "organization_official"),
    "organization_official": ("other", "ambassador"),
    "special_envoy": ("other", "ambassador"),
}


def _role_words(scene: Scene, entity: Entity, shown: Title) -> str:
    """The title as the text has it; in Russian one that stands in the nominative if there is one, else set back to it."""
    if scene.language.code != "ru":
        return " ".join(scene.document.words(shown.first, shown.last).split())
    held = [(title, m.cases) for m in entity.mentions for title in m.titles if title.office == shown.office]
    own = next((cases for title, cases in held if title is shown), frozenset())
    title, cases = next(((t, c) for t, c in held if c == {"nomn"} and not t.plural), (shown, own))
    words = [t.lower for t in scene.document.tokens[title.first : title.last]]
    return phrase_nominative(
        scene.document,
        title.first,
        title.last,
        case=cases,
        number=None if title.plural else "sing",
        singular="и" not in words,  # 'президенты Чили и Перу' are not each the president of both
    )


def share_party(scene: Scene, sight: Sight, mention: Mention) -> None:
    """'Canadian Prime Minister A and Foreign Minister B': the second is of the first's party."""
    entity = mention.entity
    if entity is None or entity.party is not None or not mention.titles:
        return
    if give_vice_of_chamber(scene, sight, mention):
        return
    owner = _owner(scene, sight, mention)
    if owner is not None:
        entity.party, entity.party_at, entity.party_inferred = owner.party, owner.party_at, owner.kind == "person"
        give_deputys_office(scene, mention, owner)
        return
    if mention.party is None and (leader := _accompanied(scene, sight, mention)) is not None:
        entity.party, entity.party_at, entity.party_inferred = leader.party, leader.party_at, True
        return
    if (spouse := _royal_beside(scene, sight, mention)) is not None:
        entity.party, entity.party_at, entity.party_inferred = spouse.party, spouse.party_at, True
        return
    if sight.lower(mention.first - 1) not in ("and", "и"):
        return
    ends = mention.first - 1 - (sight.text(mention.first - 2) == "," and not sight.is_russian)
    before = next((m for m in reversed(scene.of_sentence(mention.sentence)) if m.last == ends), None)
    listed = before is not None and ends < mention.first - 1 and sight.text(before.first - 1) == ","
    if before is None or listed or not (before.name and before.titles):
        return  # 'A of Peru, B of Chile, and Minister C'
    if (party := party_beside(scene, before, mention)) is not None:
        entity.party, entity.party_at, entity.party_inferred = party, before.party_at or before.name, True


def _royal_beside(scene: Scene, sight: Sight, mention: Mention) -> Mention | None:
    """'[King Haakon] and Queen Sonja of Norway': the second of a couple, whose land is told once behind both."""
    if sight.is_russian or sight.lower(mention.last) != "and" or not _tells_gender(mention):
        return None
    beside = scene.mention_at(mention.last + 1)
    if beside is None or beside.first != mention.last + 1 or not beside.party or not _tells_gender(beside):
        return None
    return beside if beside.party_at is not None and beside.party_at[0] >= beside.first else None


def _tells_gender(mention: Mention) -> bool:
    """'King', 'Princess', 'First Lady': an office of a man or of a woman, before a name."""
    return bool(mention.name) and any(t.row is not None and t.row["gender"] in ("m", "f") for t in mention.titles)


COMPANY_REACH = 50  # tokens of a list of those who came along


def _accompanied(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'[President A of Chad] was accompanied by Minister B, Minister C and D': whom they came with; no visited land's own."""
    if sight.is_russian:
        return None
    before = [m for m in scene.of_sentence(mention.sentence) if m.first < mention.first]
    for at in range(mention.first - 1, max(sight.start_of(mention.first), mention.first - COMPANY_REACH), -1):
        if sight.lower(at) == "accompanied":
            between = [m for m in before if m.first > at]
            if any(m.party is not None or m.kind != "person" for m in between):
                return None
            leaders = [m.entity for m in before if m.last <= at and m.kind in ("person", "pronoun")]
            leader = leaders[-1] if leaders else None
            return leader if leader is not None and leader.party is not None else None
        if sight.text(at) in ".;" or sight.word(at, "finite"):
            return None
    return None


def _owner(scene: Scene, sight: Sight, mention: Mention) -> Entity | None:
    """'[President Lund]'s special envoy X', '[Lund] … and his deputy Y': of whose party X is."""
    before = [m for m in scene.of_sentence(mention.sentence) if m.first < mention.first]
    if before and before[-1].party_kind == "seat" and before[-1].entity is None and not sight.is_russian:
        at = before[-1].last  # 'Downing Street said [Prime Minister X]'
        at += sight.word(at, "told") + (sight.lower(at + 1) == "that")
        if at == mention.first and sight.word(before[-1].last, "told"):
            return Entity("side", party=before[-1].party, party_at=before[-1].party_at)
    before = [m for m in before if m.entity is not None]
    owners = [m.entity for m in before if m.kind == "person" and m.entity is not None and m.entity.party]
    if sight.is_possessive(mention.first - 1) and before and before[-1].last == mention.first - 1:
        return before[-1].entity if before[-1].entity in owners else None
    if mention.titles and sight.lower(mention.titles[-1].last) in ("of", "to") and not sight.is_russian:
        at = mention.titles[-1].last + 1
        master = scene.mention_at(at + sight.word(at, "det"))  # 'X, a special envoy [of President Y]'
        if master is not None and master.kind == "person" and master.first >= at and master.name:
            return master.entity if master.entity is not None and master.entity.party else None
    determiner = next((at for at in (mention.first, mention.first - 1) if sight.word(at, "his_word")), None)
    return owners[-1] if determiner is not None and owners and mention.group != "counterpart" else None


def author_of(scene: Scene) -> Entity | None:
    """The person with a title who fills one of the first lines alone ('Statement by Minister A'); None where there is none."""
    tokens = scene.document.tokens
    for sentence in scene.document.sentences[:6]:
        mentions = scene.of_sentence(sentence.index)
        if not mentions or not mentions[0].name or not mentions[0].titles or sentence.last - mentions[0].last > 1:
            continue
        before = tokens[sentence.first : mentions[0].first]
        if not before or (len(before) < 5 and before[-1].lower in ("by", "from")):
            return mentions[0].entity
    return None


# A description by a wider word: 'the minister' may be a foreign minister, 'the president' a speaker.
SERVANTS = (
    "ministry_official",
    "adviser",
    "special_envoy",
    "legislator",
    "military",
)  # the least that a nameless one is


WIDER = {
    "minister": {"foreign_minister", "minister", "deputy_foreign_minister", "deputy_minister"},
    "head_of_state": {"head_of_state"},
    "other": {"other", "head_of_organization", "speaker_of_parliament"},
    "deputy_minister": {"deputy_minister", "deputy_foreign_minister"},
    "ambassador": {"ambassador", "special_envoy"},  # 'the ambassador', told before as 'the Saudi envoy'
    "head_of_government": {"head_of_government"},
}


def has_other_field(scene: Scene, entity: Entity, mention: Mention) -> bool:
    """'met [the Minister of Trade]' after 'Vice Minister of Industry X': somebody else's office, told with another field.

    'the governor' beside 'Deputy Governor X': of another rank.
    """
    if has_other_rank(scene, entity, mention):
        return True
    title = mention.titles[0] if mention.titles and scene.language.code == "en" else None
    if title is not None and title.office == entity.office == "head_of_state":
        tokens, own = scene.document.tokens, [t for m in entity.told() for t in m.titles]
        viceroys = {tokens[t.first].lower.startswith("governor") for t in own}
        return viceroys == {not tokens[title.first].lower.startswith("governor")} and title.row is not own[0].row
    if title is None or not names_field(title):
        return False
    own = [t for m in entity.told() for t in m.titles]
    if not own or any(t.office == "minister" and (not names_field(t) or t.row is title.row) for t in own):
        return False
    return True


def named_later(scene: Scene, entity: Entity, mention: Mention) -> bool:
    """'The Foreign Secretary spoke to [Moroccan Foreign Minister X]': whom the clause itself introduces is somebody else."""
    for other in scene.of_sentence(mention.sentence):
        alike = other.titles and other.office == mention.office != "other" and not other.plural
        if other.first >= mention.last and alike:
            if other.party and other.party == entity.party and not any(t.implied for t in other.titles):
                return True  # 'Foreign Secretary meets [Foreign Minister of Ghana]'
    for other in scene.of_sentence(mention.sentence):
        if other.entity is entity and other.first >= mention.last and other.name and other.titles:
            told = other.party is not None and not any(t.implied for t in other.titles)
            return told or (other.party is not None and entity.first >= mention.first)
    return False


def bears_an_organ(entity: Entity, delegation: Mention) -> bool:
    """'members of the Congress of Ghana headed by Congress President X': the organ's bare name is no other country's."""
    title = next((t for m in entity.mentions for t in m.titles if t.party == entity.party), None)
    if title is None or title.party_at is None or delegation.party_at is None:
        return False
    inside = title.party_at[0] == title.first and title.party_at[1] < title.last
    return inside and any(t.office == "legislator" for t in delegation.titles)
