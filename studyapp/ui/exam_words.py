"""What is left until an exam, as one sentence."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studyapp.core.scheduling.exam import ExamPlan

LONG_DAY = "dddd d MMMM"


def exam_words(plan: ExamPlan | None, exam: date | None, locale: QLocale) -> str:
    """Say what is left until an exam; nothing where there is none."""
    if exam is None:
        return ""
    if plan is None:
        return _tr("That day is over; reviews are planned without it.")
    day = locale.toString(QDate(exam.year, exam.month, exam.day), LONG_DAY)
    if plan.days_left == 0:
        return _tr("The exam is today.")
    if plan.unseen == 0:
        words = _tr("{day} is in {n} days. You have seen everything that can be asked.")
    elif plan.new_a_day == 1:
        words = _tr("{day} is in {n} days. One new fact a day is enough to see all {unseen}.")
    else:
        words = _tr("{day} is in {n} days. {a_day} new facts a day are enough to see all {unseen}.")
    return words.format(day=day, n=plan.days_left, a_day=plan.new_a_day, unseen=plan.unseen)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Schedule", text)
