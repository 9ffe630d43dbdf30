"""Rules on stems, time and fairness catch what they are for."""

from dataclasses import replace

from studyapp.core.quiz.body import Ordering, TrueFalse
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.rules.fairness import check_attributed, check_quotable
from studyapp.core.quiz.rules.stems import check_holder, check_own_words, check_positive
from studyapp.core.quiz.rules.time import check_precision, check_strict_order
from tests.builders import (
    quote,
)
from tests.core.quiz.rules.makings import (
    ANN,
    BEA,
    FALSE,
    SLIP,
    TRUE,
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
        "R5",
        check_positive,
        ask(words("A", "B"), stem="Which of these did not happen?"),
        ask(words("A", "B"), stem="Which of these happened?"),
    ),
    (
        "R5 short form",
        check_positive,
        ask(words("A", "B"), stem="Who didn’t close the bridge?"),
        ask(words("A", "B"), stem="Who closed the bridge?"),
    ),
    (
        "R9 stem",
        check_own_words,
        ask(
            words("A", "B"),
            stem="When was it that in 1990 the towns built the bridge together?",
            passage=quote("In 1990, the towns built the bridge together."),
        ),
        ask(
            words("A", "B"),
            stem="When did the towns build the bridge?",
            passage=quote("In 1990, the towns built the bridge together."),
        ),
    ),
    (
        "R9 option",
        check_own_words,
        ask(one_of(option("It was mended by the end of 2017",
                          passage=quote("it was mended by the end of 2017")), BEA)),
        ask(one_of(option("It was repaired in the end",
                          passage=quote("it was mended by the end of 2017")), BEA)),
    ),
    (
        "R10",
        check_holder,
        ask(words("A ferry", "A bridge"), stem="What should come?", fact="pos-ann"),
        ask(words("A ferry", "A bridge"), stem="What did Ann Reed call for?", fact="pos-ann"),
    ),
    (
        "R10 asks for it",
        check_holder,
        ask(one_of(ANN, BEA), stem="A ferry at dawn is called for.", fact="pos-ann"),
        ask(one_of(ANN, BEA), stem=WHO, fact="pos-ann"),
    ),
    (
        "R11 order",
        check_strict_order,
        ask(in_order(flood=0, built=1, closed=2)),
        ask(in_order(flood=1, built=0, closed=2)),
    ),
    (
        "R11 same day in two places",
        check_strict_order,
        ask(in_order(built=0, closed=1, aground=2)),
        ask(in_order(built=0, closed=1, aground=1)),
    ),
    (
        "R11 two days in one place",
        check_strict_order,
        ask(in_order(built=0, flood=0, closed=1)),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "R11 no date",
        check_strict_order,
        ask(in_order(built=0, engine=1, closed=2)),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "R12 stem",
        check_precision,
        ask(words("A", "B"), family=Family.WHEN, stem="On which day was it?", fact="ev-flood"),
        ask(words("A", "B"), family=Family.WHEN, stem="In which month was it?", fact="ev-flood"),
    ),
    (
        "R12 key",
        check_precision,
        ask(dated("2016-03-04", "2016-04-05"), family=Family.WHEN, fact="ev-flood"),
        ask(dated("2016-03", "2016-04"), family=Family.WHEN, fact="ev-flood"),
    ),
    (
        "R12 option",
        check_precision,
        ask(dated("2016-03", "2016-04-05"), family=Family.WHEN, fact="ev-flood"),
        ask(dated("2016-03", "2016-04"), family=Family.WHEN, fact="ev-flood"),
    ),
    (
        "R12 no date",
        check_precision,
        ask(dated("2016-03", "2016-04"), family=Family.WHEN, fact="ev-engine"),
        ask(dated("2016-03", "2016-04"), family=Family.WHEN, fact="ev-flood"),
    ),
    (
        "R13 true or false",
        check_attributed,
        ask(
            TrueFalse(key=True, true=TRUE, false=FALSE),
            family=Family.ATTRIBUTION,
            stem="Southbank was the first to close it.",
            fact="pos-north-first",
        ),
        ask(
            TrueFalse(key=True, true=TRUE, false=FALSE),
            family=Family.ATTRIBUTION,
            stem="The article reports that the Mayor of Northbank said so.",
            fact="pos-north-first",
        ),
    ),
    (
        "R13 event",
        check_attributed,
        ask(words("A", "B"), stem="What broke in the night?", fact="ev-engine"),
        ask(words("A", "B"), stem="According to a workman, what broke?", fact="ev-engine"),
    ),
    (
        "R14 passage",
        check_quotable,
        ask(words("A", "B"), passage=SLIP),
        ask(words("A", "B")),
    ),
    (
        "R14 words",
        check_quotable,
        ask(words("The engine house", "The old bridge")),
        ask(words("The old pump", "The old bridge")),
    ),
    (
        "R14 order item",
        check_quotable,
        ask(Ordering(items=(
            *in_order(built=0, flood=1).items,
            replace(in_order(built=0, closed=2).items[1], text="The engine house breaks"),
        ))),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
]  # fmt: skip
