"""What a learner types, understood: names, dates and numbers."""
