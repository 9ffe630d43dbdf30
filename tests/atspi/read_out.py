"""Read the application's pages and work them by name alone: as a screen reader would.

Started by `tests/atspi/run`, with the application already under way over an empty library.
"""

import sys
import time
from collections.abc import Callable
from typing import TypeVar

from tests.atspi.tree import CHECKED, FOCUSABLE, SHOWING, Node, application, under

NAME = "studyapp"
PATIENCE = 20.0
PAUSE = 0.1
PAGES = ("Today", "Browse", "Timeline", "Practice", "Tests", "Progress", "Settings")
BUTTONS = ("push button", "toggle button", "radio button", "check box")
CONTROLS = (*BUTTONS, "entry", "text", "combo box", "slider", "spin button", "list")
EVENT = "Fighting breaks out"
SKIPS = 15
MARK = 20
"""The least letters of a question; the words above it are shorter."""
Found = TypeVar("Found")


def main() -> int:
    start = time.monotonic()
    window = application(NAME, PATIENCE).children[0]
    for read in (read_window, read_browse, read_timeline, read_practice, read_progress):
        read(window)
    print(f"All read in {time.monotonic() - start:.1f} s")
    return 0


def read_window(window: Node) -> None:
    check(window.role in ("frame", "window"), f"the window is one: {window.role}")
    check(bool(window.name), f"the window has a name: {window.name}")
    for page in PAGES:
        button(window, page)
    no_nameless(window, "Today")


def read_browse(window: Node) -> None:
    open_page(window, "Browse")
    rows = read_list(window, "Events")
    check(any("told by" in one.name for one in rows), "a row says who tells of it")
    no_nameless(window, "Browse")


def read_timeline(window: Node) -> None:
    open_page(window, "Timeline")
    items = read_list(window, "Timeline")
    button(window, "Show everything")
    check(any("Enter zooms in" in one.name for one in items), "a cluster says that it opens")
    button(window, "Jul – Sep 2020").press()
    wait(
        lambda: any(EVENT in one.name for one in listed(window, "Timeline")),
        f"a period shows “{EVENT}”",
    )
    no_nameless(window, "Timeline")


def read_practice(window: Node) -> None:
    open_page(window, "Practice")
    no_nameless(window, "Practice")
    button(window, "20 questions").press()
    button(window, "Start practising").press()
    options = choices(window)
    names = [one.name for one in options]
    top = options[0].rect[1]
    above = [one for one in shown(window) if one.role == "label" and 0 < one.rect[1] < top]
    asked = max((one.name for one in above), key=len, default="")
    check(len(asked) > MARK, f"the question is read out: {asked}")
    check(len(set(names)) == len(names) > 1, f"{len(names)} options differ in name: {names[0]} …")
    no_nameless(window, "a question")
    options[1].press()
    wait(lambda: choices(window)[1].has(CHECKED), "the second option is chosen")
    button(window, "Check answer").press()
    wait(lambda: "answer" in " ".join(one.name for one in choices(window)), "an option is marked")
    no_nameless(window, "an answer")


def choices(window: Node) -> list[Node]:
    """Skip questions until one has options, and give them."""
    for _ in range(SKIPS):
        wait(lambda: named(window, "Skip") or options_of(window), quiet=True)
        found = options_of(window)
        if found:
            return found
        at = progress_of(window)
        button(window, "Skip", quiet=True).press()
        wait(lambda at=at: progress_of(window) != at, quiet=True)  # type: ignore[misc]  # bound now
    raise SystemExit(f"FAIL none of {SKIPS} questions has options")


def options_of(window: Node) -> list[Node]:
    return [one for one in shown(window) if one.name.startswith("Option ") and one.role in BUTTONS]


def progress_of(window: Node) -> str:
    return next((one.name for one in shown(window) if " of 20" in one.name), "")


def read_progress(window: Node) -> None:
    open_page(window, "Progress")
    charts = wait(
        lambda: [one for one in shown(window) if one.role == "list" and one.children],
        "there is a chart with points",
    )
    for chart in charts:
        read_list(window, chart.name)
    no_nameless(window, "Progress")


def read_list(window: Node, name: str) -> list[Node]:
    """Check that a list can be walked through item by item, and give its items in sight."""
    items = wait(lambda: listed(window, name), f"the list “{name}” has items")
    place = next(one for one in shown(window) if one.role == "list" and one.name == name)
    check(place.has(FOCUSABLE), f"“{name}” can have the focus")
    check(all(one.name for one in items), f"all {len(items)} have a name, as “{items[0].name}”")
    check(all(inside(one, place) for one in items), f"all of them lie on “{name}”")
    return items


def listed(window: Node, name: str) -> list[Node]:
    lists = [one for one in shown(window) if one.role == "list" and one.name == name]
    return [
        item
        for one in lists
        for item in one.children
        if item.role == "list item" and item.has(SHOWING)
    ]


def open_page(window: Node, page: str) -> None:
    """Go to a page by its entry in the sidebar, which then says that it is open."""
    button(window, page).press()
    wait(
        lambda: any(one.name.split(",")[0] == page and one.has(CHECKED) for one in shown(window)),
        f"{page} opens",
    )


def button(window: Node, name: str, *, quiet: bool = False) -> Node:
    return wait(lambda: named(window, name), f"there is a button “{name}”", quiet=quiet)


def named(window: Node, name: str) -> Node | None:
    fits = (one for one in shown(window) if one.role in BUTTONS)
    return next((one for one in fits if one.name.split(",")[0] == name), None)


def shown(window: Node) -> list[Node]:
    return [one for one in under(window) if one.has(SHOWING)]


def inside(node: Node, place: Node) -> bool:
    """Tell whether a node's place touches another's, and is not empty."""
    x, y, width, height = node.rect
    left, top, wide, high = place.rect
    across = left <= x + width and x <= left + wide
    down = top <= y + height and y <= top + high
    return width > 0 and height > 0 and across and down


def no_nameless(window: Node, page: str) -> None:
    bad = [(one.role, one.rect) for one in shown(window) if one.role in CONTROLS and not one.name]
    check(not bad, f"everything to work on “{page}” has a name {bad or ''}")


def wait(look: Callable[[], Found | None], words: str = "", *, quiet: bool = False) -> Found:
    """Look again and again until something is found, and give it; fail where nothing is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            if not quiet:
                check(holds=True, words=words)
            return found
        time.sleep(PAUSE)
    raise SystemExit(f"FAIL not within {PATIENCE:.0f} s: {words or 'the next question'}")


def check(holds: bool, words: str) -> None:  # noqa: FBT001 - what is checked comes first
    print(f"{'ok  ' if holds else 'FAIL'} {words}", flush=True)
    if not holds:
        raise SystemExit(1)


if __name__ == "__main__":
    sys.exit(main())
