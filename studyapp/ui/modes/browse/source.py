"""What Browse needs of a workspace, and nothing more."""

from __future__ import annotations

from typing import Protocol

from studyapp.core.knowledge.pack import Pack
from studyapp.services.search import Results


class Counts(Protocol):
    """Tells how many questions there are."""

    def count(self, fact_id: str, /) -> int:
        """Give how many questions ask about a fact."""


class Finds(Protocol):
    """Finds items and sentences by words."""

    def query(self, text: str, /, *, limit: int = 50) -> Results:
        """Give hits, best first, and how the text was read."""

    def suggestion(self, text: str, /) -> str | None:
        """Give the article's own spelling of a name that is not met, or None."""


class Source(Protocol):
    """The pack with its questions and its search."""

    @property
    def pack(self) -> Pack: ...

    @property
    def questions(self) -> Counts: ...

    @property
    def search(self) -> Finds: ...
