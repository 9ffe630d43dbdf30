"""The canvas with an active item, which the arrow keys move and which is said aloud."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.index import TimelineIndex
from studyapp.core.timeline.mark import Mark
from studyapp.core.timeline.scale import Limits, scale_fitting
from studyapp.ui.modes.timeline.canvas_keys import ASKED, KEYS, LANE_STEPS, STEPS, Act
from studyapp.ui.modes.timeline.canvas_view import CanvasView
from studyapp.ui.modes.timeline.look import LaneHead
from studyapp.ui.theme import Theme

KEY_FACTOR = 1.5
PAN_SHARE = 0.15
ROOM_AROUND = 120.0
"""Days around a day that is shown on its own."""
PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
FOLD, OPEN = True, False
CLOSER = 0.9
"""Share of the span to which zooming in must come down to be worth it."""


class ActiveCanvas(CanvasView):
    """One focus stop; the arrow keys move the active item, Enter opens it."""

    item_activated = Signal(object)
    active_changed = Signal()
    """The active item is another one, or none."""
    event_opened = Signal(str)
    event_practised = Signal(str)
    cluster_listed = Signal(object)
    asked = Signal(object)
    """An `Act` that the page answers: what has no date, another date, other lanes."""
    lane_folded = Signal(int, bool)
    lane_moved = Signal(int, int)
    """A lane by number, and the number of the place it goes to."""

    def __init__(
        self,
        theme: Theme,
        index: TimelineIndex,
        heads: Sequence[LaneHead],
        *,
        limits: Limits,
        locale: QLocale,
        describe: Callable[[Item], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, index, heads, limits=limits, locale=locale, parent=parent)
        self.setObjectName("timeline-canvas")
        self._describe = describe
        self._grouped_at = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.item_activated.connect(self.active_changed)

    # What stands in the picture, for those who cannot see it

    def items_in_view(self) -> tuple[tuple[str, str, QRect], ...]:
        """Give id, words and place in the viewport of what the last frame painted.

        A cluster goes by the id of its first event. Lanes come from top to bottom, what
        stands in one in order of time.
        """
        sizes = self._scene.sizes
        down = sizes.axis - self.verticalScrollBar().value()
        half = round(self._scene.row_height / 2)
        shown = sorted(
            self._scene.drawn, key=lambda one: (one.placed.item.lane, one.placed.item.twice_middle)
        )
        found = []
        for one in shown:
            box = one.box.translated(sizes.header, down).toAlignedRect().adjusted(0, -half, 0, half)
            item = one.placed.item
            found.append((_id_of(item), self._describe(item), box & self.viewport().rect()))
        return tuple(found)

    def active_item(self) -> str | None:
        """Give the id of the active event, a cluster's by its first event, or None."""
        return None if self._active is None else _id_of(self._active)

    def describe(self, item: Item) -> str:
        """Give an item in words, as they are said aloud."""
        return self._describe(item)

    def ids_in_view(self) -> tuple[str, ...]:
        """Give the ids of all events that touch the days in the picture, in order of time.

        Those in folded lanes, and those inside clusters, are among them.
        """
        scale = self._scene.scale
        lanes = range(len(self._scene.index.lanes))
        return self._scene.index.ids_touching(scale.first_day, scale.end_day - 1, lanes)

    # The active item

    def activate(self, item: Item | None, *, brought: bool = True) -> None:
        """Make an item the active one, bring it into sight and say it aloud."""
        self._active = item
        if item is not None:
            if brought:
                self.bring_into_sight(item)
            words = self._describe(item)
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._repaint()
        self.item_activated.emit(item)

    def activate_event(self, event_id: str) -> None:
        """Make an event's mark active, or the cluster that hides it; its lane is unfolded."""
        mark = self._open_mark(event_id)
        if mark is not None:
            self.activate(self._scene.item_holding(mark))

    def _open_mark(self, event_id: str) -> Mark | None:
        """Give an event's mark in an open lane; unfold one where all of them are folded."""
        index, folded = self._scene.index, self._scene.folded
        marks = [index.find(event_id, lane) for lane in range(len(index.lanes))] if folded else []
        found = next((one for one in marks if one and one.lane not in folded), None)
        found = found or index.find(event_id)
        if found is not None and found.lane in folded:
            self.lane_folded.emit(found.lane, OPEN)
        return found

    def activate_in_sight(self) -> None:
        """Make the first event in sight active, unless the active one is in sight."""
        scale, active = self.scale, self._active
        if active is not None and 0 <= scale.x_of_middle(active.twice_middle) <= scale.width:
            return
        for number, lane in enumerate(self._scene.index.lanes):
            if number in self._scene.folded:
                continue
            first = lane.first_touching(scale.first_day, scale.end_day - 1)
            if first is not None:
                self.activate(self._scene.item_holding(first), brought=False)
                return

    def go_to_days(self, first: int, last: int) -> None:
        """Show days someone asked for, selected, with some of what is around them."""
        width, span = self.scale.width, self.scale.span
        wanted = scale_fitting(first, last, width)
        if wanted.span < min(span, ROOM_AROUND):
            wanted = wanted.spanning(min(span, ROOM_AROUND))
        self.select_days((first, last))
        self.show_scale(wanted)
        self.activate_in_sight()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_event(self, event_id: str) -> None:
        """Make an event's own mark active; zoom in where a cluster hides it."""
        mark = self._open_mark(event_id)
        if mark is None:
            return
        if isinstance(self._scene.item_holding(mark), Cluster):
            around = max(ROOM_AROUND, 3.0 * mark.days)
            middle, half = mark.twice_middle // 2, round(around / 2)
            self.show_days(middle - half, middle + half, animated=False)
        self.activate(self._scene.item_holding(mark))

    def activate_first(self) -> None:
        """Make the first event of the first open lane active, wherever it is, or none."""
        self.activate(self._first())

    def open_item(self, item: Item) -> None:
        """Open an event; zoom into a cluster, or list it where that would not part it."""
        match item:
            case Mark():
                self.event_opened.emit(item.id)
            case Cluster():
                first, last = item.days
                target = self.limits.clamped(scale_fitting(first, last, self.scale.width))
                if target.span < self.scale.span * CLOSER:
                    self.show_scale(target)
                else:
                    self.cluster_listed.emit(item)

    def _after_change(self) -> None:
        """Keep the same event active where the scale has parted or joined its cluster."""
        active, days_per_pixel = self._active, self._scene.scale.days_per_pixel
        super()._after_change()
        if active is None or self._motion.target is not None:
            return
        if days_per_pixel == self._grouped_at:
            return
        self._grouped_at = days_per_pixel
        mark = active if isinstance(active, Mark) else active.first
        now = self._scene.item_holding(mark)
        if now != active:
            self._active = now
            self.setAccessibleDescription(self._describe(now))
            self.item_activated.emit(now)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        act = KEYS.get(key) if plain else None
        if modifiers == Qt.KeyboardModifier.AltModifier and key in LANE_STEPS:
            self._move_lane(LANE_STEPS[key])
        elif key in PAGES:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and self._selected is not None:
            self.select_days(None)
        elif act is None or not self.perform(act):
            event.ignore()

    def zoom_in(self) -> None:
        """Enlarge the picture by one step."""
        self.zoom(KEY_FACTOR)

    def zoom_out(self) -> None:
        """Make the picture smaller by one step."""
        self.zoom(1 / KEY_FACTOR)

    def perform(self, act: Act) -> bool:
        """Do what a key asks; tell whether there was anything to do."""
        match act:
            case Act.ZOOM_IN:
                self.zoom_in()
            case Act.ZOOM_OUT:
                self.zoom_out()
            case Act.PAN_LEFT:
                self.pan(-self._scene.scale.width * PAN_SHARE)
            case Act.PAN_RIGHT:
                self.pan(self._scene.scale.width * PAN_SHARE)
            case Act.FIT_ALL:
                self.show_everything()
            case Act.SELECT:
                scale = self._scene.scale
                self.select_days((scale.first_day, scale.end_day - 1))
            case _ if act in ASKED:
                self.asked.emit(act)
            case _:
                return self._perform_on_active(act)
        return True

    def _perform_on_active(self, act: Act) -> bool:
        item = self._active
        if act in STEPS:
            found = self._first() if item is None else self._stepped(item, act)
            if found is not None:
                self.activate(found)
        elif item is not None:
            self._do_with(item, act)
        return act in STEPS or item is not None

    def _do_with(self, item: Item, act: Act) -> None:
        match act:
            case Act.CENTRE:
                self._centre(item)
            case Act.OPEN:
                self.open_item(item)
            case Act.FOLD:
                self.lane_folded.emit(item.lane, FOLD)
            case Act.SELECT_FROM | Act.SELECT_TO:
                self._select_at(item, act)
            case _:
                if isinstance(item, Mark):
                    self.event_practised.emit(item.id)

    def _stepped(self, item: Item, act: Act) -> Item | None:
        match act:
            case Act.NEXT:
                return self._scene.beside(item, 1)
            case Act.PREVIOUS:
                return self._scene.beside(item, -1)
            case Act.UP:
                return self._scene.across(item, -1)
            case Act.DOWN:
                return self._scene.across(item, 1)
            case _:
                lane = self._scene.index.lanes[item.lane]
                end = lane.first() if act is Act.FIRST else lane.last()
                return None if end is None else self._scene.item_holding(end)

    def _first(self) -> Item | None:
        lanes = enumerate(self._scene.index.lanes)
        open_ = (lane for number, lane in lanes if number not in self._scene.folded)
        first = next((lane.first() for lane in open_ if len(lane)), None)
        return None if first is None else self._scene.item_holding(first)

    def _select_at(self, item: Item, act: Act) -> None:
        """Let the selection begin or end with an item."""
        first, last = item.days if isinstance(item, Cluster) else (item.start, item.end)
        if self._selected is not None and act is Act.SELECT_FROM:
            last = max(first, self._selected[1])
        elif self._selected is not None:
            first = min(last, self._selected[0])
        self.select_days((first, last))

    def _move_lane(self, step: int) -> None:
        """Move the active item's lane up or down among the others."""
        if self._active is not None:
            lane = self._active.lane
            to = min(max(0, lane + step), len(self._scene.index.lanes) - 1)
            if to != lane:
                self.lane_moved.emit(lane, to)

    def _centre(self, item: Item) -> None:
        """Put an item in the middle; if it is there already, fit it."""
        off = self.scale.x_of_middle(item.twice_middle) - self.scale.width / 2
        if abs(off) > 1:
            self.show_scale(self.scale.panned(off))
            return
        first, last = item.days if isinstance(item, Cluster) else (item.start, item.end)
        self.show_days(first, last)


def _id_of(item: Item) -> str:
    return item.id if isinstance(item, Mark) else item.first.id
