"""Start to the first painted frame, against a bare QMainWindow with one label."""

import os
import subprocess
import sys
import tempfile
from statistics import median
from time import perf_counter

from tests.benchmarks.measurement import Measurement, measurement

ROUNDS = 9
FIRST_FRAME = "first frame"
BARE = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("first frame", flush=True)
            QApplication.quit()
        return False

app = QApplication(sys.argv)
window = QMainWindow()
label = QLabel("studyapp")
window.setCentralWidget(label)
watch = Watch()
label.installEventFilter(watch)
window.resize(1280, 800)
window.show()
app.exec()
"""


def run() -> list[Measurement]:
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "STUDYAPP_PROBE": "first-frame"}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's second start finds compiled files
    with tempfile.TemporaryDirectory() as folder:
        bare = [sys.executable, "-c", BARE]
        whole = [sys.executable, "-m", "studyapp", "--data-dir", folder]
        _until_first_frame(bare, environ)
        first_start = _until_first_frame(whole, environ)
        floors, values = [], []
        for _ in range(ROUNDS):
            floors.append(_until_first_frame(bare, environ))
            values.append(_until_first_frame(whole, environ))
    floor = median(floors)
    return [
        measurement("start to first frame", ROUNDS, median(values), floor),
        measurement("very first start, pack taken in", 1, first_start, floor),
    ]


def _until_first_frame(command: list[str], environ: dict[str, str]) -> float:
    began = perf_counter()
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = perf_counter() - began
        process.stdout.read()
    if process.returncode != 0 or line.strip() != FIRST_FRAME:
        raise RuntimeError(f"{command[1:3]} ended with {process.returncode}: {line!r}")
    return took * 1000
