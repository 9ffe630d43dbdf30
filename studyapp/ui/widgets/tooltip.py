"""Tooltips from plain text: Qt would guess at markup and load what it names."""

from __future__ import annotations

ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def tooltip(text: str, key: str = "") -> str:
    """Give a tooltip that shows `text` as it is written, and the key that does the same."""
    shown = f"{text}  ({key})" if key else text
    escaped = "".join(ESCAPES.get(letter, letter) for letter in shown)
    return f"<qt>{escaped}</qt>"
