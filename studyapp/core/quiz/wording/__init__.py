"""Plain English for questions: names in a sentence, dates, reported speech."""
