"""What was said, side by side: aligned across languages, the rest by speaker, in whole clauses."""

from communique.comparison import Comparison, Row, Section, compare
from communique.comparison.grid import one_by_one
from communique.comparison.names import Names
from communique.comparison.said import same_act
from communique.comparison.texts import Text
from communique.model import Reading, Report
from communique.model.plain import codes_of, said_words
from communique.reading import read_report
from communique.record import link_events

ENGLISH = """Vilnius, 4 June 2024. Estonian Foreign Minister Anna Tamm met Fijian Foreign Minister Jone Vakatala in Vilnius.

Tamm thanked Fiji for 30 million dollars of aid to fishermen. Vakatala called for a treaty on fishing in the Coral Sea and \
invited the minister to Suva.

The Fijian minister said that 12 students study in Tartu, and Tamm praised the work of the embassy in Canberra, which
opened in 2019."""
RUSSIAN = """Вильнюс, 4 июня 2024 года. Министр иностранных дел Эстонии Анна Тамм встретилась в Вильнюсе с министром \
иностранных дел Фиджи Джоне Вакаталой.

Анна Тамм поблагодарила Фиджи за помощь рыбакам на 30 млн долларов. Джоне Вакатала призвал заключить договор о рыболовстве.

Представитель МИД Фиджи Илисони Рату заявил, что визит удался."""


def compared(*texts: tuple[str, str]) -> Comparison:
    reports = [Report(id=str(at), text=text, language=tongue) for at, (tongue, text) in enumerate(texts)]
    linked = link_events([read_report(report) for report in reports])
    (one,) = compare(list(zip(reports, linked, strict=True)))
    return one


def sections(one: Comparison, name: str) -> list[Section]:
    return [section for section in one.sections if section.name == name]


def quotes(row: Row) -> list[list[str]]:
    return [[told.quote for told in cell.told] for cell in row.cells]


def test_what_both_have_is_one_row_and_the_rest_stands_by_speaker() -> None:
    one = compared(("en", ENGLISH), ("ru", RUSSIAN))
    (said,), (alone,) = sections(one, "said"), sections(one, "alone")
    thanks = next(row for row in said.rows if row.cells[0].told[0].key == "thank")
    assert thanks.label == "Anna Tamm" and thanks.verdict == "same" and "Анна Тамм" in thanks.forms
    assert quotes(thanks)[1] == ["Анна Тамм поблагодарила Фиджи за помощь рыбакам на 30 млн долларов."]
    assert all(sum(bool(cell.told) for cell in row.cells) > 1 for row in said.rows)
    assert {row.verdict for row in alone.rows} == {"some"}
    labels = [row.label for row in alone.rows]
    assert len(labels) == len(set(labels)) and "Jone Vakatala" in labels
    counts = [len(row.cells[0].told) + len(row.cells[1].told) for row in alone.rows]
    both = sum(sum(len(cell.told) for cell in row.cells) for row in said.rows)
    assert sum(counts) + both == sum(
        len(read_report(Report(id="x", text=text, language=tongue)).statements)
        for tongue, text in (("en", ENGLISH), ("ru", RUSSIAN))
    )


def test_names_are_in_latin_letters_where_any_report_has_them_so() -> None:
    one = compared(("en", ENGLISH), ("ru", RUSSIAN))
    (engagement,) = [s for s in sections(one, "engagement") if s.title.startswith("meeting")]
    assert "Анна" not in engagement.title and "Anna Tamm" in engagement.title
    (words,) = sections(one, "words")
    assert {"Anna Tamm", "Jone Vakatala"} <= {row.label for row in words.rows}
    accented = [
        Text(Report(id="x", text=""), Reading(id="x", language="en")),
    ]
    assert (
        Names(accented).label(["Луис Инасиу Лула да Силва", "Luiz Inácio Lula da Silva"]) == "Luiz Inácio Lula da Silva"
    )


def test_a_fact_that_nobody_tells_has_no_row() -> None:
    one = compared(("en", "Anna Tamm and Jone Vakatala spoke by telephone on 4 June 2024."),
                   ("ru", "Анна Тамм и Джоне Вакатала поговорили по телефону 4 июня 2024 года."))  # fmt: skip
    for section in one.sections:
        assert all(any(cell.told for cell in row.cells) for row in section.rows)


def test_statements_stand_in_whole_clauses() -> None:
    assert said_words("They agreed to meet, and parted.", [(0, 24)], []) == "They agreed to meet"
    assert said_words("He said that all was well.", [(0, 12)], [(13, 26)]) == "He said that all was well."
    assert said_words("— заявил он", [(0, 11)], []) == "заявил он"
    assert said_words("and", [(0, 3)], []) == "and"


def test_acts_that_do_not_contradict() -> None:
    assert same_act("state", "invite") and same_act("praise", "thank") and not same_act("praise", "criticise")


def test_a_row_of_several_statements_is_taken_apart_for_lines() -> None:
    (alone,) = sections(compared(("en", ENGLISH), ("ru", RUSSIAN)), "alone")
    row = max(alone.rows, key=lambda row: max(len(cell.told) for cell in row.cells))
    apart = one_by_one(row)
    assert len(apart) == max(len(cell.told) for cell in row.cells) > 1
    assert apart[0].label == row.label and apart[1].label == "" and all(len(c.told) < 2 for r in apart for c in r.cells)


def test_codes_of_parties_whose_names_hold_spaces() -> None:
    assert codes_of("IGO:EU RUS") == ["IGO:EU", "RUS"]
    assert codes_of("AZE RUS X:Some Expert Council") == ["AZE", "RUS", "X:Some Expert Council"]
    assert codes_of("X:One Body X:Other Body") == ["X:One Body", "X:Other Body"] and codes_of("") == []


def test_a_person_whom_one_report_leaves_unnamed_is_not_told_alike_by_all() -> None:
    one = compared(("en", "Suva, 6 May 2024. Foreign Minister of Fiji Jone Vakatala and Foreign Minister of Peru Jorge Quispe "
                    "signed an agreement on fishing on 6 May 2024."),
                   ("en", "On 6 May 2024 Fiji and Peru signed an agreement on fishing."))  # fmt: skip
    rows = {row.label: row.verdict for s in sections(one, "engagement") for row in s.rows}
    assert rows["Jone Vakatala"] == rows["Jorge Quispe"] == "some"
