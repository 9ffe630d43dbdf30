"""A process that reads damaged files of every format and tells of each that is not refused well.

Run as `python -m tests.faults.mutating COUNT SEED [FORMAT...]`, within the limits of the worker
that reads files for the app. It prints a line for each fault, then how many files it read.
"""

import sys
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from random import Random

from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.quiz.generate import generate
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.registry import FORMATS, FormatPlace, format_named
from studyapp.services.reading.limits import Limits
from studyapp.services.reading.values import packed
from studyapp.services.reading.worker import bind, outcome_of
from tests.builders import make_pack

SLOW = 10.0
"""Seconds after which reading a small damaged file counts as a fault."""
TOKENS = (
    b"",
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b'"',
    b"<",
    b"]]>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&b;",
    b"{" * 2_000,
    b"[" * 2_000,
    b"1e400",
    b"NaN",
    b"-1",
    b"99999999999999999999",
    b"\t" * 500,
    b"=1+1",
    b"\n\n",
    b"}",
    b"../../x",
)
Mutation = Callable[[bytes, Random], bytes]


def main(count: int, seed: int, names: list[str]) -> None:
    bind(Limits(cpu=100_000))
    places = readable(names)
    good = [(place, data) for place in places for data in good_files(place)]
    slowest = 0.0
    for number in range(count if good else 0):
        rng = Random(f"{seed} {number}")
        place, data = rng.choice(good)
        start = time.monotonic()
        fault = fault_of(place, mutated(data, rng))
        slowest = max(slowest, time.monotonic() - start)
        if fault:
            print(f"fault: {place.name} {number}: {fault}")
        if time.monotonic() - start > SLOW:
            print(f"fault: {place.name} {number}: slow")
    formats = ",".join(place.name for place in places)
    print(f"read {count if good else 0} of {formats}; slowest {slowest:.2f} s")


def readable(names: list[str]) -> list[FormatPlace]:
    """Give the formats that can be read, all by default."""
    wanted = [place for place in FORMATS if place.reads and (not names or place.name in names)]
    return [place for place in wanted if is_there(place)]


def is_there(place: FormatPlace) -> bool:
    """Tell whether a format has its reader and writer."""
    found = find_spec(place.module) is not None
    return found and hasattr(import_module(place.module), place.maker)


def good_files(place: FormatPlace) -> Iterator[bytes]:
    """Give small whole files of a format: a question of each kind, and a single one."""
    pack = make_pack()
    forms = [form_of(one) for one in generate(pack).questions]
    kinds = {form.kind: form for form in forms}
    items = tuple(Item(form=form, status=QuestionStatus.READY) for form in kinds.values())
    for some in (items, items[:1]):
        yield format_named(place.name).write(Sheet(pack=pack, items=some)).data


def fault_of(place: FormatPlace, data: bytes) -> str:
    """Read a file; give what went wrong other than that it was refused."""
    try:
        packed(outcome_of(data, f"a{place.suffixes[0]}", place.name))
    except Exception:  # noqa: BLE001 - whatever comes is a fault
        return traceback.format_exc(limit=-2).replace("\n", " / ")
    return ""


def mutated(data: bytes, rng: Random) -> bytes:
    """Damage a file in one to four places; a zip also inside its members."""
    inside = data.startswith(b"PK") and rng.random() < 0.7
    change = _in_member if inside else _once
    for _ in range(rng.randint(1, 4)):
        data = change(data, rng)
    return data


def _once(data: bytes, rng: Random) -> bytes:
    kinds: tuple[Mutation, ...] = (_flipped, _cut, _without, _doubled, _with_token, _swapped)
    return rng.choice(kinds)(data, rng)


def _flipped(data: bytes, rng: Random) -> bytes:
    if not data:
        return b"\x00"
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def _cut(data: bytes, rng: Random) -> bytes:
    return data[: rng.randint(0, len(data))]


def _without(data: bytes, rng: Random) -> bytes:
    first, last = _span(data, rng)
    return data[:first] + data[last:]


def _doubled(data: bytes, rng: Random) -> bytes:
    first, last = _span(data, rng)
    return data[:last] + data[first:last] * rng.choice((1, 2, 50)) + data[last:]


def _with_token(data: bytes, rng: Random) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.choice(TOKENS) + data[at:]


def _swapped(data: bytes, rng: Random) -> bytes:
    first, last = _span(data, rng)
    return data[:first] + rng.choice(TOKENS) + data[last:]


def _span(data: bytes, rng: Random) -> tuple[int, int]:
    first = rng.randint(0, len(data))
    return first, min(len(data), first + rng.choice((1, 4, 40, 400)))


def _in_member(data: bytes, rng: Random) -> bytes:
    """Damage one member of a zip, or its name; what is no zip any more is damaged as it is."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as before:
            members = [(one.filename, before.read(one)) for one in before.infolist()]
    except Exception:  # noqa: BLE001 - an earlier change broke the zip
        return _once(data, rng)
    if not members:
        return _once(data, rng)
    at = rng.randrange(len(members))
    name, content = members[at]
    if rng.random() < 0.1:
        name = rng.choice((f"../{name}", f"C:\\{name}", f"{name}/", f"{name}{'a' * 300}"))
    members[at] = (name, _once(content, rng))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after:
        for one, inside in members:
            after.writestr(one, inside)
    return stream.getvalue()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
