import pytest

from studyapp.core.bank.anki_note import AnkiNote
from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.formats.anki.choices import marked, offered_in
from studyapp.formats.anki.field_text import MOST_CHARACTERS, has_media, plain_text
from studyapp.formats.anki.strangers import forms_of


def forms(*fields: str, names: tuple[str, ...] = ("Front", "Back", "Extra")) -> list[QuestionForm]:
    named = tuple(zip(names, fields, strict=False))
    return list(forms_of(AnkiNote(guid="g", fields=named)))


def rights(form: QuestionForm) -> list[tuple[str, bool]]:
    return [(one.text, one.right) for one in form.choices]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("a<br>b<div>c</div>d", "a\nb\nc\nd"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("a &amp; b &lt;c&gt;&nbsp;d", "a & b <c> d"),
        ("a<script>alert(1)</script>b<!-- c -->d<style>e{}</style>f", "abdf"),
        ("a<!-- never closed", "a"),
        ("<ol><li>a</li><li>b</li></ol>", "1) a\n\n2) b"),
        ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "a\n\n1) b\n\nc"),
        ("2 < 3 and 5 > 4", "2 < 3 and 5 > 4"),
        ('a[sound:b.mp3]c<img src="x">', "ac"),
        ("  a \n  b  ", "a b"),
        ("&#99999999999999999999;x&#x1F600;", "x😀"),
        ("İ<STYLE>x</style>y", "İy"),
    ],
)
def test_html_becomes_plain_text(field: str, text: str) -> None:
    assert plain_text(field) == text


@pytest.mark.parametrize(
    "field",
    [
        "<" * 10**6,
        "<!--" * 10**5,
        "<style" * 10**5,
        "<ol>" * 10**5,
        "&#1" * 10**5,
        "[sound:" * 10**5,
    ],
)
def test_long_text_comes_to_an_end(field: str) -> None:
    assert len(plain_text(field)) <= 2 * MOST_CHARACTERS
    list(forms_of(AnkiNote(fields=(("Front", field), ("Back", "{{c1::" * 30_000)))))


def test_pictures_and_sounds_are_noticed() -> None:
    assert has_media("<IMG src=x>")
    assert has_media("[sound:a.mp3]")
    assert not has_media("<i>image</i>")


def test_front_and_back_are_typed() -> None:
    (form,) = forms("<b>Which</b> river?", "Kura<br>It is long.", "See the map.")
    assert form.kind is AnswerKind.TYPED
    assert (form.stem, form.accepted) == ("Which river?", ("Kura",))
    assert form.explanation == "It is long.\nSee the map."
    assert form.quotes == ()


@pytest.mark.parametrize(
    ("front", "back", "right"),
    [
        ("Which?<br>A) Aras<br>B) Kura", "B", "Kura"),
        ("Which?<br>a. Aras<br>b. Kura", "b. Kura", "Kura"),
        ("Which?<br>(1) Aras<br>(2) Kura", "2) because it is long", "Kura"),
        ("Which?<ol><li>Aras</li><li>Kura</li></ol>", "Kura", "Kura"),
        ("Which?<br><br>A: Aras<br>B: Kura", "kura", "Kura"),
        ("Which?<br>A) Aras<br>B) Kura", "neither", ""),
    ],
)
def test_lettered_and_numbered_lines_are_options(front: str, back: str, right: str) -> None:
    (form,) = forms(front, back)
    assert form.kind is AnswerKind.ONE_OF
    assert form.stem == "Which?"
    assert rights(form) == [(one, one == right) for one in ("Aras", "Kura")]


def test_several_may_be_right() -> None:
    (form,) = forms("Which?<br>A) a<br>B) b<br>C) c", "A and C<br>Both are.")
    assert form.kind is AnswerKind.SEVERAL_OF
    assert [one.right for one in form.choices] == [True, False, True]
    assert "Both are." in form.explanation


def test_lines_out_of_order_are_no_options() -> None:
    assert offered_in("In 1990:\n2. b\n1. a\n") is None
    assert offered_in("A) alone\nB) first") is None
    assert offered_in("Which?\nA) only one") is None


def test_options_may_have_fields_of_their_own() -> None:
    names = ("Question", "Title", "Q_1", "Q_2", "Q_3", "Answers")
    (form,) = forms("Which?", "", "a", "b", "c", "0 1 0", names=names)
    assert (form.kind, form.stem) == (AnswerKind.ONE_OF, "Which?")
    assert rights(form) == [("a", False), ("b", True), ("c", False)]
    assert [one.right for one in marked(("a", "b"), "1 1")] == [True, True]


def test_each_hidden_place_is_a_gap_to_type() -> None:
    first, second = forms("In {{c1::1990::year}} the {{c2::towns}} built {{c1::it}}.", "", "More.")
    assert first.kind is AnswerKind.GAP
    assert first.typed_gap
    assert (first.before, first.accepted, first.after) == ("In ", ("1990",), " the towns built ….")
    assert (second.before, second.accepted) == ("In 1990 the ", ("towns",))
    assert first.explanation == "More."
    assert first.id != second.id


@pytest.mark.parametrize("text", ["{{c1::", "{{c1::}}", "}}{{c1::a}}}}", "{{c1::a {{c2::b}} c}}"])
def test_odd_braces_are_no_trouble(text: str) -> None:
    assert all(form.id for form in forms(text))


def test_nested_places_belong_to_the_outer_one() -> None:
    (form,) = forms("x {{c1::a {{c2::b}} c}} y")
    assert form.accepted == ("a b c",)


def test_a_note_without_words_makes_no_question() -> None:
    assert forms("", "<br>") == []
    assert forms() == []
    (form,) = forms("", "back only")
    assert (form.stem, form.accepted) == ("back only", ())
