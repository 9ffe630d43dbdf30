"""Draw every page from the seed pack with a seeded history: `python -m tests.shots OUT`."""

import os
import sys
import tempfile
from itertools import chain
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.shots import (
    accounts,
    answers,
    answers_moving,
    bank,
    bank_preview,
    facts,
    palette,
    printing,
)
from tests.shots import map as map_shots
from tests.shots.history import seed_history
from tests.shots.studio import Studio

SIZES = ((1280, 800), (960, 600))
SCHEMES = ("light", "dark")


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python -m tests.shots OUT")
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        seed_history(Path(folder))
        studio = Studio(Path(folder))
        for scheme in SCHEMES:
            for width, height in SIZES:
                for name, picture in studio.pictures(scheme, width, height):
                    target = out / f"{name}_{scheme}_{width}x{height}.png"
                    picture.save(str(target))
                    print(target)
        studio.close()
    for name, drawn in chain(
        accounts.pictures(),
        answers.pictures(),
        answers_moving.pictures(),
        bank_preview.pictures(),
        bank.pictures(),
        facts.pictures(),
        map_shots.pictures(),
        palette.pictures(),
        printing.pictures(),
    ):
        target = out / f"{name}.png"
        drawn.save(str(target))
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
