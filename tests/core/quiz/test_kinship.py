"""Part and whole, mouthpiece and state, alias and name are akin; others are not."""

import pytest

from studyapp.core.knowledge.name import Name
from studyapp.core.quiz.kinship import Kinship
from tests.builders import actors, make_actor, make_pack

PACK = make_pack(
    actors=(
        *actors(),
        make_actor("town", name="Town"),
        make_actor("office", name="Office", part_of="town"),
        make_actor("clerk", name="Clerk", speaks_for="office"),
        make_actor("desk", name="Desk", part_of="town"),
        make_actor("old-town", name=Name(canonical="Old Town", as_written=("town",))),
    )
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("town", "town", True),
        ("office", "town", True),
        ("town", "clerk", True),
        ("office", "desk", False),
        ("clerk", "desk", False),
        ("town", "old-town", True),
        ("northbank", "southbank", False),
        ("mayor-north", "northbank", True),
    ],
)
def test_kin(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a table
    kinship = Kinship(PACK)
    assert kinship.akin(one, other) is expected
    assert kinship.akin(other, one) is expected
