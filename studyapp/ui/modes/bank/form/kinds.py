"""How many lines of an answer may be right."""

NO_RIGHT, ONE_RIGHT, SEVERAL_RIGHT = 0, 1, 2
