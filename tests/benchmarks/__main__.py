"""Measure, as ratios to a floor in the same run: `python -m tests.benchmarks`."""

import argparse
import json
import sys
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measurement import Measurement

NAMES = (
    "startup",
    "generation",
    "timeline",
    "map",
    "search",
    "answers",
    "bank",
    "editor",
    "formats",
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, metavar="NAME")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    options = parser.parse_args(arguments)
    measured: list[Measurement] = []
    print(f"{'name':<38}{'n':>9}{'value ms':>12}{'floor ms':>12}{'ratio':>9}")
    for name in options.only:
        for one in import_module(f"tests.benchmarks.{name}").run():
            measured.append(one)
            print(
                f"{one['name']:<38}{one['n']:>9}{one['value_ms']:>12.3f}"
                f"{one['floor_ms']:>12.3f}{one['ratio']:>9.2f}",
                flush=True,
            )
    if options.json:
        options.json.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
