"""The only package that speaks SQL.

sqlite-utils takes numpy up, where that is installed, for column types that are not used here;
it is installed beside the layouts of the map. That took a tenth of every start, so that it is
out of sight while sqlite-utils is imported.
"""

import sys

_HIDDEN = "numpy"
_hide = _HIDDEN not in sys.modules
if _hide:
    sys.modules[_HIDDEN] = None  # type: ignore[assignment]  # what an import takes as not there
import sqlite_utils  # noqa: E402, F401 - with numpy out of sight

if _hide:
    del sys.modules[_HIDDEN]
