"""Questions of the bank that ask the same thing: by their wording, or by fact and answer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from studyapp.core.bank.entry import Entry
from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.search.folding import folded_words

NEAR = 92.0
"""How alike two wordings are, of 100, from which on they count as the same."""
RAREST = 4
"""Wordings are compared where they share one of their rarest words, as in a set join."""
CROWD = 200
"""A word in more wordings than this is not rare, and brings nothing together."""


SPELLING = 80.0
"""How alike two words are, of 100, that may be spellings of one."""
FILLERS = frozenset(
    ("a", "an", "at", "by", "did", "do", "in", "is", "of", "on", "the", "to", "was")
)
"""Words that say little, of the language that questions are generated in."""


class Likeness(Enum):
    """In what questions are alike."""

    WORDING = "wording"
    FACT = "fact"
    """They ask for the same of the same fact, whatever the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicates:
    """Questions that are alike; `ids` are two or more, in the order they were given."""

    likeness: Likeness
    ids: tuple[str, ...]


def duplicates(entries: Iterable[Entry]) -> tuple[Duplicates, ...]:
    """Give the groups of questions that are alike, each group once, those by wording first.

    Retired questions are left out, and so are groups that were generated as a whole: the
    generator words a question in several ways on purpose.
    """
    kept = [one for one in entries if one.status is not QuestionStatus.RETIRED]
    ours = {one.form.id for one in kept if one.origin is not Origin.GENERATED}
    forms = [one.form for one in kept]
    found = {
        ids: likeness
        for likeness, groups in (
            (Likeness.FACT, _by_fact(forms)),
            (Likeness.WORDING, _by_wording(forms)),
        )
        for ids in groups
        if not ours.isdisjoint(ids)
    }
    by_wording = sorted(found.items(), key=lambda one: one[1] is Likeness.FACT)
    return tuple(Duplicates(likeness=likeness, ids=ids) for ids, likeness in by_wording)


def wording(form: QuestionForm) -> str:
    """Give what a question asks and what answers it, folded to bare words."""
    return " ".join(folded_words(" ".join((form.stem, form.before, form.after, *key_of(form)))))


def key_of(form: QuestionForm) -> tuple[str, ...]:
    """Give what counts as right, in an order that does not depend on how it is shown."""
    return KEYS[form.kind](form)


def _right(form: QuestionForm) -> tuple[str, ...]:
    return tuple(sorted(one.text for one in form.choices if one.right))


def _truth(form: QuestionForm) -> tuple[str, ...]:
    return (form.stem, *("01"[one.right] for one in form.choices))


def _ordered(form: QuestionForm) -> tuple[str, ...]:
    return tuple(one.text for one in sorted(form.choices, key=lambda one: one.place))


def _assigned(form: QuestionForm) -> tuple[str, ...]:
    return tuple(sorted(f"{_target(form, one.place)}: {one.text}" for one in form.choices))


def _typed(form: QuestionForm) -> tuple[str, ...]:
    return tuple(sorted(form.accepted))


KEYS: Mapping[AnswerKind, Callable[[QuestionForm], tuple[str, ...]]] = {
    AnswerKind.ONE_OF: _right,
    AnswerKind.SEVERAL_OF: _right,
    AnswerKind.TRUE_FALSE: _truth,
    AnswerKind.TYPED: _typed,
    AnswerKind.DATE: lambda form: (form.date,),
    AnswerKind.NUMBER: lambda form: (form.number, form.unit),
    AnswerKind.ORDERING: _ordered,
    AnswerKind.MATCHING: _assigned,
    AnswerKind.SORTING: _assigned,
    AnswerKind.PLACEMENT: lambda form: (form.date, form.first, form.last),
    AnswerKind.GAP: lambda form: _typed(form) if form.typed_gap else _right(form),
    AnswerKind.OPEN: lambda form: (form.model,),
}


def _target(form: QuestionForm, place: int) -> str:
    return form.targets[place] if 0 <= place < len(form.targets) else ""


def _by_fact(forms: Sequence[QuestionForm]) -> Iterator[tuple[str, ...]]:
    found: defaultdict[Hashable, list[str]] = defaultdict(list)
    for form in forms:
        key = tuple(folded_words(" ".join(key_of(form))))
        if form.fact and form.fact != form.id and key:
            found[form.fact, form.kind, key].append(form.id)
    return (tuple(ids) for ids in found.values() if len(ids) > 1)


def _by_wording(forms: Sequence[QuestionForm]) -> Iterator[tuple[str, ...]]:
    worded = {form.id: wording(form) for form in forms if form.stem.strip()}
    same: defaultdict[str, list[str]] = defaultdict(list)
    for one, text in worded.items():
        same[text].append(one)
    leaders = _leaders(list(same))
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for one, text in worded.items():
        groups[leaders[text]].append(one)
    return (tuple(ids) for ids in groups.values() if len(ids) > 1)


def _leaders(texts: Sequence[str]) -> Mapping[str, str]:
    """Give for each text the first of those it is near to, directly or through others."""
    leader = {text: text for text in texts}
    for one, others in _candidates(texts):
        for other in others:
            if _alike(one, other):
                _join(leader, one, other)
    return {text: _root(leader, text) for text in texts}


def _alike(one: str, other: str) -> bool:
    """Tell whether two wordings differ only in spelling and in words that say little.

    Letters alone are no measure: the first and the last, and who crossed whose border, are
    other questions.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow to import, and rarely needed

    if not fuzz.ratio(one, other, score_cutoff=NEAR):
        return False
    ours, theirs = _telling(one), _telling(other)
    return len(ours) == len(theirs) and all(map(_respelt, ours, theirs))


def _respelt(one: str, other: str) -> bool:
    """Tell whether two words may be spellings of one; figures never are."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    letters = one.isalpha() and other.isalpha()
    return one == other or (letters and fuzz.ratio(one, other) >= SPELLING)


def _telling(text: str) -> list[str]:
    return [word for word in text.split() if word not in FILLERS]


def _candidates(texts: Sequence[str]) -> Iterator[tuple[str, Iterable[str]]]:
    """Give for each text those before it that share a rare word with it."""
    words = {text: tuple(dict.fromkeys(text.split())) for text in texts}
    often = Counter(word for found in words.values() for word in found)
    holding: defaultdict[str, list[str]] = defaultdict(list)
    for text, found in words.items():
        rare = sorted(found, key=lambda word: (often[word], word))[:RAREST]
        shared = [word for word in rare if often[word] <= CROWD]
        yield text, dict.fromkeys(other for word in shared for other in holding[word])
        for word in shared:
            holding[word].append(text)


def _join(leader: dict[str, str], one: str, other: str) -> None:
    ours, theirs = _root(leader, one), _root(leader, other)
    if ours != theirs:
        leader[ours] = theirs


def _root(leader: dict[str, str], text: str) -> str:
    while leader[text] != text:
        leader[text] = leader[leader[text]]
        text = leader[text]
    return text
