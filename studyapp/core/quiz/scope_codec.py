"""A scope as plain JSON values and back; what is no longer known is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from studyapp.core.quiz.question import Family
from studyapp.core.quiz.scope import Group, Scope


def scope_to_json(scope: Scope) -> dict[str, list[str]]:
    """Give a scope, each group in alphabetical order."""
    return {group.value: sorted(scope.chosen(group)) for group in Group}


def scope_from_json(value: Mapping[str, Any]) -> Scope:
    """Read a scope; whatever is not a list of known words counts as no choice."""
    known = {family.value for family in Family}
    return Scope(
        families=frozenset(Family(one) for one in _words(value, Group.FAMILY) if one in known),
        topics=_words(value, Group.TOPIC),
        speakers=_words(value, Group.SPEAKER),
        periods=_words(value, Group.PERIOD),
    )


def _words(value: Mapping[str, Any], group: Group) -> frozenset[str]:
    found = value.get(group.value)
    return (
        frozenset(one for one in found if isinstance(one, str))
        if isinstance(found, list)
        else frozenset()
    )
