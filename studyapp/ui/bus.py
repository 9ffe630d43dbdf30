"""What pages say to one another without knowing one another."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Requests and news that cross pages; the window and the pages listen."""

    changed = Signal(object)
    """A committed write, as `Changes`."""
    page_requested = Signal(str)
    fact_requested = Signal(str)
    """The id of a fact or actor to open in Browse."""
    passage_requested = Signal(object)
    """A `Passage` to show in the article."""
    dispute_requested = Signal(str)
    practice_requested = Signal(object)
    """A tuple of fact ids to practise; empty for anything."""
    review_requested = Signal()
    resume_requested = Signal()
    """Go on with the session that was left open."""
    learn_requested = Signal(int)
    event_on_timeline_requested = Signal(str)
    item_on_map_requested = Signal(str)
    """The id of an actor or a link to show on the map."""
    search_requested = Signal(str)
    """Words to search for in Browse."""
    palette_requested = Signal(str)
    """Open the palette, with some words if there are any."""
    question_requested = Signal(object)
    """A `Passage` to begin a question on."""
    question_edit_requested = Signal(str)
    """The id of a question to open in the bank."""
    fact_edit_requested = Signal(str)
    """The id of a fact or actor to edit."""
    study_sets_requested = Signal(str)
    """The study sets; with some words, a new one by that search."""
    study_set_requested = Signal(str)
    """The id of a study set to show in Browse."""
    study_set_menu_requested = Signal(str, object)
    """The id of a fact or actor to put into a set, and the widget to ask under."""
    article_requested = Signal(str)
    """The id of a pack to open in place of the one in use."""
    import_requested = Signal()
    """Ask for files to import."""
    fact_begin_requested = Signal(object, object)
    """The `EntryKind` of a fact to begin, and the `Passage` it rests on."""
    print_requested = Signal(object)
    """A `PrintWish` to show as pages."""
    sidebar_wish_changed = Signal()
    """The page on top wants the sidebar hidden, or back; it tells by `sidebar_hidden`."""
    toast_requested = Signal(str, object)
    """A line to show for a while, and what undoes it or None."""
    problem = Signal(object)
    """A `StudyError` to put into words."""
