"""One slip in a pack's files is told once: file, entry, field, message and hint."""

from pathlib import Path
from typing import NamedTuple

import pytest

from studyapp.core.errors import ImportFailed
from studyapp.formats.pack_folder import read_pack
from tests.builders import make_pack
from tests.pack_files import files_of, replace_in, write_pack


class Slip(NamedTuple):
    """What stands in a file, what stands there instead, and what is told of it."""

    file: str
    old: str
    new: str
    entry: str
    field: str
    message: str
    hint: str = ""


ACTORS, EVENTS, POSITIONS = "actors.toml", "events.toml", "positions.toml"
LINKS, QUESTIONS, PACK = "relationships.toml", "questions.toml", "pack.toml"

# fmt: off
SLIPS = [
    Slip(EVENTS, '"In 1990, the towns built the bridge together."', '"In 1991, the towns"',
         "ev-built", "passages[1]", "is not in the article", "In 1990"),
    Slip(EVENTS, '"A flood damaged it in March 2016", occurrence = 1', '"the"',
         "ev-flood", "passages[1]", "times", "occurrence"),
    Slip(EVENTS, 'date = "2016-03"', 'date = "2016-13"',
         "ev-flood", "date", "“2016-13” names a day that does not exist", "1991-12"),
    Slip(EVENTS, 'date = "2016-03"', 'date = "March 2016"',
         "ev-flood", "date", "“March 2016” is no EDTF date", "Write 2020"),
    Slip(EVENTS, 'date = "2016-03"', 'date = "2017/2016"',
         "ev-flood", "date", "“2017/2016” ends before it begins"),
    Slip(EVENTS, 'date = "2016-03"', "date = 2016-03-01",
         "ev-flood", "date", "text in quotation marks", 'Write "2016-03-01".'),
    Slip(EVENTS, 'date_words = "in March 2016"', 'date_words = "in April 2016"',
         "ev-flood", "date_words", "does not print “in April 2016”", "March"),
    Slip(EVENTS, 'asks = "a flood damage the bridge"', 'ask = "x"',
         "ev-flood", "ask", "“ask” is not a known key", "asks"),
    Slip(EVENTS, '"A ferry ran aground on the same day.", occurrence', '"A ferry", ocurrence',
         "ev-aground", "passages[1].ocurrence", "not a known key", "occurrence"),
    Slip(EVENTS, "occurrence = 1, quotable = false", "occurrence = -1, quotable = false",
         "ev-engine", "passages[1].occurrence", "It must be 0 or more"),
    Slip(EVENTS, 'place = "bridge"', 'place = "brige"',
         "ev-closed", "place", "There is no place “brige”", "“bridge”"),
    Slip(EVENTS, 'sources = ["workman"]', "sources = []",
         "ev-engine", "sources", "names its source"),
    Slip(EVENTS, 'title = "A ferry runs aground"', f'title = "{"x" * 61}"',
         "ev-aground", "title", "longer than 60 characters"),
    Slip(POSITIONS, 'holder = "guild"', 'holder = "gild"',
         "pos-opening", "holder", "There is no actor “gild”", "“guild”"),
    Slip(POSITIONS, 'topic = "debt"', 'topic = "zzzz"',
         "pos-no-debt", "topic", "There is no topic “zzzz”"),
    Slip(POSITIONS, 'stance = "denies"', 'stance = "deny"',
         "pos-no-debt", "stance", "It must be 'states'", "“denies”"),
    Slip(POSITIONS, 'stance = "denies"', "stance = 1",
         "pos-no-debt", "stance", "It must be 'states'"),
    Slip(POSITIONS, 'statement = "Southbank owes money"', 'statement = "It owes."',
         "pos-no-debt", "statement", "without a full stop"),
    Slip(POSITIONS, 'statement = "Southbank owes money"', 'statement = ["no"]',
         "pos-no-debt", "statement", "text in quotation marks"),
    Slip(POSITIONS, '"The Harbour Guild calls for an early opening."', '"The guild calls"',
         "pos-opening", "passages[1]", "is not in the article"),
    Slip(LINKS, '"Nordbank and the Harbour Guild are old allies."', '"They are allies"',
         "rel-allies", "passages[1]", "is not in the article"),
    Slip(POSITIONS, 'id = "pos-no-debt"', 'id = "pos-opening"',
         "pos-opening", "id", "used more than once"),
    Slip(POSITIONS, 'id = "pos-no-debt"', 'id = "No Debt"',
         "No Debt", "id", "wrong form", "lower-case"),
    Slip(POSITIONS, 'id = "pos-no-debt"', 'id = "ev-no-debt"',
         "ev-no-debt", "id", "wrong form", "pos-"),
    Slip(POSITIONS, 'about = ["southbank"]', 'about = "southbank"',
         "pos-north-first", "about", "a list in square brackets"),
    Slip(LINKS, 'second_object = "southbank"\n', "",
         "rel-mediator", "second_object", "mediates_between"),
    Slip(LINKS, 'object = "guild"', 'object = "northbank"',
         "rel-allies", "object", "related to itself"),
    Slip(LINKS, 'since = "2017"\n', 'since = "2017"\nuntil = "2016"\n',
         "rel-mediator", "until", "ends before it begins"),
    Slip(LINKS, 'summary = "Northbank and', 'sources = ["guild"]\nsummary = "Northbank and',
         "rel-allies", "standing", "in its own voice has no sources"),
    Slip("disputes.toml", 'speaker = "north"', 'speaker = "nort"',
         "dis-first", "accounts.speaker", "There is no speaker “nort”", "“north”"),
    Slip("disputes.toml", 'events = ["ev-closed"]', 'events = ["pos-opening"]',
         "dis-first", "events", "There is no event “pos-opening”"),
    Slip(ACTORS, '"Nordbank"]', '"Nordbanc"]',
         "northbank", "as_written", "does not print “Nordbanc”", "Nordbank"),
    Slip(ACTORS, 'note_source = "article"', 'note_source = ""',
         "northbank", "note_source", "names its source"),
    Slip(ACTORS, 'kind = "organisation"\n', "",
         "guild", "kind", "It is missing"),
    Slip(ACTORS, 'speaks_for = "northbank"', 'speaks_for = "mayor-north"',
         "mayor-north", "part_of", "part of itself"),
    Slip(ACTORS, 'passages = [{ exact = "a workman"', 'passages = [] # [{ exact = "a workman"',
         "workman", "passages", "It needs at least 1"),
    Slip(ACTORS, 'speaks_for = "northbank"', 'speaks_for = "northbank"\nmap = [1]',
         "mayor-north", "map[2]", "It is missing"),
    Slip(ACTORS, 'speaks_for = "northbank"', 'speaks_for = "northbank"\nmap = [-1, 5]',
         "mayor-north", "map", "two whole numbers from 0 to 10000"),
    Slip(ACTORS, 'speaks_for = "northbank"', 'speaks_for = "northbank"\nmap = 7',
         "mayor-north", "map", "It must be a list"),
    Slip(PACK, 'tone = "other"', 'tone = "a"',
         "old-bridge", "speaker", "Exactly one speaker has the tone “other”"),
    Slip(PACK, "format = 1", "format = 2", "", "format", "It must be 1"),
    Slip(PACK, 'published = "2021-05-05"', 'published = "May"', "", "published", "no EDTF date"),
    Slip(PACK, 'title = "The old bridge"', 'title = " "', "", "title", "It is empty"),
    Slip(PACK, 'licence = "MIT"', 'license = "MIT"', "", "license", "not a known key", "licence"),
    Slip(PACK, 'source = "written for tests"', 'source = "a\\u0007b"',
         "", "source", "It holds the control character U+0007"),
    Slip(PACK, 'date = "2021"', 'date = "202"', "period-2021", "date", "no EDTF date"),
    Slip(PACK, 'reason = "heading"', 'why = "heading"\nreason = "heading"',
         "no_fact 3", "why", "“why” is not a known key"),
    Slip(PACK, "sentence_starts = [0", "sentence_starts = [false",
         "", "article.sentence_starts[1]", "It must be a whole number"),
    Slip(QUESTIONS, 'facts = ["ev-built"]', 'facts = ["ev-build"]',
         "q-together", "facts", "There is no fact “ev-build”", "ev-built"),
    Slip(QUESTIONS, "key = true\n", "", "q-together", "options", "Exactly one option"),
    Slip(QUESTIONS, "key = true\n", 'key = "yes"\n',
         "q-together", "options[1].key", "It must be true or false"),
    Slip(QUESTIONS, "They mended a ferry", "They built the bridge",
         "q-together", "options", "the same text"),
    Slip(QUESTIONS, "A ferry ran aground on the same day.", "A ferry sank.",
         "q-together", "options[2].passage", "not in the article"),
    Slip(QUESTIONS, 'reason = "It ran aground."\n', "",
         "q-together", "options[2].reason", "It is missing"),
    Slip(QUESTIONS, "tags = [", "difficulty = 4\ntags = [",
         "q-together", "difficulty", "It must be 3 or less"),
    Slip(QUESTIONS, "tags = [", "difficulty = 1.5\ntags = [",
         "q-together", "difficulty", "It must be a whole number"),
    Slip(QUESTIONS, "[[question.options]]", "[[question]]",
         "q-together", "options", "It is missing"),
]
WHOLE_FILES = [
    ({"events.toml": files_of(make_pack())[EVENTS].replace("[[event]]", "[[events]]", 1)},
     "events.toml: events: “events” is not a known key. Did you mean “event”?"),
    ({"evnets.toml": ""},
     "evnets.toml: : evnets.toml is not a file of a pack. Did you mean events.toml?"),
    ({"zzz.toml": ""}, "zzz.toml: : zzz.toml is not a file of a pack. "),
    ({"events.toml": b"\xff"},
     "events.toml: : Line 1 is not readable as UTF-8. Save the file as UTF-8."),
    ({"events.toml": 'event = "none"\n'},
     "events.toml: event: It must be a list of tables. Write [[event]]."),
    ({"events.toml": "event = [1]\n"}, "events.toml: event 1: It must be a table. "),
]
# fmt: on


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{one.entry}-{one.field}" for one in SLIPS])
def test_one_slip_is_told_once(tmp_path: Path, slip: Slip) -> None:
    folder = write_pack(tmp_path, changes=replace_in(slip.file, slip.old, slip.new))
    with pytest.raises(ImportFailed) as failed:
        read_pack(folder)
    problem, *others = failed.value.problems
    if slip.new != "[[question]]":
        assert not others
    assert (problem.file, problem.entry, problem.field) == (slip.file, slip.entry, slip.field)
    assert slip.message in problem.message
    assert slip.hint in problem.hint


@pytest.mark.parametrize(("changes", "told"), WHOLE_FILES)
def test_a_file_that_is_wrong_as_a_whole_is_told_once(
    tmp_path: Path, changes: dict[str, str | bytes], told: str
) -> None:
    with pytest.raises(ImportFailed) as failed:
        read_pack(write_pack(tmp_path, changes=changes))
    (problem,) = failed.value.problems
    assert f"{problem.file}: {problem.entry}: {problem.message} {problem.hint}" == told


ASKED = 'stem = "What did the towns do together?"\nfacts = ["ev-built"]'
UNFAIR = [
    ("Who closed it first?", "pos-north-first", "without naming who holds it"),
    ("When did the engine house break?", "ev-engine", "without naming who says so"),
]


@pytest.mark.parametrize(("stem", "fact", "message"), UNFAIR)
def test_a_ready_question_is_fair(tmp_path: Path, stem: str, fact: str, message: str) -> None:
    unfair = f'stem = "{stem}"\nfacts = ["{fact}"]'
    folder = write_pack(tmp_path, changes=replace_in(QUESTIONS, ASKED, unfair))
    with pytest.raises(ImportFailed) as failed:
        read_pack(folder)
    assert any(message in problem.message for problem in failed.value.problems)
    draft = replace_in(QUESTIONS, ASKED, f'status = "draft"\n{unfair}')
    assert read_pack(write_pack(tmp_path, changes=draft)).written


def test_unquotable_words_are_not_asked_with(tmp_path: Path) -> None:
    slip = replace_in(QUESTIONS, "A ferry ran aground on the same day.", "The engine house broke")
    with pytest.raises(ImportFailed) as failed:
        read_pack(write_pack(tmp_path, changes=slip))
    assert "not quotable" in failed.value.problems[0].message


def test_who_said_it_may_be_asked_with_actors_as_options(tmp_path: Path) -> None:
    asked = 'stem = "Who said that Southbank was first?"\nfacts = ["pos-north-first"]'
    text = replace_in(QUESTIONS, ASKED, asked)[QUESTIONS]
    named = text.replace("key = true", 'key = true\nsubject = "mayor-north"')
    assert read_pack(write_pack(tmp_path, changes={QUESTIONS: named})).questions
    loose = text.replace("key = true", 'key = true\nsubject = "mayor-nort"')
    with pytest.raises(ImportFailed) as failed:
        read_pack(write_pack(tmp_path, changes={QUESTIONS: loose}))
    (problem,) = failed.value.problems
    assert (problem.field, problem.hint) == ("options", "Did you mean “mayor-north”?")
