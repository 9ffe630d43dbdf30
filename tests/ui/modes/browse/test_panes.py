import pytest

from studyapp.ui.modes.browse.panes import overlay_width, pane_widths


@pytest.mark.parametrize(
    ("window", "page", "scale", "shown", "article"),
    [
        (1280, 1064, 1.0, 296, 396),
        (1180, 964, 1.0, 296, 396),
        (1600, 1368, 1.0, 340, 524),
        (2560, 2328, 1.0, 340, 640),
        (1179, 1103, 1.0, 296, 0),
        (960, 884, 1.0, 296, 0),
        (1280 / 1.5, 1174, 1.5, 444, 0),
        (640, 572, 1.0, 275, 0),
    ],
)
def test_panes_follow_the_window(
    window: float, page: int, scale: float, shown: int, article: int
) -> None:
    widths = pane_widths(page, window, scale)
    assert (widths.list, widths.article) == (shown, article)


@pytest.mark.parametrize(
    ("page", "scale", "over"),
    [(884, 1.0, 587), (1103, 1.0, 806), (1174, 1.5, 729), (854, 1.5, 854), (572, 1.0, 572)],
)
def test_over_the_page_the_article_covers_the_details_or_all(
    page: int, scale: float, over: int
) -> None:
    widths = pane_widths(page, page / scale, scale)
    assert overlay_width(page, widths, scale) == over
