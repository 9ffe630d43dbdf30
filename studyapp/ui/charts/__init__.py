"""Small painters for numbers over time; each has its words beside its picture."""
