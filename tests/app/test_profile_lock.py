import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.app.profile_lock import NAME, ProfileLock
from studyapp.core.errors import LibraryReason, LibraryUnavailable

HOLD = """
import sys
from pathlib import Path
from studyapp.app.profile_lock import ProfileLock
lock = ProfileLock(Path(sys.argv[1]))
lock.take()
print("taken", flush=True)
sys.stdin.read()
"""


def test_a_second_window_is_told_that_the_profile_is_open(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "taken\n"
        with pytest.raises(LibraryUnavailable) as caught:
            ProfileLock(tmp_path).take()
        assert caught.value.reason is LibraryReason.LOCKED
        holder.kill()
    assert (tmp_path / NAME).exists()
    lock = ProfileLock(tmp_path)
    lock.take()
    lock.give_back()
    assert not (tmp_path / NAME).exists()
