"""The timeline's geometry: days and pixels, ticks, marks, clusters and rows."""
