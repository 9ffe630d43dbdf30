"""QTI: questions for other learning platforms, an item a file, in a package with a manifest."""

from __future__ import annotations

from studyapp.formats.exchange import Found, Item, Sheet, Written
from studyapp.formats.qti.carried import carried_item, losses_of
from studyapp.formats.qti.item_writing import item_of
from studyapp.formats.qti.manifest import manifest_of
from studyapp.formats.qti.names import MANIFEST
from studyapp.formats.qti.reading import read_item, read_package
from studyapp.formats.qti.xml_tree import written
from studyapp.formats.zip_writing import zipped

ZIP = b"PK"


class QtiFormat:
    """A package of QTI 2.1; single items and items of QTI 2.2 are read too."""

    name = "qti"
    suffixes: tuple[str, ...] = (".zip", ".xml")

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question."""
        return carried_item(item)

    def write(self, sheet: Sheet) -> Written:
        """Give the package; the same sheet gives the same bytes."""
        sent = [(one, carried_item(one)) for one in sheet.items]
        kept = [found for _, found in sent if found is not None]
        named = [(f"items/{number:05}.xml", one) for number, one in enumerate(kept, start=1)]
        files = {name: written(item_of(one.form)) for name, one in named}
        files[MANIFEST] = written(manifest_of(sheet.pack, named))
        losses = [loss for one, found in sent if found is not one for loss in losses_of(one)]
        return Written(data=zipped(files), losses=tuple(losses))

    def read(self, data: bytes, file: str) -> Found:
        """Read a package or a single item; raise `ImportFailed` where nothing can be read."""
        return read_package(data, file) if data.startswith(ZIP) else read_item(data, file)
