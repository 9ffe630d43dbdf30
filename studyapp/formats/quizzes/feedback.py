"""What a quiz program shows after the answer: explanation, model answer, the article's words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from studyapp.formats.html_text import Segment, fragment, html_of

TAGS = {"model": "p", "point": "li", "passage": "blockquote"}
LISTED = "point"


def is_plain(feedback: Sequence[Segment]) -> bool:
    """Tell whether there is nothing but an explanation."""
    return all(not one.kind for one in feedback)


def feedback_html(feedback: Sequence[Segment]) -> str:
    """Give it all as HTML that `segments_of` takes apart again."""
    parts: list[str] = []
    for kind, group in groupby(feedback, key=lambda one: one.kind):
        told = "".join(_element(one) for one in group)
        parts.append(f"<ul>{told}</ul>" if kind == LISTED else told)
    return "".join(parts)


def _element(one: Segment) -> str:
    if not one.kind:
        return f"<p>{html_of(one.text)}</p>"
    return fragment(TAGS[one.kind], one.kind, one.text)
