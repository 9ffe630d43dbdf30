"""Questions of every kind, written by hand, and what is told of slips in them."""

from pathlib import Path

import pytest

from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import ImportFailed
from studyapp.core.quiz.body import (
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OpenAnswer,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.question import Family, Question
from studyapp.formats.pack_bundle import PackBundle
from studyapp.formats.pack_folder import read_pack
from tests.builders import make_pack, quote
from tests.formats.kinds import ITEMS, require_golden
from tests.pack_files import write_pack

STEM = "The article reports that a bridge was built."
WORDS = 'passages = ["In 1990, the towns built the bridge together."]\n'
BY_HAND = {
    SeveralOf: """
kind = "several_of"
options = [
    { text = "Northbank", key = true, reason = "It built it." },
    { text = "Southbank", key = true, reason = "It built it too." },
    { text = "The Harbour Guild", reason = "It is not named there." },
]
""",
    TrueFalse: """
kind = "true_false"
family = "attribution"
options = [{ text = "True", key = true, reason = "" }, { text = "False", reason = "No." }]
""",
    TypedText: """
kind = "typed"
accepted = ["Northbank", "Nordbank"]
options = [{ text = "Southbank", reason = "That is the other town." }]
""",
    DateEntry: 'kind = "date"\ndate = "1990"\n',
    NumberEntry: 'kind = "number"\nnumber = 2\ntolerance = 0.5\nunit = "towns"\n',
    Ordering: """
kind = "ordering"
items = [{ text = "The flood", slot = 2 }, { text = "The building", slot = 1 }]
""",
    Matching: """
kind = "matching"
targets = ["1990", "2016"]
items = [{ text = "The flood", target = "2016" }, { text = "The building", target = "1990" }]
""",
    Sorting: """
kind = "sorting"
targets = ["before 2000", "after 2000"]
items = [
    { text = "The flood", target = "after 2000" },
    { text = "The mending", target = "after 2000" },
]
""",
    Placement: 'kind = "placement"\ndate = "1990"\nfirst = "1980-01-01"\nlast = "1999-12-31"\n',
    Gap: 'kind = "gap"\nbefore = "In "\nafter = ", …"\ntyped_gap = true\naccepted = ["1990"]\n',
    OpenAnswer: 'kind = "open"\nmodel = "Because."\npoints = ["a debt"]\n',
}


def question_toml(body: str, *, status: str = "ready") -> str:
    head = f'[[question]]\nid = "q-hand"\nstem = "{STEM}"\nstatus = "{status}"\n'
    return head + WORDS + body


def read(folder: Path, text: str) -> PackBundle:
    return read_pack(write_pack(folder, changes={"questions.toml": text}))


def problem_of(folder: Path, text: str) -> tuple[str, str, str]:
    with pytest.raises(ImportFailed) as failed:
        read(folder, text)
    (problem,) = failed.value.problems
    assert (problem.file, problem.entry) == ("questions.toml", "q-hand")
    return problem.field, problem.message, problem.hint


@pytest.mark.parametrize("kind", BY_HAND, ids=lambda kind: kind.__name__)
def test_every_kind_is_written_by_hand(tmp_path: Path, kind: type) -> None:
    (question,) = read(tmp_path, question_toml(BY_HAND[kind])).questions
    assert isinstance(question.body, kind)
    assert question.facts == ("q-hand",)
    assert question.passages == (quote("In 1990, the towns built the bridge together."),)


def test_a_number_needs_no_quotation_marks(tmp_path: Path) -> None:
    (question,) = read(tmp_path, question_toml(BY_HAND[NumberEntry])).questions
    assert question.body == NumberEntry(value=2, unit="towns", tolerance=0.5)


def test_a_family_and_a_fact_to_remember_may_be_named(tmp_path: Path) -> None:
    body = BY_HAND[DateEntry] + 'family = "when"\nfacts = ["ev-flood", "ev-built"]\n'
    (question,) = read(tmp_path, question_toml(body + 'fact = "ev-built"\n')).questions
    assert (question.family, question.fact) == (Family.WHEN, "ev-built")


SLIPS = [
    ('kind = "date"\ndate = "soon"\n', "date", "It is no date.", "draft"),
    ('kind = "date"\ndate = 1990-01-01\n', "date", "text in quotation marks", "1990-01-01"),
    ('kind = "dates"\n', "kind", "It must be", "date"),
    ('kind = "number"\nnumber = true\n', "number", "text in quotation marks", ""),
    ('kind = "number"\nnumber = nan\n', "number", "It is no number.", ""),
    ('kind = "typed"\naccepted = [" "]\n', "accepted[1]", "It is empty.", ""),
    (BY_HAND[Matching].replace('target = "2016"', 'target = "2017"'), "items[1].target",
     "There is no target “2017”.", "2016"),
    (BY_HAND[Matching].replace('target = "2016"', 'target = "1990"'), "items[2]",
     "two items share a target", ""),
    (BY_HAND[Sorting].replace('The flood"', 'The flood", slot = 1', 1), "items[1].target",
     "of which it may have one", ""),
    (BY_HAND[Ordering].replace("slot = 2", "slot = 1"), "items", "more lines", ""),
    (BY_HAND[SeveralOf].replace("key = true, ", "", 1), "options", "Two options or more", ""),
    (BY_HAND[SeveralOf].replace(', reason = "It built it."', "", 1), "options[1].reason",
     "It is missing.", ""),
    (BY_HAND[TypedText] + 'items = [{ text = "x" }]\n', "", "options and items", ""),
    (BY_HAND[OpenAnswer] + 'facts = ["ev-build"]\n', "facts", "There is no fact", "ev-built"),
    (BY_HAND[OpenAnswer] + 'facts = ["ev-built"]\nfact = "ev-flood"\n', "fact", "among", ""),
    (BY_HAND[TypedText].replace('reason = "That', 'subject = "norhbank", reason = "That'),
     "options", "There is no actor or fact", "northbank"),
    (BY_HAND[OpenAnswer].replace('"a debt"', '"a debt"], tags = ["x"'), "", "not valid TOML", ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "field", "message", "hint"), SLIPS[:-1])
def test_a_slip_is_told_with_its_field(
    tmp_path: Path, body: str, field: str, message: str, hint: str
) -> None:
    told = problem_of(tmp_path, question_toml(body))
    assert told[0] == field
    assert message in told[1]
    assert hint in told[2]


def test_a_draft_may_lack_anything(tmp_path: Path) -> None:
    bundle = read(tmp_path, '[[question]]\nid = "q-hand"\nstatus = "draft"\n')
    assert bundle.written == ()
    (one,) = bundle.unfinished
    assert (one.form.id, one.status) == ("q-hand", QuestionStatus.DRAFT)


def test_even_a_draft_quotes_the_article(tmp_path: Path) -> None:
    text = '[[question]]\nid = "q-hand"\nstatus = "draft"\npassages = ["In 1991, the towns"]\n'
    field, message, hint = problem_of(tmp_path, text)
    assert (field, "not in the article" in message) == ("passages[1]", True)
    assert "In 1990" in hint


def test_loose_words_are_kept_as_they_are(tmp_path: Path) -> None:
    words = 'passages = [{ exact = "No such words", loose = true, start = 3, suffix = "x" }]\n'
    text = f'[[question]]\nid = "q-hand"\nstatus = "draft"\n{words}'
    (one,) = read(tmp_path, text).unfinished
    assert (one.form.quotes[0].exact, one.form.quotes[0].start) == ("No such words", 3)
    _, message, _ = problem_of(tmp_path, text.replace("loose = true, ", ""))
    assert "loose = true" in message
    ready = question_toml(BY_HAND[DateEntry]).replace(WORDS, words)
    assert "not in the article" in problem_of(tmp_path, ready)[1]


def test_a_question_without_facts_is_fair_and_whole(tmp_path: Path) -> None:
    (question,) = read(tmp_path, question_toml(BY_HAND[OpenAnswer])).questions
    assert isinstance(question, Question)


def test_the_file_stays_as_it_was_kept(pytestconfig: pytest.Config) -> None:
    from studyapp.formats.pack_writer import pack_files

    data = pack_files(make_pack(), ITEMS)["questions.toml"]
    require_golden("formats/questions.toml", data, pytestconfig)
