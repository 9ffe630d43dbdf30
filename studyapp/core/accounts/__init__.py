"""Accounts side by side: who says what on a question that the article leaves open."""
