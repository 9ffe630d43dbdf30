"""Settings: how the app looks, how it listens to keys, how much it asks at once."""
