"""A pack and its questions as JSON: for other programs, and to read the questions again."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.form_codec import form_from_json, form_to_json
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import ImportFailed, InvalidInput, Problem
from studyapp.core.knowledge.article import Article
from studyapp.core.quiz.question import Question
from studyapp.formats.exchange import Found, Item, Loss, Sheet, Written
from studyapp.formats.pack_json import pack_to_json, question_to_plain
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.sayable import EMPTY_QUOTE, each_text, quotes_with_words
from studyapp.formats.strict_json import parse_json, twisted

Plain = dict[str, Any]
UNFINISHED = "unfinished"
HALVES = "Halves of letters (lone surrogates) are left out."
NAMELESS = "A question without an id is left out."
_HALF = re.compile("[\ud800-\udfff]")


class QuestionsJsonFormat:
    """One JSON object with everything that a pack and its questions say."""

    name = "json"
    suffixes: tuple[str, ...] = (".json",)

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question: all of it, but for what is no text."""
        form = _worded(item.form)
        if not form.id:
            return None
        return item if form is item.form else replace(item, form=form)

    def write(self, sheet: Sheet) -> Written:
        """Give the pack as `pack_json` tells it, each question with its status and form."""
        sent = [(one, self.carried(one)) for one in sheet.items]
        kept = [found for _, found in sent if found is not None]
        told = pack_to_json(sheet.pack, ())
        told["questions"] = [_question(one, sheet.pack.article) for one in kept]
        text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
        losses = [loss for one, found in sent if found is not one for loss in _losses(one)]
        return Written(data=text.encode(), losses=tuple(losses))

    def read(self, data: bytes, file: str) -> Found:
        """Read the questions of a file; raise `ImportFailed`."""
        told = parse_json(data, file)
        questions = told.get("questions") if isinstance(told, dict) else None
        if not isinstance(questions, list):
            raise ImportFailed((_no_questions(file),))
        problems = ProblemList()
        read = [_item(one, at, file, problems) for at, one in enumerate(questions, start=1)]
        return Found(
            items=tuple(item for item in read if item is not None),
            problems=problems.found,
            pack_id=_pack_id(told),
        )


def _worded(form: QuestionForm) -> QuestionForm:
    return quotes_with_words(_whole_letters(form))


def _whole_letters(form: QuestionForm) -> QuestionForm:
    whole: QuestionForm = each_text(form, _without_halves)
    return whole


def _without_halves(text: str) -> str:
    return _HALF.sub("", text) if _HALF.search(text) else text


def _losses(item: Item) -> list[Loss]:
    if not _worded(item.form).id:
        return [Loss(item=item.form.id, field="id", message=NAMELESS)]
    whole = _whole_letters(item.form)
    told = [(whole is not item.form, "", HALVES)]
    told.append((quotes_with_words(whole) is not whole, "quotes", EMPTY_QUOTE))
    return [
        Loss(item=item.form.id, field=field, message=message)
        for lost, field, message in told
        if lost
    ]


def _question(item: Item, article: Article) -> Plain:
    form = item.form
    found = question_of(form, article)
    if isinstance(found, Question):
        told = question_to_plain(found)
    else:
        family = form.family.value
        told = {"id": form.id, "family": family, "kind": UNFINISHED, "stem": form.stem}
    return {**told, "status": item.status.value, "form": form_to_json(form)}


def _item(told: Any, number: int, file: str, problems: ProblemList) -> Item | None:
    entry = f"question {number}"
    if not isinstance(told, dict):
        problems.add(file, entry, "", "It is no object.")
        return None
    if isinstance(told.get("id"), str):
        entry = _without_halves(told["id"])[:80] or entry
    if found := twisted(told):
        problems.add(file, entry, "", found)
        return None
    if not isinstance(told.get("form"), dict):
        hint = "Only files from the question bank are read; export it from there."
        problems.add(file, entry, "form", "It has no form.", hint)
        return None
    try:
        form = form_from_json(told["form"])
    except InvalidInput as trouble:
        message = f"{trouble.value} is nothing that can stand here."
        problems.add(file, entry, f"form.{trouble.field}", message)
        return None
    return _with_status(form, told.get("status"), problems, (file, entry))


def _with_status(
    form: QuestionForm, status: Any, problems: ProblemList, place: tuple[str, str]
) -> Item | None:
    try:
        return Item(form=form, status=QuestionStatus(status))
    except ValueError:
        choices = ", ".join(one.value for one in QuestionStatus)
        problems.add(*place, "status", f"It must be one of: {choices}.")
        return None


def _pack_id(told: Plain) -> str:
    article = told.get("article")
    found = article.get("id") if isinstance(article, dict) else None
    return _without_halves(found) if isinstance(found, str) else ""


def _no_questions(file: str) -> Problem:
    return Problem(
        file=file,
        entry="",
        field="questions",
        message="This is no file of questions: it has no list “questions”.",
        hint="Only files from the question bank are read.",
    )
