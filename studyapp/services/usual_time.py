"""How long a right answer usually takes: the median of the latest ones to that kind of body."""

from __future__ import annotations

from collections import defaultdict, deque
from statistics import median
from typing import cast

from studyapp.core.quiz.body import Body
from studyapp.core.quiz.body_codec import body_to_json
from studyapp.storage.run_store import RunStore

LATEST = 400
"""How far back to look, in attempts; a bound, so that a long history costs nothing."""
KEPT = 31
FEWEST = 5
"""With fewer right answers nothing counts as usual yet."""


class UsualTime:
    """Reads the latest times once and then keeps up with every answer."""

    def __init__(self, runs: RunStore) -> None:
        self._runs = runs
        self._times: defaultdict[str, deque[int]] | None = None

    def of(self, body: Body) -> int | None:
        """Give the usual time for a body's kind in milliseconds, or None while unknown."""
        times = self._loaded()[_kind(body)]
        return round(median(times)) if len(times) >= FEWEST else None

    def add(self, body: Body, took_ms: int) -> None:
        """Take in the time of one more right answer."""
        self._loaded()[_kind(body)].append(took_ms)

    def _loaded(self) -> defaultdict[str, deque[int]]:
        if self._times is None:
            self._times = defaultdict(lambda: deque(maxlen=KEPT))
            for kind, took_ms in self._runs.right_times(LATEST):
                self._times[kind].append(took_ms)
        return self._times


def _kind(body: Body) -> str:
    return cast("str", body_to_json(body)["type"])
