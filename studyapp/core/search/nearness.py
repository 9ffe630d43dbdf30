"""Which known words a word may mean that is spelled otherwise than they are.

Words are compared by their sound, in which the romanisations of one name agree already.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studyapp.core.search.naming import letters_off

ALIKE = ("hkxqg", "aeiouy", "vwbf", "szc", "dt")
"""First letters that transliterations put for each other; of others the first must agree."""
MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as it is indexed, its sound, and how it was first written."""

    word: str
    sound: str
    written: str


def initials(sound: str) -> str:
    """Give the letters that a word near to this sound may begin with, its own first."""
    first = sound[:1]
    group = next((letters for letters in ALIKE if first and first in letters), "")
    return first + group.replace(first, "") if first else ""


def alike(sound: str, known: Iterable[Word], *, begun: bool = False) -> tuple[Word, ...]:
    """Give the words that sound the same, or with `begun` begin to; the shortest first."""
    if not sound:
        return ()
    found = [one for one in known if one.sound == sound or (begun and one.sound.startswith(sound))]
    return tuple(sorted(found, key=_shortest)[:MOST])


def near(sound: str, known: Sequence[str]) -> tuple[str, ...]:
    """Give the sounds a few letters away, the nearest first.

    Short words and words with digits have none: too much would be near to them.
    """
    return _nearest(sound, known, known, far=letters_off(sound))


def near_begun(sound: str, known: Sequence[str]) -> tuple[str, ...]:
    """Give the sounds of which the beginning is a letter away, the nearest first."""
    begun = [one[: len(sound)] for one in known]
    return _nearest(sound, begun, known, far=min(1, letters_off(sound)))


def _nearest(
    sound: str, heard: Sequence[str], known: Sequence[str], *, far: int
) -> tuple[str, ...]:
    # Loaded only here: it is slow to import, and most words are known.
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    if not far:
        return ()
    found = process.extract(sound, heard, scorer=OSA.distance, limit=4 * MOST, score_cutoff=far)
    ordered = sorted({(distance, len(known[at]), known[at]) for _, distance, at in found})
    return tuple(one for _, _, one in ordered[:MOST])


def _shortest(one: Word) -> tuple[int, str]:
    return len(one.word), one.word
