"""The menu of ways to take a view along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.services.file_writing import save_file
from studyapp.services.view_export import facts_of, table_of, timeline_of
from studyapp.ui.bus import Bus
from studyapp.ui.file_names import file_stem
from studyapp.ui.printing.choices_form import usual_paper
from studyapp.ui.printing.stationery import Stationery
from studyapp.ui.takeaway.pdf import view_pdf
from studyapp.ui.takeaway.pictures import as_image, as_png, as_svg
from studyapp.ui.takeaway.view import TakenView
from studyapp.ui.takeaway.words import article_line
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.line_menu import PART, Line, LineMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

GROUND = "panel"


class TakeAway(QObject):
    """Copies or saves a view as it is shown now; says so, or says why it could not."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        view: TakenView,
        *,
        pack: Callable[[], Pack],
        locale: QLocale,
        events: bool = False,
        parent: QWidget,
    ) -> None:
        """Offer a view; with `events` its rows can also go to TimelineJS."""
        super().__init__(parent)
        self._theme, self._bus, self._view = theme, bus, view
        self._pack, self._locale, self._events = pack, locale, events
        self._window = parent

    def open_below(self, button: QWidget) -> None:
        """Open the menu under a button."""
        self.menu().open_below(button)

    def menu(self) -> LineMenu:
        """Build the menu; without rows in view there is only the picture to take."""
        rows = bool(self._view.rows_in_view())
        lines = [
            Line(words=self.tr("Copy picture"), icon="copy", do=self.copy),
            PART,
            Line(words=self.tr("Picture as PNG…"), icon="download", do=self.save_png),
            Line(words=self.tr("Picture as SVG…"), icon="download", do=self.save_svg),
            Line(words=self.tr("PDF with its sources…"), icon="download", do=self.save_pdf),
            PART,
            Line(
                words=self.tr("Rows in view as CSV…"),
                icon="list",
                do=self.save_csv,
                enabled=rows,
            ),
        ]
        if self._events:
            words = self.tr("Events in view for TimelineJS…")
            lines.append(Line(words=words, icon="list", do=self.save_timeline, enabled=rows))
        return LineMenu(self._theme, tuple(lines), self._window)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(as_image(self._view, self._ground()))
        self._say(self.tr("Picture copied."))

    def save_png(self) -> None:
        """Save the picture as PNG where the user wants it."""
        self._save(".png", self.tr("PNG picture"), lambda: as_png(self._view, self._ground()))

    def save_svg(self) -> None:
        """Save the picture as SVG."""
        source = article_line(self._pack(), self._locale)
        self._save(
            ".svg",
            self.tr("SVG picture"),
            lambda: as_svg(self._view, self._ground(), source=source),
        )

    def save_pdf(self) -> None:
        """Save the picture and the sentences of its rows as PDF."""
        self._save(".pdf", self.tr("PDF"), self._pdf)

    def save_csv(self) -> None:
        """Save the rows in view as a table."""
        self._save(".csv", self.tr("CSV table"), lambda: table_of(self._pack(), self._rows()))

    def save_timeline(self) -> None:
        """Save the events in view for TimelineJS."""
        kind = self.tr("TimelineJS data")
        self._save(".json", kind, lambda: timeline_of(self._pack(), self._rows()))

    def _pdf(self) -> bytes:
        pack = self._pack()
        stationery = Stationery(
            pack,
            self._locale,
            self._window.layoutDirection(),
            paper=usual_paper(self._locale),
        )
        return view_pdf(self._view, facts_of(pack, self._rows()), stationery, self._ground())

    def _rows(self) -> Sequence[str]:
        return self._view.rows_in_view()

    def _ground(self) -> QColor:
        return self._theme.colour(GROUND)

    def _save(self, suffix: str, kind: str, made: Callable[[], bytes]) -> None:
        usual = f"{file_stem(self._view.picture_title)}{suffix}"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save"), usual, f"{kind} (*{suffix})"
        )
        if not name:
            return
        file = Path(name) if Path(name).suffix else Path(name).with_suffix(suffix)
        try:
            save_file(file, made())
        except OSError as trouble:
            words = self.tr("{file} was not written: {reason}. Nothing was changed.")
            reason = trouble.strerror or self.tr("it cannot be written")
            self._say(words.format(file=file.name, reason=reason))
            return
        self._say(self.tr("Saved to {file}.").format(file=file.name))

    def _say(self, words: str) -> None:
        self._bus.toast_requested.emit(words, None)
