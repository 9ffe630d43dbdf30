"""Lists of what a pack holds, which more than one page shows."""
