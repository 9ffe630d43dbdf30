"""Fill a new library from the packs that come with the app, by the path of any import."""

from __future__ import annotations

from pathlib import Path

from studyapp.core.changes import Changes
from studyapp.services.checking import installed_packs
from studyapp.services.generating import renew
from studyapp.services.importing import apply_import, plan_import
from studyapp.storage.database import Library
from studyapp.storage.pack_store import PackStore


def seed(library: Library, seeds: Path) -> Changes:
    """Take in every installed pack; raise `ImportFailed` where one is broken.

    A pack that was edited here stays as it is; it only gets the questions of newer generators.
    """
    changes = Changes()
    for folder in installed_packs(seeds):
        plan = plan_import(library, folder)
        if not plan.edited:
            changes |= apply_import(library, plan)
    for summary in PackStore(library).summaries():
        changes |= renew(library, summary.id)
    return changes
