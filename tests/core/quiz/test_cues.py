"""Over many questions nothing tells the right answer but what it says: no place, no length."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.body import Gap, OneOf
from studyapp.core.quiz.generate import generate
from studyapp.formats.pack_folder import read_pack
from tests.core.quiz.crowds import crowd

SEED = Path(__file__).parents[3] / "seeds" / "nagorno-karabakh-2020"
CHI2 = {3: 5.99, 4: 7.81}
"""Quantiles 0.95 of chi squared with 2 and 3 degrees of freedom."""
BOTH = 11.07
"""The same with 5 degrees of freedom, for the two sizes together."""
TOLERATED = 0.05
PACKS = ("the first article", "a crowd", "a crowd on one day")


@pytest.fixture(scope="module", params=PACKS)
def choices(request: pytest.FixtureRequest) -> tuple[OneOf, ...]:
    return _choices(_pack(request.param))


def _pack(name: str) -> Pack:
    if name == PACKS[0]:
        return read_pack(SEED).pack
    return crowd(1_200, one_day=name == PACKS[2])


def _choices(pack: Pack) -> tuple[OneOf, ...]:
    bodies = (one.body for one in generate(pack).questions)
    fillers = (one.filler if isinstance(one, Gap) else one for one in bodies)
    return tuple(one for one in fillers if isinstance(one, OneOf))


def test_the_keys_place_is_uniform(choices: tuple[OneOf, ...]) -> None:
    total = 0.0
    for size, bound in CHI2.items():
        counts = Counter(one.key for one in choices if len(one.options) == size)
        mean = counts.total() / size
        found = sum((counts[at] - mean) ** 2 / mean for at in range(size))
        assert found < bound, counts
        total += found
    assert total < BOTH


@pytest.mark.parametrize("extreme", [max, min], ids=["longest", "shortest"])
def test_the_key_is_as_often_at_an_end_of_lengths_as_chance_has_it(
    extreme: Callable[[list[int]], int], choices: tuple[OneOf, ...]
) -> None:
    had = chance = 0.0
    for one in choices:
        lengths = [len(option.text) for option in one.options]
        end = extreme(lengths)
        had += (lengths[one.key] == end) / lengths.count(end)
        chance += 1 / len(lengths)
    assert abs(had - chance) / len(choices) < TOLERATED
