"""Streams that give no more than they may, for what unfolds from something small."""

import io
from typing import Any, BinaryIO

from communique.sources.failure import SourceError

MEMBER = 200_000_000  # bytes of one file out of an archive or compressed stream; a longer one is no file of reports


class Bounded(io.RawIOBase):
    """A stream that raises SourceError once more than `limit` bytes came out of it."""

    def __init__(self, stream: BinaryIO | Any, limit: int = MEMBER) -> None:
        self._stream, self._left, self._limit = stream, limit, limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._stream.read(min(len(buffer), self._left + 1))
        self._left -= len(piece)
        if self._left < 0:
            raise SourceError(f"unfolds to more than {self._limit:,} bytes; not read")
        buffer[: len(piece)] = piece
        return len(piece)


def bounded(stream: BinaryIO | Any, limit: int = MEMBER) -> io.BufferedReader:
    """A buffered stream that raises SourceError past the limit."""
    return io.BufferedReader(Bounded(stream, limit), 65536)
