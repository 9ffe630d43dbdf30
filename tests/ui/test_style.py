from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from studyapp.paths import resource_dir
from studyapp.ui.style import make_palette, make_sheet
from studyapp.ui.tokens import LIGHT


def test_every_role_of_the_palette_is_ours() -> None:
    ours = {value.upper() for value in LIGHT.colours().values()}
    palette = make_palette(LIGHT)
    roles = [role for role in QPalette.ColorRole if role != QPalette.ColorRole.NColorRoles]
    shown = {
        palette.color(QPalette.ColorGroup.Active, role).name().upper()
        for role in roles
        if role != QPalette.ColorRole.NoRole
    }
    assert shown <= ours


def test_the_sheet_has_no_name_left_over() -> None:
    sheet = make_sheet(resource_dir(), LIGHT, 1.0)
    assert "$" not in sheet
    assert LIGHT.border in sheet


def test_lengths_in_the_sheet_follow_the_text_size() -> None:
    assert "min-height: 30px" in make_sheet(resource_dir(), LIGHT, 1.0)
    assert "min-height: 45px" in make_sheet(resource_dir(), LIGHT, 1.5)


def test_a_wrong_name_in_the_sheet_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "app.qss").write_text("a { color: ${redd}; }", encoding="utf-8")
    with pytest.raises(KeyError):
        make_sheet(tmp_path, replace(LIGHT, name="test"), 1.0)
