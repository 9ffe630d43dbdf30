"""An actor: whoever the article names as doing, holding or reporting something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.passage import Passage

Spot = tuple[int, int]
FARTHEST = 10_000


class ActorKind(Enum):
    """What kind of actor it is; options of one question are of one kind."""

    PERSON = "person"
    STATE = "state"
    REGION = "region"
    BODY = "body"
    FORCE = "force"
    ORGANISATION = "organisation"
    MEDIUM = "medium"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, state, region, public body, armed force, organisation, medium or group.

    `speaker` is the id of the speaker whose glyph it carries, `speaks_for` and `part_of`
    are actor ids or None. `spot` is where the pack places its middle on the map: pixels to
    the right and down, each 0 to `FARTHEST`.
    """

    id: str
    kind: ActorKind
    name: Name
    role: str = ""
    speaker: str
    speaks_for: str | None = None
    part_of: str | None = None
    spot: Spot | None = None
    passages: tuple[Passage, ...]

    def __post_init__(self) -> None:
        if not self.passages:
            raise InvalidInput(field="passages", value=self.id)
        if self.spot is not None and not all(0 <= one <= FARTHEST for one in self.spot):
            raise InvalidInput(field="map", value=self.id)
        if self.id in (self.speaks_for, self.part_of):
            raise InvalidInput(field="part_of", value=self.id)

    @property
    def described(self) -> str:
        """The name with the role, as an answer option shows it."""
        return f"{self.name.canonical}, {self.role}" if self.role else self.name.canonical
