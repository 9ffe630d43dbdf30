"""How firmly the article stands behind a statement, and what may hurt a reader in it."""

from enum import Enum


class Standing(Enum):
    """Who vouches for a fact inside the article."""

    ARTICLE = "article"
    """Told in the article's own voice."""
    ATTRIBUTED = "attributed"
    """One named source, and nobody in the article contradicts it."""
    DISPUTED = "disputed"
    """Contradicted in the article; it may be asked only as "according to …"."""


class ContentNote(Enum):
    """What a learner may wish to skip."""

    NONE = "none"
    CASUALTIES = "casualties"
    ATROCITY = "atrocity"
