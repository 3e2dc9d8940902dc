"""Statements: who voiced what, in what act, toward whom, about which engagement."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from communique.languages import Document
from communique.model import SIDES, Engagement, Span, Statement
from communique.reading.clauses import Roles
from communique.reading.statements.acts import decide_act
from communique.reading.statements.outsiders import Outsiders
from communique.reading.statements.owners import owner
from communique.reading.statements.talkedover import talked_over
from communique.reading.statements.towards import toward
from communique.reading.statements.utterances import Finder, Said
from communique.reading.statements.words import Voice
from communique.reading.text import Scene, Sight

OWN_WORDS = frozenset({"statement.quotation", "statement.speech", "statement.before"})
DIRECTED = frozenset({"praise", "thank", "congratulate", "condole", "criticise", "call", "invite", "propose", "reject"})
# How often a rule's statements were right before calibration; the lead of the act is added.
BASE = {"statement.quotation": 0.75, "statement.speech": 0.65, "statement.before": 0.7}
BASE_KIND = {"act": 0.8, "say": 0.75, "stress": 0.9, "light": 0.9, "again": 0.9, "source": 0.75, "name": 0.75}
LEAD_SHARE = 0.02  # of confidence for each point that the act is ahead of the next
CLEAR = 0.0  # by how much a further act in one speech must lead
INTERRUPTED = 14  # tokens between two parts of one speech
ACCEPTS = "принять приглашение"
LONGEST_EVIDENCE = 500  # characters of a statement; what a speech says further on is the next one
NAMELESS = 0.6  # times the confidence where nobody is named as speaker

SOURCE_ENDS = frozenset({",", ":", "“", '"', "”"})  # what may stand between a source and what it says

TopicsIn = Callable[[Document, Span], tuple[str, ...]]


def find_statements(
    scene: Scene, roles: Roles, engagements: Sequence[Engagement] = (), topics_in: TopicsIn | None = None
) -> tuple[Statement, ...]:
    """The report's statements in text order. `confidence` is a raw score in [0, 1], to be calibrated."""
    document = scene.document
    out: list[Statement] = []
    run: list[tuple[int, Said]] = []  # statements of the speech that goes on, by their place in `out`
    by_name: dict[str, list[int]] = {}
    for place, engagement in enumerate(engagements):
        for participant in engagement.participants:
            if participant.name:
                by_name.setdefault(participant.name, []).append(place)
    outsiders = Outsiders(scene, roles.sight)
    author = _author(engagements)
    found = Finder(scene, roles).run()
    told_by = {s.quotation.first: s.head.first for s in found if s.quotation is not None and s.head is not None}
    for said in found:
        one = said.voice.entity if said.voice is not None else None
        takes_part = one is not None and one.office is not None and (one.name or "") in by_name
        if (outsiders.are(said) and not takes_part) or _is_source_alone(scene, roles.sight, said):
            continue
        if (
            roles.sight.is_russian
            and said.voice is None
            and said.head is not None
            and said.head.form not in ("passive", "participle")
        ):
            continue  # 'Рады вас видеть.', of which nothing tells who says it
        spoken = said.rule in OWN_WORDS
        decision = decide_act(document, said.head, said.content, spoken, owner(scene, roles.sight, said))
        if decision.act == "state" and (
            said.is_credit or _says_nothing(document, said) or talked_over(scene, roles.sight, said)
        ):
            continue
        if decision.act == "state" and _is_hearsay(document, said):
            continue
        if _is_received(scene, said):
            continue
        if not spoken and _greets(scene, said):
            if said.head is not None and roles.sight.word(said.head.first - 1, "shall"):
                continue  # 'The President will welcome Minister Lund on Monday': an engagement to come
            if said.rule == "statement.act.finite" and _receives(scene, said):
                continue
            decision = decision._replace(act="congratulate")
        span = document.span(said.first, said.last)
        names = said.voice.names if said.voice else (SIDES,)
        agreed = decision.act == "agree" or names != (SIDES,)
        if said.voice is not None and said.voice.each and not agreed and not _meet(engagements, said.voice):
            names = tuple(name for name, _ in said.voice.each)
        if author and names == (SIDES,) and said.head is not None and said.head.form == "passive":
            names = author
        if out and names == (SIDES,) and (guest := _invited(engagements, out[-1], said)):
            names = (guest,)
        run = run if run and _goes_on(document, run[-1][1], said, told_by if roles.sight.is_russian else {}) else []
        same = next((at for at, _ in reversed(run) if out[at].act == decision.act), None)
        tells = roles.sight.is_russian and decision.act == "state"
        if run and same is None and (tells or decision.lead < CLEAR):
            same = run[-1][0]  # what is only told beside a wish or a thanks is part of it
        if same is not None and sum(b - a for a, b in out[same].evidence) + span[1] - span[0] <= LONGEST_EVIDENCE:
            out[same] = _joined(out[same], span)
            run.append((same, said))
            continue
        run.append((len(out), said))
        out.append(
            Statement(
                speakers=names,
                act=decision.act,
                toward=toward(scene, said) if decision.act in DIRECTED else None,
                about=_about(engagements, by_name, names, span),
                topics=topics_in(document, span) if topics_in is not None else (),
                evidence=(span,) if said.also is None else (span, document.span(*said.also)),
                content=(document.span(*said.content),) if _has_words(document, said.content) else (),
                rule=said.rule,
                confidence=_confidence(said, decision.lead),
            )
        )
    return tuple(out)


def _meet(engagements: Sequence[Engagement], voice: Voice) -> bool:
    """Do two of those who speak together take part in one engagement of the report? Others are no sides of it."""
    parties = {party for _, party in voice.each}
    return not engagements or any(len(parties & {p.party for p in e.participants}) > 1 for e in engagements)


def _author(engagements: Sequence[Engagement]) -> tuple[str, ...]:
    """Of a report of nothing but a message its one sender: 'X направил послание Y. Выражена надежда на встречу'."""
    main = [e for e in engagements if e.salience == "main"]
    senders = {p.name for e in main for p in e.participants if p.part == "sender" and p.name}
    return tuple(senders) if len(senders) == 1 and all(e.kind == "message" for e in main) else ()


def _invited(engagements: Sequence[Engagement], before: Statement, said: Said) -> str | None:
    """'X пригласил Y посетить Чад. Приглашение было принято': Y, the only one of the party that was invited."""
    accepts = said.head is not None and said.head.form == "passive" and said.head.row["form"].startswith(ACCEPTS)
    if before.act != "invite" or before.toward is None or not accepts:
        return None
    of_party = {p.name for e in engagements for p in e.participants if p.name and p.party == before.toward}
    return of_party.pop() if len(of_party) == 1 else None


def _is_source_alone(scene: Scene, sight: Sight, said: Said) -> bool:
    """'Менанша, по его словам, …': names the speaker of what follows, and says nothing itself."""
    if said.head is None or said.head.row["kind"] != "source":
        return False
    begins = scene.document.sentences[scene.document.tokens[said.head.first].sentence].first
    if (sight.lower(begins), sight.lower(begins + 1)) == ("об", "этом"):
        return True  # 'Об этом сообщает «Вестник» со ссылкой на посла в Осло'
    if not sight.is_russian and begins < said.first == said.head.first:
        behind = scene.document.tokens[said.head.last : said.last - 1]
        if not any(t.text in SOURCE_ENDS for t in behind):
            return True  # '“The road is open,” according to a summary of his remarks to the envoy.'
    head = range(said.head.first, max(said.head.last, said.voice.last if said.voice else 0))
    tokens = scene.document.tokens
    for at in range(said.first, said.last):
        token = tokens[at]
        if at == head.stop and token.text == "," and sight.lower(at + 1) in ("who", "whose"):
            return said.first == said.head.first  # 'he stayed away, according to Lund, who heads the port'
        if token.kind == "word" and at not in head and scene.mention_at(at) is None:
            return False
    return True


def _says_nothing(document: Document, said: Said) -> bool:
    """'Вскоре после этого он заявил,', 'сказано в сообщении.': a verb of saying, and nothing that is said. Russian."""
    plain = said.head is not None and said.head.kind in ("say", "stress") and not said.head.trailing
    return plain and said.quotation is None and said.also is None and not _has_words(document, said.content)


def _is_hearsay(document: Document, said: Said) -> bool:
    """'Отмечается, что дорога закрыта', of which no body that spoke before is the source: the report's own. Russian."""
    nobodys = said.voice is None or said.voice.names == (SIDES,)
    if said.head is None or said.head.kind != "pass" or not nobodys:
        return False
    return any(f.tense == "pres" for f in document.tokens[said.head.first].forms[:1])


def _greets(scene: Scene, said: Said) -> bool:
    """'welcomed [the minister]', 'тепло приветствовал [гостя]': a greeting; 'welcomed the decision' is praise."""
    head = said.head
    if head is None or head.row["after"] != "welcome" or head.form not in ("finite", "participle"):
        return False
    at, tokens = head.last, scene.document.tokens
    while at < said.last and tokens[at].lower in ("the", "his", "her", "their", "its"):
        at += 1
    mention = scene.mention_at(at)
    if mention is None or mention.first > at:
        return False
    if mention.kind not in ("person", "pronoun", "group") and mention.group != "delegation":
        return False
    return mention.last >= len(tokens) or tokens[mention.last].lower not in ("'s", "’s")


def _receives(scene: Scene, said: Said) -> bool:
    """'welcomed him [to the palace]', 'welcomed the guests [at the gate]': how somebody was received, no word."""
    at = said.head.last if said.head is not None else said.first
    tokens = scene.document.tokens
    while at < said.last and tokens[at].lower not in WHITHER:
        mention = scene.mention_at(at) or scene.mention_at(at + 1)  # 'the minister', 'his guests', 'of Norway'
        if mention is None:
            return False
        at = mention.last
    return said.head is not None and said.head.last < at < said.last


WHITHER = frozenset({"to", "at", "in", "into", "back", "home", "aboard", "with"})


def _is_received(scene: Scene, said: Said) -> bool:
    """'He was [welcomed] by the minister at the airport': how a guest came in, no word of the host's."""
    head = said.head
    if head is None or head.row["after"] != "welcome" or head.form != "passive":
        return False
    tokens, at = scene.document.tokens, head.first - 1
    while at > said.first and (tokens[at].lower in BEEN or tokens[at].lower.endswith("ly")):
        at -= 1
    mention = scene.mention_at(at)
    return mention is not None and mention.kind in ("person", "pronoun", "group")


BEEN = frozenset({"was", "were", "is", "are", "been", "be", "being", "has", "have", "had", "also"})


def _goes_on(document: Document, before: Said, said: Said, told_by: Mapping[int, int]) -> bool:
    """Is this the next sentence of the same speech, or its next part: '«…», — сказала она. — «…»'?

    `told_by`: the verbs by which quotations are told. '«…», – сказала она. «…», – добавила она' are two statements. Russian.
    """
    if said.rule == before.rule == "statement.speech":
        at, following = (document.sentences[document.tokens[s.first].sentence] for s in (before, said))
        return before.voice == said.voice and at.paragraph == following.paragraph
    one = before.quotation is not None and said.quotation is not None and before.quotation == said.quotation
    if one or before.quotation is None or said.quotation is None:
        return one
    at, next_one = (document.sentences[document.tokens[s.first].sentence] for s in (before, said))
    verbs = told_by.get(before.quotation.first), told_by.get(said.quotation.first)
    if None not in verbs and verbs[0] != verbs[1]:
        return False
    near = at.paragraph == next_one.paragraph and said.first - before.last <= INTERRUPTED
    return near and before.voice is not None and said.voice is not None and before.voice.names == said.voice.names


def _joined(statement: Statement, span: Span) -> Statement:
    """The statement with the words of one more sentence of its speech."""
    return msgspec.structs.replace(statement, evidence=(*statement.evidence, span), content=(*statement.content, span))


def _has_words(document: Document, content: tuple[int, int]) -> bool:
    """Is there more in the content than a full stop?"""
    return any(token.kind == "word" for token in document.tokens[content[0] : content[1]])


def _about(
    engagements: Sequence[Engagement], by_name: dict[str, list[int]], names: tuple[str, ...], span: Span
) -> tuple[str, ...]:
    """The engagement nearest before the statement (else after it) that its speaker takes part in."""
    places = range(len(engagements)) if names == (SIDES,) else sorted({p for n in names for p in by_name.get(n, ())})
    shared = [engagements[place] for place in places]
    if not shared:
        return ()

    def distance(engagement: Engagement) -> tuple[bool, bool, int]:
        start = min((a for a, _ in engagement.evidence), default=0)
        return (start > span[1], engagement.salience != "main", abs(span[0] - start))

    return (min(shared, key=distance).id,)


def _confidence(said: Said, lead: float) -> float:
    """A raw score: the rule's own record, a little for a clear act, less where the speaker is not named."""
    base = BASE.get(said.rule) or BASE_KIND.get(said.head.kind if said.head else "", 0.6)
    score = min(0.98, base + LEAD_SHARE * min(lead, 5.0))
    return round(score if _is_named(said.voice) else score * NAMELESS, 3)


def _is_named(voice: Voice | None) -> bool:
    return voice is not None and bool(voice.names)
