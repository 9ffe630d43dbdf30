"""The words around a passage, without those that are never quoted.

A translation slip that wounds stays in the article as printed; beside a quotation in a
question or on a card its place is taken by an ellipsis.
"""

from __future__ import annotations

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage

ELLIPSIS = "…"


def quotable_context(passage: Passage, pack: Pack) -> tuple[str, str]:
    """Give the words before and after a passage in its sentences, up to what is not quotable."""
    before, after = pack.article.around(passage)
    start, end = passage.start - len(before), passage.end + len(after)
    hidden = [one for one in _unquotable(pack) if one.start < end and start < one.end]
    for span in hidden:
        if start < span.end <= passage.start:
            before, start = ELLIPSIS + pack.article.text[span.end : passage.start], span.end
    for span in reversed(hidden):
        if passage.end <= span.start < end:
            after, end = pack.article.text[passage.end : span.start] + ELLIPSIS, span.start
    return before, after


def _unquotable(pack: Pack) -> tuple[Passage, ...]:
    owners = (*pack.actors, *pack.facts)
    marked = [one for owner in owners for one in owner.passages if not one.quotable]
    marked += [slip.passage for slip in pack.slips if not slip.passage.quotable]
    return tuple(sorted(marked, key=lambda one: (one.start, one.end)))
