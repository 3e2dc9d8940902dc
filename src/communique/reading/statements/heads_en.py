"""English heads of statements: is the word a verb here, and in which form? Told by its ending and its neighbours."""

from communique.languages import Match, Row
from communique.reading.statements.following_en import QUOTES, are_two, base_of, followed
from communique.reading.statements.issued_en import put_out
from communique.reading.statements.unsaid_en import done_by, says_nothing
from communique.reading.text import Head, Sight, attitude_noun, candidates

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s"})
HAVE = frozenset({"has", "have", "had", "having"})
MODAL = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "do", "does", "did"})
PLURAL_PRONOUN = frozenset({"we", "i", "they", "you", "who", "both", "all", "sides", "which"})
TOLD_TO = 7  # tokens: 'expressed [to the special envoy of Chad] that'
NOUN_REACH = 11  # tokens after a light verb in which its noun may stand: the names of whose it is may come between
UNCHANGED = frozenset({"put", "set", "let", "cut"})  # the past is the base form
TOLD_BY_COMING = frozenset({"thank", "congratulate", "condole"})  # 'came to thank'
WEAK_NOUNS = ("congratulate", "condole", "thank", "invite", "praise")  # what one sends, pays, gives in words
GIVES_NEWS = ("announce", "provide", "inform", "brief", "update")
USED = 5  # tokens from 'used' to 'trip'
TELLS_BY = 4  # tokens from 'began' to 'by thanking'
WHOSE = 9  # tokens of 'in the prime minister of Norway Per Lund's'
IN_ONES_VIEW = Row(
    "sayings", {"form": "in one's view", "kind": "source", "act": "state", "voice": "", "after": "", "weight": ""}
)


def english_heads(sight: Sight, first: int, last: int) -> list[Head]:
    """Heads among tokens `first` to `last`, in order."""
    out = []
    for match in candidates(sight.document, first, last):
        form = _form(sight, match, first)
        if form and says_nothing(sight, match, first, form):
            form = None
        if form and followed(sight, match, form, last):
            head = Head(match.first, match.last, match.row, form)
            if match.row["kind"] == "light" and not _take_noun(sight, head, first, last):
                continue
            out.append(head)
    out += [Head(at, at + 1, IN_ONES_VIEW, "source") for at in range(first + 3, last) if _in_ones(sight, at, first)]
    out.sort(key=lambda head: head.first)
    return [head for head in out if not _is_inside(sight, head, out)]


def _is_inside(sight: Sight, head: Head, heads: list[Head]) -> bool:
    """'said (that) Peru [regrets] the step': in the present, behind a verb in the past, it is what was said.

    But 'and hopes' is one more that the speaker says.
    """
    if head.form != "finite" or not sight.lower(head.first).endswith("s") or head.row["kind"] not in ("say", "act"):
        return False
    if sight.word(head.first - 1, "conj") or sight.text(head.first - 1) == ",":
        return False
    for other in heads:
        if other.first >= head.first or other.form != "finite" or other.row["kind"] != "say":
            continue
        past = sight.lower(other.first) in ("said", "told") or sight.lower(other.first).endswith("ed")
        between = sight.tokens[other.last : head.first]
        if past and not any(t.text in QUOTES or t.text == ";" for t in between):
            return True
    return False


def _form(sight: Sight, match: Match, start: int) -> str | None:
    """'was noted' passive, 'noted' finite, 'noting' participle, 'to note' infinitive, 'the noted scholar' nothing."""
    kind = match.row["kind"]
    if kind == "source":
        many = sight.lower(match.last - 1) in ("views", "opinions")  # 'apart in their views on peace'
        return None if many or sight.lower(match.first).startswith("accorded") else "source"
    if kind == "feel":
        return "feel"
    at = match.first
    word = sight.tokens[at]
    if word.is_title and at != start and not _opens_clause(sight, at):
        return None
    back = _before(sight, at, start)
    before = sight.lower(back) if back >= start else ""
    if word.lower.endswith("ing"):
        return _ing(sight, match, back, before)
    base = base_of(match)
    if base in UNCHANGED and word.lower == base and _is_subject(sight, back):
        return "finite"
    if word.lower == base:
        return _plain(sight, match, back, before)
    if word.lower in ("state", "states") and word.is_title:
        return None  # '[State] media'
    if word.lower == "states" and before in ("member", "gulf", "arab", "baltic", "coastal", "island", "nuclear"):
        return None
    if word.lower.endswith("s") and word.lower not in ("was", "is", "has"):
        if _after_determiner(sight, back) or sight.word(back, "prep") or sight.lower(match.last) == "of":
            return None
        return "finite" if _is_subject(sight, back) else None
    return _past(sight, match, back, before)


def _before(sight: Sight, at: int, start: int) -> int:
    """The token before, adverbs and 'not' passed over: 'has [also] noted'."""
    back = at - 1
    while back >= start and (
        sight.word(back, "adverb") or (sight.lower(back).endswith("ly") and sight.lower(back) != "ally")
        or sight.lower(back) in ("not", "n't")
    ):  # fmt: skip
        back -= 1
    return back


def _opens_clause(sight: Sight, at: int) -> bool:
    return sight.text(at - 1) in QUOTES | {":", "–", "—", "-", ".", "•"}


def _after_determiner(sight: Sight, back: int) -> bool:
    """'the calls', 'his hopes', 'Iran's demands', 'urgent calls'."""
    if sight.word(back, "det") or sight.is_possessive(back):
        return sight.lower(back) not in ("all", "both", "that", "this", "several", "many", "some", "others")
    lower = sight.lower(back)
    if (
        sight.document.found(back, "groups", "offices")
        or sight.key_word(back, "sidenoun")
        or sight.word(back, "teller_one")
    ):
        return False  # 'the [president] says'
    return sight.tokens[back].kind == "word" and lower.islower() and lower.endswith(("al", "ive", "ous", "ent", "ic"))


def _is_subject(sight: Sight, back: int) -> bool:
    """Before a form that may be a plural noun ('states', 'calls') must stand who does it."""
    token = sight.tokens[back] if back >= 0 else None
    if token is None or token.kind != "word":
        return token is not None and (token.text in QUOTES or token.text in (",", ")"))
    lower = token.lower
    if token.is_title and sight.party(back, "adjective") and not sight.party(back, "name") and not lower.endswith("s"):
        return False  # 'refused Chadian [demands]'
    if lower == "but" and sight.lower(back + 1) == "also":
        return False  # 'a session that not only closes the year but also [highlights] ties'
    if token.is_title or token.is_caps or sight.word(back, "pronoun") or lower in ("and", "but", "who", "which"):
        return True
    return bool(sight.document.found(back, "groups", "offices", "press")) or sight.key_word(back, "sidenoun")


def _ing(sight: Sight, match: Match, back: int, before: str) -> str | None:
    """'noting that' participle; 'is urging' finite; 'the meeting', 'of noting' nothing."""
    if before in BE:
        to_be = before == "be" and any(sight.lower(i) in MODAL for i in (back - 1, back - 2))
        return None if to_be else "finite"  # 'will also be hoping'
    if base_of(match) in ("comment", "cite"):
        return None  # 'commenting on the talks, she said'
    if (
        match.row["form"].startswith(GIVES_NEWS)
        and sight.lower(match.last) != "that"
        and back < sight.start_of(match.first)
    ):
        return None  # 'Announcing the decision, she said'
    if before == "by" and _tells_by(sight, back):
        return "participle"
    if sight.word(back, "det") or before in (
        "of",
        "for",
        "by",
        "after",
        "before",
        "on",
        "from",
        "at",
        "about",
        "without",
    ):
        return None
    if match.row["kind"] == "act" and sight.text(back) in QUOTES and sight.text(back - 1) != ",":
        return None  # 'a “promising start”'
    if match.row["kind"] == "act" and back >= 0 and sight.tokens[back].kind == "word" and before != "and":
        own = _with_him(sight, back) or put_out(sight, back) >= 0
        return "participle" if own else None  # 'methods encouraging trade'
    return "participle"


def _with_him(sight: Sight, back: int) -> bool:
    """'…, [with Premier Lund] pledging', '[with both sides] agreeing': a participle's own subject behind 'with'."""
    for at in range(back, max(0, back - WITH_HIM), -1):
        if sight.lower(at) == "with":
            both = any(sight.lower(i) in ("both", "two") for i in range(at + 1, back))
            return at < back and (sight.text(back)[:1].isupper() or both)
        if sight.tokens[at].kind == "mark":
            return False
    return False


WITH_HIM = 7  # tokens of 'with the two foreign ministers'


def _tells_by(sight: Sight, by: int) -> bool:
    """'responded [by] saying', 'began his remarks [by] thanking'."""
    return any(sight.key_word(i, "tells_by") for i in range(max(0, by - TELLS_BY), by))


def _in_ones(sight: Sight, at: int, start: int) -> bool:
    """'in Lund's [view]': a preposition, whose, and this."""
    if not sight.word(at, "ones_view") or not sight.is_possessive(at - 1):
        return False
    lead = next((i for i in range(at - 2, max(start, at - WHOSE) - 1, -1) if sight.lower(i) in ("in", "by", "to")), -1)
    return lead >= start and all(sight.tokens[i].kind != "mark" for i in range(lead, at - 1))


def _plain(sight: Sight, match: Match, back: int, before: str) -> str | None:
    """'to thank' infinitive; 'we urge', 'would like', 'ministers say' finite; 'the call' nothing."""
    if before in ("will", "shall") and match.row["kind"] in ("say", "act") and not _says_we(sight, back, match):
        return None  # 'Mr Lund will brief the council on Monday': yet to be said
    if before == "to":
        return _to_say(sight, match, back - 1)
    if before in MODAL or before in PLURAL_PRONOUN or before in ("let", "cannot"):
        return "finite"
    if (subject := _behind_aside(sight, back)) is not None:
        back, before = subject, sight.lower(subject)
    token = sight.tokens[back] if back >= 0 else None
    if token is None or token.kind != "word":
        return "finite" if match.row["kind"] in ("act", "say") and sight.text(back) == "" else None
    if before == "but" and match.row["kind"] == "act":
        return "finite"  # 'they offer talks but [reject] pressure'
    if _after_determiner(sight, back) or sight.word(back, "prep") or sight.word(back, "conj"):
        return None
    many = (before.endswith("s") and not before.endswith("ss") and not token.text.isupper()) or are_two(sight, back)
    return "finite" if many else None


def _behind_aside(sight: Sight, comma: int) -> int | None:
    """'[Norwegians], in turn, accuse', '[Chadians], however, deny': the token before a short aside between commas."""
    if sight.text(comma) != ",":
        return None
    first = next((i for i in range(comma - 1, comma - ASIDE, -1) if sight.text(i) == ","), None)
    if first is None or first == comma - 1:
        return None
    words = " ".join(sight.lower(i) for i in range(first + 1, comma))
    told = words in sight.language.words("said_between") or words in sight.language.words("aside_alone")
    return first - 1 if told or sight.word(comma - 1, "adverb") else None


ASIDE = 6  # tokens of ', on the other hand,'


def _to_say(sight: Sight, match: Match, lead: int) -> str | None:
    """'went on [to suggest]' finite; 'came [to thank]' infinitive; 'is likely [to stress]' is yet to be said."""
    used = range(max(0, lead - USED), lead + 1)
    occasion = next((i for i in used if sight.word(i, "occasion_to")), None)
    if occasion is not None and any(sight.key_word(i, "uses") for i in range(max(0, occasion - USED), occasion)):
        return "finite"  # 'used the trip [to urge]', 'used a speech in Lima [to call on]'
    if sight.word(lead, "goes_on_to") and (sight.lower(lead) != "on" or sight.key_word(lead - 1, "goes")):
        return "finite"
    if match.row["act"] in TOLD_BY_COMING:
        return "infinitive"
    if sight.word(lead, "yet_to"):
        return None
    return "infinitive" if match.row["kind"] in ("again", "light", "stress") else None


def _says_we(sight: Sight, back: int, match: Match) -> bool:
    """'we will announce', 'I shall propose'; what one will do, not say: 'Oslo will support'."""
    mine = sight.lower(back - 1) in ("we", "i", "not", "also", "always")
    return mine or match.row["act"] not in ("", "state", "congratulate", "praise", "thank") or back < 0


def _past(sight: Sight, match: Match, back: int, before: str) -> str | None:
    """'was [also] noted' passive; 'has noted', 'noted' finite; 'the agreed plan', 'steps proposed by X' nothing."""
    if before in BE:
        if sight.lower(back) in ("'s", "’s") or (before == "being" and sight.lower(back - 1) not in BE):
            return None  # 'the prize [being] announced in Lima'
        if before == "be" and sight.lower(back - 1) == "to" and sight.lower(back - 2) in HAVE:
            return None  # 'had to be supported by the doctor'
        if sight.lower(match.last) == "by" and match.row["kind"] == "say" and match.row["voice"] == "active":
            return "passive"  # 'the mission has been informed [by the council] that …'
        return None if match.row["voice"] == "active" and match.row["kind"] != "act" else "passive"
    if before == "having":
        return "participle"  # '[Having conveyed] greetings, he thanked'
    if before in HAVE:
        return "finite"
    if sight.word(back, "det") or sight.word(back, "prep"):
        return "finite" if before in ("all", "both", "that", "after", "before", "as", "since") and back >= 0 and (
            before in ("all", "both", "that")) else None  # fmt: skip
    if sight.is_possessive(back) or before == "as" or before in ("get", "got"):
        return None
    opens = sight.text(back) == "," or match.first == sight.start_of(match.first)
    if sight.lower(match.last) == "by" and opens and match.row["kind"] == "act":
        return None  # 'the influence, [welcomed by] Lima, is growing', '[Denounced by] Lima, the plan fell'
    if base_of(match) == "accuse" and sight.lower(match.last) == "of":
        return None  # 'London, accused of breaches'
    if sight.tokens[back].kind == "word" and done_by(sight, match.last, sight.text(back).islower()):
        return None
    return "finite"


def _take_noun(sight: Sight, head: Head, first: int, last: int) -> bool:
    """Finds the noun of attitude that a light verb needs, after it or, in the passive, before it."""
    if head.form == "passive":
        head.noun = attitude_noun(sight.document, max(first, head.first - 14), head.first)
        return head.noun is not None
    head.noun = attitude_noun(sight.document, head.last, min(head.last + NOUN_REACH, last))
    if head.noun is None or _tells_that(sight, head.last, head.noun.first):
        return _base_of(head) in sight.language.words("conveys") and _tells_that(sight, head.last, last)
    if _base_of(head) == "share" and sight.word(head.last, "possessive"):
        return True  # 'shared [his] concern', not 'share a concern'
    if _base_of(head) in sight.language.words("gives_word"):
        assures = sight.lower(head.noun.first).startswith("assurance")
        return (
            assures
            or head.noun.row["act"] in WEAK_NOUNS
            or (_base_of(head) == "raise" and head.noun.row["act"] == "criticise")
        )
    return True


def _tells_that(sight: Sight, first: int, last: int) -> bool:
    """'expressed [to the envoy] that …': a clause, no noun of attitude."""
    return any(sight.lower(at) == "that" for at in range(first, min(first + TOLD_TO, last)))


def _base_of(head: Head) -> str:
    return head.row["form"].split("|")[0].split()[0]
