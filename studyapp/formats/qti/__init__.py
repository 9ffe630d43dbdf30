"""Questions as an IMS QTI 2.1 package, and items of QTI 2.1 and 2.2 as questions."""

from studyapp.formats.qti.qti_format import QtiFormat

__all__ = ["QtiFormat"]
