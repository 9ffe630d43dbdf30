from hypothesis import given
from hypothesis import strategies as st

from studyapp.formats.clean_text import clean, control_line, find_control, line_of


def test_line_ends_become_line_feeds() -> None:
    assert clean("a\r\nb\rc\n") == "a\nb\nc\n"


def test_letters_are_composed() -> None:
    assert clean("Cafe\u0301") == "Café"


def test_marks_that_turn_or_hide_text_are_dropped() -> None:
    assert clean("\ufeffa\u202eb\u2066c\u2069") == "abc"


def test_joiners_that_scripts_need_stay() -> None:
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_control_characters_are_found_with_their_line() -> None:
    assert find_control("a\tb\n") is None
    assert find_control("a\x00") == "U+0000"
    assert find_control("a\x9b") == "U+009B"
    assert control_line("a\nb\n\x1bc") == 3
    assert control_line("plain") == 1


def test_lines_are_counted_from_one() -> None:
    assert [line_of("a\nb", at) for at in (0, 1, 2)] == [1, 1, 2]


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
