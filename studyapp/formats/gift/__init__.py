"""Questions in GIFT, the text format of Moodle."""

from studyapp.formats.gift.gift_format import GiftFormat

__all__ = ["GiftFormat"]
