"""Rules on options: alike (R1), unrelated (R3), no catch-alls (R4), in order (R6), enough (R8)."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.body import OneOf, Option, Ordering
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Breach, breach, key_of, options_of, wrong_ones
from studyapp.core.quiz.rules.index import REMEMBERED, Index, date_of, index_of

RATIO = 1.5
SLACK = 8
"""So many characters more are no cue where options are bare names or dates."""
SIZES = range(3, 5)
ORDER_SIZES = range(3, 6)
YES_OR_NO = {"yes", "no"}
CATCH_ALL = re.compile(
    r"\b(?:all|none|any|both|neither|some) of (?:the|these|those|them)\b|\bthe above\b",
    re.IGNORECASE,
)
EVERYDAY = """
    about according after also article does first from have last said that their them then there
    these they this were what when where which with would
"""
COMMON = frozenset(EVERYDAY.split())
WORD = 4


def check_alike(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R1: options are of one kind, one grammar and about one length."""
    if not isinstance(question.body, OneOf):
        return ()
    options = question.body.options
    index = index_of(pack)
    kinds = {_kind(option, pack, index) for option in options}
    if len(kinds) > 1 and question.family is not Family.SOURCE_SENTENCE:
        return breach("R1", question, f"kinds {sorted(map(str, kinds))}")
    if len({option.text.rstrip().endswith(".") for option in options}) > 1 and (
        question.family is not Family.SOURCE_SENTENCE
    ):
        return breach("R1", question, "full stops")
    if any(option.text[:1].islower() for option in options):
        return breach("R1", question, "small letters")
    if not _even(options, index):
        return breach("R1", question, f"lengths {[len(option.text) for option in options]}")
    return ()


def _even(options: tuple[Option, ...], index: Index) -> bool:
    lengths = [len(option.text) for option in options]
    least, most = min(lengths), max(lengths)
    if most <= RATIO * least:
        return True
    return most - least <= SLACK and all(one.edtf or _is_name(one, index) for one in options)


def check_unrelated(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R3: no wrong answer is an alias, a part or a whole of the right one."""
    key = key_of(question)
    if key is None or key.subject is None or pack.find_actor(key.subject) is None:
        return ()
    for option in wrong_ones(question):
        if option.subject is not None and pack.find_actor(option.subject) is not None:
            above, below = _chain(pack, key.subject), _chain(pack, option.subject)
            if key.subject in below or option.subject in above:
                return breach("R3", question, f"{key.subject} and {option.subject}")
            if _forms(pack, key.subject) & _forms(pack, option.subject):
                return breach("R3", question, f"alias of {option.subject}")
    return ()


def check_no_catch_alls(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R4: no "all of the above", no "none of these"."""
    del pack
    for option in options_of(question):
        if question.family is not Family.SOURCE_SENTENCE and CATCH_ALL.search(option.text):
            return breach("R4", question, option.text)
    return ()


def check_order(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R6: dates stand in time order, names in alphabetical order."""
    if not isinstance(question.body, OneOf):
        return ()
    options = question.body.options
    index = index_of(pack)
    dates = [date_of(option.edtf).sort_key() for option in options if option.edtf]
    if len(dates) == len(options) and dates != sorted(dates):
        return breach("R6", question, "dates out of order")
    names = [option.text.casefold() for option in options if _is_name(option, index)]
    if len(names) == len(options) and names != sorted(names):
        return breach("R6", question, "names out of order")
    return ()


def check_enough(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R8: three options or four, two for yes and no only; an ordering has three to five items."""
    del pack
    match question.body:
        case OneOf(options=options):
            texts = {option.text.casefold() for option in options}
            if len(options) not in SIZES and texts != YES_OR_NO:
                return breach("R8", question, f"{len(options)} options")
        case Ordering(items=items) if len(items) not in ORDER_SIZES:
            return breach("R8", question, f"{len(items)} items")
        case _:
            pass
    return ()


def check_no_echo(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """The key repeats no more of the stem's telling words than some wrong answer does."""
    del pack
    key = key_of(question)
    if key is None or not isinstance(question.body, OneOf):
        return ()
    if question.family is Family.SOURCE_SENTENCE:
        return ()
    said = _telling(question.stem)
    if said.isdisjoint(_telling(key.text)):
        return ()
    texts = [_telling(option.text) for option in question.body.options]
    heard = said - frozenset[str].intersection(*texts)
    echo = _part(_telling(key.text), heard)
    if echo > max(_part(_telling(option.text), heard) for option in wrong_ones(question)):
        return breach("echo", question, str(sorted(_telling(key.text) & heard)))
    return ()


def _part(words: frozenset[str], heard: frozenset[str]) -> Fraction:
    return Fraction(len(words & heard), max(1, len(words)))


@lru_cache(maxsize=REMEMBERED)
def _telling(text: str) -> frozenset[str]:
    words = (word.split("'")[0].split("’")[0] for word in re.findall(r"[\w'’]+", text.casefold()))
    return frozenset(word for word in words if len(word) >= WORD) - COMMON


def _kind(option: Option, pack: Pack, index: Index) -> object:
    if option.edtf is not None:
        date = date_of(option.edtf)
        return ("date", date.precision, date.approximate, date.uncertain)
    actor = None if option.subject is None else pack.find_actor(option.subject)
    if actor is not None:
        written = option.text.casefold()
        name, described, role = index.written[actor.id]
        if written == role:
            return ("role", actor.kind)
        return ("name", actor.kind, written == described != name)
    fact = None if option.subject is None else pack.find_fact(option.subject)
    return type(fact).__name__


def _is_name(option: Option, index: Index) -> bool:
    written = index.written.get(option.subject or "")
    return written is not None and option.text.casefold() in written[:2]


def _chain(pack: Pack, actor_id: str) -> set[str]:
    """The actor and everyone above it by `part_of` and `speaks_for`."""
    chain, ahead = {actor_id}, [actor_id]
    while ahead:
        actor = pack.actor(ahead.pop())
        above = {one for one in (actor.part_of, actor.speaks_for) if one} - chain
        chain |= above
        ahead += above
    return chain


def _forms(pack: Pack, actor_id: str) -> set[str]:
    return {form.casefold() for form in pack.actor(actor_id).name.forms}
