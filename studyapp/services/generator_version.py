"""The version of the question generators, apart from them so that it loads in no time."""

GENERATOR = 3
"""Raised when the generators change, so that stored packs get their new questions."""
