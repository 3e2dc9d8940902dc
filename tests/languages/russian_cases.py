"""Case forms of Russian names by the school rules of declension, apart from the dictionary that the program uses."""

FIXED_ENDINGS = ("и", "у", "ю", "о", "е", "ё", "э", "ы")  # names so ended stand still: Баку, Чили, Мехико, Сочи
HARD_A = {"gent": "ы", "datv": "е", "accs": "у", "ablt": "ой", "loct": "е"}
AFTER_KH = {**HARD_A, "gent": "и"}
AFTER_HUSH = {"gent": "и", "datv": "е", "accs": "у", "ablt": "ей", "loct": "е"}
SOFT_A = {"gent": "и", "datv": "е", "accs": "ю", "ablt": "ей", "loct": "е"}
IYA = {"gent": "и", "datv": "и", "accs": "ю", "ablt": "ей", "loct": "и"}
HARD = {"gent": "а", "datv": "у", "accs": "", "ablt": "ом", "loct": "е"}
SOFT = {"gent": "я", "datv": "ю", "accs": "ь", "ablt": "ем", "loct": "е"}
SOFT_FEMININE = {"gent": "и", "datv": "и", "accs": "ь", "ablt": "ью", "loct": "и"}
Y_END = {"gent": "я", "datv": "ю", "accs": "й", "ablt": "ем", "loct": "е"}
IY_END = {"gent": "я", "datv": "ю", "accs": "й", "ablt": "ем", "loct": "и"}
IE_END = {"gent": "я", "datv": "ю", "accs": "е", "ablt": "ем", "loct": "и"}
O_END = {"gent": "а", "datv": "у", "accs": "о", "ablt": "ом", "loct": "е"}
FEMININE_IN_SOFT_SIGN = ("Беларусь", "Сызрань", "Пермь", "Казань", "Астрахань", "Тюмень", "Рязань", "Эривань", "Русь")
ADJECTIVES = {
    "ая": {"gent": "ой", "datv": "ой", "accs": "ую", "ablt": "ой", "loct": "ой"},
    "яя": {"gent": "ей", "datv": "ей", "accs": "юю", "ablt": "ей", "loct": "ей"},
    "ое": {"gent": "ого", "datv": "ому", "accs": "ое", "ablt": "ым", "loct": "ом"},
    "ее": {"gent": "его", "datv": "ему", "accs": "ее", "ablt": "им", "loct": "ем"},
    "ый": {"gent": "ого", "datv": "ому", "accs": "ый", "ablt": "ым", "loct": "ом"},
    "ий": {"gent": "ого", "datv": "ому", "accs": "ий", "ablt": "им", "loct": "ом"},
    "ой": {"gent": "ого", "datv": "ому", "accs": "ой", "ablt": "ым", "loct": "ом"},
    "ые": {"gent": "ых", "datv": "ым", "accs": "ые", "ablt": "ыми", "loct": "ых"},
    "ие": {"gent": "их", "datv": "им", "accs": "ие", "ablt": "ими", "loct": "их"},
}
CASES = ("gent", "datv", "accs", "ablt", "loct")


def adjective(word: str, case: str) -> str:
    """'Французская', 'loct' → 'Французской'; 'Датское' → 'Датском' (к, г, х and hushing sounds take 'им')."""
    stem, ending = word[:-2], word[-2:]
    new = ADJECTIVES[ending][case]
    if stem[-1] in "кгхжшчщ":
        new = new.replace("ы", "и")
    return stem + new


def noun(word: str, case: str) -> str:
    """'Женева', 'loct' → 'Женеве'; 'Баку' → 'Баку'; 'Кыргызстан', 'ablt' → 'Кыргызстаном'."""
    if word.endswith(("уа", "оа", "иа")):  # Никарагуа, Самоа
        return word
    if word.endswith("ия"):
        return word[:-1] + IYA[case]
    if word.endswith("я"):
        return word[:-1] + SOFT_A[case]
    if word.endswith("а"):
        before = word[-2:-1]
        endings = AFTER_KH if before in "кгх" else AFTER_HUSH if before in "жшчщц" else HARD_A
        if case == "gent" and before == "ц":
            return word[:-1] + "ы"
        return word[:-1] + endings[case]
    if word.endswith("ь"):
        return word[:-1] + (SOFT_FEMININE if word in FEMININE_IN_SOFT_SIGN else SOFT)[case]
    if word.endswith("ий"):
        return word[:-1] + IY_END[case]
    if word.endswith("й"):
        return word[:-1] + Y_END[case]
    if word.endswith(FIXED_ENDINGS):
        return word
    if case == "ablt" and word.endswith(("ц", "ж", "ш", "щ", "ч")):
        return word + "ем"
    return word + HARD[case]


def plural(word: str, case: str) -> str:
    """'Острова', 'loct' → 'Островах'; 'Филиппины', 'ablt' → 'Филиппинами'; the genitive is left out."""
    if word.endswith("ии"):
        return word[:-1] + {"datv": "ям", "accs": "и", "ablt": "ями", "loct": "ях"}[case]
    return word[:-1] + {"datv": "ам", "accs": word[-1], "ablt": "ами", "loct": "ах"}[case]
