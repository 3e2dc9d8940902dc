"""Codebook: a document that tells what a record's variables mean, how often each value is in it, how right they are."""

from communique.codebook.as_html import page
from communique.codebook.as_markdown import markdown
from communique.codebook.as_pdf import pdf
from communique.codebook.compose import codebook

__all__ = ["codebook", "markdown", "page", "pdf"]
