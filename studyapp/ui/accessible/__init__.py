"""What screen readers are told of painted pictures and buttons, and how they press them."""
