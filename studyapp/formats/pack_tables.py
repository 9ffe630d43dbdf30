"""Check tables one by one against their models, so that one bad entry hides no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from studyapp.formats.pack_schema import Table
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.shape_problems import near_word, told

Model = TypeVar("Model", bound=Table)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Model]):
    """A checked table and the file it comes from."""

    file: str
    label: str
    table: Model


def read_entries(
    data: dict[str, Any] | None, file: str, key: str, model: type[Model], problems: ProblemList
) -> tuple[Entry[Model], ...]:
    """Give the tables under `[[key]]` that are well formed; note what is wrong with the others."""
    found: list[Entry[Model]] = []
    for label, raw in raw_entries(data, key):
        table = check_table(raw, file, label, model, problems)
        if table is not None:
            found.append(Entry(file, label, table))
    if not isinstance((data or {}).get(key, []), list):
        problems.add(file, key, "", "It must be a list of tables.", f"Write [[{key}]].")
    return tuple(found)


def raw_entries(data: dict[str, Any] | None, key: str) -> Iterator[tuple[str, Any]]:
    """Give each raw table under a key with its id, or with its number where it has none."""
    entries = (data or {}).get(key, [])
    if not isinstance(entries, list):
        return
    for number, raw in enumerate(entries, start=1):
        named = raw.get("id") if isinstance(raw, dict) else None
        yield (named if isinstance(named, str) and named else f"{key} {number}"), raw


def names_all_ids(data: dict[str, Any] | None, key: str, allowed: frozenset[str]) -> bool:
    """Tell whether every id of a kind is known, though its entries may be wrong otherwise.

    Where it is not, a reference that leads nowhere is no problem of its own.
    """
    if data is None or set(data) - allowed or not isinstance(data.get(key, []), list):
        return False
    return all(isinstance(raw, dict) and "id" in raw for raw in data.get(key, []))


def check_table(
    raw: Any, file: str, label: str, model: type[Model], problems: ProblemList
) -> Model | None:
    """Give a raw table as its model, or None after noting everything wrong with it."""
    try:
        return model.model_validate(raw)
    except ValidationError as trouble:
        for error in trouble.errors(include_url=False):
            message, hint = told(error, model)
            problems.add(file, label, _field(error["loc"]), message, hint)
        return None


def check_keys(
    data: dict[str, Any] | None, file: str, allowed: frozenset[str], problems: ProblemList
) -> None:
    """Note keys at the top of a file that nobody reads."""
    for key in sorted(set(data or {}) - allowed):
        problems.add(file, key, "", f"“{key}” is not a known key.", near_word(key, allowed))


def _field(loc: tuple[int | str, ...]) -> str:
    text = ""
    for part in loc:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")
