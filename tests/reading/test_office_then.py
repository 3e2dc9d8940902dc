"""The office held at the time, of those whom the report calls former holders or gives no office."""

import pytest

import communique

CASES = [
    (
        "en",
        "Former Finnish President Tarja Halonen died on Sunday. Halonen paid a visit to Chile in 2003.",
        "head_of_state",
        "visit",
    ),
    (
        "en",
        "The ties between Peru and Finland go back to 2004, to Tarja Halonen's first visit to Peru.",
        "head_of_state",
        "visit",
    ),
    (
        "ru",
        "Экс-президент Украины Леонид Кучма дал интервью. В марте 2001 года Кучма посетил Перу.",
        "head_of_state",
        "visit",
    ),
    (
        "en",
        "Former Finnish President Tarja Halonen met Norwegian Foreign Minister Anna Berg in Oslo on Sunday.",
        "other",
        "meeting",
    ),
    (
        "en",
        "Former Finnish President Tarja Halonen met Peruvian Foreign Minister Rosa Vidal in 2019.",
        "other",
        "meeting",
    ),
    (
        "en",
        "Tarja Halonen met Peruvian Foreign Minister Rosa Vidal in Lima on Sunday.",
        "other",
        "meeting",
    ),
]


@pytest.mark.parametrize(("language", "text", "office", "kind"), CASES)
def test_office_held_then(language: str, text: str, office: str, kind: str) -> None:
    reading = communique.read(text, published="2020-02-03", language=language)
    told = [e for e in reading.engagements if e.kind == kind]
    assert told, reading.engagements
    assert [p.office for p in told[0].participants if p.name and p.name.split()[-1] in ("Halonen", "Кучма")] == [office]
