import os
import subprocess
import sys
from pathlib import Path

START = [sys.executable, "-m", "studyapp", "--data-dir"]


def run(folder: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "STUDYAPP_PROBE")
    environ = {name: value for name, value in os.environ.items() if name not in unset}
    return subprocess.run(
        [*START, str(folder)],
        env=environ | changes,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_without_a_display_it_says_one_sentence_and_ends_with_2(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "studyapp quiz" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_offscreen_start_reaches_its_first_frame_and_ends_well(tmp_path: Path) -> None:
    done = run(tmp_path, QT_QPA_PLATFORM="offscreen", STUDYAPP_PROBE="first-frame")
    assert (done.returncode, done.stdout) == (0, "first frame\n"), done.stderr
    assert (tmp_path / "library.db").exists()
