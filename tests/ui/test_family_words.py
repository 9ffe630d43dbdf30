import pytest

from studyapp.core.quiz.question import Family
from studyapp.ui.family_words import family_words


@pytest.mark.parametrize("family", list(Family))
def test_every_family_has_words_of_its_own(family: Family) -> None:
    assert family_words(family)
    assert [one for one in Family if family_words(one) == family_words(family)] == [family]
