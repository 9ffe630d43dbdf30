"""Tags in Anki: words without spaces, told apart whatever their capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from studyapp.formats.sayable import sayable

OF_ANKI = frozenset(("leech", "marked"))
"""Tags that Anki gives by itself."""


def anki_tag(tag: str) -> str:
    """Give a tag as Anki keeps it; empty where nothing is left."""
    plain = unicodedata.normalize("NFC", sayable(tag))
    return re.sub(r":{2,}", ":", re.sub(r"[\s\"]+", "_", plain)).strip(":_")


def anki_tags(tags: Sequence[str]) -> tuple[str, ...]:
    """Give tags as Anki keeps them, each once."""
    return tuple(dict.fromkeys(one for one in map(anki_tag, tags) if one))


def tags_after(ours: tuple[str, ...], found: Sequence[str]) -> tuple[str, ...]:
    """Give our tags as they were changed in Anki."""
    sent = {anki_tag(one).casefold() for one in ours}
    there = {one.casefold() for one in found}
    kept = tuple(one for one in ours if not anki_tag(one) or anki_tag(one).casefold() in there)
    added = tuple(one for one in found if one.casefold() not in sent | OF_ANKI)
    return kept + added
