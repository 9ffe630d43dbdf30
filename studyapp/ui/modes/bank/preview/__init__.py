"""A question as pupils get it, in the window, on the projector and on paper, and its checks."""
