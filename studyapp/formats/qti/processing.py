"""How an answer is marked: the standard templates, or conditions written out.

The templates know nothing of feedback or of several places that count alike, so wherever there
is any, the same rule is written out with what it should show.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.formats.qti.carried import is_chosen, is_typed
from studyapp.formats.qti.names import (
    ASSIGNED,
    FEEDBACK,
    RESPONSE,
    SCORE,
    TEMPLATES,
)
from studyapp.formats.qti.xml_tree import add

Slots = Sequence[Sequence[str]]
"""The identifiers of items to order, by place."""


def add_processing(
    item: Element, form: QuestionForm, slots: Slots, shown: Sequence[str] | None
) -> None:
    """Append the marking.

    `shown` are the identifiers of feedback that comes after any answer, None where the item has
    no feedback at all.
    """
    template = _template(form)
    if shown is None and template:
        add(item, "responseProcessing", template=TEMPLATES + template)
    elif shown is not None or form.kind is not AnswerKind.OPEN:
        processing = add(item, "responseProcessing")
        _add_marks(processing, form, template, slots)
        if shown is not None:
            _add_feedback(processing, form, shown)


def _template(form: QuestionForm) -> str:
    """Give the name of the template that marks a question, if one does."""
    if form.kind in (AnswerKind.ORDERING, AnswerKind.NUMBER, AnswerKind.OPEN):
        return ""
    if form.kind in (*ASSIGNED, AnswerKind.SEVERAL_OF) or is_typed(form):
        return "map_response"
    return "match_correct"


def _add_marks(processing: Element, form: QuestionForm, template: str, slots: Slots) -> None:
    match form.kind:
        case AnswerKind.OPEN:
            return
        case AnswerKind.ORDERING:
            _add_places(processing, slots)
        case AnswerKind.NUMBER:
            margin = form.tolerance
            mode = {"toleranceMode": "absolute", "tolerance": f"{margin} {margin}"}
            equal = mode if margin else {"toleranceMode": "exact"}
            _add_match(processing, Element("equal", equal))
        case _ if template == "match_correct":
            _add_match(processing, Element("match"))
        case _:
            outcome = add(processing, "setOutcomeValue", identifier=SCORE)
            add(outcome, "mapResponse", identifier=RESPONSE)


def _add_match(processing: Element, comparison: Element) -> None:
    condition = add(add(processing, "responseCondition"), "responseIf")
    add(comparison, "variable", identifier=RESPONSE)
    add(comparison, "correct", identifier=RESPONSE)
    condition.append(comparison)
    _add_score(condition, "1")


def _add_places(processing: Element, slots: Slots) -> None:
    """Give a share of the mark for each place that holds one of the items that belong there."""
    count = sum(map(len, slots))
    place = 0
    for names in slots:
        for _ in names:
            place += 1
            condition = add(add(processing, "responseCondition"), "responseIf")
            member = add(condition, "member")
            add(add(member, "index", n=str(place)), "variable", identifier=RESPONSE)
            among = add(member, "multiple")
            for name in names:
                add(among, "baseValue", name, baseType="identifier")
            outcome = add(condition, "setOutcomeValue", identifier=SCORE)
            total = add(outcome, "sum")
            add(total, "variable", identifier=SCORE)
            add(total, "baseValue", share(1, count), baseType="float")


def _add_feedback(processing: Element, form: QuestionForm, shown: Sequence[str]) -> None:
    outcome = add(processing, "setOutcomeValue", identifier=FEEDBACK)
    told = add(outcome, "multiple")
    if is_chosen(form):
        add(told, "variable", identifier=RESPONSE)
    for name in shown:
        add(told, "baseValue", name, baseType="identifier")
    if is_typed(form):
        _add_foreseen(processing, form)


def _add_foreseen(processing: Element, form: QuestionForm) -> None:
    for number, one in enumerate(form.choices):
        if not one.reason and one.quote is None:
            continue
        condition = add(add(processing, "responseCondition"), "responseIf")
        match = add(condition, "stringMatch", caseSensitive="false")
        add(match, "variable", identifier=RESPONSE)
        add(match, "baseValue", one.text, baseType="string")
        outcome = add(condition, "setOutcomeValue", identifier=FEEDBACK)
        both = add(outcome, "multiple")
        add(both, "variable", identifier=FEEDBACK)
        add(both, "baseValue", choice_name(number), baseType="identifier")


def _add_score(condition: Element, value: str) -> None:
    outcome = add(condition, "setOutcomeValue", identifier=SCORE)
    add(outcome, "baseValue", value, baseType="float")


def choice_name(number: int) -> str:
    """Give the identifier of a choice; numbers count from 0."""
    return f"C{number + 1}"


def target_name(number: int) -> str:
    """Give the identifier of a target; numbers count from 0."""
    return f"T{number + 1}"


def share(part: int, whole: int) -> str:
    """Give a fraction as a decimal number."""
    return f"{part / max(whole, 1):.6g}"
