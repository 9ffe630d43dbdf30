"""Which forms of a name may be typed: all that mean nobody else."""

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.name import Name
from studyapp.core.quiz.spellings import Spellings
from tests.builders import actors, make_actor, make_pack


def test_a_last_name_counts_unless_somebody_else_bears_it() -> None:
    ann = make_actor(
        "ann", kind=ActorKind.PERSON, name=Name(canonical="Ann Reed", as_written=("An Reid",))
    )
    bea = make_actor("bea", kind=ActorKind.PERSON, name="Bea Reed")
    spellings = Spellings(make_pack(actors=(*actors(), ann, bea)))
    assert spellings.of(ann) == ("Ann Reed", "An Reid", "Reid")
    assert spellings.of(bea) == ("Bea Reed",)


def test_only_persons_have_last_names() -> None:
    board = make_actor("river-board", name="The Great Board")
    spellings = Spellings(make_pack(actors=(*actors(), board)))
    assert spellings.of(board) == ("The Great Board",)
