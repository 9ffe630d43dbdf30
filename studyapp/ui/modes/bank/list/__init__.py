"""The list of the question bank."""
