import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.name import Name


def test_forms_are_all_spellings_once_the_usual_one_first() -> None:
    name = Name(canonical="Tovuz", as_written=("Tovus", "Tovuz", "Tovus"))
    assert name.forms == ("Tovuz", "Tovus")
    assert name.written_otherwise == ("Tovus", "Tovus")
    assert str(name) == "Tovuz"


def test_a_name_has_letters() -> None:
    with pytest.raises(InvalidInput):
        Name(canonical="  ")


def test_a_note_names_its_source() -> None:
    with pytest.raises(InvalidInput) as raised:
        Name(canonical="Tovuz", note="Also Tovus.")
    assert raised.value.field == "note_source"
    assert Name(canonical="Tovuz", note="Also Tovus.", note_source="article").note
