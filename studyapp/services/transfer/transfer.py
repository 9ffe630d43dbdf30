"""Import and export as the command line and the window do them: plan, show, apply."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.changes import Changes
from studyapp.formats.exchange import Item, Sheet
from studyapp.services.bank import Bank
from studyapp.services.loaded_pack import LoadedPack
from studyapp.services.transfer.comparing import compare
from studyapp.services.transfer.import_plan import ImportPlan
from studyapp.services.transfer.packs import store_packs
from studyapp.services.transfer.reading_files import FilesRead, read_files
from studyapp.services.transfer.standing import Standing, standing
from studyapp.storage.database import Library


class Transfer:
    """What goes out of the current pack and what comes in.

    An import in the window is `read_files` and `compare` in another thread with `standing`
    in between, as only this thread may use the library; `plan` does all three.
    """

    def __init__(
        self,
        library: Library,
        *,
        bank: Bank,
        pack: LoadedPack,
        packs_changed: Callable[[], object],
        now: Callable[[], datetime],
    ) -> None:
        self._library, self._bank, self._pack, self._now = library, bank, pack, now
        self._packs_changed = packs_changed

    def plan(self, files: Sequence[Path], *, format_name: str = "") -> ImportPlan:
        """Read files and plan what importing them does; writes nothing."""
        read = read_files(files, format_name=format_name)
        return compare(read, self.standing(read))

    def standing(self, read: FilesRead) -> Standing:
        """Give what the library holds of the things in files."""
        return standing(self._library, self._pack(), read)

    def apply(self, plan: ImportPlan) -> Changes:
        """Write all that a plan says, or nothing; one step to undo.

        A pack that is new to the library is no step of the pack in use: it is taken away by
        deleting it.
        """
        if plan.stored:
            try:
                return store_packs(self._library, plan, current=self._pack(), now=self._now)
            finally:
                self._packs_changed()
        forms = [one.form for one in plan.written]
        if not forms:
            return Changes()
        statuses = {one.form.id: one.status for one in plan.written}
        return self._bank.apply(forms, statuses, label=EditLabel.IMPORT)

    def sheet(self, ids: Iterable[str] | None = None) -> Sheet:
        """Give the questions to export: these, or all that are ready, written or adopted."""
        wanted = self._usual() if ids is None else tuple(ids)
        entries = self._bank.entries(wanted)
        items = tuple(
            Item(form=entries[one].form, status=entries[one].status)
            for one in wanted
            if one in entries
        )
        return Sheet(pack=self._pack(), items=items, at=self._now())

    def _usual(self) -> tuple[str, ...]:
        ready, generated = QuestionStatus.READY, Origin.GENERATED
        rows = self._bank.rows()
        return tuple(one.id for one in rows if one.status is ready or one.origin is not generated)
