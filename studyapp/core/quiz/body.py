"""What may be answered: one type for each kind of answer a question asks for."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage

MIN_OPTIONS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer to choose, with the reason why it is right or wrong and the words for it.

    `subject` is the id of the actor or fact the option stands for, if any; `edtf` is the date
    it offers, where it offers one.
    """

    text: str
    reason: str
    passage: Passage
    subject: str | None = None
    edtf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """Choose one of n; `key` is the index of the article's answer."""

    options: tuple[Option, ...]
    key: int

    def __post_init__(self) -> None:
        _require_choice(self.options)
        if not 0 <= self.key < len(self.options):
            raise InvalidInput(field="key", value=str(self.key))


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralOf:
    """Choose several of n; `keys` are the indexes of the article's answers, rising.

    At least two are right and at least one is not.
    """

    options: tuple[Option, ...]
    keys: tuple[int, ...]

    def __post_init__(self) -> None:
        _require_choice(self.options)
        inside = all(0 <= key < len(self.options) for key in self.keys)
        rising = list(self.keys) == sorted(set(self.keys))
        if not (inside and rising and MIN_OPTIONS <= len(self.keys) < len(self.options)):
            raise InvalidInput(field="keys", value=str(self.keys))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse:
    """Decide whether the article attributes a statement so.

    `true` and `false` hold the reason and passage shown for each choice.
    """

    key: bool
    true: Option
    false: Option


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedText:
    """Type a name or a few words.

    `accepted` are all forms that count, the first of them the one shown as the article's
    answer; `others` are answers that can be foreseen and do not match, each with its reason.
    """

    accepted: tuple[str, ...]
    others: tuple[Option, ...] = ()

    def __post_init__(self) -> None:
        if not self.accepted or not all(form.strip() for form in self.accepted):
            raise InvalidInput(field="accepted", value=str(self.accepted))


@dataclass(frozen=True, slots=True, kw_only=True)
class DateEntry:
    """Type a date; `date` is EDTF, exactly as precise as the source."""

    date: str

    def __post_init__(self) -> None:
        PartialDate.parse(self.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberEntry:
    """Type a number; within `tolerance` either side of `value` it counts in full.

    `unit` is what is counted, in the plural and as it stands after the number.
    """

    value: float
    unit: str
    tolerance: float = 0.0

    def __post_init__(self) -> None:
        if self.tolerance < 0:
            raise InvalidInput(field="tolerance", value=str(self.tolerance))


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderItem:
    """Something to put in its place; items of the same `slot` share a place."""

    text: str
    slot: int
    reason: str
    passage: Passage
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering:
    """Put items in order of time, earliest first; `items` stand as they are offered."""

    items: tuple[OrderItem, ...]

    def __post_init__(self) -> None:
        if len({item.slot for item in self.items}) < MIN_OPTIONS:
            raise InvalidInput(field="items", value=str(len(self.items)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignable:
    """Something to assign; `target` is the index of the target or group it belongs to."""

    text: str
    target: int
    reason: str
    passage: Passage
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Match each item to a target of its own; targets may be left over."""

    items: tuple[Assignable, ...]
    targets: tuple[str, ...]

    def __post_init__(self) -> None:
        _require_targets(self.items, self.targets)
        if len({item.target for item in self.items}) < len(self.items):
            raise InvalidInput(field="targets", value="two items share a target")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorting:
    """Sort items into groups; a group may hold any number of items."""

    items: tuple[Assignable, ...]
    groups: tuple[str, ...]

    def __post_init__(self) -> None:
        _require_targets(self.items, self.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Place an event on a timeline that runs from `first` to `last` (day numbers, inclusive).

    `date` is EDTF; the learner gives one day, and any day the date may mean is right.
    """

    date: str
    first: int
    last: int

    def __post_init__(self) -> None:
        date = PartialDate.parse(self.date)
        if date.earliest is None or date.latest is None:
            raise InvalidInput(field="date", value=self.date)
        if not self.first <= date.earliest <= date.latest <= self.last:
            raise InvalidInput(field="date", value=self.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Fill the gap in a sentence of the article, which reads `before` … `after`."""

    before: str
    after: str
    filler: OneOf | TypedText


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAnswer:
    """Answer in one's own words, then compare with the model answer.

    `points` are what the model answer contains, each whole; the learner tells which of them
    the own answer holds, and earns that share.
    """

    model: str
    points: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.points:
            raise InvalidInput(field="points", value=self.model)


Body = (
    OneOf
    | SeveralOf
    | TrueFalse
    | TypedText
    | DateEntry
    | NumberEntry
    | Ordering
    | Matching
    | Sorting
    | Placement
    | Gap
    | OpenAnswer
)


def _require_choice(options: tuple[Option, ...]) -> None:
    texts = {option.text for option in options}
    if len(texts) < max(MIN_OPTIONS, len(options)):
        raise InvalidInput(field="options", value=str(sorted(texts)))


def _require_targets(items: tuple[Assignable, ...], targets: tuple[str, ...]) -> None:
    if len(items) < MIN_OPTIONS or len(set(targets)) < max(MIN_OPTIONS, len(targets)):
        raise InvalidInput(field="targets", value=str(targets))
    if not all(0 <= item.target < len(targets) for item in items):
        raise InvalidInput(field="target", value=str([item.target for item in items]))
