"""Put what browsers load, and we did not write, into the package: plots, fonts, the coasts of the world.

    python scripts/vendor_web.py

Each npm package is fetched by `npm pack` in the version below; the files named here go into
src/communique/web/static/vendor, with VENDORED.md, which says of each file whence it is and under which licence, and
its SHA-256. axe-core, which only tests use, goes into tests/web/vendor.
"""

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "src/communique/web/static"
VENDOR = STATIC / "vendor"
TESTS = ROOT / "tests/web/vendor"
# package, version, licence, what it is
PACKAGES = {
    "echarts": ("6.1.0", "Apache-2.0", "plots"),
    "@fontsource-variable/source-serif-4": ("5.3.1", "OFL-1.1", "the face of texts"),
    "@fontsource-variable/source-sans-3": ("5.3.1", "OFL-1.1", "the face of the interface"),
    "@fontsource-variable/noto-naskh-arabic": ("5.3.0", "OFL-1.1", "the face of Arabic texts"),
    "world-atlas": ("2.0.2", "ISC; its data, Natural Earth, is in the public domain", "coasts"),
    "axe-core": ("4.14.1", "MPL-2.0", "tests of accessibility"),
}
SUBSETS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese")
FACES = {  # family: (package, files' beginning, subsets)
    "Communique Serif": ("@fontsource-variable/source-serif-4", "source-serif-4", SUBSETS),
    "Communique Sans": ("@fontsource-variable/source-sans-3", "source-sans-3", SUBSETS),
    "Communique Naskh": ("@fontsource-variable/noto-naskh-arabic", "noto-naskh-arabic", ("arabic",)),
}
WEIGHTS = {"Communique Naskh": "400 700"}
TOLERANCE = 0.06  # degrees that a simplified coast may be off
SMALLEST = 0.03  # square degrees of an island that is drawn
Ring = list[tuple[float, float]]


def fetch(package: str, folder: Path) -> Path:
    """The package unpacked."""
    wanted = f"{package}@{PACKAGES[package][0]}"
    told = subprocess.run(["npm", "pack", "--silent", wanted], cwd=folder, check=True, capture_output=True, text=True)
    archive = folder / told.stdout.strip().splitlines()[-1]
    target = folder / package.replace("/", "+")
    with tarfile.open(archive) as tar:
        tar.extractall(target, filter="data")
    return target / "package"


def rings_of(topology: dict[str, object]) -> list[Ring]:
    """The outer and inner rings of a TopoJSON land, in degrees."""
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]  # type: ignore[index]
    arcs: list[Ring] = []
    for packed in topology["arcs"]:  # type: ignore[attr-defined]
        x = y = 0
        arc = []
        for dx, dy in packed:
            x, y = x + dx, y + dy
            arc.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        arcs.append(arc)
    rings: list[Ring] = []
    for shape in topology["objects"]["land"]["geometries"]:  # type: ignore[index]
        for polygon in shape["arcs"]:
            for indices in polygon:
                ring: Ring = []
                for index in indices:
                    arc = arcs[index] if index >= 0 else arcs[~index][::-1]
                    ring += arc[1:] if ring else arc
                rings.append(ring)
    return rings


def halves(ring: Ring) -> list[Ring]:
    """The ring cut at the antimeridian, where it crosses it: the atlas has sewn together what lies on both sides."""
    x, shift, whole = ring[0][0], 0.0, [ring[0]]
    for lon, lat in ring[1:]:
        shift += 360 if lon - x < -180 else -360 if lon - x > 180 else 0
        x = lon
        whole.append((lon + shift, lat))
    if all(-180 <= lon <= 180 for lon, _ in whole):
        return [ring]
    found = []
    for turn in (-360, 0, 360):
        piece = [(lon + turn, lat) for lon, lat in whole]
        for edge, inside in ((-180.0, 1), (180.0, -1)):
            piece = clipped(piece, edge, inside)
        if len(piece) >= 3:
            found.append([*piece, piece[0]])
    return found


def clipped(ring: Ring, edge: float, inside: int) -> Ring:
    """The part of a ring east (inside 1) or west (-1) of a meridian (Sutherland and Hodgman)."""
    kept: Ring = []
    for (ax, ay), (bx, by) in zip(ring[-1:] + ring[:-1], ring, strict=True):
        a_in, b_in = (ax - edge) * inside >= 0, (bx - edge) * inside >= 0
        if a_in != b_in:
            kept.append((edge, ay + (by - ay) * (edge - ax) / (bx - ax)))
        if b_in:
            kept.append((bx, by))
    return kept


def simplified(ring: Ring) -> Ring:
    """The ring with fewer points, none further off than TOLERANCE (Douglas and Peucker, without recursion)."""
    keep = {0, len(ring) // 2, len(ring) - 1}
    waiting = [(0, len(ring) // 2), (len(ring) // 2, len(ring) - 1)]
    while waiting:
        first, last = waiting.pop()
        (ax, ay), (bx, by) = ring[first], ring[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1e-9
        far, at = 0.0, 0
        for number in range(first + 1, last):
            x, y = ring[number]
            off = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
            if off > far:
                far, at = off, number
        if far > TOLERANCE:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [ring[number] for number in sorted(keep)]


def area(ring: Ring) -> float:
    """Square degrees."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def land(topology: dict[str, object]) -> str:
    """GeoJSON of the world's land. Coasts alone: whose a territory is, this map does not say."""
    polygons = []
    for ring in (half for whole in rings_of(topology) for half in halves(whole)):
        if area(ring) >= SMALLEST and max(y for _, y in ring) > -60:  # without Antarctica
            points = [[round(x, 2), round(y, 2)] for x, y in simplified(ring)]
            if len(points) >= 4:
                polygons.append([points])
    feature = {"type": "Feature", "properties": {"name": "land"},
               "geometry": {"type": "MultiPolygon", "coordinates": polygons}}  # fmt: skip
    return json.dumps({"type": "FeatureCollection", "features": [feature]}, separators=(",", ":")) + "\n"


def faces(fetched: dict[str, Path]) -> str:
    """The style sheet of the fonts; copies their files."""
    rules = ["/* Made by scripts/vendor_web.py; see VENDORED.md. */"]
    for family, (package, begin, subsets) in FACES.items():
        ranges = json.loads((fetched[package] / "unicode.json").read_text("utf-8"))
        for subset in subsets:
            name = f"{begin}-{subset}-wght-normal.woff2"
            shutil.copy(fetched[package] / "files" / name, VENDOR / name)
            weight = WEIGHTS.get(family, "200 900")
            rules.append(
                f"@font-face {{ font-family: '{family}'; font-style: normal; font-display: swap; font-weight: {weight};\n"
                f"  src: url({name}) format('woff2'); unicode-range: {ranges[subset]}; }}"
            )
    return "\n".join(rules) + "\n"


def main() -> None:
    """Fetch, choose, write."""
    for folder in (VENDOR, TESTS):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as place:
        fetched = {package: fetch(package, Path(place)) for package in PACKAGES}
        shutil.copy(fetched["echarts"] / "dist/echarts.min.js", VENDOR / "echarts.min.js")
        shutil.copy(fetched["axe-core"] / "axe.min.js", TESTS / "axe.min.js")
        (VENDOR / "fonts.css").write_text(faces(fetched), "utf-8")
        (VENDOR / "land.json").write_text(
            land(json.loads((fetched["world-atlas"] / "land-50m.json").read_text())), "utf-8"
        )
        for package, (_, licence, _) in PACKAGES.items():
            target = TESTS if package == "axe-core" else VENDOR
            for name in ("LICENSE", "LICENSE.txt", "NOTICE"):
                if (fetched[package] / name).exists():
                    shutil.copy(fetched[package] / name, target / f"{name}.{package.rpartition('/')[2]}.txt")
            print(f"{package}: {licence}")
    for folder in (VENDOR, TESTS):
        (folder / "VENDORED.md").write_text(listing(folder), "utf-8")


def listing(folder: Path) -> str:
    """What lies in a folder, whence."""
    lines = ["# Files of others", "", "Made by `scripts/vendor_web.py`; not edited.", "",
             "| package | version | licence | what |", "|---|---|---|---|"]  # fmt: skip
    for package, (version, licence, what) in PACKAGES.items():
        if (package == "axe-core") == (folder == TESTS):
            lines.append(
                f"| [{package}](https://www.npmjs.com/package/{package}/v/{version}) | {version} | {licence} | {what} |"
            )
    lines += ["", "| file | SHA-256 |", "|---|---|"]
    for path in sorted(folder.iterdir()):
        if path.name != "VENDORED.md":
            lines.append(f"| {path.name} | {hashlib.sha256(path.read_bytes()).hexdigest()} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
