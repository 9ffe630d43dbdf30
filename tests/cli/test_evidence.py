from dataclasses import replace

from studyapp.cli.evidence import evidence_lines
from studyapp.core.knowledge.passage import Passage
from tests.builders import make_pack, quote

PACK = make_pack()


def told(passage: Passage, *facts: str) -> list[str]:
    return list(evidence_lines(PACK, passage, facts))


def test_a_holder_and_the_medium_are_named() -> None:
    words = "The River Gazette reports that the Mayor of Southbank denies any debt."
    assert told(quote("denies any debt"), "pos-no-debt") == [
        f"“{words}”",
        "Mayor of Southbank, reported by River Gazette, paragraph 2.",
    ]


def test_the_speaker_is_found_even_when_no_fact_is_named() -> None:
    assert told(quote("Southbank closed the bridge first"))[1] == "Mayor of Northbank, paragraph 2."
    assert told(quote("5 May 2021"))[1] == "The article, the dateline."


def test_a_named_fact_that_stands_elsewhere_is_no_witness() -> None:
    assert told(quote("5 May 2021"), "pos-no-debt", "none")[1] == "The article, the dateline."


def test_what_is_not_quotable_is_not_quoted() -> None:
    passage = quote("The engine house broke", quotable=False, note="as printed")
    assert told(passage, "ev-engine") == [
        "The words are not quoted here: as printed.",
        "A workman, paragraph 4.",
    ]
    bare = quote("The engine house broke", quotable=False)
    assert told(bare)[0] == "The words are not quoted here: see the article."


def test_a_sentence_around_unquotable_words_is_cut_to_the_passage() -> None:
    assert told(quote("a workman said"))[0] == "“a workman said”"


def test_words_the_article_no_longer_has_are_quoted_as_they_were_asked() -> None:
    moved = replace(quote("A ferry ran aground"), exact="A ferry ran agrounD")
    assert told(moved)[0] == "“A ferry ran agrounD”"


def test_words_with_marks_of_their_own_get_other_marks_around_them() -> None:
    moved = replace(quote("A ferry ran aground"), exact="A “ferry” ran a way")
    assert told(moved)[0] == "‘A “ferry” ran a way’"
