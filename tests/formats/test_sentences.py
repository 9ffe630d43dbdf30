import pytest

from studyapp.formats import sentences
from studyapp.formats.sentences import sentence_starts


def split(line: str, language: str = "en") -> list[str]:
    starts = sentence_starts(line, language)
    return [line[a:b].strip() for a, b in zip(starts, [*starts[1:], len(line)], strict=True)]


@pytest.mark.parametrize(
    "parts",
    [
        ["One thing happened.", "Another followed."],
        ["He said: “It began at noon.", "It ended at night.”", "Nobody asked."],
        ["“It is so.”", "On Monday, they met."],
        ["He asked: “Why?”", "“Because,” she said."],
        ["“Is it over?” he asked."],
        ["Mr. Gray met the U.S. envoy at 5 p.m. on Friday.", "They parted."],
        ["Amb. Gray left.", "Dr. Brown stayed."],
        ["The area (see the map.) is small.", "It is cold."],
        ["It rose by 4,400.5 points.", "Then it fell."],
        ["She wrote: «Да.", "Нет.»", "Then she left."],
        ['He cried "Stop."', '"No," she said.'],
    ],
)
def test_a_line_is_split_where_a_reader_would(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_other_scripts_are_split_too() -> None:
    assert split("这是一句话。“这是第二句。”好。", "zh") == [
        "这是一句话。",
        "“这是第二句。”",
        "好。",
    ]
    assert split("Река. Берег.", "ru") == ["Река.", "Берег."]


def test_a_bare_number_or_dots_begin_no_sentence() -> None:
    assert split("1. The first point. 2. The second point.")[0] == "1. The first point."
    assert split("It ended. ...") == ["It ended. ..."]


def test_an_empty_line_has_no_sentence() -> None:
    assert sentence_starts("", "en") == ()


def test_a_splitter_that_loses_letters_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "segment", lambda _language, line: [line[1:]])
    assert sentence_starts("One. Two.", "en") == (0,)


def test_many_quotation_marks_are_split_in_reasonable_time() -> None:
    assert sentence_starts("“" * 20_000, "en") == (0,)
