"""A quotable span of the article: the evidence on which every fact stands.

The fields follow the W3C Web Annotation model: `start` and `end` are a text position
selector, `exact`, `prefix` and `suffix` a text quote selector.
"""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.errors import InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the article, by place and by wording.

    `start` and `end` count code points of the NFC-normalised text, end exclusive.
    `sentence` is the index of the sentence in which the passage starts, `paragraph`
    the number of the body paragraph it stands in or follows (0 before the first).
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    sentence: int
    paragraph: int
    quotable: bool = True
    note: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.exact):
            raise InvalidInput(field="passage", value=self.exact)

    def overlaps(self, other: Passage) -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end
