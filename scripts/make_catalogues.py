"""Bring the catalogues of the interface up to date: collect what pages say, keep what is translated, compile.

    python scripts/make_catalogues.py [--check]

Messages are collected from the templates and modules of src/communique/web, and from the closed lists of labels; a message
that is gone is dropped, a new one enters without a translation. --check writes nothing, and fails where a message has no
translation or the compiled catalogue is not what the text one makes.
"""

import io
import sys
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from communique.comparison import ORDERS
from communique.languages import SUPPORTED, load_table
from communique.model import ACTS, KINDS, OFFICES, PARTS, SALIENCES, STATUSES, TOPICS
from communique.model.plain import TWO_THINGS
from communique.store import WHATS
from communique.web.phrases import PHRASES
from communique.web.words import SCRIPT_NAMES, TONGUES

ROOT = Path(__file__).parent.parent
WEB = ROOT / "src/communique/web"
LOCALE = WEB / "locale"
LABELS = {
    "kind": KINDS, "salience": SALIENCES, "part": PARTS, "office": OFFICES, "topic": TOPICS, "act": ACTS,
    "level": ("leaders", "ministers", "parliaments", "officials", "others"), "doubt": WHATS,
    "field": ("kind", "status", "salience", "date", "place", "topics", "name", "role", "office", "party", "part", "act",
              "toward", "about", "parties", "city", "country", "participants"),
    "columns": ORDERS[1:], "verb": ("same", "different", "set"), "language": tuple(TONGUES.values()), "script": tuple(SCRIPT_NAMES.values()), "of": ("engagement", "person"), "said": PHRASES,
    "status": (*STATUSES, *(HTTPStatus(code).phrase for code in (400, 401, 403, 404, 405, 413, 415, 421, 422, 500, 503))),
    "parameter": ("q", "person", "party", "dyad", "office", "kind", "status", "salience", "topic", "act", "place", "from", "to",
                  "outlet", "language", "confidence", "speaker", "toward", "name", "limit", "cursor", "sort", "what", "by", "who",
                  "why", "ids", "value", "field", "date", "city", "country", "text", "title", "url", "published"),
}  # fmt: skip
# What a comparison tells in its cells, row labels, titles and reasons, piece by piece.
CELLS = (
    *KINDS, *STATUSES, *SALIENCES, "main subject", "in passing", "a side", "none given", "not read", *PARTS, *OFFICES, *TOPICS, "unnamed", "nothing more", "does not tell of it", "not named",
    "names one only", "not told", "not quoted", "order of names", "when", "where", "what", "told as",
    "a side without a name", "words in all", "the sides", "What was said", "What else each report has",
    "Words that each speaker gets", "not given",
    "not spoken of", "not referred to", "Numbers", "What disputed places and events are called",
    "Topics, by their share of the text", "Documents referred to",
    *sorted({row["thing"] for language in SUPPORTED for row in load_table(language, "naming")}),
)  # fmt: skip


def labels() -> Iterator[tuple[str, str]]:
    """Contexts and messages that no template holds."""
    for context, values in LABELS.items():
        yield from (
            (context, TWO_THINGS.get(value, value.replace("_", " ") if context != "said" else value))
            for value in values
        )
    yield from (("cell", TWO_THINGS.get(value, value.replace("_", " "))) for value in dict.fromkeys(CELLS))


def collected() -> Catalog:
    """All messages."""
    made = Catalog(fuzzy=False)
    options = {"**.html": {"trimmed": "true", "encoding": "utf-8"}}
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
    methods = [("**.py", "python"), ("**.html", "jinja2.ext.babel_extract")]
    for name, _, message, comments, context in sorted(
        extract_from_dir(str(WEB), methods, options, keywords), key=lambda one: (one[0], one[1])
    ):
        made.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    for context, message in labels():
        made.add(message, context=context)
    return made


def renewed(language: str) -> Catalog:
    """A language's catalogue with the messages of now."""
    path = LOCALE / language / "LC_MESSAGES" / "communique.po"
    old = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)
    made = Catalog(
        locale=language, project="communique", fuzzy=False, header_comment=f"# {language}: the words of the pages."
    )
    for message in collected():
        if message.id:
            known = old.get(message.id, message.context)
            made.add(
                message.id, known.string if known else None, sorted(set(message.locations)), context=message.context
            )
    return made


def main() -> int:
    """Renew and compile, or check."""
    wrong = 0
    for folder in sorted(path for path in LOCALE.iterdir() if path.is_dir()):
        catalogue = renewed(folder.name)
        missing = [
            m.id
            for m in catalogue
            if m.id and not all(m.string if isinstance(m.string, (tuple, list)) else (m.string,))
        ]
        text, compiled = io.BytesIO(), io.BytesIO()
        write_po(text, catalogue, width=120, no_location=True, omit_header=False)
        write_mo(compiled, catalogue)
        target = folder / "LC_MESSAGES"
        if "--check" in sys.argv:
            stale = not (target / "communique.mo").exists() or told(compiled.getvalue()) != told(
                (target / "communique.mo").read_bytes()
            )
            wrong += bool(missing) + stale
            print(
                f"{folder.name}: {len(missing)} without a translation{', compiled catalogue is old' if stale else ''}"
            )
        else:
            lines = [
                x for x in text.getvalue().decode().splitlines(True) if "-Date:" not in x and "Generated-By" not in x
            ]
            target.joinpath("communique.po").write_text("".join(lines), "utf-8")
            target.joinpath("communique.mo").write_bytes(compiled.getvalue())
            print(f"{folder.name}: {len(catalogue)} messages, {len(missing)} without a translation")
        for message in missing:
            print(f"  {message}")
    return 1 if wrong else 0


def told(compiled: bytes) -> dict[object, object]:
    """What a compiled catalogue holds, its header left out."""
    import gettext

    held: dict[object, object] = dict(gettext.GNUTranslations(io.BytesIO(compiled))._catalog)  # type: ignore[attr-defined]
    held.pop("", None)
    return held


if __name__ == "__main__":
    sys.exit(main())
