"""What stands beside a picture that was taken along."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.date_text import date_text

BETWEEN = "  ·  "


def article_line(pack: Pack, locale: QLocale) -> str:
    """Give the article that everything is drawn from: its title, source and date."""
    parts = [pack.title, pack.source]
    if pack.published is not None and pack.published.earliest is not None:
        parts.append(date_text(pack.published, locale))
    return BETWEEN.join(one for one in parts if one)


def read_line() -> str:
    """Say how the rows are to be read."""
    return _tr(
        "Each row stands on the sentence below it, named by whoever says it. "
        "Reporting a claim does not make it true."
    )


def view_foot(pack: Pack) -> str:
    """Give what stands at the foot of every page."""
    return _tr("Drawn with studyapp from “{title}”").format(title=pack.title)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TakeAway", text)
