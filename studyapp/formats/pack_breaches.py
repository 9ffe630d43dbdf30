"""Tell broken invariants of a pack in words, each with the file that its entry stands in."""

from __future__ import annotations

from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from studyapp.core.knowledge.invariants import Breach
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Tone
from studyapp.core.knowledge.standing import Standing
from studyapp.formats.problem_list import ProblemList

NEAR = 60
PACK_FILE = "pack.toml"
KINDS_OF_FIELD = {
    "accounts.events": ("event",),
    "accounts.positions": ("position",),
    "accounts.relationships": ("relationship",),
    "accounts.speaker": ("speaker",),
    "events": ("event",),
    "place": ("place", "actor"),
    "speaker": ("speaker",),
    "topic": ("topic",),
}


@dataclass
class Declared:
    """Every id that stands in the files, whether its entry could be built or not."""

    file_of_key: dict[str, str] = field(default_factory=dict)
    keys_of_id: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    incomplete: set[str] = field(default_factory=set)

    def add(self, entry_id: str, key: str) -> None:
        """Remember an id of a kind of entry."""
        self.keys_of_id.setdefault(entry_id, set()).add(key)

    def ids(self, *keys: str) -> frozenset[str]:
        """Give the ids of some kinds of entries."""
        wanted = set(keys)
        return frozenset(name for name, found in self.keys_of_id.items() if found & wanted)

    def unknown_files(self, *keys: str) -> bool:
        """Tell whether a file of one of these kinds could not be read at all."""
        return bool(self.unread & set(keys))

    def file_of(self, entry_id: str) -> str:
        """Give the file an id stands in, the last one where there are several."""
        keys = self.keys_of_id.get(entry_id, set())
        return next((file for key, file in self.file_of_key.items() if key in keys), PACK_FILE)

    def near(self, wanted: str, *keys: str) -> str:
        """Give a hint that names the id most like the one wanted."""
        known = sorted(self.ids(*(keys or self.file_of_key)))
        found = process.extractOne(wanted, known, scorer=fuzz.ratio, score_cutoff=NEAR)
        return f"Did you mean “{found[0]}”?" if found else ""


def note_breaches(breaches: tuple[Breach, ...], declared: Declared, problems: ProblemList) -> None:
    """Note the breaches that do not merely follow from an entry that could not be built."""
    for breach in breaches:
        told = _told(breach, declared)
        if told is not None:
            message, hint = told
            problems.add(declared.file_of(breach.entry), breach.entry, breach.field, message, hint)


def note_unsourced(pack: Pack, problems: ProblemList) -> None:
    """Note disputed events and relationships that nobody is named for.

    Only what the article itself tells as one account of a dispute needs no source.
    """
    own = {
        fact
        for dispute in pack.disputes
        for account in dispute.accounts
        if pack.speaker(account.speaker).tone is Tone.ARTICLE
        for fact in account.facts
    }
    for file, facts in (("events.toml", pack.events), ("relationships.toml", pack.relationships)):
        for fact in facts:
            if fact.standing is Standing.DISPUTED and not fact.sources and fact.id not in own:
                message = "What is disputed names who says so."
                problems.add(file, fact.id, "sources", message)


def _told(breach: Breach, declared: Declared) -> tuple[str, str] | None:
    match breach.field:
        case "id":
            return f"The id “{breach.value}” is used more than once.", ""
        case "standing":
            return _standing(breach, declared)
        case "part_of" if breach.value == breach.entry:
            return "It is part of itself, through others.", ""
        case "speaker" if (
            breach.value in ("article", "other") and breach.entry not in declared.keys_of_id
        ):
            return _voice(breach, declared)
        case _:
            return _loose(breach, declared)


def _standing(breach: Breach, declared: Declared) -> tuple[str, str] | None:
    if declared.incomplete & {"dispute"} or declared.unknown_files("dispute"):
        return None
    if breach.value == Standing.DISPUTED.value:
        return "It is called disputed, but stands in no account of a dispute.", ""
    message = f"It stands in an account of a dispute, but its standing is “{breach.value}”."
    return message, 'Write standing = "disputed".'


def _voice(breach: Breach, declared: Declared) -> tuple[str, str] | None:
    if declared.incomplete & {"speaker"} or declared.unknown_files("speaker"):
        return None
    return f"Exactly one speaker has the tone “{breach.value}”.", ""


def _loose(breach: Breach, declared: Declared) -> tuple[str, str] | None:
    keys = KINDS_OF_FIELD.get(breach.field, ("actor",))
    if breach.value in declared.ids(*keys) or declared.unknown_files(*keys):
        return None
    return f"There is no {keys[0]} “{breach.value}”.", declared.near(breach.value, *keys)
