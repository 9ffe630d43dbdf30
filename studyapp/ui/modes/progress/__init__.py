"""Progress: what is still known, what comes, and where it is weak."""
