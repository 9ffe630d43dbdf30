"""A fact: what a question tests and a schedule remembers."""

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship

Fact = Event | Position | Relationship
