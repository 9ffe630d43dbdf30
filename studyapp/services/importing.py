"""Take a pack into the library: plan, then apply as one unit of work."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from studyapp.core.changes import Changes
from studyapp.core.quiz.codec import question_to_json
from studyapp.core.quiz.generate import generate
from studyapp.formats.pack_bundle import PackBundle
from studyapp.formats.pack_folder import read_pack
from studyapp.formats.pack_json import pack_to_json
from studyapp.services.generator_version import GENERATOR
from studyapp.services.search_entries import entries_of
from studyapp.storage.database import Library
from studyapp.storage.pack_store import EDITED, PackStore
from studyapp.storage.question_store import GENERATED, WRITTEN, QuestionStore
from studyapp.storage.search_index import SearchIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import would do.

    `same` where the library holds just this already, `edited` where it holds a pack of this id
    that somebody has edited here.
    """

    bundle: PackBundle
    digest: str
    same: bool
    edited: bool = False


def plan_import(library: Library, folder: Path) -> ImportPlan:
    """Read a pack and compare it with the library; raise `ImportFailed`, write nothing."""
    bundle = read_pack(folder)
    digest = digest_of(bundle)
    stored = PackStore(library).digest(bundle.pack.id)
    return ImportPlan(
        bundle=bundle,
        digest=digest,
        same=stored == (digest, GENERATOR),
        edited=stored is not None and stored[0] == EDITED,
    )


def apply_import(library: Library, plan: ImportPlan) -> Changes:
    """Store a pack with its questions and its search index; learners' memory stays."""
    if plan.same:
        return Changes()
    pack = plan.bundle.pack
    generated = generate(pack).questions
    written = plan.bundle.written
    with library.unit_of_work() as db:
        PackStore(library).save(db, pack, digest=plan.digest, generator=GENERATOR)
        QuestionStore(library, pack.id).replace(
            db,
            [
                *((one, GENERATED, "ready") for one in generated),
                *((one.question, WRITTEN, one.status.value) for one in written),
            ],
        )
        SearchIndex(library, pack.id).replace(db, entries_of(pack))
    return Changes(packs=True, questions=True)


def digest_of(bundle: PackBundle) -> str:
    """Give a digest of everything a pack says, to tell whether an import changes anything."""
    plain = pack_to_json(bundle.pack, ())
    written = [[question_to_json(one.question), one.status.value] for one in bundle.written]
    rest = repr((bundle.pack.lanes, bundle.pack.periods, bundle.pack.slips, bundle.pack.places))
    text = json.dumps([plain, written, rest], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
