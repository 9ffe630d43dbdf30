import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.search.folding import fold, folded_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Bakı", "baki"), ("Şuşa", "susa"), ("Gəncə", "gence"), ("İlham", "ilham"),
        ("São", "sao"), ("Łódź", "lodz"), ("STRASSE", "strasse"), ("Straße", "strasse"),
        ("Երևան", "երեւան"), ("Карабах", "карабах"), ("Plain", "plain"), ("Ærø", "aero"),
    ],
)  # fmt: skip
def test_spellings_that_mean_the_same_fold_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words_are_parted_by_signs() -> None:
    assert folded_words("Nagorno-Karabakh, “1991”!") == ("nagorno", "karabakh", "1991")
    assert folded_words(' \0" ') == ()


@given(st.text(alphabet=[*map(chr, range(128)), *"“”‘’–—…éƏıİß"]))
def test_the_quick_way_gives_what_the_long_way_does(text: str) -> None:
    # A letter that always takes the long way, put before the text.
    assert fold(text) == fold(f"é{text}").removeprefix("e")
