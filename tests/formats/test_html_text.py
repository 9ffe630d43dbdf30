import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.formats.html_text import (
    MOST_CHARACTERS,
    Segment,
    fragment,
    has_markup,
    has_media,
    html_of,
    plain_of,
    segments_of,
)
from tests.faults.growth import grows_evenly


@given(text=st.text(st.sampled_from("ab <>&;#\n\t\xa0'\"/!-"), max_size=20))
def test_words_lines_and_blanks_come_back(text: str) -> None:
    assert plain_of(html_of(text)) == text.strip(" \t\n")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("  much \n blank  ", "much blank"),
        ("a&nbsp;b&#160;c", "a b c"),
        ("<b>bold</b> and <i>not</i>", "bold and not"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("a < b, 1<2, <3", "a < b, 1<2, <3"),
        ("&lt;b&gt; &amp;amp; &eacute; &#x41;", "<b> &amp; é A"),
        ("a<script>alert(1)</script>b<style>x</style>c<!-- d -->e", "abce"),
        ("seen<!-- never closed", "seen"),
        ('<img src="file:///etc/passwd" onerror="x">after', "after"),
        ("<p>a<br></p><p>b</p>", "a\nb"),
        ("<div><div><p></p></div></div>only", "only"),
    ],
)
def test_the_words_of_html(markup: str, words: str) -> None:
    assert plain_of(markup) == words


def test_what_is_marked_stands_apart() -> None:
    told = (
        f"<p>first</p>{fragment('blockquote', 'passage', 'a <b>')}"
        f"{fragment('li', 'point', '')}<p>last</p>"
    )
    assert segments_of(told) == (
        Segment(kind="", text="first"),
        Segment(kind="passage", text="a <b>"),
        Segment(kind="point", text=""),
        Segment(kind="", text="last"),
    )


def test_pictures_and_markup_are_seen() -> None:
    assert has_media('<p><IMG src="a.png"></p>')
    assert not has_media("an image <b>of</b> <imgx>")
    assert has_markup("a<br>b")
    assert has_markup("a&nbsp;b")
    assert not has_markup("1 < 2 & 3 > 2; a&b")


SIGNS = ("<", "&", "&#", "<a ", "<!", "<!--", "</", " ", "<br>", "<p>", '"')


def look(text: str) -> None:
    plain_of(text)
    has_media(text)
    has_markup(text)


@pytest.mark.parametrize("sign", SIGNS)
def test_work_grows_with_the_length_alone(sign: str) -> None:
    assert grows_evenly(look, sign, times=20_000 // len(sign))


@pytest.mark.long
@pytest.mark.parametrize("sign", SIGNS)
def test_the_longest_text_takes_seconds_and_no_minutes(sign: str) -> None:
    began = time.process_time()
    look(sign * (MOST_CHARACTERS // len(sign)))
    assert time.process_time() - began < 60
