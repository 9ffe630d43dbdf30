"""Teaching tools: off until they are switched on, and behind a PIN where one is set.

The PIN keeps curious pupils out of the question bank on a shared PC. It is no encryption:
whoever may read the files of the profile can read the library.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from studyapp.core.changes import Changes
from studyapp.core.errors import InvalidInput, StudyError
from studyapp.services.preferences import Preferences

TOOLS = "teaching.tools"
PIN = "teaching.pin"
TRIES = "teaching.tries"
TRIED_AT = "teaching.tried-at"
ON, OFF = "on", "off"
SHORTEST = 4
COST, BLOCK, LANES = 2**14, 8, 1
"""The work factors of scrypt (RFC 7914): 16 MB and some tens of milliseconds a try."""
FREE_TRIES = 3
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=5), timedelta(minutes=10)


class WrongPin(StudyError):
    """A PIN that does not fit; `wait` is how long the next try is refused."""

    def __init__(self, *, wait: timedelta) -> None:
        super().__init__(str(wait))
        self.wait = wait


class Teaching:
    """Whether the teaching tools are shown, and the PIN before them.

    With a PIN the tools are locked again at every start.
    """

    def __init__(
        self,
        preferences: Preferences,
        *,
        now: Callable[[], datetime],
        salt: Callable[[], bytes] = lambda: secrets.token_bytes(16),
    ) -> None:
        self._preferences, self._now, self._salt = preferences, now, salt
        self._unlocked = False

    @property
    def on(self) -> bool:
        """Whether the tools are shown."""
        wanted = self._preferences.find(TOOLS) == ON
        return wanted and (self._unlocked or not self.has_pin)

    @property
    def has_pin(self) -> bool:
        """Whether a PIN stands before the tools."""
        return bool(self._preferences.find(PIN))

    @property
    def wait(self) -> timedelta:
        """How long the next try is refused; nothing where it may be made now.

        A clock that was set back never makes the wait longer than it was.
        """
        tries = int(self._preferences.find(TRIES) or 0)
        at = self._preferences.find(TRIED_AT)
        if tries < FREE_TRIES or not at:
            return timedelta()
        doubled: int = 2 ** min(tries - FREE_TRIES, 16)
        whole = min(FIRST_WAIT * doubled, LONGEST_WAIT)
        passed = max(self._now() - datetime.fromisoformat(at), timedelta())
        return max(whole - passed, timedelta())

    def switch_on(self, pin: str = "") -> Changes:
        """Show the tools; raise `WrongPin` where a PIN is set and this is not it."""
        self._require(pin)
        self._unlocked = True
        return self._preferences.save(TOOLS, ON)

    def switch_off(self) -> Changes:
        """Hide the tools."""
        self._unlocked = False
        return self._preferences.save(TOOLS, OFF)

    def set_pin(self, new: str, *, old: str = "") -> Changes:
        """Set a PIN of at least four characters, or another; raise `WrongPin`, `InvalidInput`."""
        self._require(old)
        if len(new) < SHORTEST:
            raise InvalidInput(field="pin", value="")
        self._unlocked = True
        salt = self._salt()
        return self._preferences.save(PIN, f"{salt.hex()}:{_hash(new, salt).hex()}")

    def remove_pin(self, old: str) -> Changes:
        """Let the tools be switched on by anybody; raise `WrongPin`."""
        self._require(old)
        return self._preferences.save(PIN, "")

    def _require(self, pin: str) -> None:
        stored = self._preferences.find(PIN)
        if not stored:
            return
        if self.wait:
            raise WrongPin(wait=self.wait)
        salt, wanted = (bytes.fromhex(part) for part in stored.split(":"))
        # Noted before the PIN is looked at: a killed app gives no free tries.
        tries = int(self._preferences.find(TRIES) or 0)
        self._preferences.save(TRIES, str(tries + 1))
        self._preferences.save(TRIED_AT, self._now().isoformat())
        if not hmac.compare_digest(_hash(pin, salt), wanted):
            raise WrongPin(wait=self.wait)
        self._preferences.save(TRIES, "0")


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=COST, r=BLOCK, p=LANES, dklen=32)
