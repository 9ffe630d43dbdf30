"""Names for files that every system takes."""

from __future__ import annotations

import re

LONGEST = 60
_NO_NAME = re.compile(r"[^\w-]+")


def file_stem(name: str, usual: str = "studyapp") -> str:
    """Give a name without what some system refuses in a file's name, or the usual one."""
    return _NO_NAME.sub("-", name).strip("-")[:LONGEST] or usual
