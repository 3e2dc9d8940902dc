"""Russian: a delegation that is met behind the sentence which names its leader: 'Её возглавляет A. … Президент принял гостей'."""

from collections.abc import Sequence

from communique.reading.frames import Account
from communique.reading.text import Entity, Scene

LED_AHEAD = 6  # sentences behind that which names the leader


def received_again(scene: Scene, accounts: list[Account], sentence: int, led: Sequence[Entity], leader: Entity) -> None:
    """Puts the leader where one of the sides that he leads (`led`) takes part as 'делегация' or 'гости'.

    `sentence`: that which names him.
    """
    for account in accounts if scene.language.code == "ru" else ():
        for role in account.roles if 0 < min(account.sentences) - sentence <= LED_AHEAD else ():
            again = role.mention.group in ("delegation", "sides") and any(role.entity is side for side in led)
            if again and not account.has(leader):
                role.entity = leader
