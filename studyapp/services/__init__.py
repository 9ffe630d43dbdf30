"""Use cases: what the user asks for, one module each; every write returns what it changed."""
