"""What a start need not load is not loaded."""

import subprocess
import sys

TOLD = """
import sys
import studyapp.storage.database
assert "numpy" not in sys.modules, "loaded with the store"
import rustworkx
import numpy
assert numpy.zeros(1)[0] == 0, "it can be loaded when it is needed"
"""


def test_the_store_loads_no_numpy_and_the_map_still_can() -> None:
    subprocess.run([sys.executable, "-c", TOLD], check=True)
