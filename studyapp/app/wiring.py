"""How requests on the bus reach the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from studyapp.app.pages import Desk
from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.session import SessionKind
from studyapp.ui.main_window import MainWindow

if TYPE_CHECKING:
    from studyapp.core.bank.fact_form import EntryKind
    from studyapp.services.generating import Generating, Made
    from studyapp.ui.modes.accounts.page import AccountsPage
    from studyapp.ui.modes.bank.facts.page import FactsPage
    from studyapp.ui.modes.bank.page import BankPage
    from studyapp.ui.modes.browse.page import BrowsePage
    from studyapp.ui.modes.map.page import MapPage
    from studyapp.ui.modes.practice.page import PracticePage
    from studyapp.ui.modes.timeline.page import TimelinePage

TEACHING_PAGES = ("bank", "facts", "coverage")
REVIEW_AT_ONCE = 20
PRACTICE_AT_ONCE = 20


class Wiring:
    """Joins the bus to a window; lives as long as the window."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        self._window, self._desk = window, desk
        bus = desk.bus
        bus.page_requested.connect(window.show_page)
        bus.fact_requested.connect(self._on_fact)
        bus.passage_requested.connect(self._on_passage)
        bus.dispute_requested.connect(self._on_dispute)
        bus.search_requested.connect(self._on_search)
        bus.event_on_timeline_requested.connect(self._on_event)
        bus.item_on_map_requested.connect(self._on_map)
        bus.article_requested.connect(self._on_article)
        bus.practice_requested.connect(self._on_practice)
        bus.review_requested.connect(self._on_review)
        bus.learn_requested.connect(self._on_learn)
        bus.resume_requested.connect(self._on_resume)
        bus.question_requested.connect(self._on_question)
        bus.fact_edit_requested.connect(self._on_fact_edit)
        bus.fact_begin_requested.connect(self._on_fact_begin)
        bus.question_edit_requested.connect(self._on_question_edit)
        bus.changed.connect(self._on_changed)
        self.show_due()
        self.show_tools()

    def show_tools(self) -> None:
        """Show the pages for teaching if they are switched on."""
        on = self._desk.workspace.teaching.on
        self._window.hide_pages(() if on else TEACHING_PAGES)
        browse = self._window.made_page("browse")
        if browse is not None:
            cast("BrowsePage", browse).set_teaching(on=on)

    def show_due(self) -> None:
        """Show how many questions are due beside Today."""
        workspace = self._desk.workspace
        self._window.set_badge("today", workspace.review.due_count())
        if workspace.teaching.on:
            self._window.set_badge("bank", workspace.questions.total)

    def _browse(self) -> BrowsePage:
        return cast("BrowsePage", self._window.show_page("browse"))

    def _practice(self) -> PracticePage:
        return cast("PracticePage", self._window.show_page("practice"))

    def _on_fact(self, fact_id: str) -> None:
        self._browse().show_item(fact_id)

    def _on_passage(self, passage: Passage) -> None:
        self._browse().show_passage(passage)

    def _on_dispute(self, dispute_id: str) -> None:
        cast("AccountsPage", self._window.show_page("accounts")).show_dispute(dispute_id)

    def _on_search(self, text: str) -> None:
        self._browse().search(text)

    def _on_event(self, event_id: str) -> None:
        cast("TimelinePage", self._window.show_page("timeline")).show_event(event_id)

    def _on_map(self, item_id: str) -> None:
        cast("MapPage", self._window.show_page("map")).show_item(item_id)

    def _on_article(self, pack_id: str) -> None:
        """Open another article: pages store what they hold, then all of them are made anew."""
        self._window.leave_pages()
        try:
            changes = self._desk.workspace.choose_pack(pack_id)
        except StudyError as trouble:
            self._desk.bus.problem.emit(trouble)
            return
        self._window.start_over("today")
        self._desk.bus.changed.emit(changes)

    def _on_changed(self, changes: object) -> None:
        self.show_due()
        if not isinstance(changes, Changes):
            return
        if changes.preferences:
            self.show_tools()
        if changes.packs:
            self._window.renew_pages()
            self._renew_questions()

    def _renew_questions(self) -> None:
        """Make the generated questions anew, off the window's thread, if facts have changed."""
        from studyapp.services.generating import make  # noqa: PLC0415 - rarely needed
        from studyapp.ui.tasks import run  # noqa: PLC0415 - as above

        generating, pack = self._desk.workspace.generating, self._desk.workspace.pack
        if generating.needed:
            run(lambda: make(pack), done=lambda made: self._on_made(generating, made))

    def _on_made(self, generating: Generating, made: Made) -> None:
        try:
            changes = generating.take(made)
        except StudyError as trouble:
            self._desk.bus.problem.emit(trouble)
            return
        self._desk.bus.changed.emit(changes)

    def _on_question(self, passage: Passage) -> None:
        from studyapp.core.bank.starting import from_words  # noqa: PLC0415 - as needed

        form = from_words(passage, self._desk.workspace.pack)
        cast("BankPage", self._window.show_page("bank")).begin(form)

    def _on_question_edit(self, question_id: str) -> None:
        cast("BankPage", self._window.show_page("bank")).open(question_id)

    def _on_fact_edit(self, fact_id: str) -> None:
        cast("FactsPage", self._window.show_page("facts")).open(fact_id)

    def _on_fact_begin(self, kind: EntryKind, passage: Passage) -> None:
        from studyapp.core.bank.quotes import quote_of  # noqa: PLC0415 - as needed

        facts = cast("FactsPage", self._window.show_page("facts"))
        facts.begin(kind, (quote_of(passage),))

    def _on_practice(self, facts: tuple[str, ...]) -> None:
        self._practice().begin(SessionKind.PRACTICE, count=PRACTICE_AT_ONCE, facts=facts)

    def _on_review(self) -> None:
        self._practice().begin(SessionKind.REVIEW, count=REVIEW_AT_ONCE)

    def _on_learn(self, count: int) -> None:
        self._practice().begin(SessionKind.LEARN, count=count)

    def _on_resume(self) -> None:
        self._practice().resume()
