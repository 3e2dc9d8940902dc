"""What office somebody holds who leads the delegation of a parliament, a committee, a ministry, a society."""

import pytest

from communique.model import Report
from communique.reading import read_report

CASES = (
    ("the National Assembly of Togo led by its President Yao Kodjo", "speaker_of_parliament", "TGO"),
    ("the Senate of Peru headed by its Vice President, Mr Juan Soto", "deputy_speaker", "PER"),
    ("the National Assembly of Togo led by Vice Chairwoman Ama Lawson", "deputy_speaker", "TGO"),
    ("the Peru-Norway Parliamentary Friendship Group, led by its Chairman Juan Soto", "legislator", "PER"),
    ("the Defence Committee of the Senate of Peru, headed by its Vice Chairman Juan Soto", "legislator", "PER"),
    ("the Peruvian Chamber of Commerce led by its President Juan Soto", "other", "PER"),
    ("the Development Bank of Peru headed by President Juan Soto", "other", "PER"),
    ("the World Bank led by its President Juan Soto", "head_of_organization", "IGO:WB"),
    ("the Peruvian Government led by President Juan Soto", "head_of_state", "PER"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:40])
def test_office_of_who_leads(case: tuple[str, str, str]) -> None:
    whose, office, party = case
    text = f"The Foreign Minister of Norway Kari Lund received a delegation of {whose}."
    reading = read_report(Report(id="led", text=text, language="en", published="2024-05-16"))
    (meeting,) = reading.engagements
    (guest,) = (p for p in meeting.participants if p.part == "guest")
    assert (guest.office, guest.party) == (office, party)
