import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
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
    chosen.setPosition(3)
    chosen.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(chosen)
    view.mark(passage)
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
