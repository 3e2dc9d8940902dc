"""Whom a narrower word describes: 'the foreign minister' may be he who was called 'Minister Lund' alone."""

from communique.reading.people.described import party_fits
from communique.reading.people.people import names_field
from communique.reading.text import Entity, Mention, Sight

PLAIN = {"foreign_minister": "minister", "deputy_foreign_minister": "deputy_minister"}


def told_plainly(sight: Sight, home: str | None, people: list[Entity], mention: Mention) -> list[Entity]:
    """'Minister Lund went to Lima. [The chief of Norwegian diplomacy] met Adu': Lund, who has that office then. English."""
    plain = (
        [] if sight.is_russian else [e for e in people if _has_no_field(e, mention) and party_fits(home, e, mention)]
    )
    if len(plain) != 1 or any(e.office == mention.office for e in people):
        return []
    plain[0].office, plain[0].office_inferred = mention.office, True
    return plain


def _has_no_field(entity: Entity, mention: Mention) -> bool:
    """'Deputy Minister Lund': named, with an office that tells no field, and the wider word for the mention's."""
    titles = [t for m in entity.mentions for t in m.titles]
    plain = entity.name is not None and bool(titles) and not any(names_field(t) for t in titles)
    return plain and entity.office is not None and entity.office == PLAIN.get(mention.office or "")
