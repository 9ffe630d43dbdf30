"""Compare what files hold with what the library holds: the plan of an import."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from studyapp.core.bank.entry import Entry
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.merged_choices import three_way
from studyapp.core.bank.merging import merged
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.errors import Problem
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.formats.exchange import Item, Loss, QuestionFormat, TableFormat
from studyapp.formats.registry import format_named
from studyapp.services.reading.reading import Reading
from studyapp.services.transfer.cleaning import cleaned
from studyapp.services.transfer.import_plan import Effect, ImportPlan, PlannedPack, PlannedQuestion
from studyapp.services.transfer.pack_changes import planned_pack
from studyapp.services.transfer.reading_files import FilesRead
from studyapp.services.transfer.standing import Standing

Entries = Mapping[str, Entry]


def compare(read: FilesRead, standing: Standing) -> ImportPlan:
    """Plan an import; touches nothing, so that any thread may do it."""
    return _Comparison(standing).plan(read)


class _Comparison:
    """Gathers what the files hold; the first that brings a question counts."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._found: dict[tuple[str, str], PlannedQuestion] = {}
        self._packs: dict[str, PlannedPack] = {}
        self._problems: list[Problem] = []
        self._losses: list[Loss] = []
        self._skipped = 0

    def plan(self, read: FilesRead) -> ImportPlan:
        self._problems += read.problems
        for reading in read.readings:
            self._take(reading)
        return ImportPlan(
            files=tuple((one.file, one.format) for one in read.readings),
            unread=read.unread,
            questions=tuple(self._found.values()),
            packs=tuple(self._packs.values()),
            problems=tuple(self._problems),
            losses=tuple(self._losses),
            skipped=self._skipped,
        )

    def _take(self, reading: Reading) -> None:
        found = reading.found
        self._problems += found.problems
        self._losses += found.losses
        self._skipped += len({(one.file, one.entry) for one in found.problems if one.entry})
        if found.bundle is not None:
            self._take_pack(reading)
        elif found.pack_id and found.pack_id != self._standing.pack.id:
            self._refuse(reading)
        else:
            entries = self._standing.packs[self._standing.pack.id].entries
            self._take_items(reading, self._standing.pack, entries)

    def _take_pack(self, reading: Reading) -> None:
        bundle = reading.found.bundle
        assert bundle is not None  # noqa: S101 - the caller has looked
        pack_id = bundle.pack.id
        stored = self._standing.packs[pack_id]
        known = self._packs.get(pack_id)
        if known is not None and known.pack != bundle.pack:
            told = f"Another file brings the pack “{bundle.pack.title}” in another version."
            self._leave_out(reading, told, "Import one of them at a time.")
            return
        planned = known or planned_pack(reading.file, bundle, stored.pack)
        self._packs[pack_id] = planned
        entries = stored.entries
        if planned.effect is not Effect.UNCHANGED:
            entries = _entries_after(planned, stored.entries)
        self._take_items(reading, bundle.pack, entries)

    def _refuse(self, reading: Reading) -> None:
        """Leave out what belongs to another pack: its words stand in another article."""
        pack_id = reading.found.pack_id
        stored = self._standing.packs[pack_id].pack
        if stored is None:
            told = f"Its questions belong to the pack “{pack_id}”, which is not in the library."
            self._leave_out(reading, told, "Import the pack itself first, as a .studypack file.")
        else:
            told = (
                f"Its questions belong to the pack “{stored.title}”, which is not the one in use."
            )
            self._leave_out(reading, told, "Choose that pack and import the file again.")

    def _leave_out(self, reading: Reading, message: str, hint: str) -> None:
        self._skipped += len(reading.found.items)
        problem = Problem(file=reading.file, entry="", field="", message=message, hint=hint)
        self._problems.append(problem)

    def _take_items(self, reading: Reading, pack: Pack, entries: Entries) -> None:
        target = _Target(pack, entries, format_named(reading.format), reading.found.columns)
        for item in _items(reading):
            self._take_item(reading, target, item)

    def _take_item(self, reading: Reading, target: _Target, item: Item) -> None:
        planned, losses = target.planned(reading.file, item)
        key = (target.pack.id, planned.form.id)
        known = self._found.get(key)
        if known is None:
            self._found[key] = planned
            self._losses += losses
        elif (known.form, known.status) != (planned.form, planned.status):
            self._skipped += 1
            told = f"The question “{planned.form.id}” comes more than once; the first is taken."
            hint = "Give the other an id of its own, or none, and it comes as a new question."
            problem = Problem(
                file=reading.file, entry=planned.form.id, field="id", message=told, hint=hint
            )
            self._problems.append(problem)


class _Target:
    """The pack that questions are for, what stands there of them, and what the file can say."""

    def __init__(
        self, pack: Pack, entries: Entries, format_: QuestionFormat, columns: tuple[str, ...]
    ) -> None:
        self.pack, self._entries = pack, entries
        self._format, self._columns = format_, columns

    def planned(self, file: str, item: Item) -> tuple[PlannedQuestion, list[Loss]]:
        incoming = Item(form=cleaned(item.form), status=item.status)
        before = self._entries.get(incoming.form.id)
        form, status = self._merged(before, incoming)
        form, losses = self._tied(form, before)
        effect = _effect(before, form, status)
        held_back = False
        if effect is not Effect.UNCHANGED and status is QuestionStatus.READY:
            held_back = not self._is_ready(form)
            status = QuestionStatus.DRAFT if held_back else status
            effect = _effect(before, form, status)
        return PlannedQuestion(
            file=file,
            pack_id=self.pack.id,
            effect=effect,
            before=before,
            form=form,
            status=status,
            held_back=held_back,
        ), losses

    def _merged(self, before: Entry | None, incoming: Item) -> tuple[QuestionForm, QuestionStatus]:
        if before is None:
            return incoming.form, incoming.status
        carried = self._carried(Item(form=before.form, status=before.status))
        if carried is None:
            # The format could not have written it, so all that the file says is new.
            empty = QuestionForm(id=before.form.id, kind=before.form.kind)
            carried = Item(form=empty, status=incoming.status)
        form = merged(before.form, cleaned(carried.form), incoming.form)
        return form, three_way(before.status, carried.status, incoming.status)

    def _carried(self, item: Item) -> Item | None:
        if self._columns and isinstance(self._format, TableFormat):
            return self._format.carried_under(item, self._columns)
        return self._format.carried(item)

    def _tied(self, form: QuestionForm, before: Entry | None) -> tuple[QuestionForm, list[Loss]]:
        """Untie a question from facts that the pack has not; those it had here are its own."""
        own = set(before.form.facts) if before is not None else set()
        kept = tuple(one for one in form.facts if one in own or self._knows(one))
        if kept == form.facts:
            return form, []
        told = "It was tied to facts that this pack does not have, and is no longer."
        loss = Loss(item=form.id, field="facts", message=told)
        fact = form.fact if form.fact in kept else ""
        return replace(form, facts=kept, fact=fact), [loss]

    def _knows(self, one: str) -> bool:
        pack = self.pack
        known = pack.find_fact(one) is not None or pack.find_actor(one) is not None
        return known or any(dispute.id == one for dispute in pack.disputes)

    def _is_ready(self, form: QuestionForm) -> bool:
        """Tell whether a question may be asked: it is whole and rests on words of the article."""
        return isinstance(question_of(form, self.pack.article), Question)


def _items(reading: Reading) -> Iterator[Item]:
    """Give the questions of a file, and those of its pack that it does not say otherwise."""
    yield from reading.found.items
    told = {item.form.id for item in reading.found.items}
    for one in reading.found.bundle.written if reading.found.bundle else ():
        if one.question.id not in told:
            yield Item(form=form_of(one.question), status=one.status)


def _entries_after(planned: PlannedPack, stored: Entries) -> dict[str, Entry]:
    """Give the questions as they stand once the pack is stored, before any other is."""
    ready, written = QuestionStatus.READY, planned.bundle.written
    found = {
        one.id: Entry(form=form_of(one), status=ready, origin=Origin.GENERATED)
        for one in planned.generated
    } | {
        one.question.id: Entry(form=form_of(one.question), status=one.status, origin=Origin.WRITTEN)
        for one in written
    }
    retired = QuestionStatus.RETIRED
    left = {key: replace(one, status=retired) for key, one in stored.items() if key not in found}
    taken = {key: one for key, one in stored.items() if one.changed_at is not None}
    return left | found | taken


def _effect(before: Entry | None, form: QuestionForm, status: QuestionStatus) -> Effect:
    if before is None:
        return Effect.NEW
    same = (before.form, before.status) == (form, status)
    return Effect.UNCHANGED if same else Effect.CHANGED
