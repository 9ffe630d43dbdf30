"""Items of other software become drafts: their words, their answers, and nothing else."""

import zipfile
from io import BytesIO

import pytest

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Found
from studyapp.formats.qti import QtiFormat
from studyapp.formats.qti.reading import PICTURES

FORMAT = QtiFormat()
RIGHT = "<correctResponse><value>{}</value></correctResponse>"
CHOICES = """
<choiceInteraction responseIdentifier="R" maxChoices="{most}"><prompt>Which
   <b>town</b>?</prompt>
<simpleChoice identifier="a">North<i>bank</i> &amp; more
<feedbackInline outcomeIdentifier="F" identifier="a" showHide="show">It is.</feedbackInline>
</simpleChoice>
<simpleChoice identifier="b"><p>Southbank</p><p>beside it</p></simpleChoice>
<simpleChoice identifier="c">Neither</simpleChoice></choiceInteraction>
"""


def item(
    body: str,
    declared: str = "",
    *,
    cardinality: str = "single",
    base: str = "identifier",
    after: str = "",
    namespace: str = "http://www.imsglobal.org/xsd/imsqti_v2p2",
) -> bytes:
    response = f'<responseDeclaration identifier="R" cardinality="{cardinality}" baseType="{base}">'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="{namespace}" identifier="one" title="t" toolName="Other">
{response}{declared}</responseDeclaration>
<itemBody>{body}</itemBody>{after}</assessmentItem>""".encode()


def form_in(data: bytes) -> QuestionForm:
    found = FORMAT.read(data, "a.xml")
    assert (found.problems, found.losses) == ((), ())
    (one,) = found.items
    assert one.status is QuestionStatus.DRAFT
    assert one.form.id.startswith("x-")
    assert one.form.quotes == ()
    assert FORMAT.read(data, "b.xml").items == found.items
    return one.form


@pytest.mark.parametrize("version", ["v2p0", "v2p1", "v2p2"])
def test_one_of_n(version: str) -> None:
    namespace = f"http://www.imsglobal.org/xsd/imsqti_{version}"
    form = form_in(item(CHOICES.format(most=1), RIGHT.format("b"), namespace=namespace))
    assert (form.kind, form.stem) == (AnswerKind.ONE_OF, "Which town?")
    assert form.choices == (
        Choice(text="Northbank & more", reason="It is."),
        Choice(text="Southbank\nbeside it", right=True),
        Choice(text="Neither"),
    )


def test_several_of_n_by_what_they_earn() -> None:
    declared = (
        '<mapping defaultValue="0"><mapEntry mapKey="a" mappedValue="1"/>'
        '<mapEntry mapKey="b" mappedValue="-0.5"/><mapEntry mapKey="c" mappedValue="0.5"/>'
        "</mapping>"
    )
    form = form_in(item(CHOICES.format(most=0), declared, cardinality="multiple"))
    assert form.kind is AnswerKind.SEVERAL_OF
    assert [one.right for one in form.choices] == [True, False, True]


def test_true_and_false_come_in_their_order() -> None:
    body = (
        '<p>It was closed.</p><choiceInteraction responseIdentifier="R" maxChoices="1">'
        '<simpleChoice identifier="f">False</simpleChoice>'
        '<simpleChoice identifier="t">True</simpleChoice></choiceInteraction>'
    )
    form = form_in(item(body, RIGHT.format("t")))
    assert (form.kind, form.stem) == (AnswerKind.TRUE_FALSE, "It was closed.")
    assert [(one.text, one.right) for one in form.choices] == [("True", True), ("False", False)]


def test_order() -> None:
    body = (
        '<orderInteraction responseIdentifier="R"><prompt>Order</prompt>'
        '<simpleChoice identifier="a">A</simpleChoice>'
        '<simpleChoice identifier="b">B</simpleChoice></orderInteraction>'
    )
    declared = "<correctResponse><value>b</value><value> a </value></correctResponse>"
    form = form_in(item(body, declared, cardinality="ordered"))
    assert form.kind is AnswerKind.ORDERING
    assert [(one.text, one.place) for one in form.choices] == [("A", 1), ("B", 0)]


MATCH = (
    '<matchInteraction responseIdentifier="R"><prompt>Match</prompt><simpleMatchSet>'
    '<simpleAssociableChoice identifier="a">A</simpleAssociableChoice>'
    '<simpleAssociableChoice identifier="b">B</simpleAssociableChoice></simpleMatchSet>'
    '<simpleMatchSet><simpleAssociableChoice identifier="x">X</simpleAssociableChoice>'
    '<simpleAssociableChoice identifier="y">Y</simpleAssociableChoice></simpleMatchSet>'
    "</matchInteraction>"
)


@pytest.mark.parametrize(
    ("pairs", "kind", "places"),
    [
        (("a y", "b x"), AnswerKind.MATCHING, [1, 0]),
        (("a y", "b y"), AnswerKind.SORTING, [1, 1]),
        (("a y",), AnswerKind.MATCHING, [1, -1]),
    ],
)
def test_match(pairs: tuple[str, ...], kind: AnswerKind, places: list[int]) -> None:
    values = "".join(f"<value>{pair}</value>" for pair in pairs)
    declared = f"<correctResponse>{values}</correctResponse>"
    form = form_in(item(MATCH, declared, cardinality="multiple", base="directedPair"))
    assert (form.kind, form.targets) == (kind, ("X", "Y"))
    assert [one.place for one in form.choices] == places


ENTRY = '<textEntryInteraction responseIdentifier="R"/>'


def test_typed() -> None:
    declared = RIGHT.format("Northbank") + (
        '<mapping><mapEntry mapKey="Northbank" mappedValue="1"/>'
        '<mapEntry mapKey="Nordbank" mappedValue="1"/></mapping>'
    )
    form = form_in(item(f"<p>Which town?</p><div>{ENTRY}</div>", declared, base="string"))
    assert (form.kind, form.stem) == (AnswerKind.TYPED, "Which town?")
    assert form.accepted == ("Northbank", "Nordbank")


def test_a_number_with_its_tolerance() -> None:
    after = (
        "<responseProcessing><responseCondition><responseIf>"
        '<equal toleranceMode="absolute" tolerance="0.5 0.5"><variable identifier="R"/>'
        '<correct identifier="R"/></equal></responseIf></responseCondition></responseProcessing>'
    )
    form = form_in(item(f"<p>How many? {ENTRY}</p>", RIGHT.format("2"), base="float", after=after))
    assert (form.kind, form.number, form.tolerance) == (AnswerKind.NUMBER, "2", "0.5")


def test_gaps() -> None:
    line = f"<p>Fill in.</p><p>The Mayor of {ENTRY} said so.</p>"
    form = form_in(item(line, RIGHT.format("Northbank"), base="string"))
    assert (form.kind, form.typed_gap, form.stem) == (AnswerKind.GAP, True, "Fill in.")
    assert (form.before, form.after) == ("The Mayor of ", " said so.")
    inline = (
        '<inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="a">North'
        '</inlineChoice><inlineChoice identifier="b">South</inlineChoice></inlineChoiceInteraction>'
    )
    form = form_in(item(f"<p>The <b>Mayor</b> of {inline} said so.</p>", RIGHT.format("b")))
    assert (form.kind, form.typed_gap) == (AnswerKind.GAP, False)
    assert (form.before, form.after) == ("The Mayor of ", " said so.")
    assert [(one.text, one.right) for one in form.choices] == [("North", False), ("South", True)]


def test_open_with_feedback() -> None:
    body = (
        '<p>Why?</p><extendedTextInteraction responseIdentifier="R"/>'
        '<rubricBlock view="scorer"><p>A quarrel.</p></rubricBlock>'
    )
    after = (
        '<modalFeedback outcomeIdentifier="F" identifier="x" showHide="show">See 3.</modalFeedback>'
    )
    form = form_in(item(body, base="string", after=after))
    assert (form.kind, form.stem, form.model) == (AnswerKind.OPEN, "Why?", "A quarrel.")
    assert form.explanation == "See 3."


def test_pictures_are_told() -> None:
    body = '<p>Who?<img src="../../etc/passwd" alt=""/></p>' + CHOICES.format(most=1)
    found = FORMAT.read(item(body, RIGHT.format("a")), "a.xml")
    assert [one.message for one in found.losses] == [PICTURES]
    assert found.items[0].form.stem == "Who?\nWhich town?"


def test_another_text_gives_another_id() -> None:
    ids = {
        form_in(item(CHOICES.format(most=1).replace("Neither", text), RIGHT.format("a"))).id
        for text in ("Neither", "Both")
    }
    assert len(ids) == 2


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not well-formed"),
        (b"<a/>", "no item of QTI 2"),
        (b'<questestinterop xmlns="x"><assessment/></questestinterop>', "This is QTI 1.2"),
        (b'<qti-assessment-item xmlns="x"/>', "This is QTI 3"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><assessmentItem>&b;</assessmentItem>', "document type"),
        (b"<a>" * 200_000, "nested too deeply"),
        (b'<?xml version="1.0" encoding="no-such"?><a/>', "encoding"),
        (item("<p>x</p>"), "asks for nothing"),
        (item(f"<p>{ENTRY}{ENTRY}</p>"), "several answers at once"),
        (item('<sliderInteraction responseIdentifier="R"/>'), "not read here"),
        (item("<matchInteraction/>"), "two sets"),
        (item(MATCH, "<correctResponse><value>a x</value><value>a y</value></correctResponse>"),
         "several targets"),
        (item(ENTRY, after='<templateDeclaration identifier="x"/>'), "made anew each time"),
        (item("").replace(b"<itemBody></itemBody>", b""), "asks nothing"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailed) as failed:
        FORMAT.read(data, "a.xml")
    (problem,) = failed.value.problems
    assert message in problem.message
    assert problem.file == "a.xml"


def package(files: dict[str, bytes], *hrefs: str, kind: str = "imsqti_item_xmlv2p2") -> bytes:
    listed = "".join(f'<resource type="{kind}" href="{href}"/>' for href in hrefs)
    manifest = f"<manifest><resources>{listed}</resources></manifest>"
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("folder/imsmanifest.xml", manifest)
        for name, data in files.items():
            packed.writestr(name, data)
    return stream.getvalue()


def read(data: bytes) -> Found:
    return FORMAT.read(data, "a.zip")


GOOD = item(CHOICES.format(most=1), RIGHT.format("a"))


def test_a_broken_item_hides_no_other() -> None:
    files = {"folder/a b.xml": GOOD, "folder/c.xml": b"<a"}
    found = read(package(files, "a%20b.xml", "c.xml", "d.xml", "../../e.xml"))
    assert len(found.items) == 1
    assert found.pack_id == ""
    assert [(one.entry, one.message.partition(":")[0]) for one in found.problems] == [
        ("folder/c.xml", "It is not well-formed XML"),
        ("d.xml", "The package does not have this file."),
        ("../../e.xml", "The package does not have this file."),
    ]


def test_tags_and_difficulty_of_a_stranger_are_taken() -> None:
    lom = (
        "<metadata><lom><general><identifier><catalog>studyapp-x</catalog></identifier>"
        "<keyword><string>bridge</string></keyword></general><lifeCycle><status><value>final"
        "</value></status></lifeCycle><educational><difficulty><value>very difficult</value>"
        "</difficulty></educational></lom></metadata>"
    )
    data = package({"folder/a.xml": GOOD}, "a.xml")
    data = _with_lom(data, lom)
    (one,) = read(data).items
    assert (one.form.tags, one.form.difficulty, one.status) == (
        ("bridge",),
        3,
        QuestionStatus.DRAFT,
    )


def _with_lom(data: bytes, lom: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name.endswith("imsmanifest.xml"):
                text = text.replace(b'href="a.xml"/>', f'href="a.xml">{lom}</resource>'.encode())
            after.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04", "no zip file"),
        (package({}, "a.xml", kind="imsqti_xmlv1p1"), "holds: imsqti_xmlv1p1"),
        (package({}).replace(b"imsmanifest", b"IMSmanifest"), "no imsmanifest.xml"),
    ],
)
def test_a_package_that_cannot_be_read_is_told(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailed) as failed:
        read(data)
    assert message in failed.value.problems[0].message
