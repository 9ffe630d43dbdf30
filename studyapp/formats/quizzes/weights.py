"""What a stranger's options earn that is not kept: here right ones count alike.

Of several right options each earns the same part, and each wrong one takes as much away; of one
right option no other takes anything away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studyapp.formats.quizzes.question import FULL, QuizAnswer

NEARLY = 1.0
"""Parts are written with few digits: 33.33333 and 33.3 are the same."""
UNEQUAL = "Right options that earn unequal parts of the marks count alike."
PENALTY = "How much a wrong option takes away is not kept."


def weights_lost(answers: Sequence[QuizAnswer], *, several: bool) -> Iterator[str]:
    """Give a sentence for each thing that is lost of what options earn, in percent."""
    rights = [one.percent for one in answers if one.percent > 0]
    if several and rights and max(rights) - min(rights) > NEARLY:
        yield UNEQUAL
    usual = -FULL / len(rights) if several and rights else 0.0
    if any(one.percent < 0 and abs(one.percent - usual) > NEARLY for one in answers):
        yield PENALTY
