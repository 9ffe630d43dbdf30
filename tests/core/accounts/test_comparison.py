from hypothesis import given

from studyapp.core.accounts.comparison import compare, silent_sides
from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Stance
from studyapp.core.knowledge.standing import Standing
from tests.builders import make_dispute, make_pack, make_position, quote
from tests.strategies import packs

GUILD = Account(label="Guild", speaker="others", positions=("pos-guild",))
NORTH = Account(label="Northbank", speaker="north", positions=("pos-north-first",))


def pack_with(dispute: Dispute, *, topic: str = "opening") -> Pack:
    """Build a pack in which the guild, who is on no side, is in the dispute too."""
    guild = make_position(
        "pos-guild", topic="closing", stance=Stance.STATES, standing=Standing.DISPUTED,
        statement="nobody closed it", passages=(quote("Nordbank and the Harbour Guild"),),
    )  # fmt: skip
    usual = make_pack()
    south = [one for one in usual.positions if one.id != "pos-south-first"]
    south.append(
        make_position(
            "pos-south-first", holder="mayor-south", topic=topic, stance=Stance.STATES,
            statement="Northbank was the first to close it",
            passages=(quote("Northbank closed the bridge first"),),
        )
    )  # fmt: skip
    return make_pack(positions=(*south, guild), disputes=(dispute,))


def test_the_columns_stand_in_the_order_fixed_by_the_id() -> None:
    pack = make_pack()
    firsts = set()
    for number in range(20):
        dispute = make_dispute(f"dis-{number}")
        columns = compare(dispute, pack).columns
        assert [one.label for one in columns] == [one.label for one in dispute.accounts_in_order]
        firsts.add(columns[0].label)
    assert firsts == {"Northbank", "Southbank"}


def test_where_both_sides_speak_nobody_is_silent() -> None:
    assert silent_sides(make_dispute(), make_pack()) == ()


def test_a_side_without_an_account_is_silent() -> None:
    dispute = make_dispute(accounts=(NORTH, GUILD))
    assert compare(dispute, pack_with(dispute)).silent == ("south",)


def test_a_side_that_speaks_on_the_topic_elsewhere_is_not_called_silent() -> None:
    dispute = make_dispute(accounts=(NORTH, GUILD))
    assert silent_sides(dispute, pack_with(dispute, topic="closing")) == ()


def test_a_side_that_speaks_in_the_articles_own_sentence_is_not_called_silent() -> None:
    own = quote("replied that Northbank closed the bridge first")
    dispute = make_dispute(accounts=(NORTH, GUILD), article_passages=(own,))
    assert silent_sides(dispute, pack_with(dispute)) == ()
    elsewhere = make_dispute(accounts=(NORTH, GUILD), article_passages=(quote("In 1990"),))
    assert silent_sides(elsewhere, pack_with(elsewhere)) == ("south",)


def test_a_quarrel_of_others_makes_no_side_silent() -> None:
    others = Account(label="A workman", speaker="others", events=("ev-engine",))
    dispute = make_dispute(topic="opening", accounts=(GUILD, others))
    assert silent_sides(dispute, make_pack()) == ()


@given(packs())
def test_every_fact_of_every_account_is_said_once_and_in_its_own_column(pack: Pack) -> None:
    for dispute in pack.disputes:
        comparison = compare(dispute, pack)
        for column, account in zip(comparison.columns, dispute.accounts_in_order, strict=True):
            told = [fact for one in column.statements for fact in one.facts]
            assert sorted(told) == sorted(account.facts)
