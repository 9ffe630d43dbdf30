"""A sheet of a handout before it is broken into pages: its name and its blocks of rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt

from studyapp.core.handout.handout import Handout
from studyapp.ui.printing.inks import Row
from studyapp.ui.printing.measure import LARGE, USUAL
from studyapp.ui.printing.stationery import Stationery


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows that belong together, white above them, and whether the next block must follow."""

    rows: tuple[Row, ...]
    space: int = 0
    with_next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is printed together, with pages counted from 1; its blocks are set one by one."""

    title: str
    blocks: Iterator[Block]
    footer: str = ""


class Setting(Stationery):
    """What all sheets of a handout are set with."""

    def __init__(self, handout: Handout, locale: QLocale, direction: Qt.LayoutDirection) -> None:
        choices = handout.choices
        points = LARGE if choices.large else USUAL
        super().__init__(handout.pack, locale, direction, paper=choices.paper, points=points)
        self.handout = handout

    @property
    def lettered(self) -> bool:
        """Whether versions have to be told apart."""
        return len(self.handout.versions) > 1
