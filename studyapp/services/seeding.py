"""Fill a new library from the packs that come with the app, by the path of any import."""

from __future__ import annotations

from pathlib import Path

from studyapp.core.changes import Changes
from studyapp.services.checking import installed_packs
from studyapp.services.importing import apply_import, plan_import
from studyapp.storage.database import Library


def seed(library: Library, seeds: Path) -> Changes:
    """Take in every installed pack; raise `ImportFailed` where one is broken."""
    changes = Changes()
    for folder in installed_packs(seeds):
        changes |= apply_import(library, plan_import(library, folder))
    return changes
