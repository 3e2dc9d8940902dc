"""The whole way from accounts to events for accounts in memory: blocks, merges, events. A store does the same on disk."""

from collections.abc import Iterable, Sequence

import msgspec

from communique.model import Reading
from communique.record.accounts import Account, Merge, accounts_of, digest
from communique.record.blocks import index, keys_of, pivots
from communique.record.prepared import prepare
from communique.record.rulings import Ruling
from communique.record.settling import Settled, settle_events
from communique.record.weighing import merge_of


def find_merges(accounts: Iterable[Account]) -> list[Merge]:
    """All merges among accounts, by their ids: each is compared with the pivots that its blocks bring it together with."""
    prepared = {account.id: prepare(account) for account in accounts}
    keys = [(key, keys_of(account)) for key, account in prepared.items()]
    first = pivots(keys)
    blocks = index((one, blocked) for one, blocked in keys if one in first)
    found = {}
    for one, (_, seeks, _) in keys:
        for other in sorted({other for key in seeks for other in blocks.get(key, ())}):
            if (one < other or one not in first) and (merge := merge_of(prepared[one], prepared[other])):
                found[merge.left, merge.right] = merge
    return [found[pair] for pair in sorted(found)]


def link(accounts: Sequence[Account], rulings: Sequence[Ruling] = ()) -> Settled:
    """The events of accounts."""
    return settle_events(accounts, find_merges(accounts), rulings)


def link_events(readings: Sequence[Reading]) -> list[Reading]:
    """The readings in their order, with `Engagement.event` the same in all accounts of one engagement.

    A reading holds no text: its id and source stand for it, so the ids of events are those of this call alone."""
    accounts: list[Account] = []
    places: dict[str, tuple[int, int]] = {}
    for number, reading in enumerate(readings):
        report = digest("", reading.id, reading.source or "")
        for at, account in enumerate(accounts_of(reading, report)):
            if account.id in places:  # the same report twice in one call
                account = msgspec.structs.replace(account, id=digest("ac-", account.id, str(number)))
            accounts.append(account)
            places[account.id] = (number, at)
    events = {places[key]: event.id for event in link(accounts).events for key in event.accounts}
    return [
        msgspec.structs.replace(
            reading,
            engagements=tuple(
                msgspec.structs.replace(engagement, event=events[number, at])
                for at, engagement in enumerate(reading.engagements)
            ),
        )
        for number, reading in enumerate(readings)
    ]
