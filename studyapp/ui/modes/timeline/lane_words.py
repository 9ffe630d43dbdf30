"""What lanes are called that the pack has no name for, and the ways to cut lanes."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.standing import Standing
from studyapp.core.timeline.arrangement import NONE, LanesBy


def by_words(by: LanesBy) -> str:
    """Give what lanes stand for."""
    match by:
        case LanesBy.SPEAKER:
            return _tr("Who says so")
        case LanesBy.ACTOR:
            return _tr("Actor")
        case LanesBy.PLACE:
            return _tr("Place")
        case LanesBy.TOPIC:
            return _tr("Topic")
        case LanesBy.KIND:
            return _tr("Kind of statement")
        case _:
            assert_never(by)


def lane_words(lane_id: str, by: LanesBy) -> str:
    """Give the name of a lane that is not in the pack."""
    if by is LanesBy.KIND:
        return {
            Standing.ARTICLE.value: _tr("Told by the article"),
            Standing.ATTRIBUTED.value: _tr("Told by one source"),
            Standing.DISPUTED.value: _tr("Accounts differ"),
        }.get(lane_id, _tr("Others"))
    if lane_id != NONE:
        return _tr("Others")
    nothing = {
        LanesBy.ACTOR: _tr("No actor named"),
        LanesBy.PLACE: _tr("No place given"),
        LanesBy.TOPIC: _tr("No topic"),
    }
    return nothing.get(by, _tr("Others"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimelineLanes", text)
