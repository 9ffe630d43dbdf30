from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.pack import Pack
from studyapp.formats.pack_folder import read_pack
from studyapp.ui.modes.practice.passage_card import PassageCard
from studyapp.ui.theme import Theme

SEEDS = Path(__file__).parents[4] / "seeds"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(SEEDS / "nagorno-karabakh-2020").pack


def test_the_card_names_who_tells_the_fact_that_was_asked(qtbot: QtBot, pack: Pack) -> None:
    card = PassageCard(Theme())
    qtbot.addWidget(card)
    event = pack.fact("ev-mutual-accusations")
    position = pack.fact("pos-armenia-started")
    card.show_passage(event.passages[0], pack, fact=event.id)
    assert card.attribution.startswith("The article")
    card.show_passage(position.passages[0], pack, fact=position.id)
    assert card.attribution.startswith("Armenia")


def test_a_fact_that_does_not_stand_on_the_passage_names_nobody_for_it(
    qtbot: QtBot, pack: Pack
) -> None:
    card = PassageCard(Theme())
    qtbot.addWidget(card)
    passage = pack.fact("pos-erdogan-threat").passages[0]
    card.show_passage(passage, pack, fact="pos-armenia-started")
    assert card.attribution.startswith("Recep Tayyip Erdogan")
