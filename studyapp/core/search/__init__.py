"""Search: the query language, what it matches, and what counts as the same spelling."""
