"""Made-up reports with their readings, for measuring records: invented people of all states meet through twenty years.

The larger states meet more often; outlets tell of it in two scripts, with short names now and then, copies of one text,
and days told roughly.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from communique import __version__
from communique.languages import load_table
from communique.model import Engagement, Participant, Place, Reading, Report, Span, Statement, TopicMark, Why
from communique.model.labels import ACTS, TOPICS

FIRST_DAY, DAYS = date(2004, 1, 1), 7305  # twenty years
PER_EVENT = 3  # accounts of one engagement, on average
TENURE = 1500  # days that somebody holds an office
COPIES = 0.05  # reports that are near-copies of another
OFFICES = ("head_of_state", "head_of_government", "foreign_minister", "deputy_foreign_minister", "minister",
           "speaker_of_parliament", "ambassador", "special_envoy", "adviser", "military")  # fmt: skip
KINDS = ("meeting",) * 10 + ("call",) * 4 + ("visit",) * 3 + ("message",) * 2 + ("conference", "signing", "credentials")
SYLLABLES = (("ba", "ба"), ("do", "до"), ("ker", "кер"), ("lin", "лин"), ("mo", "мо"), ("nar", "нар"), ("pes", "пес"),
             ("ru", "ру"), ("sol", "сол"), ("ta", "та"), ("vin", "вин"), ("za", "за"), ("gor", "гор"), ("fe", "фе"),
             ("hal", "хал"), ("min", "мин"))  # fmt: skip
CITIES = ("Avelin", "Borsk", "Cadrel", "Dunmar", "Estova", "Farrin", "Gulmar", "Hestia", "Ilmen", "Jorvik", "Kalten")


@cache
def parties() -> tuple[list[str], list[float]]:
    """Codes of states, and how often each takes part: the first far more often than the last."""
    codes = sorted(
        {r["party"] for r in load_table("world", "parties") if len(r["party"]) == 3 and r["party"].isupper()}
    )
    random.Random(1).shuffle(codes)
    return codes, [1 / (at + 3) for at in range(len(codes))]


@lru_cache(maxsize=100_000)
def name_of(party: str, office: str, turn: int) -> tuple[str, str]:
    """A person's name in Latin and in Cyrillic letters."""
    chance = random.Random(f"{party} {office} {turn}")
    words = [[chance.choice(SYLLABLES) for _ in range(length)] for length in (2, chance.choice((3, 4)))]
    latin, cyrillic = (" ".join("".join(s[script] for s in word).capitalize() for word in words) for script in (0, 1))
    return latin, cyrillic


@cache
def vocabulary() -> list[str]:
    """Five thousand words of no language."""
    chance = random.Random(2)
    return ["".join(chance.choice(SYLLABLES)[0] for _ in range(chance.randint(1, 4))) for _ in range(5000)]


def event_of(number: int) -> tuple[str, date, list[tuple[str, str, int]], str, tuple[str, ...]]:
    """An engagement: kind, day, who (party, office, turn in it), city, topics."""
    chance = random.Random(number * 7919 + 1)
    codes, weights = parties()
    day = FIRST_DAY + timedelta(chance.randrange(DAYS))
    sides: list[str] = []
    while len(sides) < 2:
        sides += [code for code in chance.choices(codes, weights) if code not in sides]
    office = chance.choice(OFFICES)
    turn = (day - FIRST_DAY).days // TENURE
    topics = tuple(sorted(set(chance.choices(TOPICS, k=2))))
    return chance.choice(KINDS), day, [(side, office, turn) for side in sides], chance.choice(CITIES), topics


def engagement_of(number: int, chance: random.Random, cyrillic: bool, lines: list[str], at: int) -> Engagement:
    """One report's account of an engagement; its sentence is added to the report's lines, which are `at` long."""
    kind, day, who, city, topics = event_of(number)
    names = [name_of(*one)[cyrillic] for one in who]
    if chance.random() < 0.15:
        names = [f"{name[0]}. {name.split()[1]}" for name in names]
    sentence = f"{names[0]} and {names[1]} held a {kind} in {city} on {day.isoformat()}."
    lines.append(sentence)
    told = chance.random()
    edtf = (
        day.isoformat() + ("~" if told < 0.2 else "") if told < 0.93 else day.isoformat()[:7] if told < 0.97 else None
    )
    spans: list[Span] = [(at + sentence.index(name), at + sentence.index(name) + len(name)) for name in names]
    people = tuple(
        Participant(name=name, office=one[1], party=one[0], evidence=(span,), confidence=0.9,
                    why={"name": Why(evidence=(span,), rule="name.office"), "party": Why(evidence=(span,), rule="party")})
        for name, one, span in zip(names, who, spans, strict=True)
    )  # fmt: skip
    whole: Span = (at, at + len(sentence))
    return Engagement(id=f"e{number}", kind=kind, date=edtf, place=Place(city=city, country=who[0][0]), topics=topics,
                      evidence=(whole,), confidence=round(chance.uniform(0.4, 0.98), 3), participants=people,
                      why={"date": Why(evidence=(whole,), rule="date.day")})  # fmt: skip


def made(events: int, seed: int) -> Iterator[tuple[Report, Reading]]:
    """Reports without end of so many engagements, each with its reading."""
    chance = random.Random(seed)
    last: tuple[Report, Reading] | None = None
    number = 0
    while True:
        number += 1
        if last and chance.random() < COPIES:
            report, reading = last
            outlet = f"Outlet {chance.randrange(300)}"
            url = f"https://copy.example/{seed}/{number}"
            yield (Report(id=url, text=report.text, url=url, outlet=outlet, published=report.published,
                          language=report.language), reading)  # fmt: skip
            continue
        cyrillic = chance.random() < 0.4
        first = chance.randrange(events)
        numbers = [first, *([chance.randrange(events)] if chance.random() < 0.5 else [])]
        lines: list[str] = []
        told = [engagement_of(n, chance, cyrillic, lines, sum(len(line) + 1 for line in lines)) for n in numbers]
        length = sum(len(line) + 1 for line in lines)
        words = chance.choices(vocabulary(), k=180)
        said = f"{told[0].participants[0].name} said that {' '.join(words[:20])}."
        span: Span = (length, length + len(said))
        text = "\n".join([*lines, said, " ".join(words[20:])])
        published = (event_of(first)[1] + timedelta(chance.randrange(2))).isoformat()
        outlet, url = f"Outlet {chance.randrange(300)}", f"https://outlet.example/{seed}/{number}"
        language = "ru" if cyrillic else "en"
        statement = Statement(speakers=(told[0].participants[0].name or "",), act=chance.choice(ACTS),
                              about=(told[0].id,), topics=told[0].topics, evidence=(span,), content=(span,),
                              rule="statement.verb")  # fmt: skip
        report = Report(id=url, text=text, url=url, outlet=outlet, published=published, language=language)
        reading = Reading(id=url, language=language, published=published, outlet=outlet, version=__version__,
                          engagements=tuple({e.id: e for e in told}.values()), statements=(statement,),
                          topics=tuple(TopicMark(topic=t, evidence=(span,)) for t in told[0].topics))  # fmt: skip
        last = report, reading
        yield last
