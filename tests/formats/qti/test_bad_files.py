"""Whatever bytes come, they are read or refused, never more."""

import contextlib
import zipfile
from io import BytesIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Sheet
from studyapp.formats.qti import QtiFormat
from tests.builders import make_pack
from tests.faults.mutating import mutated
from tests.formats.kinds import ITEMS

FORMAT = QtiFormat()
GOOD = FORMAT.write(Sheet(pack=make_pack(), items=ITEMS)).data


def tried(data: bytes) -> None:
    with contextlib.suppress(ImportFailed):
        FORMAT.read(data, "a")


@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"<assessmentItem>", b"<?xml version='1.0'?>"):
        tried(start + data)


def test_mutated_files_are_read_or_refused() -> None:
    mutate(300)


@pytest.mark.long
def test_many_mutated_files_are_read_or_refused() -> None:
    mutate(10_000)


def mutate(count: int) -> None:
    with zipfile.ZipFile(BytesIO(GOOD)) as packed:
        items = [packed.read(name) for name in packed.namelist()]
    for number in range(count):
        rng = Random(number)
        tried(mutated(rng.choice(items), rng))
        tried(mutated(GOOD, rng))


def test_a_bomb_is_not_unpacked() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("imsmanifest.xml", b" " * 30_000_000)
    with pytest.raises(ImportFailed) as failed:
        FORMAT.read(stream.getvalue(), "a.zip")
    assert "unpacks to more" in failed.value.problems[0].message
