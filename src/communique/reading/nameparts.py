"""Small words, titles and shortened words that are parts of a personal name."""

from communique.reading.sight import Sight

PATRONYMIC = frozenset(
    [
        "уулу",
        "кызы",
        "оглы",
        "оглу",
        "гызы",
        "кизи",
        "угли",
        "uulu",
        "kyzy",
        "oglu",
        "ogly",
        "oghlu",
        "oğlu",
        "gizi",
        "qizi",
    ]
)  # behind the father's name
SMALL_IN_TITLES = frozenset(
    ["Of", "At", "In", "With", "For", "And", "By", "From", "The", "During", "Following", "After"]
)
NAMES_WITHIN = frozenset(
    ["Sheikh", "Sheik", "Shaikh", "Haji", "Khan", "Sultan", "Pasha", "Tun", "Datuk", "Dato", "Awang"]
)
SURNAMES_TOO = frozenset(["Kumari", "Begum", "Bibi", "Khanum", "Bey", "Pasha"])
SHORTENED = frozenset(["Mohd", "Abd", "Muhd", "Alh"])  # names written short: 'Mohd. Ali', 'Md. Hasan', 'Ma. Lourdes'
SON_OF = frozenset(["bin", "ibn", "bint", "binti", "бин", "ибн", "бен", "бинт"])


def is_title_within(sight: Sight, at: int, has_words: int) -> bool:
    """'Hassan [Sheikh] Abdi', 'Mohamad bin [Haji] Hassan', 'Asha [Kumari]': an honorific that is a part of a name."""
    token = sight.tokens[at]
    if token.text in SURNAMES_TOO:
        return True
    within = has_words == 1 or sight.lower(at - 1) in SON_OF
    return within and token.text in NAMES_WITHIN and sight.mention_like(at + 1)


def is_shortened(sight: Sight, at: int) -> bool:
    return sight.tokens[at].is_title and (len(sight.text(at)) <= 2 or sight.text(at) in SHORTENED)


def has_article(sight: Sight, at: int) -> bool:
    """'al-Sisi', 'ас-Сиси', 'эль-Бурхан': a name behind an article in lower case."""
    text = sight.tokens[at].text
    for mark in "-’'":
        article, hyphen, name = text.partition(mark)
        if hyphen and 1 - (mark != "-") < len(article) <= 4 and article.islower() and name[:1].isupper():
            return True  # 'д’Анджело'
    return False
