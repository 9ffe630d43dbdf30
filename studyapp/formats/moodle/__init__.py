"""Questions in Moodle's own XML."""

from studyapp.formats.moodle.moodle_format import MoodleXmlFormat

__all__ = ["MoodleXmlFormat"]
