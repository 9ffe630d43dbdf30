"""Take a view along: as a picture, as pages with its sources, or as its rows."""
