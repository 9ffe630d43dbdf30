from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QLocale

from studyapp.ui.modes.today.words import headline
from tests.ui.modes.today.test_closer_look import today

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LOCALE = QLocale("en_GB")


def test_once_everything_is_seen_the_hardest_are_offered() -> None:
    done = replace(today(), next_due=NOW + timedelta(days=2), next_count=7)
    words = headline(done, LOCALE, now=NOW, new_at_once=5)
    assert words.title == "Done for today"
    assert words.line.startswith("You have seen every question. Next review on ")
    assert (words.primary, words.second, words.second_reviews) == ("", "Review hardest 10", True)


def test_while_there_is_something_new_that_is_offered() -> None:
    words = headline(replace(today(), new=9), LOCALE, now=NOW, new_at_once=5)
    assert (words.second, words.second_reviews) == ("Learn 5 new", False)
