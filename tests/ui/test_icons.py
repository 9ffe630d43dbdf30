import re

import pytest
from PySide6.QtGui import QIcon

from studyapp.paths import PACKAGE, resource_dir
from studyapp.ui.icons import Icons
from studyapp.ui.theme import Theme
from studyapp.ui.tokens import LIGHT

NAMED = re.compile(
    r"""(?:icon=|pixmap\(|icon\(|set_icon\(|IconButton\(\s*\w+,|IconLabel\(\s*[\w.]+,|Note\(\s*[\w.]+,)\s*["']([a-z][a-z0-9-]+)["']"""
)


def test_an_icon_takes_the_colour_asked_for(theme: Theme) -> None:
    image = theme.pixmap("circle-check", "accent", 32).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert inked
    assert {colour.name() for colour in inked} == {theme.colour("accent").name()}


def test_an_icon_is_rendered_once(theme: Theme) -> None:
    icons = Icons(resource_dir())
    first = icons.pixmap("sun", "#123456", 18, 1.0)
    assert icons.pixmap("sun", "#123456", 18, 1.0) is first
    assert icons.pixmap("sun", "#123457", 18, 1.0) is not first
    assert theme.scale == 1.0


@pytest.mark.parametrize("density", [1.0, 1.5, 2.0])
def test_an_icon_has_the_pixels_of_the_screen(theme: Theme, density: float) -> None:
    picture = theme.pixmap("sun", "text", 18, density)
    assert picture.width() == 18 * density
    assert picture.deviceIndependentSize().width() == 18


def test_an_icon_grows_with_the_text(theme: Theme) -> None:
    theme.set_scale(1.5)
    assert theme.pixmap("sun", "text", 18, 1.0).width() == 27


def test_an_icon_for_qt_knows_its_disabled_look(theme: Theme) -> None:
    icon = theme.icon("sun")
    normal = icon.pixmap(18, 18, QIcon.Mode.Normal).toImage()
    assert normal != icon.pixmap(18, 18, QIcon.Mode.Disabled).toImage()


def test_every_icon_the_source_names_is_there() -> None:
    names = Icons(resource_dir()).names
    asked = {
        name
        for source in (PACKAGE / "ui").rglob("*.py")
        for name in NAMED.findall(source.read_text(encoding="utf-8"))
    }
    assert len(asked) > 10
    assert asked - set(LIGHT.colours()) <= names


def test_an_unknown_icon_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.pixmap("no-such-icon")
