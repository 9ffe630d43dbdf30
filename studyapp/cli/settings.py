"""What every command is given: where data lies, and what time it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`data_dir` is None for the user's own folder; `now` gives an aware time in UTC."""

    data_dir: Path | None
    now: Callable[[], datetime]
