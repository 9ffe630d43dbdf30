"""What a write has changed, told once to everyone who shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The kinds of things a committed write touched."""

    packs: bool = False
    questions: bool = False
    memory: bool = False
    sessions: bool = False
    preferences: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            packs=self.packs or other.packs,
            questions=self.questions or other.questions,
            memory=self.memory or other.memory,
            sessions=self.sessions or other.sessions,
            preferences=self.preferences or other.preferences,
        )
