from dataclasses import replace

from studyapp.core.progress.groups import by_family, by_topic, topics_of
from studyapp.core.quiz.question import Family
from tests.builders import make_pack
from tests.core.progress.test_retention import ONE

MISSED = replace(ONE, known=False, credit=0.5, family=Family.ORDER)


def test_the_weakest_family_comes_first() -> None:
    when, order = Family.WHEN, Family.ORDER
    found = by_family([ONE, MISSED, ONE])
    assert [(one.key, one.asked, one.known, one.credit) for one in found] == [
        (order, 1, 0, 0.5),
        (when, 2, 2, 1.0),
    ]


def test_a_position_belongs_to_its_topic_and_an_event_to_those_of_its_disputes() -> None:
    pack = make_pack()
    assert topics_of("pos-no-debt", pack) == ("debt",)
    assert topics_of("ev-closed", pack) == tuple(
        dict.fromkeys(one.topic for one in pack.disputes_of("ev-closed"))
    )
    assert topics_of("guild", pack) == ()
    assert topics_of("gone", pack) == ()


def test_answers_are_told_by_topic() -> None:
    debt, closing = (replace(ONE, fact=fact) for fact in ("pos-no-debt", "pos-north-first"))
    found = by_topic([debt, closing, replace(closing, known=False, credit=0.0)], make_pack())
    assert [(one.key, one.asked, one.known) for one in found] == [("closing", 2, 1), ("debt", 1, 1)]


def test_what_has_no_topic_is_left_out() -> None:
    assert by_topic([replace(ONE, fact="guild")], make_pack()) == ()
