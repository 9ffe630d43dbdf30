"""What a learner has chosen for a session, kept so that the next one starts from it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.scope import EVERYTHING, Scope
from studyapp.core.quiz.scope_codec import scope_from_json, scope_to_json

COUNTS = (5, 10, 20, 40)
SENSITIVE = frozenset({ContentNote.CASUALTIES, ContentNote.ATROCITY})
PREFERENCE = "practice.choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How many questions, of what, by which seed, and what is left out.

    `cram` leaves the schedule as it is; like the seed it is for one session only. `study_set`
    is the id of the set that the questions come from, "" for the whole article.
    """

    count: int = COUNTS[0]
    seed: int | None = None
    leave_out: frozenset[ContentNote] = frozenset()
    scope: Scope = EVERYTHING
    cram: bool = False
    study_set: str = ""


def choices_to_text(choices: Choices) -> str:
    """Give choices as a preference; a seed is for one paper only and is not kept."""
    return json.dumps(
        {
            "count": choices.count,
            "leave_out": bool(choices.leave_out),
            "scope": scope_to_json(choices.scope),
            "study_set": choices.study_set,
        }
    )


def choices_from_text(text: str | None) -> Choices:
    """Read the preference; whatever cannot be read counts as not chosen."""
    try:
        value = json.loads(text or "{}")
    except ValueError:
        return Choices()
    if not isinstance(value, dict):
        return Choices()
    count, scope, study_set = value.get("count"), value.get("scope"), value.get("study_set")
    return Choices(
        count=count if count in COUNTS else COUNTS[0],
        leave_out=SENSITIVE if value.get("leave_out") is True else frozenset(),
        scope=scope_from_json(scope) if isinstance(scope, dict) else EVERYTHING,
        study_set=study_set if isinstance(study_set, str) else "",
    )
