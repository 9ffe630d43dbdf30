"""An item that this app wrote, read as exactly as it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.errors import InvalidInput
from studyapp.formats.qti.declared import Response
from studyapp.formats.qti.markup import exact_in
from studyapp.formats.qti.names import EXPLANATION, KIND_PREFIX, TOOL
from studyapp.formats.qti.processing import choice_name
from studyapp.formats.qti.xml_tree import first, inside

Answer = dict[str, Any]


def own_kind(item: Element) -> AnswerKind | None:
    """Give the kind of a question that this app wrote; None of a stranger's."""
    body = item.find("itemBody")
    if item.get("toolName") != TOOL or body is None:
        return None
    values = {KIND_PREFIX + kind.value: kind for kind in AnswerKind}
    return values.get(body.get("class", ""))


def own_form(item: Element, kind: AnswerKind) -> QuestionForm:
    """Give the question; raise `InvalidInput` where something of it is missing."""
    body = _required(item, "itemBody")
    form = QuestionForm(id="", kind=kind, **_READERS[kind](item, body))
    explanation, quotes = _told(item, EXPLANATION)
    choices = tuple(_with_reason(item, one, choice_name(at)) for at, one in enumerate(form.choices))
    return replace(form, choices=choices, explanation=explanation, quotes=quotes)


def _chosen(item: Element, body: Element) -> Answer:
    keys = Response.of(item).correct
    return {"stem": _prompt(body), "choices": _options(body, "simpleChoice", keys)}


def _options(body: Element, tag: str, keys: Sequence[str]) -> tuple[Choice, ...]:
    return tuple(
        Choice(text=exact_in(one), right=one.get("identifier") in keys) for one in inside(body, tag)
    )


def _ordered(item: Element, body: Element) -> Answer:
    ranks = Response.of(item).ranks()
    choices = tuple(
        Choice(text=exact_in(one), place=ranks.get(one.get("identifier", ""), 0))
        for one in inside(body, "simpleChoice")
    )
    return {"stem": _prompt(body), "choices": choices}


def _assigned(item: Element, body: Element) -> Answer:
    sets = list(inside(body, "simpleMatchSet"))
    if len(sets) != 2:  # noqa: PLR2004 - items and targets
        raise InvalidInput(field="simpleMatchSet", value="It needs two sets to match.")
    items, targets = (list(inside(one, "simpleAssociableChoice")) for one in sets)
    names = {one.get("identifier", ""): at for at, one in enumerate(targets)}
    pairs = dict(Response.of(item).pairs())
    choices = tuple(
        Choice(text=exact_in(one), place=names.get(pairs.get(one.get("identifier", ""), ""), -1))
        for one in items
    )
    return {
        "stem": _prompt(body),
        "choices": choices,
        "targets": tuple(exact_in(one) for one in targets),
    }


def _typed(item: Element, body: Element) -> Answer:
    return {"stem": _classed(body, "p", "stem"), **_accepted(item)}


def _accepted(item: Element) -> Answer:
    entries = Response.of(item).mapped
    return {
        "accepted": tuple(key for key, worth in entries if worth > 0),
        "choices": tuple(Choice(text=key) for key, worth in entries if worth <= 0),
    }


def _number(item: Element, body: Element) -> Answer:
    response = Response.of(item)
    return {
        "stem": _classed(body, "p", "stem"),
        "number": response.first,
        "tolerance": response.tolerance,
        "unit": _classed(body, "span", "unit"),
    }


def _date(item: Element, body: Element) -> Answer:
    return {"stem": _classed(body, "p", "stem"), "date": Response.of(item).first}


def _placement(item: Element, body: Element) -> Answer:
    ends = {name: _classed(body, "span", name) for name in ("first", "last")}
    return {**_date(item, body), **ends}


def _gap(item: Element, body: Element) -> Answer:
    words = {name: _classed(body, "span", name) for name in ("before", "after")}
    told = {"stem": _classed(body, "p", "stem"), **words}
    if first(body, "textEntryInteraction") is not None:
        return {**told, "typed_gap": True, **_accepted(item)}
    return {**told, "choices": _options(body, "inlineChoice", Response.of(item).correct)}


def _open(_item: Element, body: Element) -> Answer:
    rubric = body.find("rubricBlock")
    points = () if rubric is None else tuple(exact_in(one) for one in inside(rubric, "li"))
    model = "" if rubric is None else _classed(rubric, "p", "model")
    return {"stem": _prompt(body), "model": model, "points": points}


_READERS: dict[AnswerKind, Callable[[Element, Element], Answer]] = {
    AnswerKind.ONE_OF: _chosen,
    AnswerKind.SEVERAL_OF: _chosen,
    AnswerKind.TRUE_FALSE: _chosen,
    AnswerKind.TYPED: _typed,
    AnswerKind.DATE: _date,
    AnswerKind.NUMBER: _number,
    AnswerKind.ORDERING: _ordered,
    AnswerKind.MATCHING: _assigned,
    AnswerKind.SORTING: _assigned,
    AnswerKind.PLACEMENT: _placement,
    AnswerKind.GAP: _gap,
    AnswerKind.OPEN: _open,
}


def _with_reason(item: Element, choice: Choice, name: str) -> Choice:
    reason, quotes = _told(item, name)
    if not reason and not quotes:
        return choice
    return replace(choice, reason=reason, quote=quotes[0] if quotes else None)


def _told(item: Element, name: str) -> tuple[str, tuple[Quote, ...]]:
    """Give the text and the quoted words of a feedback."""
    for one in item.findall("modalFeedback"):
        if one.get("identifier") == name:
            quoted = [exact_in(words) for words in one.findall("blockquote/p")]
            return exact_in(one.find("p")), tuple(Quote(exact=text) for text in quoted if text)
    return "", ()


def _prompt(body: Element) -> str:
    return exact_in(first(body, "prompt"))


def _classed(parent: Element, tag: str, name: str) -> str:
    found = (one for one in inside(parent, tag) if one.get("class") == name)
    return exact_in(next(found, None))


def _required(parent: Element, tag: str) -> Element:
    found = parent.find(tag)
    if found is None:
        raise InvalidInput(field=tag, value=f"It has no {tag}.")
    return found
