"""How much a file may cost to read."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes in bytes, times in seconds.

    `size` is of the file, `memory` of the process that reads it, `result` of what it hands
    back, `wall` counts by the clock on the wall and `cpu` by the processor's.
    """

    size: int = 200 * MIB
    memory: int = 1536 * MIB
    result: int = 200 * MIB
    cpu: int = 60
    wall: float = 120


USUAL = Limits()
