import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.search.folding import fold
from studyapp.core.search.matched import matched_spans


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Turkey and the Turkish army", "tur", ["Tur", "Tur"]),
        ("Bakı, again Baku", "baki", ["Bakı"]),
        ("The old bridge", "bridge old", ["old", "bridge"]),
        ("The old bridge", "ridge", []),
        ("The old bridge", "", []),
        ("Straße nach Ærø", "strass aero", ["Straß", "Ærø"]),
    ],
)
def test_the_letters_that_were_typed_are_found_in_any_spelling(
    text: str, query: str, found: list[str]
) -> None:
    spans = matched_spans(text, query)
    assert [text[start : start + length] for start, length in spans] == found


@given(st.text(), st.text())
def test_spans_lie_inside_the_text_and_begin_with_what_was_typed(text: str, query: str) -> None:
    for start, length in matched_spans(text, query):
        assert 0 <= start < start + length <= len(text)
        assert fold(text[start : start + length])
