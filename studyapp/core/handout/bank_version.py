"""Which wording of the questions a sheet was printed from: a short digest of them all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from studyapp.core.quiz.codec import question_to_json
from studyapp.core.quiz.question import Question

LENGTH = 8


def bank_version(questions: Iterable[Question]) -> str:
    """Give 8 hex digits that change with any word of the questions, not with their order."""
    whole = [question_to_json(one) for one in sorted(questions, key=lambda one: one.id)]
    text = json.dumps(whole, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
