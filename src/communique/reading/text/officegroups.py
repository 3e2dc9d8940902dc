"""Offices that the grammar asks for together: who leads, who heads a ministry, who is of a state alone."""

from typing import Final

LEADERS: Final = frozenset({"head_of_state", "head_of_government"})
ONE_FOR_A_STATE: Final = LEADERS | {"foreign_minister"}  # one holder at a time: two of them are of two states
ORGANS: Final = LEADERS | {"speaker_of_parliament"}  # whom foreign envoys see
HEADS: Final = ONE_FOR_A_STATE | {"minister", "speaker_of_parliament"}  # of a state's own organs
MINISTERS: Final = frozenset({"foreign_minister", "minister", "deputy_foreign_minister", "deputy_minister"})
OF_SERVICES: Final = frozenset({"ministry_official", "organization_official"})  # of a ministry's or a body's staff
# Offices that only a state has, a deputy's among them.
OF_STATES: Final = HEADS | MINISTERS | {"deputy_head_of_state", "deputy_head_of_government", "deputy_speaker"}
CIVIL: Final = frozenset({"other", "business"})  # that private persons hold too
# who speaks with another state: not a lawmaker, a mayor, a party's leader
OF_TALKS: Final = OF_STATES | {
    "ambassador",
    "head_of_organization",
    "organization_official",
    "special_envoy",
    "adviser",
    "military",
}
