"""Compare the pairs of tests/record/names.tsv and print how well names are told apart: scripts/name_pairs.py [FILE…]

A line of a file is one person, its forms separated by |. Two forms of a line are one person's; two forms of two lines
of one family are two people's. --table prints a row for each group of families (a comment names it), in Markdown.
"""

import argparse
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from communique.record import compare

FILES = [
    Path("tests/record") / f"{name}.tsv"
    for name in ("names", "names_fresh", "names_cultures", "names_blind", "names_hard")
]


def pairs_of(path: Path) -> Iterator[tuple[str, str, str, bool]]:
    """Each pair of a file: its group, the two forms, and whether they are one person's."""
    group, before = path.stem, ""
    rows: list[tuple[str, str, list[str]]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#") and not before.startswith("#"):
            group = line.strip("# ").split(".")[0].split(":")[0].split(" (")[0]
        elif "\t" in line and not line.startswith("family\t"):
            family, forms = line.split("\t")
            rows.append((group, family, forms.split("|")))
        before = line
    for group, _, own in rows:
        yield from ((group, a, b, True) for a, b in combinations(own, 2))
    for (group, family, one), (_, other_family, other) in combinations(rows, 2):
        if family == other_family:
            yield from ((group, a, b, False) for a in one for b in other)


def figures_of(counts: dict[tuple[bool, bool], int]) -> tuple[int, int, float, float]:
    """Pairs of one person, of two, precision, recall."""
    right, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    return right + missed, wrong + counts[False, False], precision, recall


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=FILES)
    parser.add_argument("--errors", action="store_true", help="list the wrong and the missed pairs")
    parser.add_argument("--table", action="store_true", help="a row for each group")
    options = parser.parse_args()
    if options.table:
        print("| names | pairs of one person | of two | precision | recall |\n| --- | ---: | ---: | ---: | ---: |")
    for path in options.files:
        groups: dict[str, dict[tuple[bool, bool], int]] = {}
        total = dict.fromkeys(((want, got) for want in (True, False) for got in (True, False)), 0)
        for group, a, b, want in pairs_of(path):
            got = compare(a, b).judgement == "same"
            total[want, got] += 1
            groups.setdefault(group, dict.fromkeys(total, 0))[want, got] += 1
            if options.errors and want != got:
                print("missed" if want else "wrong", a, "|", b, compare(a, b).reasons)
        one, two, precision, recall = figures_of(total)
        if not options.table:
            print(f"{path.name}: {one + two} pairs, {one} of one person: precision {precision:.3f} recall {recall:.3f}")
            continue
        for group, counts in {**groups, f"**all of {path.name}**": total}.items():
            if len(groups) > 1 or counts is total:
                figures = figures_of(counts)
                print(f"| {group} | {figures[0]} | {figures[1]} | {figures[2]:.3f} | {figures[3]:.3f} |")


if __name__ == "__main__":
    main()
