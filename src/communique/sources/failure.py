"""What is said of input that could not be read, or was read with a doubt."""

from dataclasses import dataclass


class SourceError(Exception):
    """Input that can't be read; the message is the reason, in one line."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something a user should know of an input that was read or passed over. `line` counts from 1."""

    where: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        at = f"{self.where}, line {self.line}" if self.line else self.where
        return f"{at}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Failure(Note):
    """An input that gives no report: file, line where it has one, and reason."""
