from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import DontKnow
from studyapp.core.quiz.session import SessionKind, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.services.schedule_settings import DAY_ENDS, EXAM, TARGET, ScheduleSettings
from studyapp.services.workspace import Workspace
from tests.answering import right_answer, wrong_answer
from tests.libraries import Clock, open_workspace

NORTH, SOUTH = "pos-north-first", "pos-south-first"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


def learn(workspace: Workspace, fact: str, rating: Rating = Rating.EASY) -> None:
    session = workspace.runs.start(SessionKind.PRACTICE, count=1, facts=(fact,), seed=1)
    right = right_answer(session.current.question.body)
    workspace.runs.rate(workspace.runs.answer(session, right, took_ms=1), rating)


def due_of(workspace: Workspace, fact: str) -> timedelta:
    state = workspace.schedule._memory.find(fact)
    assert state is not None
    return state.due - workspace._now()


def test_the_usual_wishes_hold_until_others_are_stored(workspace: Workspace) -> None:
    choices = workspace.schedule.choices
    assert choices.current == ScheduleSettings(retention=0.9, rollover=4, exam=None)
    choices.save_retention(0.85)
    choices.save_rollover(0)
    choices.save_exam(date(2026, 12, 20))
    assert choices.current == ScheduleSettings(retention=0.85, rollover=0, exam=date(2026, 12, 20))
    choices.save_exam(None)
    assert choices.current.exam is None


@pytest.mark.parametrize("retention", [0.0, 0.69, 0.98, 1.0])
def test_a_target_out_of_reach_is_refused(workspace: Workspace, retention: float) -> None:
    with pytest.raises(InvalidInput):
        workspace.schedule.choices.save_retention(retention)


def test_an_hour_of_the_afternoon_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InvalidInput):
        workspace.schedule.choices.save_rollover(12)


@pytest.mark.parametrize(
    ("name", "value"), [(TARGET, "much"), (TARGET, "7"), (DAY_ENDS, "noon"), (EXAM, "soon")]
)
def test_what_cannot_be_read_counts_as_the_usual(
    workspace: Workspace, name: str, value: str
) -> None:
    workspace.preferences.save(name, value)
    assert workspace.schedule.settings == ScheduleSettings()


def test_a_higher_target_brings_a_fact_back_sooner(workspace: Workspace) -> None:
    workspace.schedule.choices.save_retention(0.8)
    learn(workspace, "ev-built")
    workspace.schedule.choices.save_retention(0.95)
    learn(workspace, "ev-closed")
    assert due_of(workspace, "ev-closed") < due_of(workspace, "ev-built")


def test_nothing_is_planned_beyond_an_exam(workspace: Workspace, clock: Clock) -> None:
    workspace.schedule.choices.save_exam(clock.now.date() + timedelta(days=6))
    session = workspace.runs.start(SessionKind.PRACTICE, count=1, facts=("ev-built",), seed=1)
    right = right_answer(session.current.question.body)
    session = workspace.runs.answer(session, right, took_ms=1)
    promised = workspace.runs.intervals(session)[Rating.EASY]
    workspace.runs.rate(session, Rating.EASY)
    assert due_of(workspace, "ev-built") == promised < timedelta(days=6)


def test_an_exam_plan_tells_what_each_day_must_bring(workspace: Workspace, clock: Clock) -> None:
    assert workspace.schedule.exam_plan() is None
    workspace.schedule.choices.save_exam(clock.now.date() + timedelta(days=17))
    learn(workspace, "ev-built")
    plan = workspace.schedule.exam_plan()
    assert plan is not None
    assert plan.unseen == len(workspace.questions.askable) - 1
    assert plan.new_a_day * 10 >= plan.unseen > (plan.new_a_day - 1) * 10
    clock.move(days=20)
    assert workspace.schedule.exam_plan() is None


def test_a_forecast_counts_what_was_learnt_and_what_is_new(workspace: Workspace) -> None:
    assert workspace.schedule.forecast().mean == 0
    learn(workspace, "ev-built")
    assert workspace.schedule.forecast().mean > 0
    assert workspace.schedule.forecast(new_a_day=2).days[0] >= 2


def test_the_other_account_waits_until_the_first_is_firm(
    workspace: Workspace, clock: Clock
) -> None:
    learn(workspace, NORTH, Rating.GOOD)
    assert SOUTH in workspace.schedule.held_back()
    session = workspace.runs.start(SessionKind.LEARN, count=50)
    assert SOUTH not in {item.question.fact for item in session.items}
    for _ in range(4):
        clock.move(days=30)
        learn(workspace, NORTH)
    assert SOUTH not in workspace.schedule.held_back()
    for _ in range(4):
        learn(workspace, SOUTH)
        clock.move(days=30)
    (contrast,) = workspace.schedule.contrasts()
    assert set(contrast[1]) >= {NORTH, SOUTH}


def test_a_leech_is_named_with_what_it_is_confused_with(workspace: Workspace, clock: Clock) -> None:
    fact, chosen = "ev-closed", ""
    for _ in range(6):
        learn(workspace, fact)
        clock.move(days=40)
        session = workspace.runs.start(SessionKind.PRACTICE, count=1, facts=(fact,), seed=1)
        body = session.current.question.body
        session = workspace.runs.answer(session, wrong_answer(body), took_ms=1)
        workspace.runs.rate(session, Rating.AGAIN)
        workspace.runs.stop(session)
        mark = session.items[0].mark
        chosen = mark.chosen[0].text if mark is not None and mark.chosen else ""
        clock.move(days=1)
    (leech,) = workspace.schedule.leeches()
    assert (leech.fact, leech.misses) == (fact, 6)
    assert workspace.schedule.leech(fact) == leech
    assert workspace.schedule.leech("ev-built") is None
    if chosen:
        assert leech.confusion is not None
        assert (leech.confusion.text, leech.times) == (chosen, 6)


def test_the_hardest_come_first(workspace: Workspace) -> None:
    learn(workspace, "ev-built")
    session = workspace.runs.start(SessionKind.PRACTICE, count=1, facts=("ev-closed",), seed=1)
    session = workspace.runs.answer(session, DontKnow(), took_ms=1)
    workspace.runs.rate(session, Rating.AGAIN)
    assert workspace.schedule.hardest(2) == ("ev-closed", "ev-built")
    assert workspace.schedule.hardest(1) == ("ev-closed",)


def test_cramming_never_touches_the_schedule(workspace: Workspace) -> None:
    learn(workspace, "ev-built")
    before = workspace.schedule._memory.all()
    session = workspace.runs.start(SessionKind.CRAM, count=3, facts=("ev-built", "ev-closed"))
    assert workspace.runs.intervals(session) == {}
    while session.stage is not Stage.DONE:
        right = right_answer(session.current.question.body)
        session = workspace.runs.answer(session, right, took_ms=1)
        session = workspace.runs.rate(session, Rating.EASY)
    assert workspace.schedule._memory.all() == before
    assert len(workspace.progress.progress().families) > 0


def test_another_wording_of_a_fact_does_not_come_on_the_same_day(
    workspace: Workspace, clock: Clock
) -> None:
    fact = max(workspace.questions.askable, key=workspace.questions.count)
    assert workspace.questions.count(fact) > 1
    session = workspace.runs.start(SessionKind.PRACTICE, count=1, facts=(fact,), seed=1)
    asked = session.current.question.id
    session = workspace.runs.answer(session, DontKnow(), took_ms=1)
    workspace.runs.stop(session)
    for seed in range(12):
        clock.move(minutes=10)
        again = workspace.runs.start(SessionKind.REVIEW, count=1, seed=seed)
        assert again.current.question.id == asked
    clock.move(days=1)
    later = {
        workspace.runs.start(SessionKind.REVIEW, count=1, seed=seed).current.question.id
        for seed in range(12)
    }
    assert len(later) > 1
