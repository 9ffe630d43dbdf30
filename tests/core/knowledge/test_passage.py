from dataclasses import replace

import pytest

from studyapp.core.errors import InvalidInput
from tests.builders import quote


def test_passages_overlap_where_they_share_a_letter() -> None:
    whole, part = quote("A ferry ran aground"), quote("ran aground on")
    assert whole.overlaps(part)
    assert part.overlaps(whole)
    assert not quote("A ferry").overlaps(quote(" ran aground"))


@pytest.mark.parametrize("changes", [{"start": -1}, {"end": 0}, {"exact": "short"}])
def test_a_span_that_does_not_fit_its_words_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(InvalidInput) as raised:
        replace(quote("A ferry ran aground"), **changes)  # type: ignore[arg-type]  # meant wrong
    assert raised.value.field == "passage"
