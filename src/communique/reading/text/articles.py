"""Names behind an article in lower case: 'al-Sisi', 'ас-Сиси'."""

ARTICLES = frozenset(
    "al el ad an ar as ash at az аль эль ад ан ар ас аш ат аз ал ач эш эр эн ус уль".split()  # noqa: SIM905
)


def begins_with_article(text: str) -> bool:
    """'[аль-Харуси] заявил', '[al-Sisi] said': a surname alone that begins in lower case."""
    article, hyphen, name = text.partition("-")
    return bool(hyphen) and article in ARTICLES and name[:1].isupper()
