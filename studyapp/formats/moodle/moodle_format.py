"""Questions as Moodle XML, out and in."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from studyapp.core.errors import ImportFailed, InvalidInput, Problem
from studyapp.formats.exchange import Found, Item, Sheet, Written
from studyapp.formats.moodle.elements import raw, words
from studyapp.formats.moodle.not_kept import not_kept
from studyapp.formats.moodle.reading import quiz_in, type_of
from studyapp.formats.moodle.writing import HEAD, TAIL, moodle_category, moodle_question
from studyapp.formats.quizzes.carried import carried_and_lost, carried_item
from studyapp.formats.quizzes.collecting import Collecting
from studyapp.formats.quizzes.marks import marks_in
from studyapp.formats.quizzes.writing import changes_of, quiz_question
from studyapp.formats.stranger_xml import XmlTrouble, xml_events

MOST_MEGABYTES = 50
MOST_QUESTIONS = 50_000
ROOT, QUESTION = "quiz", "question"
BELOW_ROOT = 2
CUT_SHORT = "From here on the file is no XML; the questions before are not touched by this."
COURSE = "$course$"


class MoodleXmlFormat:
    """A file of Moodle's question bank."""

    name = "moodle"
    suffixes: tuple[str, ...] = (".xml",)

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question; None where its id cannot be written."""
        return carried_item(item)

    def write(self, sheet: Sheet) -> Written:
        """Give the file: a category of the pack's title, and an element a question."""
        found = [carried_and_lost(one) for one in sheet.items]
        kept = [one for one, _lost in found if one is not None]
        parts = [HEAD, moodle_category(sheet.pack) if kept else ""]
        parts += [moodle_question(quiz_question(one)) for one in kept]
        losses = [loss for _one, lost in found for loss in lost]
        losses += [loss for one in kept for loss in changes_of(one)]
        return Written(data="".join((*parts, TAIL)).encode(), losses=tuple(losses))

    def read(self, data: bytes, file: str) -> Found:
        """Read a file; raise `ImportFailed` where it is no Moodle XML from the start."""
        if len(data) > MOST_MEGABYTES * 1024 * 1024:
            raise _failed(file, f"It is larger than {MOST_MEGABYTES} MB.")
        reading = _Reading(file)
        try:
            for element in _questions(data):
                reading.take(element)
        except XmlTrouble as trouble:
            if not reading.found.has_items:
                raise _failed(file, str(trouble)) from trouble
            entry = f"question {reading.number + 1}"
            reading.found.problem(entry, "", str(trouble), CUT_SHORT)
        return reading.found.found()


class _Reading:
    """What was found in a file so far."""

    def __init__(self, file: str) -> None:
        self.found, self.number = Collecting(file), 0
        self._category = ""

    def take(self, element: Element) -> None:
        """Take a question or category in."""
        if element.get("type") == "category":
            self._take_category(element)
            return
        self.number += 1
        entry = self._entry(element)
        kind = type_of(element)
        if kind is None:
            name = element.get("type", "")[:40]
            told = f"Questions of the type “{name}” are not read."
            self.found.problem(entry, "type", told)
            return
        try:
            quiz = quiz_in(element, kind, self._category)
            self.found.take(entry, quiz, tuple(not_kept(element, kind)))
        except InvalidInput as error:
            self.found.broken(entry, error)

    def _take_category(self, element: Element) -> None:
        try:
            self._category = words(element, "category/text").removeprefix(COURSE)
            told = marks_in((words(element, "idnumber"),)).get("pack", ("",))[0]
        except InvalidInput as error:
            self.found.broken("category", error)
            return
        self.found.pack_id = self.found.pack_id or told

    def _entry(self, element: Element) -> str:
        try:
            name = " ".join(raw(element, "name/text").split())[:60]
        except InvalidInput:
            name = ""
        return f"question {self.number} ({name})" if name else f"question {self.number}"


def _questions(data: bytes) -> Iterator[Element]:
    """Give the question elements one after the other; each is dropped when it was taken."""
    count = 0
    root: Element | None = None
    for begins, depth, element in xml_events(data):
        if root is None:
            root = element
            _require_quiz(root)
        if begins or depth != BELOW_ROOT:
            continue
        if element.tag == QUESTION and count < MOST_QUESTIONS:
            count += 1
            yield element
        root.clear()


def _require_quiz(root: Element) -> None:
    if root.tag != ROOT:
        told = f"It is no file of Moodle's question bank: it begins with <{root.tag[:40]}>."
        raise XmlTrouble(told)


def _failed(file: str, message: str, hint: str = "") -> ImportFailed:
    return ImportFailed((Problem(file=file, entry="", field="", message=message, hint=hint),))
