"""Read a text file that a stranger wrote: checked for kind, size and encoding first."""

from __future__ import annotations

import stat
from pathlib import Path

from studyapp.formats.clean_text import clean, control_line, find_control
from studyapp.formats.problem_list import ProblemList

MOST_BYTES = 20 * 1024 * 1024


def read_text(folder: Path, name: str, problems: ProblemList, *, required: bool) -> str | None:
    """Give a file's cleaned text, or None after noting why there is none.

    A file that may be absent and is gives None without a problem.
    """
    path = folder / name
    try:
        kind = path.lstat().st_mode
    except FileNotFoundError:
        if required:
            problems.add(name, "", "", f"The file {name} is missing.")
        return None
    except OSError as trouble:
        problems.add(name, "", "", "The file cannot be read.", trouble.strerror or "")
        return None
    if not stat.S_ISREG(kind):
        problems.add(name, "", "", "This is no ordinary file.", "Links and folders are not read.")
        return None
    data = _bytes(path, name, problems)
    return None if data is None else decoded(data, name, problems)


def _bytes(path: Path, name: str, problems: ProblemList) -> bytes | None:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as trouble:
        problems.add(name, "", "", "The file cannot be read.", trouble.strerror or "")
        return None
    if len(data) > MOST_BYTES:
        problems.add(name, "", "", "The file is larger than 20 MB.")
        return None
    return data


def decoded(data: bytes, name: str, problems: ProblemList) -> str | None:
    """Give the cleaned text of a file's bytes, or None after noting why there is none."""
    try:
        text = clean(data.decode("utf-8"))
    except UnicodeDecodeError as trouble:
        line = data.count(b"\n", 0, trouble.start) + 1
        hint = "Save the file as UTF-8."
        problems.add(name, "", "", f"Line {line} is not readable as UTF-8.", hint)
        return None
    code = find_control(text)
    if code is not None:
        line = control_line(text)
        problems.add(name, "", "", f"Line {line} holds the control character {code}.")
        return None
    return text
