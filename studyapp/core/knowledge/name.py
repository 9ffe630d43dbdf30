"""A name as the article writes it and as it is usually written.

A machine translation spells one person in several ways. A quotation keeps the
article's spelling, a label shows the usual one, and a typed answer may be any of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.errors import InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A canonical name, the forms found in the article, and a note with its source."""

    canonical: str
    as_written: tuple[str, ...] = ()
    note: str = ""
    note_source: str = ""

    def __post_init__(self) -> None:
        if not self.canonical.strip():
            raise InvalidInput(field="name", value=self.canonical)
        if self.note and not self.note_source:
            raise InvalidInput(field="note_source", value=self.canonical)

    def __str__(self) -> str:
        return self.canonical

    @property
    def forms(self) -> tuple[str, ...]:
        """All accepted spellings, the canonical one first, each once."""
        return tuple(dict.fromkeys((self.canonical, *self.as_written)))

    @property
    def written_otherwise(self) -> tuple[str, ...]:
        """The article's spellings that differ from the canonical one."""
        return tuple(form for form in self.as_written if form != self.canonical)
