"""Picking words in the article."""
