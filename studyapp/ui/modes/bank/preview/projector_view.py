"""The question as a class sees it on the projector, drawn to scale."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.quiz.question import Question
from studyapp.ui.answers.question_parts import Line, Parts, parts_of
from studyapp.ui.family_words import family_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import TextBlock, isolated

SCREEN = QRect(0, 0, 1920, 1080)
MARGIN = 88
META, META_TOP, FOOT_TOP = 34, 54, 1000
QUESTION, SMALL_QUESTION, QUESTION_TOP = 76, 60, 138
ANSWER, SMALLEST_ANSWER = 46, 26
LINES_TOP, LINES_BOTTOM = 524, 964
GAP = 32
BADGE, LEAST_BADGE = 104, 52
TILE, INSET = 202, 38
LEADING = 1.3
CORNER = 8
Placed = tuple[Line, QRect]


class ProjectorView(QWidget):
    """Draws a screen of 1920 by 1080 in whatever width there is."""

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._locale = theme, locale
        self._question: Question | None = None
        self._parts = Parts()
        self._answered = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_question(self, question: Question, *, answered: bool) -> None:
        """Show a question, with the article's answer if wanted."""
        self._question, self._answered = question, answered
        self._parts = parts_of(question.body, self._locale)
        lines = (f"{one.letter} {one.text}" for one in (*self._parts.lines, *self._parts.targets))
        self.setAccessibleName("\n".join((question.stem, self._parts.sentence, *lines)).strip())
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * SCREEN.height() / SCREEN.width())

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        width = width or self._theme.px(320)
        return QSize(self._theme.px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._question is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._colour("line2")
        paint_box(painter, self.rect(), Box(fill=self._colour("window"), line=line, radius=CORNER))
        share = self.width() / SCREEN.width()
        painter.scale(share, share)
        self._paint_screen(painter, self._question)
        painter.end()

    def _paint_screen(self, painter: QPainter, question: Question) -> None:
        meta, room = self._font(TextStyle.BODY, META, 600), self._across(META_TOP, META + 12)
        self._paint_text(painter, family_words(question.family), meta, room, "text2")
        plain = self._font(TextStyle.BODY, META, 400)
        source = self.tr("According to the article")
        self._paint_text(painter, source, plain, room, "text2", trailing=True)
        bottom = self._paint_question(painter, question)
        top = max(LINES_TOP, bottom + GAP)
        self._paint_answers(painter, QRect(MARGIN, top, self._width(), LINES_BOTTOM - top))
        foot = self._across(FOOT_TOP, META + 12)
        self._paint_text(painter, self._foot_words(), plain, foot, "text2")

    def _paint_question(self, painter: QPainter, question: Question) -> int:
        """Paint the question and the sentence of a gap; give where they end."""
        words = question.stem
        width, room = self._width(), LINES_TOP - QUESTION_TOP
        size, bottom = SMALL_QUESTION if self._answered else QUESTION, QUESTION_TOP
        for text, style, start in (
            (words, TextStyle.QUESTION, size),
            (self._parts.sentence, TextStyle.QUOTE, 52),
        ):
            if not text:
                continue
            block, height = self._fitting(text, style, QRect(0, 0, width, room), start, 30)
            at = QRect(MARGIN, bottom, width, height)
            self._paint_block(painter, block, at, "text")
            bottom, room = bottom + height + 16, max(120, room - height - 16)
        return bottom

    def _paint_answers(self, painter: QPainter, room: QRect) -> None:
        parts = self._parts
        if parts.lines:
            for line, box in self._placed(room):
                self._paint_tile(painter, line, box)
        elif parts.ends is not None:
            self._paint_timeline(painter, room, parts.ends)
        else:
            self._paint_blank(painter, room)

    def _placed(self, room: QRect) -> list[Placed]:
        """Place tiles two abreast; of what is assigned, targets stand in the second column."""
        parts = self._parts
        if parts.targets:
            columns = (parts.lines, parts.targets)
        else:
            columns = (parts.lines[0::2], parts.lines[1::2])
        rows = max(map(len, columns))
        width = (room.width() - GAP) // 2
        gap = GAP if rows <= 2 else GAP // 2  # noqa: PLR2004 - two rows have air
        height = min(TILE, (room.height() - gap * (rows - 1)) // rows)
        return [
            (
                line,
                QRect(
                    room.left() + column * (width + GAP),
                    room.top() + row * (height + gap),
                    width,
                    height,
                ),
            )
            for column, lines in enumerate(columns)
            for row, line in enumerate(lines)
        ]

    def _paint_tile(self, painter: QPainter, line: Line, place: QRect) -> None:
        box = self._visual(place)
        right = self._answered and line.right
        dim = self._answered and self._parts.boxes and not line.right
        edge, width = ("ok", 6.0) if right else ("line2", 3.0)
        fill = self._colour("ok_soft" if right else "raised")
        paint_box(painter, box, Box(fill=fill, line=self._colour(edge), width=width, radius=24))
        side = max(LEAST_BADGE, min(BADGE, place.height() - 32))
        inset = min(INSET, (place.height() - side) // 2 + 6)
        badge = QRect(place.left() + inset, place.center().y() - side // 2, side, side)
        self._paint_badge(painter, line.letter, badge, right=right, dim=dim)
        left = badge.right() + inset
        end = place.right() - inset
        if self._answered and (right or line.answer):
            mark = QRect(end - 64, place.top(), 64, place.height())
            self._paint_mark(painter, mark, line.answer)
            end = mark.left() - 12
        words = QRect(left, place.top() + 8, end - left, place.height() - 16)
        block, height = self._fitting(line.text, TextStyle.HEADING, words, ANSWER, SMALLEST_ANSWER)
        top = words.top() + max(0, (words.height() - height) // 2)
        at = QRect(left, top, words.width(), height)
        painter.save()
        painter.setClipRect(self._visual(words))
        self._paint_block(painter, block, at, "text3" if dim else "text")
        painter.restore()

    def _paint_badge(
        self, painter: QPainter, text: str, box: QRect, *, right: bool, dim: bool
    ) -> None:
        token = "ok" if right else "accent"
        if dim:
            token = "text3"
        ink = self._colour("window" if token != "accent" else "on_accent")
        paint_box(painter, self._visual(box), Box(fill=self._colour(token), radius=20))
        painter.setPen(ink)
        painter.setFont(self._font(TextStyle.QUESTION, box.height() * 0.62, 600))
        painter.drawText(self._visual(box), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_mark(self, painter: QPainter, box: QRect, answer: str) -> None:
        """Paint a check, or the number or letter that belongs beside the line."""
        spot = QRectF(self._visual(box))
        if answer:
            painter.setPen(self._colour("ok"))
            painter.setFont(self._font(TextStyle.QUESTION, 56, 600))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, answer)
            return
        middle = spot.center()
        check = QPainterPath(middle + QPointF(-22, 0))
        check.lineTo(middle + QPointF(-6, 18))
        check.lineTo(middle + QPointF(24, -18))
        painter.strokePath(check, self._pen("ok", 9))

    def _paint_timeline(self, painter: QPainter, room: QRect, ends: tuple[str, str]) -> None:
        middle = room.top() + room.height() // 3
        line = QRect(room.left(), middle, room.width(), 4)
        painter.setPen(self._pen("border", 5))
        painter.drawLine(line.topLeft(), line.topRight())
        for edge in (line.left(), line.right()):
            painter.drawLine(edge, middle - 24, edge, middle + 24)
        # Time runs from left to right in every language.
        font = self._font(TextStyle.BODY, ANSWER, 500)
        for text, trailing in zip(ends, (False, True), strict=True):
            side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
            painter.setPen(self._colour("text"))
            painter.setFont(font)
            box = QRect(room.left(), middle + 40, room.width(), 64)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute, isolated(text))
        if self._answered:
            self._paint_answer(painter, room.adjusted(0, room.height() // 2 + 40, 0, 0))

    def _paint_blank(self, painter: QPainter, room: QRect) -> None:
        if self._answered:
            self._paint_answer(painter, room)
            return
        font = self._font(TextStyle.BODY, ANSWER, 400)
        words = self.tr("Write down your answer.")
        self._paint_text(painter, words, font, room.adjusted(0, 0, 0, -room.height() // 2), "text2")
        painter.setPen(self._pen("border", 4))
        line = room.top() + room.height() * 2 // 3
        painter.drawLine(room.left(), line, room.right(), line)
        if self._parts.unit:
            unit = QRect(room.left(), line + 12, room.width(), 64)
            self._paint_text(painter, self._parts.unit, font, unit, "text2", trailing=True)

    def _paint_answer(self, painter: QPainter, room: QRect) -> None:
        box = QRect(room.left(), room.top(), room.width(), min(room.height(), 260))
        fill, line = self._colour("ok_soft"), self._colour("ok")
        paint_box(painter, self._visual(box), Box(fill=fill, line=line, width=6, radius=24))
        mark = QRect(box.right() - INSET - 64, box.top(), 64, box.height())
        self._paint_mark(painter, mark, "")
        words = QRect(box.left() + INSET, box.top() + 16, box.width() - 170, box.height() - 32)
        answer = self._parts.answer
        block, height = self._fitting(answer, TextStyle.HEADING, words, ANSWER, SMALLEST_ANSWER)
        top = words.top() + max(0, (words.height() - height) // 2)
        painter.save()
        painter.setClipRect(self._visual(words))
        at = QRect(words.left(), top, words.width(), height)
        self._paint_block(painter, block, at, "text")
        painter.restore()

    def _foot_words(self) -> str:
        if self._answered:
            return self.tr("Article’s answer")
        if self._parts.advice:
            return self._parts.advice
        if self._parts.lines:
            return self.tr("Hands up, or hold up your letter card.")
        return ""

    def _fitting(
        self, text: str, style: TextStyle, room: QRect, size: int, least: int
    ) -> tuple[TextBlock, int]:
        """Lay words out as large as there is room for; give them with their height."""
        while True:
            leading = math.ceil(size * LEADING)
            block = TextBlock(text, self._font(style, size), leading)
            height = block.height(room.width())
            if height <= room.height() or size <= least:
                return block, height
            size -= 4

    def _paint_block(self, painter: QPainter, block: TextBlock, box: QRect, token: str) -> None:
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        block.height(box.width())
        block.paint(painter, QPointF(self._visual(box).topLeft()), self._colour(token))

    def _paint_text(
        self,
        painter: QPainter,
        text: str,
        font: QFont,
        box: QRect,
        token: str,
        *,
        trailing: bool = False,
    ) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        right = trailing != mirrored
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._colour(token))
        painter.setFont(font)
        painter.drawText(box, flags, isolated(text))

    def _font(self, style: TextStyle, size: float, weight: int | None = None) -> QFont:
        font = QFont(self._theme.font(style, weight))
        font.setPixelSize(round(size))
        if style.value.spacing:
            spacing = style.value.spacing * size / style.value.size
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
        return font

    def _across(self, top: int, height: int) -> QRect:
        return QRect(MARGIN, top, self._width(), height)

    def _width(self) -> int:
        return SCREEN.width() - 2 * MARGIN

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), SCREEN, box)

    def _colour(self, token: str) -> QColor:
        return self._theme.colour(token)

    def _pen(self, token: str, width: float) -> QPen:
        pen = QPen(self._colour(token), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen
