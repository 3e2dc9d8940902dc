"""Languages: sentences, tokens, word forms, and the tables of what each language knows."""

from communique.languages.document import Document, Form, Match, Sentence, Token
from communique.languages.language import SUPPORTED, Language, get_language
from communique.languages.tables import Row, load_table

__all__ = [
    "SUPPORTED",
    "Document",
    "Form",
    "Language",
    "Match",
    "Row",
    "Sentence",
    "Token",
    "get_language",
    "load_table",
]
