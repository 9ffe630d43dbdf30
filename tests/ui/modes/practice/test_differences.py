"""Each part of an answer that differs is named with its own reason."""

from dataclasses import replace

from studyapp.core.quiz.answer import Answer, Assigned, Chosen, DontKnow, Ordered, Several, Typed
from studyapp.core.quiz.body import Assignable, Body, Gap, OneOf, SeveralOf, Sorting, TypedText
from studyapp.core.quiz.item import Item
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.session import Session, SessionKind
from studyapp.ui.modes.practice.differences import chosen_wrong, differences
from studyapp.ui.modes.practice.feedback import Outcome, feedback_of
from tests.core.quiz.samples import option, ordering, passage, question, true_or_false

OPTIONS = (option("Ada"), option("Ben"), option("Cleo"))


def answered(asked: Question, answer: Answer) -> Item:
    session = Session.begin((asked,), id="s", kind=SessionKind.PRACTICE, seed=1, pack="p")
    return session.answered(answer).items[0]


def asking(body: Body) -> Question:
    return replace(question(), body=body)


def texts(item: Item) -> list[str]:
    return [one.text for one in differences(item)]


def test_of_several_both_what_was_left_out_and_what_was_added_is_named() -> None:
    asked = asking(SeveralOf(options=OPTIONS, keys=(0, 1)))
    item = answered(asked, Several(indexes=(1, 2)))
    assert texts(item) == ["Ada", "Cleo"]
    assert differences(item)[0].reason == "The article names Ada."
    assert texts(answered(asked, Several(indexes=(0, 1)))) == []


def test_an_order_names_what_does_not_stand_in_its_place() -> None:
    assert texts(answered(ordering(), Ordered(indexes=(2, 1, 0)))) == ["Event 1", "Event 2"]
    assert feedback_of(answered(ordering(), Ordered(indexes=(1, 2, 0)))).differences == ()


def test_sorting_names_what_belongs_elsewhere() -> None:
    items = tuple(
        Assignable(text=text, target=target, reason=f"{text} it is.", passage=passage(), subject="")
        for text, target in (("One", 0), ("Two", 1), ("Three", 1))
    )
    asked = asking(Sorting(items=items, groups=("Ada", "Ben")))
    assert texts(answered(asked, Assigned(targets=(0, 0, None)))) == ["Two", "Three"]


def test_a_chosen_distractor_explains_itself_in_every_shape() -> None:
    one_of = OneOf(options=OPTIONS, key=0)
    typed = TypedText(accepted=("Ada",), others=(option("Benedict"),))
    for body, answer, wrong in (
        (one_of, Chosen(index=1), "Ben"),
        (Gap(before="It was ", after=".", filler=one_of), Chosen(index=2), "Cleo"),
        (typed, Typed(text="benedict"), "Benedict"),
        (Gap(before="It was ", after=".", filler=typed), Typed(text="Benedict"), "Benedict"),
    ):
        item = answered(asking(body), answer)
        found = chosen_wrong(item)
        assert found is not None
        assert found.text == wrong
        assert feedback_of(item).sentence == f"The article names {wrong}."


def test_what_matches_or_is_not_known_has_no_distractor() -> None:
    assert chosen_wrong(answered(question(), Chosen(index=0))) is None
    assert chosen_wrong(answered(question(), DontKnow())) is None
    assert chosen_wrong(answered(true_or_false(), Chosen(index=1))) is not None
    assert differences(answered(ordering(), DontKnow())) == ()


def test_a_partly_right_answer_says_so() -> None:
    asked = asking(SeveralOf(options=OPTIONS, keys=(0, 1)))
    feedback = feedback_of(answered(asked, Several(indexes=(0,))))
    assert (feedback.outcome, feedback.title) == (Outcome.PARTLY, "Right in part")
    order = feedback_of(answered(ordering(), Ordered(indexes=(1, 0, 2))))
    assert (order.outcome, order.title) == (Outcome.PARTLY, "Partly in order")
