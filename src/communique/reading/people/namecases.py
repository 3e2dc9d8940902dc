"""Russian cases that a surname alone may stand in, as the report's own full mentions of its bearer show."""

from communique.reading.text import ALL_CASES, Entity, Mention, Scene

NEVER = frozenset("оэюуи")  # how a surname ends that stands so in every case: 'Кастильо', 'Санду'
DECLINE = frozenset("аяыйеу")  # how a woman's surname that declines may end in some case


def widen_cases(scene: Scene) -> None:
    """'премьер-министра Эстер Овусу … Надь и [Овусу] встретились': a form that stands for the nominative can be it."""
    if scene.language.code != "ru":
        return
    bearers: dict[tuple[Entity, str], set[str]] = {}
    for mention in scene.mentions:
        one = mention.entity
        if mention.kind == "person" and one is not None and one.name and mention.titles and mention.name is not None:
            form = _surname(scene, mention)
            cases = bearers.setdefault((one, form), set())
            cases |= mention.cases
            if form == one.name.split()[-1].lower():
                cases.add("nomn")
    for mention in scene.mentions:
        if mention.kind == "person" and mention.entity is not None and not mention.titles and mention.cases:
            one, surname = mention.entity, _surname(scene, mention)
            is_woman = any(m.gender == "f" and not m.weak for m in one.mentions)
            stands_so = surname[-1:] in NEVER and (one.name or "").lower().split()[-1:] == [surname]
            fixed = stands_so or (is_woman and surname[-1:] not in DECLINE)  # 'Анна Лунд', 'Тереза Мендес'
            alone = len(mention.name_text.split()) == 1
            if alone and fixed:
                mention.cases |= ALL_CASES
            elif alone and (known := bearers.get((one, surname))):
                is_fixed = "nomn" in known and len(known) > 1  # 'Кастильо', who stays so in every case
                mention.cases |= ALL_CASES if is_fixed else known


def _surname(scene: Scene, mention: Mention) -> str:
    """The name's last word as it stands."""
    return scene.document.tokens[mention.name[1] - 1].lower if mention.name is not None else ""
