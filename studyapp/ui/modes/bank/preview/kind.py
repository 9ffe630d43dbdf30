"""Where a question can be previewed."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication


class PreviewKind(Enum):
    """As a pupil sees it in the window, a class on the projector, or anybody on paper."""

    PUPIL = "pupil"
    PROJECTOR = "projector"
    PRINT = "print"


def preview_words(kind: PreviewKind) -> str:
    """Give a kind of preview in one word."""
    return {
        PreviewKind.PUPIL: _tr("Pupil"),
        PreviewKind.PROJECTOR: _tr("Projector"),
        PreviewKind.PRINT: _tr("Print"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preview", text)
