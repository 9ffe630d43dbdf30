"""Draw the palette over the window: `python -m tests.shots.palette OUT`."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QPixmap

from studyapp.ui.palette.palette import Palette
from tests.shots.accounts import LEFT, RIGHT, AccountsStudio, Look, settle

ASKED = (
    ("actor", "tur", Look()),
    ("actor", "tur", Look(direction=RIGHT)),
    ("actor", "pasinyan", Look(scheme="dark")),
    ("words", "ceasefire", Look(width=960, height=600)),
    ("commands", "", Look(scale=1.5)),
    ("slip", "Tovus", Look()),
    ("fields", "actor:Turkey kind:position", Look()),
    ("nothing", "Zzyzx", Look()),
)
"""What is typed, and the look it is drawn in."""


def pictures() -> Iterator[tuple[str, QPixmap]]:
    """Yield the name and the picture of each thing asked of the palette."""
    with tempfile.TemporaryDirectory() as folder:
        studio = AccountsStudio(Path(folder))
        window = studio.window
        window.show_page("browse")
        window.desk.bus.palette_requested.emit("")
        palette = window.findChild(Palette)
        assert isinstance(palette, Palette)
        for name, text, look in ASKED:
            palette.shut()
            studio.app.setLayoutDirection(look.direction)
            studio.theme.set_scheme(look.scheme)
            studio.theme.set_scale(look.scale)
            window.resize(look.width, look.height)
            window.show()
            settle()
            palette.open(text)
            settle()
            yield f"palette_{name}_{look.name}", window.grab()
        studio.app.setLayoutDirection(LEFT)
        studio.close()


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures():
        picture.save(str(out / f"{name}.png"))
