from typing import Any

import pytest

from studyapp.core.errors import InvalidInput
from tests.builders import make_actor


def test_an_option_shows_the_role_beside_the_name() -> None:
    assert make_actor(role="an old guild").described == "Harbour Guild, an old guild"
    assert make_actor().described == "Harbour Guild"


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("passages", {"passages": ()}),
        ("part_of", {"part_of": "guild"}),
        ("part_of", {"speaks_for": "guild"}),
    ],
)
def test_what_cannot_be_is_refused(field: str, changes: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as raised:
        make_actor("guild", **changes)
    assert raised.value.field == field
