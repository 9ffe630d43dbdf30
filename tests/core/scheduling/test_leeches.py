from dataclasses import replace

from studyapp.core.scheduling.leeches import LAPSES, Leech, WrongChoice, leeches
from tests.core.scheduling.test_forecast import STATE

BAKU, YEREVAN = WrongChoice(text="Baku", subject="baku"), WrongChoice(text="Yerevan")


def test_a_fact_forgotten_often_is_a_leech_with_its_usual_confusion() -> None:
    often = replace(STATE, lapses=LAPSES, reviews=20)
    found = leeches([often], {"ev": [BAKU, YEREVAN, BAKU, None]})
    assert found == (Leech(fact="ev", misses=4, confusion=BAKU, times=2),)


def test_a_fact_missed_more_often_than_known_is_one_too() -> None:
    missed = replace(STATE, lapses=0, reviews=8)
    assert [one.fact for one in leeches([missed], {"ev": [None] * 5})] == ["ev"]
    assert leeches([replace(missed, reviews=10)], {"ev": [None] * 5}) == ()
    assert leeches([missed], {"ev": [None] * 4}) == ()


def test_one_slip_is_no_confusion() -> None:
    often = replace(STATE, lapses=LAPSES)
    (found,) = leeches([often], {"ev": [BAKU, YEREVAN]})
    assert (found.confusion, found.times) == (None, 0)


def test_the_one_missed_most_comes_first() -> None:
    states = [replace(STATE, fact=fact, lapses=LAPSES) for fact in ("a", "b", "c")]
    found = leeches(states, {"b": [BAKU] * 3, "c": [BAKU] * 2})
    assert [one.fact for one in found] == ["b", "c", "a"]
