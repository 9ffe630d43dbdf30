"""A question as an assessmentItem of QTI 2.1."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.formats.qti.carried import is_chosen, is_typed
from studyapp.formats.qti.markup import put
from studyapp.formats.qti.names import (
    ASSIGNED,
    EXPLANATION,
    FEEDBACK,
    ITEM_NAMESPACE,
    KIND_PREFIX,
    RESPONSE,
    SCORE,
    TOOL,
    is_identifier,
)
from studyapp.formats.qti.processing import add_processing, choice_name, share, target_name
from studyapp.formats.qti.xml_tree import add
from studyapp.formats.stranger_ids import stranger_id

TITLE = 80
WIDTH = "30"


def item_of(form: QuestionForm) -> Element:
    """Give a question as an item; it says nothing that cannot be carried."""
    item = Element(
        "assessmentItem",
        {
            "xmlns": ITEM_NAMESPACE,
            "identifier": form.id if is_identifier(form.id) else stranger_id(form.id),
            "title": " ".join(form.stem.split())[:TITLE] or form.kind.value,
            "adaptive": "false",
            "timeDependent": "false",
            "toolName": TOOL,
        },
    )
    _add_response(item, form)
    feedback = _feedback(form)
    _add_outcomes(item, has_feedback=bool(feedback))
    body = add(item, "itemBody", class_=KIND_PREFIX + form.kind.value)
    _add_body(body, form)
    shown = [one.get("identifier", "") for one in feedback]
    if is_chosen(form) or is_typed(form):
        shown = [name for name in shown if name == EXPLANATION]
    add_processing(item, form, _slots(form), shown if feedback else None)
    for one in feedback:
        item.append(one)
    return item


def _add_response(item: Element, form: QuestionForm) -> None:
    cardinality, base, right = _declared(form)
    declaration = add(
        item,
        "responseDeclaration",
        identifier=RESPONSE,
        cardinality=cardinality,
        baseType=base,
    )
    if right:
        correct = add(declaration, "correctResponse")
        for value in right:
            add(correct, "value", value)
    _add_mapping(declaration, form, right)


def _declared(form: QuestionForm) -> tuple[str, str, list[str]]:
    """Give the cardinality, the base type and the right values of a response."""
    if form.kind is AnswerKind.ORDERING:
        return "ordered", "identifier", [name for slot in _slots(form) for name in slot]
    if form.kind in ASSIGNED:
        return "multiple", "directedPair", _pairs(form)
    if is_chosen(form):
        several = form.kind is AnswerKind.SEVERAL_OF
        keys = [choice_name(at) for at, one in enumerate(form.choices) if one.right]
        return "multiple" if several else "single", "identifier", keys
    base = "float" if form.kind is AnswerKind.NUMBER else "string"
    told = form.accepted[:1] if is_typed(form) else (form.date or form.number,)
    return "single", base, [text for text in told if text]


def _pairs(form: QuestionForm) -> list[str]:
    return [
        f"{choice_name(at)} {target_name(one.place)}"
        for at, one in enumerate(form.choices)
        if one.place >= 0
    ]


def _slots(form: QuestionForm) -> list[list[str]]:
    if form.kind is not AnswerKind.ORDERING:
        return []
    slots: list[list[str]] = [[] for _ in {one.place for one in form.choices}]
    for at, one in enumerate(form.choices):
        slots[one.place].append(choice_name(at))
    return slots


def _add_mapping(declaration: Element, form: QuestionForm, right: list[str]) -> None:
    entries = _earned(form, right)
    if not entries:
        return
    lowest = {"lowerBound": "0"} if form.kind is AnswerKind.SEVERAL_OF else {}
    mapping = add(declaration, "mapping", defaultValue="0", **lowest)
    for key, value in entries:
        entry = add(mapping, "mapEntry", mapKey=key, mappedValue=value)
        if is_typed(form):
            entry.set("caseSensitive", "false")


def _earned(form: QuestionForm, right: list[str]) -> list[tuple[str, str]]:
    """Give what answers earn: right ones their share, wrong ones of several take it away."""
    part = share(1, len(right))
    if form.kind is AnswerKind.SEVERAL_OF:
        signs = [part if one.right else f"-{part}" for one in form.choices]
        return [(choice_name(at), sign) for at, sign in enumerate(signs)]
    if form.kind in ASSIGNED:
        return [(pair, part) for pair in right]
    if is_typed(form):
        foreseen = [(one.text, "0") for one in form.choices]
        return [*((text, "1") for text in form.accepted), *foreseen]
    return []


def _add_outcomes(item: Element, *, has_feedback: bool) -> None:
    score = add(
        item, "outcomeDeclaration", identifier=SCORE, cardinality="single", baseType="float"
    )
    add(add(score, "defaultValue"), "value", "0")
    if has_feedback:
        add(
            item,
            "outcomeDeclaration",
            identifier=FEEDBACK,
            cardinality="multiple",
            baseType="identifier",
        )


def _add_body(body: Element, form: QuestionForm) -> None:
    match form.kind:
        case AnswerKind.ONE_OF | AnswerKind.SEVERAL_OF | AnswerKind.TRUE_FALSE:
            most = "0" if form.kind is AnswerKind.SEVERAL_OF else "1"
            _add_choices(body, form, "choiceInteraction", maxChoices=most)
        case AnswerKind.ORDERING:
            _add_choices(body, form, "orderInteraction")
        case AnswerKind.MATCHING | AnswerKind.SORTING:
            _add_match(body, form)
        case AnswerKind.GAP:
            _add_gap(body, form)
        case AnswerKind.OPEN:
            _add_open(body, form)
        case _:
            _add_entry_line(body, form)


def _add_choices(body: Element, form: QuestionForm, tag: str, **attributes: str) -> None:
    interaction = add(body, tag, responseIdentifier=RESPONSE, shuffle="false", **attributes)
    put(interaction, "prompt", form.stem)
    for at, one in enumerate(form.choices):
        put(interaction, "simpleChoice", one.text, identifier=choice_name(at))


def _add_match(body: Element, form: QuestionForm) -> None:
    interaction = add(
        body,
        "matchInteraction",
        responseIdentifier=RESPONSE,
        shuffle="false",
        maxAssociations=str(len(form.choices)),
    )
    put(interaction, "prompt", form.stem)
    items, targets = (add(interaction, "simpleMatchSet") for _ in range(2))
    most = "1" if form.kind is AnswerKind.MATCHING else "0"
    for at, one in enumerate(form.choices):
        name = choice_name(at)
        put(items, "simpleAssociableChoice", one.text, identifier=name, matchMax="1")
    for at, text in enumerate(form.targets):
        name = target_name(at)
        put(targets, "simpleAssociableChoice", text, identifier=name, matchMax=most)


def _add_entry_line(body: Element, form: QuestionForm) -> None:
    put(body, "p", form.stem, class_="stem")
    if form.kind is AnswerKind.PLACEMENT:
        span = add(body, "p", class_="span")
        put(span, "span", form.first, class_="first").tail = " – "
        put(span, "span", form.last, class_="last")
    line = add(body, "p")
    entry = _add_text_entry(line)
    if form.unit:
        entry.tail = " "
        put(line, "span", form.unit, class_="unit")


def _add_text_entry(line: Element) -> Element:
    return add(line, "textEntryInteraction", responseIdentifier=RESPONSE, expectedLength=WIDTH)


def _add_gap(body: Element, form: QuestionForm) -> None:
    put(body, "p", form.stem, class_="stem")
    line = add(body, "p", class_="sentence")
    put(line, "span", form.before, class_="before")
    if form.typed_gap:
        _add_text_entry(line)
    else:
        inline = add(line, "inlineChoiceInteraction", responseIdentifier=RESPONSE, shuffle="false")
        for at, one in enumerate(form.choices):
            add(inline, "inlineChoice", one.text, identifier=choice_name(at))
    put(line, "span", form.after, class_="after")


def _add_open(body: Element, form: QuestionForm) -> None:
    interaction = add(body, "extendedTextInteraction", responseIdentifier=RESPONSE)
    put(interaction, "prompt", form.stem)
    if form.model or form.points:
        rubric = add(body, "rubricBlock", view="scorer")
        put(rubric, "p", form.model, class_="model")
        listed = add(rubric, "ul") if form.points else rubric
        for point in form.points:
            put(listed, "li", point)


def _feedback(form: QuestionForm) -> list[Element]:
    """Give what is shown after the answer: what explains it, and the reason of each line."""
    found: list[Element] = []
    if form.explanation or form.quotes:
        found.append(_told(EXPLANATION, form.explanation, form.quotes))
    for at, one in enumerate(form.choices):
        if one.reason or one.quote is not None:
            found.append(_told(choice_name(at), one.reason, _quotes(one)))
    return found


def _quotes(one: Choice) -> tuple[Quote, ...]:
    return () if one.quote is None else (one.quote,)


def _told(name: str, text: str, quotes: tuple[Quote, ...]) -> Element:
    feedback = Element(
        "modalFeedback",
        {"outcomeIdentifier": FEEDBACK, "showHide": "show", "identifier": name},
    )
    if text:
        put(feedback, "p", text)
    for quote in quotes:
        put(add(feedback, "blockquote"), "p", quote.exact)
    return feedback
