"""The form that a question is written in."""
