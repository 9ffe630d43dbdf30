from tests.faults.growth import calls_of, grows_evenly


def walk(text: str) -> None:
    for sign in text:
        sign.upper()


def walk_from_each_sign(text: str) -> None:
    for start in range(len(text)):
        walk(text[start:])


def test_calls_are_counted() -> None:
    assert calls_of(lambda: walk("abc")) >= 5
    assert calls_of(lambda: walk("abcd")) == calls_of(lambda: walk("abc")) + 1


def test_even_growth_is_told_from_growth_with_the_square() -> None:
    assert grows_evenly(walk, "a", times=200)
    assert not grows_evenly(walk_from_each_sign, "a", times=200)
