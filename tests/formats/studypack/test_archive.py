"""A .studypack that is damaged, booby-trapped or of a newer make is refused in plain words."""

import contextlib
import hashlib
import json
import stat
import warnings
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.exchange import Sheet
from studyapp.formats.studypack import StudyPackFormat
from tests.builders import make_pack
from tests.faults.mutating import mutated
from tests.formats.kinds import ITEMS

FORMAT = StudyPackFormat()
GOOD = FORMAT.write(Sheet(pack=make_pack(), items=ITEMS)).data
MANIFEST = "manifest.json"


def members(data: bytes = GOOD) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def zipped(*files: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    stream = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        warnings.simplefilter("ignore")
        for name, data in files:
            packed.writestr(name, data)
    return stream.getvalue()


def signed(changes: dict[str, bytes | None]) -> bytes:
    """Give a .studypack with changed files and a manifest that fits them."""
    kept = {name: data for name, data in {**members(), **changes}.items() if data is not None}
    told = json.loads(kept.pop(MANIFEST))
    told["files"] = {name: hashlib.sha256(data).hexdigest() for name, data in kept.items()}
    return zipped((MANIFEST, json.dumps(told).encode()), *kept.items())


def with_manifest(**changes: Any) -> bytes:
    told = {**json.loads(members()[MANIFEST]), **changes}
    return zipped(*{**members(), MANIFEST: json.dumps(told).encode()}.items())


def refused(data: bytes) -> tuple[Problem, ...]:
    with pytest.raises(ImportFailed) as failed:
        FORMAT.read(data, "a.studypack")
    return failed.value.problems


@pytest.mark.parametrize(
    "name",
    ["../events.toml", "/etc/passwd", "C:\\x", "ok\\..\\x", "pack/pack.toml", "x.py", "é" * 200],
)
def test_no_other_file_is_taken(name: str) -> None:
    (problem,) = refused(zipped((name, b""), *members().items()))
    assert problem.message == "This is not a file of a pack."
    assert problem.entry == name[:80]


def test_no_file_stands_twice() -> None:
    (problem,) = refused(zipped(("events.toml", b""), *members().items()))
    assert problem.message == "It stands in the file twice."


def test_links_are_not_read() -> None:
    link = zipfile.ZipInfo("events.toml")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    files = {name: data for name, data in members().items() if name != "events.toml"}
    (problem,) = refused(zipped((link, b"/etc/passwd"), *files.items()))
    assert problem.message == "This is no ordinary file."


def test_a_bomb_is_not_unpacked() -> None:
    (problem,) = refused(zipped((MANIFEST, members()[MANIFEST]), ("article.txt", bytes(9_000_000))))
    assert problem.message == "It unpacks to more than is read here."


def test_too_many_files_are_refused() -> None:
    (problem,) = refused(zipped(*((f"{number}", b"") for number in range(5_001))))
    assert problem.message == "It holds too many files."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (with_manifest(version=2), "This file was made by a newer version of studyapp."),
        (with_manifest(version="1"), "which version"),
        (with_manifest(version=True), "which version"),
        (with_manifest(format="zip"), "does not say that it belongs to a .studypack"),
        (with_manifest(files=[]), "It is damaged."),
        (with_manifest(pack=1), "It is damaged."),
        (zipped(*{**members(), MANIFEST: b"{"}.items()), "not valid JSON"),
        (zipped(*{**members(), MANIFEST: b"[" * 100_000}.items()), "nested deeper"),
        (zipped(("pack.toml", b"")), "It is missing, so this is no .studypack."),
        (b"", "no zip file"),
        (GOOD[:-30], "no zip file"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_told(data: bytes, message: str) -> None:
    assert message in refused(data)[0].message


def test_a_changed_file_is_noticed() -> None:
    files = members()
    files["article.txt"] += b"!"
    (problem,) = refused(zipped(*files.items()))
    assert (problem.entry, problem.field) == ("article.txt", "")
    assert "changed or damaged" in problem.message


def test_a_missing_and_an_unlisted_file_are_noticed() -> None:
    files = members()
    del files["events.toml"]
    assert refused(zipped(*files.items()))[0].message == "It is missing."
    told = json.loads(files[MANIFEST])
    del told["files"]["actors.toml"]
    (problem, *_) = refused(with_manifest(files=told["files"]))
    assert (problem.entry, problem.message) == ("actors.toml", "The manifest does not know it.")


def test_a_broken_pack_is_refused_with_the_file_inside() -> None:
    problems = refused(signed({"events.toml": b"[[event]]\nid = 1\n"}))
    assert {one.file for one in problems} >= {"a.studypack: events.toml"}


def test_a_broken_question_hides_no_other() -> None:
    text = members()["questions.toml"].replace(b'kind = "several_of"', b'kind = "some_of"')
    found = FORMAT.read(signed({"questions.toml": text}), "a.studypack")
    (problem,) = found.problems
    assert (problem.file, problem.entry) == ("a.studypack: questions.toml", "q-several-of")
    assert {one.form.id for one in found.items} == {one.form.id for one in ITEMS} - {"q-several-of"}


@pytest.mark.parametrize("text", [b"[[question", b"\xff", b"question = 1", b"[[questions]]"])
def test_a_file_of_questions_that_cannot_be_read_leaves_the_pack(text: bytes) -> None:
    found = FORMAT.read(signed({"questions.toml": text}), "a.studypack")
    assert found.items == ()
    assert found.problems
    assert found.bundle is not None


@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04"):
        tried(start + data)


def test_mutated_files_are_read_or_refused() -> None:
    mutate(300)


@pytest.mark.long
def test_many_mutated_files_are_read_or_refused() -> None:
    mutate(10_000)


def mutate(count: int) -> None:
    files = members()
    for number in range(count):
        rng = Random(number)
        name = rng.choice(sorted(set(files) - {MANIFEST}))
        if rng.random() < 0.5:
            tried(mutated(GOOD, rng))
        else:
            tried(signed({name: mutated(files[name], rng)}))


def tried(data: bytes) -> None:
    found = None
    with contextlib.suppress(ImportFailed):
        found = FORMAT.read(data, "a.studypack")
    assert found is None or found.bundle is not None


def test_it_is_written_for_everybody(tmp_path: Path) -> None:
    file = tmp_path / "a.studypack"
    file.write_bytes(GOOD)
    with zipfile.ZipFile(file) as packed:
        assert packed.testzip() is None
        assert [one.date_time for one in packed.infolist()] == [(1980, 1, 1, 0, 0, 0)] * 9
        assert packed.namelist() == sorted(packed.namelist())
