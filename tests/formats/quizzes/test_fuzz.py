"""No bytes raise anything but the one error there is for them."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Found, QuestionFormat, Sheet
from studyapp.formats.gift import GiftFormat
from studyapp.formats.moodle import MoodleXmlFormat
from tests.builders import make_pack
from tests.formats.kinds import ITEMS

FORMATS: tuple[QuestionFormat, ...] = (GiftFormat(), MoodleXmlFormat())
GOOD = {one.name: one.write(Sheet(pack=make_pack(), items=ITEMS)).data for one in FORMATS}
each_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
PIECES = (
    b"{", b"}", b"=", b"~", b"#", b"####", b"::", b"\\", b"\n\n", b"->", b"%50%", b"[html]", b"//",
    b"[tag:studyapp:kind=gap]", b"<", b">", b"&", b"&#1;", b"]]>", b"<![CDATA[", b"</text>",
    b"\x00", b"<answer>", b"</question>", b'<question type="numerical">', b"\xff", b"1e999",
    b"nan", b"T", b'"', b"studyapp:", b"studyapp:places=0 0 0", b"studyapp:targets=9 9",
    b"studyapp:lines=99999", b"..",
)  # fmt: skip
SHORT, LONG = 150, 10_000


def require_one_error(format_: QuestionFormat, data: bytes) -> None:
    try:
        found = format_.read(data, "a")
    except ImportFailed as failed:
        found = Found(items=(), problems=failed.problems)
    assert all(one.file == "a" and one.message for one in found.problems)
    ids = [one.form.id for one in found.items]
    assert all(ids)
    assert len(set(ids)) == len(ids)


def mutated(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    """Give bytes with a few places cut out, doubled, or with others in them."""
    told = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(told) + 1)
        end = min(len(told), at + rng.choice((0, 1, 3, 30, 400)))
        told[at:end] = rng.choice((b"", bytes(told[at:end]) * 2, rng.choice(others)))
    return bytes(told)


@each_format
@given(data=st.binary(max_size=200), parts=st.lists(st.sampled_from(PIECES), max_size=12))
@settings(max_examples=80)
def test_no_bytes_raise_anything_else(
    format_: QuestionFormat, data: bytes, parts: list[bytes]
) -> None:
    require_one_error(format_, data)
    require_one_error(format_, b"".join(parts))


@each_format
def test_damaged_files_raise_nothing_else(format_: QuestionFormat) -> None:
    for seed in range(SHORT):
        require_one_error(format_, mutated(GOOD[format_.name], PIECES, random.Random(seed)))


@pytest.mark.long
@each_format
def test_many_damaged_files_raise_nothing_else(format_: QuestionFormat) -> None:
    for seed in range(SHORT, LONG):
        require_one_error(format_, mutated(GOOD[format_.name], PIECES, random.Random(seed)))
