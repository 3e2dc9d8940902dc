"""Work in several processes: order is kept, a death costs one piece."""

import os
import time

import pytest

from communique.cli.pool import Died, run_in_order


def double(number: int) -> int:
    if number % 7 == 0:
        time.sleep(0.05)  # a slow piece must not lose its place
    return number * 2


def die_often(number: int) -> int:
    if number % 6 == 0:
        os._exit(7)
    return number


def twice(text: str) -> str:
    return text * 2


def process_of(number: int) -> int:
    return os.getpid()


def die_at_five(number: int) -> int:
    if number == 5:
        os._exit(9)
    return number


@pytest.mark.parametrize("jobs", [1, 3])
def test_order_is_kept(jobs: int) -> None:
    assert list(run_in_order(double, iter(range(40)), jobs)) == [(n, n * 2) for n in range(40)]


def test_a_dead_worker_costs_its_piece_alone() -> None:
    results = dict(run_in_order(die_at_five, range(12), 2))
    assert results.pop(5) == Died(9)
    assert results == {n: n for n in range(12) if n != 5}


def test_every_other_piece_is_done_however_many_die() -> None:
    results = dict(run_in_order(die_often, range(60), 3))
    assert {n: r for n, r in results.items() if n % 6} == {n: n for n in range(60) if n % 6}
    assert all(results[n] == Died(7) for n in range(0, 60, 6))


def test_large_pieces_and_results_do_not_wait_for_each_other() -> None:
    pieces = ["x" * 3_000_000] * 8
    assert [len(result) for _, result in run_in_order(twice, pieces, 2)] == [6_000_000] * 8  # type: ignore[arg-type]


def test_few_pieces_start_no_process_unless_asked() -> None:
    assert {result for _, result in run_in_order(process_of, range(10), None)} == {os.getpid()}
    assert os.getpid() not in {result for _, result in run_in_order(process_of, range(10), 2)}
    many = [result for _, result in run_in_order(process_of, range(40), None)]
    assert many[:16] == [os.getpid()] * 16


def test_nothing_to_do() -> None:
    assert list(run_in_order(double, [], 4)) == []


def test_pieces_are_taken_as_needed() -> None:
    taken = []

    def pieces():  # type: ignore[no-untyped-def]
        for number in range(1000):
            taken.append(number)
            yield number

    work = run_in_order(double, pieces(), 2)
    next(work)
    assert len(taken) < 40
    work.close()  # type: ignore[attr-defined]
