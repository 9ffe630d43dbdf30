"""What painted pictures tell a screen reader: the items in them, one by one."""
