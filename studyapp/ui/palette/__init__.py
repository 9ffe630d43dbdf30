"""Ctrl K: everything of the article and every command, a few letters away."""
