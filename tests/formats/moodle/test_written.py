"""What is written for Moodle looks as Moodle's own files do."""

import pytest
from hypothesis import given, settings

from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.moodle import MoodleXmlFormat
from tests.builders import make_pack
from tests.formats.kinds import ITEMS, require_golden
from tests.formats.moodle.structure import amiss
from tests.formats.odd_forms import items, seed_items, seed_pack

MOODLE = MoodleXmlFormat()
PACK = make_pack()


def test_the_file_stays_as_it_is(pytestconfig: pytest.Config) -> None:
    data = MOODLE.write(Sheet(pack=PACK, items=ITEMS)).data
    require_golden("questions_moodle.xml", data, pytestconfig)
    assert amiss(data) == []


def test_questions_of_the_article_are_as_moodle_writes_them() -> None:
    assert amiss(MOODLE.write(Sheet(pack=seed_pack(), items=seed_items())).data) == []


@given(drawn=items())
@settings(max_examples=30)
def test_any_question_is_as_moodle_writes_it(drawn: tuple[Item, ...]) -> None:
    assert amiss(MOODLE.write(Sheet(pack=PACK, items=drawn)).data) == []


def test_the_checker_sees_what_is_amiss() -> None:
    data = MOODLE.write(Sheet(pack=PACK, items=ITEMS)).data
    for good, bad in (
        (b'fraction="100"', b'fraction="99"'),
        (b"<usecase>0</usecase>", b""),
        (b"<text>true</text>", b"<text>yes</text>"),
        (b'fraction="2.0000000"', b'fraction="3.0000000"'),
        (b'<questiontext format="html">', b"<questiontext>"),
        (b"<hidden>0</hidden>", b"<secret>0</secret>"),
    ):
        assert amiss(data.replace(good, bad, 1))
