"""What the report as a whole says of a person: the office that counts, the role in its words, the party."""

from communique.reading.scene import Entity, Scene, Title, best_office


def settle_person(scene: Scene, entity: Entity, home: str | None) -> None:
    """Gives the entity its office and role, the office by precedence over all titles that stand beside its name."""
    titles = [t for m in entity.mentions if m.name for t in m.titles] or [t for m in entity.mentions for t in m.titles]
    current = [t for t in titles if not t.former] or titles
    if current:
        entity.office = best_office([t.office for t in current]) or entity.office
        entity.former = all(t.former for t in titles)
        shown = next((t for t in current if t.office == entity.office), current[0])
        entity.office_at = (shown.first, shown.last)
        entity.role = _role_words(scene, entity, shown)
        if entity.former:
            entity.office = "other"
        if entity.party is None:
            implied = next((t.party for t in current if t.party), None)
            entity.party, entity.party_inferred = implied or home, True


def _role_words(scene: Scene, entity: Entity, shown: Title) -> str:
    """The title as the text has it; in Russian one that stands in the nominative, else with its head set back to it."""
    if scene.language.code == "ru":
        for mention in entity.mentions:
            for title in mention.titles:
                if title.office == shown.office and "nomn" in mention.cases and len(mention.cases) == 1:
                    return " ".join(scene.document.words(title.first, title.last).split())
        head = scene.document.tokens[shown.first]
        noun = next((f for f in head.forms if f.pos == "NOUN"), None)
        if noun is not None and not any(f.case == "nomn" for f in head.forms):
            rest = scene.document.text[head.end : scene.document.tokens[shown.last - 1].end]
            lemma = noun.lemma[:1].upper() + noun.lemma[1:] if head.is_title else noun.lemma
            return " ".join((lemma + rest).split())
    return " ".join(scene.document.words(shown.first, shown.last).split())
