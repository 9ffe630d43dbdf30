import subprocess
import sys
from pathlib import Path

from studyapp import __version__
from tests.cli.conftest import Desk


def test_without_a_command_the_window_opens(desk: Desk) -> None:
    result = desk.run()
    assert desk.opened == [desk.data_dir]
    assert result.exit_code == 7
    desk.run(with_data_dir=False)
    assert desk.opened == [desk.data_dir, None]


def test_a_pack_file_opens_the_window_with_its_import(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.StudyPack"
    file.touch()
    assert desk.run(str(file)).exit_code == 7
    assert (desk.opened, desk.files) == ([desk.data_dir], (file,))
    missing = desk.run(str(tmp_path / "none.studypack"))
    assert missing.exit_code == 2
    assert "does not exist" in missing.stderr


def test_the_version_is_told(desk: Desk) -> None:
    result = desk.run("--version")
    assert (result.exit_code, result.output) == (0, f"studyapp {__version__}\n")
    assert not desk.opened


def test_help_names_every_command(desk: Desk) -> None:
    output = desk.run("--help").output
    assert all(f"  {name} " in output for name in ("check", "import", "export", "quiz"))


def test_an_unknown_command_is_a_usage_error(desk: Desk) -> None:
    assert desk.run("sing").exit_code == 2
    assert desk.run("--data-dir").exit_code == 2


def test_nothing_heavy_is_loaded_before_a_command_runs() -> None:
    code = (
        "import sys, studyapp.cli\n"
        "heavy = {'pydantic', 'sqlite3', 'sqlite_utils', 'fsrs', 'rapidfuzz', 'PySide6'}\n"
        "sys.exit(len(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_terminal_without_the_letters_gets_question_marks() -> None:
    code = "from studyapp.cli import make_cli; make_cli(lambda *_: 0, None)(['check', '\\u0561'])"
    told = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", code],
        check=False,
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )
    assert told.returncode == 2
    assert b"There is no folder or pack" in told.stderr
    assert b"Traceback" not in told.stderr
