"""Names stand in a sentence as English wants them."""

import pytest

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.quiz.wording.mention import described, label, mention
from tests.builders import make_actor


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        (ActorKind.STATE, "Russia", "Russia"),
        (ActorKind.STATE, "United States", "the United States"),
        (ActorKind.STATE, "Soviet Union", "the Soviet Union"),
        (ActorKind.REGION, "Nagorno-Karabakh", "Nagorno-Karabakh"),
        (ActorKind.ORGANISATION, "United Nations", "the United Nations"),
        (ActorKind.ORGANISATION, "UN", "the UN"),
        (ActorKind.ORGANISATION, "Xiamen University", "Xiamen University"),
        (ActorKind.ORGANISATION, "University of Basle", "the University of Basle"),
        (ActorKind.ORGANISATION, "Azerbaijan Airlines", "Azerbaijan Airlines"),
        (ActorKind.BODY, "Defence Ministry of Armenia", "the Defence Ministry of Armenia"),
        (ActorKind.BODY, "OSCE Minsk Group", "the OSCE Minsk Group"),
        (ActorKind.FORCE, "armed forces of Armenia", "the armed forces of Armenia"),
        (ActorKind.MEDIUM, "Reuters", "Reuters"),
        (ActorKind.MEDIUM, "The Times", "the Times"),
        (ActorKind.GROUP, "international community", "the international community"),
        (ActorKind.GROUP, "Chinese in Azerbaijan", "the Chinese in Azerbaijan"),
        (ActorKind.GROUP, "leaders of Azerbaijan", "the leaders of Azerbaijan"),
        (ActorKind.GROUP, "Armenian officials", "Armenian officials"),
        (ActorKind.GROUP, "people in Azerbaijan", "people in Azerbaijan"),
        (ActorKind.GROUP, "some media", "some media"),
        (ActorKind.GROUP, "analysts", "analysts"),
        (ActorKind.PERSON, "Wang Jin", "Wang Jin"),
        (ActorKind.PERSON, "Mayor of Northbank", "the Mayor of Northbank"),
        (ActorKind.PERSON, "A workman", "a workman"),
    ],
)
def test_mentions(kind: ActorKind, name: str, expected: str) -> None:
    assert mention(make_actor(kind=kind, name=name)) == expected


def test_a_label_has_a_capital_and_a_description_its_role() -> None:
    actor = make_actor(kind=ActorKind.PERSON, name="ada Bay", role="pilot")
    assert label(actor) == "Ada Bay"
    assert described(actor) == "Ada Bay, pilot"
