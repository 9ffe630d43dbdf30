from studyapp.ui.models.sentence_facts import facts_told_in
from tests.builders import make_pack, quote


def ids(words: str) -> list[str]:
    return [fact.id for fact in facts_told_in(quote(words), make_pack())]


def test_a_part_of_a_sentence_tells_all_that_its_sentence_tells() -> None:
    assert ids("in March 2016") == ids("by the end of 2017") == ["ev-flood", "ev-mended"]


def test_a_sentence_without_facts_tells_none() -> None:
    assert ids("Nobody in either town was surprised.") == []
