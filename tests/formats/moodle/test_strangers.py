"""Moodle XML that others wrote: the types there are, and what can be wrong with them."""

import time

import pytest

from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Found
from studyapp.formats.moodle import MoodleXmlFormat
from studyapp.formats.moodle.not_kept import BEGINNING, CASE, COMBINED, HINTS
from studyapp.formats.quizzes.collecting import MEDIA
from studyapp.formats.quizzes.reading import FIRST_NUMBER, PARTIAL, PARTLY_RIGHT, WILDCARDS
from tests.faults.growth import grows_evenly

MOODLE = MoodleXmlFormat()
MEGABYTE = 1024 * 1024
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'


def read(*questions: str) -> Found:
    return MOODLE.read(f"{HEAD}{''.join(questions)}</quiz>".encode(), "a.xml")


def question(kind: str, inside: str = "", *, stem: str = "Which?", number: str = "") -> str:
    told = f"<idnumber>{number}</idnumber>" if number else ""
    return (
        f'<question type="{kind}"><name><text>One</text></name>'
        f'<questiontext format="html"><text><![CDATA[<p>{stem}</p>]]></text></questiontext>'
        f"{told}{inside}</question>"
    )


def answer(fraction: str, text: str, feedback: str = "", more: str = "") -> str:
    return (
        f'<answer fraction="{fraction}" format="html"><text>{text}</text>{more}'
        f'<feedback format="html"><text>{feedback}</text></feedback></answer>'
    )


def only(text: str) -> QuestionForm:
    found = read(text)
    assert found.problems == ()
    (item,) = found.items
    assert item.status is QuestionStatus.DRAFT
    assert item.form.id.startswith("x-")
    return item.form


def test_one_of_several() -> None:
    inside = (
        "<single>true</single><generalfeedback format='html'><text>East.</text></generalfeedback>"
        + answer("100", "<![CDATA[<p>Kura<br></p>]]>", "&lt;b&gt;yes&lt;/b&gt;")
        + answer("0.0000000", "Aras")
        + "<tags><tag><text>rivers</text></tag><tag><text> two words </text></tag></tags>"
    )
    form = only(question("multichoice", inside))
    assert (form.kind, form.stem, form.explanation) == (AnswerKind.ONE_OF, "Which?", "East.")
    assert [(one.text, one.right, one.reason) for one in form.choices] == [
        ("Kura", True, "yes"),
        ("Aras", False, ""),
    ]
    assert form.tags == ("rivers", "two words")


@pytest.mark.parametrize(
    ("single", "fractions", "kind", "right"),
    [
        ("true", ("100", "0", "0"), AnswerKind.ONE_OF, [0]),
        ("1", ("90", "50", "0"), AnswerKind.ONE_OF, [0]),
        ("false", ("50", "50", "-100"), AnswerKind.SEVERAL_OF, [0, 1]),
        ("0", ("33.33333", "33.33333", "33.33333"), AnswerKind.SEVERAL_OF, [0, 1, 2]),
        ("false", ("0", "100", "0"), AnswerKind.ONE_OF, [1]),
    ],
)
def test_options_by_what_they_earn(
    single: str, fractions: tuple[str, ...], kind: AnswerKind, right: list[int]
) -> None:
    answers = "".join(answer(one, f"a{at}") for at, one in enumerate(fractions))
    form = read(question("multichoice", f"<single>{single}</single>{answers}")).items[0].form
    assert form.kind is kind
    assert [at for at, one in enumerate(form.choices) if one.right] == right


def test_true_or_false_in_any_order() -> None:
    inside = answer("0", "false", "no") + answer("100", "true", "yes")
    form = only(question("truefalse", inside))
    assert form.kind is AnswerKind.TRUE_FALSE
    assert [(one.text, one.right, one.reason) for one in form.choices] == [
        ("True", True, "yes"),
        ("False", False, "no"),
    ]


def test_typed_answers_and_numbers() -> None:
    typed = answer("100", "a &lt;b&gt;") + answer("60", "North*") + answer("0", "*", "other")
    found = read(question("shortanswer", f"<usecase>0</usecase>{typed}"))
    assert found.items[0].form.accepted == ("a <b>", "North")
    assert {one.message for one in found.losses} == {PARTIAL, WILDCARDS}
    units = "<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>"
    numbers = answer("100", "1822", "", "<tolerance>2</tolerance>") + answer("0", "*")
    form = only(question("numerical", numbers + units))
    assert (form.number, form.tolerance, form.unit) == ("1822", "2", "km")
    more = read(question("numerical", answer("50", "1") + answer("100", "2")))
    assert more.items[0].form.number == "2"
    assert [one.message for one in more.losses] == [FIRST_NUMBER]


@pytest.mark.parametrize("name", ["matching", "match"])
def test_matching_with_an_answer_over(name: str) -> None:
    pairs = "".join(
        f'<subquestion format="html"><text>{item}</text><answer><text>{target}</text></answer>'
        "</subquestion>"
        for item, target in (("Kura", "Mtkvari"), ("Aras", "Araxes"), ("", "Tanais"))
    )
    form = only(question(name, pairs))
    assert form.kind is AnswerKind.MATCHING
    assert form.targets == ("Mtkvari", "Araxes", "Tanais")
    assert [(one.text, one.place) for one in form.choices] == [("Kura", 0), ("Aras", 1)]


def test_an_essay_and_an_ordering() -> None:
    told = '<graderinfo format="html"><text>&lt;p&gt;Model.&lt;/p&gt;</text></graderinfo>'
    form = only(question("essay", told))
    assert (form.kind, form.model) == (AnswerKind.OPEN, "Model.")
    items = answer("2.0000000", "then") + answer("1.0000000", "first") + answer("3.0", "last")
    ordered = only(question("ordering", items))
    assert ordered.kind is AnswerKind.ORDERING
    assert sorted((one.place, one.text) for one in ordered.choices) == [
        (0, "first"),
        (1, "then"),
        (2, "last"),
    ]


def test_texts_are_read_as_they_say_they_are() -> None:
    for written_as, text, words in (
        ("html", "a\nb <i>c</i> &amp;", "a b c &"),
        ("moodle_auto_format", "a\nb", "a\nb"),
        ("moodle_auto_format", "a\nb <i>c</i>", "a\nb c"),
        ("plain_text", "a <b>", "a <b>"),
        ("markdown", "*a*", "*a*"),
    ):
        told = f'<questiontext format="{written_as}"><text><![CDATA[{text}]]></text></questiontext>'
        assert only(f'<question type="essay">{told}</question>').stem == words


def test_categories_become_tags_and_numbers_count_within_them() -> None:
    category = '<question type="category"><category><text>{}</text></category></question>'
    found = read(
        category.format("$course$/top/Rivers"),
        question("essay", number="7"),
        category.format("$course$/top/Default for X"),
        question("essay", number="7"),
        question("essay", stem="Mine", number="q-mine"),
    )
    assert [one.form.tags for one in found.items] == [("Rivers",), (), ()]
    ids = [one.form.id for one in found.items]
    assert len(set(ids)) == 3
    assert ids[2] == "q-mine"
    assert found.problems == ()


def test_pictures_are_told() -> None:
    found = read(question("essay", stem='See <img src="@@PLUGINFILE@@/a.png">this'))
    assert found.items[0].form.stem == "See this"
    assert [one.message for one in found.losses] == [MEDIA]


def test_a_part_of_the_marks_is_told() -> None:
    found = read(question("multichoice", answer("100", "a") + answer("50", "b")))
    assert [one.message for one in found.losses] == [PARTLY_RIGHT]


@pytest.mark.parametrize("name", ["cloze", "description", "calculatedmulti", "ddwtos", ""])
def test_other_types_are_told_and_spare_the_rest(name: str) -> None:
    found = read(question(name), question("essay", stem="Why?"))
    assert [one.form.stem for one in found.items] == ["Why?"]
    (problem,) = found.problems
    assert (problem.file, problem.entry, problem.field) == ("a.xml", "question 1 (One)", "type")
    assert f"“{name}”" in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (question("truefalse", answer("100", "yes") + answer("0", "no")), "answer"),
        (question("truefalse", answer("100", "true")), "answer"),
        (question("numerical", answer("100", "many")), "answer"),
        (question("numerical", answer("100", "1e999")), "answer"),
        (question("numerical", answer("100", "1", "", "<tolerance>x</tolerance>")), "tolerance"),
        (question("multichoice", answer("all", "a")), "answer fraction"),
        (question("multichoice", answer("nan", "a")), "answer fraction"),
        (question("essay", stem="x" * 1_000_001), "text"),
        (question("multichoice", answer("0", "a") * 10_001), "answer"),
    ],
)
def test_what_is_wrong_is_told_and_spares_the_others(text: str, field: str) -> None:
    found = read(question("essay", stem="first"), text, question("essay", stem="last"))
    assert [one.form.stem for one in found.items] == ["first", "last"]
    (problem,) = found.problems
    assert (problem.entry, problem.field) == ("question 2 (One)", field)


def test_a_file_that_breaks_off_keeps_the_questions_before() -> None:
    found = MOODLE.read(f"{HEAD}{question('essay')}<question".encode(), "a.xml")
    assert len(found.items) == 1
    (problem,) = found.problems
    assert problem.entry == "question 2"
    assert "line 3" in problem.message


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no xml",
        b"<html><body/></html>",
        b"<quiz>",
        b'<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>',
        b'<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>',
        b"<quiz>&undefined;</quiz>",
        b'<?xml version="1.0" encoding="nonsense"?><quiz/>',
        b'<?xml version="1.0" encoding="utf-7"?><quiz/>',
        b"<quiz>\xff</quiz>",
        b"<quiz>" + b"<a>" * 70 + b"</a>" * 70 + b"</quiz>",
        b"<quiz>" + b"<a>" * 300_000,
        b"\x00" * 100,
    ],
)
def test_what_is_no_moodle_xml_is_refused(data: bytes) -> None:
    with pytest.raises(ImportFailed) as failed:
        MOODLE.read(data, "a.xml")
    (problem,) = failed.value.problems
    assert problem.file == "a.xml"
    assert problem.message


def test_files_in_other_encodings() -> None:
    text = f"<quiz>{question('essay', stem='Kür')}</quiz>"
    for encoding in ("utf-16", "iso-8859-1"):
        data = f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)
        assert MOODLE.read(data, "a").items[0].form.stem == "Kür"


def test_an_empty_quiz_holds_nothing() -> None:
    assert read() == Found(items=())


PIECES = (
    question("essay"),
    "<a/>",
    "<!-- -->",
    "&#60;",
    "<question/>",
    '<question type="category"/>',
    question("essay", stem="&lt;" * 1000),
    question("multichoice", answer("0", "a") * 100),
)


@pytest.mark.parametrize("inside", PIECES)
def test_work_grows_with_the_length_alone(inside: str) -> None:
    assert grows_evenly(read, inside, times=max(2, 20_000 // len(inside)))


@pytest.mark.long
@pytest.mark.parametrize("inside", PIECES)
def test_half_a_megabyte_takes_seconds_and_no_minutes(inside: str) -> None:
    began = time.process_time()
    read(inside * (MEGABYTE // 2 // len(inside)))
    assert time.process_time() - began < 60


def test_what_has_no_place_here_is_told() -> None:
    html = '<{0} format="html"><text>{1}</text></{0}>'.format
    usual = html("correctfeedback", "Your answer is correct.") + html("hint", "")
    two = answer("100", "Kura") + answer("0", "Don")

    def told(kind: str, inside: str) -> list[str]:
        return [one.message for one in read(question(kind, inside)).losses]

    assert told("multichoice", two + usual) == []
    assert told("multichoice", two + html("hint", "<p>Think</p>")) == [HINTS]
    assert told("multichoice", two + html("incorrectfeedback", "Read again.")) == [COMBINED]
    assert told("shortanswer", answer("100", "Kura") + "<usecase>1</usecase>") == [CASE]
    assert told("essay", html("responsetemplate", "First")) == [BEGINNING]
