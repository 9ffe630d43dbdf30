"""The names that files of QTI and their manifest use, and those this app puts into them."""

from __future__ import annotations

import re

from studyapp.core.bank.form import AnswerKind

ITEM_NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
MANIFEST_NAMESPACE = "http://www.imsglobal.org/xsd/imscp_v1p1"
LOM_NAMESPACE = "http://ltsc.ieee.org/xsd/LOM"
TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
RESOURCE_TYPE = "imsqti_item_xmlv2p1"
MANIFEST = "imsmanifest.xml"
TOOL = "studyapp"
"""Names this app as the maker of an item, and its ids in catalogues."""
KIND_PREFIX = "studyapp-"
RESPONSE, SCORE, FEEDBACK = "RESPONSE", "SCORE", "FEEDBACK"
EXPLANATION = "EXPLANATION"

CHOSEN = (AnswerKind.ONE_OF, AnswerKind.SEVERAL_OF, AnswerKind.TRUE_FALSE)
ASSIGNED = (AnswerKind.MATCHING, AnswerKind.SORTING)
ARRANGED = (AnswerKind.ORDERING, *ASSIGNED)
ENTERED = (AnswerKind.TYPED, AnswerKind.NUMBER, AnswerKind.DATE, AnswerKind.PLACEMENT)
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,99}")


def is_identifier(text: str) -> bool:
    """Tell whether a text may stand as an identifier."""
    return _IDENTIFIER.fullmatch(text) is not None
