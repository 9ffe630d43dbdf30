"""Say in plain words what pydantic found wrong with a table."""

from __future__ import annotations

from typing import Any

from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from studyapp.formats import pack_schema
from studyapp.formats.pack_schema import Table

NEAR = 60
INNER = (
    pack_schema.Quotation,
    pack_schema.ArticleTable,
    pack_schema.ParticipantTable,
    pack_schema.AccountTable,
    pack_schema.OptionTable,
)

_WORDS = {
    "missing": "It is missing.",
    "int_type": "It must be a whole number.",
    "bool_type": "It must be true or false.",
    "list_type": "It must be a list in square brackets.",
    "tuple_type": "It must be a list in square brackets.",
    "model_type": "It must be a table.",
    "model_attributes_type": "It must be a table.",
    "string_pattern_mismatch": "The id has the wrong form.",
    "string_too_long": "It is longer than {max_length} characters.",
    "too_short": "It needs at least {min_length}.",
    "too_long": "It may have {max_length} at most.",
    "greater_than_equal": "It must be {ge} or more.",
    "less_than_equal": "It must be {le} or less.",
    "value_error": "It {error}.",
}
_IDS = "Ids are lower-case words joined by hyphens; ev-, pos-, rel-, dis- and q- begin facts' ids."


def told(error: ErrorDetails, model: type[Table]) -> tuple[str, str]:
    """Give the message and the hint for one error in a table of a model."""
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            key = str(error["loc"][-1])
            hint = near_word(key, _keys(model, error["loc"]))
            return f"“{key}” is not a known key.", hint
        case "enum" | "literal_error":
            hint = near_word(str(error["input"]), _choices(str(context["expected"])))
            return f"It must be {context['expected']}.", hint
        case "string_type":
            return "It must be text in quotation marks.", _in_marks(error["input"])
        case kind:
            words = _WORDS.get(kind)
            message = words.format(**context) if words else f"{error['msg']}."
            return message, _IDS if kind == "string_pattern_mismatch" else ""


def near_word(word: str, known: frozenset[str]) -> str:
    """Give a hint that names the known word most like this one, if one is alike."""
    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=NEAR)
    return f"Did you mean “{found[0]}”?" if found else ""


def _in_marks(given: Any) -> str:
    return "" if isinstance(given, (dict, list)) else f'Write "{given}".'


def _choices(expected: str) -> frozenset[str]:
    return frozenset(word.strip("' ") for word in expected.replace(" or ", ",").split(","))


def _keys(model: type[Table], loc: tuple[int | str, ...]) -> frozenset[str]:
    if len(loc) == 1:
        return frozenset(model.model_fields)
    return frozenset(name for one in INNER for name in one.model_fields)
