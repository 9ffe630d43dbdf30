from typing import Any

import pytest

from studyapp.core.errors import InvalidInput
from tests.builders import make_position


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("passages", {"passages": ()}),
        ("statement", {"statement": " "}),
        ("statement", {"statement": "It is a sentence. "}),
    ],
)
def test_what_cannot_be_is_refused(field: str, changes: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as raised:
        make_position(**changes)
    assert raised.value.field == field


def test_a_clause_without_full_stop_is_a_statement() -> None:
    assert make_position(statement="it is so").statement == "it is so"
