"""What a breach of each item-writing rule means in a form, and what mends it."""
