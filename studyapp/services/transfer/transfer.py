"""Import and export as the command line and the window do them: plan, show, apply."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.changes import Changes
from studyapp.formats.exchange import Item, Sheet
from studyapp.services.bank import Bank
from studyapp.services.loaded_pack import LoadedPack
from studyapp.services.question_bank import QuestionBank
from studyapp.services.steps import Step, at_once
from studyapp.services.transfer.comparing import compare
from studyapp.services.transfer.import_plan import ImportPlan
from studyapp.services.transfer.packs import store_packs
from studyapp.services.transfer.reading_files import FilesRead, read_files
from studyapp.services.transfer.standing import Standing, standing
from studyapp.storage.database import Library, open_library
from studyapp.storage.pack_store import PackStore


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

    def apply(self, plan: ImportPlan, *, step: Step = at_once) -> Changes:
        """Write all that a plan says, or nothing; one step to undo.

        `step` is called `plan.steps` times; what it raises leaves everything as it was.
        """
        if plan.stored:
            try:
                return store_packs(
                    self._library, plan, current=self._pack(), now=self._now, step=step
                )
            finally:
                self._packs_changed()
        forms = [one.form for one in plan.written]
        if not forms:
            return Changes()
        statuses = {one.form.id: one.status for one in plan.written}
        return self._bank.apply(forms, statuses, label=EditLabel.IMPORT, step=step)

    def applying(self, plan: ImportPlan) -> Callable[[Step], Changes]:
        """Give what does the same in any thread, with a connection of its own.

        It is called with the step. Whoever has called it says `applied` in this thread.
        """
        return partial(_apply_elsewhere, self._library.path, self._pack().id, plan, self._now)

    def applied(self) -> None:
        """Read anew what an import elsewhere has changed."""
        self._packs_changed()

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


def _apply_elsewhere(
    path: Path, pack_id: str, plan: ImportPlan, now: Callable[[], datetime], step: Step
) -> Changes:
    library = open_library(path)
    try:
        pack = LoadedPack(PackStore(library), pack_id)
        asked = QuestionBank(library, pack_id)
        bank = Bank(library, pack_id, asked=asked, pack=pack, now=now)
        transfer = Transfer(library, bank=bank, pack=pack, packs_changed=pack.forget, now=now)
        return transfer.apply(plan, step=step)
    finally:
        library.close()
