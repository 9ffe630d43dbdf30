from dataclasses import replace

import pytest

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.knowledge.layout import Slip
from studyapp.formats.anki.card import Card, card_of
from studyapp.formats.anki.envelope import envelope_in, envelope_text
from studyapp.formats.anki.markup import escaped
from studyapp.formats.anki.note_type import (
    BACK,
    DATA,
    FIELDS,
    FRONT,
    STYLE,
    deck_id,
    deck_name,
    guid,
)
from studyapp.formats.anki.tags import anki_tags, tags_after
from studyapp.formats.exchange import Item
from tests.builders import make_pack, quote
from tests.formats.kinds import FORMS

PACK = make_pack()
BY_KIND = {form.kind: form for form in FORMS}


def card(kind: AnswerKind, **changes: object) -> Card:
    return card_of(replace(BY_KIND[kind], **changes), PACK)  # type: ignore[arg-type]  # by name


def test_options_are_listed_and_the_right_one_is_told_with_reasons() -> None:
    shown = card(AnswerKind.ONE_OF)
    assert shown.options.startswith('<ol type="A"><li dir="auto">Northbank</li>')
    assert shown.answer == "B. Southbank"
    assert "Southbank: It is what its mayor denies." in shown.reason
    assert "A “formula”, &lt;b&gt;not&lt;/b&gt; &#123;one&#125;." in shown.reason
    assert shown.note


def test_the_sentence_is_marked_and_attributed() -> None:
    words = Quote(exact="Southbank closed the bridge first")
    shown = card(AnswerKind.OPEN, quotes=(words,), facts=("pos-first",))
    assert "The Mayor of Northbank said that <mark>Southbank closed the bridge first</mark>." in (
        shown.sentence
    )
    assert "paragraph 2." in shown.sentence
    assert f"“{escaped(PACK.title)}”" in shown.source


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (AnswerKind.SEVERAL_OF, "A. Northbank</li>"),
        (AnswerKind.TRUE_FALSE, "True"),
        (AnswerKind.TYPED, "Northbank (Nordbank)"),
        (AnswerKind.DATE, "1 May 2021"),
        (AnswerKind.NUMBER, "2 towns (± 0.5)"),
        (AnswerKind.ORDERING, '<ol><li dir="auto">Southbank</li><li dir="auto">Northbank = =Both'),
        (AnswerKind.MATCHING, "Northbank → north"),
        (AnswerKind.SORTING, "Southbank → other"),
        (AnswerKind.PLACEMENT, "1990"),
        (AnswerKind.GAP, "The Mayor of <b>Northbank</b> said so."),
        (AnswerKind.OPEN, "a debt"),
    ],
)
def test_every_kind_has_an_answer(kind: AnswerKind, answer: str) -> None:
    assert answer in card(kind).answer


@pytest.mark.parametrize("kind", AnswerKind)
def test_an_empty_question_has_a_card_all_the_same(kind: AnswerKind) -> None:
    assert card_of(QuestionForm(id="q", kind=kind), PACK).question == "…"
    odd = QuestionForm(id="q", kind=kind, choices=(Choice(place=-3, right=True),) * 30, date="x")
    assert card_of(odd, PACK)


def test_slips_are_never_quoted() -> None:
    slip = Slip(passage=quote("Southbank closed", quotable=False), note="A slip.")
    pack = make_pack(slips=(slip,))
    near = QuestionForm(id="q", quotes=(Quote(exact="The Mayor of Northbank said"),))
    itself = QuestionForm(
        id="q", quotes=(Quote(exact="Southbank closed", quotable=False, note="A slip."),)
    )
    for form in (near, itself):
        assert "Southbank closed" not in card_of(form, pack).sentence
    assert "A slip." in card_of(itself, pack).sentence


def test_nothing_in_a_text_plays_or_is_typeset() -> None:
    text = escaped("[sound:a.mp3] {{c1::x}} <img src=x> a\nb\x00")
    assert text == ("&#91;sound:a.mp3&#93; &#123;&#123;c1::x&#125;&#125; &lt;img src=x&gt; a<br>b")
    odd = replace(FORMS[0], stem="[sound:a.mp3] {{c1::x}} --> <b>&", tags=("[latex]",))
    told = envelope_text(Item(form=odd), "p")
    assert told.isascii()
    for sign in ("[sound", "{{", "-->", "<", "&", "[latex"):
        assert sign not in told
    for field in (told, f"<!-- {told} -->", f"<p>{told}</p>", told.replace('"', "&quot;")):
        found = envelope_in(field)
        assert found is not None
        assert found.item.form == odd
    assert envelope_in("a note of another") is None


def test_templates_show_every_field_but_the_hidden_one_and_run_nothing() -> None:
    for name in FIELDS:
        assert (f"{{{{{name}}}}}" in FRONT + BACK) is (name != DATA)
    for part in (FRONT, BACK, STYLE):
        assert "script" not in part
        assert "url(" not in part
        assert "http" not in part


def test_decks_and_notes_keep_their_ids() -> None:
    assert deck_id(PACK) == deck_id(make_pack(title="Another title"))
    assert deck_id(PACK) != deck_id(make_pack(id="another"))
    assert 1 << 30 <= deck_id(PACK) < 1 << 31
    assert guid(PACK, "q-1") == guid(make_pack(title="Another"), "q-1") != guid(PACK, "q-2")
    assert deck_name(make_pack(title='A::B "c"\n d')) == "A:B 'c' d"


def test_tags_have_no_spaces_and_changes_are_kept() -> None:
    assert anki_tags(("two words", "", "a::b", " ", "x", "x")) == ("two_words", "a:b", "x")
    assert tags_after(("two words", "", "x"), ("Two_Words", "new", "marked")) == (
        "two words",
        "",
        "new",
    )
