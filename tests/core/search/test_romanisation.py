"""Names in other scripts, written as English texts write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.search.romanisation import romanised


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Նիկոլ Փաշինյան", "nikol pashinyan"),
        ("Արցախ", "artsakh"),
        ("Երևան", "yerevan"),
        ("Հարությունյան", "harutyunyan"),
        ("Ոսկանյան", "voskanyan"),
        ("Ով", "ov"),
        ("Ղարաբաղ", "gharabagh"),
        ("Степанакерт", "stepanakert"),
        ("Николай", "nikolay"),
        ("Горбачёв", "gorbachev"),
        ("Щукин", "shchukin"),
        ("Ильхам", "ilkham"),
        ("Київ", "kiyiv"),
        ("Ҹәфәр", "jafar"),
        ("თბილისი", "tbilisi"),
        ("Μητσοτάκης", "mitsotakis"),
        ("Παπανδρέου", "papandreu"),
        ("Baku", "baku"),
        ("王晋", "王晋"),
    ],
)
def test_names(name: str, latin: str) -> None:
    assert romanised(name) == latin
    assert romanised(name.upper()) == latin


@given(st.text(max_size=40))
def test_no_text_breaks_it_and_twice_is_once(text: str) -> None:
    once = romanised(text)
    assert romanised(once) == once
