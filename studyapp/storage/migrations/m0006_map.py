"""The sixth schema: where a pack places an actor on its map."""

STATEMENTS = (
    "ALTER TABLE actors ADD COLUMN map_across INTEGER",
    "ALTER TABLE actors ADD COLUMN map_down INTEGER",
)
