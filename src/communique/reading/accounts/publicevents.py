"""Conferences of states told from public events at home: a parliament's sitting, a congress of farmers, a party's forum."""

from communique.reading.accounts.signings import bare_role
from communique.reading.clauses import Hypothesis, Role
from communique.reading.frames import Account
from communique.reading.text import Entity, Scene, is_body

OF_WHAT = 2  # tokens of 'заседание [ежегодного форума]'


def is_conference(scene: Scene, account: Account) -> bool:
    """A gathering of states or of one abroad, told with somebody or something that takes part; no forum at home."""
    h = account.hypotheses[0]
    if not account.roles and h.event_party:
        entity = Entity("side", party=h.event_party, party_at=h.event_at)
        account.roles.append(
            Role(entity, "participant", h.roles[0].mention) if h.roles else bare_role(entity, h.event_at)
        )
    people = [r.entity for r in account.roles if r.entity is not None]
    parties = {e.party for e in people if e.party}
    public = scene.language.words("public_event") & set(scene.document.tokens[h.trigger.head].keys)
    public |= {
        k
        for t in scene.document.tokens[h.trigger.last :][:OF_WHAT]
        for k in t.keys
        if k in scene.language.words("sat_of")
    }
    titled = scene.document.tokens[h.trigger.head].text == "Meeting"  # 'the Meeting of the Quadrilateral Group'
    abroad = account.place is not None and account.place.place.country not in parties
    at_home = account.place is not None and not (abroad and parties)
    if h.spoken_at is not None and at_home and "summit" not in h.trigger.word:
        return False  # 'the health minister said at a forum in Oslo'
    if h.spoken_at is not None and account.place is None and is_of_home_public(scene, h):
        return False  # 'told Congress', 'told the annual conference of the farmers' union'
    if not (abroad and parties) and len(parties) < 2 and not h.event_party and _is_of_party(scene, h):
        return False  # 'Senator Lund speaks during the Conservative Conference in Oslo', 'выступил на съезде движения «Заря»'
    body_sits = any(e.kind == "side" and is_body(e.party) for e in people)
    if len(parties) < 2 and not (abroad and parties) and not body_sits and _is_home_public(scene, account):
        return False  # 'The senator hosted a roundtable', 'spoke at the National Youth Conference'
    hosted = any(r.part == "host" for r in account.roles)
    if hosted and (h.trigger.named or scene.document.tokens[h.trigger.head].is_title):
        return True  # 'Norway will host the Arctic Forum'
    if (
        len(parties) < 2
        and not public
        and not titled
        and not (abroad and parties)
        and not (body_sits or is_body(h.event_party))
    ):
        return False  # a cabinet's or a parliament's own sitting
    return bool(account.roles)


OWN_WORDS = 4  # tokens of 'Conservative Political Action' before the noun


def _is_of_party(scene: Scene, h: Hypothesis) -> bool:
    """'the [Conservative] Conference', 'the [Labour] congress', 'съезд [движения]': of one land's party, where nothing tells it is of many."""
    behind = OWN_WORDS if scene.language.code == "ru" else 0
    own = scene.document.tokens[max(0, h.trigger.first - OWN_WORDS) : h.trigger.last + behind]
    words = {k for t in own if t.sentence == h.sentence for k in t.keys}
    return not words.isdisjoint(scene.language.words("of_a_party")) and words.isdisjoint(
        scene.language.words("of_many_lands")
    )


OF_WHOM = 10  # tokens of 'on trade, convened by the ministers of nine countries' behind the noun


def _is_home_public(scene: Scene, account: Account) -> bool:
    """'a [roundtable] with farmers', 'the [National] Youth Forum': no noun of it tells of several lands. English."""
    told = [h for h in account.hypotheses if not h.generic]
    public = scene.language.words("public_event")
    common = all(public & set(scene.document.tokens[h.trigger.head].keys) for h in told)
    return scene.language.code == "en" and bool(told) and common and all(_is_at_home(scene, account, h) for h in told)


def _is_at_home(scene: Scene, account: Account, h: Hypothesis) -> bool:
    """'a [roundtable]', 'the [State] Convention'; not 'a forum of ministers', 'the Berg Forum', 'the forum'."""
    document, words = scene.document, scene.language.words
    first, end = h.trigger.first, min(document.sentences[h.sentence].last, h.trigger.last + OF_WHOM)
    while _qualifies(scene, first - 1, h):
        first -= 1
    own, many = document.tokens[first : h.trigger.last], words("of_many_lands") | words("speak_for_lands")
    lands = {r.entity.party for r in account.roles if r.entity is not None}
    lands |= {account.place.place.country} if account.place is not None else set()
    if h.event_party or any(m.row["party"] not in lands for m in document.within("parties", first, end)):
        return False
    if any(not many.isdisjoint({t.lower, *t.keys}) for t in document.tokens[first:end]):
        return False
    if any(t.lower in words("of_one_land") | words("of_a_party") for t in own):
        return True
    bare = document.tokens[first - 1].lower in ("the", "this", "that", ",")
    return not (bare or h.trigger.named or any(t.is_title for t in own))


def _qualifies(scene: Scene, at: int, h: Hypothesis) -> bool:
    """'[Small Business Lending] Summit': what stands before the noun within its phrase."""
    token, words = scene.document.tokens[at], scene.language.words
    if token.kind == "mark" or token.sentence != h.sentence or h.trigger.first - at > OWN_WORDS:
        return False
    return not any(token.lower in words(kind) for kind in ("det", "prep", "aux", "hosts")) and not (
        scene.document.found(at, "triggers") or scene.document.found(at, "sayings")
    )


def is_of_home_public(scene: Scene, h: Hypothesis) -> bool:
    """'told Congress', 'told the annual conference of the farmers' union': heard by the speaker's own people, as far as told."""
    tokens = scene.document.tokens[h.trigger.first : h.trigger.last]
    words = {t.lower for t in tokens}
    if scene.language.code == "ru":
        return False
    if tokens[-1].lower in HOUSES and words <= OF_HOUSES:
        lands = {r.entity.party for r in h.roles if r.entity is not None} - {None}
        return len(lands) < 2 and (lands <= {"USA"} or tokens[-1].lower != "congress")
    return words.isdisjoint(scene.language.words("of_many_lands")) and not any(
        t.is_title and t.kind == "word" for t in tokens
    )


HOUSES = frozenset(["congress", "parliament", "senate", "assembly", "legislature"])
OF_HOUSES = HOUSES | {"a", "an", "the", "joint", "full", "special", "session", "sitting", "of", "both", "houses", "national",
                      "federal", "new", "u.s", "us"}  # fmt: skip
