"""`.studypack`: a pack and its questions, to be shared and read again whole."""

from __future__ import annotations

from dataclasses import replace

from studyapp.core.errors import ImportFailed, Problem
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Found, Item, Loss, Sheet, Written
from studyapp.formats.pack_bundle import PackBundle
from studyapp.formats.pack_folder import ENTRY_FILES, PackRead, read_source
from studyapp.formats.pack_source import MemberSource
from studyapp.formats.pack_writer import pack_files
from studyapp.formats.studypack.archive import MEMBER, unarchived
from studyapp.formats.studypack.carried import carried_item, losses_of
from studyapp.formats.studypack.manifest import (
    MANIFEST,
    manifest_bytes,
    manifest_trouble,
    read_manifest,
    require_whole,
)
from studyapp.formats.zip_writing import zipped

QUESTIONS = ENTRY_FILES["question"]
TOO_MUCH = "Questions beyond 20 MB are left out."
SPARE = 0.95


class StudyPackFormat:
    """A zip of a pack's folder with a manifest."""

    name = "studypack"
    suffixes: tuple[str, ...] = (".studypack",)

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question: all but what no TOML text can say."""
        return carried_item(item)

    def write(self, sheet: Sheet) -> Written:
        """Give the pack with these questions; the same sheet gives the same bytes."""
        sent = [(one, carried_item(one)) for one in sheet.items]
        kept = [found for _, found in sent if found is not None]
        losses = [loss for one, found in sent if found is not one for loss in losses_of(one)]
        files, left_out = _files(sheet.pack, kept)
        losses += [Loss(item=one.form.id, field="", message=TOO_MUCH) for one in left_out]
        files[MANIFEST] = manifest_bytes(sheet.pack, files)
        return Written(data=zipped(files), losses=tuple(losses))

    def read(self, data: bytes, file: str) -> Found:
        """Read a pack; raise `ImportFailed` where the pack itself is not sound.

        A question that cannot be read is a problem, the others are found. The bundle holds the
        instructor's own questions that are whole and fair; those made from facts are made
        again, unless an item says otherwise.
        """
        files = unarchived(data, file)
        if MANIFEST not in files:
            told = "It is missing, so this is no .studypack."
            raise manifest_trouble(file, told)
        manifest = read_manifest(files.pop(MANIFEST), file)
        require_whole(files, manifest, file)
        read = read_source(MemberSource(files))
        bundle = _bundle(read, file)
        return Found(
            items=read.items,
            problems=_named(read.problems, file),
            pack_id=bundle.pack.id,
            bundle=bundle,
        )


def _files(pack: Pack, items: list[Item]) -> tuple[dict[str, bytes], list[Item]]:
    """Give the files and the questions that no longer fit into them."""
    kept = len(items)
    files = pack_files(pack, items)
    while len(files[QUESTIONS]) > MEMBER:
        kept = int(kept * SPARE * MEMBER / len(files[QUESTIONS]))
        files = pack_files(pack, items[:kept])
    return files, items[kept:]


def _bundle(read: PackRead, file: str) -> PackBundle:
    others = tuple(one for one in read.problems if one.file != QUESTIONS)
    if others or read.bundle is None:
        raise ImportFailed(_named(others or read.problems, file))
    own = tuple(one for one in read.bundle.written if one.question.family is Family.WRITTEN)
    return replace(read.bundle, written=own)


def _named(problems: tuple[Problem, ...], file: str) -> tuple[Problem, ...]:
    """Name the file that was given before the one inside it."""
    return tuple(replace(one, file=f"{file}: {one.file}") for one in problems)
