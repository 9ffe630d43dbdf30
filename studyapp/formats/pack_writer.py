"""A pack with its questions as the files of its folder; reading them gives both again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import tomli_w

from studyapp.core.bank.form_of import form_of
from studyapp.core.knowledge.pack import Pack
from studyapp.formats.article_words import ArticleWords
from studyapp.formats.blocks import ARTICLE_FILE, PACK_FILE
from studyapp.formats.exchange import Item
from studyapp.formats.pack_bundle import PackBundle
from studyapp.formats.pack_folder import ENTRY_FILES
from studyapp.formats.pack_rows import PackRows
from studyapp.formats.question_rows import question_row


def bundle_files(bundle: PackBundle) -> dict[str, bytes]:
    """Give the files of a pack and its written questions, by name."""
    return pack_files(bundle.pack, items_of(bundle))


def items_of(bundle: PackBundle) -> tuple[Item, ...]:
    """Give all questions of a bundle as forms, the whole ones first."""
    whole = (Item(form=form_of(one.question), status=one.status) for one in bundle.written)
    others = (Item(form=one.form, status=one.status) for one in bundle.unfinished)
    return (*whole, *others)


def pack_files(pack: Pack, items: Iterable[Item]) -> dict[str, bytes]:
    """Give the files of a pack with these questions, by name; UTF-8 with LF line ends.

    Texts are taken as they are: what no file can hold must have been left out before.
    """
    words = ArticleWords(pack)
    rows = PackRows(pack, words)
    told = {
        "actor": [rows.actor(one) for one in pack.actors],
        "event": [rows.event(one) for one in pack.events],
        "position": [rows.position(one) for one in pack.positions],
        "relationship": [rows.relationship(one) for one in pack.relationships],
        "dispute": [rows.dispute(one) for one in pack.disputes],
        "question": [question_row(one, words.quote) for one in items],
    }
    files = {ARTICLE_FILE: pack.article.text.encode(), PACK_FILE: _toml(rows.head())}
    for key, file in ENTRY_FILES.items():
        files[file] = _toml({key: told[key]} if told[key] else {})
    return files


def _toml(tables: dict[str, Any]) -> bytes:
    return tomli_w.dumps(tables).encode()
