"""A blueprint in plain words, "6 dates, 6 positions, 4 relationships", and read from them.

The words are part of the file formats and the command line, so they are the same in every
language of the window:

    blueprint  ROW, ROW, ...
    row        COUNT WHAT or WHAT ... [of KIND or KIND ...] [on TOPIC or TOPIC ...]
    what       a family's noun, or "questions"; without families a kind stands there
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeVar

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.paper.blueprint import Blueprint, FactKind, Row
from studyapp.core.quiz.question import Family

ANYTHING = "questions"
NOUNS: Mapping[Family, str] = {
    Family.WHEN: "dates",
    Family.ORDER: "sequences",
    Family.WHO_SAID: "speakers",
    Family.CONTRADICTS: "contradictions",
    Family.ROLE: "roles",
    Family.HOW_RELATED: "links",
    Family.SOURCE_SENTENCE: "sentences",
    Family.ATTRIBUTION: "attributions",
    Family.CONCLUSION: "conclusions",
    Family.POSITION_ON: "statements",
    Family.WHO_TOOK_PART: "participants",
    Family.ACCOUNTS_AGREE: "comparisons",
    Family.WHOSE_FIGURE: "figures",
    Family.GAP: "gaps",
    Family.PLACE: "timelines",
    Family.SORT_CLAIMS: "claims",
    Family.MATCH: "matches",
    Family.BOTH_ACCOUNTS: "accounts",
    Family.WRITTEN: "own",
}
KINDS: Mapping[FactKind, str] = {
    FactKind.EVENT: "events",
    FactKind.POSITION: "positions",
    FactKind.RELATIONSHIP: "relationships",
    FactKind.ACTOR: "actors",
}
Named = TypeVar("Named", bound=Enum)
OR = " or "
ROW = re.compile(
    r"(?P<count>\d{1,3}) (?P<what>.+?)(?: of (?P<kinds>.+?))?(?: on (?P<topics>.+))?",
    re.DOTALL,
)


def blueprint_words(blueprint: Blueprint) -> str:
    """Give a blueprint in words that `read_blueprint` reads back as the same."""
    return ", ".join(_row_words(row) for row in blueprint.rows)


def read_blueprint(text: str) -> Blueprint:
    """Read a blueprint from words, a single thing in the singular; raise `InvalidInput`."""
    return Blueprint(rows=tuple(_read_row(part) for part in text.split(",")))


def _row_words(row: Row) -> str:
    families, kinds = _join(row.families, NOUNS), _join(row.kinds, KINDS)
    what = families or kinds or ANYTHING
    of = f" of {kinds}" if families and kinds else ""
    on = f" on {OR.join(sorted(row.topics))}" if row.topics else ""
    return f"{row.count} {what}{of}{on}"


def _join(chosen: Iterable[Named], words: Mapping[Named, str]) -> str:
    """Join the words of what is chosen, in the order of the vocabulary."""
    wanted = frozenset(chosen)
    return OR.join(word for one, word in words.items() if one in wanted)


def _read_row(text: str) -> Row:
    found = ROW.fullmatch(" ".join(text.split()))
    if found is None:
        raise InvalidInput(field="blueprint", value=text.strip())
    what, of = _words(found["what"]), _words(found["kinds"])
    nouns, kinds = frozenset(NOUNS.values()), frozenset(KINDS.values())
    of_families = (what <= nouns or what == {ANYTHING}) and of <= kinds
    if not of_families and not (what <= kinds and not of):
        raise InvalidInput(field="blueprint", value=text.strip())
    return Row(
        count=int(found["count"]),
        families=frozenset(family for family, word in NOUNS.items() if word in what),
        kinds=frozenset(kind for kind, word in KINDS.items() if word in what | of),
        topics=frozenset((found["topics"] or "").split(OR)) - {""},
    )


def _words(text: str | None) -> frozenset[str]:
    return frozenset(_plural(word) for word in (text or "").casefold().split(OR) if word)


def _plural(word: str) -> str:
    """Give the vocabulary's form of a word that may stand in the singular."""
    known = (ANYTHING, *NOUNS.values(), *KINDS.values())
    return next((form for form in (word, f"{word}s", f"{word}es") if form in known), word)
