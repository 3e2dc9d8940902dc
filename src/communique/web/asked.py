"""What a request asks for: each parameter with its form and what it means, once, for pages, the API and its document."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple, get_args

from communique.comparison import ORDERS
from communique.languages import SUPPORTED
from communique.model import ACTS, KINDS, OFFICES, SALIENCES, STATUSES, TOPICS
from communique.store import WHATS, Filters, Sort
from communique.web.errors import Wrong

LONGEST: Final = 300  # characters of a parameter
PARTY: Final = re.compile(r"[A-Z]{3}|(?:IGO|X):[^\x00-\x1f]{1,80}")
DAY: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
MOST, USUAL = 200, 30  # rows of a page


class Parameter(NamedTuple):
    """A parameter of an address. parse: raises ValueError with what would be right; schema: in JSON Schema."""

    name: str
    about: str
    parse: Callable[[str], Any]
    schema: dict[str, Any]
    default: Any = None


def text(value: str) -> str:
    """Words; without characters that could command a screen or end a string."""
    if len(value) > LONGEST:
        raise ValueError(f"at most {LONGEST} characters")
    if any(ord(c) < 32 or 127 <= ord(c) < 160 or "\ud800" <= c <= "\udfff" for c in value):
        raise ValueError("words without control characters")
    return value.strip()


def party(value: str) -> str:
    """'aze' → 'AZE'; 'IGO:UN' stays."""
    code = value.strip().upper() if len(value.strip()) == 3 else value.strip()
    if not PARTY.fullmatch(code):
        raise ValueError("a party: three letters such as AZE, IGO:UN, or X:Name")
    return code


def dyad(value: str) -> tuple[str, str]:
    """'AZE-RUS' → ('AZE', 'RUS'); 'AZE-X:Some-body' → ('AZE', 'X:Some-body')."""
    for at in (found.start() for found in re.finditer("-", value[:LONGEST])):
        try:
            one, other = party(value[:at]), party(value[at + 1 :])
        except ValueError:
            continue
        if one != other:
            return (one, other) if one < other else (other, one)
    raise ValueError("two parties with a hyphen between them, such as AZE-RUS")


def day(value: str) -> str:
    """'2023', '2023-11', '2023-11-16'."""
    value = value.strip()
    parts = [int(part) for part in value.split("-")] if DAY.fullmatch(value) and value.isascii() else []
    try:
        date(*[*parts, 1, 1][:3])
    except (ValueError, TypeError) as error:
        raise ValueError("a day, month or year, such as 2023-11-16, 2023-11, 2023") from error
    return value


def share(value: str) -> float:
    """A number from 0 to 1."""
    try:
        found = float(value)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1 or len(value) > 30:
        raise ValueError("a number from 0 to 1")
    return found


def number(most: int) -> Callable[[str], int]:
    """A whole number from 1 to `most`."""

    def parse(value: str) -> int:
        if not (value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= most):
            raise ValueError(f"a whole number from 1 to {most}")
        return int(value)

    return parse


def one_of(labels: Iterable[str]) -> Callable[[str], str]:
    """A label of a closed list."""
    known = tuple(labels)

    def parse(value: str) -> str:
        if value not in known:
            raise ValueError(f"one of: {', '.join(known)}")
        return value

    return parse


def words(name: str, about: str, parse: Callable[[str], Any] = text, **schema: Any) -> Parameter:
    """A parameter of words."""
    return Parameter(name, about, parse, {"type": "string", "maxLength": LONGEST} | schema)


def label(name: str, about: str, labels: Iterable[str], default: str | None = None) -> Parameter:
    """A parameter of a closed list."""
    known = list(labels)
    schema: dict[str, Any] = {"type": "string", "enum": known} | ({"default": default} if default else {})
    return Parameter(name, about, one_of(known), schema, default)


PARTY_FORM: Final = {"pattern": "^([A-Za-z]{3}|(IGO|X):.{1,80})$"}
DAY_FORM: Final = {"pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
FROM = words("from", "Not before this day, month or year.", day, **DAY_FORM)
TO = words("to", "Not after this day, month or year.", day, **DAY_FORM)
OUTLET = words("outlet", "Told by this outlet.")
LANGUAGE = label("language", "Told in this language.", SUPPORTED)
LIMIT = Parameter("limit", "How many on a page.", number(MOST), {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}, USUAL)  # fmt: skip
CURSOR = Parameter("cursor", "The page that begins there: `next` of the page before.", text, {"type": "string", "maxLength": LONGEST})  # fmt: skip
SORT = label("sort", "By what it is sorted.", get_args(Sort), "date")
CONDITIONS: Final = (
    words("q", "Words of the reports, in any form."),
    words("person", "A name in any spelling or script, or a person's id."),
    words("party", "A party that takes part.", party, **PARTY_FORM),
    words("dyad", "Two parties that take part, such as AZE-RUS.", dyad),
    label("office", "An office that somebody who takes part holds.", OFFICES),
    label("kind", "The kind of engagement.", KINDS),
    label("status", "Held, planned or cancelled.", STATUSES),
    label("salience", "Whether it is what a report is about, or told by the way.", SALIENCES),
    label("topic", "What it was about.", TOPICS),
    label("act", "With a statement of this act.", ACTS),
    words("place", "A city's English name, or a country's code."),
    FROM, TO, OUTLET, LANGUAGE,
    Parameter("confidence", "At least so sure.", share, {"type": "number", "minimum": 0, "maximum": 1}),
)  # fmt: skip
WHAT = label("what", "What is in doubt.", WHATS, "merges")
BY = label("by", "Between parties or between persons.", ("party", "person"), "party")
COLUMNS = label("by", "The order of the columns.", ORDERS, "given")
FIELDS: Final = {"q": "words", "from": "from_day", "to": "to_day"}  # names of Filters, where they are others


def parsed(given: Mapping[str, str], known: Iterable[Parameter], strict: bool = False) -> dict[str, Any]:
    """The values of the parameters, with defaults; what is empty is not given. Raises Wrong, which names the parameter.

    strict: what is no parameter of this address is wrong; else it is passed over."""
    parameters = {one.name: one for one in known}
    if strict and (others := sorted(set(given) - set(parameters))):
        field = "".join(c if c.isprintable() else "?" for c in others[0][:40])
        raise Wrong(f"{field} is no parameter here; there are: {', '.join(parameters) or 'none'}", field)
    found = {}
    for name, one in parameters.items():
        value = given.get(name, "")
        try:
            found[name] = one.parse(value) if value.strip() else one.default
        except ValueError as error:
            raise Wrong(f"{name} has to be {error}", name) from error
    return found


def filters_from(values: Mapping[str, Any]) -> Filters:
    """The conditions among parsed values."""
    return Filters(**{FIELDS.get(one.name, one.name): values.get(one.name) for one in CONDITIONS})
