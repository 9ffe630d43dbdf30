"""Rules on form catch a key that is the odd one out, and let its mended twin pass."""

from studyapp.core.quiz.rules.cues import (
    check_dates_alike,
    check_figures_alike,
    check_names_alike,
)
from tests.core.quiz.rules.makings import Row, ask, words

ROWS: list[Row] = [
    (
        "the only figure",
        check_figures_alike,
        ask(words("It sank 2 boats", "It sank no boats", "It sank some boats")),
        ask(words("It sank 2 boats", "It sank 3 boats", "It sank some boats")),
    ),
    (
        "the only one without a figure",
        check_figures_alike,
        ask(words("It sank some boats", "It sank 2 boats", "It sank 3 boats")),
        ask(words("It sank some boats", "It sank no boats", "It sank 3 boats")),
    ),
    (
        "the only name",
        check_names_alike,
        ask(words("It was closed by Northbank", "It was closed at noon", "It was sold at noon")),
        ask(words("It was closed by Northbank", "It was sold by Southbank", "It was mended")),
    ),
    (
        "the only name, at the beginning",
        check_names_alike,
        ask(words("Northbank closed it", "The storm closed it", "The flood closed it")),
        ask(words("Northbank closed it", "Southbank closed it", "The flood closed it")),
    ),
    (
        "the only date",
        check_dates_alike,
        ask(words("It was closed in May", "It was closed late", "It was closed early")),
        ask(words("It was closed in May", "It was closed in June", "It was closed early")),
    ),
]
