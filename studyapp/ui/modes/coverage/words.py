"""The words of the coverage page: counts, reasons, and what can be made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.fact_form import EntryKind
from studyapp.core.knowledge.coverage import Coverage, Part, SentenceCoverage
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.ui.fact_words import place_words
from studyapp.ui.item_words import capitalised, title_words
from studyapp.ui.widgets.tooltip import tooltip

CAN_BE_MADE = (EntryKind.EVENT, EntryKind.POSITION, EntryKind.RELATIONSHIP, EntryKind.ACTOR)
HOVERED = 5
"""How many facts a tooltip names, at most."""


def passage_of(one: SentenceCoverage, pack: Pack) -> Passage:
    """Give a whole sentence as a passage."""
    return pack.article.passage(one.sentence.start, one.sentence.end)


def place_of(one: SentenceCoverage, pack: Pack) -> str:
    """Give where a sentence stands, such as "Paragraph 3"."""
    return capitalised(place_words(passage_of(one, pack), pack))


def counts_words(one: SentenceCoverage) -> str:
    """Give how many facts and questions stand on a sentence."""
    return _tr("{facts}, {questions}").format(
        facts=facts_words(len(one.facts)), questions=questions_words(len(one.questions))
    )


def facts_words(number: int) -> str:
    """Count facts."""
    return _tr("1 fact") if number == 1 else _tr("{n} facts").format(n=number)


def questions_words(number: int) -> str:
    """Count questions."""
    return _tr("1 question") if number == 1 else _tr("{n} questions").format(n=number)


def lack_words(one: SentenceCoverage) -> str:
    """Say why no fact stands on a sentence; nothing where one does."""
    if one.facts:
        return ""
    if one.no_fact:
        reason = capitalised(one.no_fact).rstrip(".")
        return _tr("No fact is drawn from it. {reason}.").format(reason=reason)
    return _tr("No fact is drawn from it, and no reason is given.")


def caption_words(one: SentenceCoverage, pack: Pack) -> str:
    """Give the line over a sentence in the list."""
    told = one.no_fact if one.no_fact and not one.facts else counts_words(one)
    return _tr("{place} · {told}").format(place=place_of(one, pack), told=told)


def hover_words(one: SentenceCoverage, pack: Pack) -> str:
    """Give the tooltip of a sentence: counts, and its first facts or why there are none."""
    titles = [title_words(pack.fact(fact), pack) for fact in one.facts[:HOVERED]]
    more = len(one.facts) - len(titles)
    if more:
        titles.append(_tr("and {n} more").format(n=more))
    told = "; ".join(titles) or lack_words(one)
    return tooltip(_tr("{counts}. {told}").format(counts=counts_words(one), told=told))


def margin_words(one: SentenceCoverage) -> str:
    """Give what stands in the margin: the number of facts, a dash where a reason excuses it."""
    return _tr("–") if one.no_fact and not one.facts else str(len(one.facts))


def summary_words(coverage: Coverage) -> str:
    """Give how the whole article stands."""
    told = sum(1 for one in coverage.sentences if one.facts)
    words = _tr(
        "{told} of {all} sentences carry a fact, {excused} a reason for none, {left} neither."
    )
    return words.format(
        told=told,
        all=len(coverage.sentences),
        excused=len(coverage.excused),
        left=len(coverage.uncovered),
    )


def part_words(part: Part, coverage: Coverage) -> str:
    """Name a part with how many sentences are in it."""
    names = {
        Part.ALL: _tr("All · {n}"),
        Part.WITHOUT_FACTS: _tr("No fact · {n}"),
        Part.ONLY_QUESTIONS: _tr("Only questions · {n}"),
    }
    return names[part].format(n=len(coverage.part(part)))


def nothing_words(part: Part) -> tuple[str, str]:
    """Say that a part has no sentence, and what that means."""
    if part is Part.ONLY_QUESTIONS:
        line = _tr("Every sentence that a question rests on tells a fact.")
        return _tr("No question without a fact"), line
    return _tr("Nothing is left out"), _tr("Every sentence tells a fact.")


def made_words(kind: EntryKind) -> str:
    """Name what can be begun from a sentence."""
    return {
        EntryKind.EVENT: _tr("An event"),
        EntryKind.POSITION: _tr("A position"),
        EntryKind.RELATIONSHIP: _tr("A link"),
        EntryKind.ACTOR: _tr("An actor"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Coverage", text)
