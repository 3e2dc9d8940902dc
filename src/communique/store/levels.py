"""The level on which an engagement is held: that of the highest office on its sides."""

from collections.abc import Iterable
from typing import Final, Literal

Level = Literal["leaders", "ministers", "parliaments", "officials", "others"]
RANKS: Final[tuple[Level, ...]] = ("leaders", "ministers", "parliaments", "officials", "others")
LEVELS: Final[dict[str, Level]] = {  # a change here needs a migration that counts anew
    "head_of_state": "leaders", "head_of_government": "leaders", "head_of_organization": "leaders",
    "deputy_head_of_state": "leaders", "religious_leader": "leaders",
    "foreign_minister": "ministers", "minister": "ministers", "deputy_head_of_government": "ministers",
    "speaker_of_parliament": "parliaments", "deputy_speaker": "parliaments", "legislator": "parliaments",
    "deputy_foreign_minister": "officials", "deputy_minister": "officials", "ambassador": "officials",
    "special_envoy": "officials", "adviser": "officials", "organization_official": "officials", "military": "officials",
    "regional_head": "officials", "ministry_official": "officials",
}  # fmt: skip


def rank(offices: Iterable[str | None]) -> int:
    """The place in RANKS of the highest of these offices: ('ambassador', 'foreign_minister') → 1."""
    return min((RANKS.index(LEVELS.get(office or "", "others")) for office in offices), default=len(RANKS) - 1)
