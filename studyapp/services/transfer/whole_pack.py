"""Hand a pack to other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.formats.atomic_file import write_atomically
from studyapp.services.transfer.export_plan import ExportPlan, plan_export

if TYPE_CHECKING:
    from studyapp.services.workspace import Workspace


def pack_as_json(workspace: Workspace) -> str:
    """Give the current pack with its questions as one JSON object."""
    return whole_pack_plan(workspace).data.decode()


def whole_pack_plan(workspace: Workspace) -> ExportPlan:
    """Give the same as a file to be written, with the number of its questions."""
    return plan_export(workspace.transfer.sheet(), "json")


def export_json(workspace: Workspace, file: Path) -> None:
    """Write the current pack with its questions to a file, whole or not at all.

    An existing file is replaced. Raises OSError.
    """
    write_atomically(file, pack_as_json(workspace).encode())
