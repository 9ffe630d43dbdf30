"""The neutrality report over the bank of the pack in use."""

from __future__ import annotations

from studyapp.core.quiz.neutrality import Neutrality, neutrality_of
from studyapp.services.workspace import Workspace


def neutrality_report(workspace: Workspace) -> Neutrality:
    """Count how each speaker fares over all ready questions; reads, and changes nothing."""
    return neutrality_of(workspace.questions.all(), workspace.pack)
