"""The workspace: an open library with its current pack and everything done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.core.changes import Changes
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.services.loaded_pack import LoadedPack
from studyapp.services.preferences import Preferences
from studyapp.services.question_bank import QuestionBank
from studyapp.services.review import Review
from studyapp.storage.database import Library, open_library
from studyapp.storage.pack_store import PackStore, PackSummary

if TYPE_CHECKING:
    from studyapp.services.attempt_export import AttemptExport
    from studyapp.services.bank import Bank
    from studyapp.services.facts import Facts
    from studyapp.services.generating import Generating
    from studyapp.services.progress import ProgressReport
    from studyapp.services.quiz_runs import QuizRuns
    from studyapp.services.schedule import Schedule
    from studyapp.services.search import Search
    from studyapp.services.sittings import Sittings
    from studyapp.services.study_sets import StudySets
    from studyapp.services.suggestions import Suggestions
    from studyapp.services.teaching import Teaching
    from studyapp.services.transfer.transfer import Transfer
    from studyapp.services.undo import Undo

OF_ONE_PACK = (
    "pack_id",
    "loaded",
    "questions",
    "runs",
    "tests",
    "suggestions",
    "review",
    "search",
    "study_sets",
    "schedule",
    "progress",
    "attempt_export",
    "bank",
    "facts",
    "generating",
    "undo",
    "transfer",
)
"""What is loaded anew when another pack is chosen."""
LIBRARY_FILE = "library.db"
CURRENT_PACK = "current-pack"


class Workspace:
    """Opens a data folder and offers its use cases; everything is loaded when first used."""

    def __init__(self, library: Library, *, now: Callable[[], datetime]) -> None:
        self._library, self._now = library, now
        self.preferences = Preferences(library)
        self._packs = PackStore(library)

    @classmethod
    def open(cls, data_dir: Path, *, seeds: Path, now: Callable[[], datetime]) -> Workspace:
        """Open or create the library of a data folder, filling a new one from the seeds.

        Raises `LibraryUnavailable`, with the file untouched, and `ImportFailed` where a seed
        pack is broken.
        """
        library = open_library(data_dir / LIBRARY_FILE, now=now())
        try:
            workspace = cls(library, now=now)
            if not workspace.packs or workspace._outdated():
                # Reading and generating is loaded only when there is something to take in.
                from studyapp.services.seeding import seed  # noqa: PLC0415

                seed(library, seeds)
                workspace = cls(library, now=now)
        except BaseException:
            library.close()
            raise
        return workspace

    @cached_property
    def packs(self) -> tuple[PackSummary, ...]:
        """The packs of the library, by title."""
        return self._packs.summaries()

    @cached_property
    def pack_id(self) -> str:
        """The id of the current pack; raises `NotFound` where there is none."""
        chosen = self.preferences.find(CURRENT_PACK)
        ids = [summary.id for summary in self.packs]
        if not ids:
            raise NotFound(kind="pack", id="")
        return chosen if chosen in ids else ids[0]

    @cached_property
    def teaching(self) -> Teaching:
        """Whether the teaching tools are shown."""
        from studyapp.services.teaching import Teaching  # noqa: PLC0415 - as needed

        return Teaching(self.preferences, now=self._now)

    @property
    def pack(self) -> Pack:
        """The current pack, as it stands after the newest edit."""
        return self.loaded()

    @cached_property
    def loaded(self) -> LoadedPack:
        """What holds the current pack."""
        return LoadedPack(self._packs, self.pack_id)

    @cached_property
    def questions(self) -> QuestionBank:
        """The questions of the current pack."""
        return QuestionBank(self._library, self.pack_id)

    @cached_property
    def runs(self) -> QuizRuns:
        """Sessions over the current pack."""
        # Loaded with the first session: the window is up before the scheduler is needed.
        from studyapp.services.quiz_runs import QuizRuns  # noqa: PLC0415

        return QuizRuns(
            self._library,
            self.pack_id,
            bank=self.questions,
            schedule=self.schedule,
            pack=self.loaded,
            now=self._now,
        )

    @cached_property
    def suggestions(self) -> Suggestions:
        """Answers that learners hold to be right, for the bank of the current pack."""
        from studyapp.services.suggestions import Suggestions  # noqa: PLC0415 - as needed

        return Suggestions(self._library, self.pack_id, now=self._now)

    @cached_property
    def tests(self) -> Sittings:
        """Tests over the current pack and their sittings."""
        from studyapp.services.sittings import Sittings  # noqa: PLC0415 - as needed

        return Sittings(
            self._library, self.pack_id, bank=self.questions, pack=self.loaded, now=self._now
        )

    @cached_property
    def review(self) -> Review:
        """What is due and what is known."""
        return Review(
            self._library,
            self.pack_id,
            bank=self.questions,
            schedule=self.schedule,
            pack=self.loaded,
            now=self._now,
        )

    @cached_property
    def search(self) -> Search:
        """Search over the current pack."""
        from studyapp.services.search import Search  # noqa: PLC0415 - loaded with the first search

        return Search(self._library, self.pack_id, pack=self.loaded)

    @cached_property
    def study_sets(self) -> StudySets:
        """Facts of the current pack under names."""
        from studyapp.services.study_sets import StudySets  # noqa: PLC0415 - as needed

        return StudySets(self._library, self.pack_id, pack=self.loaded, now=self._now)

    @cached_property
    def schedule(self) -> Schedule:
        """What is planned, by the learner's wishes."""
        from studyapp.services.schedule import Schedule  # noqa: PLC0415 - loaded when needed
        from studyapp.services.schedule_settings import ScheduleChoices  # noqa: PLC0415 - as above
        from studyapp.storage.confusions import Confusions  # noqa: PLC0415 - as above
        from studyapp.storage.memory_store import MemoryStore  # noqa: PLC0415 - as above

        return Schedule(
            ScheduleChoices(self.preferences),
            memory=MemoryStore(self._library, self.pack_id),
            confusions=Confusions(self._library, self.pack_id),
            bank=self.questions,
            pack=self.loaded,
            now=self._now,
        )

    @cached_property
    def progress(self) -> ProgressReport:
        """What the answers so far tell."""
        from studyapp.services.progress import ProgressReport  # noqa: PLC0415 - as needed
        from studyapp.storage.attempt_log import AttemptLog  # noqa: PLC0415 - as needed

        log = AttemptLog(self._library, self.pack_id)
        return ProgressReport(log, pack=self.loaded, now=self._now)

    @cached_property
    def attempt_export(self) -> AttemptExport:
        """The answers so far, to be handed out."""
        from studyapp.services.attempt_export import AttemptExport  # noqa: PLC0415 - as needed
        from studyapp.storage.attempt_log import AttemptLog  # noqa: PLC0415 - as needed

        return AttemptExport(AttemptLog(self._library, self.pack_id), self.pack_id)

    @cached_property
    def bank(self) -> Bank:
        """The questions of the current pack as their instructor sees them."""
        from studyapp.services.bank import Bank  # noqa: PLC0415 - loaded with the bank

        return Bank(
            self._library, self.pack_id, asked=self.questions, pack=self.loaded, now=self._now
        )

    @cached_property
    def facts(self) -> Facts:
        """The facts of the current pack, to be edited."""
        from studyapp.services.facts import Facts  # noqa: PLC0415 - loaded with the bank

        return Facts(self._library, self.pack_id, pack=self.loaded, now=self._now)

    @cached_property
    def generating(self) -> Generating:
        """What makes the generated questions anew when facts have changed."""
        from studyapp.services.generating import Generating  # noqa: PLC0415 - as needed

        return Generating(self._library, self.pack_id, asked=self.questions, pack=self.loaded)

    @cached_property
    def undo(self) -> Undo:
        """Undo and redo of every edit of the current pack."""
        from studyapp.services.undo import Undo  # noqa: PLC0415 - loaded with the bank

        return Undo(
            self._library,
            self.pack_id,
            asked=self.questions,
            pack=self.loaded,
            packs_changed=self._forget_packs,
            now=self._now,
        )

    @cached_property
    def transfer(self) -> Transfer:
        """Import into the current pack and export out of it."""
        from studyapp.services.transfer.transfer import Transfer  # noqa: PLC0415 - as needed

        return Transfer(
            self._library,
            bank=self.bank,
            pack=self.loaded,
            packs_changed=self._forget_packs,
            now=self._now,
        )

    def choose_pack(self, pack_id: str) -> Changes:
        """Make another pack the current one; raise `NotFound` where the library has it not."""
        if pack_id not in [summary.id for summary in self.packs]:
            raise NotFound(kind="pack", id=pack_id)
        changes = self.preferences.save(CURRENT_PACK, pack_id)
        for name in OF_ONE_PACK:
            self.__dict__.pop(name, None)
        return changes | Changes(packs=True)

    def _forget_packs(self) -> None:
        """Read the packs and the current one anew when they are next asked for."""
        self.__dict__.pop("packs", None)
        self.loaded.forget()
        self.questions.forget()

    def close(self) -> None:
        """Close the library."""
        self._library.close()

    def _outdated(self) -> bool:
        # SQLite: cheaper than reading the seeds again at every start.
        from studyapp.services.generator_version import GENERATOR  # noqa: PLC0415

        stored = (self._packs.digest(summary.id) for summary in self.packs)
        return any(one is not None and one[1] < GENERATOR for one in stored)
