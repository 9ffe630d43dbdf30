"""Answer widgets: one for each kind of answer, all with the interface of `field.py`."""
