"""Options stand in order, and over many questions the key stands everywhere alike."""

from collections import Counter

import pytest

from studyapp.core.quiz.arrange import Candidate, Order, Tier, arrange, difficulty
from studyapp.core.quiz.body import OneOf, Option
from tests.core.quiz.samples import passage

NAMES = ("Adela", "Bruno", "Clara", "Dorit", "Edgar", "Fiona", "Gusti", "Helga", "Irena")
CHI2_3, CHI2_2 = 16.27, 13.82
"""Quantiles 0.999 of chi squared with 3 and 2 degrees of freedom."""


def option(text: str, *, edtf: str | None = None) -> Option:
    return Option(text=text, reason="It is so.", passage=passage(), subject=text, edtf=edtf)


def candidates(*texts: str, tier: Tier = Tier.NEAR) -> list[Candidate]:
    return [Candidate(option=option(text), tier=tier) for text in texts]


def put(key: str, *texts: str, name: str = "q", stem: str = "Who?", tier: Tier = Tier.NEAR,
        order: Order = Order.NAME) -> OneOf | None:  # fmt: skip
    found = candidates(*texts, tier=tier)
    return arrange(option(key), found, question_id=name, stem=stem, order=order)


def chi_squared(counts: Counter[int], size: int) -> float:
    mean = counts.total() / size
    return sum((counts[at] - mean) ** 2 / mean for at in range(size))


@pytest.mark.parametrize("order", [Order.NAME, Order.MIXED])
@pytest.mark.parametrize(("tier", "size", "bound"), [(Tier.NEAR, 4, CHI2_3),
                                                     (Tier.SAME_KIND, 3, CHI2_2)])  # fmt: skip
def test_the_keys_place_is_uniform(order: Order, tier: Tier, size: int, bound: float) -> None:
    counts: Counter[int] = Counter()
    for number in range(900):
        key = NAMES[number % len(NAMES)]
        others = [name for name in NAMES if name != key]
        body = put(key, *others, name=f"q-{number}", tier=tier, order=order)
        assert body is not None
        assert len(body.options) == size
        counts[body.key] += 1
    assert chi_squared(counts, size) < bound


@pytest.mark.parametrize(("tier", "size", "bound"), [(Tier.NEAR, 4, CHI2_3),
                                                     (Tier.SAME_KIND, 3, CHI2_2)])  # fmt: skip
def test_the_keys_length_is_uniform(tier: Tier, size: int, bound: float) -> None:
    texts = ["x" * (30 + number) for number in range(12)]
    counts: Counter[int] = Counter()
    for number in range(900):
        key = texts[number % len(texts)]
        others = [text for text in texts if text != key]
        body = put(key, *others, name=f"q-{number}", tier=tier, order=Order.MIXED)
        assert body is not None
        counts[sorted(len(one.text) for one in body.options).index(len(key))] += 1
    assert chi_squared(counts, size) < bound


@pytest.mark.parametrize(
    ("key", "others"),
    [
        (
            "Nine boats of Oslo left",
            ["The boats came in", "A boat sank there", "All boats are out"],
        ),
        (
            "Boats left in 1990 then",
            ["The boats came in", "A boat sank there", "All boats are out"],
        ),
    ],
)
def test_a_key_of_another_form_than_all_others_has_one_like_it_where_there_is_one(
    key: str, others: list[str]
) -> None:
    like = "Some boats of Rome 1950"
    for number in range(20):
        alone = put(key, *others, name=f"q-{number}", order=Order.MIXED)
        assert alone is not None
        body = put(key, *others, like, name=f"q-{number}", order=Order.MIXED)
        assert body is not None
        assert like in {one.text for one in body.options}


def test_names_stand_in_alphabetical_order() -> None:
    body = put("Edgar", "Helga", "Adela", "Clara")
    assert body is not None
    assert [one.text for one in body.options] == ["Adela", "Clara", "Edgar", "Helga"]
    assert body.key == 2


def test_dates_stand_in_time_order() -> None:
    texts = {"2020-09-27": "27 September 2020", "2020-10-02": "2 October 2020",
             "2019-12-31": "31 December 2019"}  # fmt: skip
    found = [
        Candidate(option=option(text, edtf=edtf), tier=Tier.NEAR) for edtf, text in texts.items()
    ]
    body = arrange(found[0].option, found[1:], question_id="q", stem="When?", order=Order.TIME)
    assert body is not None
    assert [one.edtf for one in body.options] == ["2019-12-31", "2020-09-27", "2020-10-02"]


def test_nearer_answers_are_taken_first() -> None:
    found = [
        *candidates("Adela", "Bruno", tier=Tier.SAME_KIND),
        *candidates("Clara", "Fiona", tier=Tier.OPPOSITE),
    ]
    body = arrange(option("Edgar"), found, question_id="q", stem="Who?", order=Order.MIXED)
    assert body is not None
    assert {one.text for one in body.options} == {"Clara", "Edgar", "Fiona"}
    assert difficulty(body, found) == 3


def test_three_options_are_the_least() -> None:
    assert put("Edgar", "Adela") is None
    assert put("Edgar", "Edgar", "edgar", "Adela") is None


def test_answers_of_another_length_are_left_out() -> None:
    long = "Fiona of the very long and winding name"
    assert put("Edgar", "Adela", long) is None
    assert put("Edgar", "Adela", "Bruno", long) is not None


def test_a_key_that_alone_repeats_the_stem_is_not_asked() -> None:
    stem = "Who keeps the harbour clean?"
    assert put("Harbour", "Quarter", "Council", stem=stem) is None
    body = put("Harbour", "Quarter", "Council", "harbour x", stem=stem)
    assert body is not None
    assert "harbour x" in {one.text for one in body.options}


def test_an_option_that_is_no_candidate_does_not_count_for_difficulty() -> None:
    body = put("Edgar", "Adela", "Bruno", tier=Tier.DERIVED)
    assert body is not None
    assert difficulty(body, candidates("Adela", tier=Tier.SAME_KIND)) == 1
