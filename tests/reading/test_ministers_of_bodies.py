"""The many ministers of an organisation's members hold their offices at home; a minister of the organisation is its official."""

import pytest

from communique.model import Report
from communique.reading import read_report


@pytest.mark.parametrize(
    ("language", "text", "party", "office"),
    [
        ("ru", "Министры иностранных дел АСЕАН встретились в Джакарте.", "IGO:ASEAN", "foreign_minister"),
        ("ru", "В Брюсселе прошла встреча министров обороны стран НАТО.", "IGO:NATO", "minister"),
        ("ru", "Заседание глав МИД СНГ прошло в Ташкенте.", "IGO:CIS", "foreign_minister"),
        ("ru", "Посол Чили встретился с министром по торговле ЕЭК Петром Ивиным.", "IGO:EAEU", "organization_official"),
        ("en", "NATO defence ministers met in Brussels on Sunday.", "IGO:NATO", "minister"),
    ],
)
def test_ministers_of_an_organisation(language: str, text: str, party: str, office: str) -> None:
    reading = read_report(Report(id="x", text=text, language=language, published="2023-03-01"))
    assert [p.office for e in reading.engagements for p in e.participants if p.party == party] == [office]
