"""The painted map as a screen reader meets it."""

from PySide6.QtGui import QAccessible

from studyapp.ui.accessible.install import make_interface
from studyapp.ui.modes.map.page import MapPage
from studyapp.ui.modes.map.selection import Selection
from studyapp.ui.modes.map.showing import View


def test_actors_of_the_diagram_are_items_with_names_and_places(page: MapPage) -> None:
    interface = make_interface("", page.diagram)
    assert interface is not None
    names = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
    ]
    assert names[0] == "Harbour Guild, Organisation, 2 links in the article"
    assert len(names) == len(page._now.graph.actors)
    spot = interface.child(0).rect().center()
    found = interface.childAt(spot.x(), spot.y())
    assert found is not None
    assert found.text(QAccessible.Text.Name) == names[0]
    page.diagram.choose(Selection(actor="guild"))
    assert interface.child(0).state().selected
    assert not interface.child(1).state().selected


def test_cells_of_the_matrix_are_items_that_say_their_links(page: MapPage) -> None:
    page._pick(View.MATRIX)
    interface = make_interface("", page.matrix)
    assert interface is not None
    names = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
    ]
    assert "River Board gives economic assistance to Harbour Guild." in names
    assert all(names)
