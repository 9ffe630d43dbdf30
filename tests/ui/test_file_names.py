import pytest

from studyapp.ui.file_names import LONGEST, file_stem


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("old-bridge", "old-bridge"),
        ("../a b", "a-b"),
        ("…", "studyapp"),
        ("Was? Ja: so", "Was-Ja-so"),
    ],
)
def test_a_name_keeps_what_every_system_takes(name: str, stem: str) -> None:
    assert file_stem(name) == stem


def test_a_long_name_is_cut() -> None:
    assert len(file_stem("a" * 500)) == LONGEST
