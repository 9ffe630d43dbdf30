"""A small format for tests, and readers that misbehave; the worker below serves them all.

Run as `python -m tests.services.reading.fake_formats REQUEST`, in the place of the real worker.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from studyapp.core.bank.form import QuestionForm
from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats import registry
from studyapp.formats.exchange import Found, Item, Loss, Sheet, Written
from studyapp.services.reading.worker import main

LOSS = "Only the stem of a question can be carried."


@dataclass(slots=True, kw_only=True)
class StemFormat:
    """A line a question: its id, `|`, its stem. `!` begins a broken line, `@pack` names a pack."""

    name: str = "stem"
    suffixes: tuple[str, ...] = (".stem",)

    def carried(self, item: Item) -> Item | None:
        stem = " ".join(item.form.stem.split())
        return Item(form=QuestionForm(id=item.form.id, stem=stem)) if stem else None

    def write(self, sheet: Sheet) -> Written:
        found = [(one, self.carried(one)) for one in sheet.items]
        lines = [f"{one.form.id}|{one.form.stem}\n" for _, one in found if one is not None]
        losses = tuple(
            Loss(item=one.form.id, field="", message=LOSS) for one, kept in found if kept != one
        )
        return Written(data="".join(lines).encode(), losses=losses)

    def read(self, data: bytes, file: str) -> Found:
        try:
            lines = data.decode().splitlines()
        except UnicodeDecodeError as error:
            problem = Problem(file=file, entry="", field="", message="It is not text.")
            raise ImportFailed((problem,)) from error
        pack = next((line[1:] for line in lines if line.startswith("@")), "")
        whole = [line.partition("|") for line in lines if line and line[0] not in "!@"]
        return Found(
            items=tuple(
                Item(form=QuestionForm(id=one, stem=" ".join(stem.split())))
                for one, _, stem in whole
            ),
            problems=tuple(
                Problem(file=file, entry=f"line {number}", field="stem", message="It is broken.")
                for number, line in enumerate(lines, start=1)
                if line.startswith("!")
            ),
            pack_id=pack,
        )


@dataclass(slots=True, kw_only=True)
class Misbehaving:
    """A format whose reader does something else than reading."""

    name: str
    deed: Callable[[], object]
    suffixes: tuple[str, ...] = ()

    def carried(self, item: Item) -> Item | None:
        return item

    def write(self, sheet: Sheet) -> Written:
        return Written(data=sheet.pack.id.encode())

    def read(self, data: bytes, file: str) -> Found:
        del data, file
        self.deed()
        return Found(items=())


def for_ever() -> None:
    while True:
        pass


def hungry() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(10_000_000))


def too_deep() -> object:
    return too_deep()


def broken() -> None:
    raise ZeroDivisionError


def crash() -> None:
    os.abort()


def noise() -> None:
    sys.stdout.buffer.write(b"cos\nsystem\n(S'true'\ntR.")
    sys.stdout.flush()
    os._exit(0)


DEEDS = (for_ever, hungry, too_deep, broken, crash, noise)


def install() -> None:
    """Make the formats known to this process."""
    registry._made["stem"] = StemFormat()
    for deed in DEEDS:
        registry._made[deed.__name__] = Misbehaving(name=deed.__name__, deed=deed)


if __name__ == "__main__":
    install()
    registry._made["gift"] = StemFormat()
    sys.exit(main(sys.argv[1]))
