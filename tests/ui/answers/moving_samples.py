"""Bodies whose answer is moved into place, with answers half done, for tests and pictures."""

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.quiz.body import Assignable, Matching, Ordering, OrderItem, Placement, Sorting
from tests.core.quiz.samples import passage

LONG = (
    "The Secretary-General speaks with the leaders of both countries by telephone and calls "
    "for an immediate end to the fighting"
)


def order_item(text: str, slot: int) -> OrderItem:
    return OrderItem(text=text, slot=slot, reason="So it says.", passage=passage(), subject=text)


def assignable(text: str, target: int) -> Assignable:
    return Assignable(
        text=text, target=target, reason="So it says.", passage=passage(), subject=text
    )


def ordering(*slots: int) -> Ordering:
    return Ordering(items=tuple(order_item(f"Event {at}", slot) for at, slot in enumerate(slots)))


ORDERING = Ordering(
    items=(
        order_item("Fighting breaks out in Nagorno-Karabakh", 2),
        order_item("Exchange of fire on the northern border", 0),
        order_item(LONG, 3),
        order_item("People gather on a bridge in Baku", 2),
        order_item("A reconnaissance team is reported near Goranboy", 1),
    )
)
MATCHING = Matching(
    items=(
        assignable("Nikol Pashinyan", 2),
        assignable("António Guterres", 0),
        assignable("Recep Tayyip Erdoğan", 4),
        assignable("Arayik Harutyunyan", 1),
        assignable("Vladimir Putin", 3),
    ),
    targets=(
        "Secretary-General of the United Nations",
        "Leader of the region",
        "Prime Minister of Armenia",
        "President of Russia",
        "President of Turkey",
        "President of France",
    ),
)
MATCHING_LONG = Matching(
    items=(
        assignable(LONG, 1),
        assignable("Exchange of fire on the northern border", 0),
        assignable("Armed attack towards Tovuz, as the ambassador dates it", 2),
    ),
    targets=("12 – 13 July 2020", "29 September 2020", "12 – 16 July 2020", "27 September 2020"),
)
SORTING = Sorting(
    items=(
        assignable("The aggression appeared to be pre-planned", 0),
        assignable("A reconnaissance team was near Goranboy", 1),
        assignable("137 tanks and armored vehicles were destroyed", 0),
        assignable("An immediate end to the fighting", 2),
        assignable("An armed attack was made towards Tovuz", 1),
        assignable("Two helicopters were shot down", 0),
    ),
    groups=("Armenia", "Azerbaijan", "The United Nations"),
)
SORTING_FOUR = Sorting(
    items=SORTING.items, groups=("Armenia", "Azerbaijan", "The United Nations", "Turkey")
)
SPRING = day_number(2020, 3, 1)
AUTUMN = day_number(2020, 10, 31)
PLACEMENT = Placement(date="2020-09-27", first=day_number(2020, 7, 1), last=AUTUMN)
PLACEMENT_RANGE = Placement(date="2020-07-12/2020-07-16", first=SPRING, last=AUTUMN)
PLACEMENT_YEARS = Placement(
    date="1991-12", first=day_number(1985, 1, 1), last=day_number(2022, 12, 31)
)
