"""The map: actors and the links between them, as a diagram, a matrix or a list."""
