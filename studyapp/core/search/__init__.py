"""Search: what counts as the same spelling."""
