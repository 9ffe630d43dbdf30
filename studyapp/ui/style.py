"""How Qt's own widgets look: Fusion, a full palette, one style sheet.

There is no style of our own. A style can only paint inside a widget's rectangle, so the
focus ring lies above the controls instead (`widgets/focus_ring.py`); and a style written
in Python makes PySide set up every widget class there is before the first frame, a fifth
of the time a start takes.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QPalette

from studyapp.ui.tokens import Tokens

SHEET = Path("styles") / "app.qss"
STYLE = "Fusion"
LARGEST_LENGTH = 80
Role = QPalette.ColorRole
ROLES = {
    Role.Window: "panel",
    Role.WindowText: "text",
    Role.Base: "raised",
    Role.AlternateBase: "sunken",
    Role.Text: "text",
    Role.Button: "raised",
    Role.ButtonText: "text",
    Role.BrightText: "on_accent",
    Role.ToolTipBase: "raised",
    Role.ToolTipText: "text",
    Role.PlaceholderText: "text3",
    Role.Highlight: "accent",
    Role.HighlightedText: "on_accent",
    Role.Accent: "accent",
    Role.Link: "accent_text",
    Role.LinkVisited: "accent_text",
    Role.Light: "raised",
    Role.Midlight: "hover",
    Role.Mid: "line2",
    Role.Dark: "border",
    Role.Shadow: "border",
}
FADED = (Role.WindowText, Role.Text, Role.ButtonText)


def make_palette(tokens: Tokens) -> QPalette:
    """Give Qt's palette for a set of tokens, every role filled."""
    colours = tokens.colours()
    palette = QPalette()
    for role, token in ROLES.items():
        palette.setColor(role, QColor(colours[token]))
    for role in FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    palette.setColor(QPalette.ColorGroup.Disabled, Role.Highlight, QColor(tokens.line2))
    return palette


def make_sheet(resources: Path, tokens: Tokens, scale: float) -> str:
    """Fill the style sheet's names with colours and lengths; raises KeyError for a wrong one."""
    template = Template((resources / SHEET).read_text(encoding="utf-8"))
    lengths = {f"px{n}": f"{round(n * scale)}px" for n in range(1, LARGEST_LENGTH + 1)}
    return template.substitute(tokens.colours() | lengths)
