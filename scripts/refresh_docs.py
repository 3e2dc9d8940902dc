"""Write what the program prints today into the documents, between `<!-- begin NAME -->` and `<!-- end NAME -->`.

    python scripts/refresh_docs.py NAME…

Names: `sample`, the output in README.md; `figures`, the measure in docs/measured.md, which needs a gold set
(see scripts/measure.py); `speed`, the benchmark there. The documents are kept as they are where a program fails.
"""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = files("communique") / "samples"
BLOCKS = {
    "sample": ("README.md", ["-m", "communique", "read", str(SAMPLES / "en-lisbon-visit.txt"),
                             str(SAMPLES / "ru-belgrad-zvonok.txt")]),
    "figures": ("docs/measured.md", [str(ROOT / "scripts" / "measure.py")]),
    "speed": ("docs/measured.md", [str(ROOT / "scripts" / "benchmark.py")]),
}  # fmt: skip


def replaced(document: str, name: str, output: str) -> str:
    """The document with the output, as a block of code, between the marks of this name."""
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    before, rest = document.split(begin)
    _, after = rest.split(end)
    block = "".join(f"    {line}".rstrip() + "\n" for line in output.strip("\n").splitlines())
    return f"{before}{begin}\n\n{block}\n{end}{after}"


def main() -> None:
    """Refresh the blocks named, or say which there are."""
    for name in sys.argv[1:] or sys.exit(f"name one of: {', '.join(BLOCKS)}"):
        path, command = BLOCKS[name]
        done = subprocess.run([sys.executable, *command], stdout=subprocess.PIPE, encoding="utf-8", check=True)
        file = ROOT / path
        file.write_text(replaced(file.read_text("utf-8"), name, done.stdout), "utf-8")


if __name__ == "__main__":
    main()
