from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.answers.pairing import Pairing


def test_a_target_in_use_is_exchanged() -> None:
    assert Pairing(targets=(2, 0, None)).given(1, 2) == Pairing(targets=(0, 2, None))
    assert Pairing(targets=(2, None)).given(1, 2) == Pairing(targets=(None, 2))


def test_the_next_open_item_is_looked_for_round_and_round() -> None:
    assert Pairing(targets=(None, 1, None)).next_open(0) == 2
    assert Pairing(targets=(None, 1, 2)).next_open(2) == 0
    assert Pairing(targets=(0, 1, 2)).next_open(1) is None


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5)), max_size=30))
def test_no_target_is_ever_given_twice(steps: list[tuple[int, int]]) -> None:
    pairing = Pairing(targets=(None,) * 5)
    for item, target in steps:
        pairing = pairing.given(item, target)
        assert pairing.targets[item] == target
        used = [one for one in pairing.targets if one is not None]
        assert len(used) == len(set(used))
