"""No generator passes a fact over in silence: it asks it, or says in a sentence why not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.generators.registry import GENERATORS
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import NotAsked
from studyapp.formats.pack_folder import read_pack
from tests.builders import make_pack
from tests.strategies import whole_packs

SEED = Path(__file__).parents[3] / "seeds" / "nagorno-karabakh-2020"
EVENTS, POSITIONS, LINKS, ACTORS = "events", "positions", "relationships", "actors"
FACTS = (EVENTS, POSITIONS, LINKS)
ABOUT = {
    "when": (EVENTS,),
    "when_entry": (EVENTS,),
    "what_happened": (EVENTS,),
    "first_or_last": (EVENTS,),
    "order": (EVENTS,),
    "place": (EVENTS,),
    "who_took_part": (EVENTS,),
    "which_took_part": (EVENTS,),
    "who_said": (POSITIONS,),
    "who_typed": (POSITIONS, ACTORS),
    "which_spoke": (POSITIONS,),
    "position_on": (POSITIONS,),
    "which_said": (POSITIONS,),
    "contradicts": (POSITIONS,),
    "attribution": (POSITIONS,),
    "accounts_agree": (POSITIONS,),
    "sort_claims": (POSITIONS,),
    "both_accounts": FACTS,
    "conclusion": FACTS,
    "whose_figure": FACTS,
    "role": (ACTORS,),
    "match": (POSITIONS, ACTORS),
    "how_related": (LINKS,),
    "who_relates": (LINKS,),
    "source_sentence": FACTS,
    "gap": FACTS,
}
"""What each generator is about; a new one adds its line here."""
Generator = Callable[[Material], Iterator[Made]]


def silent(generator: Generator, pack: Pack) -> set[str]:
    told: set[str] = set()
    for made in generator(Material(pack)):
        if isinstance(made, NotAsked):
            assert made.reason.endswith("."), made.reason
            told.add(made.fact)
        else:
            told.update(made.facts)
    groups = ABOUT[generator.__name__]
    return {one.id for group in groups for one in getattr(pack, group)} - told


@pytest.mark.parametrize("generator", GENERATORS, ids=lambda one: one.__name__)
def test_of_the_first_article(generator: Generator) -> None:
    assert silent(generator, read_pack(SEED).pack) == set()


@pytest.mark.parametrize("generator", GENERATORS, ids=lambda one: one.__name__)
def test_of_a_small_pack(generator: Generator) -> None:
    assert silent(generator, make_pack()) == set()


@settings(max_examples=20, deadline=None)
@given(whole_packs())
def test_of_any_pack(pack: Pack) -> None:
    for generator in GENERATORS:
        assert silent(generator, pack) == set(), generator.__name__
