import logging
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.application import UncaughtErrors, install_excepthook


@pytest.fixture
def reported(qapp: object) -> Iterator[list[str]]:
    before = sys.excepthook
    lines: list[str] = []
    errors = install_excepthook(lines.append)
    yield lines
    errors.uninstall()
    assert sys.excepthook is before
    del qapp


def test_a_bug_is_logged_and_reported(
    reported: list[str], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    error = ValueError("seven")
    with caplog.at_level(logging.CRITICAL, logger="studyapp.ui"):
        sys.excepthook(ValueError, error, None)
    assert reported == []
    qtbot.waitUntil(lambda: reported == ["ValueError: seven"])
    assert caplog.records[0].exc_info is not None


def test_ctrl_c_is_no_bug(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: passed.append(kind))
    errors = UncaughtErrors(lambda _line: None)
    errors.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    errors.uninstall()
    assert passed == [KeyboardInterrupt]
    del qtbot
