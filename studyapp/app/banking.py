"""The question bank's page, joined to the dialogs that bring questions in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.ui.dialogs.export_questions import ExportQuestions
from studyapp.ui.dialogs.import_questions import ImportDesk, ImportQuestions
from studyapp.ui.modes.bank.form.form_view import FormView
from studyapp.ui.modes.bank.page import BankPage
from studyapp.ui.modes.bank.preview.pane import PreviewPane

if TYPE_CHECKING:
    from studyapp.app.pages import Desk


def make_bank_page(desk: Desk) -> BankPage:
    """Make the page; its wishes open dialogs over its window."""
    page = BankPage(
        desk.theme,
        desk.bus,
        desk.workspace,
        make_form=lambda pack: FormView(desk.theme, pack, locale=desk.locale),
        make_preview=lambda pack: PreviewPane(desk.theme, pack, locale=desk.locale),
        locale=desk.locale,
        now=desk.now,
    )
    out = ImportDesk(theme=desk.theme, bus=desk.bus, workspace=desk.workspace)
    page.import_wanted.connect(lambda: ImportQuestions.ask(out, (), page.window()))
    page.export_wanted.connect(lambda ids: ExportQuestions.ask(out, ids, page.window()))
    return page
