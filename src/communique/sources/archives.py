"""Zip and tar archives, read without unpacking to disk; tricks of path and size are refused."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, Any, BinaryIO

from communique.sources.failure import Failure, Note, SourceError
from communique.sources.limits import bounded
from communique.sources.rows import Found

ReadMember = Callable[[BinaryIO, str, str], Iterator[Found]]  # stream, the member's name, where
TOTAL = 20_000_000_000  # bytes that one archive may unfold to
MEMBERS = 1_000_000
BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError,
          NotImplementedError)  # fmt: skip
OPENERS: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}


def read_zip(stream: BinaryIO, where: str, known: Callable[[str], bool], read: ReadMember) -> Iterator[Found]:
    """What `read` gives of each member whose name is `known`, by name."""
    passed: Counter[str] = Counter()
    try:
        archive = zipfile.ZipFile(stream)
    except (*BROKEN, ValueError) as error:
        yield Failure(where, f"not a zip archive, or damaged ({error})")
        return
    with archive:
        members = sorted((member for member in archive.infolist() if not member.is_dir()), key=lambda m: m.filename)
        if len(members) > MEMBERS or sum(member.file_size for member in members) > TOTAL:
            yield Failure(where, f"{len(members):,} members that unfold to more than is read of one archive")
            return
        for member in members:
            if reason := why_not(member.filename, known):
                passed[reason] += 1
            elif member.flag_bits & 1:
                yield Failure(f"{where}/{member.filename}", "asks for a password")
            else:
                yield from guarded(lambda m=member: archive.open(m), member.filename, where, read)  # type: ignore[misc]
    yield from tell(where, passed, len(members))


def read_tar(stream: BinaryIO, where: str, known: Callable[[str], bool], read: ReadMember) -> Iterator[Found]:
    """What `read` gives of each file in a tar archive, plain or compressed, in the archive's order."""
    passed: Counter[str] = Counter()
    members = total = 0
    try:
        with tarfile.open(fileobj=stream, mode="r|*") as archive:
            for member in archive:
                members, total = members + 1, total + member.size
                if members > MEMBERS or total > TOTAL:
                    yield Failure(
                        where, f"unfolds to more than is read of one archive; stopped at {member.name[:80]!r}"
                    )
                    return
                if member.isdir():
                    members -= 1
                elif not member.isreg():
                    passed["no plain files"] += 1
                elif reason := why_not(member.name, known):
                    passed[reason] += 1
                else:
                    yield from guarded(lambda m=member: archive.extractfile(m), member.name, where, read)  # type: ignore[misc]
    except BROKEN as error:
        yield Failure(where, f"not a tar archive, or damaged ({str(error)[:80] or type(error).__name__})")
        return
    yield from tell(where, passed, members)


def read_compressed(stream: BinaryIO, suffix: str, name: str, where: str, read: ReadMember) -> Iterator[Found]:
    """One compressed file, such as 'reports.jsonl.gz'; `suffix` is the compression's."""
    yield from guarded(lambda: OPENERS[suffix](stream), name, where, read, whole=True)


def guarded(
    opener: Callable[[], IO[bytes] | None], name: str, where: str, read: ReadMember, whole: bool = False
) -> Iterator[Found]:
    """One member's reports; a damaged or swollen member costs itself alone."""
    at = where if whole else f"{where}/{name}"
    try:
        with opener() or io.BytesIO() as member:
            yield from read(bounded(member), name, at)
    except SourceError as error:
        yield Failure(at, str(error))
    except BROKEN as error:
        yield Failure(at, f"damaged ({str(error)[:80] or type(error).__name__})")


def why_not(name: str, known: Callable[[str], bool]) -> str | None:
    """Why a member is passed over, or None. A name that leads out of the archive is a trick."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or "\x00" in name or path.parts[0][1:2] == ":":
        return "with paths that lead out of it"
    if any(part.startswith(".") for part in path.parts) or path.parts[0] == "__MACOSX":
        return "hidden"
    return None if known(path.name) else "no reports by their names"


def tell(where: str, passed: Counter[str], members: int) -> Iterator[Found]:
    """A note of what was passed over, or that the archive holds nothing to read."""
    if passed:
        told = ", ".join(f"{count:,} {reason}" for reason, count in sorted(passed.items()))
        kind = Failure if passed.total() == members else Note
        yield kind(where, f"{passed.total():,} of {members:,} files in it passed over ({told})")
    elif not members:
        yield Failure(where, "an archive without files")
