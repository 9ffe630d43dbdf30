"""What a stranger's question is called and where it stood: its id, and a tag of its category."""

from __future__ import annotations

import re
from dataclasses import replace

from studyapp.core.bank.form import QuestionForm
from studyapp.formats.quizzes.marks import PREFIX, label
from studyapp.formats.quizzes.question import QuizQuestion
from studyapp.formats.stranger_ids import stranger_id, with_id

OURS = re.compile(r"[a-z]{1,3}-[A-Za-z0-9_-]{1,100}")
"""What ids look like that this app gave."""
_NO_NAMES = re.compile(r"top|\$[a-z0-9]+\$|default for .*", re.IGNORECASE)


def stranger_named(form: QuestionForm, quiz: QuizQuestion) -> QuestionForm:
    """Give a form an id that is the same each time, and its category as a tag.

    Numbers that others gave are unique only in their own category, so they go into the id.
    """
    tag = category_tag(quiz.category)
    if tag and tag not in form.tags:
        form = replace(form, tags=(*form.tags, tag))
    if OURS.fullmatch(quiz.id):
        return form
    if quiz.id:
        return replace(form, id=stranger_id("quiz", quiz.category, quiz.id))
    return with_id(replace(form, id=""))


def category_tag(category: str) -> str:
    """Give the last name of a category's path; empty where it names nothing."""
    parts = category.strip().replace("//", "\x00").split("/")
    name = label(parts[-1].replace("\x00", "/").strip())
    return "" if _NO_NAMES.fullmatch(name) or name.startswith(PREFIX) else name
