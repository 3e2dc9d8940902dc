"""Learns languages/world/weights.tsv from gold reports: logistic regressions over an account's features.

    python scripts/learn_weights.py [--only MODEL] SCORE.py GOLD_DIR… CASES.tsv…     (needs scikit-learn, for this script alone)

`salience`: is an account main or background; learned on accounts matched with a gold one. `engagement`: is an account
right at all; learned on every account read. `place`: is a land the account's, of those that the report offers where its
own words tell none. Matching is that of the gold's own score.py. CASES are tables in the notation of tests/reading/data/engagements_en.tsv, whose rows say which is main and which background;
salience is learned on them too. With `--only` the other model's weights stay as they are. Prints the log loss and accuracy in 5-fold cross-validation by report, then writes the weights that the whole set gives.
"""

import argparse
import importlib.util
import json
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, log_loss
from sklearn.model_selection import GroupKFold

from communique.model import Report
from communique.reading import read as reading_of

TARGET = Path(__file__).parents[1] / "src/communique/languages/world/weights.tsv"
STRENGTH = {
    "engagement": 0.5,
    "salience": 0.5,
    "place": 2.0,
}  # inverse of the penalty (L1: features that tell nothing drop out)


def main() -> None:
    """Read, match, learn, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only", choices=STRENGTH, help="learn this model alone; the other's weights stay")
    parser.add_argument("score", type=Path, help="the gold's score.py")
    parser.add_argument("gold", type=Path, nargs="+", help="folders of gold reports, and tables of cases (.tsv)")
    arguments = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score", arguments.score)
    assert spec and spec.loader
    score: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    rows: dict[str, list[tuple[dict[str, float], int, str]]] = {name: [] for name in STRENGTH}
    for table in (path for path in arguments.gold if path.suffix == ".tsv"):
        rows["salience"] += marked(table)
    for path in sorted(p for folder in arguments.gold if folder.is_dir() for p in folder.rglob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        report = Report(
            id=gold["id"], text=text, url=gold["url"], published=gold["published"], language=gold["language"]
        )
        kept = reading_of.LEAST
        reading_of.LEAST = 0.0
        reading, accounts = reading_of.read_with_accounts(report)
        reading_of.LEAST = kept
        read = json.loads(score_ready(reading))
        pairs = score.pair_up(gold["engagements"], read, score.engagement_weight(text), 0.5)
        for number, one in enumerate(read):
            match = next((g for g, p in pairs if p is one), None)
            features = accounts[number].features
            rows["engagement"].append((features, int(match is not None), gold["id"]))
            if match is not None:
                rows["salience"].append((features, int(match["salience"] == "main"), gold["id"]))
                land = (match["place"] or {}).get("country")
                rows["place"] += [(c.features, int(c.land == land), gold["id"]) for c in accounts[number].choices]
    before = TARGET.read_text("utf-8").splitlines()
    lines = [
        "# Weights of account features (reading/accounts/features.py), by scripts/learn_weights.py.",
        "model\tfeature\tweight",
    ]
    for name, data in rows.items():
        as_they_are = [line for line in before if line.startswith(f"{name}\t")]
        lines += as_they_are if arguments.only not in (None, name) else learn(name, data)
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def marked(table: Path) -> list[tuple[dict[str, float], int, str]]:
    """Features, label and case of the engagements that a row marks as main or background and the reading finds."""
    tests = Path(__file__).parents[1] / "tests/reading/test_engagement_cases.py"
    spec = importlib.util.spec_from_file_location("cases", tests)
    assert spec and spec.loader
    cases: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(cases)
    out = []
    lines = [line for line in table.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    for number, line in enumerate(lines):
        row = [*line.split("\t"), ""]
        if "main" not in row[1] and "background" not in row[1]:
            continue
        text = row[0].replace("¶", "\n\n")
        language = "ru" if table.stem.endswith("_ru") else "en"
        report = Report(id="case", text=text, language=language, published=row[2] or cases.PUBLISHED)
        reading, accounts = reading_of.read_with_accounts(report)
        wanted = cases.parse(row[1])
        for one, account in zip(reading.engagements, accounts, strict=True):
            told = cases.told(one)
            alike = [w for w in wanted if w.kind == told.kind and set(w.people) & set(told.people)]
            best = max(
                alike, key=lambda w: (w.date == told.date, w.status == told.status, w.place == told.place), default=None
            )
            if best is not None and best.salience:
                out.append((account.features, int(best.salience == "main"), f"{table.name} {number}"))
    return out


def score_ready(reading: Any) -> bytes:
    """The engagements as JSON."""
    import msgspec

    return msgspec.json.encode(reading.engagements)


def a_model(name: str) -> LogisticRegression:
    """A logistic regression that leaves out what does not help."""
    return LogisticRegression(C=STRENGTH[name], l1_ratio=1.0, solver="liblinear", max_iter=2000, random_state=0)


def learn(name: str, data: list[tuple[dict[str, float], int, str]]) -> list[str]:
    """Rows of the table; prints how well the model does on reports that it has not seen."""
    names = sorted({f for features, _, _ in data for f in features} - {"bias"})
    x = np.array([[features.get(f, 0.0) for f in names] for features, _, _ in data])
    y = np.array([label for _, label, _ in data])
    groups = np.array([report for _, _, report in data])
    guesses = np.zeros(len(y))
    for train, test in GroupKFold(5).split(x, y, groups):
        model = a_model(name).fit(x[train], y[train])
        guesses[test] = model.predict_proba(x[test])[:, 1]
    print(f"{name}: {len(y)} accounts, {y.mean():.3f} positive, accuracy {accuracy_score(y, guesses > 0.5):.3f}, "
          f"log loss {log_loss(y, guesses):.3f}")  # fmt: skip
    for low in np.arange(0, 1, 0.1):
        here = (guesses >= low) & (guesses < low + 0.1)
        if here.sum():
            print(f"  {low:.1f} to {low + 0.1:.1f}: {here.sum():4d} accounts, {y[here].mean():.2f} positive")
    model = a_model(name).fit(x, y)
    weights = dict(zip(names, model.coef_[0], strict=True)) | {"bias": model.intercept_[0]}
    return [f"{name}\t{feature}\t{weight:.3f}" for feature, weight in sorted(weights.items()) if round(weight, 3)]


if __name__ == "__main__":
    main()
