"""The closed lists of labels that a reading may use."""

from typing import Final

KINDS: Final = ("meeting", "call", "visit", "message", "conference", "signing", "credentials")
STATUSES: Final = ("held", "planned", "cancelled")
SALIENCES: Final = ("main", "background")
PARTS: Final = ("visitor", "host", "guest", "sender", "addressee", "mediator", "participant")
OFFICES: Final = (
    "head_of_state", "deputy_head_of_state", "head_of_government", "deputy_head_of_government",
    "foreign_minister", "deputy_foreign_minister", "minister", "deputy_minister",
    "speaker_of_parliament", "deputy_speaker", "legislator", "ambassador", "special_envoy", "adviser",
    "head_of_organization", "organization_official", "military", "regional_head", "ministry_official",
    "religious_leader", "business", "other",
)  # fmt: skip
TOPICS: Final = (
    "bilateral_relations", "trade_economy", "energy", "transport", "defence", "peace_conflict", "borders",
    "terrorism_crime", "humanitarian_aid", "migration_consular", "culture", "education_science", "health",
    "tourism", "sport", "environment", "agriculture_food", "technology", "interparliamentary",
    "multilateral", "law_rights", "sanctions", "media",
)  # fmt: skip
ACTS: Final = (
    "state", "praise", "thank", "congratulate", "condole", "criticise", "call", "propose", "invite",
    "commit", "agree", "reject",
)  # fmt: skip
SIDES: Final = "SIDES"
