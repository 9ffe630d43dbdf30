"""Which fields the form of each kind has, in which order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.bank.fact_form import EntryKind
from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Stance
from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.core.knowledge.standing import ContentNote
from studyapp.ui.modes.bank.facts.choice_fields import Choosable, PickMany, PickOne, Switch
from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.modes.bank.facts.line_rows import AccountsField, PartsField
from studyapp.ui.modes.bank.facts.quotes_field import QuotesField
from studyapp.ui.modes.bank.facts.text_fields import DateField, FormsField, LineField, TextField
from studyapp.ui.modes.bank.facts.words import actor_kind_words, note_words, stance_words
from studyapp.ui.theme import Theme


class Fields:
    """Makes the fields of a kind; each is named as the form's own field."""

    def __init__(self, theme: Theme, pack: Pack, locale: QLocale) -> None:
        self._theme, self._pack, self._locale = theme, pack, locale
        actors = [Choosable(value=one.id, words=one.name.canonical) for one in pack.actors]
        self._actors = sorted(actors, key=lambda one: one.words.casefold())

    def of(self, kind: EntryKind) -> list[Field]:
        """Give the fields for a kind of entry."""
        make = {
            EntryKind.EVENT: self._event,
            EntryKind.ACTOR: self._actor,
            EntryKind.POSITION: self._position,
            EntryKind.RELATIONSHIP: self._relationship,
            EntryKind.DISPUTE: self._dispute,
            EntryKind.TOPIC: self._topic,
            EntryKind.PLACE: self._place,
        }
        return make[kind]()

    def _event(self) -> list[Field]:
        return [
            self._line("title", _tr("Title"), _tr("Neutral, and without the date.")),
            self._line(
                "asks",
                _tr("Question on its date"),
                _tr("Goes on after “When”: was the bridge closed. Empty: not asked."),
            ),
            self._text("summary", _tr("Summary")),
            self._date("date", _tr("Date, as precise as the article")),
            self._line("date_words", _tr("The article’s words for the date")),
            self._line("date_note", _tr("How the date was found, if that needs a word")),
            self._place_of("place", _tr("Place")),
            PartsField(self._theme, "participants", _tr("Who took part"), self._actors),
            self._many(
                "sources", _tr("Who says so"), _tr("Nobody: the article says it in its own voice.")
            ),
            self._one_actor("via", _tr("Reported by")),
            self._note(),
            self._quotes(_tr("Words of the article")),
        ]

    def _actor(self) -> list[Field]:
        kinds = (Choosable(value=one, words=actor_kind_words(one)) for one in ActorKind)
        speakers = (Choosable(value=one.id, words=one.name) for one in self._pack.speakers)
        return [
            self._line("title", _tr("Name, as it is usually written")),
            FormsField(
                self._theme,
                "as_written",
                _tr("As the article writes it"),
                hint=_tr("A spelling a line. A typed answer may be any of them."),
            ),
            self._one("actor_kind", _tr("Kind"), kinds),
            self._line("role", _tr("Role, as the article gives it")),
            self._one(
                "speaker",
                _tr("Whose voice"),
                speakers,
                _tr("Decides the shape beside everything it says."),
            ),
            self._one_actor("speaks_for", _tr("Speaks for")),
            self._one_actor("part_of", _tr("Part of")),
            self._text("note", _tr("Note on the name")),
            self._line("note_source", _tr("Where the note is from")),
            self._quotes(_tr("Words of the article")),
        ]

    def _position(self) -> list[Field]:
        stances = (Choosable(value=one, words=stance_words(one)) for one in Stance)
        topics = (Choosable(value=one.id, words=one.name) for one in self._pack.topics)
        return [
            self._one_actor("holder", _tr("Who holds it")),
            self._one("stance", _tr("What they do"), stances),
            self._text(
                "title",
                _tr("Statement"),
                _tr("In your own words, going on after “that”, without a full stop."),
            ),
            self._one("topic", _tr("Topic"), topics),
            self._one_actor("via", _tr("Reported by")),
            self._many("about", _tr("About whom")),
            self._date("date", _tr("Date, as precise as the article")),
            self._line("date_words", _tr("The article’s words for the date")),
            Switch(
                self._theme, "own_voice", _tr("Voice"), _tr("The article gives it in its own voice")
            ),
            self._note(),
            self._quotes(_tr("Words of the article")),
        ]

    def _relationship(self) -> list[Field]:
        kinds = (Choosable(value=one, words=one.wording) for one in RelationshipKind)
        return [
            self._one_actor("subject", _tr("From")),
            self._one("relation", _tr("How they are tied"), kinds),
            self._one_actor("object", _tr("To")),
            self._one_actor("second_object", _tr("And to"), _tr("For mediation between two only.")),
            self._line("wording", _tr("The article’s own verb, if it is more exact")),
            self._text("title", _tr("In one sentence")),
            self._date("since", _tr("Since")),
            self._date("until", _tr("Until")),
            self._many(
                "sources", _tr("Who says so"), _tr("Nobody: the article says it in its own voice.")
            ),
            self._one_actor("via", _tr("Reported by")),
            self._note(),
            self._quotes(_tr("Words of the article")),
        ]

    def _dispute(self) -> list[Field]:
        topics = (Choosable(value=one.id, words=one.name) for one in self._pack.topics)
        speakers = [Choosable(value=one.id, words=one.name) for one in self._pack.speakers]
        facts = [Choosable(value=one.id, words=self._fact(one.id)) for one in self._pack.facts]
        events = [Choosable(value=one.id, words=one.title) for one in self._pack.events]
        return [
            self._text("title", _tr("Neutral question"), _tr("Such as: Who opened fire first?")),
            self._one("topic", _tr("Topic"), topics),
            AccountsField(self._theme, "accounts", _tr("Accounts"), speakers, facts),
            self._text("article_says", _tr("What the article itself says")),
            PickMany(self._theme, "events", _tr("Events it is about"), events),
            self._quotes(_tr("The article’s own words on it")),
        ]

    def _topic(self) -> list[Field]:
        return [self._line("title", _tr("Name"))]

    def _place(self) -> list[Field]:
        return [
            self._line("title", _tr("Name, as it is usually written")),
            FormsField(self._theme, "as_written", _tr("As the article writes it")),
            self._text("note", _tr("Note on the name")),
            self._line("note_source", _tr("Where the note is from")),
        ]

    def _line(self, name: str, label: str, hint: str = "") -> Field:
        return LineField(self._theme, name, label, hint=hint)

    def _text(self, name: str, label: str, hint: str = "") -> Field:
        return TextField(self._theme, name, label, hint=hint)

    def _date(self, name: str, label: str) -> Field:
        return DateField(self._theme, name, label, self._locale)

    def _one(self, name: str, label: str, choices: Iterable[Choosable], hint: str = "") -> Field:
        return PickOne(self._theme, name, label, list(choices), hint=hint)

    def _one_actor(self, name: str, label: str, hint: str = "") -> Field:
        nobody = Choosable(value="", words=_tr("Nobody"))
        return PickOne(self._theme, name, label, [nobody, *self._actors], hint=hint)

    def _many(self, name: str, label: str, hint: str = "") -> Field:
        return PickMany(self._theme, name, label, self._actors, hint=hint)

    def _place_of(self, name: str, label: str) -> Field:
        nowhere = Choosable(value="", words=_tr("None named"))
        places = [Choosable(value=one.id, words=one.name.canonical) for one in self._pack.places]
        both = sorted([*places, *self._actors], key=lambda one: one.words.casefold())
        return PickOne(self._theme, name, label, [nowhere, *both])

    def _note(self) -> Field:
        notes = [Choosable(value=one, words=note_words(one)) for one in ContentNote]
        return PickOne(self._theme, "content_note", _tr("Content note"), notes)

    def _quotes(self, label: str) -> Field:
        return QuotesField(self._theme, "quotes", label, self._pack)

    def _fact(self, fact_id: str) -> str:
        fact = self._pack.fact(fact_id)
        parts = [str(getattr(fact, name, "")) for name in ("title", "statement", "summary")]
        words = next(part for part in parts if part)
        holder = getattr(fact, "holder", "")
        return f"{self._pack.actor(holder).name.canonical}: {words}" if holder else words


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)
