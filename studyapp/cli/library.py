"""Open the library for one command and close it again, whatever happens in between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from studyapp.cli.settings import Settings
from studyapp.cli.words import Trouble

if TYPE_CHECKING:
    from studyapp.services.workspace import Workspace


@contextmanager
def library(settings: Settings) -> Iterator[Workspace]:
    """Give the workspace of the data folder; a first start fills it with the shipped packs."""
    from studyapp.paths import default_data_dir, seed_dir  # noqa: PLC0415 - loaded when needed
    from studyapp.services.workspace import Workspace  # noqa: PLC0415 - loaded when needed

    folder = settings.data_dir or default_data_dir()
    workspace = Workspace.open(folder, seeds=seed_dir(), now=settings.now)
    try:
        if not workspace.packs:
            raise Trouble(f"The library in {folder} holds no article, and none came with the app.")
        yield workspace
    finally:
        workspace.close()
