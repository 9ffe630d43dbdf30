"""Today: what is due, what is new, and what is known so far."""
