"""Pages hold every row once, in order, and break what belongs together only where they must."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.handout.paging import Block, paginate

ROOM = 100
BLOCKS = st.lists(
    st.builds(
        Block,
        rows=st.lists(st.integers(1, 140), max_size=8).map(tuple),
        space=st.integers(0, 20),
        with_next=st.booleans(),
    ),
    max_size=12,
)


@given(BLOCKS)
def test_every_row_stands_once_and_in_order(blocks: list[Block]) -> None:
    placed = [(one.block, one.row) for page in paginate(blocks, ROOM) for one in page]
    assert placed == [(at, row) for at, one in enumerate(blocks) for row in range(len(one.rows))]


@given(BLOCKS)
def test_rows_never_lie_on_each_other_nor_run_off_the_page(blocks: list[Block]) -> None:
    for page in paginate(blocks, ROOM):
        bottom = 0
        for one in page:
            height = blocks[one.block].rows[one.row]
            assert one.top >= bottom
            bottom = one.top + height
            assert bottom <= ROOM or one.top == 0


@given(BLOCKS)
def test_a_block_that_fits_a_page_is_never_broken(blocks: list[Block]) -> None:
    pages_of: dict[int, set[int]] = {}
    for number, page in enumerate(paginate(blocks, ROOM)):
        for one in page:
            pages_of.setdefault(one.block, set()).add(number)
    for at, pages in pages_of.items():
        assert len(pages) == 1 or blocks[at].height > ROOM


def test_a_heading_goes_with_what_it_is_over() -> None:
    filling = Block(rows=(80,))
    heading = Block(rows=(10,), with_next=True)
    below = Block(rows=(30,), space=5)
    first, second = paginate((filling, heading, below), ROOM)
    assert [one.block for one in first] == [0]
    assert [(one.block, one.top) for one in second] == [(1, 0), (2, 15)]


def test_space_above_a_block_is_not_left_at_the_top_of_a_page() -> None:
    (_, second) = paginate((Block(rows=(90,)), Block(rows=(20,), space=15)), ROOM)
    assert [one.top for one in second] == [0]


def test_a_long_block_goes_on_overleaf() -> None:
    first, second = paginate((Block(rows=(40, 40, 40)),), ROOM)
    assert ([one.row for one in first], [one.row for one in second]) == ([0, 1], [2])


def test_nothing_gives_no_page() -> None:
    assert paginate((), ROOM) == ()
