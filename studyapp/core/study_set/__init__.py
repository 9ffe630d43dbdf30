"""Study sets: facts of an article put together under a name."""
