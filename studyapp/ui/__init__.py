"""What the user sees: everything Qt. This file itself loads none of it."""
