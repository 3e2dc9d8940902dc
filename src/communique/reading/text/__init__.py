"""Text: what the grammar asks of words again and again, and the scene: what is known of a report so far."""

from communique.reading.text.adjuncts import only_where_and_when, past_format, past_land
from communique.reading.text.agencies import agency_keys, agency_names, national_agencies
from communique.reading.text.articles import begins_with_article
from communique.reading.text.cases import ALL_CASES, name_cases, office_cases, titles_agree, token_cases
from communique.reading.text.commonwords import (
    NAMED,
    adjective_of_body,
    city_before_name,
    common_word,
    in_capitals,
    initials,
    is_third_name,
    joins_capitals,
    latin_of_press,
    other_surname,
    surname_place,
    unknown_or_name,
)
from communique.reading.text.epithets import is_land_epithet, past_ally, past_epithets, past_gloss, past_land_epithets
from communique.reading.text.examples import Examples
from communique.reading.text.headings import before_colon
from communique.reading.text.heads import NOUN_REACH, OPENS_CONTENT, Head, attitude_noun, candidates
from communique.reading.text.newclauses import (
    begins_clause,
    clause_behind_but,
    is_finite,
    is_governed,
    opens_clause,
    words_between,
    words_between_kin,
)
from communique.reading.text.officegroups import (
    HEADS,
    LEADERS,
    MINISTERS,
    OF_SERVICES,
    OF_STATES,
    ONE_FOR_A_STATE,
    ORGANS,
)
from communique.reading.text.pairs import (
    JOINERS,
    Pair,
    pair_before,
    pair_behind,
    pair_of_body,
    pair_right_behind,
    party_ending,
)
from communique.reading.text.premodified import is_of_another
from communique.reading.text.quotations import (
    DASHES,
    NAME_QUOTES,
    QUOTE_MARKS,
    Quotation,
    is_left_open,
    opens_paragraph,
)
from communique.reading.text.scene import PRECEDENCE, Entity, Mention, Nature, Scene, Title, best_office
from communique.reading.text.shortdays import is_day_of_a_name
from communique.reading.text.sight import NOT_A_NAME, SIDE_KINDS, Sight
from communique.reading.text.subjects_ru import REACH, Group, RussianSubjects, is_premodified, owns_too
from communique.reading.text.verbalnouns import is_verbal_noun

__all__ = [
    "ALL_CASES",
    "DASHES",
    "HEADS",
    "JOINERS",
    "LEADERS",
    "MINISTERS",
    "NAMED",
    "NAME_QUOTES",
    "NOT_A_NAME",
    "NOUN_REACH",
    "OF_SERVICES",
    "OF_STATES",
    "ONE_FOR_A_STATE",
    "OPENS_CONTENT",
    "ORGANS",
    "PRECEDENCE",
    "QUOTE_MARKS",
    "REACH",
    "SIDE_KINDS",
    "Entity",
    "Examples",
    "Group",
    "Head",
    "Mention",
    "Nature",
    "Pair",
    "Quotation",
    "RussianSubjects",
    "Scene",
    "Sight",
    "Title",
    "adjective_of_body",
    "agency_keys",
    "agency_names",
    "attitude_noun",
    "before_colon",
    "begins_clause",
    "begins_with_article",
    "best_office",
    "candidates",
    "city_before_name",
    "clause_behind_but",
    "common_word",
    "in_capitals",
    "initials",
    "is_day_of_a_name",
    "is_finite",
    "is_governed",
    "is_land_epithet",
    "is_left_open",
    "is_of_another",
    "is_premodified",
    "is_third_name",
    "is_verbal_noun",
    "joins_capitals",
    "latin_of_press",
    "name_cases",
    "national_agencies",
    "office_cases",
    "only_where_and_when",
    "opens_clause",
    "opens_paragraph",
    "other_surname",
    "owns_too",
    "pair_before",
    "pair_behind",
    "pair_of_body",
    "pair_right_behind",
    "party_ending",
    "past_ally",
    "past_epithets",
    "past_format",
    "past_gloss",
    "past_land",
    "past_land_epithets",
    "surname_place",
    "titles_agree",
    "token_cases",
    "unknown_or_name",
    "words_between",
    "words_between_kin",
]
