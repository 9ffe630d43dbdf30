"""Packages and single items of QTI as questions; a broken item hides no other."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from studyapp.core.bank.form import QuestionForm
from studyapp.core.errors import ImportFailed, InvalidInput, Problem
from studyapp.formats.exchange import Found, Item, Loss
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.qti.manifest import (
    Resource,
    own_id,
    pack_in,
    resources_in,
    with_metadata,
)
from studyapp.formats.qti.names import MANIFEST
from studyapp.formats.qti.own_reading import own_form, own_kind
from studyapp.formats.qti.strangers import foreign_form, shows_media
from studyapp.formats.qti.xml_tree import MOST_BYTES, parsed
from studyapp.formats.sayable import each_text, sayable
from studyapp.formats.stranger_ids import with_id
from studyapp.formats.zip_members import ZipCaps, ZipMembers

MOST_ITEMS = 20_000
CAPS = ZipCaps(members=MOST_ITEMS, member=MOST_BYTES)
"""A package has a file for each question, and a bank may have ten thousand of them."""
ITEM, NEWER = "assessmentItem", "qti-"
ITEM_TYPE = "imsqti_item"
OLDER = "questestinterop"
"""The root of QTI 1.2, in whichever namespace."""
PICTURES = "Pictures, sounds and formulas are left out."


def read_package(data: bytes, file: str) -> Found:
    """Read a package; raise `ImportFailed` where it has no manifest that can be read."""
    members = ZipMembers(data, file, CAPS)
    path = _manifest_path(members.names)
    if path is None:
        raise _failed(file, "It has no imsmanifest.xml, so this is no package of questions.")
    try:
        manifest = parsed(members.read(path))
    except InvalidInput as error:
        raise _failed(f"{file}: {path}", error.value) from error
    reading = _Reading(file)
    folder = posixpath.dirname(path)
    for resource in _items(manifest, file):
        name = posixpath.normpath(posixpath.join(folder, unquote(resource.href)))
        if name not in members.names:
            reading.note(resource.href, "", "The package does not have this file.")
            continue
        reading.take(name, members.read(name), resource.lom)
    return reading.found(sayable(pack_in(manifest)))


def read_item(data: bytes, file: str) -> Found:
    """Read a file with a single item; raise `ImportFailed` where it cannot be read."""
    reading = _Reading(file)
    reading.take("", data, None)
    found = reading.found("")
    if not found.items:
        raise ImportFailed(found.problems)
    return found


class _Reading:
    """What was found so far, and what was wrong."""

    def __init__(self, file: str) -> None:
        self._file, self._problems = file, ProblemList()
        self._items: list[Item] = []
        self._losses: list[Loss] = []

    def note(self, entry: str, field: str, message: str) -> None:
        """Note a problem with a file of the package."""
        self._problems.add(self._file, sayable(entry)[:200], field, message)

    def take(self, name: str, data: bytes, lom: Element | None) -> None:
        """Read an item, with what the manifest says of it."""
        try:
            root = parsed(data)
            self._items.append(self._item(root, lom))
        except InvalidInput as error:
            self.note(name, error.field, error.value)

    def found(self, pack_id: str) -> Found:
        """Give it all."""
        return Found(
            items=tuple(self._items),
            problems=self._problems.found,
            losses=tuple(self._losses),
            pack_id=pack_id,
        )

    def _item(self, root: Element, lom: Element | None) -> Item:
        _require_item(root)
        kind = own_kind(root)
        if kind is not None:
            known = own_id(lom) or root.get("identifier", "")
            item = with_metadata(Item(form=own_form(root, kind)), lom, own=True)
            return replace(item, form=with_id(_said(replace(item.form, id=known))))
        item = with_metadata(Item(form=foreign_form(root)), lom, own=False)
        form = with_id(_said(item.form))
        if shows_media(root):
            self._losses.append(Loss(item=form.id, field="stem", message=PICTURES))
        return replace(item, form=form)


def _said(form: QuestionForm) -> QuestionForm:
    said: QuestionForm = each_text(form, sayable)
    return said


def _require_item(root: Element) -> None:
    if str(root.tag).startswith(NEWER):
        told = "This is QTI 3, which is not read; export it as QTI 2.1 or 2.2."
        raise InvalidInput(field="", value=told)
    if str(root.tag).rpartition("}")[2] == OLDER:
        told = "This is QTI 1.2, which is not read; export it as QTI 2.1, or as Moodle XML."
        raise InvalidInput(field="", value=told)
    if root.tag != ITEM:
        raise InvalidInput(field="", value="This is no item of QTI 2.")


def _manifest_path(names: tuple[str, ...]) -> str | None:
    found = [name for name in names if posixpath.basename(name) == MANIFEST]
    return min(found, key=lambda name: name.count("/"), default=None)


def _items(manifest: Element, file: str) -> list[Resource]:
    listed = resources_in(manifest)
    items = [one for one in listed if one.type.startswith(ITEM_TYPE)]
    if not items and listed and not pack_in(manifest):
        kinds = ", ".join(sorted({one.type[:40] for one in listed})[:5])
        raise _failed(file, f"It has no items of QTI 2; it holds: {kinds}.")
    return items


def _failed(file: str, message: str) -> ImportFailed:
    return ImportFailed((Problem(file=file, entry="", field="", message=message),))
