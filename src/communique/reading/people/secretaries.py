"""'Secretary Lund' in what the US Department of State publishes, or in a report that tells of it: the Secretary of State."""

from urllib.parse import urlsplit

from communique.reading.text import Scene


def secretaries_of_state(scene: Scene, url: str | None) -> None:
    """Gives those who are called 'Secretary' and nothing else, in a report of the State Department, that office."""
    if scene.language.code != "en":
        return
    tokens = scene.document.tokens
    host = urlsplit(url or "").hostname or ""
    of_state = host == "state.gov" or host.endswith(".state.gov")
    of_state = of_state or any(
        m.kind == "side" and m.party == "USA" and any(tokens[at].lower == "state" for at in range(m.first, m.last))
        for m in scene.mentions
    )
    for entity in scene.entities if of_state else ():
        if entity.kind != "person" or entity.office not in (None, "other") or entity.party not in (None, "USA"):
            continue
        titles = [t for m in entity.mentions for t in m.titles]
        if titles and all(t.last - t.first == 1 and tokens[t.first].text == "Secretary" for t in titles):
            for title in titles:
                title.office, title.settled = "foreign_minister", True
            entity.office, entity.party = "foreign_minister", "USA"
