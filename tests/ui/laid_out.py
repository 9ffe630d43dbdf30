"""Which widgets a layout puts side by side: what floats above the page is left out."""

from PySide6.QtWidgets import QGridLayout, QLayout, QStackedLayout, QWidget


def laid_out(parent: QWidget) -> list[QWidget]:
    """Give the widgets that a widget's layout places, those of layouts inside it too."""
    layout = parent.layout()
    return [] if layout is None else _widgets_of(layout)


def _widgets_of(layout: QLayout) -> list[QWidget]:
    if isinstance(layout, QStackedLayout) or _is_pile(layout):
        return []
    found: list[QWidget] = []
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        found += [widget] if widget is not None else []
        found += _widgets_of(inner) if inner is not None else []
    return found


def _is_pile(layout: QLayout) -> bool:
    """Tell whether a layout puts several things into one cell on purpose."""
    if not isinstance(layout, QGridLayout):
        return False
    cells = [layout.getItemPosition(number) for number in range(layout.count())]
    return len({str(cell) for cell in cells}) < len(cells)
