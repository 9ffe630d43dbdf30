"""Checks files of QTI for the structure that the specification gives them, without a schema."""

import zipfile
from io import BytesIO
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it ships no types

ITEM = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
PACKAGE = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
ORDER = (
    "responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback",
)  # fmt: skip
TYPE = "imsqti_item_xmlv2p1"
PARTS = ["metadata", "file"]
NEEDED = {
    "choiceInteraction": ({"single", "multiple"}, {"identifier"}),
    "inlineChoiceInteraction": ({"single"}, {"identifier"}),
    "orderInteraction": ({"ordered"}, {"identifier"}),
    "matchInteraction": ({"multiple"}, {"directedPair"}),
    "textEntryInteraction": ({"single"}, {"string", "float"}),
    "extendedTextInteraction": ({"single"}, {"string"}),
}
TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
BODY = {
    "p", "span", "br", "ul", "li", "prompt", "rubricBlock", "simpleChoice", "inlineChoice",
    "simpleMatchSet", "simpleAssociableChoice", *NEEDED,
}  # fmt: skip
INLINE = {"span", "br", "textEntryInteraction", "inlineChoiceInteraction"}


def faults_in(data: bytes) -> list[str]:
    """Give everything in a package that is not as the specification has it."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        files = {name: fromstring(packed.read(name)) for name in packed.namelist()}
    manifest = files.pop("imsmanifest.xml")
    listed = [one.get("href", "") for one in manifest.iter(f"{PACKAGE}resource")]
    found = [f"{name} is not listed" for name in files if name not in listed]
    found += [f"{name} is not there" for name in listed if name not in files]
    found += _manifest_faults(manifest)
    for name, root in files.items():
        found += [f"{name}: {fault}" for fault in item_faults(root)]
    return found


def _manifest_faults(manifest: Element) -> list[str]:
    tags = [_name(one) for one in manifest]
    found = [] if tags == ["metadata", "organizations", "resources"] else [f"order {tags}"]
    names = [one.get("identifier") for one in manifest.iter(f"{PACKAGE}resource")]
    if len(set(names)) < len(names):
        found.append("identifiers of resources stand twice")
    found += [
        f"resource {one.get('identifier')}"
        for one in manifest.iter(f"{PACKAGE}resource")
        if one.get("type") != TYPE or [_name(part) for part in one] != PARTS
    ]
    return found


def item_faults(root: Element) -> list[str]:
    """Give everything in an item that is not as the specification has it."""
    if root.tag != f"{ITEM}assessmentItem":
        return [f"root {root.tag}"]
    found = [
        f"no {name}"
        for name in ("identifier", "title", "adaptive", "timeDependent")
        if not root.get(name)
    ]
    places = [ORDER.index(_name(one)) for one in root]
    if places != sorted(places) or places.count(2) != 1:
        found.append("order of elements")
    return [*found, *_response_faults(root), *_body_faults(root), *_outcome_faults(root)]


def _response_faults(root: Element) -> list[str]:
    (declared,) = root.findall(f"{ITEM}responseDeclaration")
    (interaction,) = (one for one in root.iter() if _name(one) in NEEDED)
    cardinality, base = declared.get("cardinality"), declared.get("baseType")
    cardinalities, bases = NEEDED[_name(interaction)]
    found = []
    if cardinality not in cardinalities or base not in bases:
        found.append(f"{cardinality} {base} for {_name(interaction)}")
    if interaction.get("responseIdentifier") != declared.get("identifier"):
        found.append("identifier of the response")
    values = [one.text or "" for one in declared.iter(f"{ITEM}value")]
    if cardinality == "single" and len(values) > 1:
        found.append("several values for one")
    names = {one.get("identifier") for one in interaction.iter()}
    if base in ("identifier", "directedPair"):
        used = {name for value in values for name in value.split()}
        found += [f"{name} is no choice" for name in used - names]
    if base == "float":
        found += [f"{value} is no number" for value in values if not float(value) < float("inf")]
    for mapping in declared.iter(f"{ITEM}mapping"):
        found += [] if len(mapping) else ["an empty mapping"]
        found += [f"worth {one.get('mappedValue')}" for one in mapping if not _is_worth(one)]
    return found


def _is_worth(entry: Element) -> bool:
    return -1 <= float(entry.get("mappedValue", "x")) <= 1


def _body_faults(root: Element) -> list[str]:
    (body,) = root.findall(f"{ITEM}itemBody")
    found = [_name(one) for one in body.iter() if one is not body and _name(one) not in BODY]
    for line in body.iter(f"{ITEM}p"):
        found += [f"{_name(one)} in a line" for one in line if _name(one) not in INLINE]
    if any((one.tail or "").strip() for one in body) or (body.text or "").strip():
        found.append("text outside of blocks")
    return found


def _outcome_faults(root: Element) -> list[str]:
    outcomes = {
        one.get("identifier"): (one.get("cardinality"), one.get("baseType"))
        for one in root.iter(f"{ITEM}outcomeDeclaration")
    }
    found = [] if outcomes.get("SCORE") == ("single", "float") else ["no SCORE"]
    used = {one.get("outcomeIdentifier") for one in root.iter(f"{ITEM}modalFeedback")}
    for processing in root.iter(f"{ITEM}responseProcessing"):
        template = processing.get("template")
        if template is not None and template not in (
            f"{TEMPLATES}match_correct",
            f"{TEMPLATES}map_response",
        ):
            found.append(f"template {template}")
        if bool(template) == bool(len(processing)):
            found.append("a template and conditions, or neither")
        used |= {one.get("identifier") for one in processing.iter(f"{ITEM}setOutcomeValue")}
    return found + [f"{name} is not declared" for name in used if name not in outcomes]


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]
