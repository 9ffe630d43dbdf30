"""A machine without a screen, or without a library, gets a sentence and no abort."""

from pathlib import Path

from studyapp.ui.display import ALWAYS, FOR_X11, Obstacle, find_trouble


def everything(_: str) -> bool:
    return True


def nothing(_: str) -> bool:
    return False


def test_no_display_is_named() -> None:
    trouble = find_trouble({}, platform="linux", loads=everything, answers=everything)
    assert trouble is not None
    assert trouble.obstacle is Obstacle.NO_DISPLAY
    assert "studyapp quiz" in trouble.sentence


def test_a_display_that_answers_is_no_trouble() -> None:
    environ = {"DISPLAY": ":0"}
    assert find_trouble(environ, platform="linux", loads=everything, answers=everything) is None


def test_a_display_that_does_not_answer_is_named() -> None:
    environ = {"DISPLAY": ":77"}
    trouble = find_trouble(environ, platform="linux", loads=everything, answers=nothing)
    assert trouble is not None
    assert trouble.obstacle is Obstacle.UNREACHABLE
    assert ":77" in trouble.sentence


def test_a_display_that_nobody_serves_does_not_answer() -> None:
    trouble = find_trouble({"DISPLAY": ":7654"}, platform="linux", loads=everything)
    assert trouble is not None
    assert trouble.obstacle is Obstacle.UNREACHABLE


def test_each_missing_library_is_named_with_its_package() -> None:
    for library, package in (ALWAYS | FOR_X11).items():
        trouble = find_trouble(
            {"DISPLAY": ":0"},
            platform="linux",
            loads=lambda name, gone=library: name != gone,  # type: ignore[misc]  # a default binds the loop's value
            answers=everything,
        )
        assert trouble is not None
        assert trouble.missing == ((library, package),)
        assert library in trouble.sentence
        assert package in trouble.sentence


def test_a_library_that_does_not_exist_does_not_load() -> None:
    trouble = find_trouble({"QT_QPA_PLATFORM": "offscreen"}, platform="linux", loads=nothing)
    assert trouble is not None
    assert len(trouble.missing) == len(ALWAYS)


def test_offscreen_needs_no_display() -> None:
    environ = {"QT_QPA_PLATFORM": "offscreen"}
    assert find_trouble(environ, platform="linux", loads=everything, answers=nothing) is None


def test_wayland_needs_its_socket_and_no_x11_library(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    trouble = find_trouble(
        environ, platform="linux", loads=lambda name: name in ALWAYS, answers=nothing
    )
    assert trouble is None


def test_a_wayland_socket_that_is_gone_is_unreachable(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    trouble = find_trouble(environ, platform="linux", loads=everything, answers=nothing)
    assert trouble is not None
    assert trouble.obstacle is Obstacle.UNREACHABLE
    assert "wayland-0" in trouble.sentence


def test_other_systems_always_have_a_screen() -> None:
    assert find_trouble({}, platform="win32", loads=nothing, answers=nothing) is None
