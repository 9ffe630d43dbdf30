"""The manifest of a .studypack: what it is, and a hash of each of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from studyapp.core.errors import ImportFailed, Problem
from studyapp.core.knowledge.pack import Pack
from studyapp.formats.strict_json import MIB, parse_json, twisted

MANIFEST = "manifest.json"
FORMAT = "studypack"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a manifest says: a SHA-256 in hexadecimal for each file."""

    pack: str
    hashes: Mapping[str, str]


def manifest_bytes(pack: Pack, files: Mapping[str, bytes]) -> bytes:
    """Write the manifest of these files."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "pack": pack.id,
        "title": pack.title,
        "files": {name: _hash(files[name]) for name in sorted(files)},
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def read_manifest(data: bytes, file: str) -> Manifest:
    """Read a manifest; raise `ImportFailed` where it is none, damaged or of a newer version."""
    told = parse_json(data, file, most_bytes=MIB)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise manifest_trouble(file, "It does not say that it belongs to a .studypack.")
    version = told.get("version")
    if type(version) is not int or version < 1:
        raise manifest_trouble(file, "It does not say which version of the format this is.")
    if version > VERSION:
        newer = "This file was made by a newer version of studyapp."
        raise manifest_trouble(file, newer, "Update studyapp to read it.")
    hashes, pack = told.get("files", {}), told.get("pack")
    if twisted(told) or not _are_texts(hashes) or not isinstance(pack, str):
        raise manifest_trouble(file, "It is damaged.")
    return Manifest(pack=pack, hashes=hashes)


def require_whole(files: Mapping[str, bytes], manifest: Manifest, file: str) -> None:
    """See that these are just the files of the manifest; raise `ImportFailed`."""
    wrong = [
        _problem(file, name, "It is missing.") for name in manifest.hashes if name not in files
    ]
    for name, data in files.items():
        if name not in manifest.hashes:
            wrong.append(_problem(file, name, "The manifest does not know it."))
        elif _hash(data) != manifest.hashes[name]:
            told = "It was changed or damaged after the file was made."
            wrong.append(_problem(file, name, told, "Ask for the file once more."))
    if wrong:
        raise ImportFailed(tuple(wrong))


def manifest_trouble(file: str, message: str, hint: str = "") -> ImportFailed:
    """Tell that a manifest cannot be used."""
    return ImportFailed((_problem(file, MANIFEST, message, hint),))


def _problem(file: str, name: str, message: str, hint: str = "") -> Problem:
    return Problem(file=file, entry=name[:80], field="", message=message, hint=hint)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _are_texts(value: Any) -> TypeGuard[dict[str, str]]:
    return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
