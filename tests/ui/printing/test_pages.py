"""Every sheet says what it must, stays on its paper, and is black on white."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from studyapp.core.handout.choices import PaperSize
from studyapp.core.handout.making import make_handout
from studyapp.ui.printing.inks import Ink, Rule, Shape, TickBox, Words
from studyapp.ui.printing.measure import BOTTOM, DOTS, MARGIN, dots
from studyapp.ui.printing.pages import Pages, lay_out
from studyapp.ui.theme import Theme
from tests.builders import make_question, quote
from tests.ui.printing.printed import BODIES, PACK, handout, words_of

LOCALE = QLocale("en_GB")
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
pytestmark = pytest.mark.usefixtures("theme")
ALL: dict[str, Any] = {"answer_sheet": True, "key": True, "sources": True}


def pages_of(direction: Qt.LayoutDirection = LTR, **choices: Any) -> Pages:
    return lay_out(handout(**choices), LOCALE, direction)


def sheets(pages: Pages) -> dict[str, str]:
    """The words of each sheet by its title."""
    whole: dict[str, str] = {}
    for page in pages.pages:
        whole[page.sheet] = whole.get(page.sheet, "") + "\n" + words_of(page)
    return whole


def test_the_test_holds_every_question_and_gives_no_answer_away() -> None:
    told = sheets(pages_of(key=False))["Harbour test"]
    for at in range(len(BODIES)):
        assert f"Stem of question {at}?" in told
    for offered in ("Amber", "Quay", "Second thing", "Kettle", "Smith", "Tower", "boats"):
        assert offered in told
    for secret in ("Lantern Guild", "May 1994", "120", "aground\n", "Both were told"):
        assert secret not in told
    assert "Reporting a claim does not make it true." in told
    assert "Answer key" not in told


def test_the_key_has_answer_sentence_speaker_and_paragraph() -> None:
    told = sheets(pages_of())["Answer key"]
    for answer in (
        "B  Amber",
        "A  North",
        "C  Quay",
        "B  False",
        "Lantern Guild",
        "Also: the guild",
        "May 1994",
        "120 boats",
        "5 more or less count too.",
        "1  B  First thing",
        "1  B  Kettle → Cook",
        "3  B  Bell → Tower",
        "12 May 1994",
        "aground",
        "Both were told.",
        "•  The second point",
    ):
        assert answer in told, answer
    assert "A ferry ran aground" in told
    assert "paragraph" in told


def test_the_words_meant_are_underlined_in_their_sentence() -> None:
    key = [page for page in pages_of().pages if page.sheet == "Answer key"]
    inks = [ink for page in key for _, row in page.rows for ink in row.inks]
    lined = [
        span.format.font().underline()
        for ink in inks
        if isinstance(ink, Words) and "ferry ran aground" in ink.block.text
        for span in ink.block._layout.formats()
    ]
    assert lined
    assert all(lined)


def test_versions_are_lettered_and_each_has_its_own_sheets() -> None:
    pages = pages_of(versions=3, seed=5, **ALL)
    assert list(sheets(pages)) == [
        "Harbour test, Version A",
        "Answer sheet, Version A",
        "Harbour test, Version B",
        "Answer sheet, Version B",
        "Harbour test, Version C",
        "Answer sheet, Version C",
        "Answer key, Version A",
        "Answer key, Version B",
        "Answer key, Version C",
        "Sources",
    ]
    foot = f"Bank: {PACK.title}, version {pages.handout.bank_version}  ·  seed 5"
    assert all(foot in words_of(page) for page in pages.pages)


def test_pages_of_a_sheet_are_counted() -> None:
    test = [page for page in pages_of(large=True).pages if page.sheet == "Harbour test"]
    assert len(test) > 1
    assert [page.number for page in test] == list(range(1, len(test) + 1))
    last = words_of(test[-1])
    assert f"Page {len(test)} of {len(test)}. Answer key on a separate sheet" in last


def test_the_same_seed_prints_the_same_and_another_does_not() -> None:
    told = [sheets(pages_of(versions=2, seed=seed)) for seed in (3, 3, 4)]
    assert told[0] == told[1]
    assert told[0]["Harbour test, Version A"] != told[0]["Harbour test, Version B"]
    assert told[0]["Harbour test, Version B"] != told[2]["Harbour test, Version B"]


def test_points_are_printed_only_where_wanted() -> None:
    assert "2 points" in sheets(pages_of(points=True))["Harbour test"]
    assert "point" not in sheets(pages_of(points=False))["Harbour test"].replace("points.", "")


def test_the_answer_sheet_has_a_place_for_every_answer() -> None:
    answers = [page for page in pages_of(answer_sheet=True).pages if page.sheet == "Answer sheet"]
    inks = [ink for page in answers for _, row in page.rows for ink in row.inks]
    boxes = sum(isinstance(ink, TickBox) for ink in inks)
    rules = sum(isinstance(ink, Rule) for ink in inks)
    assert boxes == 3 + 3 + 2
    # Name and date; four short answers; order, match, sort; a scale with its ends; four lines.
    assert rules == 2 + 4 + (2 + 2 + 3) + 3 + 4
    assert "Stem of" not in "".join(map(words_of, answers))


def test_the_sources_stand_in_the_order_of_the_article() -> None:
    asked = (
        make_question(id="q-late", stem="Late?", passages=(quote("A ferry ran aground"),)),
        make_question(id="q-early", stem="Early?", passages=(quote("the old bridge was closed"),)),
    )
    made = make_handout(asked, pack=PACK, title="T", choices=handout(sources=True).choices)
    told = sheets(lay_out(made, LOCALE, LTR))["Sources"]
    assert told.index("Question 2") < told.index("Question 1")
    assert PACK.title in told


def test_words_never_to_be_quoted_are_on_no_sheet() -> None:
    hidden = quote("A ferry ran aground", quotable=False, note="as printed")
    asked = (make_question(id="q-hidden", stem="What was told?", passages=(hidden,)),)
    made = make_handout(asked, pack=PACK, title="T", choices=handout(**ALL).choices)
    told = "".join(sheets(lay_out(made, LOCALE, LTR)).values())
    assert "ran aground" not in told
    assert "are not quoted here: as printed" in told


@pytest.mark.parametrize("direction", [LTR, RTL])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", PaperSize)
def test_nothing_leaves_the_paper_or_lies_on_another(
    *, direction: Qt.LayoutDirection, large: bool, paper: PaperSize
) -> None:
    pages = pages_of(direction, versions=2, large=large, paper=paper, **ALL)
    width = pages.size.width() - 2 * dots(MARGIN)
    for page in pages.pages:
        bottoms = [(top, top + row.height) for top, row in page.rows]
        assert all(above[1] <= below[0] for above, below in pairwise(bottoms))
        assert bottoms[-1][1] <= pages.size.height() - dots(BOTTOM)
        for _, row in page.rows:
            for ink in row.inks:
                left, right = _reach(ink)
                assert left >= -1
                assert right <= width + 1


def _reach(ink: Ink) -> tuple[float, float]:
    if isinstance(ink, Words):
        line = ink.block._layout.lineAt(ink.line).naturalTextRect()
        return ink.left + line.left(), ink.left + line.right()
    assert isinstance(ink, Rule | TickBox | Shape)
    return ink.box.left(), ink.box.right()


def test_large_print_is_in_eighteen_points() -> None:
    sizes = {
        ink.block._layout.font().pixelSize()
        for page in pages_of(large=True, key=False).pages
        for _, row in page.rows
        for ink in row.inks
        if isinstance(ink, Words) and "Stem of" in ink.block.text
    }
    assert sizes == {round(18 * DOTS / 72)}


def test_letter_paper_is_wider_and_shorter_than_a4() -> None:
    a4, letter = (pages_of(paper=paper).size for paper in (PaperSize.A4, PaperSize.LETTER))
    assert (a4.width(), a4.height()) == (4961, 7016)
    assert (letter.width(), letter.height()) == (5100, 6600)


def test_pages_are_without_colour_in_either_theme(theme: Theme) -> None:
    for scheme in ("light", "dark"):
        theme.set_scheme(scheme)
        for page in pages_of(**ALL).pages:
            image = QImage(500, 707, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(QColor("white"))
            painter = QPainter(image)
            painter.scale(0.1, 0.1)
            page.paint(painter)
            painter.end()
            signs = bytes(image.constBits())
            assert signs[0::4] == signs[1::4] == signs[2::4]
            assert image.pixelColor(2, 2) == QColor("white")
