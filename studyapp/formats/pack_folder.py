"""Read a pack's folder strictly: all of it fits together, or every problem is told.

An entry that cannot be built hides no other: it is left out, its id stays known, and only
what does not depend on it is checked further.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from studyapp.core.errors import ImportFailed, Problem
from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.invariants import PackBroken
from studyapp.core.knowledge.layout import Lane, Topic
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Speaker
from studyapp.formats import pack_schema as schema
from studyapp.formats.blocks import ARTICLE_FILE, PACK_FILE, read_article
from studyapp.formats.exchange import Item
from studyapp.formats.pack_breaches import Declared, note_breaches, note_unsourced
from studyapp.formats.pack_bundle import PackBundle
from studyapp.formats.pack_source import FolderSource, PackSource
from studyapp.formats.pack_tables import (
    Entry,
    check_keys,
    check_table,
    names_all_ids,
    raw_entries,
    read_entries,
)
from studyapp.formats.pack_values import Values
from studyapp.formats.passages import Place, Quotes
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.question_tables import question_item
from studyapp.formats.written_questions import note_unfair, settle

ENTRY_FILES = {
    "actor": "actors.toml",
    "event": "events.toml",
    "position": "positions.toml",
    "relationship": "relationships.toml",
    "dispute": "disputes.toml",
    "question": "questions.toml",
}
PACK_LISTS = ("speaker", "lane", "period", "topic", "place", "slip", "no_fact")
PACK_KEYS = frozenset({*schema.PackTable.model_fields, *PACK_LISTS})
KEYS_OF_FILE = {file: frozenset({key}) for key, file in ENTRY_FILES.items()}
REQUIRED = frozenset({"actors.toml"})

Data = dict[str, dict[str, Any] | None]
Model = TypeVar("Model", bound=schema.Table)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRead:
    """What the files of a pack hold.

    `items` are all its questions that can be read, whatever they lack; `problems` what cannot
    be read, `unfit` what keeps a question out of the bundle, `asked` the ids of all questions.
    `bundle` is None where the pack itself cannot be read.
    """

    bundle: PackBundle | None
    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()
    unfit: tuple[Problem, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[Problem, ...]:
        """All problems; those of questions stand in the order of the questions."""
        places = {label: number for number, label in enumerate(self.asked)}
        file = ENTRY_FILES["question"]
        mine = [one for one in (*self.problems, *self.unfit) if one.file == file]
        others = [one for one in self.problems if one.file != file]
        return (*others, *sorted(mine, key=lambda one: places.get(one.entry, -1)))


def read_pack(folder: Path) -> PackBundle:
    """Give the pack in a folder; raise `ImportFailed` with everything that is wrong with it."""
    problems = ProblemList()
    _require_folder(folder, problems)
    if problems:
        raise ImportFailed(problems.found)
    read = read_source(FolderSource(folder))
    if read.told or read.bundle is None:
        raise ImportFailed(read.told)
    return read.bundle


def read_source(source: PackSource) -> PackRead:
    """Read the files of a pack, wherever they are."""
    problems = ProblemList()
    source.note_strays(frozenset({PACK_FILE, *ENTRY_FILES.values()}), problems)
    files = _Files.read(source, problems)
    text = source.text(ARTICLE_FILE, problems, required=True)
    if text is None:
        return PackRead(bundle=None, problems=problems.found)
    head = files.head
    layout = head.article if head else schema.ArticleTable()
    article = read_article(text, layout, head.language if head else "en", problems)
    if article is None:
        return PackRead(bundle=None, problems=problems.found)
    return _Reading(files, article, problems).read()


def read_starts(folder: Path) -> tuple[tuple[int, str], ...]:
    """Give where each sentence begins and its words, computed afresh.

    Raises `ImportFailed` where the article or pack.toml cannot be read.
    """
    problems = ProblemList()
    _require_folder(folder, problems)
    source = FolderSource(folder)
    files = _Files.read(source, problems)
    table = files.head.article.model_copy(update={"sentence_starts": []}) if files.head else None
    text = source.text(ARTICLE_FILE, problems, required=True)
    article = None
    if files.head is not None and table is not None and text is not None:
        article = read_article(text, table, files.head.language, ProblemList())
    if article is None:
        raise ImportFailed(problems.found)
    return tuple((one.start, article.sentence_text(one)) for one in article.sentences)


def _require_folder(folder: Path, problems: ProblemList) -> None:
    try:
        if folder.is_dir():
            return
        there = folder.exists()
    except (OSError, ValueError):
        there = False
    if there:
        hint = "Give the folder that holds pack.toml."
        problems.add("", "", "", f"{folder.name} is a file, not a pack's folder.", hint)
    else:
        problems.add("", "", "", f"There is no folder {folder}.")


@dataclass(frozen=True, slots=True)
class _Files:
    """The parsed files of a pack; None stands for a file that cannot be read."""

    data: Data
    head: schema.PackTable | None

    @classmethod
    def read(cls, source: PackSource, problems: ProblemList) -> _Files:
        data: Data = {PACK_FILE: source.toml(PACK_FILE, problems, required=True)}
        for name in ENTRY_FILES.values():
            data[name] = source.toml(name, problems, required=name in REQUIRED)
            check_keys(data[name], name, KEYS_OF_FILE[name], problems)
        return cls(data, _head(data[PACK_FILE], problems))


def _head(data: dict[str, Any] | None, problems: ProblemList) -> schema.PackTable | None:
    if not data:
        return None
    head = {key: value for key, value in data.items() if key not in PACK_LISTS}
    return check_table(head, PACK_FILE, "", schema.PackTable, problems)


@dataclass
class _Reading:
    """One reading of a pack: its files, its article and what was found wrong so far."""

    files: _Files
    article: Article
    problems: ProblemList
    declared: Declared = field(default_factory=Declared)

    def read(self) -> PackRead:
        quotes = Quotes(self.article, self.problems)
        values = Values(quotes, self.problems)
        slips = self._each("slip", schema.SlipTable, values.slip)
        quotes.keep_unquoted(slips)
        head = self.files.head
        published = values.date(head.published if head else "", Place(PACK_FILE, "", "published"))
        parts: dict[str, Any] = {
            "speakers": self._each("speaker", schema.SpeakerTable, _speaker),
            "lanes": self._each("lane", schema.LaneTable, _lane),
            "periods": self._each("period", schema.PeriodTable, values.period),
            "topics": self._each("topic", schema.TopicTable, _topic),
            "places": self._each("place", schema.PlaceTable, values.place),
            "slips": slips,
            "no_facts": self._each("no_fact", schema.NoFactTable, values.no_fact),
            "actors": self._each("actor", schema.ActorTable, values.actor),
            "events": self._each("event", schema.EventTable, values.event),
            "positions": self._each("position", schema.PositionTable, values.position),
            "relationships": self._each(
                "relationship", schema.RelationshipTable, values.relationship
            ),
            "disputes": self._each("dispute", schema.DisputeTable, values.dispute),
        }
        tables: dict[str, schema.QuestionTable] = {}
        items = self._each(
            "question", schema.QuestionTable, lambda entry: self._item(entry, quotes, tables)
        )
        unfit = ProblemList()
        settled = settle(items, tables, self.article, self.declared, unfit)
        pack = self._pack(parts, published)
        unfair = set() if pack is None else note_unfair(settled.written, pack, unfit)
        written = tuple(one for one in settled.written if one.question.id not in unfair)
        bundle = None
        if pack is not None:
            bundle = PackBundle(pack=pack, written=written, unfinished=settled.unfinished)
        return PackRead(
            bundle=bundle,
            items=items,
            problems=self.problems.found,
            unfit=unfit.found,
            asked=tuple(
                label for label, _ in raw_entries(self.files.data["questions.toml"], "question")
            ),
        )

    def _item(
        self,
        entry: Entry[schema.QuestionTable],
        quotes: Quotes,
        tables: dict[str, schema.QuestionTable],
    ) -> Item | None:
        tables[entry.table.id] = entry.table
        return question_item(entry, quotes, self.problems)

    def _each(
        self,
        key: str,
        model: type[Model],
        build: Callable[[Entry[Model]], Value | None],
    ) -> tuple[Value, ...]:
        file = ENTRY_FILES.get(key, PACK_FILE)
        data = self.files.data[file]
        self.declared.file_of_key[key] = file
        if not names_all_ids(data, key, KEYS_OF_FILE.get(file, PACK_KEYS)):
            self.declared.unread.add(key)
        for label, _ in raw_entries(data, key):
            self.declared.add(label, key)
        entries = read_entries(data, file, key, model, self.problems)
        built = [build(entry) for entry in entries]
        found = tuple(value for value in built if value is not None)
        if len(found) < sum(1 for _ in raw_entries(data, key)):
            self.declared.incomplete.add(key)
        return found

    def _pack(self, parts: dict[str, Any], published: Any) -> Pack | None:
        head = self.files.head
        try:
            pack = Pack(
                id=head.id if head else "pack",
                title=head.title if head else "",
                language=head.language if head else "en",
                published=published,
                source=head.source if head else "",
                licence=head.licence if head else "",
                note=head.note if head else "",
                article=self.article,
                **parts,
            )
        except PackBroken as broken:
            note_breaches(broken.breaches, self.declared, self.problems)
            return None
        note_unsourced(pack, self.problems)
        return pack


def _speaker(entry: Entry[schema.SpeakerTable]) -> Speaker:
    table = entry.table
    return Speaker(
        id=table.id, name=table.name, says=table.says, glyph=table.glyph, tone=table.tone
    )


def _lane(entry: Entry[schema.LaneTable]) -> Lane:
    return Lane(id=entry.table.id, name=entry.table.name, speaker=entry.table.speaker)


def _topic(entry: Entry[schema.TopicTable]) -> Topic:
    return Topic(id=entry.table.id, name=entry.table.name)


__all__ = ["PackBundle", "Problem", "read_pack", "read_starts"]
