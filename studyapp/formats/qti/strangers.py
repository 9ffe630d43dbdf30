"""An item of other software as a draft: its words, its answers and what it says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.errors import InvalidInput
from studyapp.formats.qti.carried import is_numeral
from studyapp.formats.qti.declared import Response
from studyapp.formats.qti.markup import MEDIA, words_in
from studyapp.formats.qti.xml_tree import inside

ENDING = "Interaction"
ASIDE = ("feedbackInline", "feedbackBlock", "rubricBlock", "style", "script")
GAP_STEM = "Which words are missing?"
TRUTHS = ({"true", "false"}, {"yes", "no"})
FIRST_OF_TRUTHS = ("true", "yes")
NUMBERS = ("float", "integer")
Answer = dict[str, Any]


def foreign_form(item: Element) -> QuestionForm:
    """Give a question without an id; raise `InvalidInput` where it is of no kind read here."""
    body = item.find("itemBody")
    if body is None:
        raise InvalidInput(field="itemBody", value="It asks nothing.")
    if item.find("templateDeclaration") is not None:
        told = "It is made anew each time it is asked, which is not read."
        raise InvalidInput(field="templateDeclaration", value=told)
    interaction = _interaction(body)
    response = Response.of(item, interaction.get("responseIdentifier", ""))
    answer = _READERS[interaction.tag](_Question(item, body, interaction, response))
    form = QuestionForm(id="", **{"stem": _stem(body, interaction), **answer})
    return replace(form, explanation=_explanation(item, interaction))


def shows_media(item: Element) -> bool:
    """Tell whether an item shows or plays something besides words."""
    return any(True for _ in inside(item, *MEDIA))


class _Question:
    def __init__(
        self, item: Element, body: Element, interaction: Element, response: Response
    ) -> None:
        self.item, self.body = item, body
        self.interaction, self.response = interaction, response

    def choices(self, tag: str) -> tuple[Choice, ...]:
        right = set(self.response.right)
        return tuple(
            Choice(
                text=words_in(one, ASIDE),
                right=one.get("identifier") in right,
                reason=_reason(self.item, one),
            )
            for one in inside(self.interaction, tag)
        )

    def names(self, tag: str) -> list[str]:
        return [one.get("identifier", "") for one in inside(self.interaction, tag)]


def _interaction(body: Element) -> Element:
    found = [one for one in body.iter() if isinstance(one.tag, str) and one.tag.endswith(ENDING)]
    if len(found) != 1:
        told = "It asks for nothing." if not found else "It asks for several answers at once."
        raise InvalidInput(field="itemBody", value=told)
    if found[0].tag not in _READERS:
        raise InvalidInput(field=found[0].tag, value="This kind of question is not read here.")
    return found[0]


def _chosen(one: _Question) -> Answer:
    choices = one.choices("simpleChoice")
    several = one.response.cardinality == "multiple" and one.interaction.get("maxChoices") != "1"
    if several:
        return {"kind": AnswerKind.SEVERAL_OF, "choices": choices}
    texts = [choice.text.casefold() for choice in choices]
    if set(texts) in TRUTHS and len(texts) == len(set(texts)):
        truths = choices if texts[0] in FIRST_OF_TRUTHS else choices[::-1]
        return {"kind": AnswerKind.TRUE_FALSE, "choices": truths}
    return {"kind": AnswerKind.ONE_OF, "choices": choices}


def _ordered(one: _Question) -> Answer:
    ranks = one.response.ranks()
    names = one.names("simpleChoice")
    choices = tuple(
        replace(choice, right=False, place=ranks.get(name, len(ranks)))
        for choice, name in zip(one.choices("simpleChoice"), names, strict=True)
    )
    return {"kind": AnswerKind.ORDERING, "choices": choices}


def _matched(one: _Question) -> Answer:
    sets = list(inside(one.interaction, "simpleMatchSet"))
    if len(sets) != 2:  # noqa: PLR2004 - items and targets
        raise InvalidInput(field="simpleMatchSet", value="It needs two sets to match.")
    items, targets = (list(inside(part, "simpleAssociableChoice")) for part in sets)
    names = {target.get("identifier", ""): at for at, target in enumerate(targets)}
    pairs = one.response.pairs()
    if len({left for left, _ in pairs}) < len(pairs):
        told = "An item has several targets, which is not read here."
        raise InvalidInput(field="correctResponse", value=told)
    given = dict(pairs)
    used = Counter(right for _, right in pairs)
    choices = tuple(
        Choice(
            text=words_in(left, ASIDE),
            place=names.get(given.get(left.get("identifier", ""), ""), -1),
            reason=_reason(one.item, left),
        )
        for left in items
    )
    shared = any(count > 1 for count in used.values())
    return {
        "kind": AnswerKind.SORTING if shared else AnswerKind.MATCHING,
        "choices": choices,
        "targets": tuple(words_in(target, ASIDE) for target in targets),
    }


def _entered(one: _Question) -> Answer:
    right = [value.strip() for value in one.response.correct]
    right += [key.strip() for key, worth in one.response.mapped if worth > 0]
    accepted = tuple(dict.fromkeys(text for text in right if text))
    if one.response.base in NUMBERS and accepted and is_numeral(accepted[0]):
        tolerance = one.response.tolerance
        return {"kind": AnswerKind.NUMBER, "number": accepted[0], "tolerance": tolerance}
    line = _line_of(one)
    if line is None:
        return {"kind": AnswerKind.TYPED, "accepted": accepted}
    return {"kind": AnswerKind.GAP, "typed_gap": True, "accepted": accepted, **line}


def _inline(one: _Question) -> Answer:
    line = _line_of(one) or {"before": "", "after": ""}
    return {"kind": AnswerKind.GAP, "choices": one.choices("inlineChoice"), **line}


def _open(one: _Question) -> Answer:
    rubrics = [part for part in inside(one.body, "rubricBlock") if "scorer" in part.get("view", "")]
    model = "\n".join(filter(None, map(words_in, rubrics))) or one.response.first.strip()
    return {"kind": AnswerKind.OPEN, "model": model}


_READERS: dict[str, Callable[[_Question], Answer]] = {
    "choiceInteraction": _chosen,
    "orderInteraction": _ordered,
    "matchInteraction": _matched,
    "textEntryInteraction": _entered,
    "inlineChoiceInteraction": _inline,
    "extendedTextInteraction": _open,
}


def _line_of(one: _Question) -> Answer | None:
    """Give the words around a gap, with what is asked; None where the gap stands by itself."""
    parents = {child: parent for parent in one.body.iter() for child in parent}
    line = parents[one.interaction]
    before, after = _around(line, one.interaction)
    if not (before.strip() and after.strip()):
        return None
    others = [words_in(part, ASIDE) for part in one.body if one.interaction not in part.iter()]
    return {
        "before": before.lstrip(),
        "after": after.rstrip(),
        "stem": "\n".join(filter(None, others)) or GAP_STEM,
    }


def _around(line: Element, interaction: Element) -> tuple[str, str]:
    """Give the words of a line before and after an element, with the blanks beside it."""
    sides = (Element("span"), Element("span"))
    sides[0].text = line.text
    side = 0
    for child in line:
        if child is interaction:
            side = 1
            sides[1].text = child.tail
        else:
            sides[side].append(child)
    before, after = (words_in(one, ASIDE) for one in sides)
    if _ends_blank(sides[0]):
        before += " "
    if (sides[1].text or "")[:1].isspace():
        after = f" {after}"
    return before, after


def _ends_blank(line: Element) -> bool:
    last = line[-1].tail if len(line) else line.text
    return (last or "")[-1:].isspace()


def _stem(body: Element, interaction: Element) -> str:
    """Give the words of the body, and of the prompt, without what is offered."""
    prompts = [words_in(one) for one in interaction.findall("prompt")]
    around = words_in(body, (*ASIDE, interaction.tag))
    return "\n".join(filter(None, (around, *prompts)))


def _reason(item: Element, choice: Element) -> str:
    told = [words_in(one) for one in inside(choice, "feedbackInline")]
    name = choice.get("identifier")
    told += [
        words_in(one) for one in item.findall("modalFeedback") if one.get("identifier") == name
    ]
    return "\n".join(filter(None, told))


def _explanation(item: Element, interaction: Element) -> str:
    names = {one.get("identifier") for one in interaction.iter()}
    told = [
        words_in(one) for one in item.findall("modalFeedback") if one.get("identifier") not in names
    ]
    return "\n".join(filter(None, told))
