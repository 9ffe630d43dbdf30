"""Scheduling: what to study when, by FSRS behind our own types."""
