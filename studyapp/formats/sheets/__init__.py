"""Questions as tables: CSV and Excel workbooks, a row a question."""

from studyapp.formats.sheets.csv_format import CsvFormat
from studyapp.formats.sheets.xlsx_format import XlsxFormat

__all__ = ["CsvFormat", "XlsxFormat"]
