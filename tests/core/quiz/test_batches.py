"""Batches: each thing once, looking only a little way ahead."""

from studyapp.core.quiz.batches import LOOKED_AT, batches


def alike(waiting: list[int]) -> list[int]:
    """Take those of the same remainder as the first."""
    assert len(waiting) <= LOOKED_AT
    return [one for one in waiting if one % 3 == waiting[0] % 3][:4]


def test_each_thing_stands_in_one_batch() -> None:
    made = list(batches(range(50), alike, 2))
    assert sorted(one for batch in made for one in batch) == list(range(50))
    assert made[0] == [0, 3, 6, 9]


def test_a_batch_too_small_is_cut_to_its_first() -> None:
    made = list(batches([1, 2, 4], alike, 3))
    assert made == [[1], [2], [4]]
