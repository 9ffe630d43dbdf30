"""A hash over a row: SQLite's own check misses most bit flips that change data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping


def row_hash(row: Mapping[str, object]) -> str:
    """Give the hash of a row's values, by column name, without a column named `hash`."""
    plain = {name: value for name, value in row.items() if name not in ("hash", "number")}
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]
