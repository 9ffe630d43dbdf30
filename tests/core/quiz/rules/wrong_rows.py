"""The rule on wrong answers catches each kind that might be right."""

from dataclasses import replace

from studyapp.core.quiz.body import Ordering
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.rules.wrong import check_reasons, check_wrong
from tests.core.quiz.rules.makings import (
    ANN,
    BEA,
    BOARD,
    CLOSED,
    CYD,
    DOCK,
    GAZETTE,
    GUILD,
    MISPLACED,
    NORTH,
    SLIP,
    SOUTH,
    WHO,
    Row,
    ask,
    dated,
    in_order,
    one_of,
    option,
    words,
)

ROWS: list[Row] = [
    (
        "R2 reason",
        check_reasons,
        ask(one_of(ANN, option("Bea Reed", "hand-bea", reason="no"), CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R2 reason is a sentence",
        check_reasons,
        ask(one_of(ANN, option("Bea Reed", reason="because she said something else"), CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R2 passage",
        check_reasons,
        ask(one_of(ANN, replace(BEA, passage=MISPLACED), CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R2 order item",
        check_reasons,
        ask(Ordering(items=(
            *in_order(built=0, flood=1).items,
            replace(in_order(built=0, closed=2).items[1], reason="later"),
        ))),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "R2 same answer twice",
        check_wrong,
        ask(words("It fell", "it  fell", "It sank")),
        ask(words("It fell", "It rose", "It sank")),
    ),
    (
        "R2 dates that overlap",
        check_wrong,
        ask(dated("2021-05-01", "2021-05", "2021-07-01")),
        ask(dated("2021-05-01", "2021-06", "2021-07-01")),
    ),
    (
        "R2 another holder on the topic",
        check_wrong,
        ask(one_of(ANN, BEA, CYD), family=Family.WHO_SAID, stem=WHO, fact="pos-ann"),
        ask(one_of(ANN, CYD), family=Family.WHO_SAID, stem=WHO, fact="pos-ann"),
    ),
    (
        "R2 the medium that reports it",
        check_wrong,
        ask(one_of(BOARD, GAZETTE), family=Family.WHO_SAID, fact="pos-no-debt"),
        ask(one_of(GAZETTE, BOARD), family=Family.WHO_SAID, fact="pos-no-debt"),
    ),
    (
        "R2 the same statement",
        check_wrong,
        ask(
            one_of(option("A new ferry at dawn", "pos-ann"), option("X", "pos-ann")),
            family=Family.POSITION_ON,
            fact="pos-ann",
        ),
        ask(
            one_of(option("A new ferry at dawn", "pos-ann"), option("X", "pos-no-debt")),
            family=Family.POSITION_ON,
            fact="pos-ann",
        ),
    ),
    (
        "R2 another who contradicts",
        check_wrong,
        ask(
            one_of(ANN, option("Mayor of Southbank", "mayor-south")),
            family=Family.CONTRADICTS,
            fact="pos-south-first",
            facts=("pos-south-first", "pos-north-first"),
        ),
        ask(
            one_of(option("Mayor of Southbank", "mayor-south"), ANN),
            family=Family.CONTRADICTS,
            fact="pos-south-first",
            facts=("pos-south-first", "pos-north-first"),
        ),
    ),
    (
        "R2 another event of that day",
        check_wrong,
        ask(
            one_of(option("The bridge", "ev-closed"), option("A ferry", "ev-aground")),
            family=Family.WHEN,
        ),
        ask(
            one_of(option("The bridge", "ev-closed"), option("A flood", "ev-flood")),
            family=Family.WHEN,
        ),
    ),
    (
        "R2 nothing to date it by",
        check_wrong,
        ask(
            one_of(option("The bridge", "ev-closed"), option("A house", "ev-engine")),
            family=Family.WHEN,
        ),
        ask(
            one_of(option("The bridge", "ev-closed"), option("A flood", "ev-flood")),
            family=Family.WHEN,
        ),
    ),
    (
        "R2 earlier than the first",
        check_wrong,
        ask(
            one_of(option("A flood", "ev-flood"), option("Building", "ev-built")),
            family=Family.ORDER,
            stem="Which of these came first?",
            fact="ev-flood",
        ),
        ask(
            one_of(option("A flood", "ev-flood"), option("Building", "ev-built")),
            family=Family.ORDER,
            stem="Which of these came last?",
            fact="ev-flood",
        ),
    ),
    (
        "R2 the same role",
        check_wrong,
        ask(
            one_of(option("River Board", "board"), option("Mediator", "board")),
            family=Family.ROLE,
            fact="board",
        ),
        ask(
            one_of(option("River Board", "board"), option("Workman", "workman")),
            family=Family.ROLE,
            fact="board",
        ),
    ),
    (
        "R2 another ally",
        check_wrong,
        ask(one_of(GUILD, DOCK), family=Family.HOW_RELATED, fact="rel-allies"),
        ask(one_of(GUILD, GAZETTE), family=Family.HOW_RELATED, fact="rel-allies"),
    ),
    (
        "R2 the same link",
        check_wrong,
        ask(
            one_of(option("A", "rel-allies"), option("B", "rel-dock")),
            family=Family.HOW_RELATED,
            fact="rel-allies",
        ),
        ask(
            one_of(option("A", "rel-allies"), option("B", "rel-mediator")),
            family=Family.HOW_RELATED,
            fact="rel-allies",
        ),
    ),
    (
        "R2 another who took part",
        check_wrong,
        ask(one_of(NORTH, SOUTH), family=Family.WHO_TOOK_PART, fact="ev-built"),
        ask(one_of(NORTH, GUILD), family=Family.WHO_TOOK_PART, fact="ev-built"),
    ),
    (
        "R2 the sentence itself",
        check_wrong,
        ask(
            one_of(option(CLOSED.exact), option("A ferry", passage=CLOSED)),
            family=Family.SOURCE_SENTENCE,
        ),
        ask(
            one_of(option(CLOSED.exact), option("A ferry", passage=SLIP)),
            family=Family.SOURCE_SENTENCE,
        ),
    ),
]  # fmt: skip
