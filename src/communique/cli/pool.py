"""Work spread over processes: results in the order of the input, and a worker's death costs only its piece.

Each worker has one piece at a time, so it is known what a dead one was at; the standard library's pools give up
all their pieces instead. A new worker takes the dead one's place.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")
AHEAD = 8  # pieces read ahead of the slowest, for each worker


@dataclass(frozen=True, slots=True)
class Died:
    """The worker that had this piece ended without an answer."""

    code: int | None

    def __str__(self) -> str:
        return f"the process that read it ended (exit code {self.code}); others go on"


def work(function: Callable[[Any], Any], pipe: Connection) -> None:
    """A worker's life: a piece comes, its result goes, until the pipe closes."""
    while True:
        try:
            piece = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        pipe.send(function(piece))


class Worker(Generic[Piece, Result]):
    """A process with a pipe to it, and the number of the piece it has."""

    def __init__(self, function: Callable[[Piece], Result]) -> None:
        context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
        self.pipe, other = context.Pipe()
        self.process: BaseProcess = context.Process(target=work, args=(function, other), daemon=True)
        self.process.start()
        other.close()
        self.number: int | None = None

    def give(self, number: int, piece: Piece) -> None:
        """Send a piece; a worker that is dead already is noticed when its answer is awaited."""
        self.number = number
        try:
            self.pipe.send(piece)
        except (BrokenPipeError, ConnectionResetError):
            return

    def take(self) -> Result | Died:
        """The answer, or that the worker died."""
        self.number = None
        try:
            result: Result = self.pipe.recv()
            return result
        except (EOFError, ConnectionResetError):
            self.process.join()
            return Died(self.process.exitcode)

    def end(self) -> None:
        """Close the pipe, on which the worker ends by itself."""
        self.pipe.close()
        self.process.join(2)
        if self.process.is_alive():
            self.process.terminate()


def run_in_order(
    function: Callable[[Piece], Result], pieces: Iterable[Piece], jobs: int
) -> Iterator[tuple[Piece, Result | Died]]:
    """Each piece with its result, in order. `function` must be importable by name and never raise.

    With one job the work is done in this process, and nothing is caught.
    """
    if jobs < 2:
        for piece in pieces:
            yield piece, function(piece)
        return
    workers: list[Worker[Piece, Result]] = []
    waiting: deque[tuple[int, Piece]] = deque()  # given out or done, not yet handed on
    done: dict[int, Result | Died] = {}
    source = iter(enumerate(pieces))
    open_source = True
    try:
        while True:
            while open_source and len(waiting) < jobs * AHEAD:
                free = next((w for w in workers if w.number is None), None)
                if free is None and len(workers) >= jobs:
                    break
                try:
                    number, piece = next(source)
                except StopIteration:
                    open_source = False
                    break
                if free is None:
                    free = Worker(function)
                    workers.append(free)
                free.give(number, piece)
                waiting.append((number, piece))
            while waiting and waiting[0][0] in done:
                number, piece = waiting.popleft()
                yield piece, done.pop(number)
            busy = {w.pipe: w for w in workers if w.number is not None}
            if not busy and not waiting and not open_source:
                return
            for pipe in wait(list(busy), timeout=None) if busy else ():
                worker = busy[pipe]  # type: ignore[index]
                number = worker.number if worker.number is not None else -1
                done[number] = result = worker.take()
                if isinstance(result, Died):
                    worker.end()
                    workers.remove(worker)
    finally:
        for worker in workers:
            worker.pipe.close()
        for worker in workers:
            worker.end()
