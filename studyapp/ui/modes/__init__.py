"""One folder a page; pages meet only through the bus and the services."""
