"""What checks say, in plain words: what is fine, and what is amiss and where."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.bank.checks.check import Check, CheckId, Level
from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.unfinished import Lack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.standing import ContentNote
from studyapp.ui.answers.letters import letter
from studyapp.ui.date_text import date_text
from studyapp.ui.modes.bank.preview.lack_words import lack_words

LONGEST = 60
"""Words of the question are shown up to this many characters."""


def check_words(check: Check, locale: QLocale) -> str:
    """Give what a check says, as one sentence."""
    worded = WORDED.get(check.id)
    if worded is not None:
        return worded(check, locale)
    return _plain(check.id)


def level_words(level: Level) -> str:
    """Give a level for those who do not see its icon."""
    return {
        Level.OK: _tr("Fine"),
        Level.INFO: _tr("Good to know"),
        Level.ADVICE: _tr("Look at this"),
        Level.BLOCKS: _tr("Missing"),
    }[level]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Checks", text)


def _plain(check: CheckId) -> str:
    return {
        CheckId.NO_SOURCE: _tr("No words of the article stand behind it yet"),
        CheckId.NOT_QUOTABLE: _tr("It shows words that are not to be quoted"),
        CheckId.LINKED: _tr("It is not linked to the facts of its sentence"),
        CheckId.HOLDER: _tr("Names whose claim it is"),
        CheckId.ONE_ACCOUNT: _tr("Only one account is asked for; nothing stands beside it"),
        CheckId.TRUE_OR_FALSE: _tr(
            "Nobody can say whether a claim is true; ask what the article reports"
        ),
        CheckId.SAME_ANSWER: _tr("Two answers say the same"),
        CheckId.RELATED: _tr("One answer is a part of another, or another name for it"),
        CheckId.COMPARISON: _tr("The facts it is linked to compare in another way"),
        CheckId.SIDES: _tr("No side is named in every other answer"),
        CheckId.VERBS: _tr("No verb or noun takes a side"),
        CheckId.ALIKE: _tr("Answers are alike in kind, length and form"),
        CheckId.KINDS: _tr("The answers are not of one kind"),
        CheckId.FULL_STOPS: _tr("Some answers end with a full stop and others do not"),
        CheckId.SMALL_LETTERS: _tr("An answer begins with a small letter"),
        CheckId.OUT_OF_ORDER: _tr("Names and dates stand in no order"),
        CheckId.ALREADY_IN_ORDER: _tr("It is shown in the right order already"),
        CheckId.ECHO: _tr("The article’s answer alone repeats words of the question"),
        CheckId.DATE_UNLINKED: _tr("No linked event has a date to compare with"),
        CheckId.NO_ROOM: _tr("The timeline is too short: its date fills most of it"),
        CheckId.GAP_UNLIKE: _tr("The sentence around the gap is not the one that is quoted"),
        CheckId.NUMBER_NOT_PRINTED: _tr("The number does not stand in the words quoted"),
    }[check]


def _missing(check: Check, _: QLocale) -> str:
    return lack_words(check.field or "", Lack(check.detail[0]), check.number)


def _lost(check: Check, _: QLocale) -> str:
    if check.field == "choices":
        return _tr("The words behind answer {letter} are not in the article").format(
            letter=letter(check.number or 0)
        )
    return _tr("The quoted words are not in the article, or cross a paragraph")


def _ambiguous(check: Check, _: QLocale) -> str:
    if check.field == "choices":
        return _tr("The words behind answer {letter} stand in the article more than once").format(
            letter=letter(check.number or 0)
        )
    return _tr("The quoted words stand in the article more than once")


def _anchored(check: Check, _: QLocale) -> str:
    count = int(check.detail[0])
    if count == 1:
        return _tr("Anchored to one sentence")
    return _tr("Anchored to {count} sentences, each by itself").format(count=count)


def _spans(check: Check, _: QLocale) -> str:
    return _tr("One quote runs over {count} sentences").format(count=check.detail[0])


def _few_words(check: Check, _: QLocale) -> str:
    return _tr("“{words}” alone does not tell what the article says").format(words=_cut(check))


def _unknown_fact(check: Check, _: QLocale) -> str:
    return _tr("It is linked to “{id}”, which does not exist").format(id=_cut(check))


def _note(check: Check, _: QLocale) -> str:
    if ContentNote(check.detail[0]) is ContentNote.ATROCITY:
        return _tr("It is about an atrocity claim, and has no note that says so")
    return _tr("It is about casualties, and has no note that says so")


def _unnamed(check: Check, _: QLocale) -> str:
    if len(check.detail) == 1:
        return _tr("Does not say that it is {name} who says so").format(name=_cut(check))
    return _tr("Does not say whose claim it is")


def _point(check: Check, _: QLocale) -> str:
    return _tr("The point “{words}” does not say whose it is").format(words=_cut(check))


def _one_answer(check: Check, _: QLocale) -> str:
    if check.detail[0] == "proved":
        return _tr("Exactly one answer the article supports")
    if check.detail[1] == "1":
        return _tr("One answer is marked as the article’s")
    return _tr("{count} answers are marked as the article’s").format(count=check.detail[1])


def _perhaps(check: Check, _: QLocale) -> str:
    return _tr("The article may support “{answer}” as well").format(answer=_cut(check))


def _accepted_other(check: Check, _: QLocale) -> str:
    return _tr("“{answer}” is both accepted and said not to match").format(answer=_cut(check))


def _belonging(check: Check, _: QLocale) -> str:
    return _tr("“{item}” belongs elsewhere, or in two places").format(item=_cut(check))


def _side(check: Check, _: QLocale) -> str:
    return _tr("{side} is named in every answer but the article’s").format(side=_cut(check))


def _loaded(check: Check, _: QLocale) -> str:
    return _tr("“{word}” takes a side; everybody says, states, reports or denies").format(
        word=_cut(check)
    )


def _spellings(check: Check, locale: QLocale) -> str:
    accepted, *forms = check.detail
    if not accepted:
        return _tr("The article also writes {spellings}").format(
            spellings=locale.createSeparatedList(forms[1:])
        )
    if len(forms) == 2:  # noqa: PLR2004 - its own sentence
        return _tr("The article spells this name two ways; both are accepted")
    return _tr("The article has {count} names for this; all are accepted").format(count=len(forms))


def _left_out(check: Check, locale: QLocale) -> str:
    return _tr("The article also writes {spellings}, which is not accepted").format(
        spellings=locale.createSeparatedList(list(check.detail))
    )


def _misspelt(check: Check, _: QLocale) -> str:
    word, written = check.detail
    return _tr("“{word}” is not in the article, which writes {written}").format(
        word=word, written=written
    )


def _lengths(check: Check, _: QLocale) -> str:
    return _tr("Answer {letter} differs much in length from the others").format(
        letter=letter(check.number or 0)
    )


def _catch_all(check: Check, _: QLocale) -> str:
    return _tr("“{answer}” is no answer of its own").format(answer=_cut(check))


def _count(check: Check, _: QLocale) -> str:
    return {
        AnswerKind.SEVERAL_OF: _tr("Several answers are chosen best from four or five"),
        AnswerKind.ORDERING: _tr("Three to five items can be put in order well"),
        AnswerKind.MATCHING: _tr("Three to seven items match well, with every target used"),
        AnswerKind.SORTING: _tr("Three to seven items sort well, with every group used"),
    }.get(AnswerKind(check.detail[0]), _tr("Three or four answers are best"))


def _odd_one(check: Check, _: QLocale) -> str:
    return {
        ("figure", "has"): _tr("Only the article’s answer has a figure, which gives it away"),
        ("figure", "lacks"): _tr("Only the article’s answer has no figure, which gives it away"),
        ("name", "has"): _tr("Only the article’s answer names somebody, which gives it away"),
        ("name", "lacks"): _tr("Only the article’s answer names nobody, which gives it away"),
        ("date", "has"): _tr("Only the article’s answer has a date, which gives it away"),
        ("date", "lacks"): _tr("Only the article’s answer has no date, which gives it away"),
    }[check.detail[0], check.detail[1]]


def _reason(check: Check, _: QLocale) -> str:
    if check.detail[1] == "empty":
        return _tr("“{answer}” has no reason yet").format(answer=_cut(check))
    return _tr("The reason of “{answer}” is not a whole sentence").format(answer=_cut(check))


def _negative(check: Check, _: QLocale) -> str:
    return _tr("The question asks with “{word}”, which is easily overlooked").format(
        word=_cut(check)
    )


def _copied(check: Check, _: QLocale) -> str:
    return _tr("“{words}” is the article’s wording, and can be found without reading").format(
        words=_cut(check)
    )


def _time(check: Check, _: QLocale) -> str:
    if check.level is Level.INFO:
        return _tr("The order cannot be checked: not every item is linked to a dated event")
    return _tr("The article does not settle which of two items came first")


def _too_precise(check: Check, locale: QLocale) -> str:
    if len(check.detail) > 1:
        return _tr("More exact than the article, which says {date}").format(
            date=_date(check.detail[1], locale)
        )
    return _tr("Asks for more than the article’s date tells")


def _date_unlike(check: Check, locale: QLocale) -> str:
    return _tr("The linked event has another date: {date}").format(
        date=_date(check.detail[1], locale)
    )


def _rough(check: Check, locale: QLocale) -> str:
    return _tr("The date is meant roughly ({date}) and cannot be asked for as a day").format(
        date=_date(check.detail[0], locale)
    )


def _gap_words(check: Check, _: QLocale) -> str:
    return _tr("The article has “{words}” in the gap, which is not accepted").format(
        words=_cut(check)
    )


def _gap_seen(check: Check, _: QLocale) -> str:
    return _tr("“{answer}” can be read beside the gap").format(answer=_cut(check))


def _date(edtf: str, locale: QLocale) -> str:
    return date_text(PartialDate.parse(edtf), locale)


def _cut(check: Check) -> str:
    text = " ".join(check.detail[0].split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


WORDED: dict[CheckId, Callable[[Check, QLocale], str]] = {
    CheckId.MISSING: _missing,
    CheckId.SOURCE_LOST: _lost,
    CheckId.SOURCE_AMBIGUOUS: _ambiguous,
    CheckId.ANCHORED: _anchored,
    CheckId.SPANS_SENTENCES: _spans,
    CheckId.FEW_WORDS: _few_words,
    CheckId.UNKNOWN_FACT: _unknown_fact,
    CheckId.CONTENT_NOTE: _note,
    CheckId.HOLDER_UNNAMED: _unnamed,
    CheckId.POINT_UNNAMED: _point,
    CheckId.ONE_ANSWER: _one_answer,
    CheckId.PERHAPS_RIGHT: _perhaps,
    CheckId.ACCEPTED_OTHER: _accepted_other,
    CheckId.BELONGING: _belonging,
    CheckId.SIDE_ALWAYS_OTHER: _side,
    CheckId.LOADED: _loaded,
    CheckId.SPELLINGS: _spellings,
    CheckId.SPELLINGS_LEFT_OUT: _left_out,
    CheckId.MISSPELT: _misspelt,
    CheckId.LENGTHS: _lengths,
    CheckId.CATCH_ALL: _catch_all,
    CheckId.COUNT: _count,
    CheckId.ODD_ONE: _odd_one,
    CheckId.REASON: _reason,
    CheckId.NEGATIVE: _negative,
    CheckId.COPIED: _copied,
    CheckId.TIME_UNSURE: _time,
    CheckId.TOO_PRECISE: _too_precise,
    CheckId.DATE_UNLIKE: _date_unlike,
    CheckId.DATE_ROUGH: _rough,
    CheckId.GAP_WORDS: _gap_words,
    CheckId.GAP_SEEN: _gap_seen,
}
