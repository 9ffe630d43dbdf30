"""Where the files of a pack come from: a folder, or the members of an archive in memory."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from studyapp.formats.problem_list import ProblemList
from studyapp.formats.stray_files import note_stray_files
from studyapp.formats.text_file import decoded, read_text
from studyapp.formats.toml_file import parse_toml, read_toml


class PackSource(Protocol):
    """Gives the files of a pack by name; what is amiss with them is noted."""

    def text(self, name: str, problems: ProblemList, *, required: bool) -> str | None:
        """Give a file's cleaned text, or None."""
        ...

    def toml(self, name: str, problems: ProblemList, *, required: bool) -> dict[str, Any] | None:
        """Give a file's tables, or None where it cannot be read; an absent file is empty."""
        ...

    def note_strays(self, known: frozenset[str], problems: ProblemList) -> None:
        """Note files that no pack has."""
        ...


class FolderSource:
    """The files of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def text(self, name: str, problems: ProblemList, *, required: bool) -> str | None:
        return read_text(self._folder, name, problems, required=required)

    def toml(self, name: str, problems: ProblemList, *, required: bool) -> dict[str, Any] | None:
        return read_toml(self._folder, name, problems, required=required)

    def note_strays(self, known: frozenset[str], problems: ProblemList) -> None:
        note_stray_files(self._folder, known, problems)


class MemberSource:
    """Files in memory, by name; whoever made them has looked for strays."""

    def __init__(self, members: Mapping[str, bytes]) -> None:
        self._members = members

    def text(self, name: str, problems: ProblemList, *, required: bool) -> str | None:
        data = self._members.get(name)
        if data is not None:
            return decoded(data, name, problems)
        if required:
            problems.add(name, "", "", f"The file {name} is missing.")
        return None

    def toml(self, name: str, problems: ProblemList, *, required: bool) -> dict[str, Any] | None:
        if name not in self._members and not required:
            return {}
        text = self.text(name, problems, required=required)
        return None if text is None else parse_toml(text, name, problems)

    def note_strays(self, known: frozenset[str], problems: ProblemList) -> None:
        pass
