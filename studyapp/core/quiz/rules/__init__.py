"""Rules of fair questions, written apart from the generators so that they can catch them."""
