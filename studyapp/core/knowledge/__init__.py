"""What an article says: passages, actors, events, positions, relationships, disputes."""
