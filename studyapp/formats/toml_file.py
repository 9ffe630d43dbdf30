"""Read a TOML file of a pack into plain tables, with the line of a slip in its syntax."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from studyapp.formats.problem_list import ProblemList
from studyapp.formats.text_file import read_text

Table = dict[str, Any]
_STRINGS = re.compile(
    r'"""(?:\\.|[^\\])*?\\?(?:"""|\Z)|\'\'\'.*?(?:\'\'\'|\Z)'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*',
    re.DOTALL,
)
"""What dots may stand in without being keys: texts and remarks."""

MOST_KEY_COST = 5_000_000
"""tomllib 3.11 keeps every prefix of a dotted key: memory grows with the square of its dots."""


def read_toml(folder: Path, name: str, problems: ProblemList, *, required: bool) -> Table | None:
    """Give a file's tables, or None after noting why there are none; absent is empty."""
    before = len(problems.found)
    text = read_text(folder, name, problems, required=required)
    if text is None:
        return {} if len(problems.found) == before else None
    return parse_toml(text, name, problems)


def parse_toml(text: str, name: str, problems: ProblemList) -> Table | None:
    """Give the tables of a text, or None after noting why there are none."""
    if _key_cost(text) > MOST_KEY_COST and _key_cost(_STRINGS.sub("", text)) > MOST_KEY_COST:
        problems.add(name, "", "", "A line of it has too many dots.", "Break the line.")
        return None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        problems.add(name, "", "", f"This is not valid TOML: {trouble}.")
    except RecursionError:
        problems.add(name, "", "", "Its lists or tables are nested too deeply.")
    except ValueError as trouble:
        problems.add(name, "", "", f"This is not valid TOML: {trouble}.")
    return None


def _key_cost(text: str) -> int:
    return sum(line.count(".") ** 2 for line in text.split("\n"))
