"""Practice: answer, see the sentence, rate, go on; nothing is lost on the way."""
