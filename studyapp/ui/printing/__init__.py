"""Questions on paper: rows of words and rules, pages of them, and the ways out to a printer."""
