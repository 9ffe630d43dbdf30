"""The timeline page: lanes of marks over time, an overview, and the same rows as a list."""
