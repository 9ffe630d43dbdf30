"""Where sentences begin: sentencex, put right where quotation marks and abbreviations fool it.

sentencex keeps a quotation of many sentences together, however long it is; here quotations
are split like other text, and a closing mark stays with the sentence that it closes.
"""

from __future__ import annotations

from itertools import accumulate

from sentencex import segment  # type: ignore[import-untyped]  # it ships no types

OPENING = frozenset("“‘«„‟「『《(")
CLOSING = frozenset("”’»」』》)")
MARKS = str.maketrans(dict.fromkeys('“”‘«»„‟「」『』《》"', " "))
ABBREVIATIONS = ("Amb.", "approx.", "Ch.", "Eq.", "est.", "Ft.", "Mx.", "Ph.D.", "Vol.")


def sentence_starts(line: str, language: str) -> tuple[int, ...]:
    """Give the offsets at which the sentences of one block begin; the first is 0.

    `line` has no white space at either end.
    """
    if not line:
        return ()
    pieces = list(segment(language, line.translate(MARKS)))
    bounds = list(accumulate(len(piece) for piece in pieces))
    if not bounds or bounds[-1] != len(line):
        return (0,)
    starts = [0]
    for bound in bounds[:-1]:
        start = _settled(line, bound)
        if start > starts[-1] and _begins(line, starts[-1], start):
            starts.append(start)
    return tuple(starts)


def _settled(line: str, bound: int) -> int:
    at = bound
    while at > 0 and (line[at - 1].isspace() or _opens(line, at - 1)):
        at -= 1
    while at < len(line) and (line[at].isspace() or line[at] in CLOSING):
        at += 1
    return at


def _opens(line: str, at: int) -> bool:
    return line[at] in OPENING or (line[at] == '"' and (at == 0 or line[at - 1].isspace()))


def _begins(line: str, last: int, start: int) -> bool:
    before, after = line[last:start].rstrip(), line[start:].lstrip('“‘«„‟「『《("')
    if not after or not any(letter.isalnum() for letter in after):
        return False
    if not any(letter.isalpha() for letter in before):
        return False
    return not after[0].islower() and not before.endswith(ABBREVIATIONS)
