"""What people are called across the reports of a comparison: one label for each, in Latin letters where any report has them."""

from collections.abc import Iterable, Sequence

from communique.comparison.texts import Text
from communique.model import SIDES
from communique.record import compare as compare_names
from communique.record.forms import script_of


class Names:
    """The names that all reports have, to label rows by."""

    def __init__(self, texts: Sequence[Text]) -> None:
        found: dict[str, None] = {}
        for text in texts:
            for engagement in text.reading.engagements:
                found.update((p.name, None) for p in engagement.participants if p.name)
            for statement in text.reading.statements:
                found.update((name, None) for name in statement.speakers if name != SIDES)
        self.latin = [name for name in found if script_of(name) == "Latn"]

    def label(self, names: Iterable[str]) -> str:
        """The fullest of these names of one person, in Latin letters where any report has it so; SIDES stays.

        >>> Names([]).label(["Лавров", "Sergey Lavrov", "Lavrov"])
        'Sergey Lavrov'
        """
        given = list(dict.fromkeys(names))
        latin = [name for name in given if script_of(name) == "Latn"]
        if not latin and SIDES not in given:
            latin = [one for one in self.latin if any(compare_names(name, one).judgement == "same" for name in given)]
        return max(latin or given, key=lambda name: (name.isascii(), len(name)), default="")


def names_of(names: Iterable[str], known: Names) -> str:
    """Several who speak together: each by its label."""
    return ", ".join("the sides" if name == SIDES else known.label([name]) for name in names)
