"""Fold a text to what a searcher means: no case, no accents, letters that look alike as one.

SQLite's own tokenizer takes accents off but keeps the dotless i and the schwa, which
are letters of their own in Azerbaijani and Turkish; a reader types i and e.
"""

from __future__ import annotations

import re
import unicodedata

ALIKE = str.maketrans(
    {
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "\N{LATIN SMALL LETTER SCHWA}": "e",
        "\N{LATIN SMALL LETTER L WITH STROKE}": "l",
        "\N{LATIN SMALL LETTER O WITH STROKE}": "o",
        "\N{LATIN SMALL LETTER D WITH STROKE}": "d",
        "\N{LATIN SMALL LETTER ETH}": "d",
        "\N{LATIN SMALL LETTER THORN}": "th",
        "\N{LATIN SMALL LETTER AE}": "ae",
        "\N{LATIN SMALL LIGATURE OE}": "oe",
    }
)

_PLAIN = re.compile(r"[\x00-\x7f“”‘’–—]*")
"""Texts that only have their capitals to lose; most are, and finding out is quick."""


def fold(text: str) -> str:
    """Give the folded text: lower case, no marks, look-alikes as one letter."""
    if _PLAIN.fullmatch(text):
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(ALIKE))
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return bare.casefold().translate(ALIKE)


def folded_words(text: str) -> tuple[str, ...]:
    """Give the folded words of a query; signs that are no letter or digit part words."""
    kept = "".join(sign if sign.isalnum() else " " for sign in fold(text))
    return tuple(kept.split())
