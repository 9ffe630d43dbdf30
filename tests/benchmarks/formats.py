"""10,000 questions out and in, format by format, against the plainest loop over the same file.

The floor of reading takes the file apart with the same library and looks at nothing; the
floor of writing puts together what that gave.
"""

import csv
import io
import json
import sqlite3
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.quiz.generate import generate
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.pack_folder import read_pack
from studyapp.formats.registry import READ
from studyapp.paths import seed_dir
from studyapp.services.reading.readers import reader_named
from tests.benchmarks.measurement import Measurement, measurement

QUESTIONS = 10_000
SUFFIXES = {"anki": ".apkg", "moodle": ".xml", "qti": ".zip", "anki-text": ".txt"}
Parse = Callable[[bytes], Any]
Write = Callable[[Any], object]


def run() -> list[Measurement]:
    sheet = ten_thousand()
    found: list[Measurement] = []
    for name in READ:
        made = reader_named(name)
        parse, write = PLAIN[name]
        took_out, written = timed(partial(made.write, sheet))
        data = written.data
        file = f"bank{SUFFIXES.get(name, '.' + name)}"
        took_in, read = timed(partial(made.read, data, file))
        floor_in, parsed = timed(partial(parse, data))
        floor_out, _ = timed(partial(write, parsed))
        assert len(read.items) + len(written.losses) >= QUESTIONS // 2
        found.append(measurement(f"{name}, out", QUESTIONS, took_out, floor_out))
        found.append(measurement(f"{name}, in", QUESTIONS, took_in, floor_in))
    return found


def ten_thousand() -> Sheet:
    """Give the questions of the first article over and over, each with an id of its own."""
    pack = read_pack(seed_dir() / "nagorno-karabakh-2020").pack
    forms = [form_of(one) for one in generate(pack).questions]
    items = tuple(
        Item(form=replace(forms[at % len(forms)], id=f"q-{at:05}"), status=QuestionStatus.READY)
        for at in range(QUESTIONS)
    )
    return Sheet(pack=pack, items=items)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    began = perf_counter()
    value = work()
    return (perf_counter() - began) * 1000, value


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def zipped(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return target.getvalue()


def parse_qti(data: bytes) -> dict[str, ET.Element]:
    members = unzipped(data)
    return {name: ET.fromstring(text) for name, text in members.items()}  # noqa: S314 - as above


def write_qti(trees: dict[str, ET.Element]) -> bytes:
    return zipped({name: ET.tostring(tree) for name, tree in trees.items()})


def parse_toml(data: bytes) -> dict[str, Any]:
    import tomllib

    return {
        name: tomllib.loads(text.decode()) if name.endswith(".toml") else text
        for name, text in unzipped(data).items()
    }


def write_toml(members: dict[str, Any]) -> bytes:
    import tomli_w

    plain = {
        name: value if isinstance(value, bytes) else tomli_w.dumps(value).encode()
        for name, value in members.items()
    }
    return zipped(plain)


def parse_csv(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter))


def write_csv(rows: list[list[str]], delimiter: str = ",") -> bytes:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(rows)
    return target.getvalue().encode()


def parse_xlsx(data: bytes) -> list[list[Any]]:
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def write_xlsx(rows: list[list[Any]]) -> bytes:
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # it carries no types

    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, str(cell))
    book.close()
    return target.getvalue()


def parse_apkg(data: bytes) -> list[tuple[Any, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.db"
        path.write_bytes(unzipped(data)["collection.anki2"])
        connection = sqlite3.connect(path)
        rows = connection.execute("SELECT guid, mid, tags, flds FROM notes").fetchall()
        connection.close()
    return rows


def write_apkg(rows: list[tuple[Any, ...]]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.db"
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE notes (guid, mid, tags, flds)")
        connection.executemany("INSERT INTO notes VALUES (?, ?, ?, ?)", rows)
        connection.commit()
        connection.close()
        return zipped({"collection.anki2": path.read_bytes(), "media": b"{}"})


PLAIN: dict[str, tuple[Parse, Write]] = {
    "studypack": (parse_toml, write_toml),
    "json": (json.loads, lambda value: json.dumps(value).encode()),
    "csv": (parse_csv, write_csv),
    "xlsx": (parse_xlsx, write_xlsx),
    "gift": (lambda data: data.decode().split("\n\n"), lambda parts: "\n\n".join(parts).encode()),
    "moodle": (ET.fromstring, ET.tostring),
    "qti": (parse_qti, write_qti),
    "anki": (parse_apkg, write_apkg),
    "anki-text": (
        lambda data: parse_csv(data, "\t"),
        lambda rows: write_csv(rows, "\t"),
    ),
}
