"""The sentences that a test rests on, in the order of the article."""

from __future__ import annotations

from itertools import chain

from studyapp.core.handout.handout import Source
from studyapp.ui.date_text import date_text
from studyapp.ui.printing.column import SPACE
from studyapp.ui.printing.heading import heading
from studyapp.ui.printing.quote_rows import quote_rows
from studyapp.ui.printing.sheet import Block, Setting, Sheet
from studyapp.ui.printing.words import (
    BETWEEN,
    about_words,
    places_words,
    sources_line,
    sources_words,
)


def sources_sheet(setting: Setting) -> Sheet:
    """Set the sentences, each with the questions that ask about it."""
    handout = setting.handout
    pack = handout.pack
    lines = [sources_line(), about_words(pack, setting.locale)]
    named = [pack.title, pack.source]
    if pack.published is not None and pack.published.earliest is not None:
        named.append(date_text(pack.published, setting.locale))
    lines.append(BETWEEN.join(one for one in named if one))
    if pack.licence:
        lines.append(pack.licence)
    title = sources_words()
    top = heading(setting, f"{title}: {handout.title}", "", tuple(lines))
    sentences = (_source(setting, one) for one in handout.sources)
    return Sheet(title=title, blocks=chain((top,), sentences))


def _source(setting: Setting, source: Source) -> Block:
    places = places_words(source.places, lettered=setting.lettered)
    rows = quote_rows(setting, source.evidence, left=0, more=places)
    return Block(rows=tuple(rows), space=setting.column.px(2 * SPACE))
