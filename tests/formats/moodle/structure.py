"""Is this XML what Moodle's own export looks like, by what is known of that format."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it has no types

COMMON = {
    "name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber",
    "tags",
}  # fmt: skip
OUTCOMES = {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}
OWN = {
    "multichoice": {"single", "shuffleanswers", "answernumbering", "answer", *OUTCOMES},
    "truefalse": {"answer"},
    "shortanswer": {"usecase", "answer"},
    "numerical": {"answer", "units", "unitgradingtype", "showunits"},
    "matching": {"shuffleanswers", "subquestion", *OUTCOMES},
    "essay": {
        "responseformat", "responserequired", "responsefieldlines", "attachments", "graderinfo",
    },
    "ordering": {
        "layouttype", "selecttype", "selectcount", "gradingtype", "showgrading",
        "numberingstyle", "answer",
    },
}  # fmt: skip
FORMATS = {"html", "moodle_auto_format", "plain_text", "markdown"}
SHOWN = {"questiontext", "generalfeedback", "feedback", "subquestion", "graderinfo", *OUTCOMES}
FRACTIONS = {
    100.0, 50.0, 33.33333, 25.0, 20.0, 16.66667, 14.28571, 12.5, 11.11111, 10.0, 5.0, 0.0,
}  # fmt: skip
"""Weights that Moodle knows and that occur here, without their signs."""


def amiss(data: bytes) -> list[str]:
    """Give what is not as it is in Moodle's own files."""
    quiz = fromstring(data)
    if quiz.tag != "quiz":
        return ["root"]
    return [f"{at}: {told}" for at, one in enumerate(quiz) for told in _of_question(one)]


def _of_question(question: Element) -> Iterator[str]:
    kind = question.get("type", "")
    names = [one.tag for one in question]
    if question.tag != "question":
        yield "no question"
    if kind == "category":
        if not (question.findtext("category/text") or "").startswith("$course$/"):
            yield "category"
        return
    yield from (f"no {one}" for one in sorted(COMMON - set(names)))
    yield from (f"odd {one}" for one in sorted(set(names) - COMMON - OWN[kind]))
    yield from (f"no {one}" for one in sorted(OWN[kind] - set(names) - _MAYBE))
    yield from _of_texts(question)
    yield from _of_answers(question, kind)


_MAYBE = {"answer", "subquestion", "units", "unitgradingtype", "showunits"}


def _of_texts(question: Element) -> Iterator[str]:
    for one in question.iter():
        if one.tag in SHOWN and one.get("format") not in FORMATS:
            yield f"format of {one.tag}"
        if one.tag in (*SHOWN, "name", "tag", "answer") and one.find("text") is None:
            yield f"text of {one.tag}"


def _of_answers(question: Element, kind: str) -> Iterator[str]:
    answers = question.findall("answer")
    fractions = [float(one.get("fraction", "nan")) for one in answers]
    if kind == "ordering":
        if fractions != [at + 1.0 for at in range(len(answers))]:
            yield "places"
        return
    if not {abs(one) for one in fractions} <= FRACTIONS:
        yield f"fractions {fractions}"
    if kind == "truefalse" and [one.findtext("text") for one in answers] != ["true", "false"]:
        yield "truths"
    needed = {"feedback"} | ({"tolerance"} if kind == "numerical" else set())
    if any(one.find(name) is None for one in answers for name in needed):
        yield "parts of an answer"
    if any(one.find("answer/text") is None for one in question.findall("subquestion")):
        yield "subquestion"
