"""`studyapp report`: what the question bank does as a whole, for whoever teaches with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from studyapp.cli.library import library
from studyapp.cli.settings import Settings
from studyapp.cli.words import shown, told_plainly

if TYPE_CHECKING:
    from studyapp.core.quiz.neutrality import Neutrality

HEADINGS = ("named first", "keyed", "quoted", "distractor")
"""In the order of `Measure`."""
MEANINGS = (
    "Named first: by questions that name both sides, the side that comes first.",
    "Keyed: answers that stand for somebody, or for somebody's position.",
    "Quoted: sentences shown as the source, by who tells them.",
    "Distractor: wrong options that stand for somebody, or for somebody's position.",
)


@click.group()
def report() -> None:
    """Report on the questions of the pack in use."""


@report.command()
@click.option("--json", "as_json", is_flag=True, help="Print plain values for a program.")
@click.pass_obj
def neutrality(settings: Settings, *, as_json: bool) -> None:
    """Count how often each speaker is named first, keyed, quoted and used as a distractor."""
    with told_plainly(), library(settings) as workspace:
        from studyapp.services.neutrality import neutrality_report  # noqa: PLC0415 - when needed

        found, title = neutrality_report(workspace), workspace.pack.title
    if as_json:
        click.echo(json.dumps(_as_values(found), ensure_ascii=False, indent=2))
        return
    for line in (title, *_lines(found)):
        click.echo(shown(line))


def _lines(found: Neutrality) -> Iterator[str]:
    yield f"{found.questions} questions."
    yield ""
    wide = max((len(voice.speaker.name) for voice in found.voices), default=0)
    yield "  ".join(("".ljust(wide), *HEADINGS))
    for voice in found.voices:
        numbers = zip(voice.counts.values(), HEADINGS, strict=True)
        cells = (str(number).rjust(len(heading)) for number, heading in numbers)
        yield "  ".join((voice.speaker.name.ljust(wide), *cells))
    if found.sides:
        yield ""
        yield from _verdicts(found)
    yield ""
    yield from MEANINGS


def _verdicts(found: Neutrality) -> Iterator[str]:
    """Tell of each measure whether it is even between the two sides."""
    from studyapp.core.quiz.neutrality import Measure  # noqa: PLC0415 - loaded when needed

    names = " and ".join(voice.speaker.name for voice in found.sides)
    yield f"Between {names}, even means that neither is counted more than 1.5 times as often."
    for measure, heading in zip(Measure, HEADINGS, strict=True):
        numbers = " to ".join(str(voice.counts[measure]) for voice in found.sides)
        yield f"  {heading}: {numbers}, {'even' if found.is_even(measure) else 'not even'}"


def _as_values(found: Neutrality) -> dict[str, Any]:
    from studyapp.core.quiz.neutrality import Measure  # noqa: PLC0415 - loaded when needed

    return {
        "questions": found.questions,
        "speakers": [
            {
                "id": voice.speaker.id,
                "name": voice.speaker.name,
                **{measure.value: voice.counts[measure] for measure in Measure},
            }
            for voice in found.voices
        ],
        "even": {measure.value: found.is_even(measure) for measure in Measure},
    }
