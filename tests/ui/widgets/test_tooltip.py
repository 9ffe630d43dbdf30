from studyapp.ui.widgets.tooltip import tooltip


def test_markup_is_shown_as_it_is_written() -> None:
    assert tooltip('<img src="x"> & more') == "<qt>&lt;img src=&quot;x&quot;&gt; &amp; more</qt>"


def test_the_key_stands_behind_the_words() -> None:
    assert tooltip("Flag", "F") == "<qt>Flag  (F)</qt>"
