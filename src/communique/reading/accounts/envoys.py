"""'The Saudi envoy presented his credentials': whoever does so is an ambassador, however he is called."""

from communique.reading.frames import Account
from communique.reading.text import Sight


def envoys_are_ambassadors(sight: Sight, accounts: list[Account]) -> None:
    """Gives an envoy who is told as no special one, and presents credentials, an ambassador's office."""
    for account in accounts:
        for role in account.roles if account.kind == "credentials" else ():
            one = role.entity
            if one is None or role.part == "host" or one.office != "special_envoy" or one.office_inferred:
                continue
            titles = [t for m in one.mentions for t in m.titles if t.office == "special_envoy"]
            plain = all(sight.key_word(t.first, "envoy") for t in titles)  # 'envoy', no 'special envoy'
            if titles and plain:
                for title in titles:
                    title.office, title.settled = "ambassador", True
                one.office = "ambassador"
