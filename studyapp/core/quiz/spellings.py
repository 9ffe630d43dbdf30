"""Every form of an actor's name that means nobody else: what may be typed for it."""

from __future__ import annotations

from collections import Counter

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.wording.mention import label

SHORTEST = 4
"""A last name alone is accepted from this length on."""


class Spellings:
    """The forms of all names in a pack, and how many actors each could mean."""

    def __init__(self, pack: Pack) -> None:
        self._meant: Counter[str] = Counter()
        for actor in pack.actors:
            self._meant.update({form.casefold() for form in _forms(actor)})

    def of(self, actor: Actor) -> tuple[str, ...]:
        """Give the forms to accept, the usual one first; none that another actor shares."""
        own = [form for form in _forms(actor) if self._meant[form.casefold()] == 1]
        return tuple(dict.fromkeys((label(actor), *own)))


def _forms(actor: Actor) -> tuple[str, ...]:
    """Give the forms of a name; of a person the last name of each as well."""
    forms = actor.name.forms
    if actor.kind is not ActorKind.PERSON:
        return forms
    last = [form.split()[-1] for form in forms if form.split()]
    return (*forms, *(one for one in dict.fromkeys(last) if len(one) >= SHORTEST))
