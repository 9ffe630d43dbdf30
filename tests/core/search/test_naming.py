import pytest

from studyapp.core.search.naming import named, nearest

NAMES = {
    "baku": ("Bakı", "Baku"),
    "pashinyan": ("Nikol Pashinyan",),
    "armenia": ("Armenia",),
    "army": ("Armenian army",),
    "group": ("OSCE Minsk Group", "Minsk Group"),
    "yerevan": ("Երևան",),
    "ap": ("Associated Press",),
}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("baki", {"baku"}), ("BAKU", {"baku"}), ("Баку", {"baku"}), ("Armenia", {"armenia"}),
        ("armeni", {"armenia", "army"}), ("army", {"army"}), ("minsk", {"group"}),
        ("osce minsk", {"group"}), ("pashin", {"pashinyan"}), ("erevan", set()),
        ("yerevan", {"yerevan"}), ("", set()), ("?", set()), ("roup", set()),
    ],
)  # fmt: skip
def test_what_is_called_so_else_begins_so_else_has_such_a_word(value: str, found: set[str]) -> None:
    assert named(value, NAMES) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Pasinyan", {"pashinyan"}), ("Armeni", {"armenia"}), ("Nikol Pasinjan", {"pashinyan"}),
        ("erevan", {"yerevan"}), ("bak", set()), ("pr", set()), ("", set()), ("zzzzzz", set()),
    ],
)  # fmt: skip
def test_what_is_spelled_nearly_so(value: str, found: set[str]) -> None:
    assert nearest(value, NAMES) == found
