"""Item models: thin adapters from plain values to Qt views; no widgets, no SQL."""
