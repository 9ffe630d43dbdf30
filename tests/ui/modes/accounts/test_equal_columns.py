import pytest

from studyapp.ui.modes.accounts.equal_columns import columns_for


@pytest.mark.parametrize(
    ("width", "count", "across"),
    [
        (100, 2, 1),
        (529, 2, 1),
        (530, 2, 2),
        (2000, 2, 2),
        (800, 3, 3),
        (799, 3, 2),
        (800, 4, 2),
        (1070, 4, 4),
        (800, 5, 3),
        (800, 0, 1),
    ],
)
def test_as_many_columns_as_have_room_in_even_rows(width: int, count: int, across: int) -> None:
    assert columns_for(width, count, narrowest=260, gap=10) == across
