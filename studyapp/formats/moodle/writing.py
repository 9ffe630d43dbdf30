"""Questions as Moodle XML: markup in CDATA sections, everything else escaped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never
from xml.sax.saxutils import escape

from studyapp.core.knowledge.pack import Pack
from studyapp.formats.html_text import html_of
from studyapp.formats.quizzes.carried import GAP, NO_TOLERANCE
from studyapp.formats.quizzes.feedback import feedback_html
from studyapp.formats.quizzes.marks import label, mark
from studyapp.formats.quizzes.question import QuizAnswer, QuizQuestion, QuizType

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
TAIL = "</quiz>\n"
HTML = ' format="html"'
PLAIN = ' format="moodle_auto_format"'
CDATA, CDATA_END = "<![CDATA[", "]]>"
PENALTY = "0.3333333"


def moodle_category(pack: Pack) -> str:
    """Give the category of a pack, named by its title."""
    title = " ".join(pack.title.split()).replace("/", "//")
    return (
        f'<question type="category">\n<category>{_plain(f"$course$/{title}")}</category>\n'
        f"<idnumber>{escape(mark('pack', label(pack.id)))}</idnumber>\n</question>\n"
    )


def moodle_question(quiz: QuizQuestion) -> str:
    """Give the element of a question."""
    text = quiz.before if quiz.after is None else f"{quiz.before}{GAP}{quiz.after}"
    lines = (
        f'<question type="{quiz.type.value}">',
        f"<name>{_plain(quiz.name)}</name>",
        f"<questiontext{HTML}>{_markup(html_of(text))}</questiontext>",
        f"<generalfeedback{HTML}>{_markup(feedback_html(quiz.feedback))}</generalfeedback>",
        "<defaultgrade>1</defaultgrade>",
        f"<penalty>{_penalty(quiz)}</penalty>",
        "<hidden>0</hidden>",
        f"<idnumber>{escape(quiz.id)}</idnumber>",
        *_details(quiz),
        *_tags(quiz),
        "</question>\n",
    )
    return "\n".join(lines)


def _penalty(quiz: QuizQuestion) -> str:
    match quiz.type:
        case QuizType.TRUE_FALSE:
            return "1"
        case QuizType.ESSAY:
            return "0"
        case _:
            return PENALTY


def _details(quiz: QuizQuestion) -> Iterator[str]:
    match quiz.type:
        case QuizType.CHOICE:
            yield f"<single>{str(quiz.single).lower()}</single>"
            yield "<shuffleanswers>true</shuffleanswers>"
            yield "<answernumbering>abc</answernumbering>"
            yield from (_outcome(name) for name in ("correct", "partiallycorrect", "incorrect"))
            yield from (_answer(one, HTML, _markup(html_of(one.text))) for one in quiz.answers)
        case QuizType.TRUE_FALSE:
            named = zip(("true", "false"), quiz.answers, strict=True)
            yield from (_answer(one, PLAIN, _plain(text)) for text, one in named)
        case QuizType.SHORT:
            yield "<usecase>0</usecase>"
            yield from (_answer(one, PLAIN, _plain(one.text)) for one in quiz.answers)
        case QuizType.NUMERICAL:
            yield from (_numerical(one) for one in quiz.answers)
            yield from _units(quiz)
        case QuizType.MATCHING:
            yield "<shuffleanswers>true</shuffleanswers>"
            yield from (_outcome(name) for name in ("correct", "partiallycorrect", "incorrect"))
            yield from (_subquestion(one) for one in quiz.answers)
        case QuizType.ORDERING:
            yield from _ordering(quiz)
        case QuizType.ESSAY:
            yield from _essay(quiz)
        case _:
            assert_never(quiz.type)


def _answer(answer: QuizAnswer, written_as: str, text: str, more: str = "") -> str:
    return (
        f'<answer fraction="{_percent(answer.percent)}"{written_as}>{text}{more}'
        f"<feedback{HTML}>{_markup(html_of(answer.feedback))}</feedback></answer>"
    )


def _numerical(answer: QuizAnswer) -> str:
    tolerance = f"<tolerance>{escape(answer.other or NO_TOLERANCE)}</tolerance>"
    return _answer(answer, PLAIN, _plain(answer.text), tolerance)


def _units(quiz: QuizQuestion) -> Iterator[str]:
    """Give the unit; nobody has to type it."""
    if quiz.unit:
        name = f"<unit_name>{escape(quiz.unit)}</unit_name>"
        yield f"<units><unit><multiplier>1</multiplier>{name}</unit></units>"
        yield "<unitgradingtype>0</unitgradingtype>"
        yield "<showunits>3</showunits>"


def _subquestion(answer: QuizAnswer) -> str:
    told = _plain(answer.other)
    return (
        f"<subquestion{HTML}>{_markup(html_of(answer.text))}<answer>{told}</answer></subquestion>"
    )


def _ordering(quiz: QuizQuestion) -> Iterator[str]:
    """Give the items, all of them shown one below the other; each counts by its neighbours."""
    yield "<layouttype>VERTICAL</layouttype>"
    yield "<selecttype>ALL</selecttype>"
    yield "<selectcount>0</selectcount>"
    yield "<gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype>"
    yield "<showgrading>SHOW</showgrading>"
    yield "<numberingstyle>none</numberingstyle>"
    for place, one in enumerate(quiz.answers, start=1):
        text = _markup(html_of(one.text))
        yield f'<answer fraction="{place}.0000000"{HTML}>{text}</answer>'


def _essay(quiz: QuizQuestion) -> Iterator[str]:
    """Give the field to write in; who marks sees the model answer too."""
    yield "<responseformat>editor</responseformat>"
    yield "<responserequired>1</responserequired>"
    yield "<responsefieldlines>10</responsefieldlines>"
    yield "<attachments>0</attachments>"
    told = [one for one in quiz.feedback if one.kind in ("model", "point")]
    yield f"<graderinfo{HTML}>{_markup(feedback_html(told))}</graderinfo>"


def _outcome(name: str) -> str:
    return f"<{name}feedback{HTML}>{_plain('')}</{name}feedback>"


def _tags(quiz: QuizQuestion) -> Iterator[str]:
    told = "".join(f"<tag>{_plain(one)}</tag>" for one in quiz.tags)
    yield f"<tags>{told}</tags>"


def _percent(percent: float) -> str:
    text = f"{percent:.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _plain(text: str) -> str:
    return f"<text>{escape(text)}</text>"


def _markup(markup: str) -> str:
    """Give HTML in a section of its own, unless there is nothing to hide.

    It holds no bare angle bracket but those of tags, so nothing in it ends the section.
    """
    if "<" not in markup and "&" not in markup:
        return _plain(markup)
    return f"<text>{CDATA}{markup}{CDATA_END}</text>"
