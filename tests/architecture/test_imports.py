"""What is loaded when: the core and the services stand without Qt."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["studyapp.cli", "studyapp.services.workspace"])
def test_importing_the_lower_layers_leaves_qt_out(module: str) -> None:
    code = (
        f"import sys, {module}\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
        "sys.exit(1 if loaded else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_check_above_can_fail() -> None:
    code = "import sys, PySide6\nsys.exit(1 if 'PySide6' in sys.modules else 0)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 1
