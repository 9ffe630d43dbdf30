"""Rules on typed, placed, sorted and compared answers catch what they are for."""

from dataclasses import replace

from studyapp.core.quiz.body import (
    Assignable,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OpenAnswer,
    Option,
    Placement,
    SeveralOf,
    Sorting,
    TypedText,
)
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.accounts import check_comparison, check_points
from studyapp.core.quiz.rules.assignments import check_assigned, check_belonging
from studyapp.core.quiz.rules.entries import check_dates, check_figures, check_gap, check_typed
from studyapp.core.quiz.rules.several import check_choice, check_several
from tests.builders import date, quote
from tests.core.quiz.rules.makings import (
    ALIAS,
    ANN,
    BEA,
    BOARD,
    CLOSED,
    CYD,
    DOCK,
    GUILD,
    NORTH,
    REASON,
    SLIP,
    SOUTH,
    Row,
    ask,
    one_of,
    option,
)

BUILT = quote("In 1990, the towns built the bridge together.")
FIRST_DAY, LAST_DAY = date("2021-05").earliest or 0, date("2021-05").latest or 0
SAID = {
    "pos-north-first": "Southbank was the first to close it",
    "pos-south-first": "Northbank was the first to close it",
    "pos-ann": "a new ferry at dawn",
    "pos-bea": "a ferry before noon",
}
MAYORS = ("Mayor of Northbank", "Mayor of Southbank")
FERRIES = ("Ann Reed", "Bea Reed")
NAMED_BOTH = "What does the article report of the Mayor of Northbank and the Mayor of Southbank?"
CONTRADICT = option("Accounts that contradict each other")
AGREE = option("Accounts that agree with each other")
ONE_ONLY = option("An account from only one of the two")


def said(fact: str, target: int, *, text: str = "", reason: str = REASON) -> Assignable:
    return Assignable(
        text=text or SAID[fact], target=target, reason=reason, passage=CLOSED, subject=fact
    )


def matched(*items: Assignable, targets: tuple[str, ...]) -> Question:
    return ask(Matching(items=items, targets=targets), family=Family.MATCH, fact="pos-ann")


def sorted_by(*items: Assignable, groups: tuple[str, ...] = ("Northbank", "Southbank")) -> Question:
    return ask(
        Sorting(items=items, groups=groups), family=Family.SORT_CLAIMS, fact="pos-north-first"
    )


def three(*targets: int) -> tuple[Assignable, ...]:
    facts = ("pos-north-first", "pos-south-first", "pos-south-first")
    return tuple(said(fact, target) for fact, target in zip(facts, targets, strict=True))


def several(*options: Option, keys: tuple[int, ...] = (0, 1)) -> SeveralOf:
    return SeveralOf(options=options, keys=keys)


def placed(edtf: str, last: int = LAST_DAY) -> Question:
    body = Placement(date=edtf, first=FIRST_DAY, last=last)
    return ask(body, family=Family.PLACE)


def typed(*others: Option) -> Question:
    return ask(TypedText(accepted=("Harbour Guild", "The Guild"), others=others))


def gap(before: str, after: str, *accepted: str) -> Question:
    body = Gap(before=before, after=after, filler=TypedText(accepted=accepted))
    return ask(body, family=Family.GAP, fact="ev-built", passage=BUILT)


def compared(key: int, *facts: str) -> Question:
    body = one_of(CONTRADICT, AGREE, ONE_ONLY, key=key)
    return ask(body, family=Family.ACCOUNTS_AGREE, stem=NAMED_BOTH, fact=facts[0], facts=facts)


def points(
    *texts: str, facts: tuple[str, ...] = ("pos-north-first", "pos-south-first")
) -> Question:
    body = OpenAnswer(model=" ".join(texts), points=texts)
    return ask(body, family=Family.BOTH_ACCOUNTS, fact=facts[0], facts=facts)


NUMBER = "According to the article, the towns built … bridges. How many?"
FIGURE = NumberEntry(value=1990, unit="bridges")

ROWS: list[Row] = [
    ("R12 typed", check_dates, ask(DateEntry(date="2021-05")), ask(DateEntry(date="2021-05-01"))),
    ("R12 no event", check_dates, ask(DateEntry(date="2021-05-01"), fact="pos-ann"),
     ask(one_of(ANN, BEA), fact="pos-ann")),
    ("R12 no room", check_dates, placed("2021-05-01", last=FIRST_DAY + 3), placed("2021-05-01")),
    ("R13 number", check_figures,
     ask(FIGURE, family=Family.WHOSE_FIGURE, stem="How many bridges?", passage=BUILT),
     ask(FIGURE, family=Family.WHOSE_FIGURE, stem=NUMBER, passage=BUILT)),
    ("R2 number", check_figures,
     ask(FIGURE, family=Family.WHOSE_FIGURE, stem=NUMBER),
     ask(FIGURE, family=Family.WRITTEN, stem=NUMBER)),
    ("R3 typed", check_typed, typed(ALIAS), typed(BOARD)),
    ("R2 typed reason", check_typed, typed(replace(BOARD, reason="no")), typed(BOARD, NORTH)),
    ("R2 typed passage", check_typed,
     typed(replace(BOARD, passage=replace(CLOSED, start=CLOSED.start + 1, end=CLOSED.end + 1))),
     typed()),
    ("R14 gap", check_gap, gap("In 1991, the ", " built the bridge together.", "towns"),
     gap("In 1990, the ", " built the bridge together.", "towns")),
    ("R2 gap typed", check_gap, gap("In 1990, the ", " built the bridge together.", "guilds"),
     gap("In 1990, the ", " built the bridge together.", "guilds", "towns")),
    ("R2 gap chosen", check_gap,
     ask(Gap(before="In 1990, the ", after=" built the bridge together.",
             filler=one_of(option("Towns"), option("Bridge"))), passage=BUILT),
     ask(Gap(before="In 1990, the ", after=" built the bridge together.",
             filler=one_of(option("Towns"), option("Guilds"))), passage=BUILT)),
    ("R6 targets", check_assigned,
     matched(said("pos-ann", 1), said("pos-bea", 0), said("pos-north-first", 2),
             targets=("Bea Reed", "Ann Reed", "Mayor of Northbank")),
     matched(said("pos-ann", 0), said("pos-bea", 1), said("pos-north-first", 2),
             targets=(*FERRIES, "Mayor of Northbank"))),
    ("R8 items", check_assigned, matched(said("pos-ann", 0), said("pos-bea", 1), targets=FERRIES),
     sorted_by(*three(0, 1, 1))),
    ("R8 group left empty", check_assigned, sorted_by(*three(0, 0, 0)), sorted_by(*three(0, 1, 0))),
    ("R2 item", check_assigned,
     sorted_by(said("pos-north-first", 0, reason="no"), *three(0, 1, 1)[1:]),
     sorted_by(*three(0, 1, 1))),
    ("R14 item", check_assigned,
     sorted_by(replace(said("pos-north-first", 0), passage=SLIP), *three(0, 1, 1)[1:]),
     sorted_by(*three(0, 1, 1))),
    ("R9 item", check_assigned,
     sorted_by(said("pos-north-first", 0, text="On 1 May 2021 the old bridge was closed"),
               *three(0, 1, 1)[1:]),
     sorted_by(*three(0, 1, 1))),
    ("R2 group", check_belonging, sorted_by(*three(1, 1, 1)), sorted_by(*three(0, 1, 1))),
    ("R2 holder", check_belonging,
     matched(said("pos-ann", 1), said("pos-bea", 0), targets=FERRIES),
     matched(said("pos-ann", 0), said("pos-bea", 1), targets=FERRIES)),
    ("R8 several", check_choice, ask(several(ANN, BEA, CYD)),
     ask(several(NORTH, SOUTH, option("Westbank", "northbank"), option("Yet", "northbank")))),
    ("R1 several", check_choice, ask(several(ANN, BEA, CYD, DOCK)), ask(one_of(ANN, DOCK))),
    ("R6 several", check_choice,
     ask(several(BEA, ANN, CYD, option("Dan Reed", "hand-ann"))),
     ask(several(ANN, BEA, CYD, option("Dan Reed", "hand-ann")))),
    ("R2 several, part", check_several,
     ask(several(GUILD, BOARD, NORTH, SOUTH), fact="ev-built"),
     ask(several(NORTH, SOUTH, GUILD, BOARD), fact="ev-built")),
    ("R2 several, heard", check_several,
     ask(several(ANN, GUILD, BEA, CYD), fact="pos-ann"),
     ask(several(ANN, BEA, GUILD, CYD, keys=(0, 1, 2)), fact="pos-ann")),
    ("R2 several, said", check_several,
     ask(several(option("It", "pos-ann"), option("He", "pos-bea"), option("She", "pos-ann")),
         fact="pos-ann"),
     ask(several(option("It", "pos-ann"), option("He", "pos-bea"), option("She", "pos-bea")),
         fact="pos-ann")),
    ("R2 compared", check_comparison, compared(1, "pos-north-first", "pos-south-first"),
     compared(0, "pos-north-first", "pos-south-first")),
    ("R2 both are heard", check_comparison, compared(2, "pos-north-first"),
     compared(2, "pos-ann", "pos-bea")),
    ("R10 point", check_points,
     points("Somebody closed it.", "The Mayor of Southbank said that it was the other."),
     points("The Mayor of Northbank said so.", "The Mayor of Southbank said that it was not.")),
    ("R13 point", check_points,
     points("The Mayor of Northbank said so.", facts=("pos-north-first",)),
     points("The Mayor of Northbank said so.", "The Mayor of Southbank said otherwise.")),
]  # fmt: skip
"""What is broken, the rule, a question that breaks it, and its mended twin."""
