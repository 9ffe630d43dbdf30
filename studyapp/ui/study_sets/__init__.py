"""The learner's study sets: made, filled, looked at and practised."""
