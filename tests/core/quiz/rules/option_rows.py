"""Rules on options catch what they are for, and let its mended twin pass."""

from studyapp.core.quiz.rules.options import (
    check_alike,
    check_enough,
    check_no_catch_alls,
    check_no_echo,
    check_order,
    check_unrelated,
)
from tests.core.quiz.rules.makings import (
    ALIAS,
    ANN,
    BEA,
    BOARD,
    CYD,
    DOCK,
    GAZETTE,
    GUILD,
    NORTH,
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
        "R1 length",
        check_alike,
        ask(words("Red", "The colour of the evening sky", "Blue")),
        ask(words("Red", "Grey", "Blue")),
    ),
    (
        "R1 kinds",
        check_alike,
        ask(one_of(ANN, option("Bay Town", "northbank"), CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R1 styles",
        check_alike,
        ask(one_of(option("Ann Reed, Ann's ferry keeper", "hand-ann"), BEA, CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R1 precision",
        check_alike,
        ask(dated("2021-05-01", "2021-06", "2021-07-01")),
        ask(dated("2021-05-01", "2021-06-01", "2021-07-01")),
    ),
    (
        "R1 full stops",
        check_alike,
        ask(words("It fell.", "It rose", "It sank.")),
        ask(words("It fell.", "It rose.", "It sank.")),
    ),
    (
        "R1 capitals",
        check_alike,
        ask(words("It fell", "it rose", "It sank")),
        ask(words("It fell", "It rose", "It sank")),
    ),
    (
        "R3 part",
        check_unrelated,
        ask(one_of(DOCK, GUILD, GAZETTE)),
        ask(one_of(DOCK, GAZETTE, BOARD)),
    ),
    (
        "R3 whole",
        check_unrelated,
        ask(one_of(GUILD, DOCK, GAZETTE)),
        ask(one_of(GUILD, BOARD, GAZETTE)),
    ),
    (
        "R3 speaker",
        check_unrelated,
        ask(one_of(NORTH, option("Mayor of Northbank", "mayor-north"))),
        ask(one_of(NORTH, option("Mayor of Southbank", "mayor-south"))),
    ),
    (
        "R3 alias",
        check_unrelated,
        ask(one_of(GUILD, ALIAS, GAZETTE)),
        ask(one_of(GUILD, BOARD, GAZETTE)),
    ),
    (
        "R4",
        check_no_catch_alls,
        ask(words("The flood", "The ferry", "None of these")),
        ask(words("The flood", "The ferry", "The engine")),
    ),
    (
        "R4 above",
        check_no_catch_alls,
        ask(words("The flood", "The ferry", "All of the above")),
        ask(words("The flood", "The ferry", "The engine")),
    ),
    (
        "R6 dates",
        check_order,
        ask(dated("2021-05-01", "2021-07-01", "2021-06-01")),
        ask(dated("2021-05-01", "2021-06-01", "2021-07-01")),
    ),
    (
        "R6 names",
        check_order,
        ask(one_of(BEA, ANN, CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R8 too few",
        check_enough,
        ask(words("It fell", "It rose")),
        ask(words("Yes", "No")),
    ),
    (
        "R8 too many",
        check_enough,
        ask(words("A", "B", "C", "D", "E")),
        ask(words("A", "B", "C", "D")),
    ),
    (
        "R8 two to order",
        check_enough,
        ask(in_order(built=0, flood=1)),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "echo",
        check_no_echo,
        ask(words("The harbour crane", "The lock", "The weir"), stem="Who runs the harbour?"),
        ask(words("The harbour crane", "The harbour lock"), stem="Who runs the harbour?"),
    ),
]  # fmt: skip
