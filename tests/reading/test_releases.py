"""A minister's own release: named at the page's head, he says 'I', and all of it is his word."""

import pytest

import communique

BODY = (
    "{opening}\n\n"
    "I will meet Foreign Minister Paulo Reis in Oslo today.\n\n"
    "Brazil has long been a reliable partner of our shipyards.\n\n"
    "Norway will provide two million kroner for the lighthouse.\n"
)


@pytest.mark.parametrize(
    "opening",
    [
        "The Hon Anna Berg MP  MINISTER FOR FOREIGN AFFAIRS\n\n 12 June 2019\n\n Visit by the Foreign Minister of Brazil",
        "MINISTER FOR FOREIGN AFFAIRS\n\n ANNA BERG\n\n FA 12\n\n 12 June 2019",
        "Visit by Brazilian Foreign Minister.\n\nMEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS Anna Berg FA12   12 June 2019",
        "Visit from Brazil\n\nMedia Release  Anna Berg Acting Minister for Foreign Affairs\n\n12 June 2019",
        "Help for the lighthouse\n\nMESSAGE OF MINISTER Anna Berg\n\nOslo",
    ],
)
def test_a_release_is_its_authors_word(opening: str) -> None:
    reading = communique.read(BODY.format(opening=opening), published="2019-06-12", language="en")
    assert {s.speakers for s in reading.statements} == {("Anna Berg",)}
    assert next(s.act for s in reading.statements) == "praise"
    assert all("I will meet" not in str(s) for s in reading.statements)


def test_a_report_of_what_others_did_is_no_release() -> None:
    text = BODY.format(opening="The Hon Anna Berg MP  MINISTER FOR FOREIGN AFFAIRS\n\n 12 June 2019").replace(
        "I will", "She will"
    )
    reading = communique.read(text.replace("our shipyards", "the shipyards"), published="2019-06-12", language="en")
    assert not any(s.rule == "statement.speech" for s in reading.statements)


def test_a_heading_that_names_the_author_makes_him_take_part() -> None:
    text = "Call with the Premier\n\nStatement by President Kofi Mensah of Ghana\n\nPrime Minister Berg of Norway and I spoke.\n"
    (one,) = communique.read(text, published="2019-06-12", language="en").engagements
    assert {(p.name, p.party) for p in one.participants} == {("Berg", "NOR"), ("Kofi Mensah", "GHA")}


def test_those_who_met_agreed_together() -> None:
    text = (
        "Visit from Brazil\n\nMedia Release  Anna Berg Acting Minister for Foreign Affairs\n\n"
        "I met Foreign Minister Paulo Reis of Brazil in Oslo today.\n\nWe agreed that ships need more light.\n\n"
        "Norway will provide two million kroner for the lighthouse.\n"
    )
    told = communique.read(text, published="2019-06-12", language="en").statements
    assert [s.speakers for s in told] == [("SIDES",), ("Anna Berg",)]


def test_whoever_asks_in_a_transcript_states_nothing() -> None:
    text = (
        "Anna Berg met Paulo Reis in Oslo on Monday.\n\nQUESTION: Your colleague was late.\n\n"
        "MINISTER ANNA BERG: We urge both sides to be patient.\n\nQUESTION: We were told so in May.\n\n"
        "MINISTER ANNA BERG: We thank Peru for its help."
    )
    told = communique.read(text, language="en").statements
    said = [text[a:b] for s in told for a, b in s.evidence]
    assert said == ["We urge both sides to be patient.", "We thank Peru for its help."]
