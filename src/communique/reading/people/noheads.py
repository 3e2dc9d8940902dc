"""Words that look like the head of a phrase for somebody and are none: verbs, and what counts people. English."""

from communique.reading.text import Sight, Title


def is_verb(sight: Sight, at: int) -> bool:
    """'will [head] to Poland', 'would later [chair]', 'is to [head] for Lima', 'Lund [heads] to Accra': no head of anything."""
    token = sight.tokens[at]
    if not sight.is_russian and token.text in ("chairs", "heads") and sight.lower(at - 1) in ("who", "which"):
        return True  # 'Lund, who [chairs] the African Union'
    if token.text == "Said" and not sight.is_russian and at == sight.start_of(at) and _told_before(sight, at + 1):
        return True  # 'Senator Ann Lund met Adu. [Said] Lund: “…”'
    if sight.is_russian or token.lower not in ("head", "heads", "chair") or not token.text.islower():
        return False
    before = at - 1
    while sight.word(before, "adverb"):
        before -= 1
    if sight.word(before, "shall") or sight.word(before, "modal"):
        return True  # 'will then [chair] a session'
    if sight.lower(at + 1) not in ("to", "for", "home", "back", "into"):
        return False
    return token.lower == "heads" or sight.word(at - 1, "future") or sight.word(at - 1, "modal")


def _told_before(sight: Sight, at: int) -> bool:
    """'Ann [Lund] …', 'Senator [Lund] …': was the word a surname before, and of nobody called Said?"""
    if at + 1 >= len(sight.tokens) or not sight.tokens[at].is_title or sight.tokens[at + 1].text not in (":", ","):
        return False
    before = [sight.tokens[i - 1] for i in range(1, at - 1) if sight.text(i) == sight.text(at)]
    return any(t.is_title for t in before) and not any(t.text == "Said" for t in before)


def counts_members(sight: Sight, at: int) -> bool:
    """'a 20-[member] delegation', 'the six-[member] team': how many, nobody of them."""
    return sight.lower(at) == "member" and sight.text(at - 1) == "-"


def tells_of_body(sight: Sight, title: Title, behind: int) -> bool:
    """'the [expert] group', 'the [negotiator] team', 'a [foreign minister]-level meeting': what a body or rank is of, nobody.

    `behind`: the token behind the office, in small letters if the office is; not 'the leader of the Chadian [group]'.
    """
    if sight.is_russian or behind >= len(sight.tokens) or title.party or title.last != behind:
        return False
    joined = sight.text(behind) == "-" and sight.lower(behind + 1) == "level"
    return joined or (
        sight.word(behind, "team_noun") and sight.tokens[behind].is_title <= sight.tokens[behind - 1].is_title
    )
