"""Toward whom a statement is: the party that it praises, accuses, calls on."""

from communique.reading.statements.utterances import Said
from communique.reading.statements.words import Voice
from communique.reading.text import Mention, Scene

ABOUT = frozenset(
    {"по", "о", "об", "обо", "вокруг", "относительно", "насчет", "насчёт", "внутри", "in", "on", "over", "about", "around",
     "regarding", "concerning", "inside", "within"}
)  # fmt: skip
WHERE = frozenset({"в", "во", "на"})
EPITHETS = 3  # tokens between 'в' and the land: 'в [соседнем братском] Чаде'


def toward(scene: Scene, said: Said) -> str | None:
    """The first party named in the content that is not the speaker's own, nor only where or what it is about."""
    own = _own_party(scene, said.voice)
    for at in range(*said.content):
        mention = scene.mention_at(at)
        if mention is not None and mention.first == at and mention.kind in ("person", "side"):
            party = mention.party or (mention.entity.party if mention.entity else None)
            if party is not None and party != own and not _is_only_about(scene, mention):
                return party
        if mention is None and (owner := _owner_named(scene, at)) not in (None, own):
            return owner
    return None


def _own_party(scene: Scene, voice: Voice | None) -> str | None:
    """The speaker's party, also where only the words of a body tell it: 'в [Кремле] заявили'."""
    if voice is None or voice.party is not None:
        return voice.party if voice is not None else None
    if voice.entity is not None or voice.kind not in ("body", "credit"):
        return voice.entity.party if voice.entity is not None else None
    for at in range(voice.first, voice.last):
        mention = scene.mention_at(at)
        if mention is not None and mention.party is not None:
            return mention.party
        for match in scene.document.found(at, "parties"):
            if match.row["party"]:
                return match.row["party"]
    return None


def _is_only_about(scene: Scene, mention: Mention) -> bool:
    """'прогресса [по Чаду]', 'войны [в Чаде]', 'the war [in Chad]': no one that is praised or blamed."""
    tokens, at = scene.document.tokens, mention.first - 1
    while at > 0 and mention.first - at <= EPITHETS and any(f.pos == "ADJF" for f in tokens[at].forms[:1]):
        at -= 1
    word = tokens[at].lower if at >= 0 else ""
    if word in ABOUT or word == "the":
        return word != "the" or (at > 0 and tokens[at - 1].lower in ABOUT)
    return word in WHERE and "loct" in mention.cases and ("accs" not in mention.cases or word != "на")


def _owner_named(scene: Scene, at: int) -> str | None:
    """English: 'praised [Norway's] role': a state that no mention stands for, as the owner of something."""
    if scene.language.code != "en":
        return None
    for match in scene.document.found(at, "parties"):
        behind = scene.document.tokens[match.last].text if match.last < len(scene.document.tokens) else ""
        if match.row["kind"] == "name" and behind in ("'s", "’s", "'", "’") and ":" not in match.row["party"]:
            return match.row["party"]
    return None
