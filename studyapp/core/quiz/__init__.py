"""Questions: how they are made, kept fair, asked and marked."""
