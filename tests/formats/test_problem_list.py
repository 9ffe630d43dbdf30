from studyapp.formats.problem_list import MOST, ProblemList


def test_an_empty_list_is_false() -> None:
    problems = ProblemList()
    assert not problems
    problems.add("a.toml", "ev-a", "date", "It is none.", "Write another.")
    assert problems
    assert problems.found[0].hint == "Write another."


def test_only_so_many_are_kept() -> None:
    problems = ProblemList()
    for number in range(MOST + 20):
        problems.add("a.toml", str(number), "", "No.")
    assert len(problems.found) == MOST + 1
    assert problems.found[-1].message == "There are more."
