import random
import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.mark import Ghost, Mark, MarkShape
from studyapp.core.timeline.store import MarkStore
from tests.core.timeline.synthetic import many_marks

FAR = 365 * 10**15
MARKS = st.builds(
    lambda number, lane, start, days, shape, fades, voice: Mark(
        id=f"ev-{number}",
        lane=lane,
        start=start,
        end=start + days,
        shape=shape,
        label=f"Event {number}",
        fade_start=fades[0],
        fade_end=fades[1],
        voice=voice,
    ),
    st.integers(0, 10**6),
    st.integers(0, 300),
    st.integers(-FAR, FAR),
    st.integers(0, FAR),
    st.sampled_from(MarkShape),
    st.tuples(st.booleans(), st.booleans()),
    st.none() | st.integers(0, 200),
)


@given(st.lists(MARKS, unique_by=lambda mark: mark.id))
def test_marks_come_back_as_they_went_in_through_all_of_edtf(marks: list[Mark]) -> None:
    store = MarkStore(marks)
    assert sorted((store.mark(n) for n in range(len(store))), key=lambda one: one.id) == sorted(
        marks, key=lambda one: one.id
    )
    assert all(store.find(mark.id) == mark for mark in marks)
    assert store.find("nowhere") is None


def test_one_event_may_stand_in_several_lanes_and_is_found_in_each() -> None:
    ghosts = (Ghost(event="other", speaker="south", start=3, end=9),)
    marks = [
        Mark(id="ev", lane=lane, start=1, end=2, shape=MarkShape.RANGE, label="x", ghosts=ghosts)
        for lane in (2, 5)
    ]
    store = MarkStore(marks)
    assert store.find("ev") == marks[0]
    assert store.find("ev", 5) == marks[1]
    assert store.find("ev", 3) is None


def test_an_event_takes_less_than_two_hundred_bytes_beyond_its_words() -> None:
    marks = list(many_marks(20_000))
    random.Random(3).shuffle(marks)
    tracemalloc.start()
    index = index_of(marks, lanes=4)
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(index.store) == 20_000
    assert taken / 20_000 < 200
