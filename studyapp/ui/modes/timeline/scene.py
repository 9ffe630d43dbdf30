"""The picture as data: which items stand where, given scale, size and what is active.

Painting, hit testing and the keyboard all read this, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from studyapp.core.timeline.bands import Band, Room, bands_of
from studyapp.core.timeline.clusters import Item
from studyapp.core.timeline.index import TimelineIndex
from studyapp.core.timeline.labels import spot_of
from studyapp.core.timeline.lanes import MOST_ROWS, Measure, Placed, extent
from studyapp.core.timeline.mark import Mark
from studyapp.core.timeline.navigation import item_beside, item_of, mark_in_next_lane
from studyapp.core.timeline.planner import Planner
from studyapp.core.timeline.scale import Scale
from studyapp.ui.modes.timeline.drawing import Drawn
from studyapp.ui.modes.timeline.label_text import LabelText
from studyapp.ui.modes.timeline.look import LABEL_SHARE, LONGEST_LABEL, Sizes

CROWD_CELL = 5.0
"""Pixels of a spot in the row of marks that lie on one another."""
NEARLY = 1.3
"""Heights of the picture that lanes with narrow rows may take, to be worth it."""
SLACK = 0.8
"""Share of the coarseness that is used up when rows are worked out on the way out."""
SOON = 0.7
"""Share of the way to other rows after which they are begun with."""
REMEMBERED = 3
"""Planners of the scales zoomed through that are kept for the way back."""
REACH = 4.0
"""Pixels beside a mark within which a click still means it."""


class Scene:
    """Rows, lane heights and drawn items for one index; the view tells it scale and size."""

    def __init__(
        self,
        index: TimelineIndex,
        text: LabelText,
        sizes: Sizes,
        scale: Scale,
        height: float,
        *,
        folded: frozenset[int] = frozenset(),
    ) -> None:
        self.index, self.scale, self.sizes, self.folded = index, scale, sizes, folded
        self._text = text
        self.longest_label = text.longest
        """The pixels up to which labels were measured; the text is shared with other scenes."""
        self._measure = self._measured()
        self._height = height
        self._rows = [1] * len(index.lanes)
        self.bands: tuple[Band, ...] = ()
        self.drawn: list[Drawn] = []
        self._visible: list[list[Placed]] = []
        self._shift: float | None = None
        """Pixels from where plan began to the left edge, where plan and picture are alike."""
        self._narrow, self._fresh = False, True
        self._planner = self._plan(scale)
        self._next: Planner | None = None
        """The rows that zooming on will need next."""
        self._passed: list[Planner] = []
        """The rows that were left behind on the way here, latest last."""
        self._stack()

    @property
    def height(self) -> float:
        """The height of all lanes together."""
        return self.bands[-1].bottom if self.bands else 0.0

    def resize(self, scale: Scale, sizes: Sizes, height: float) -> None:
        """Lay everything out anew for another size or other fonts."""
        self.sizes, self._height = sizes, height
        self.restart(scale)

    def restart(self, scale: Scale, *, planned: Scale | None = None) -> None:
        """Show a scale with fresh rows, worked out for `planned` where that is coarser."""
        self.scale = scale
        self._passed.clear()
        self._take(self._plan(planned or scale), scale)

    def keep_coarse(self, now: Scale, target: Scale, most: float) -> None:
        """Have rows for a scale no finer than the two, and not much coarser than the target.

        Rows that will be needed soon if this goes on are worked out ahead, between frames.
        """
        needed = max(now.days_per_pixel, target.days_per_pixel)
        planned, least = self._planner.days_per_pixel, most * target.days_per_pixel
        if needed <= planned <= least:
            self._foresee(now, target, most)
            return
        fitting = (one for one in self._at_hand() if needed <= one.days_per_pixel <= least)
        outward = planned < needed
        planner = next(fitting, None) or self._plan(
            target.spanning(target.span * most * SLACK) if outward else now
        )
        left = [one for one in (*self._passed, self._planner) if one is not planner]
        self._passed = left[-REMEMBERED:]
        self._take(planner, now)

    def _take(self, planner: Planner, scale: Scale) -> None:
        """Show a scale with other rows."""
        self._planner, self._next = planner, None
        self.scale = scale
        self._forget_rows()
        self.move(scale)

    def _foresee(self, now: Scale, target: Scale, most: float) -> None:
        """Begin with the rows that are needed once those at hand are too fine or too coarse."""
        planned, goal = self._planner.days_per_pixel, target.days_per_pixel
        if goal > now.days_per_pixel and goal > planned * SOON:
            wanted, finest, coarsest = planned * most * SLACK, planned, planned * most
        elif goal < now.days_per_pixel and planned > most * SOON * goal:
            wanted, finest, coarsest = planned / (most * SLACK), planned / most, planned
        else:
            return
        if not any(finest <= one.days_per_pixel <= coarsest for one in self._at_hand()):
            scale = target.spanning(wanted * target.width)
            self._next = Planner(self.index, self._measure, scale, self.folded, at_once=False)

    def _at_hand(self) -> list[Planner]:
        """Give the rows of other scales that are ready, those to be taken first ahead."""
        ahead = [self._next] if self._next is not None else []
        return ahead + self._passed[::-1]

    def arrive(self, scale: Scale) -> None:
        """Stay at a scale: rows of the same scale are kept, lanes are as high as needed."""
        if scale.days_per_pixel != self._planner.days_per_pixel:
            self.restart(scale)
        else:
            self._forget_rows()
            self.move(scale)

    def move(self, scale: Scale) -> None:
        """Show another stretch; rows are kept, lanes only grow."""
        self.scale = scale
        if not self._planner.reaches(scale):
            self._planner = self._plan(scale)
        self._planner.cover(scale)
        self._stack()

    def look_ahead(self) -> bool:
        """Prepare what panning will show next; tell whether there was anything to do."""
        if self._planner.look_ahead(self.scale):
            return True
        return self._next is not None and self._next.look_ahead(self.scale)

    def draw(self, top: float, bottom: float, active: Item | None = None) -> Sequence[Drawn]:
        """Work out what stands between two heights, and remember it for hit testing.

        In the last row of a crowded lane marks lie on one another; of those on one spot the
        first is drawn, and the active one.
        """
        self.drawn = []
        planned = self._planner.days_per_pixel == self.scale.days_per_pixel
        self._shift = self._planner.shift(self.scale) if planned else None
        for band, visible in zip(self.bands, self._visible, strict=True):
            first = (top - band.first_row) / band.row_height - 1
            last = (bottom - band.first_row) / band.row_height + 1
            crowd: set[int] = set()
            for one in visible:
                if not first < one.row < last:
                    continue
                if one.row == MOST_ROWS and one.item != active:
                    cell = int(one.start // CROWD_CELL)
                    if cell in crowd:
                        continue
                    crowd.add(cell)
                middle = band.first_row + one.row * band.row_height
                self.drawn.append(self._drawn(one, middle))
        return self.drawn

    @property
    def row_height(self) -> float:
        """The height of a row as it is drawn."""
        return self.sizes.low_row if self._narrow else self.sizes.row

    def item_at(self, point: QPointF) -> Item | None:
        """Give the topmost item of the last drawing under a point, label included."""
        half = self.row_height / 2
        for one in reversed(self.drawn):
            box = one.box.adjusted(-REACH, -half, REACH, half - 1)
            if box.contains(point):
                return one.placed.item
        return None

    def item_holding(self, mark: Mark) -> Item:
        """Give the cluster that hides a mark at this scale, or the mark."""
        around = self.scale.centred(mark.twice_middle // 2)
        return item_of(mark, self._planner.items(mark.lane, around))

    def lane_at(self, height: float) -> int | None:
        """Give the lane at a height, or None below the last."""
        lanes = (lane for lane, band in enumerate(self.bands) if band.top <= height < band.bottom)
        return next(lanes, None)

    def beside(self, item: Item, step: int) -> Item | None:
        """Give the next item in the lane, or the one before."""
        for pages in (0, step):
            scale = self.scale.centred(item.twice_middle // 2).panned(pages * self.scale.width)
            found = item_beside(item, self._planner.items(item.lane, scale), step)
            if found is not None:
                return found
        return None

    def across(self, item: Item, step: int) -> Item | None:
        """Give the nearest item in the next lane down (`step` 1) or up (-1)."""
        mark = mark_in_next_lane(self.index, item, step, self.folded)
        return None if mark is None else self.item_holding(mark)

    def extent_of(self, item: Item) -> tuple[float, float]:
        """Give the pixels between which an item is drawn."""
        scale = self.scale
        start, end = extent(item, scale.days_per_pixel, self._measure, scale.first_day)
        left = scale.part / scale.days_per_pixel
        return start - left, end - left

    def middle_of(self, item: Item) -> float | None:
        """Give the height at which an item stands, or None outside the picture."""
        around = self.scale.centred(item.twice_middle // 2)
        for one in self._planner.visible(item.lane, around):
            if one.item == item:
                return self.bands[item.lane].row_middle(one.row)
        return None

    def _plan(self, scale: Scale) -> Planner:
        longest = min(LONGEST_LABEL * self.sizes.scale, LABEL_SHARE * scale.width)
        self._text.longest = self.longest_label = max(60.0, longest)
        self._measure = self._measured()
        return Planner(self.index, self._measure, scale, self.folded)

    def _measured(self) -> Measure:
        return Measure(label=self._text.width, pill=self._text.pill_width, size=self.sizes.scale)

    def _drawn(self, one: Placed, middle: float) -> Drawn:
        if self._shift is None:
            start, end = self.extent_of(one.item)
        else:
            start, end = one.start - self._shift, one.end - self._shift
        spot = spot_of(one, start, end, self.scale.width, self._planner.room_before)
        return Drawn(one, start, end, middle, spot)

    def _stack(self) -> None:
        """Find what is in the picture and stack the lanes around it; they never shrink here."""
        self._visible = [self._planner.visible(lane, self.scale) for lane in range(len(self._rows))]
        for lane, visible in enumerate(self._visible):
            seen = max((one.row for one in visible), default=0) + 1
            self._rows[lane] = max(self._rows[lane], seen)
        if self._fresh:
            self._narrow = self._fits_only_narrow()
            self._fresh = False
        self.bands = self._bands(narrow=self._narrow)

    def _fits_only_narrow(self) -> bool:
        """Tell whether narrow rows bring the lanes into the picture, or nearly."""
        usual, narrow = (self._bands(narrow=narrow)[-1:] for narrow in (False, True))
        if not usual or usual[0].bottom <= self._height + 1:
            return False
        return narrow[0].bottom <= self._height * NEARLY

    def _bands(self, *, narrow: bool) -> tuple[Band, ...]:
        sizes = self.sizes
        room = Room(
            row_height=sizes.low_row if narrow else sizes.row,
            padding=sizes.low_padding if narrow else sizes.padding,
            folded_height=sizes.folded,
            folded=self.folded,
        )
        return bands_of(self._rows, room, available=self._height)

    def _forget_rows(self) -> None:
        """Let lanes be as high as they need to be; rows are narrow where they do not fit."""
        self._rows = [1] * len(self._rows)
        self._narrow, self._fresh = False, True
