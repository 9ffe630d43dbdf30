"""What can be chosen about a handout."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import InvalidInput

LETTERS = "ABCD"
MOST_VERSIONS = len(LETTERS)
LARGEST_SEED = 999_999


class PaperSize(Enum):
    """The sheets that printers hold."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutChoices:
    """How a handout is made up; raises `InvalidInput` for more than 4 versions or a wild seed.

    The first version keeps the order that is given; the seed mixes the others. `large` prints
    in 18 points. Answer sheet, key and sources are sheets of their own.
    """

    versions: int = 1
    seed: int = 1
    paper: PaperSize = PaperSize.A4
    large: bool = False
    points: bool = True
    answer_sheet: bool = False
    key: bool = True
    sources: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.versions <= MOST_VERSIONS:
            raise InvalidInput(field="versions", value=str(self.versions))
        if not 0 <= self.seed <= LARGEST_SEED:
            raise InvalidInput(field="seed", value=str(self.seed))


USUAL = HandoutChoices()
