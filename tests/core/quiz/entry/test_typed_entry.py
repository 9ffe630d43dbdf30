"""Typed names: every spelling that means an answer counts, and no other name is near it."""

from itertools import permutations
from pathlib import Path

import pytest

from studyapp.core.knowledge.actor import Actor
from studyapp.core.quiz.body import TypedText
from studyapp.core.quiz.entry.spelling import loose_key, plain_key
from studyapp.core.quiz.entry.typed_entry import Closeness, check_typed, foreseen
from studyapp.formats.pack_folder import read_pack
from tests.core.quiz.samples import option

SEED = Path(__file__).parents[4] / "seeds" / "nagorno-karabakh-2020"
ACTORS = read_pack(SEED).pack.actors
PASHINYAN = TypedText(
    accepted=("Nikol Pashinyan", "Nikolai Pasinyan", "Pashinyan"), others=(option("Paskinyan"),)
)


def body_of(actor: Actor) -> TypedText:
    return TypedText(accepted=actor.name.forms)


@pytest.mark.parametrize("actor", ACTORS, ids=lambda actor: actor.id)
def test_every_form_of_every_actor_is_accepted(actor: Actor) -> None:
    body = body_of(actor)
    for form in actor.name.forms:
        for typed in (form, form.upper(), form.lower(), f"  {form}. ", form.replace("-", " ")):
            assert check_typed(body, typed) is Closeness.SAME, typed


def test_no_actors_name_is_taken_for_anothers() -> None:
    taken = [
        (actor.id, form)
        for actor, other in permutations(ACTORS, 2)
        for form in other.name.forms
        if check_typed(body_of(actor), form) is not Closeness.OTHER and form not in actor.name.forms
    ]
    assert taken == []


@pytest.mark.parametrize(
    ("typed", "closeness"),
    [
        ("pashinyan", Closeness.SAME),
        ("Pashinian", Closeness.SAME),
        ("Pašinjan", Closeness.SAME),
        ("Пашинян", Closeness.SAME),
        ("Փաշինյան", Closeness.SAME),
        ("ՆԻԿՈԼ ՓԱՇԻՆՅԱՆ", Closeness.SAME),
        ("Никол Пашинян", Closeness.SAME),
        ("NikolPashinyan", Closeness.SAME),
        ("Nikol  Pashinyan!", Closeness.SAME),
        ("Nikol Pashinyam", Closeness.NEAR),
        ("Nikol Pahsinyan", Closeness.NEAR),
        ("Pashnyan", Closeness.NEAR),
        ("Pashnya", Closeness.OTHER),
        ("Nikol", Closeness.OTHER),
        ("Paskinyan", Closeness.OTHER),
        ("Ilham Aliyev", Closeness.OTHER),
        ("", Closeness.OTHER),
        (" ?! ", Closeness.OTHER),
    ],
)
def test_closeness(typed: str, closeness: Closeness) -> None:
    assert check_typed(PASHINYAN, typed) is closeness


@pytest.mark.parametrize(
    ("accepted", "typed"),
    [
        ("Ilham Aliyev", "İlham Əliyev"),
        ("Ilham Aliyev", "Ильхам Алиев"),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Erdogan", "Эрдоган"),
        ("Stepanakert", "Ստեփանակերտ"),
        ("Stepanakert", "Степанакерт"),
        ("Baku", "Баку"),
        ("Artsakh", "Արցախ"),
        ("Voskanyan", "Ոսկանյան"),
        ("Yerevan", "Երևան"),
        ("Dağlıq Qarabağ", "daghliq qarabagh"),
        ("Harutyunyan", "Հարությունյան"),
        ("Zourabichvili", "Zurabichvili"),
        ("Mitsotakis", "Μητσοτάκης"),
        ("Tbilisi", "თბილისი"),
        ("Łódź", "lodz"),
        ("the United States", "United States"),
        ("United Nations", "The United Nations"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("U.N.", "UN"),
        ("Armenia’s leaders", "armenias leaders"),
        ("Northbank & Southbank", "Northbank and Southbank"),
    ],
)
def test_spellings_of_one_name_are_the_same(accepted: str, typed: str) -> None:
    assert check_typed(TypedText(accepted=(accepted,)), typed) is Closeness.SAME


@pytest.mark.parametrize(
    ("accepted", "typed", "closeness"),
    [
        ("Iran", "Iraq", Closeness.OTHER),
        ("OSCE", "OECD", Closeness.OTHER),
        ("Syria", "Serbia", Closeness.OTHER),
        ("Austria", "Australia", Closeness.OTHER),
        ("Reuters", "Reuter", Closeness.NEAR),
        ("Reuters", "Retuer", Closeness.OTHER),
        ("7 adjacent areas", "8 adjacent areas", Closeness.OTHER),
        ("7 adjacent areas", "7 adjacent area", Closeness.NEAR),
        ("王晋", "王晋", Closeness.SAME),
        ("王晋", "王毅", Closeness.OTHER),
        ("The", "the", Closeness.SAME),
    ],
)
def test_short_names_and_digits_must_be_right(
    accepted: str, typed: str, closeness: Closeness
) -> None:
    assert check_typed(TypedText(accepted=(accepted,)), typed) is closeness


def test_what_is_as_near_to_another_answer_is_no_near_miss() -> None:
    body = TypedText(accepted=("Northbank",), others=(option("Northbark"),))
    assert check_typed(body, "Northbans") is Closeness.NEAR
    assert check_typed(body, "Northbanrk") is Closeness.OTHER
    assert check_typed(body, "Northbark") is Closeness.OTHER


def test_a_foreseen_answer_is_found_by_any_spelling() -> None:
    found = foreseen(PASHINYAN, "PASKINYAN")
    assert found is not None
    assert found.text == "Paskinyan"
    assert foreseen(PASHINYAN, "Pashinyan") is None


def test_an_accepted_form_counts_even_if_another_answer_is_spelt_alike() -> None:
    body = TypedText(accepted=("Pashinyan",), others=(option("Pasinian"),))
    assert check_typed(body, "Pashinyan") is Closeness.SAME
    assert check_typed(body, "Pasinian") is Closeness.OTHER


def test_keys() -> None:
    assert plain_key("The Old-Bridge’s “Guild”") == "oldbridgesguild"
    assert loose_key("Khachatourian") == loose_key("Хачатурян")
    assert plain_key("") == ""
