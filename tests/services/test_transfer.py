import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studyapp.services.transfer.export_plan import plan_export
from studyapp.services.workspace import Workspace
from tests.pack_files import write_pack


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    write_pack(tmp_path / "seeds" / "old-bridge")
    return tmp_path / "seeds"


def test_the_current_pack_is_written_whole(tmp_path: Path, seeds: Path) -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    workspace = Workspace.open(tmp_path / "data", seeds=seeds, now=lambda: now)
    file = tmp_path / "pack.json"
    plan = plan_export(workspace.transfer.sheet(), "json")
    plan.write(file)
    whole = json.loads(file.read_text(encoding="utf-8"))
    ids = {question["id"] for question in whole["questions"]}
    assert ids == {question.id for question in workspace.questions.all()}
    assert [event["id"] for event in whole["events"]] == [one.id for one in workspace.pack.events]
    workspace.close()
