"""Whose officials a report names without their country: its outlet's, its dateline's."""

import re
from functools import cache
from urllib.parse import urlsplit

from communique.languages import Document, load_table
from communique.languages.names import plain_key
from communique.model import Report
from communique.reading.text import Mention, Scene, Sight, national_agencies

OTHER_DOMAINS = {"gov": "USA", "mil": "USA", "uk": "GBR", "su": "RUS", "eu": "IGO:EU"}


def home_of(home: str | None, office: str | None) -> str | None:
    """Whose an official named without a party is: heads of organisations are of no state, ministers of no organisation."""
    if home is None:
        return None
    of_body = office in ("head_of_organization", "organization_official")
    return home if of_body == home.startswith("IGO:") or office in (None, "special_envoy", "other") else None


@cache
def _domains() -> dict[str, str]:
    """Country-code domains and organisations' own domains to parties, from world/domains.tsv."""
    return {row["domain"]: row["party"] for row in load_table("world", "domains")} | OTHER_DOMAINS


def home_party(document: Document, report: Report) -> str | None:
    """The country of the outlet's address, else of the dateline's city; None where neither tells."""
    own = _of_agency(document, OF_OWN_NEWS)
    return _of_address(report.url) or own or _of_dateline(document) or _of_agency(document, known=None)


def _of_address(url: str | None) -> str | None:
    if not url:
        return None
    host = urlsplit(url).hostname or ""
    labels = host.split(".")
    if (mission := next((label for label in labels if _is_mission(label)), None)) is not None:
        of_state = next((label for label in labels[-2:] if label in STATE_DOMAINS), None)
        if of_state is None:  # 'peruembassy.org.uk', a guest there; but 'chile.embassy.gov.au'
            return _of_label(MISSIONS_NAMES.sub("", mission))
    ends = (".".join(labels[at:]) for at in range(len(labels)))  # 'www.un.org', 'un.org', 'org'
    known = next((party for end in ends if (party := _domains().get(end))), None)
    return known or (_of_label(labels[-2]) if len(labels) > 1 else None)


STATE_DOMAINS = frozenset(["gov", "gob", "gouv", "gv", "go", "mil", "mfa"])
MISSIONS_NAMES = re.compile("-|embassyof|embassy|consulateof|consulate|highcommission|permanentmission|emb$")


def _is_mission(label: str) -> bool:
    """'peruembassy', 'embassyofghana', 'kenyahighcommission', 'rusemb': the address of a mission abroad, whose land's domain tells nothing."""
    words = label.replace("-", "")
    named = any(word in words for word in ("embass", "consulate", "highcommission", "permanentmission"))
    return named or (words.endswith("emb") and len(words) > SHORTEST_NAME)


@cache
def _of_label(label: str) -> str | None:
    """'lagostribune', 'the-peru-post', 'timesofmalta' → the country whose name, adjective or capital opens or ends the label."""
    words = label.removeprefix("the").replace("-", "")
    names = _names_in_addresses()
    for length in range(len(words), SHORTEST_NAME - 1, -1):
        if (party := names.get(words[:length])) is not None:
            return party
        if (length > SHORTEST_NAME or words[:-length].endswith("of")) and (party := names.get(words[-length:])):
            return party
    return None


SHORTEST_NAME = 4  # letters: 'Peru', 'Oman'
# Names of capitals and states that are places, persons or words elsewhere too.
NO_ADDRESS = frozenset(["georgetown", "kingston", "victoria", "georgia", "georgian", "america", "american", "male", "guinea",
                        "congo", "korea", "korean", "jordan", "chad", "nice", "kingstown", "hamilton", "plymouth"])  # fmt: skip


@cache
def _names_in_addresses() -> dict[str, str]:
    """English names, adjectives and capitals of states, written as in an address: 'newzealand' → NZL."""
    names: dict[str, str] = {}
    for row in load_table("en", "parties"):
        if row["kind"] not in ("name", "adjective", "capital") or len(row["party"]) != ISO:
            continue
        for form in row["form"].split("|"):
            plain = plain_key(form).replace(" ", "").replace("-", "").replace("'", "")
            if plain.isalpha() and not form.isupper() and plain not in NO_ADDRESS:
                names.setdefault(plain, row["party"])
    return names


ISO = 3  # letters of a state's code


# National agencies that follow their own leaders abroad: 'LONDON, Nov 6 (KUNA) -- His Highness the Amir'.
OF_OWN_NEWS = frozenset(["KUNA", "SPA", "QNA", "WAM", "BNA", "ONA", "Petra", "Bernama", "PTI", "ANI", "APP",
                         "NAN", "GNA", "VNA", "Antara"])  # fmt: skip


def _of_agency(document: Document, known: frozenset[str] | None) -> str | None:
    """The country of a national agency that stands at the report's head: '(Telam)', '/ Кабар /', 'Бишкек. — Кабар'.

    `known`: only these agencies; all if None."""
    lands = national_agencies()
    for sentence in document.sentences[:HEAD]:
        for at in range(sentence.first, min(sentence.first + NEAR, sentence.last)):
            name = document.tokens[at].text
            if name in lands and (known is None or name in known) and at + 1 < len(document.tokens) and at > 0:
                before, after = document.tokens[at - 1].text, document.tokens[at + 1].text
                if _abbreviates(document, at):
                    continue  # 'the Pan-African Parliament [(PAP)]'
                if (before in OPENING or at == sentence.first) and after in CLOSING:
                    return lands[name]
    return None


def _abbreviates(document: Document, at: int) -> bool:
    """'Pan African Parliament ([PAP])': do the words before the bracket begin with the letters?"""
    letters = document.tokens[at].text
    words = [part for t in document.tokens[max(0, at - 1 - len(letters)) : at - 1] for part in t.text.split("-")]
    begins = "".join(word[:1] for word in words[-len(letters) :])
    return document.tokens[at - 1].text == "(" and letters.isupper() and begins.upper() == letters


SHORTENED = 3  # letters of a state's name that is always in capitals: 'US', 'UAE'
HEAD, NEAR = 4, 14  # sentences, and tokens of each, of the report's head
OPENING = frozenset(["(", "/", "-", "–", "—", ".", "[", "|", ","])
CLOSING = frozenset([")", "/", "-", "--", "–", "—", "]", "|", ".", ":"])


def _of_dateline(document: Document) -> str | None:
    """The first capital, city or country among the first dozen tokens of the first lines, in capitals or before a dash."""
    for sentence in document.sentences[:4]:
        for at in range(sentence.first, min(sentence.first + 6, sentence.last)):
            token = document.tokens[at]
            if at > sentence.first and document.tokens[at - 1].lower in ("in", "at", "from"):
                continue  # 'Jane Roe in LUANDA, Angola': where the paper's own man was
            for match in document.found(at, "parties"):
                in_capitals = token.is_caps and len(token.text) > SHORTENED  # 'meets top US, Russian officials'
                if match.row["kind"] in ("capital", "name") and (in_capitals or at == sentence.first):
                    after = document.tokens[match.last].text if match.last < len(document.tokens) else ""
                    if after in ("–", "—", "-", "(", ",", ".", "/", ":") and not match.row["party"].startswith("IGO"):
                        return match.row["party"]
    return None


def home_told(scene: Scene) -> str | None:
    """Whose 'our country' is, where the report's own words say so: who invites to it, or where an envoy is posted.

    'По приглашению президента Чада … прибудет в нашу страну', 'посол Омана в Чаде … миссии в нашей стране'.
    """
    sight = Sight(scene.document, scene.language)
    lands = scene.document.standing("land", 0, len(scene.document.tokens))
    if not any(sight.key_word(at - 1, "ours") or sight.word(at - 1, "ours") for at in lands):
        return _of_press_service(scene, sight)
    people = [m for m in scene.mentions if m.kind == "person" and m.titles]
    told = next((m.party for m in people if m.party and ":" not in m.party and _invites(sight, m)), None)
    posts = (t.post for m in people for t in m.titles if t.post and ":" not in t.post)
    return told or next(posts, None) or _of_press_service(scene, sight) or _who_is_at_home(scene, sight, people)


def _of_press_service(scene: Scene, sight: Sight) -> str | None:
    """'сообщает пресс-служба МИД [Чада]', 'the press service of [Chad]'s president': whose own report it is.

    Only where it first names an official without his country.
    """
    first = next((m for m in scene.mentions if m.kind == "person" and m.titles), None)
    if first is None or (first.party is not None and not any(t.implied for t in first.titles)):
        return None
    for sentence in sight.document.sentences[:PRESS_SERVICE_WITHIN]:
        for at in range(sentence.first, sentence.last):
            if sight.key_word(at, "press_service"):
                near = range(at + 1, min(at + PRESS_SERVICE_REACH, sentence.last))
                found = (match for step in near if (match := sight.party(step)) is not None)
                match = next(found, None)
                if match is not None and ":" not in match.row["party"]:
                    return match.row["party"]
    return None


def _who_is_at_home(scene: Scene, sight: Sight, people: list[Mention]) -> str | None:
    """'Встреча [министра Чада] с министром Ганы, находящимся в нашей стране': the first official who is not told to have come."""
    if not sight.is_russian:
        return None
    for mention in people:
        behind = mention.last + (sight.text(mention.last) == ",")
        came = behind > mention.last and any(f.pos in ("PRTF", "PRTS") for f in sight.tokens[behind].forms[:1])
        came |= any(f.pos == "PRTF" for f in sight.tokens[mention.first - 1].forms[:1]) if mention.first else False
        if mention.party and ":" not in mention.party and not came:
            return mention.party
    return None


PRESS_SERVICE_WITHIN, PRESS_SERVICE_REACH = 6, 7  # sentences of the report's head; tokens behind 'пресс-служба'


def _invites(sight: Sight, mention: Mention) -> bool:
    """'at the invitation of [X]', 'по приглашению [X]'."""
    return any(sight.key_word(at, "invitation") for at in range(max(0, mention.first - 3), mention.first))


def is_own_office(document: Document, first: int, last: int, party: str | None, home: str | None) -> bool:
    """'the [Foreign Office]' in a report of Pakistan, Bangladesh, India: its own ministry, not the British one."""
    words = [t.lower for t in document.tokens[first:last] if t.lower != "the"]
    return party == "GBR" and home not in (None, "GBR") and ":" not in (home or "") and words == ["foreign", "office"]


def own_offices(scene: Scene, home: str | None) -> None:
    """Gives the mentions of its own Foreign Office, and of 'глава нашего государства', the report's country."""
    ours = Sight(scene.document, scene.language)
    for mention in scene.mentions:
        if mention.kind == "side" and is_own_office(scene.document, mention.first, mention.last, mention.party, home):
            mention.party = home
        elif home is not None and mention.kind == "person" and mention.titles and mention.party is None:
            if any(ours.key_word(at, "ours") for at in range(mention.first, mention.last)):
                mention.party = home
