import pytest

from studyapp.ui.modes.coverage.shades import shade
from studyapp.ui.theme import Theme
from studyapp.ui.tokens import contrast

READABLE = 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("contrast_on", ["", "high contrast"])
def test_each_step_is_another_shade_on_which_all_words_are_readable(
    theme: Theme, scheme: str, contrast_on: str
) -> None:
    theme.set_scheme(scheme)
    theme.set_high_contrast(bool(contrast_on))
    shades = [shade(theme, level).name() for level in range(4)]
    assert len(set(shades)) == 4
    assert shades[0] == theme.colour("paper").name()
    steps = [contrast(shades[0], one) for one in shades]
    assert steps == sorted(steps)
    for one in shades:
        assert contrast(theme.colour("text").name(), one) >= READABLE
        assert contrast(theme.colour("text2").name(), one) >= READABLE
