"""What is said of things that a file says and that are not kept."""

from studyapp.core.bank.form import QuestionForm
from studyapp.formats.exchange import Loss
from studyapp.ui.dialogs.transfer_words import loss_lines


def loss(message: str, *, item: str = "", field: str = "") -> Loss:
    return Loss(item=item, field=field, message=message)


def test_a_loss_names_its_columns_or_shows_its_questions() -> None:
    forms = {"q-1": QuestionForm(id="q-1", stem="Which river?")}
    losses = (
        loss("Left out.", field="Mine"),
        loss("Left out.", field="Colour"),
        loss("No pictures.", item="q-1", field="stem"),
        loss("Of the file.", item="q-gone"),
    )
    told = [(one.title, one.detail) for one in loss_lines(losses, forms)]
    assert told == [
        ("Left out.", "Mine, Colour"),
        ("No pictures.", "Which river?"),
        ("Of the file.", ""),
    ]
