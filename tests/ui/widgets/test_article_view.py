import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.article import BlockKind
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.article_view import Anchor, ArticleView
from tests.builders import make_article

WORDS = "Words of a paragraph that goes on for a while and says little."
ARTICLE = make_article(
    (
        (BlockKind.TITLE, ("A title 🌉 with a bridge in it",)),
        *((BlockKind.BODY, (f"Number {n}. {WORDS}", f"Second {n}.")) for n in range(40)),
    )
)


def anchor(sentence: int, item: str, glyph: Glyph = Glyph.RING) -> Anchor:
    tone = Tone.ARTICLE if glyph is Glyph.RING else Tone.A
    return Anchor(sentence=sentence, item=item, words=f"Opens {item}", glyph=glyph, tone=tone)


ANCHORS = (
    anchor(1, "one"),
    anchor(1, "two", Glyph.CIRCLE),
    anchor(40, "three"),
    anchor(40, "four"),
)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    built = ArticleView(theme, ARTICLE, ANCHORS)
    qtbot.addWidget(built)
    built.resize(400, 600)
    with qtbot.waitExposed(built):
        built.show()
    return built


def test_holds_the_article_as_it_stands(view: ArticleView) -> None:
    assert view.toPlainText() == ARTICLE.text.replace("\n\n", "\n")
    assert view.isReadOnly()


def test_wide_spacing_sets_its_letters_and_lines_apart_at_once(
    view: ArticleView, theme: Theme
) -> None:
    theme.set_wide_spacing(True)
    block = view.document().findBlockByNumber(1)
    font = block.charFormat().font()
    assert font.letterSpacing() == pytest.approx(0.12 * font.pixelSize(), abs=0.02)
    assert block.blockFormat().lineHeight() == 29
    theme.set_wide_spacing(False)
    assert view.document().findBlockByNumber(1).blockFormat().lineHeight() == 26


def test_marks_the_words_and_scrolls_them_to_a_quarter(view: ArticleView) -> None:
    passage = ARTICLE.locate("Second 20.")
    view.mark(passage)
    assert view.marked_words == "Second 20."
    top = view._spans(passage.start, passage.end)[0].top()
    assert abs(top - view.viewport().height() / 4) <= 2


def test_a_mark_set_before_it_is_shown_is_scrolled_to_later(qtbot: QtBot, theme: Theme) -> None:
    built = ArticleView(theme, ARTICLE, ANCHORS)
    qtbot.addWidget(built)
    passage = ARTICLE.locate("Second 20.")
    built.mark(passage)
    built.resize(400, 600)
    with qtbot.waitExposed(built):
        built.show()
    top = built._spans(passage.start, passage.end)[0].top()
    assert abs(top - built.viewport().height() / 4) <= 2


def test_the_mark_lies_around_its_words_also_after_wide_characters(view: ArticleView) -> None:
    at = ARTICLE.text.index("with")
    first = view._position(at)
    assert (
        view.document()
        .findBlock(first)
        .text()
        .encode("utf-16-le")[2 * first : 2 * first + 8]
        .decode("utf-16-le")
        == "with"
    )


def test_the_mark_is_painted_behind_the_words(view: ArticleView, theme: Theme) -> None:
    passage = ARTICLE.locate("Second 20.")
    view.mark(passage)
    QApplication.processEvents()
    span = view._spans(passage.start, passage.end)[0]
    picture = view.viewport().grab().toImage()
    spot = span.topLeft().toPoint() + QPoint(1, 4)
    assert picture.pixelColor(spot) == theme.colour("mark")


def test_n_goes_round_the_anchored_sentences(qtbot: QtBot, view: ArticleView) -> None:
    seen = []
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_N)
        seen.append(view.marked_words[:9])
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert seen == ["Number 0.", view.marked_words[:9], "Number 0."]
    assert view.marked_words == ARTICLE.sentence_text(ARTICLE.sentences[40])


def test_glyphs_of_one_sentence_do_not_lie_on_one_another(view: ArticleView) -> None:
    one, two = view.marks()[:2]
    assert two.y - one.y >= view.margin.step


def test_a_click_beside_a_sentence_opens_its_item(qtbot: QtBot, view: ArticleView) -> None:
    mark = view.marks()[0]
    with qtbot.waitSignal(view.item_wanted) as wanted:
        at = QPoint(view.margin.width() - 18, round(mark.y))
        qtbot.mouseClick(view.margin, Qt.MouseButton.LeftButton, pos=at)
    assert wanted.args == ["one"]


def test_several_items_of_one_speaker_are_offered_in_a_menu(
    qtbot: QtBot, view: ArticleView
) -> None:
    menu = view.margin.make_menu(view.marks()[2])
    assert [action.text() for action in menu.actions()] == ["Opens three", "Opens four"]
    with qtbot.waitSignal(view.item_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == ["four"]


def test_the_size_stays_within_bounds(view: ArticleView) -> None:
    for asked, got in ((10, 14), (20, 20), (99, 24)):
        view.set_size(asked)
        assert view.size_px == got


def test_reading_goes_on_at_the_same_words_at_another_size(view: ArticleView) -> None:
    view.mark(ARTICLE.locate("Second 20."))
    view.mark(None)
    before = view.cursorForPosition(QPoint(2, 10)).block().text()
    view.set_size(20)
    assert view.cursorForPosition(QPoint(2, 10)).block().text() == before


def test_another_size_keeps_the_words_the_mark_and_the_selection(view: ArticleView) -> None:
    passage = ARTICLE.locate("Second 20.")
    view.mark(passage)
    chosen = view.textCursor()
    chosen.setPosition(chosen.position() + 6, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(chosen)
    words, selected = view.toPlainText(), chosen.selectedText()
    for size in (24, 14):
        view.set_size(size)
        QApplication.processEvents()
        assert view.toPlainText() == words
        assert view.textCursor().selectedText() == selected
        top = view._spans(passage.start, passage.end)[0].top()
        assert abs(top - view.viewport().height() / 4) <= 2


def test_another_scheme_colours_the_words_anew(view: ArticleView, theme: Theme) -> None:
    view.mark(ARTICLE.locate("Second 20."))
    theme.set_scheme("dark")
    QApplication.processEvents()
    form = view.document().lastBlock().begin().fragment().charFormat()
    assert form.foreground().color() == theme.colour("text")


@pytest.mark.parametrize(
    ("key", "size"),
    [
        (Qt.Key.Key_Plus, 18),
        (Qt.Key.Key_Equal, 18),
        (Qt.Key.Key_Minus, 14),
    ],
)
def test_ctrl_plus_and_minus_change_the_size_to_read_in(
    qtbot: QtBot, view: ArticleView, key: Qt.Key, size: int
) -> None:
    qtbot.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
    assert view.size_px == size
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.size_px == 16


def test_its_size_keys_win_over_the_windows(qtbot: QtBot, view: ArticleView) -> None:
    pressed: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl++"), view.window())
    shortcut.activated.connect(lambda: pressed.append("window"))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert (view.size_px, pressed) == (18, [])


def test_ctrl_and_the_wheel_change_the_size(view: ArticleView) -> None:
    at = QPointF(view.viewport().rect().center())
    for turn, size in ((120, 18), (120, 20), (-120, 18)):
        event = QWheelEvent(
            at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, turn),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's signature
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)
        assert view.size_px == size


def test_arrow_keys_go_on_from_the_mark(qtbot: QtBot, view: ArticleView) -> None:
    view.mark(ARTICLE.locate("Second 20."))
    before = view.verticalScrollBar().value()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert abs(view.verticalScrollBar().value() - before) <= view.viewport().height()
    assert view.textCursor().position() > view._position(ARTICLE.locate("Second 20.").start)


def test_where_the_keyboard_has_led_is_kept_when_the_pane_changes(
    qtbot: QtBot, view: ArticleView
) -> None:
    view.mark(ARTICLE.locate("Second 5."))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    there = view.cursorForPosition(QPoint(2, 10)).block().text()
    view.resize(500, 700)
    assert view.cursorForPosition(QPoint(2, 10)).block().text() == there


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_enter_offers_every_item_of_the_sentence(qtbot: QtBot, view: ArticleView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_N)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Opens one", "Opens two"]
    with qtbot.waitSignal(view.item_wanted) as wanted:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert wanted.args == ["two"]
