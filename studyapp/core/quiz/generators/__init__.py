"""One file for each family of questions; the registry lists them."""
