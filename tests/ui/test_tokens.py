import re

import pytest

from studyapp.ui.tokens import DARK, LIGHT, Tokens, contrast, high_contrast

THEMES = (LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK))
TEXT = 4.5
SHAPE = 3.0
READABLE = [
    *[(ink, ground) for ink in ("text", "text2") for ground in ("panel", "paper", "window")],
    *[(ink, ground) for ink in ("text", "text2", "text3") for ground in ("raised", "sunken")],
    ("text3", "panel"),
    ("text3", "hover"),
    ("text3", "window"),
    ("text3", "accent_soft"),
    ("text2", "retry_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("accent_text", "panel"),
    ("accent_text", "accent_soft"),
    ("mark_text", "mark"),
    ("ok", "ok_soft"),
    ("retry", "retry_soft"),
    ("a", "a_soft"),
    ("b", "b_soft"),
    ("o", "o_soft"),
    ("danger", "panel"),
]
SEEN = [
    ("accent", "panel"),
    ("border", "panel"),
    ("mark_line", "paper"),
    ("a", "panel"),
    ("b", "panel"),
    ("o", "panel"),
]
STATED = [
    ("text", "panel", 16.9, 14.6),
    ("text3", "hover", 4.7, 5.0),
    ("on_accent", "accent", 6.8, 4.9),
    ("accent", "panel", 6.8, 3.5),
    ("mark_text", "mark", 14.8, 9.0),
    ("a", "a_soft", 6.4, 6.7),
    ("b", "b_soft", 6.4, 7.3),
    ("o", "o_soft", 6.4, 7.1),
]


def ratio(tokens: Tokens, ink: str, ground: str) -> float:
    return contrast(getattr(tokens, ink), getattr(tokens, ground))


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "ground"), READABLE)
def test_text_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert ratio(tokens, ink, ground) >= TEXT


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("shape", "ground"), SEEN)
def test_shapes_can_be_seen(tokens: Tokens, shape: str, ground: str) -> None:
    assert ratio(tokens, shape, ground) >= SHAPE


@pytest.mark.parametrize(("ink", "ground", "light", "dark"), STATED)
def test_contrast_is_what_the_design_states(
    ink: str, ground: str, light: float, dark: float
) -> None:
    assert ratio(LIGHT, ink, ground) == pytest.approx(light, abs=0.06)
    assert ratio(DARK, ink, ground) == pytest.approx(dark, abs=0.06)


def test_contrast_of_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#123456", "#123456") == pytest.approx(1)


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_every_colour_is_written_in_full(tokens: Tokens) -> None:
    for role, value in tokens.colours().items():
        assert re.fullmatch("#[0-9A-F]{6}", value), role


def test_high_contrast_draws_borders_that_can_be_seen() -> None:
    for tokens in (LIGHT, DARK):
        strong = high_contrast(tokens)
        for line in ("line2", "a_line", "b_line", "o_line"):
            assert ratio(strong, line, "panel") >= SHAPE
            assert ratio(tokens, line, "panel") < SHAPE or tokens.dark
