"""A place that events happen at and that is not itself an actor."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.knowledge.name import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A town, bridge or border stretch the article names."""

    id: str
    name: Name
