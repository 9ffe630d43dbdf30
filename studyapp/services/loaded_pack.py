"""The pack in use, loaded when first asked for and again after it was edited."""

from __future__ import annotations

from studyapp.core.knowledge.pack import Pack
from studyapp.storage.pack_store import PackStore


class LoadedPack:
    """Holds a pack of the library; whoever writes to the pack says so with `forget`."""

    def __init__(self, store: PackStore, pack_id: str) -> None:
        self._store, self._id = store, pack_id
        self._pack: Pack | None = None

    def __call__(self) -> Pack:
        """Give the pack; raise `NotFound`."""
        if self._pack is None:
            self._pack = self._store.load(self._id)
        return self._pack

    def forget(self) -> None:
        """Load the pack anew when it is next asked for."""
        self._pack = None
