"""What the report as a whole says of a person: the office that counts, the role in its words, the party."""

from communique.languages.ru.phrases import phrase_nominative
from communique.reading.scene import Entity, Scene, Title, best_office


def settle_person(scene: Scene, entity: Entity, home: str | None) -> None:
    """Gives the entity its office and role, the office by precedence over all titles that stand beside its name."""
    titles = [t for m in entity.mentions if m.name for t in m.titles] or [t for m in entity.mentions for t in m.titles]
    current = [t for t in titles if not t.former] or titles
    if entity.office_inferred and best_office([t.office for t in current]) in VAGUE.get(entity.office or "", ()):
        current = []  # 'the minister', said of somebody known as the foreign minister
    if current:
        entity.office = best_office([t.office for t in current]) or entity.office
        entity.former = all(t.former for t in titles)
        shown = next((t for t in current if t.office == entity.office), current[0])
        entity.office_at, entity.office_inferred = (shown.first, shown.last), False
        entity.role = _role_words(scene, entity, shown)
        if entity.former:
            entity.office = "other"
        if entity.party is None:
            implied = next((t.party for t in current if t.party), None)
            entity.party, entity.party_inferred = implied or home, True


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
