"""Accounts: every question the article leaves open, with all who answer it, side by side."""
