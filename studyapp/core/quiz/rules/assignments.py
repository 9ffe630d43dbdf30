"""Rules on matching and sorting: enough, in order, alike, and each item provably somebody's."""

from __future__ import annotations

import re

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.body import Assignable, Matching, Sorting
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.rules.breach import Breach, breach
from studyapp.core.quiz.rules.index import index_of, runs

SIZES = range(3, 8)
LONGEST_RUN = 5
WHOLE = re.compile(r"[.?!…][”\"’)]?$")


def check_assigned(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R6, R8, R9: names of targets in order, three to seven items, in other words, all used."""
    match question.body:
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            pass
        case _:
            return ()
    if [name.casefold() for name in names] != sorted(name.casefold() for name in names):
        return breach("R6", question, str(names))
    if len(items) not in SIZES or {item.target for item in items} != set(range(len(names))):
        return breach("R8", question, f"{len(items)} items, {len(names)} targets")
    for item in items:
        if not WHOLE.search(item.reason) or not _is_quoted(item, pack):
            return breach("R2", question, f"reason or passage of {item.text}")
        if runs(item.text, LONGEST_RUN + 1) & runs(item.passage.exact, LONGEST_RUN + 1):
            return breach("R9", question, item.text)
    return ()


def check_belonging(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R2: an item belongs to its own target by the pack, and to none of the others."""
    match question.body:
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            pass
        case _:
            return ()
    for item in items:
        owners = [at for at, name in enumerate(names) if _belongs(item, name, pack)]
        if owners != [item.target]:
            return breach("R2", question, f"{item.text}: {[names[at] for at in owners]}")
    return ()


def _is_quoted(item: Assignable, pack: Pack) -> bool:
    passage = item.passage
    verbatim = pack.article.text[passage.start : passage.end] == passage.exact
    open_ = not any(passage.overlaps(slip) for slip in index_of(pack).unquotable)
    return verbatim and passage.quotable and open_


def _belongs(item: Assignable, name: str, pack: Pack) -> bool:
    """Tell whether a target is the item's holder or role, or an account in which it stands."""
    actor, fact = pack.find_actor(item.subject), pack.find_fact(item.subject)
    if actor is not None:
        return actor.role.casefold() == name.casefold()
    if not isinstance(fact, Position):
        return False
    labels = {
        account.label
        for dispute in pack.disputes_of(fact.id)
        for account in dispute.accounts
        if fact.id in account.facts
    }
    index = index_of(pack)
    called = index.called.get(name.casefold(), ())
    return name in labels or any(
        _same(fact, held) for one in called for held in index.held.get(one, ())
    )


def _same(one: Position, other: Position) -> bool:
    return one.stance is other.stance and one.statement.casefold() == other.statement.casefold()
