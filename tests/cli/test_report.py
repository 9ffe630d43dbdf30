import json

from tests.cli.conftest import Desk


def test_the_neutrality_report_counts_each_speaker(desk: Desk) -> None:
    result = desk.run("report", "neutrality")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "The old bridge"
    assert lines[1].endswith(" questions.")
    table = {line.split("  ")[0].strip(): line.split() for line in lines[3:8]}
    assert {"Article", "Northbank", "Southbank", "Others"} < set(table)
    assert len(table["Northbank"]) == 5
    assert "Between Northbank and Southbank, even means" in result.output
    north, south = table["Northbank"], table["Southbank"]
    assert f"  quoted: {north[3]} to {south[3]}, " in result.output


def test_a_program_gets_plain_values(desk: Desk) -> None:
    told = json.loads(desk.run("report", "neutrality", "--json").output)
    assert told["questions"] > 0
    assert [one["id"] for one in told["speakers"]] == ["article", "north", "others", "south"]
    assert set(told["even"]) == {"named_first", "keyed", "quoted", "distractor"}
    assert sum(one["quoted"] for one in told["speakers"]) > 0


def test_the_report_changes_nothing(desk: Desk) -> None:
    first = desk.run("report", "neutrality").output
    assert desk.run("report", "neutrality").output == first


def test_an_unknown_report_is_a_usage_error(desk: Desk) -> None:
    assert desk.run("report", "weather").exit_code == 2
