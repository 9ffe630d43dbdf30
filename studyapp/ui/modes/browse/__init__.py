"""Browse: everything the article tells, item by item, beside the article itself."""
