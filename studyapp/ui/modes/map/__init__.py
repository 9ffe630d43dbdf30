"""The Map page: a diagram, a matrix and a list of the same links, on one selection."""
