"""Which questions of the bank the list shows; fast enough to follow every keystroke."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from operator import attrgetter

from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.quiz.question import Family
from studyapp.core.search.folding import fold, folded_words


class Finding(Enum):
    """What the checks say of a question as a whole."""

    FINISHED = "finished"
    UNFINISHED = "unfinished"
    """Its form does not make a whole question yet."""
    LOOK_AGAIN = "look again"
    """A fact or sentence it rests on has changed since somebody looked."""
    REMARKED = "remarked"
    """The checks advise something."""


class Facet(Enum):
    """What can be chosen by; the values are the fields of `BankFilter`."""

    STATUS = "statuses"
    FINDING = "findings"
    KIND = "kinds"
    FAMILY = "families"
    ORIGIN = "origins"
    TAG = "tags"
    TOPIC = "topics"


Trait = QuestionStatus | Finding | AnswerKind | Family | Origin | str
"""A value of a facet: an enum's member, a tag, or a topic's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BankFilter:
    """Conditions on a question; an empty group leaves that group open, every other must be met.

    All words of `text` must stand in the question's wording, tags or id, folded, in any order.
    """

    text: str = ""
    statuses: frozenset[QuestionStatus] = frozenset()
    findings: frozenset[Finding] = frozenset()
    kinds: frozenset[AnswerKind] = frozenset()
    families: frozenset[Family] = frozenset()
    origins: frozenset[Origin] = frozenset()
    tags: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """How many groups have a choice; the text is not counted."""
        return sum(bool(self.chosen(facet)) for facet in Facet)

    @property
    def open(self) -> bool:
        """Whether it leaves nothing out."""
        return not self.count and not folded_words(self.text)

    def chosen(self, facet: Facet) -> frozenset[Trait]:
        """Give what is chosen in a group."""
        found: frozenset[Trait] = getattr(self, facet.value)
        return found

    def with_chosen(self, facet: Facet, chosen: Iterable[Trait]) -> BankFilter:
        """Give the filter with another choice in a group."""
        return replace(self, **{facet.value: frozenset(chosen)})  # type: ignore[arg-type]  # by name


EVERYTHING = BankFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The text of a row as it is searched, and what it was made of."""

    stem: str
    tags: tuple[str, ...]
    text: str


class BankIndex:
    """The rows of the bank with their folded text, which is prepared once.

    `kept` over 10,000 rows takes a few milliseconds, whatever is typed.
    """

    def __init__(self, rows: Sequence[Row], *, before: BankIndex | None = None) -> None:
        """Prepare rows; what `before` has folded already is not folded again."""
        self.rows = tuple(rows)
        known = before.folded if before is not None else {}
        self.folded: Mapping[str, Folded] = {
            row.id: _folded(row, known.get(row.id)) for row in self.rows
        }
        self._pairs = [(row, self.folded[row.id].text) for row in self.rows]

    def kept(self, wanted: BankFilter) -> tuple[Row, ...]:
        """Give the rows that meet every condition, in their order."""
        pairs = self._pairs
        for word in folded_words(wanted.text):
            pairs = [pair for pair in pairs if word in pair[1]]
        rows = [row for row, _ in pairs]
        for facet in Facet:
            chosen = wanted.chosen(facet)
            if chosen:
                rows = _meeting(rows, facet, chosen)
        return tuple(rows)

    def counts(self, facet: Facet, wanted: BankFilter) -> Counter[Trait]:
        """Count the rows of each value, by the other groups' conditions and the text."""
        rows = self.kept(wanted.with_chosen(facet, ()))
        return Counter(trait for row in rows for trait in traits(row, facet))


def traits(row: Row, facet: Facet) -> tuple[Trait, ...]:
    """Give the values of a row in a facet."""
    match facet:
        case Facet.FINDING:
            return findings(row)
        case Facet.TAG:
            return row.tags
        case Facet.TOPIC:
            return row.topics
        case _:
            return (_single(row, facet),)


def findings(row: Row) -> tuple[Finding, ...]:
    """Give what the checks say of a row."""
    whole = Finding.FINISHED if row.finished else Finding.UNFINISHED
    again = (Finding.LOOK_AGAIN,) if row.look_again else ()
    return (whole, *again, Finding.REMARKED) if row.remarked else (whole, *again)


SINGLE: Mapping[Facet, str] = {
    Facet.STATUS: "status",
    Facet.KIND: "kind",
    Facet.FAMILY: "family",
    Facet.ORIGIN: "origin",
}
"""The facets of which a row has just one value, with its field."""


def _single(row: Row, facet: Facet) -> Trait:
    found: Trait = getattr(row, SINGLE[facet])
    return found


def _meeting(rows: list[Row], facet: Facet, chosen: frozenset[Trait]) -> list[Row]:
    if facet in SINGLE:
        get = attrgetter(SINGLE[facet])
        return [row for row in rows if get(row) in chosen]
    return [row for row in rows if not chosen.isdisjoint(traits(row, facet))]


def _folded(row: Row, known: Folded | None) -> Folded:
    if known is not None and known.stem == row.stem and known.tags == row.tags:
        return known
    words = fold(" ".join((row.stem, *row.tags, row.id)))
    return Folded(stem=row.stem, tags=row.tags, text=words)
