"""A whole pack in one file: its folder, zipped, with a manifest that guards it."""

from studyapp.formats.studypack.studypack_format import StudyPackFormat

__all__ = ["StudyPackFormat"]
