"""Questions and packs out to other programs and in from them: plan, show, apply."""

from studyapp.services.transfer.whole_pack import export_json, pack_as_json

__all__ = ["export_json", "pack_as_json"]
