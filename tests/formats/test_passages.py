import pytest

from studyapp.core.knowledge.layout import Slip
from studyapp.core.knowledge.passage import Passage
from studyapp.formats import passages
from studyapp.formats.pack_schema import Quotation
from studyapp.formats.passages import Place, Quotes, nearest_words
from studyapp.formats.problem_list import ProblemList
from tests.builders import ARTICLE, make_article, quote

PLACE = Place("events.toml", "ev-a", "passages")


def find(given: object) -> tuple[Passage | None, str, str]:
    problems = ProblemList()
    found = Quotes(ARTICLE, problems).find(Quotation.model_validate(given), PLACE)
    told = problems.found[0] if problems else None
    return found, told.message if told else "", told.hint if told else ""


def test_words_that_stand_there_once_are_found() -> None:
    found, message, _ = find("In 1990, the towns built the bridge together.")
    assert found == quote("In 1990, the towns built the bridge together.")
    assert not message


def test_an_occurrence_or_the_words_before_choose_among_several() -> None:
    second, _, _ = find({"exact": "the bridge first", "occurrence": 2})
    by_prefix, _, _ = find({"exact": "the bridge first", "prefix": "Northbank closed "})
    assert second == by_prefix
    assert second is not None
    assert second.paragraph == 2


def test_flags_and_notes_are_carried() -> None:
    found, _, _ = find({"exact": "engine house", "quotable": False, "note": "as printed"})
    assert found is not None
    assert (found.quotable, found.note) == (False, "as printed")


def test_missing_words_are_told_with_the_nearest() -> None:
    found, message, hint = find("In 1990, the towns have built a bridge together")
    assert found is None
    assert message == "“In 1990, the towns have built a bridge together” is not in the article."
    assert hint.startswith("The nearest words, paragraph 3: “In 1990, the towns built the bridge")


def test_a_difference_in_marks_only_is_said_to_be_one() -> None:
    _, _, hint = find("In 1990 the towns built the bridge together.")
    assert hint.endswith("It differs only in spaces, marks or capitals.")


def test_words_unlike_all_others_get_no_hint() -> None:
    assert find("zzzz qqqq xxxx")[2] == ""


def test_ambiguous_words_are_told_with_their_number() -> None:
    _, message, hint = find("closed the bridge first")
    assert message == "“closed the bridge first” stands in the article 2 times."
    assert "occurrence" in hint


def test_an_occurrence_too_many_is_told() -> None:
    _, message, hint = find({"exact": "closed the bridge first", "occurrence": 3})
    assert message.endswith("2 times, but not so.")
    assert hint == "Correct occurrence or prefix."


def test_words_across_paragraphs_are_told() -> None:
    _, message, _ = find("surprised.\n\nThe Mayor of Northbank")
    assert message.endswith("runs over the end of a paragraph.")


def test_find_all_numbers_the_fields_from_one() -> None:
    problems = ProblemList()
    wanted = [Quotation(exact="An old quarrel"), Quotation(exact="not there")]
    assert len(Quotes(ARTICLE, problems).find_all(wanted, PLACE)) == 1
    assert problems.found[0].field == "passages[2]"


def test_what_touches_an_unquotable_slip_is_unquotable_too() -> None:
    quotes = Quotes(ARTICLE, ProblemList())
    open_slip = Slip(passage=quote("flood"), note="odd word")
    shut_slip = Slip(passage=quote("engine house", quotable=False), note="as printed")
    quotes.keep_unquoted((open_slip, shut_slip))
    touched = quotes.find(Quotation(exact="The engine house broke in the night"), PLACE)
    own_note = quotes.find(Quotation(exact="engine", note="mine"), PLACE)
    free = quotes.find(Quotation(exact="A flood damaged it"), PLACE)
    assert touched is not None
    assert own_note is not None
    assert free is not None
    assert (touched.quotable, touched.note) == (False, "as printed")
    assert (own_note.quotable, own_note.note) == (False, "mine")
    assert free.quotable


def test_hints_stop_where_they_would_cost_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "MOST_HINTS", 1)
    problems = ProblemList()
    quotes = Quotes(ARTICLE, problems)
    quotes.require_words("On 1 May 2022", PLACE)
    quotes.require_words("On 1 May 2023", PLACE)
    quotes.require_words("On 1 May 2021", PLACE)
    quotes.require_words("", PLACE)
    assert [bool(one.hint) for one in problems.found] == [True, False]


def test_nearest_words_are_whole_words() -> None:
    near = nearest_words(ARTICLE, "ferry ran agroun")
    assert near is not None
    assert near.exact == "ferry ran aground"


def test_nothing_is_near_in_an_article_without_like_words() -> None:
    article = make_article(((ARTICLE.blocks[0].kind, ("5 May 2021",)),))
    assert nearest_words(article, "zzz") is None
