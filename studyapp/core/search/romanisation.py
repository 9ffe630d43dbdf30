"""Write Armenian, Cyrillic, Georgian and Greek letters as Latin ones.

It follows the romanisation that English texts use for names (close to BGN/PCGN, without
its diacritics), so that a name typed in its own script meets the one an article prints.
Scripts that need a dictionary, such as Chinese, or write no vowels, such as Arabic, are
left as they are; a pack lists such forms itself.
"""

# ruff: noqa: RUF001 - letters of other scripts that look like Latin ones are what it is about
from __future__ import annotations

import re
import unicodedata

_ARMENIAN = (
    "ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m "
    "յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f"
)
_CYRILLIC = (
    "а a б b в v г g ґ g д d е e ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u "
    "ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya є ye ђ dj ј j љ lj њ nj ћ c џ dz "
    "ә a ғ gh қ q ө o ү u ұ u һ h ҹ j ҝ g"
)
_GEORGIAN = (
    "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p "
    "ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h"
)
_GREEK = (
    "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y "
    "φ f χ ch ψ ps ω o"
)
_SILENT = "ьъ"
_PLACES = (
    ("ու", "u"),
    ("ου", "u"),
    (r"\bո(?!վ)", "vo"),
    (r"\bե", "ye"),
    ("եւ", "ev"),
)
"""Letters that sound otherwise in pairs or where a word begins; casefolded և is ե and ւ."""
_MARKED = str.maketrans({"й": "y", "ї": "yi", "ў": "u", "ё": "e"})
"""Letters that would lose their sound together with their mark."""


def _table() -> dict[int, str]:
    listed = f"{_ARMENIAN} {_CYRILLIC} {_GEORGIAN} {_GREEK}".split()
    sounds = dict(zip(listed[::2], listed[1::2], strict=True))
    return str.maketrans(sounds | dict.fromkeys(_SILENT, ""))


_LETTERS = _table()


def romanised(text: str) -> str:
    """Give a text in lower case with the letters of four scripts as Latin ones.

    Other letters stay; accents may be lost.
    """
    if text.isascii():
        return text.lower()
    lower = unicodedata.normalize("NFC", text.casefold()).translate(_MARKED)
    bare = _without_marks(lower)
    for pattern, sound in _PLACES:
        bare = re.sub(pattern, sound, bare)
    return bare.translate(_LETTERS)


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
