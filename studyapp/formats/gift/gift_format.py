"""Questions as GIFT, out and in."""

from __future__ import annotations

from studyapp.core.errors import ImportFailed, InvalidInput, Problem
from studyapp.formats.exchange import Found, Item, Sheet, Written
from studyapp.formats.gift.blocks import Block, blocks_in
from studyapp.formats.gift.escapes import unescaped
from studyapp.formats.gift.reading import quiz_in
from studyapp.formats.gift.writing import gift_head, gift_question
from studyapp.formats.html_text import has_media
from studyapp.formats.quizzes.carried import carried_and_lost, carried_item
from studyapp.formats.quizzes.collecting import MEDIA, Collecting
from studyapp.formats.quizzes.marks import marks_in
from studyapp.formats.quizzes.writing import changes_of, quiz_question

MOST_MEGABYTES = 50
MOST_QUESTIONS = 50_000
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
EMPTY = "No question was found in it."


class GiftFormat:
    """A text of questions; `.txt` belongs to others too, so it is read only by the name."""

    name = "gift"
    suffixes: tuple[str, ...] = (".gift", ".txt")

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question; None where its id cannot be written."""
        return carried_item(item)

    def write(self, sheet: Sheet) -> Written:
        """Give the text: UTF-8, LF, a category of the pack's title, a block a question."""
        found = [carried_and_lost(one) for one in sheet.items]
        kept = [one for one, _lost in found if one is not None]
        head = gift_head(sheet.pack) if kept else ""
        text = head + "".join(gift_question(quiz_question(one)) for one in kept)
        losses = [loss for _one, lost in found for loss in lost]
        losses += [loss for one in kept for loss in changes_of(one)]
        return Written(data=text.encode(), losses=tuple(losses))

    def read(self, data: bytes, file: str) -> Found:
        """Read a text; raise `ImportFailed` where it is none or holds no question at all."""
        if len(data) > MOST_MEGABYTES * 1024 * 1024:
            raise _failed(file, f"It is larger than {MOST_MEGABYTES} MB.")
        found = Collecting(file)
        number = 0
        for block in blocks_in(_decoded(data, file)):
            if not block.lines:
                found.pack_id = found.pack_id or marks_in(block.tags).get("pack", ("",))[0]
                continue
            number += 1
            if number > MOST_QUESTIONS:
                found.problem("", "", "Questions beyond the 50,000th are not read.", "")
                break
            _take(found, number, block)
        return found.found()


def _take(found: Collecting, number: int, block: Block) -> None:
    entry = f"question {number} (line {block.line})"
    try:
        media = has_media(unescaped(block.text))
        found.take(entry, quiz_in(block), (MEDIA,) if media else ())
    except InvalidInput as error:
        found.broken(entry, error)


def _decoded(data: bytes, file: str) -> str:
    try:
        text = data.decode(MARKS.get(data[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        told = f"Line {line} is not readable as UTF-8."
        raise _failed(file, told, "Save the file as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _failed(file: str, message: str, hint: str = "") -> ImportFailed:
    return ImportFailed((Problem(file=file, entry="", field="", message=message, hint=hint),))
