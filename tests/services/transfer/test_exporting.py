from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import InvalidInput
from studyapp.services.steps import Stopped
from studyapp.services.transfer.export_plan import format_for, plan_export
from studyapp.services.workspace import Workspace
from tests.libraries import open_workspace
from tests.services.reading import fake_formats


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    fake_formats.install()
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


def test_what_is_ready_or_somebodys_own_goes_out(workspace: Workspace) -> None:
    ready = {one.id for one in workspace.bank.rows() if one.status is QuestionStatus.READY}
    first, second, third = sorted(ready)[:3]
    workspace.bank.new(QuestionForm(id="q-mine"))
    workspace.bank.set_status([first], QuestionStatus.DRAFT)
    workspace.bank.set_status([second], QuestionStatus.RETIRED)
    sheet = workspace.transfer.sheet()
    assert {one.form.id for one in sheet.items} == ready | {"q-mine"}
    assert [one.form.id for one in workspace.transfer.sheet([third]).items] == [third]


def test_a_retired_question_stays_where_the_file_cannot_say_so(workspace: Workspace) -> None:
    workspace.bank.new(QuestionForm(id="q-mine", stem="Who?"))
    workspace.bank.new(QuestionForm(id="q-old", stem="What?"))
    workspace.bank.set_status(["q-old"], QuestionStatus.RETIRED)
    sheet = workspace.transfer.sheet(["q-mine", "q-old"])
    plan = plan_export(sheet, "stem")
    assert plan.data == b"q-mine|Who?\n"
    assert plan.count == 1
    # This one carries everything.
    assert plan_export(sheet, "for_ever").count == 2


def test_what_cannot_be_carried_is_told_and_the_file_is_whole(
    workspace: Workspace, tmp_path: Path
) -> None:
    plan = plan_export(workspace.transfer.sheet(), "stem")
    assert plan.losses
    assert {one.message for one in plan.losses} == {fake_formats.LOSS}
    file = tmp_path / "questions.stem"
    file.write_bytes(b"older")
    plan.write(file)
    assert file.read_bytes() == plan.data


def test_the_suffix_decides_where_no_format_is_named() -> None:
    assert format_for("a.csv") == "csv"
    assert format_for("a.JSON") == "json"
    assert format_for("a.json", "timelinejs") == "timelinejs"
    for name in ("a.doc", "a", ""):
        with pytest.raises(InvalidInput):
            format_for(name)


@pytest.mark.parametrize(
    "name", ["csv", "xlsx", "json", "gift", "moodle", "anki-text", "studypack"]
)
def test_every_format_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path, name: str) -> None:
    workspace = open_workspace(tmp_path)
    sheet = workspace.transfer.sheet()
    steps: list[int] = []
    plan_export(sheet, name, step=lambda: steps.append(1))
    assert len(steps) >= len(sheet.items)

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        plan_export(sheet, name, step=stop)
    workspace.close()
