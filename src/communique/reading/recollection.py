"""What a report tells as a recollection only."""

from communique.reading.account import Account
from communique.reading.scene import Scene


def is_recollection(scene: Scene, account: Account) -> bool:
    """'recalled with pleasure [his visit to Ghana]', 'remembered …': all that tells of it stands behind such a verb."""
    told = [h for h in account.hypotheses if not h.generic]
    return (
        scene.language.code == "en"
        and bool(told)
        and all(
            any(
                t.lower in RECALLS
                for t in scene.document.tokens[max(0, h.trigger.first - RECALL_REACH) : h.trigger.first]
            )
            for h in told
        )
    )


RECALLS = frozenset(["recalled", "recalling", "remembered", "remembering", "reminisced", "recollected"])
RECALL_REACH = 7  # tokens between 'recalled' and the noun
