"""Reading files from strangers: each in a process of its own, within limits."""
