"""Forms of every kind with texts that trip formats, and the questions of the shipped pack."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Item
from studyapp.formats.pack_bundle import PackBundle
from studyapp.formats.pack_folder import read_pack
from studyapp.paths import seed_dir

ODD = (
    "", " ", "a", "Who?", " both ends ", "{x}", '"quoted"', "it's", "'", "'=1", "''", "=1+1", "+1",
    "-1", "@a", "\ttab", "a\tb", "line\nline", "\n", "a\r\nb", "\r", "<b>bold</b>", "&amp;", "]]>",
    "a, b", "a;b", "\\", "\\n", "\\,", "\\\\", ",", "#tag", "::", "{{c1::x}}", "[sound:a.mp3]",
    "مجلس النهر", "\u200fx", "😀", "_x0041_", "007", "1e400", "TRUE", "1822", "\x00", "\ud800",
    "\ufffe", "\x1f", "\x85", "\u2028", "yes", "draft", "A) x", "cafe\u0301",
)  # fmt: skip
TEXTS = st.sampled_from(ODD) | st.text(max_size=8)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
QUOTES = st.builds(
    Quote,
    exact=TEXTS,
    prefix=TEXTS,
    suffix=TEXTS,
    start=st.none() | st.integers(0, 99_999),
    quotable=st.booleans(),
    note=TEXTS,
)
CHOICES = st.builds(
    Choice,
    text=TEXTS,
    right=st.booleans(),
    place=st.integers(-1, 9),
    reason=TEXTS,
    quote=st.none() | QUOTES,
    subject=TEXTS,
    edtf=TEXTS,
)


def forms() -> SearchStrategy[QuestionForm]:
    return st.builds(
        QuestionForm,
        id=st.from_regex(r"[a-z]-[a-z0-9-]{1,12}", fullmatch=True),
        kind=st.sampled_from(AnswerKind),
        family=st.sampled_from(Family),
        stem=TEXTS,
        choices=st.lists(CHOICES, max_size=6).map(tuple),
        accepted=LISTS,
        date=TEXTS,
        first=TEXTS,
        last=TEXTS,
        number=TEXTS,
        unit=TEXTS,
        tolerance=TEXTS,
        targets=LISTS,
        before=TEXTS,
        after=TEXTS,
        typed_gap=st.booleans(),
        model=TEXTS,
        points=LISTS,
        fact=TEXTS,
        facts=LISTS,
        quotes=st.lists(QUOTES, max_size=3).map(tuple),
        explanation=TEXTS,
        content_note=st.sampled_from(ContentNote),
        difficulty=st.integers(0, 4),
        tags=LISTS,
    )


def items() -> SearchStrategy[tuple[Item, ...]]:
    one = st.builds(Item, form=forms(), status=st.sampled_from(QuestionStatus))
    return st.lists(one, max_size=4, unique_by=lambda item: item.form.id).map(tuple)


@cache
def _seed() -> PackBundle:
    return read_pack(seed_dir() / "nagorno-karabakh-2020")


def seed_pack() -> Pack:
    return _seed().pack


@cache
def seed_items() -> tuple[Item, ...]:
    found = (*generate(seed_pack()).questions, *_seed().questions)
    return tuple(Item(form=form_of(one), status=QuestionStatus.READY) for one in found)
