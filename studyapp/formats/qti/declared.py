"""What an item declares of its response: what is right, and what each answer earns."""

from __future__ import annotations

import math
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from studyapp.formats.qti.carried import is_numeral
from studyapp.formats.qti.markup import exact_in
from studyapp.formats.qti.xml_tree import inside

PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A declared response; `slots` are the sets of identifiers that marking takes together."""

    cardinality: str = ""
    base: str = ""
    correct: tuple[str, ...] = ()
    mapped: tuple[tuple[str, float], ...] = ()
    tolerance: str = ""
    slots: tuple[frozenset[str], ...] = ()

    @classmethod
    def of(cls, item: Element, name: str = "") -> Response:
        """Read the response of this name, or the only one; an empty one where there is none."""
        declared = item.findall("responseDeclaration")
        found = next((one for one in declared if not name or one.get("identifier") == name), None)
        if found is None:
            return cls()
        return cls(
            cardinality=found.get("cardinality", ""),
            base=found.get("baseType", ""),
            correct=tuple(exact_in(one) for one in found.findall("correctResponse/value")),
            mapped=tuple(
                (one.get("mapKey", ""), _worth(one.get("mappedValue", "")))
                for one in found.findall("mapping/mapEntry")
            ),
            tolerance=_tolerance(item),
            slots=_slots(item),
        )

    @property
    def first(self) -> str:
        """The first right value, or an empty text."""
        return next(iter(self.correct), "")

    @property
    def right(self) -> tuple[str, ...]:
        """The right values; where none are declared, those that earn something."""
        if self.correct:
            return tuple(value.strip() for value in self.correct)
        return tuple(key for key, worth in self.mapped if worth > 0)

    def pairs(self) -> list[tuple[str, str]]:
        """Give the right pairs of identifiers."""
        found = [tuple(value.split()) for value in self.right]
        return [(one[0], one[1]) for one in found if len(one) == PAIR]

    def ranks(self) -> dict[str, int]:
        """Give the place of each identifier, from 0; those that count alike share one."""
        together = {name: slot for slot in self.slots for name in slot}
        ranks: dict[str, int] = {}
        count = 0
        for name in self.right:
            if name in ranks:
                continue
            for one in together.get(name, frozenset((name,))):
                ranks.setdefault(one, count)
            count += 1
        return ranks


def _worth(text: str) -> float:
    return float(text) if is_numeral(text.strip()) else math.nan


def _tolerance(item: Element) -> str:
    for equal in inside(item, "equal"):
        told = equal.get("tolerance", "").split()
        if equal.get("toleranceMode") == "absolute" and told and is_numeral(told[0]):
            return told[0]
    return ""


def _slots(item: Element) -> tuple[frozenset[str], ...]:
    processing = item.find("responseProcessing")
    if processing is None:
        return ()
    found = (
        frozenset(exact_in(one) for one in member.findall("multiple/baseValue"))
        for member in inside(processing, "member")
    )
    return tuple(dict.fromkeys(slot for slot in found if slot))
