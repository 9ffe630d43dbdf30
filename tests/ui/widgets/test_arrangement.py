from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.widgets.arrangement import Arrangement


def of(order: str, *tied: int) -> Arrangement:
    return Arrangement(order=tuple(int(sign) for sign in order), tied=frozenset(tied))


@st.composite
def arrangements(draw: st.DrawFn) -> Arrangement:
    count = draw(st.integers(2, 7))
    order = draw(st.permutations(range(count)))
    tied = draw(st.frozensets(st.integers(1, count - 1)))
    return Arrangement(order=tuple(order), tied=tied)


def test_a_step_goes_past_the_neighbour() -> None:
    assert of("0123").stepped(1, 1) == of("0213")
    assert of("0123").stepped(1, -1) == of("1023")


def test_at_the_end_a_step_changes_nothing() -> None:
    assert of("0123").stepped(0, -1) == of("0123")
    assert of("0123").stepped(3, 1) == of("0123")


def test_a_step_passes_a_whole_tie_and_does_not_join_it() -> None:
    assert of("0123", 2).stepped(0, 1) == of("1203", 1)
    assert of("0123", 2).stepped(3, -1) == of("0312", 3)


def test_a_step_out_of_a_tie_leaves_the_others_tied() -> None:
    assert of("0123", 1, 2).stepped(1, -1) == of("1023", 2)
    assert of("0123", 1, 2).stepped(1, 1) == of("0213", 1)


def test_what_is_put_inside_a_tie_joins_it() -> None:
    assert of("0123", 2).moved(3, 2) == of("0132", 2, 3)


def test_what_is_put_beside_a_tie_does_not_join_it() -> None:
    assert of("0123", 2).moved(3, 1) == of("0312", 3)
    assert of("0123", 1).moved(3, 2) == of("0132", 1)


def test_tied_items_share_the_place_of_the_first() -> None:
    tied = of("0123", 2, 3)
    assert [tied.place(position) for position in range(4)] == [1, 2, 2, 2]
    assert tied.group(2) == (1, 3)


def test_the_first_has_nothing_to_tie_to() -> None:
    assert of("012").toggled(0) == of("012")
    assert of("012").toggled(3) == of("012")


@given(arrangements(), st.data())
def test_a_tie_is_undone_as_it_was_made(before: Arrangement, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(before.order)))
    assert before.toggled(position).toggled(position) == before


@given(arrangements(), st.data())
def test_a_move_loses_nothing_and_puts_it_where_it_says(
    before: Arrangement, data: st.DataObject
) -> None:
    item = data.draw(st.sampled_from(before.order))
    to = data.draw(st.integers(0, len(before.order) - 1))
    after = before.moved(item, to)
    assert after.order[to] == item
    assert sorted(after.order) == sorted(before.order)
    rest = [other for other in before.order if other != item]
    assert [other for other in after.order if other != item] == rest
    assert all(0 < position < len(after.order) for position in after.tied)


@given(arrangements(), st.data())
def test_others_stay_tied_as_they_were_when_one_is_moved(
    before: Arrangement, data: st.DataObject
) -> None:
    item = data.draw(st.sampled_from(before.order))
    after = before.moved(item, data.draw(st.integers(0, len(before.order) - 1)))
    others = [other for other in before.order if other != item]

    def tied(arrangement: Arrangement, one: int, two: int) -> bool:
        position = arrangement.order.index(one)
        first, last = arrangement.group(position)
        return first <= arrangement.order.index(two) <= last

    for one in others:
        for two in others:
            assert tied(before, one, two) == tied(after, one, two)


@given(arrangements(), st.data(), st.sampled_from([-1, 1]))
def test_a_step_never_leaves_the_item_tied(
    before: Arrangement, data: st.DataObject, by: int
) -> None:
    item = data.draw(st.sampled_from(before.order))
    after = before.stepped(item, by)
    at = after.order.index(item)
    assert after == before or after.group(at) == (at, at)
