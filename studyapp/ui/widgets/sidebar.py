"""The sidebar: the app's name, search, the pages in groups, and what stands at the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.fonts import TextStyle
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.nav_item import NavItem, SearchButton

WIDE, USUAL, RAIL = 220, 204, 60
FOOT = "bottom"
SIDE, TOP, BOTTOM = 10, 14, 12
GAP, RAIL_GAP = 2, 4
MARK = 20
HEADING_TOP, HEADING_BOTTOM = 12, 4
RULE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class NavEntry:
    """A page as the sidebar sees it; `section` is a heading, nothing, or “bottom”."""

    id: str
    label: str
    icon: str
    section: str = ""


class Sidebar(QWidget):
    """Tells which page is asked for; full width or a rail of icons."""

    page_picked = Signal(str)
    search_picked = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        entries: Sequence[NavEntry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._items: dict[str, NavItem] = {}
        self._headings: list[QWidget] = []
        self._sections: dict[str, set[str]] = {}
        self._rules: list[QWidget] = []
        self.setAccessibleName(self.tr("Pages"))
        self._brand = self._make_brand(name)
        self._search = SearchButton(theme, self.tr("Search"), "Ctrl K")
        self._search.setObjectName("nav-search")
        self._search.clicked.connect(self.search_picked)
        self._list = QVBoxLayout()
        self._foot = QVBoxLayout()
        for entry in entries:
            self._add(entry)
        self._lay_out()
        theme.changed.connect(self._arrange)
        self._arrange()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter's one value
        """Become a rail of icons, or have words again."""
        if compact != self._compact:
            self._compact = compact
            self._arrange()

    def set_current(self, page: str) -> None:
        """Show which page is open."""
        for one, item in self._items.items():
            item.setChecked(one == page)

    def set_badge(self, page: str, number: int) -> None:
        """Show a number beside a page; a page that is not here is passed over."""
        if page in self._items:
            self._items[page].set_badge(number)

    def set_shown(self, hints: Mapping[str, str]) -> None:
        """Show just these pages, each with the key that goes there."""
        for page, item in self._items.items():
            item.setVisible(page in hints)
            item.set_hint(hints.get(page, ""))
        for heading in self._headings:
            holder = heading.parentWidget()
            if holder is not None:
                holder.setVisible(self._sections[heading.objectName()].intersection(hints) != set())

    def focus_first(self) -> None:
        """Give the keyboard to the page that is open."""
        checked = (item for item in self._items.values() if item.isChecked())
        next(checked, self._search).setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, entry: NavEntry) -> None:
        item = NavItem(self._theme, entry.icon, entry.label)
        item.setObjectName(f"nav-{entry.id}")
        item.clicked.connect(lambda _=False, page=entry.id: self.page_picked.emit(page))
        column = self._foot if entry.section == FOOT else self._list
        if entry.section not in ("", FOOT, *(self._section_names())):
            self._add_section(entry.section)
        self._items[entry.id] = item
        self._sections.setdefault(entry.section, set()).add(entry.id)
        column.addWidget(item)

    def _section_names(self) -> list[str]:
        return [heading.objectName() for heading in self._headings]

    def _add_section(self, name: str) -> None:
        heading = PlainLabel(
            self._theme, name, TextStyle.CAPTION, token="text3", weight=600, wrap=False
        )
        heading.setObjectName(name)
        rule = Divider(self._theme)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.addWidget(heading)
        column.addWidget(rule)
        self._headings.append(heading)
        self._rules.append(rule)
        self._list.addWidget(holder)

    def _make_brand(self, name: str) -> QWidget:
        brand = QWidget()
        row = QHBoxLayout(brand)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(IconLabel(self._theme, "highlighter", token="mark_line", size=MARK))
        row.addWidget(PlainLabel(self._theme, name, TextStyle.BRAND, wrap=False), 1)
        return brand

    def _lay_out(self) -> None:
        pages = QWidget()
        pages.setLayout(self._list)
        self._scroll = NavScroll(pages)
        feet = QWidget()
        feet.setLayout(self._foot)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        head = QWidget()
        self._head = QVBoxLayout(head)
        self._head.addWidget(self._brand)
        self._head.addWidget(self._search)
        for widget in (head, self._scroll, feet):
            self._outer.addWidget(widget)
        self._outer.setStretch(1, 1)

    def _arrange(self) -> None:
        px, compact = self._theme.px, self._compact
        self._brand.setVisible(not compact)
        self._search.set_compact(compact)
        for item in self._items.values():
            item.set_compact(compact)
        for heading, rule in zip(self._headings, self._rules, strict=True):
            heading.setVisible(not compact)
            rule.setVisible(compact)
            holder = heading.parentWidget()
            layout = holder.layout() if holder is not None else None
            if layout is not None:
                layout.setContentsMargins(*self._section_margins())
        gap = px(RAIL_GAP if compact else GAP)
        above = gap if compact else px(14)
        self._list.setSpacing(gap)
        self._foot.setSpacing(gap)
        self._list.setContentsMargins(px(SIDE), above, px(SIDE), 0)
        self._foot.setContentsMargins(px(SIDE), gap, px(SIDE), px(BOTTOM))
        self._head.setSpacing(px(14))
        self._head.setContentsMargins(px(SIDE), px(TOP), px(SIDE), 0)

    def _section_margins(self) -> tuple[int, int, int, int]:
        px = self._theme.px
        if self._compact:
            return (0, px(RULE), 0, px(RULE))
        return (px(8), px(HEADING_TOP), 0, px(HEADING_BOTTOM - 1))


class NavScroll(QScrollArea):
    """Lets the list of pages scroll where the window is low."""

    def __init__(self, pages: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QWidget()
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(pages)
        stack.addStretch(1)
        self.setWidget(column)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 40)

    def sizeHint(self) -> QSize:
        return QSize(RAIL, 200)
