"""Draw the map in its three views: `python -m tests.shots.map OUT`."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPixmap

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.map.choice import MapChoice
from studyapp.ui.modes.map.page import MapPage
from studyapp.ui.modes.map.selection import Selection
from studyapp.ui.modes.map.showing import View
from tests.shots.accounts import LEFT, LOOKS, AccountsStudio, settle

EVERYONE = MapChoice(everyone=True)
THEN = replace(MapChoice(), as_of=PartialDate.parse("1994"))
RUSSIA = Selection(actor="russia")


def pictures() -> Iterator[tuple[str, QPixmap]]:
    """Yield the name and picture of each pose in each look."""
    with tempfile.TemporaryDirectory() as folder:
        studio = AccountsStudio(Path(folder))
        page = studio.window.show_page("map")
        assert isinstance(page, MapPage)
        for look in LOOKS:
            studio.app.setLayoutDirection(look.direction)
            studio.theme.set_scheme(look.scheme)
            studio.theme.set_high_contrast(look.strong)
            studio.theme.set_scale(look.scale)
            studio.window.resize(look.width, look.height)
            studio.window.show()
            for name, pose in poses(page):
                pose()
                settle()
                yield f"map_{name}_{look.name}", studio.window.grab()
        studio.app.setLayoutDirection(LEFT)
        studio.close()


def poses(page: MapPage) -> list[tuple[str, Callable[[], None]]]:
    def show(view: View, choice: MapChoice, selection: Selection) -> None:
        page.go_to(replace(page.place(), view=view, choice=choice, selection=selection, ends=None))

    return [
        ("diagram", lambda: show(View.DIAGRAM, MapChoice(), Selection())),
        ("chosen", lambda: show(View.DIAGRAM, MapChoice(), RUSSIA)),
        ("matrix", lambda: show(View.MATRIX, MapChoice(), RUSSIA)),
        ("list", lambda: show(View.LIST, MapChoice(), RUSSIA)),
        ("everyone", lambda: show(View.MATRIX, EVERYONE, Selection())),
        ("around", lambda: show(View.DIAGRAM, MapChoice(around="armenia"), Selection())),
        ("then", lambda: show(View.DIAGRAM, THEN, Selection())),
        ("way", lambda: page.show_way("turkey", "ksab")),
    ]


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures():
        picture.save(str(out / f"{name}.png"))
