"""A page of the question bank with everything a test wants to look at."""

from dataclasses import dataclass, field

from studyapp.core.bank.entry import Entry
from studyapp.core.errors import StudyError
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.page import BankPage
from tests.libraries import Clock
from tests.ui.modes.bank.stand_ins import StandInForm, StandInPreview

WRITTEN = "q-together"


@dataclass
class BankDesk:
    """The page, its bus and library, and what the bus has told."""

    page: BankPage
    bus: Bus
    workspace: Workspace
    clock: Clock
    toasts: list[tuple[str, object]] = field(default_factory=list)
    problems: list[StudyError] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bus.toast_requested.connect(lambda text, undo: self.toasts.append((text, undo)))
        self.bus.problem.connect(self.problems.append)

    @property
    def form(self) -> StandInForm:
        form = self.page.editor.form
        assert isinstance(form, StandInForm)
        return form

    @property
    def preview(self) -> StandInPreview:
        preview = self.page.editor.preview
        assert isinstance(preview, StandInPreview)
        return preview

    @property
    def shown(self) -> list[str]:
        """The ids that the list shows."""
        return [row.id for row in self.page.list.list.rows]

    def entry(self, question_id: str = WRITTEN) -> Entry:
        return self.workspace.bank.entry(question_id)

    def toast_undo(self) -> None:
        """Press Undo on the newest line."""
        undo = self.toasts[-1][1]
        assert callable(undo)
        undo()
