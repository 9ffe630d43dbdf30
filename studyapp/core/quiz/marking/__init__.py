"""What an answer earns: one file for each way of marking."""
