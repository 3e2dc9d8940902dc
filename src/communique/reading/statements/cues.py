"""Cues of acts: words of what is said (cues.tsv) that speak for an act, and how much each counts where it stands."""

from communique.languages import Document, Match
from communique.reading.statements.nojudgement_en import is_no_judgement
from communique.reading.statements.ownwords import NOT, Own, first_person
from communique.reading.text import DASHES, Head

LEAD = 7  # tokens after 'stressed', 'reaffirmed' in which the noun that counts stands
NEAR, FAR = 12, 24  # tokens of content up to which a cue counts full, then less
FAR_WEIGHT, LAST_WEIGHT = 0.7, 0.4
JUDGED = 2.0  # times a judging cue counts after 'described as'
ASIDE = 0.5  # times a cue of another act counts there: 'назвал ошибкой, которая не должна повториться'
WORDED = 0.8  # times an attitude's noun counts in speech itself: 'I extend my best wishes'
COURTESIES = frozenset({"thank", "congratulate", "condole", "invite"})
JUDGEMENTS = frozenset({"praise", "criticise", "reject"})
TOLD_OF = frozenset({"propose", "invite", "agree"})
NOUN_KINDS = frozenset({"noun", "lead"})
OPENING = 3  # tokens of a clause within which a noun of attitude is its subject: 'что [необходимость] …'


def cues(document: Document, first: int, last: int) -> list[Match]:
    """The cues in tokens `first` to `last`: of each kind the longest at its place, none within another."""
    out: list[Match] = []
    ends: dict[str, int] = {}
    for match in document.within("cues", first, last):
        kind = match.row["kind"]
        if match.last <= last and match.first >= ends.get(kind, 0) and _as_written(document, match):
            ends[kind] = match.last
            out.append(match)
    return out


def _as_written(document: Document, match: Match) -> bool:
    """Rows marked `exact` want the very forms of the table: 'будем', not 'будет'."""
    if match.row["match"] != "exact":
        return True
    words = " ".join(t.lower for t in document.tokens[match.first : match.last]).replace("’", "'").replace("ё", "е")
    return words in [form.strip().replace("ё", "е") for form in match.row["form"].split("|")]


def cue_weight(
    document: Document, head: Head | None, match: Match, content: tuple[int, int], spoken: bool,
    own: Own,
) -> float:  # fmt: skip
    """How much a cue in `content` speaks for its act: 'important' after 'stressed', 'we are ready' of one's own side."""
    kind, act, weight = match.row["kind"], match.row["act"], float(match.row["weight"])
    before = head.last if head is not None and head.last <= match.first and not spoken else content[0]
    distance = match.first - before
    if is_no_judgement(document, head, match, content[0], own):
        return 0.0
    if kind in NOUN_KINDS and head is not None and not spoken and _is_object_of_another(document, head, match.first):
        return 0.0
    if kind in NOUN_KINDS:
        return _noun_weight(document, head, kind, act, weight, distance, spoken)
    if kind == "first":
        if act == "commit" and match.first > content[0] and document.tokens[match.first - 1].lower in NOT:
            return 0.0
        if act == "reject" and _until(document, match.first, content[0]):
            return 0.0
        side = own(match.first)
        if spoken and side is None and first_person(document, match.first):
            side = True  # 'Планируем построить порт'
        if side is False or (side is None and spoken):
            return 0.0
    if kind == "judged" and (
        head is None or head.kind != "name" or not _is_what_it_is_called(document, match, content)
    ):
        return 0.0
    if kind == "theirs" and own(match.first) is not False:
        return 0.0
    if kind == "others" and own(match.first) is True:
        return 0.0  # 'we failed to reach an accord'
    if (kind == "spoken" and not spoken) or (kind == "verb" and not _to_be_done(document, match)):
        return 0.0
    if kind == "verb" and act == "commit" and own(match.first) is False:
        return 0.0  # 'цель соседей – закрыть порт'
    if act in ("praise", "criticise", "agree") and is_denied(document, match, content[0]):
        return 0.0
    if head is not None and head.kind == "name":
        weight *= JUDGED if act in JUDGEMENTS else ASIDE if act in ("call", "commit", "propose", "invite") else 1.0
    if distance <= NEAR:
        return weight
    return weight * (FAR_WEIGHT if distance <= FAR or spoken else LAST_WEIGHT)


def is_given_by_others(document: Document, head: Head | None, match: Match, content: tuple[int, int], own: Own) -> bool:
    """'noted [Peru's] support', 'the support shown [by Peru]', 'отметил поддержку [Перуанией]': no promise, but praise."""
    noted = head is not None and head.kind in ("say", "stress") and not head.trailing
    if not noted or "given_help" not in document.tokens[match.last - 1].key_kinds:
        return False
    at = match.first - 1
    while at > content[0] and document.tokens[at].text.islower() and not document.tokens[at].kinds & PLAIN_WORDS:
        if document.tokens[at].lower in ("'s", "’s"):
            break
        at -= 1
    if document.tokens[at].lower.endswith(("'s", "’s")) and own(at - 1) is False:
        return True
    for i in range(match.last, min(match.last + GIVER, content[1])):
        token = document.tokens[i]
        if token.lower == "by":
            given = i == match.last or "given_by" in document.tokens[i - 1].kinds
            return given and "possessive" not in document.tokens[i + 1].kinds and own(i + 1) is not True
        if token.kind == "mark" or (token.forms and token.forms[0].pos == "VERB"):
            return False
        if any(f.pos == "NOUN" and f.case == "ablt" for f in token.forms[:1]):
            return document.tokens[i - 1].lower not in WITH and own(i) is not True
    return False


GIVER = 6  # tokens from 'support' to who gives it
PLAIN_WORDS = frozenset({"prep", "det", "possessive", "conj", "aux", "relative", "pronoun"})
WITH = frozenset({"с", "со", "над", "под", "перед", "за", "между"})


DONE_REACH = 4  # tokens from 'стоит' to the infinitive


def _to_be_done(document: Document, match: Match) -> bool:
    """'стоит [подождать]', 'цель – [открыть порт]'; 'стоит дорого' asks for nothing."""
    for token in document.tokens[match.last : match.last + DONE_REACH]:
        if token.kind == "mark" and token.text not in DASHES:
            return False
        if any(f.pos == "INFN" for f in token.forms[:1]):
            return True
    return False


def _is_what_it_is_called(document: Document, match: Match, content: tuple[int, int]) -> bool:
    """'described the great circus as [unique]', 'назвал большую сделку [ошибочной]', '[«большой» ошибкой]'; not the thing itself."""
    forms = [f for token in document.tokens[match.first : match.last] for f in token.forms[:2] if f.pos in CALLED]
    if forms:
        quoted = any(t.text in "«“" for t in document.tokens[content[0] : match.first])
        return quoted or any(f.case == "ablt" for f in forms)
    before = [token.lower for token in document.tokens[content[0] : match.first]]
    return "as" in before or "as" not in [token.lower for token in document.tokens[match.last : content[1]]]


CALLED = frozenset({"NOUN", "ADJF"})
UNTIL = 5  # tokens from 'пока' to 'не станет'


def _until(document: Document, at: int, first: int) -> bool:
    """'[пока] Перу не станет членом союза': how long, no refusal."""
    return any(token.lower == "пока" for token in document.tokens[max(first, at - UNTIL) : at])


DENIED = 5  # tokens before praise in which 'не' may stand
FAINT = frozenset({"очень", "слишком", "особо", "самый", "что", "это", ","})


def is_denied(document: Document, match: Match, first: int) -> bool:
    """'[не] достойно', '[не является] успехом', '[не думаю, что это] полезно', '[не является] нарушением'."""
    if document.tokens[match.first].lower in NOT:
        return False  # 'не выполнить'
    for at in range(max(first, match.first - DENIED), match.first):
        if document.tokens[at].lower == "не":
            between = document.tokens[at + 1 : match.first]
            return all(t.lower in FAINT or "counts_as" in t.key_kinds for t in between)
    return False


def _noun_weight(
    document: Document, head: Head | None, kind: str, act: str, weight: float, distance: int, spoken: bool
) -> float:
    """A noun of attitude counts as the object of its verb, hardly elsewhere."""
    if head is None or spoken or head.trailing:  # 'Осло отвергает требования, подчеркнула Видова'
        near = distance <= LEAD - 3 and act != "state"  # 'наша позиция' says nothing of the act
        return weight * WORDED if kind == "noun" and (act in COURTESIES or near) else 0.0
    if distance > LEAD or (distance > OPENING and _says_that(document, head)):
        return 0.0
    if (
        act in ("call", "propose", "invite")
        and _says_that(document, head)
        and _does_something(document, head, distance)
    ):
        return 0.0
    if head.kind in ("stress", "again", "pass"):
        return weight
    if head.row["after"] in ("ask", "relay"):
        return weight * (1.5 if act in COURTESIES else 0.0)
    if head.kind == "say" and head.row["weight"] and act in TOLD_OF:
        return 0.0  # 'рассказал о предложениях'
    if head.kind in ("say", "source"):
        return weight * (1.0 if distance <= 3 else 0.4)
    return 0.0


def _does_something(document: Document, head: Head, distance: int) -> bool:
    """'подчеркнул, что [требования] нарушают право': a demand that is spoken of, and made by nobody here. Russian."""
    at = head.last + distance
    return at < len(document.tokens) and "thing_told" in document.tokens[at].key_kinds


def _is_object_of_another(document: Document, head: Head, at: int) -> bool:
    """'заявил, что изучает [предложение]': what is studied is proposed by nobody. Russian."""
    between = document.tokens[head.last : at] if head.last < at else []
    words = [token.lower for token in between]
    if "что" not in words:
        return False
    return any(f.pos in ("VERB", "INFN") for token in between[words.index("что") :] for f in token.forms[:1])


def _says_that(document: Document, head: Head) -> bool:
    """'reaffirmed [to all] that …', 'подтвердил, что …'."""
    return any(token.lower in ("that", "что") for token in document.tokens[head.last : head.last + 5])
