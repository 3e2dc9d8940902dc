"""Write the figures that the codebook shows, src/communique/codebook/measured.json, from a gold set.

    python scripts/refresh_measured.py [FOLDER]

FOLDER (default: ../shared/gold/dev beside the repository) holds the annotated reports, a folder a slice. Nothing is
written where there is none.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from communique.evaluation import Evaluation

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "src" / "communique" / "codebook" / "measured.json"
UNSEEN = ("ministries", "ru-press")  # slices whose texts nobody looked at while rules were written
ABOUT = ("news and press-service texts in English and Russian, most of the post-Soviet states and their partners, in folders by origin. The "
         f"folders {' and '.join(UNSEEN)} were kept aside while rules were written and tell best what to expect of other reports")  # fmt: skip


def main() -> None:
    """Measure and write."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "gold" / "dev"
    if not gold.is_dir():
        sys.exit(f"no gold set in {gold}: nothing written")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "figures.json"
        command = [
            sys.executable,
            "-m",
            "communique",
            "evaluate",
            "--gold",
            str(gold),
            "--format",
            "json",
            "--output",
            str(made),
        ]
        subprocess.run(command, check=True)
        found = msgspec.json.decode(made.read_bytes(), type=Evaluation)
    encoded = msgspec.json.encode(rounded(msgspec.to_builtins(msgspec.structs.replace(found, gold=ABOUT))))
    FILE.write_bytes(b'},\n"'.join(encoded.split(b'},"')) + b"\n")


def rounded(value: object) -> object:
    """The same with numbers of four places."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: rounded(member) for key, member in value.items()}
    return [rounded(member) for member in value] if isinstance(value, list | tuple) else value


if __name__ == "__main__":
    main()
