"""Import files into a real Anki and tell what became of them, as JSON on standard output.

Run as `python real_anki.py FOLDER FILE…`, in a process of its own: Anki is under the AGPL and
is no part of the app. The first card is answered after the first file.
"""

import json
import sys
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportCsvRequest


def main(folder: Path, files: list[str]) -> None:
    collection = Collection(str(folder / "collection.anki2"))
    told = []
    for number, file in enumerate(files):
        log = _imported(collection, file)
        if number == 0:
            _answer_first(collection)
        told.append({"log": log, **_state(collection)})
    print(json.dumps(told))  # noqa: T201 - this is what it is for
    collection.close()


def _imported(collection: Any, file: str) -> dict[str, int]:
    if file.endswith(".apkg"):
        request = ImportAnkiPackageRequest(
            package_path=file, options=ImportAnkiPackageOptions(with_scheduling=False)
        )
        log = collection.import_anki_package(request).log
    else:
        metadata = collection.get_csv_metadata(file, None)
        log = collection.import_csv(ImportCsvRequest(path=file, metadata=metadata)).log
    names = ("new", "updated", "duplicate", "conflicting")
    return {name: len(getattr(log, name)) for name in names}


def _answer_first(collection: Any) -> None:
    deck = next(one for one in collection.decks.all_names_and_ids() if one.name != "Default")
    collection.decks.select(deck.id)
    card = collection.sched.getCard()
    card.start_timer()
    collection.sched.answerCard(card, 4)


def _state(collection: Any) -> dict[str, Any]:
    notes = [collection.get_note(one) for one in sorted(collection.find_notes(""))]
    cards = [card for note in notes for card in note.cards()]
    return {
        "decks": [one.name for one in collection.decks.all_names_and_ids()],
        "notes": [
            {"guid": note.guid, "fields": note.values(), "tags": note.tags} for note in notes
        ],
        "reviews": [card.reps for card in cards],
        "shown": [(card.question(), card.answer()) for card in cards],
        "sounds": sum(len(card.question_av_tags()) + len(card.answer_av_tags()) for card in cards),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
