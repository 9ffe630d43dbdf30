"""What is good and what is amiss about a question while it is being written."""
