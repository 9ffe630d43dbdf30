from PySide6.QtCore import Qt

from studyapp.ui.models.fact_rows import ROW_ROLE, FactRow, FactRows
from studyapp.ui.models.row_maker import heading

ROWS = (
    heading("1990"),
    FactRow(id="one", title="First", spoken="1990, First"),
    heading("2021"),
    FactRow(id="two", title="Second"),
    heading("Empty"),
)


def filled() -> FactRows:
    model = FactRows()
    model.set_rows(ROWS)
    return model


def test_headings_cannot_be_chosen() -> None:
    model = filled()
    flags = [model.flags(model.index(number)) for number in range(model.rowCount())]
    chosen = [bool(flag & Qt.ItemFlag.ItemIsSelectable) for flag in flags]
    assert chosen == [False, True, False, True, False]


def test_first_and_last_pass_over_headings() -> None:
    model = filled()
    assert (model.first().row(), model.last().row()) == (1, 3)
    model.set_rows((heading("Alone"),))
    assert not model.first().isValid()
    assert not model.last().isValid()


def test_rows_are_found_by_id_and_a_heading_never_is() -> None:
    model = filled()
    assert model.find("two").row() == 3
    assert not model.find("").isValid()
    assert not model.find("three").isValid()


def test_a_row_is_read_out_in_full_and_typed_ahead_by_its_title() -> None:
    model = filled()
    one, two = model.index(1), model.index(3)
    assert one.data(Qt.ItemDataRole.AccessibleTextRole) == "1990, First"
    assert two.data(Qt.ItemDataRole.AccessibleTextRole) == "Second"
    assert one.data() == "First"
    assert one.data(ROW_ROLE) == ROWS[1]
    assert one.data(Qt.ItemDataRole.ToolTipRole) is None
