from dataclasses import replace

from studyapp.core.scheduling.contrast import contrast_facts, held_back, ready_to_contrast
from studyapp.core.scheduling.memory import MemoryState
from tests.builders import make_dispute
from tests.core.scheduling.test_forecast import STATE

NORTH, SOUTH = "pos-north-first", "pos-south-first"
DISPUTES = (make_dispute(),)
BOTH = frozenset({NORTH, SOUTH})


def states(**stabilities: float) -> dict[str, MemoryState]:
    named = {"north": NORTH, "south": SOUTH}
    return {
        named[side]: replace(STATE, fact=named[side], stability=stability)
        for side, stability in stabilities.items()
    }


def test_the_other_account_waits_until_the_first_is_firm() -> None:
    assert held_back(DISPUTES, {}, BOTH) == frozenset()
    assert held_back(DISPUTES, states(north=3.0), BOTH) == {SOUTH}
    assert held_back(DISPUTES, states(north=30.0), BOTH) == frozenset()


def test_what_is_seen_already_is_not_held_back() -> None:
    assert held_back(DISPUTES, states(north=3.0, south=3.0), BOTH) == frozenset()
    assert held_back(DISPUTES, states(north=3.0), frozenset()) == frozenset()


def test_accounts_are_contrasted_when_both_are_firm() -> None:
    assert ready_to_contrast(DISPUTES, states(north=30.0)) == ()
    assert ready_to_contrast(DISPUTES, states(north=30.0, south=3.0)) == ()
    assert ready_to_contrast(DISPUTES, states(north=30.0, south=30.0)) == DISPUTES


def test_a_contrast_holds_the_firm_facts_of_both() -> None:
    firm = states(north=30.0, south=30.0)
    assert set(contrast_facts(DISPUTES[0], firm)) == BOTH
    assert contrast_facts(DISPUTES[0], states(north=3.0)) == ()
