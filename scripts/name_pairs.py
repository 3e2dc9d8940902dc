"""Compare every pair of tests/record/names.tsv and print how well names are told apart: scripts/name_pairs.py FILE"""

import argparse
from itertools import combinations
from pathlib import Path

from communique.languages.tables import parse_table
from communique.record import compare


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=Path("tests/record/names.tsv"))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    rows = list(parse_table("names", options.file.read_text("utf-8")))
    forms = [(row["family"], number, form) for number, row in enumerate(rows) for form in row["forms"].split("|")]
    counts = {(want, got): 0 for want in (True, False) for got in (True, False)}
    for (family, one, a), (other_family, other, b) in combinations(forms, 2):
        if family != other_family:
            continue
        want, got = one == other, compare(a, b).judgement == "same"
        counts[want, got] += 1
        if options.errors and want != got:
            print("missed" if want else "wrong", a, "|", b, compare(a, b).reasons)
    right, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    print(f"{sum(counts.values())} pairs, {right + missed} of one person: "
          f"precision {right / (right + wrong):.3f} recall {right / (right + missed):.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
