"""The instructor's question bank as values: forms, entries, checks, plans."""
