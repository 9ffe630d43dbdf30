"""The study sets in the window: the dialog, the menu, and what lists filter by."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from studyapp.app.pages import Desk
from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.core.knowledge.involving import facts_involving
from studyapp.ui.main_window import MainWindow
from studyapp.ui.models.chosen_set import ChosenSet, chosen_set
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.models.shared_filter import shared_filter

if TYPE_CHECKING:
    from studyapp.core.study_set.study_set import StudySet
    from studyapp.ui.modes.browse.page import BrowsePage


class Studying(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._shared = shared_filter(desk.bus)
        self._shared.provide_sets(self._chosen_sets)
        self._shared.sets_wanted.connect(self._on_wanted)
        desk.bus.study_sets_requested.connect(self._on_wanted)
        desk.bus.study_set_requested.connect(self._on_chosen)
        desk.bus.study_set_menu_requested.connect(self._on_menu)
        desk.bus.changed.connect(self._on_changed)

    def _chosen_sets(self) -> tuple[ChosenSet, ...]:
        workspace = self._desk.workspace
        sets, pack = workspace.study_sets, workspace.pack
        return tuple(chosen_set(one.id, one.name, sets.members(one), pack) for one in sets.all())

    def _on_wanted(self, query: str) -> None:
        self._open(query)

    def _open(self, query: str = "", facts: tuple[str, ...] = ()) -> None:
        # Loaded when it is first opened.
        from studyapp.ui.study_sets.dialog import StudySetsDialog  # noqa: PLC0415

        desk = self._desk
        dialog = StudySetsDialog(
            desk.theme, desk.bus, desk.workspace.study_sets, desk.workspace.pack,
            locale=desk.locale, parent=self._window,
        )  # fmt: skip
        if query or facts:
            dialog.begin(query, facts)
        # Nothing is read from it once it is closed.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_chosen(self, set_id: str) -> None:
        """Show in Browse what is in a set, and nothing else."""
        found = next((one for one in self._chosen_sets() if one.id == set_id), None)
        browse = cast("BrowsePage", self._window.show_page("browse"))
        browse.focus_first()
        if found is not None:
            self._shared.set(ItemFilter(study_set=found))

    def _on_menu(self, item_id: str, below: QWidget) -> None:
        """Offer to put a fact, or what involves an actor, into a set."""
        from studyapp.ui.study_sets.menu import set_menu  # noqa: PLC0415 - as needed

        pack = self._desk.workspace.pack
        facts = facts_involving(item_id, pack) if pack.find_actor(item_id) else (item_id,)
        if not facts:
            return
        menu = set_menu(
            self._desk.theme, self._desk.workspace.study_sets, facts, self._window,
            put=partial(self._put, facts), new=partial(self._open, "", facts),
        )  # fmt: skip
        menu.open_below(below)

    def _put(self, facts: tuple[str, ...], study_set: StudySet, inside: bool) -> None:  # noqa: FBT001 - told by the menu
        sets, bus = self._desk.workspace.study_sets, self._desk.bus
        try:
            done = (sets.add if inside else sets.remove)(study_set.id, facts)
        except StudyError as trouble:
            bus.problem.emit(trouble)
            return
        bus.changed.emit(done)
        words = _tr("Put into “{name}”.") if inside else _tr("Taken out of “{name}”.")
        bus.toast_requested.emit(words.format(name=study_set.name), partial(self._back, study_set))

    def _back(self, study_set: StudySet) -> None:
        self._desk.bus.changed.emit(self._desk.workspace.study_sets.save(study_set))

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and (changes.packs or changes.preferences):
            self._shared.renew_set()


def _tr(text: str) -> str:
    return QCoreApplication.translate("StudySets", text)
