import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.dispute import Account
from tests.builders import make_dispute

NORTH = Account(label="North", speaker="north", positions=("pos-a",), events=("ev-a",))
SOUTH = Account(label="South", speaker="south", relationships=("rel-a",))


def test_an_account_lists_all_its_facts() -> None:
    assert NORTH.facts == ("pos-a", "ev-a")
    assert SOUTH.facts == ("rel-a",)


@pytest.mark.parametrize(
    "accounts",
    [(NORTH,), (NORTH, Account(label="South", speaker="south")), (NORTH, SOUTH, SOUTH)],
    ids=["one side", "an empty side", "a fact on two sides"],
)
def test_a_dispute_has_two_sides_with_facts_of_their_own(accounts: tuple[Account, ...]) -> None:
    with pytest.raises(InvalidInput) as raised:
        make_dispute(accounts=accounts)
    assert raised.value.field == "accounts"


def test_the_order_of_accounts_is_fixed_but_favours_nobody() -> None:
    first = [
        make_dispute(f"dis-{n}", accounts=(NORTH, SOUTH)).accounts_in_order[0] for n in range(200)
    ]
    assert 60 < first.count(NORTH) < 140
    one = make_dispute("dis-a", accounts=(NORTH, SOUTH))
    assert set(one.accounts_in_order) == {NORTH, SOUTH}
    assert one.accounts_in_order == one.accounts_in_order
