"""Writes languages/ru/wordforms.tsv, the readings of the tables' own words: python scripts/make_wordforms.py.

To be run when the Russian tables have grown by much, or when a newer dictionary gives other readings (a test tells).
"""

from pathlib import Path

from communique.languages.document import Form
from communique.languages.ru import grammar, wordforms

TABLE = Path(wordforms.__file__).with_name("wordforms.tsv")
HEAD = "# Made by scripts/make_wordforms.py; not to be edited. A word, then its readings (wordforms.py tells the fields).\n"


def words() -> list[str]:
    """Words whose readings are asked for by the time that the Russian tables are ready to be looked up."""
    from communique.languages.language import Language

    language = Language("ru")
    asked: set[str] = set()

    class Noting:
        def keys(self, word: str) -> tuple[str, ...]:
            asked.add(word)
            return grammar.keys(word)

        def forms(self, word: str) -> tuple[Form, ...]:
            asked.add(word)
            return grammar.forms(word)

        def glued_words(self, word: str) -> tuple[tuple[int, int], ...]:
            return grammar.glued_words(word)

    language.grammar = Noting()
    assert language.lexicon and language.furniture and language.compounds
    return sorted(asked)


def table() -> str:
    """The table's text, by the dictionary as installed."""
    return HEAD + "".join(f"{word}\t{wordforms.encode(grammar.analysed(word))}\n" for word in words())


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
