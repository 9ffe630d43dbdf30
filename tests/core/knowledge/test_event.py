from typing import Any

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.standing import Standing
from tests.builders import make_event


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("passages", {"passages": ()}),
        ("title", {"title": " "}),
        ("sources", {"standing": Standing.ATTRIBUTED}),
        ("standing", {"sources": ("workman",)}),
    ],
)
def test_what_cannot_be_is_refused(field: str, changes: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as raised:
        make_event(**changes)
    assert raised.value.field == field


def test_an_event_may_have_no_date_and_a_source() -> None:
    event = make_event(standing=Standing.ATTRIBUTED, sources=("workman",))
    assert event.date is None
    assert make_event(standing=Standing.DISPUTED).sources == ()
