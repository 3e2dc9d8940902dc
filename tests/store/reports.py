"""Reports made by a generator: invented people of invented offices meet, are received, call each other, and outlets tell it."""

import random
from collections.abc import Iterator

from communique.model import Report

PEOPLE = [
    ("Tomas Verlin", "Foreign Minister of Chile", "министр иностранных дел Чили Томас Верлин"),
    ("Anika Sorel", "Foreign Minister of Norway", "министр иностранных дел Норвегии Аника Сорель"),
    ("Pavel Dorman", "President of Bulgaria", "президент Болгарии Павел Дорман"),
    ("Idris Kalman", "President of Ghana", "президент Ганы Идрис Кальман"),
    ("Mira Holt", "Prime Minister of Fiji", "премьер-министр Фиджи Мира Хольт"),
    ("Jonas Brek", "Prime Minister of Latvia", "премьер-министр Латвии Йонас Брек"),
    ("Selim Arkan", "Foreign Minister of Jordan", "министр иностранных дел Иордании Селим Аркан"),
    ("Laura Vance", "Speaker of the Parliament of Malta", "спикер парламента Мальты Лаура Вэнс"),
]
CITIES = [("Lima", "Лиме"), ("Oslo", "Осло"), ("Suva", "Суве"), ("Riga", "Риге"), ("Accra", "Аккре")]
MATTERS = [
    ("trade and fishing", "торговлю и рыболовство"),
    ("energy", "энергетику"),
    ("flights and visas", "рейсы и визы"),
]
OUTLETS = ["Harbour Press", "North Wire", "Островная газета", "Morning Post of Suva"]


def generated(count: int, seed: int = 1) -> Iterator[Report]:
    """Reports of some events each, now and then the same text from another outlet, or a later version of one."""
    chance = random.Random(seed)
    last: Report | None = None
    for number in range(count):
        if last and chance.random() < 0.1:
            outlet = chance.choice(OUTLETS)
            yield Report(id=f"r{number}", text=last.text + " Updated.", outlet=outlet, published=last.published,
                         language=last.language, url=f"https://x.example/{number}")  # fmt: skip
            continue
        event = chance.randrange(max(2, count // 3))
        of_event = random.Random(event * 7919)
        a, b = of_event.sample(PEOPLE, 2)
        city, matter, day = of_event.choice(CITIES), of_event.choice(MATTERS), of_event.randrange(1, 28)
        month = of_event.randrange(1, 13)
        published = f"2024-{month:02}-{day:02}"
        if chance.random() < 0.5:
            name = f"{a[1]} {a[0]}"
            text = (f"{name} met with {b[1]} {b[0]} in {city[0]} on {day} {_month(month)} 2024.\n\n{a[0]} said that "
                    f"{matter[0]} matter to both countries. Version {chance.randrange(3)} of the story.")  # fmt: skip
            language = "en"
        else:
            text = (f"{a[2][0].upper()}{a[2][1:]} провёл переговоры в {city[1]}, сообщает корреспондент. Его собеседник — "
                    f"{b[2]}.\n\nСтороны обсудили {matter[1]}. Вариант {chance.randrange(3)}.")  # fmt: skip
            language = "ru"
        url = f"https://x.example/{event}/{chance.randrange(4)}" if chance.random() < 0.7 else None
        last = Report(id=f"r{number}", text=text, outlet=chance.choice(OUTLETS), published=published, language=language,
                      url=url)  # fmt: skip
        yield last


def _month(number: int) -> str:
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    return months[number - 1]
