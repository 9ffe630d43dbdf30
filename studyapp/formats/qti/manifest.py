"""The manifest of a package: its items, and what LOM can say of each.

LOM has an honest place for the id, tags, status, difficulty, the facts a question is based on
and the kind of exercise it is, and for what may keep somebody from it (content notes).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar
from xml.etree.ElementTree import Element

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Item
from studyapp.formats.qti.markup import exact_in
from studyapp.formats.qti.names import (
    LOM_NAMESPACE,
    MANIFEST_NAMESPACE,
    RESOURCE_TYPE,
    TOOL,
)
from studyapp.formats.qti.xml_tree import add, first, inside

PACK, FACT, REMEMBERED = f"{TOOL}-pack", f"{TOOL}-fact", f"{TOOL}-remembered"
STANDARD = "LOMv1.0"
STATUSES = {
    QuestionStatus.DRAFT: "draft",
    QuestionStatus.READY: "final",
    QuestionStatus.RETIRED: "unavailable",
}
DEGREES = {1: "easy", 2: "medium", 3: "difficult"}
ALL_DEGREES = {"very easy": 1, "easy": 1, "medium": 2, "difficult": 3, "very difficult": 3}
BASED_ON = "isbasedon"
WARNING = "accessibility restrictions"
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """An item of a package: where its file is, and what the manifest says of it, if anything."""

    href: str
    type: str
    lom: Element | None


def manifest_of(pack: Pack, items: Sequence[tuple[str, Item]]) -> Element:
    """Give the manifest of these items, each with the name of its file."""
    manifest = Element(
        "manifest",
        {
            "xmlns": MANIFEST_NAMESPACE,
            "xmlns:lom": LOM_NAMESPACE,
            "identifier": f"{TOOL}-export",
        },
    )
    metadata = add(manifest, "metadata")
    add(metadata, "schema", "QTIv2.1 Package")
    add(metadata, "schemaversion", "1.0.0")
    general = add(add(metadata, "lom:lom"), "lom:general")
    _add_identifier(general, PACK, pack.id)
    add(add(general, "lom:title"), "lom:string", pack.title, language=pack.language)
    add(manifest, "organizations")
    resources = add(manifest, "resources")
    for number, (href, item) in enumerate(items, start=1):
        _add_resource(resources, f"r{number}", href, item)
    return manifest


def pack_in(manifest: Element) -> str:
    """Give the id of the pack that a manifest names."""
    metadata = manifest.find("metadata")
    return "" if metadata is None else _first(_entries(metadata, PACK))


def resources_in(manifest: Element) -> list[Resource]:
    """Give everything that a manifest lists."""
    return [
        Resource(href=one.get("href", ""), type=one.get("type", ""), lom=first(one, "lom"))
        for one in inside(manifest, "resource")
    ]


def own_id(lom: Element | None) -> str:
    """Give the id under which this app wrote an item, or an empty text."""
    return "" if lom is None else _first(_entries(lom, TOOL))


def with_metadata(item: Item, lom: Element | None, *, own: bool) -> Item:
    """Give a question with what the manifest says of it; a stranger's stays a draft."""
    if lom is None:
        return item
    tags = tuple(exact_in(one) for one in _strings(lom, "general", "keyword"))
    difficulty = ALL_DEGREES.get(_value(lom, "difficulty").strip(), item.form.difficulty)
    form = replace(item.form, tags=tags, difficulty=difficulty)
    if not own:
        return replace(item, form=form)
    facts = tuple(_entries(lom, FACT))
    form = replace(
        form,
        facts=facts,
        fact=_remembered(lom, facts),
        family=_member(Family.WRITTEN, Family, _value(lom, "learningResourceType")),
        content_note=_content_note(lom),
    )
    statuses = {value: status for status, value in STATUSES.items()}
    status = statuses.get(_value(lom, "status").strip(), QuestionStatus.DRAFT)
    return Item(form=form, status=status)


def _add_resource(resources: Element, name: str, href: str, item: Item) -> None:
    resource = add(resources, "resource", identifier=name, type=RESOURCE_TYPE, href=href)
    lom = add(add(resource, "metadata"), "lom:lom")
    form = item.form
    general = add(lom, "lom:general")
    _add_identifier(general, TOOL, form.id)
    for tag in form.tags:
        add(add(general, "lom:keyword"), "lom:string", tag)
    _add_value(add(lom, "lom:lifeCycle"), "status", STATUSES[item.status])
    educational = add(lom, "lom:educational")
    if form.family is not Family.WRITTEN:
        _add_value(educational, "learningResourceType", form.family.value, source=TOOL)
    _add_value(educational, "difficulty", DEGREES[form.difficulty])
    _add_facts(lom, form)
    if form.content_note is not ContentNote.NONE:
        warning = add(lom, "lom:classification")
        _add_value(warning, "purpose", WARNING)
        add(add(warning, "lom:keyword"), "lom:string", form.content_note.value)
    add(resource, "file", href=href)


def _add_facts(lom: Element, form: QuestionForm) -> None:
    told = [(FACT, fact) for fact in form.facts]
    if form.fact != _first(form.facts):
        told.append((REMEMBERED, form.fact))
    for catalog, fact in told:
        relation = add(lom, "lom:relation")
        _add_value(relation, "kind", BASED_ON)
        _add_identifier(add(relation, "lom:resource"), catalog, fact)


def _remembered(lom: Element, facts: tuple[str, ...]) -> str:
    return _first((*_entries(lom, REMEMBERED), *facts))


def _first(texts: Iterable[str]) -> str:
    return next(iter(texts), "")


def _content_note(lom: Element) -> ContentNote:
    for one in inside(lom, "classification"):
        if _value(one, "purpose").strip() == WARNING:
            words = [exact_in(found) for found in inside(one, "string")]
            return _member(ContentNote.NONE, ContentNote, words[0] if words else "")
    return ContentNote.NONE


def _member(usual: Value, kind: type[Value], value: str) -> Value:
    found: dict[str, Value] = {one.value: one for one in kind}  # type: ignore[attr-defined]  # kinds are enums
    return found.get(value, usual)


def _add_identifier(parent: Element, catalog: str, entry: str) -> None:
    identifier = add(parent, "lom:identifier")
    add(identifier, "lom:catalog", catalog)
    add(identifier, "lom:entry", entry)


def _add_value(parent: Element, name: str, value: str, *, source: str = STANDARD) -> None:
    told = add(parent, f"lom:{name}")
    add(told, "lom:source", source)
    add(told, "lom:value", value)


def _entries(parent: Element, catalog: str) -> list[str]:
    """Give the entries of a catalogue in their order."""
    return [
        _text(one, "entry")
        for one in inside(parent, "identifier")
        if _text(one, "catalog") == catalog
    ]


def _text(parent: Element, name: str) -> str:
    return exact_in(parent.find(name))


def _value(lom: Element, name: str) -> str:
    found = first(lom, name)
    return "" if found is None else exact_in(found.find("value"))


def _strings(lom: Element, *path: str) -> list[Element]:
    return lom.findall("/".join((*path, "string")))
