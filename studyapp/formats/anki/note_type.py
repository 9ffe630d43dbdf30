"""Our note type in Anki: its name, fields and the look of its cards. The ids never change."""

from __future__ import annotations

import hashlib

import genanki  # type: ignore[import-untyped]  # it carries no types

from studyapp.core.knowledge.pack import Pack
from studyapp.formats.sayable import sayable

NAME = "Studyapp question"
MODEL_ID = 1_704_283_951
DATA = "studyapp"
"""The field that holds the whole question; no card shows it."""
QUESTION = "Question"
FIELDS = (QUESTION, "Options", "Answer", "Reason", "Sentence", "Source", "Content note", DATA)
DECK_BASE = 1 << 30
LONGEST_DECK_NAME = 80

FRONT = """<article class="tex2jax_ignore mathjax_ignore">
{{#Content note}}<p class="note">{{Content note}}</p>{{/Content note}}
<div class="question" dir="auto">{{Question}}</div>
<div class="options" dir="auto">{{Options}}</div>
</article>"""
BACK = """{{FrontSide}}
<hr id="answer">
<article class="tex2jax_ignore mathjax_ignore">
<p class="label">Article’s answer</p>
<div class="answer" dir="auto">{{Answer}}</div>
<div class="reason" dir="auto">{{Reason}}</div>
{{#Sentence}}<blockquote dir="auto">{{Sentence}}</blockquote>{{/Sentence}}
<footer dir="auto">{{Source}}</footer>
</article>"""
STYLE = """.card { font: 20px/1.45 sans-serif; color: black; background: white; }
.card.nightMode { color: white; background: black; }
article { max-width: 38em; margin: 0 auto; text-align: start; }
.question, .options, .answer, .reason, blockquote { white-space: pre-wrap; }
.question, .answer { font-weight: bold; }
.options, .reason { margin-top: .8em; }
.note, .label, .reason, .told, footer { font-size: 85%; }
.note, .label, .told, footer { opacity: .75; }
.label { margin: 0; }
.told { margin-bottom: .6em; }
footer { margin-top: 1em; }
blockquote { margin: .8em 0; padding-inline-start: .8em; border-inline-start: 3px solid gray; }
mark { color: inherit; background: none; text-decoration: underline; }
"""


def note_type() -> genanki.Model:
    """Give the note type; asked for anew each time, since writing changes it."""
    return genanki.Model(
        MODEL_ID,
        NAME,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Question", "qfmt": FRONT, "afmt": BACK}],
        css=STYLE,
    )


def deck_id(pack: Pack) -> int:
    """Give the id of a pack's deck, the same wherever it is made."""
    digest = hashlib.sha256(f"deck\n{pack.id}".encode("utf-8", errors="replace")).digest()
    return DECK_BASE + int.from_bytes(digest[:4], "big") % DECK_BASE


def deck_name(pack: Pack) -> str:
    """Give the name of a pack's deck, on one level."""
    plain = " ".join(sayable(pack.title).replace("::", ":").replace('"', "'").split())
    return plain[:LONGEST_DECK_NAME].strip(" :") or NAME


def guid(pack: Pack, question: str) -> str:
    """Give the id of a question's note: importing it again updates it and keeps its progress."""
    return str(genanki.guid_for("studyapp", pack.id, question))
