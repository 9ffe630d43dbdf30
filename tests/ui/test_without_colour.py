"""Nothing is told by colour alone: what hue tells apart differs in grey too, in every theme.

Each case draws the states of one thing with the same words, so that only shape, line, weight
or lightness can tell them apart.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QLineF, QModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.speaker import Speaker
from studyapp.core.map.geometry import Size
from studyapp.core.map.line_style import LineStyle
from studyapp.core.timeline.mark import MarkShape
from studyapp.ui.lists.row_delegate import FactRowDelegate as FactDelegate
from studyapp.ui.models.fact_rows import FactRow, FactRows
from studyapp.ui.models.timeline_rows import TimelineRow, TimelineRows
from studyapp.ui.modes.map.actor_painter import paint_actor
from studyapp.ui.modes.map.line_painter import pen_of
from studyapp.ui.modes.map.look import ActorLook
from studyapp.ui.modes.timeline.capsule import paint_capsule, paint_ghost
from studyapp.ui.modes.timeline.lane_delegate import LaneDelegate
from studyapp.ui.modes.timeline.look import Ink
from studyapp.ui.modes.timeline.row_delegate import RowDelegate as EventDelegate
from studyapp.ui.palette.entry import Entry, Group
from studyapp.ui.palette.row_delegate import PaletteDelegate
from studyapp.ui.palette.rows import PaletteRows
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.chip import Chip
from studyapp.ui.widgets.choice_chip import ChoiceChip
from studyapp.ui.widgets.glyph import GlyphIcon
from studyapp.ui.widgets.nav_item import NavItem
from studyapp.ui.widgets.option import OptionButton, OptionState
from studyapp.ui.widgets.progress import SegmentBar
from studyapp.ui.widgets.segmented import Segmented
from tests.builders import speakers
from tests.ui.grey import drawn, row_drawn, same_in_grey

Pictures = dict[str, QPixmap]
CHOSEN = (("plain", False), ("chosen", True))


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[False, True], ids=["", "high contrast"])
def seen(theme: Theme, scheme: str, request: pytest.FixtureRequest) -> Theme:
    theme.set_scheme(scheme)
    theme.set_high_contrast(bool(request.param))
    return theme


def shot(qtbot: QtBot, widget: QWidget) -> QPixmap:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSize()))
    return widget.grab()


def sides(theme: Theme, qtbot: QtBot) -> Pictures:
    return {
        one.name: shot(qtbot, GlyphIcon(theme, one.glyph, one.tone, size=16)) for one in speakers()
    }


def chips(theme: Theme, qtbot: QtBot) -> Pictures:
    return {
        one.name: shot(qtbot, Chip(theme, "Says so", glyph=one.glyph, tone=one.tone))
        for one in speakers()
    }


def answers(theme: Theme, qtbot: QtBot) -> Pictures:
    pictures = {}
    for state in OptionState:
        option = OptionButton(theme, 1, "The River Board")
        option.set_state(state)
        qtbot.addWidget(option)
        option.resize(480, 52)
        pictures[state.value] = option.grab()
    return pictures


def map_actors(theme: Theme, qtbot: QtBot) -> Pictures:
    del qtbot
    paint = partial(paint_actor, rect=QRectF(4, 4, 140, 38), theme=theme, mirrored=False)
    return {
        f"{one.name}, {name}": drawn(theme, partial(paint, look=actor_look(one), chosen=on))
        for one in speakers()
        for name, on in CHOSEN
    }


def actor_look(speaker: Speaker) -> ActorLook:
    return ActorLook(name="The Board", speaker=speaker, remark="", size=Size(140, 38))


def map_lines(theme: Theme, qtbot: QtBot) -> Pictures:
    del qtbot

    def paint(painter: QPainter, style: LineStyle) -> None:
        painter.setPen(pen_of(style, theme.colour("text2")))
        painter.drawLine(QLineF(4, 20, 150, 20))

    return {one.value: drawn(theme, partial(paint, style=one)) for one in LineStyle}


def dates(theme: Theme, qtbot: QtBot) -> Pictures:
    del qtbot
    colour, box = theme.colour, QRectF(10, 10, 90, 12)
    ink = Ink(glyph=colour("text2"), line=colour("text2"), fill=colour("sunken"))
    shapes = ((MarkShape.MONTH, False), (MarkShape.YEAR, True), (MarkShape.RANGE, False))
    paint = partial(paint_capsule, rect=box, ink=ink)
    pictures = {
        shape.value: drawn(theme, partial(paint, shape=shape, fade_start=fades, fade_end=fades))
        for shape, fades in shapes
    }
    ghost = drawn(theme, lambda painter: paint_ghost(painter, box, colour("text2")))
    return pictures | {"another account": ghost}


def switches(theme: Theme, qtbot: QtBot) -> Pictures:
    return {str(at): shot(qtbot, Segmented(theme, ("Maps", "Maps", "Maps"), at)) for at in range(3)}


def pages(theme: Theme, qtbot: QtBot) -> Pictures:
    return _checked(qtbot, lambda: NavItem(theme, "sun", "Today"), width=180)


def rail(theme: Theme, qtbot: QtBot) -> Pictures:
    """Draw a page in the narrow sidebar, in which only its icon stands."""
    theme.set_high_contrast(True)
    return _checked(qtbot, lambda: NavItem(theme, "sun", "Today"))


def choices(theme: Theme, qtbot: QtBot) -> Pictures:
    return _checked(qtbot, lambda: ChoiceChip(theme, "Bridges"))


def marks(theme: Theme, qtbot: QtBot) -> Pictures:
    return _checked(qtbot, lambda: IconButton(theme, "flag", "Flag"))


def _checked(
    qtbot: QtBot, make: Callable[[], NavItem | ChoiceChip | IconButton], width: int = 0
) -> Pictures:
    pictures = {}
    for name, on in CHOSEN:
        button = make()
        button.setCheckable(True)
        button.setChecked(on)
        button.setMinimumWidth(width)
        pictures[name] = shot(qtbot, button)
    return pictures


def facts(theme: Theme, qtbot: QtBot) -> Pictures:
    rows = FactRows()
    rows.set_rows([FactRow(id="ev-built", title="The towns build the bridge", caption="1990")])
    return _rows(theme, FactDelegate(theme, listed(qtbot)), rows.index(0))


def events(theme: Theme, qtbot: QtBot) -> Pictures:
    del qtbot
    row = TimelineRow(id="ev-built", date="1990", title="The towns build the bridge",
                      speakers=(), told_by="Article", spoken="")  # fmt: skip
    rows = TimelineRows([row])
    return _rows(theme, EventDelegate(theme), rows.index(0))


def lanes(theme: Theme, qtbot: QtBot) -> Pictures:
    del qtbot
    model = QStandardItemModel()
    item = QStandardItem("Northbank says")
    item.setCheckState(Qt.CheckState.Checked)
    model.appendRow(item)
    return _rows(theme, LaneDelegate(theme), model.index(0, 0))


def commands(theme: Theme, qtbot: QtBot) -> Pictures:
    rows = PaletteRows()
    rows.show_entries([Entry(group=Group.COMMANDS, icon="sun", title="Today", key="Ctrl 1",
                            go=lambda: None)])  # fmt: skip
    return _rows(theme, PaletteDelegate(theme, listed(qtbot)), rows.index(1))


def listed(qtbot: QtBot) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    return view


def _rows(theme: Theme, delegate: QStyledItemDelegate, index: QModelIndex) -> Pictures:
    return {name: row_drawn(theme, delegate, index, selected=on) for name, on in CHOSEN}


def progress(theme: Theme, qtbot: QtBot) -> Pictures:
    pictures = {}
    for done in range(4):
        bar = SegmentBar(theme)
        bar.set_progress(done, 3)
        pictures[f"{done} done"] = shot(qtbot, bar)
    return pictures


CASES = (
    sides, chips, answers, map_actors, map_lines, dates, switches, pages, rail, choices, marks,
    facts, events, lanes, commands, progress,
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_what_hue_tells_apart_differs_in_grey(
    seen: Theme, qtbot: QtBot, case: Callable[[Theme, QtBot], Pictures]
) -> None:
    assert same_in_grey(case(seen, qtbot)) == []


def test_shapes_alike_in_other_hues_are_found_to_be_the_same(seen: Theme, qtbot: QtBot) -> None:
    round_ones = [replace(one, glyph=speakers()[1].glyph) for one in speakers()[1:]]
    pictures = {
        one.name: shot(qtbot, GlyphIcon(seen, one.glyph, one.tone, size=16)) for one in round_ones
    }
    assert len(same_in_grey(pictures)) == 3
