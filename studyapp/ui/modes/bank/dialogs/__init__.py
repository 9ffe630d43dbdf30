"""The dialogs of the question bank."""
