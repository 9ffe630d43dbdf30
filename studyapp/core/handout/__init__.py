"""Tests on paper: what is printed, in which versions, as values."""
