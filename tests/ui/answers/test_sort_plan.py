import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from studyapp.ui.answers.sort_plan import Sizes, plan_board

SIZES = Sizes(
    natural=lambda card: 120 + 40 * card,
    card_height=lambda card, width: 44 if width >= 120 + 40 * card else 64,
    header_height=lambda _group, width: 46 if width > 150 else 66,
    narrowest=170,
)
PLACES = st.lists(st.one_of(st.none(), st.integers(0, 2)), min_size=1, max_size=8)


def test_groups_are_equal_columns_under_the_cards_that_are_in_none() -> None:
    plan = plan_board(720, 28, (None, 0, 2), 3, SIZES)
    assert len({(box.width(), box.height(), box.top()) for box in plan.groups}) == 1
    assert plan.cards[0].top() == 28
    assert plan.groups[0].top() > plan.cards[0].bottom()
    assert plan.groups[0].contains(plan.cards[1])
    assert plan.groups[2].contains(plan.cards[2])


def test_where_it_is_narrow_groups_are_sections() -> None:
    plan = plan_board(400, 28, (None, 0, 2), 3, SIZES)
    assert {box.width() for box in plan.groups} == {400}
    tops = [box.top() for box in plan.groups]
    assert tops == sorted(set(tops))


def test_with_every_card_sorted_nothing_is_left_above() -> None:
    assert plan_board(720, 28, (0, 1), 2, SIZES).groups[0].top() == 0


@pytest.mark.parametrize("width", [300, 720, 1100])
@given(places=PLACES)
def test_nothing_overlaps_and_all_is_inside(width: int, places: list[int | None]) -> None:
    plan = plan_board(width, 28, places, 3, SIZES)
    whole = QRect(0, 0, width, plan.height)
    boxes = list(plan.cards.values())
    assert len(boxes) == len(places)
    assert all(whole.contains(box) for box in [*boxes, *plan.groups])
    for at, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[:at])
    for card, box in plan.cards.items():
        inside = [group for group, panel in enumerate(plan.groups) if panel.intersects(box)]
        assert inside == ([] if places[card] is None else [places[card]])
