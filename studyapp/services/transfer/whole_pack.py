"""Hand a pack to other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.formats.atomic_file import write_atomically
from studyapp.formats.pack_json import pack_to_json
from studyapp.services.transfer.export_plan import ExportPlan

if TYPE_CHECKING:
    from studyapp.services.workspace import Workspace


def pack_as_json(workspace: Workspace) -> str:
    """Give the current pack with all its questions as one JSON object."""
    plain = pack_to_json(workspace.pack, workspace.questions.all())
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def whole_pack_plan(workspace: Workspace) -> ExportPlan:
    """Give the same as a file to be written, with the number of its questions."""
    data = pack_as_json(workspace).encode()
    return ExportPlan(format="json", data=data, count=len(workspace.questions.all()))


def export_json(workspace: Workspace, file: Path) -> None:
    """Write the current pack with all its questions to a file, whole or not at all.

    An existing file is replaced. Raises OSError.
    """
    write_atomically(file, pack_as_json(workspace).encode())
