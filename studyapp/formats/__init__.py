"""Bytes to values and back: pack folders and JSON; no database and no dialogs."""
