"""studyapp: study one article at a time, each fact tied to its exact words."""

__version__ = "0.1.0"
