"""The facts of a pack, edited: a list, a form for each kind, and the article to point into."""
