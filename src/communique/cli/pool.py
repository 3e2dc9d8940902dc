"""Work spread over processes: results in the order of the input, and a worker's death costs only its piece.

Each worker has at most two pieces, the one at work and the next, so that it need not wait and it is known what a dead one
was at; the standard library's pools give up all their pieces instead. A new worker takes the dead one's place and its next piece.
"""

import multiprocessing
import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")
AHEAD = 8  # pieces read ahead of the slowest, for each worker
HELD = 2  # pieces of a worker: the one at work and the next
FEW = 16  # pieces that are done sooner than processes are started


@dataclass(frozen=True, slots=True)
class Died:
    """The worker that had this piece ended without an answer."""

    code: int | None

    def __str__(self) -> str:
        return f"the process that read it ended (exit code {self.code}); others go on"


def work(function: Callable[[Any], Any], pipe: Connection) -> None:
    """A worker's life: a piece comes, its result goes, until the pipe closes.

    A thread takes the pieces, so that whoever sends one never waits for a worker that is sending itself."""
    pieces: queue.SimpleQueue[tuple[Any] | None] = queue.SimpleQueue()

    def take() -> None:
        try:
            while True:
                pieces.put((pipe.recv(),))
        except (EOFError, OSError):
            pieces.put(None)

    threading.Thread(target=take, daemon=True).start()
    try:
        while piece := pieces.get():
            pipe.send(function(*piece))
    except (KeyboardInterrupt, BrokenPipeError):
        return


class Worker(Generic[Piece, Result]):
    """A process with a pipe to it, and the numbered pieces that it has."""

    def __init__(self, function: Callable[[Piece], Result]) -> None:
        context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
        self.pipe, other = context.Pipe()
        self.process: BaseProcess = context.Process(target=work, args=(function, other), daemon=True)
        self.process.start()
        other.close()
        self.held: deque[tuple[int, Piece]] = deque()

    def give(self, number: int, piece: Piece) -> None:
        """Send a piece; a worker that is dead already is noticed when its answer is awaited."""
        self.held.append((number, piece))
        try:
            self.pipe.send(piece)
        except (BrokenPipeError, ConnectionResetError):
            return

    def take(self) -> tuple[int, Result | Died]:
        """The answer to the first piece that it has, or that the worker died at it."""
        number, _ = self.held.popleft()
        try:
            result: Result = self.pipe.recv()
            return number, result
        except (EOFError, ConnectionResetError):
            self.process.join()
            return number, Died(self.process.exitcode)

    def end(self) -> None:
        """Close the pipe, on which the worker ends by itself."""
        self.pipe.close()
        self.process.join(2)
        if self.process.is_alive():
            self.process.terminate()


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_in_order(
    function: Callable[[Piece], Result], pieces: Iterable[Piece], jobs: int | None
) -> Iterator[tuple[Piece, Result | Died]]:
    """Each piece with its result, in order. `function` must be importable by name and never raise.

    With one job the work is done in this process, and nothing is caught. None: a process for each processor, but the first
    few pieces in this one, so that little work starts no process.
    """
    source = iter(pieces)
    few = 0 if jobs else FEW
    jobs = jobs or cores()
    for piece in islice(source, few) if jobs > 1 else source:
        yield piece, function(piece)
    first = list(islice(source, 1))
    if first:
        yield from spread(function, chain(first, source), jobs)


def spread(
    function: Callable[[Piece], Result], source: Iterator[Piece], jobs: int
) -> Iterator[tuple[Piece, Result | Died]]:
    """The same by so many processes."""
    workers: list[Worker[Piece, Result]] = []
    numbered = enumerate(source)
    back: deque[tuple[int, Piece]] = deque()  # what a worker that died had next
    waiting: deque[tuple[int, Piece]] = deque()  # given out or done, not yet handed on
    done: dict[int, Result | Died] = {}
    more = True
    try:
        while True:
            while (back or more) and (worker := with_room(workers, function, jobs)):
                if back:
                    worker.give(*back.popleft())
                    continue
                if len(waiting) >= jobs * AHEAD:
                    break
                try:
                    number, piece = next(numbered)
                except StopIteration:
                    more = False
                    break
                worker.give(number, piece)
                waiting.append((number, piece))
            while waiting and waiting[0][0] in done:
                number, piece = waiting.popleft()
                yield piece, done.pop(number)
            busy = {worker.pipe: worker for worker in workers if worker.held}
            if not busy and not waiting and not more:
                return
            for pipe in wait(list(busy)) if busy else ():
                worker = busy[pipe]  # type: ignore[index]
                number, result = worker.take()
                done[number] = result
                if isinstance(result, Died):
                    back.extend(worker.held)
                    worker.end()
                    workers.remove(worker)
    finally:
        for worker in workers:
            worker.pipe.close()
        for worker in workers:
            worker.end()


def with_room(
    workers: list[Worker[Piece, Result]], function: Callable[[Piece], Result], jobs: int
) -> Worker[Piece, Result] | None:
    """An idle worker, else a new one where there may be more, else one that has only the piece it is at; None where all are full."""
    least = min(workers, key=lambda worker: len(worker.held), default=None)
    if least is not None and not least.held:
        return least
    if len(workers) < jobs:
        workers.append(Worker(function))
        return workers[-1]
    return least if least is not None and len(least.held) < HELD else None
