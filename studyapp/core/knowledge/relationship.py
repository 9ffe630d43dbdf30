"""A relationship: a typed link between two actors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote, Standing


class RelationshipKind(Enum):
    """The type of a link; its value is the name used in files."""

    ALLY_OF = "ally_of"
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    FIGHTS = "fights"
    MEDIATES_BETWEEN = "mediates_between"
    GIVES_MILITARY_ASSISTANCE_TO = "gives_military_assistance_to"
    GIVES_ECONOMIC_ASSISTANCE_TO = "gives_economic_assistance_to"
    HAS_ECONOMIC_TIES_WITH = "has_economic_ties_with"
    STATIONS_TROOPS_IN = "stations_troops_in"
    HOLDS_OFFICE_IN = "holds_office_in"
    SPEAKS_FOR = "speaks_for"
    ADVISES = "advises"
    REPRESENTS = "represents"
    WORKS_AT = "works_at"
    PART_OF = "part_of"
    WAS_PART_OF = "was_part_of"
    SEEKS_UNION_WITH = "seeks_union_with"
    DECLARED_INDEPENDENCE_FROM = "declared_independence_from"
    RECOGNISES = "recognises"
    PRESSES = "presses"
    CONDEMNS = "condemns"
    SHARES_ORIGIN_WITH = "shares_origin_with"
    LIVES_IN = "lives_in"
    RESEMBLES = "resembles"
    DRAWS_CLOSER_TO = "draws_closer_to"

    @property
    def symmetric(self) -> bool:
        """Whether A to B says the same as B to A."""
        return self in _SYMMETRIC

    @property
    def wording(self) -> str:
        """The verb phrase between subject and object."""
        return _WORDINGS[self]


_SYMMETRIC = frozenset(
    {
        RelationshipKind.ALLY_OF,
        RelationshipKind.FIGHTS,
        RelationshipKind.HAS_ECONOMIC_TIES_WITH,
        RelationshipKind.SHARES_ORIGIN_WITH,
        RelationshipKind.RESEMBLES,
    }
)

_WORDINGS = {
    RelationshipKind.ALLY_OF: "is a military ally of",
    RelationshipKind.SUPPORTS: "supports",
    RelationshipKind.OPPOSES: "is hostile to",
    RelationshipKind.FIGHTS: "fights against",
    RelationshipKind.MEDIATES_BETWEEN: "mediates between",
    RelationshipKind.GIVES_MILITARY_ASSISTANCE_TO: "gives military assistance to",
    RelationshipKind.GIVES_ECONOMIC_ASSISTANCE_TO: "gives economic assistance to",
    RelationshipKind.HAS_ECONOMIC_TIES_WITH: "has economic ties with",
    RelationshipKind.STATIONS_TROOPS_IN: "stations troops in",
    RelationshipKind.HOLDS_OFFICE_IN: "holds office in",
    RelationshipKind.SPEAKS_FOR: "speaks for",
    RelationshipKind.ADVISES: "advises",
    RelationshipKind.REPRESENTS: "represents",
    RelationshipKind.WORKS_AT: "works at",
    RelationshipKind.PART_OF: "is part of",
    RelationshipKind.WAS_PART_OF: "was part of",
    RelationshipKind.SEEKS_UNION_WITH: "seeks union with",
    RelationshipKind.DECLARED_INDEPENDENCE_FROM: "declared independence from",
    RelationshipKind.RECOGNISES: "recognises",
    RelationshipKind.PRESSES: "puts pressure on",
    RelationshipKind.CONDEMNS: "condemns",
    RelationshipKind.SHARES_ORIGIN_WITH: "shares an origin with",
    RelationshipKind.LIVES_IN: "lives in",
    RelationshipKind.RESEMBLES: "resembles",
    RelationshipKind.DRAWS_CLOSER_TO: "draws closer to",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """A link from `subject` to `object`, both actor ids.

    `second_object` is the other party of a mediation and stands there only. `wording`
    replaces the kind's verb phrase where the article is more exact.
    """

    id: str
    subject: str
    object: str
    kind: RelationshipKind
    second_object: str | None = None
    wording: str = ""
    summary: str
    since: PartialDate | None = None
    until: PartialDate | None = None
    sources: tuple[str, ...] = ()
    via: str | None = None
    standing: Standing
    content_note: ContentNote = ContentNote.NONE
    passages: tuple[Passage, ...]

    def __post_init__(self) -> None:
        if not self.passages:
            raise InvalidInput(field="passages", value=self.id)
        if self.subject in (self.object, self.second_object):
            raise InvalidInput(field="object", value=self.id)
        if (self.kind is RelationshipKind.MEDIATES_BETWEEN) != (self.second_object is not None):
            raise InvalidInput(field="second_object", value=self.id)
        if (self.standing is Standing.ATTRIBUTED) and not self.sources:
            raise InvalidInput(field="sources", value=self.id)
        if (self.standing is Standing.ARTICLE) and self.sources:
            raise InvalidInput(field="standing", value=self.id)
        if self.since and self.until and self.until.strictly_before(self.since):
            raise InvalidInput(field="until", value=self.id)

    @property
    def verb_phrase(self) -> str:
        """The words between subject and object."""
        return self.wording or self.kind.wording
