"""GIFT that others wrote: every form of question there is, and what can be wrong with it."""

import time

import pytest

from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Found
from studyapp.formats.gift import GiftFormat
from studyapp.formats.quizzes.collecting import MEDIA
from studyapp.formats.quizzes.reading import GAP_STEM, PARTIAL, PARTLY_RIGHT, WILDCARDS
from studyapp.formats.quizzes.weights import PENALTY, UNEQUAL
from tests.faults.growth import grows_evenly

GIFT = GiftFormat()
MEGABYTE = 1024 * 1024


def read(text: str) -> Found:
    return GIFT.read(text.encode(), "a.gift")


def only(text: str) -> QuestionForm:
    found = read(text)
    assert found.problems == ()
    (item,) = found.items
    assert item.status is QuestionStatus.DRAFT
    assert item.form.quotes == ()
    return item.form


def marked(form: QuestionForm) -> list[tuple[str, bool, str]]:
    return [(one.text, one.right, one.reason) for one in form.choices]


def test_one_of_several() -> None:
    form = only(
        "// [tag:rivers] [id:7]\n::The river:: Which river?{\n"
        "=Kura # yes, it is\n~Aras#no\n~ Don ####It flows east.}"
    )
    assert form.kind is AnswerKind.ONE_OF
    assert form.stem == "Which river?"
    assert marked(form) == [("Kura", True, "yes, it is"), ("Aras", False, "no"), ("Don", False, "")]
    assert (form.explanation, form.tags) == ("It flows east.", ("rivers",))
    assert form.id.startswith("x-")


def test_weights_without_an_equals_sign_make_several_right() -> None:
    form = only("Which two?{~%50%Kura ~%50%Aras ~%-100%Don}")
    assert form.kind is AnswerKind.SEVERAL_OF
    assert [one.right for one in form.choices] == [True, True, False]


def test_one_weight_alone_is_one_of_several() -> None:
    assert only("Which?{~%100%Kura ~Don}").kind is AnswerKind.ONE_OF


def test_a_part_of_the_marks_is_not_right_and_is_told() -> None:
    found = read("Which?{=Kura ~%50%Aras ~Don}")
    (item,) = found.items
    assert [one.right for one in item.form.choices] == [True, False, False]
    assert [(one.item, one.message) for one in found.losses] == [(item.form.id, PARTLY_RIGHT)]


@pytest.mark.parametrize(
    ("answer", "right"),
    [("T", 0), ("TRUE", 0), ("true", 0), ("F", 1), ("FALSE", 1), (" F ", 1)],
)
def test_true_or_false(answer: str, right: int) -> None:
    form = only(f"It is so.{{{answer}}}")
    assert form.kind is AnswerKind.TRUE_FALSE
    assert [one.text for one in form.choices] == ["True", "False"]
    assert [at for at, one in enumerate(form.choices) if one.right] == [right]


def test_true_or_false_says_first_what_the_mistaken_hear() -> None:
    assert marked(only("It is so.{TRUE#mistaken#right}")) == [
        ("True", True, "right"),
        ("False", False, "mistaken"),
    ]
    assert marked(only("It is so.{F#mistaken}")) == [
        ("True", False, "mistaken"),
        ("False", True, ""),
    ]


def test_typed_answers() -> None:
    found = read("Which town?{=Northbank =%80%North bank =%20%Bank#not whole =%0%*#other}")
    (item,) = found.items
    assert item.form.kind is AnswerKind.TYPED
    assert item.form.accepted == ("Northbank", "North bank")
    assert marked(item.form) == [("Bank", False, "not whole")]
    assert {one.message for one in found.losses} == {PARTIAL, WILDCARDS}


@pytest.mark.parametrize(
    ("body", "number", "tolerance"),
    [
        ("#1822", "1822", ""),
        ("#1822:2", "1822", "2"),
        ("#1822:0", "1822", ""),
        ("#3.14..3.15", "3.145", "0.005"),
        ("# -5 : 1", "-5", "1"),
        ("#=1822:0 =%50%1822:2", "1822", ""),
        ("#\n=%50%1822:2#near\n=1822:1#right\n~#far", "1822", "1"),
    ],
)
def test_numbers(body: str, number: str, tolerance: str) -> None:
    form = read(f"When?{{{body}}}").items[0].form
    assert (form.kind, form.number, form.tolerance) == (AnswerKind.NUMBER, number, tolerance)


def test_matching_with_an_answer_over() -> None:
    form = only("Match.{=Kura -> Mtkvari =Aras -> Araxes = -> Tanais}")
    assert form.kind is AnswerKind.MATCHING
    assert form.targets == ("Mtkvari", "Araxes", "Tanais")
    assert [(one.text, one.place) for one in form.choices] == [("Kura", 0), ("Aras", 1)]


def test_matching_where_two_go_to_the_same_is_sorting() -> None:
    form = only("Match.{=a -> x =b -> y =c -> x}")
    assert form.kind is AnswerKind.SORTING
    assert [one.place for one in form.choices] == [0, 1, 0]


def test_an_arrow_in_feedback_matches_nothing() -> None:
    assert only("Which?{=Kura#see -> there}").kind is AnswerKind.TYPED


def test_an_essay_and_an_ordering() -> None:
    assert only("Why?{}").kind is AnswerKind.OPEN
    text = "Order.{>3 ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none\nfirst\nthen\nlast\n}"
    form = only(text)
    assert form.kind is AnswerKind.ORDERING
    assert sorted((one.place, one.text) for one in form.choices) == [
        (0, "first"),
        (1, "then"),
        (2, "last"),
    ]


def test_a_missing_word_is_a_gap() -> None:
    form = only("In {=1990 ~1991} the towns built it.")
    assert (form.kind, form.stem) == (AnswerKind.GAP, GAP_STEM)
    assert (form.before, form.after) == ("In ", " the towns built it.")
    assert not form.typed_gap
    typed = only("[html]In <b>{=1990}</b> the towns&nbsp;built it.")
    assert (typed.before, typed.after) == ("In ", " the towns built it.")
    assert (typed.typed_gap, typed.accepted) == (True, ("1990",))


def test_a_true_or_false_inside_a_sentence_keeps_the_sentence() -> None:
    assert only("It is {T} so.").stem == "It is _____ so."


def test_escapes_and_markup() -> None:
    form = only(r"[html]<p>2 \= 1\: a\~b\#c\{d\}\ne \\</p>{=\{a\} ~[markdown]*b* ~c<br>d}")
    assert form.stem == "2 = 1: a~b#c{d} e \\"
    assert [one.text for one in form.choices] == ["{a}", "*b*", "c\nd"]
    assert only("[plain]a <b>c</b>{}").stem == "a <b>c</b>"
    assert only(r"one\ntwo{}").stem == "one\ntwo"
    assert only("one\n  two  {}").stem == "one\ntwo"


def test_categories_become_tags() -> None:
    found = read(
        "$CATEGORY: $course$/Rivers/The Kura//Mtkvari\n\na{}\n\n$CATEGORY: $course$/top\n\nb{}\n"
    )
    assert [one.form.tags for one in found.items] == [("The Kura/Mtkvari",), ()]


def test_numbers_of_others_count_within_their_category() -> None:
    text = "$CATEGORY: {}\n\n// [id:7]\n{}{{}}\n"
    one = read(text.replace("{}", "a", 1).replace("{}", "stem", 1).replace("{{}}", "{}"))
    same = read(text.replace("{}", "a", 1).replace("{}", "other", 1).replace("{{}}", "{}"))
    else_ = read(text.replace("{}", "b", 1).replace("{}", "stem", 1).replace("{{}}", "{}"))
    assert one.items[0].form.id == same.items[0].form.id != else_.items[0].form.id


def test_ids_of_this_app_are_kept() -> None:
    assert only("// [id:q-who-1]\na{}").id == "q-who-1"


def test_reading_twice_gives_the_same_ids_and_the_same_question_counts_once() -> None:
    text = "a{=b ~c}\n\na{=b ~c}\n\na{=b ~d}\n"
    assert read(text) == read(text)
    assert len(read(text).items) == 2
    assert read(text).problems == ()


def test_two_questions_with_one_id_are_told() -> None:
    found = read("// [id:q-1]\na{}\n\n// [id:q-1]\nb{}\n")
    assert [one.form.stem for one in found.items] == ["a"]
    assert [(one.entry, one.field) for one in found.problems] == [("question 2 (line 5)", "id")]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("only words", "question"),
        ("a{=b", "answers"),
        ("a}", "question"),
        ("a{b{=c}", "answers"),
        ("a{=b} c {=d}", "question"),
        ("a{b}", "answers"),
        ("a{b =c}", "answers"),
        ("a{#}", "answers"),
        ("a{#x}", "answers"),
        ("a{#1..x}", "answers"),
        ("a{#1e999}", "answers"),
        ("a{#1:x}", "answers"),
    ],
)
def test_what_is_wrong_is_told_and_spares_the_others(text: str, field: str) -> None:
    found = read(f"first{{}}\n\n\n// remark\n{text}\n\nlast{{}}\n")
    assert [one.form.stem for one in found.items] == ["first", "last"]
    (problem,) = found.problems
    assert (problem.file, problem.entry, problem.field) == (
        "a.gift",
        "question 2 (line 5)",
        field,
    )
    assert problem.message
    assert problem.hint


def test_files_of_other_systems() -> None:
    for data in ("a{}\r\n\r\nb{}".encode("utf-8-sig"), "a{}\r\rb{}".encode("utf-16")):
        assert [one.form.stem for one in GIFT.read(data, "a").items] == ["a", "b"]
    with pytest.raises(ImportFailed) as failed:
        GIFT.read(b"a{}\n\n\xff{}", "a.gift")
    assert failed.value.problems[0].message == "Line 3 is not readable as UTF-8."


def test_an_empty_file_holds_nothing() -> None:
    assert read("\n// only a remark\n").items == ()


SIGNS = (
    "{", "}", "\\", "\\{", "=", "~", "#", ":", "::", "a{=", "{}", "a{#", " ", "\n", "[html]", "%",
    "&", "<", "a{}\n\n", "->", "//[tag:", "a{>\n", "$CATEGORY:\n", "\\]", "####",
)  # fmt: skip
BEFORE = ("", "a{=b ", "::a", "// [tag:a] [id:", "a{>\n", "a{T#", "[html]<a ")


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("sign", SIGNS)
def test_work_grows_with_the_length_alone(before: str, sign: str) -> None:
    assert grows_evenly(read, sign, before=before, times=4_000 // len(sign))


@pytest.mark.long
@pytest.mark.parametrize("sign", ["{", "\\", "}", "=", "[html]", "//[tag:"])
def test_a_megabyte_of_one_sign_takes_seconds_and_no_minutes(sign: str) -> None:
    began = time.process_time()
    read(sign * (MEGABYTE // len(sign)))
    assert time.process_time() - began < 60


def told_of(text: str) -> list[str]:
    return [one.message for one in read(text).losses]


def test_pictures_that_are_left_out_are_told() -> None:
    shown = r'::A::[html]<p>Which?<img src\="@@PLUGINFILE@@/map.png" alt\="Map"></p>{\=}'
    assert told_of(shown.replace(r"{\=}", "{=Kura ~Don}")) == [MEDIA]
    assert told_of("[plain]What does <b> mean?{=bold ~big}") == []


def test_what_options_earn_is_told_where_it_is_not_kept() -> None:
    assert told_of("Which two?{~%50%Kura ~%50%Aras ~%-50%Don ~Volga}") == []
    assert told_of("Which three?{~%33.33333%A ~%33.33333%B ~%33.3%C ~%-33.33333%D}") == []
    assert told_of("Which two?{~%75%Kura ~%25%Aras ~%-50%Don}") == [UNEQUAL]
    assert told_of("Which two?{~%50%Kura ~%50%Aras ~%-100%Don}") == [PENALTY]
    assert told_of("Which?{=Kura ~%-25%Don}") == [PENALTY]
