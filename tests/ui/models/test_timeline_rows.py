from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.models.timeline_rows import (
    ROW_ROLE,
    TimelineRow,
    TimelineRows,
    in_time,
    row_of,
    tellers_of,
)
from tests.builders import make_pack

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


@pytest.fixture
def pack() -> Pack:
    return make_pack()


@pytest.fixture
def rows(pack: Pack) -> tuple[TimelineRow, ...]:
    return tuple(row_of(event, pack, ENGLISH) for event in in_time(pack.events))


def test_the_model_keeps_qt_rules(
    rows: tuple[TimelineRow, ...], qtmodeltester: ModelTester
) -> None:
    model = TimelineRows(rows)
    qtmodeltester.check(model)
    model.set_rows(rows[:2])
    assert model.rowCount() == 2


def test_events_stand_in_order_of_time_and_the_undated_last(rows: tuple[TimelineRow, ...]) -> None:
    assert [row.id for row in rows] == [
        "ev-built",
        "ev-flood",
        "ev-mended",
        "ev-closed",
        "ev-aground",
        "ev-engine",
    ]


def test_a_row_is_read_aloud_with_date_title_and_who_tells_it(
    rows: tuple[TimelineRow, ...],
) -> None:
    model = TimelineRows(rows)
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [model.data(model.index(number), role) for number in range(model.rowCount())]
    closed = "1 May 2021, The old bridge is closed, told by article, Northbank, Southbank"
    assert spoken[3] == closed
    assert spoken[1] == "March 2016, A flood damages the bridge, told by article"
    assert spoken[5] == "No date given, The engine house breaks, told by Others"


def test_who_gives_an_account_of_a_disputed_event_is_named_with_who_tells_it(pack: Pack) -> None:
    event = next(event for event in pack.events if event.id == "ev-closed")
    assert [one.id for one in tellers_of(pack, event)] == ["article", "north", "south"]


def test_titles_serve_typing_ahead_and_rows_serve_painting(rows: tuple[TimelineRow, ...]) -> None:
    model = TimelineRows(rows)
    index = model.find("ev-flood")
    assert model.data(index) == "A flood damages the bridge"
    assert model.data(index, ROW_ROLE) == rows[1]
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert not model.find("ev-nowhere").isValid()
    assert model.row_at(QModelIndex()) is None


def test_a_short_date_is_shown_and_a_long_one_read(pack: Pack) -> None:
    event = next(event for event in pack.events if event.id == "ev-flood")
    row = row_of(replace(event), pack, ENGLISH)
    assert row.date == "Mar 2016"
    assert row.spoken.startswith("March 2016")
