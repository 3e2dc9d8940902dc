"""Accounts written out as the model's engagements, with evidence and reasons for every field."""

import hashlib
from collections.abc import Callable, Sequence

import msgspec

from communique.languages import load_table
from communique.model import TOPICS, Engagement, Participant, Span, Statement, TopicMark, Why
from communique.reading.accounts.officethen import office_of_role
from communique.reading.clauses import Role
from communique.reading.frames import Account
from communique.reading.text import Entity, Mention, Scene


def engagements_of(scene: Scene, accounts: list[Account]) -> tuple[Engagement, ...]:
    """The engagements, in the order of the accounts."""
    out = []
    used: set[str] = set()
    for account in accounts:
        engagement = _engagement(scene, account)
        while engagement.id in used:
            engagement = Engagement(
                **{f: getattr(engagement, f) for f in engagement.__struct_fields__ if f != "id"}, id=engagement.id + "x"
            )
        used.add(engagement.id)
        out.append(engagement)
    return tuple(out)


def with_topics(
    engagements: Sequence[Engagement],
    statements: Sequence[Statement],
    marks: Sequence[TopicMark],
    spoken: Callable[[Span], Sequence[str]],
) -> tuple[Engagement, ...]:
    """The engagements with what each is about: the topics of its own words (`spoken`) and of the statements about it; a
    report's only main engagement has all of the report's topics."""
    main = [e.id for e in engagements if e.salience == "main"]
    told = []
    for engagement in engagements:
        topics = {topic for span in engagement.evidence for topic in spoken(span)}
        topics.update(topic for said in statements if engagement.id in said.about for topic in said.topics)
        inferred = main == [engagement.id]
        if inferred:
            topics.update(mark.topic for mark in marks)
        why = {**engagement.why, "topics": Why(rule="topics.report" if inferred else "topics.words", inferred=inferred)}
        ordered = tuple(topic for topic in TOPICS if topic in topics)
        told.append(msgspec.structs.replace(engagement, topics=ordered, why=why if ordered else engagement.why))
    return tuple(told)


def _engagement(scene: Scene, account: Account) -> Engagement:
    participants = tuple(
        _participant(scene, role, account.confidence) for role in account.roles if role.entity is not None
    )
    evidence = _evidence(scene, account)
    why = {"kind": Why(evidence=(_trigger_span(scene, account),), rule=f"frame.{account.hypotheses[0].trigger.type}")}
    if account.date_rule:
        spans = (scene.document.span(*account.date_at),) if account.date_at else ()
        why["date"] = Why(evidence=spans, rule=account.date_rule, inferred=account.date_inferred)
    place = account.place.place if account.place is not None and not account.place.of_no_land else None
    if account.place is not None and place is not None:
        where = scene.document.span(account.place.first, account.place.last)
        why["place"] = Why(evidence=(where,), rule=account.place.rule, inferred=account.place_inferred)
    why["status"] = Why(evidence=(_trigger_span(scene, account),), rule=f"status.{account.status}")
    names = "|".join(f"{p.name or ''}:{p.party or ''}" for p in participants)
    stem = f"{account.kind}|{account.status}|{account.date}|{names}|{evidence[0]}"
    return Engagement(
        id=hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        kind=account.kind,
        status=account.status,
        salience=account.salience,
        date=account.date,
        place=place,
        evidence=evidence,
        confidence=account.confidence,
        why=why,
        participants=participants,
    )


def _trigger_span(scene: Scene, account: Account) -> Span:
    trigger = account.hypotheses[0].trigger
    return scene.document.span(trigger.first, trigger.last)


def _evidence(scene: Scene, account: Account) -> tuple[Span, ...]:
    spans = sorted(scene.document.span(h.first, h.last) for h in account.hypotheses if not h.generic)
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _participant(scene: Scene, role: Role, engagement: float) -> Participant:
    entity = role.entity
    assert entity is not None
    where = role.mention.name or (role.mention.first, role.mention.last)
    return Participant(
        name=entity.name,
        office=office_of_role(role),
        party=entity.party,
        part=role.part,
        role=entity.role,
        evidence=(scene.document.span(*where),),
        confidence=_confidence(entity, engagement),
        why=_why(scene, entity, role),
    )


def _confidence(entity: Entity, engagement: float) -> float:
    """How often a participant found like this is right (world/participant_confidence.tsv)."""
    who = "named" if entity.name else "side"
    party = "none" if not entity.party else "inferred" if entity.party_inferred or not entity.party_at else "read"
    for row in load_table("world", "participant_confidence"):
        if row["who"] == who and row["party"] == party and engagement >= float(row["least"]):
            return float(row["confidence"])
    return 0.5


def _where_named(scene: Scene, entity: Entity, mention: Mention) -> tuple[Span, ...]:
    """Where the participant is told, and where the whole name stands if that is elsewhere: 'they', 'the minister', 'Soto'."""
    here = scene.document.span(mention.first, mention.last)
    full = max((m for m in entity.mentions if m.name), key=_parts_told, default=mention)
    if full.name is None or _parts_told(full) == _parts_told(mention):
        return (here,)
    return tuple(sorted({here, scene.document.span(*full.name)}))


def _parts_told(mention: Mention) -> int:
    return len(mention.name_parts) if mention.name else 0


def _why(scene: Scene, entity: Entity, role: Role) -> dict[str, Why]:
    why = {"name": Why(evidence=_where_named(scene, entity, role.mention), rule=role.mention.rule)}
    if role.office:
        why["office"] = Why(
            evidence=(scene.document.span(role.mention.first, role.mention.last),), rule="office.then", inferred=True
        )
    elif entity.office and entity.office_at:
        why["office"] = Why(
            evidence=(scene.document.span(*entity.office_at),),
            rule="office.known" if entity.office_inferred else "office.title",
            inferred=entity.office_inferred,
        )
    if entity.party:
        spans = (scene.document.span(*entity.party_at),) if entity.party_at else ()
        rule = "party.home" if entity.party_inferred and not spans else "party.named"
        if spans and any(m.name == entity.party_at for m in entity.mentions):
            rule = "party.known"
        why["party"] = Why(evidence=spans, rule=rule, inferred=entity.party_inferred or not spans)
    return why
