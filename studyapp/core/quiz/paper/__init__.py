"""Tests: a paper made by blueprint and seed, sat in one go or several, marked at the end."""
