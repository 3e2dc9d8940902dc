"""A list that goes on past what belongs to one of it: 'between A, an aide to the President of Ghana, and [B]'.

Russian: a list that goes on past those of it who stand for nobody: 'с A, [руководством парламента и] министром B'."""

from communique.reading.clauses.behindparticiple import goes_on_behind_participle
from communique.reading.text import Group, Mention, Scene, Sight, opens_clause

FARTHEST = 30  # tokens of 'фракцией оппозиционного союза, представителями профсоюзов' between two of the list
BACK = 3  # groups back that the list may have begun
ENDS = frozenset([";", ":", ".", "!", "?", "(", "—", "–", "-", "…"])
OPENERS = frozenset([",", "и", "также", "а"])
CLAUSES = frozenset(["VERB", "INFN", "GRND", "PRTS"])


def goes_farther(sight: Sight, groups: list[Group], mention: Mention) -> bool:
    """Adds the mention to the list with 'с' that it goes on, past what of it stands for nobody; False where to none."""
    if not sight.is_russian:
        return _past_relative(sight, groups, mention)
    if goes_on_behind_participle(sight, groups, mention):
        return True
    for group in reversed(groups[-BACK:]):
        if _listed_farther(sight, group, mention):
            group.mentions.append(mention)
            group.last = mention.last
            return True
        if any(m.name for m in group.mentions):
            return False
    return False


RELATIVE = 24  # tokens of ', who is in charge of relations with Peru,'


def _past_relative(sight: Sight, groups: list[Group], mention: Mention) -> bool:
    """'met with Minister Lund, who is in charge of trade, and [Minister Adu]': adds the second of the list that goes on. English."""
    comma = mention.first - 2 - sight.word(mention.first - 1, "det")
    if (sight.text(comma), sight.lower(comma + 1)) != (",", "and") or not (mention.name and mention.titles):
        return False
    start = next((at for at in range(comma - 1, comma - RELATIVE, -1) if sight.text(at) in (",", ";", ".", "(", "")), 0)
    group = next((g for g in groups if g.last == start), None)
    if group is None or sight.text(start) != "," or sight.lower(start + 1) not in ("who", "whom", "whose"):
        return False
    if group.mentions[-1].kind != "person" or opens_clause(sight, group, mention, [",", "and"]):
        return False
    if not (group.marker or group.governor == "verb"):
        return False
    group.mentions.append(mention)
    group.last = mention.last
    return True


NESTED = 6  # groups of an apposition back from the second of two to the first
SECOND = 40  # tokens of an apposition between the two


def second_between(sight: Sight, groups: list[Group], mention: Mention) -> bool:
    """'talks between A, a director for Asia at the Security Council of Ghana, and [B]': the second behind 'and'. English."""
    at = mention.first - 1 - sight.word(mention.first - 1, "det")
    if sight.is_russian or sight.lower(at) != "and" or mention.kind not in ("person", "side"):
        return False
    for back, group in enumerate(reversed(groups[-NESTED:])):
        if group.marker == "between" and back and len(group.mentions) == 1:
            first = group.mentions[0]
            alike = first.kind == mention.kind and bool(first.name) == bool(mention.name)
            between = range(group.last, at)
            if not alike or len(between) > SECOND or any(_breaks(sight, step) for step in between):
                return False
            group.mentions.append(mention)
            group.last = mention.last
            return True
        if group.marker not in NESTING and any(m.name for m in group.mentions):
            return False
    return False


NESTING = frozenset(["of", "at", "for", "in", "to", "from", "(", "on"])


def _breaks(sight: Sight, at: int) -> bool:
    """Another clause or list: a finite verb, a semicolon, 'who'."""
    return sight.text(at) in ";:" or any(sight.word(at, kind) for kind in ("finite", "relative", "aux"))


def past_members(sight: Sight, group: Group, mention: Mention) -> bool:
    """'с A, членами парламента и [министром B]': B is of the list before, not of the members. Russian."""
    return sight.is_russian and bool(mention.name) and group.mentions[-1].group == "sides" and not group.marker


def _listed_farther(sight: Sight, group: Group, mention: Mention) -> bool:
    """'встретился с A, фракцией союза труда, [министром B]': one more of the list, in the instrumental like all of it."""
    if group.marker != "с" or mention.kind != "person" or not mention.name:
        return False
    between = range(group.last, mention.first)
    if not 1 < len(between) < FARTHEST or sight.lower(mention.first - 1) not in OPENERS:
        return False
    if "ablt" not in mention.cases or "nomn" in mention.cases or sight.lower(group.last) not in OPENERS:
        return False
    return all(_goes_on(sight, at) for at in between)


def _goes_on(sight: Sight, at: int) -> bool:
    """No verb, no other clause, and in the instrumental what a comma opens."""
    token = sight.tokens[at]
    if token.text in ENDS or sight.word(at, "relative") or any(f.pos in CLAUSES for f in token.forms[:1]):
        return False
    if sight.text(at - 1) != "," or token.lower in OPENERS or sight.word(at, "adverb"):
        return True
    return any(f.case == "ablt" for f in token.forms)


AS_WELL_AS = ["as", "well", "as"]


def list_goes_on(scene: Scene, sight: Sight, mention: Mention) -> bool:
    """'A, [B] and C', 'A, [B], as well as with C': what follows a bare word tells whether it is one of a list."""
    at = mention.last
    if sight.text(at) == "," and not sight.is_russian:
        after = at + 1 + (sight.lower(at + 1) == "and")
        if [sight.lower(i) for i in range(at + 1, at + 4)] == AS_WELL_AS:
            after = at + 4 + sight.word(at + 4, "prep")
        after += sight.word(after, "det")
        return after > at + 1 or scene.mention_at(after) is not None  # not 'at the invitation of A, B, paid'
    return sight.lower(at) in ("and", "и", ",", "&", ";")


STATES = frozenset(["name", "capital", "organisation"])
WHOSE = 3  # tokens of 'торговли Чили' before 'с Перу'
CARRIED = 7  # tokens from a preposition to the last of those it is told once for


def hangs_on_noun(sight: Sight, group: Group, verb: int, kinds: tuple[str, ...]) -> bool:
    """'На встрече [с министром A] стороны обсудили …', 'обсудил торговлю [с Перу]', 'позвонил из-за ситуации [с Перу]'.

    Behind a noun of talks before the verb, and so with that; of verbs of talking a bare state behind a noun that asks for 'с'.
    Russian.
    """
    near_it = range(
        group.first - 1, max(verb, group.first - CARRIED), -1
    )  # 'отношения с [соседними странами и] Китаем'
    noun = next((at for at in near_it if sight.lower(at) in ("с", "со")), group.first - 1) - 1
    if "meeting" in kinds or "call" in kinds:
        bare = group.marker in ("с", "со") and all(_is_bare_state(one) for one in group.mentions)
        near = range(noun, max(verb, noun - WHOSE), -1) if bare and group.first > verb else ()
        for at in near:
            if sight.key_word(at, "goes_with"):
                return True
            if not any(f.case == "gent" for f in sight.forms(at)):
                break
    talks = any(m.row["type"] == "noun" for m in sight.document.found(noun, "triggers")) or _of_its_owner(sight, noun)
    return group.last <= verb and group.marker in ("с", "со") and talks and sight.start_of(verb) <= noun


def _is_bare_state(one: Mention) -> bool:
    """'(отношения с) [Перу]', 'с [соседними странами]': a state with nobody who speaks for it, or states."""
    named = one.kind == "side" and one.party_kind in STATES and not one.group
    return named or (one.kind == "group" and one.group == "sides")


def _of_its_owner(sight: Sight, last: int) -> bool:
    """'затронули [переговоры Лунда] с премьером и обсудили': a noun of talks before whose they are, by a name that ends at `last`."""
    at = last
    while at > last - WHOSE and sight.tokens[at].is_title and any(f.case == "gent" for f in sight.forms(at)):
        at -= 1
    return at < last and any(m.row["type"] == "noun" for m in sight.document.found(at, "triggers"))
