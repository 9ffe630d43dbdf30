"""Read an application's tree over AT-SPI, with nothing but python3-dbus.

It runs under the system's Python, in another process than the application's, as a screen
reader does.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import dbus  # type: ignore[import-not-found]  # only the system's Python has it

REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
ACTION = "org.a11y.atspi.Action"
PROPERTIES = "org.freedesktop.DBus.Properties"
SCREEN = 0
CHECKED, FOCUSABLE, SHOWING = 4, 11, 25


@dataclass(frozen=True)
class Node:
    """One accessible object: who owns it, and where it is."""

    bus: dbus.bus.BusConnection
    owner: str
    path: str

    @property
    def name(self) -> str:
        return str(self._ask(PROPERTIES, "Get", ACCESSIBLE, "Name"))

    @property
    def role(self) -> str:
        return str(self._ask(ACCESSIBLE, "GetRoleName"))

    @property
    def children(self) -> "list[Node]":
        found = self._ask(ACCESSIBLE, "GetChildren")
        return [Node(self.bus, str(owner), str(path)) for owner, path in found]

    @property
    def rect(self) -> tuple[int, int, int, int]:
        x, y, width, height = self._ask(COMPONENT, "GetExtents", dbus.UInt32(SCREEN))
        return int(x), int(y), int(width), int(height)

    def has(self, state: int) -> bool:
        try:
            low, high = self._ask(ACCESSIBLE, "GetState")
        except dbus.DBusException:  # it has gone meanwhile
            return False
        return bool((int(low) | int(high) << 32) >> state & 1)

    def press(self) -> None:
        """Do the first thing the object can do."""
        self._ask(ACTION, "DoAction", dbus.Int32(0))

    def _ask(self, interface: str, method: str, *given: object) -> Any:
        thing = self.bus.get_object(self.owner, self.path, introspect=False)
        return thing.get_dbus_method(method, interface)(*given, timeout=10)


def accessibility_bus() -> dbus.bus.BusConnection:
    """Give the bus that accessible applications are on."""
    session = dbus.SessionBus()
    launcher = session.get_object("org.a11y.Bus", "/org/a11y/bus", introspect=False)
    return dbus.bus.BusConnection(launcher.get_dbus_method("GetAddress", "org.a11y.Bus")())


def application(name: str, seconds: float) -> Node:
    """Wait for an application with a window to be there, and give it."""
    bus = accessibility_bus()
    desktop = Node(bus, REGISTRY, ROOT)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for one in desktop.children:
            if one.name == name and one.children:
                return one
        time.sleep(0.2)
    raise SystemExit(f"no application named {name} came up in {seconds:.0f} s")


def under(node: Node) -> Iterator[Node]:
    """Give a node and everything under it, parents first."""
    yield node
    try:
        children = node.children
    except dbus.DBusException:  # it has gone meanwhile
        return
    for child in children:
        yield from under(child)
