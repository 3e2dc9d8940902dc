"""Print how well the reading does on a gold set, where one lies beside the repository; never fails on the figures.

    python scripts/measure.py [FOLDER]

FOLDER (default: ../shared/gold beside the repository) holds `reports.py`, which prints the reports of a folder as JSON
lines, `score.py`, which scores readings, and the reports with their gold annotations in `dev`.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
JOBS = "2"


def main() -> None:
    """Print the table, or in plain words why there is none."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "gold"
    if not (gold / "score.py").is_file():
        print(f"no gold set in {gold}: nothing measured")
        return
    with tempfile.TemporaryDirectory() as name:
        reports, readings = Path(name) / "reports.jsonl", Path(name) / "readings.jsonl"
        with reports.open("wb") as out:
            subprocess.run([sys.executable, gold / "reports.py", gold / "dev"], stdout=out, check=True)
        command = [sys.executable, "-m", "communique", "read", str(reports), "--format", "jsonl", "--jobs", JOBS]
        with readings.open("wb") as out:
            done = subprocess.run(command, stdout=out, check=False)
        if done.returncode:
            print(f"measured, though reading ended with exit code {done.returncode}")
        subprocess.run([sys.executable, gold / "score.py", "--gold", gold / "dev", "--pred", readings], check=False)


if __name__ == "__main__":
    main()
