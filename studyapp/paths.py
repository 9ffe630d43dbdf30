"""Where data, configuration and resources live; the one module that knows.

An installed wheel carries `resources/` and `seeds/` inside the package as `_data/`; a
checkout has them beside the package.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
NAME = "studyapp"


def resource_dir() -> Path:
    """Give the folder of icons, fonts and style sheets."""
    return _shipped("resources")


def seed_dir() -> Path:
    """Give the folder of the packs that come with the app."""
    return _shipped("seeds")


def default_data_dir() -> Path:
    """Give this user's own data folder; it need not exist yet."""
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed when a folder is given

    return user_data_path(NAME, appauthor=False)


def _shipped(name: str) -> Path:
    inside = PACKAGE / "_data" / name
    return inside if inside.is_dir() else PACKAGE.parent / name
