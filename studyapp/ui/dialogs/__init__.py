"""Questions put to the user; each dialog has a classmethod `ask`, so that tests can answer."""
