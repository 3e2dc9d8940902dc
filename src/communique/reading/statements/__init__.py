"""Statements: who says what, in what act, toward whom."""

from communique.reading.statements.statements import find_statements

__all__ = ["find_statements"]
